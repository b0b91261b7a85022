//! The data: what it is, how it is loaded and checked, and how it becomes rules.

mod by_place;
mod compact;
mod compile;
mod compiled;
mod country;
mod dated;
mod fault;
mod help;
mod language;
mod load;
mod model;
mod table;
mod wording;

pub use by_place::ByPlace;
pub use compact::{Lazy, Places, StrList};
pub use compile::{compile, condition, level, routes_of, value_set};
pub use compiled::{Dataset, Place as FindingPlace};
pub use country::{Country, CountryKey, Currency, Operator, OperatorKind, Place, Reading, SearchKeys};
pub use dated::Dated;
pub use fault::{Fault, LinedFile, Severity, SourceFile, is_forbidden, printable};
pub use help::{choice_help, list_of, nearest, nearest_help, wrong_kind};
pub use language::{Language, Text};
pub use load::{Loaded, load};
pub use model::{
    Advice, AdviceKind, Ask, CardKind, Check, Claim, Condition, CountsFrom, Evidence, Fact, Factor, Finding,
    FindingKey, Fits, Grade, Guide, Need, Note, Period, Profile, Requirement, Route, Scope, Service, Source, Stay,
    Step, StepKind, Tables, Term, Topic, Trait, Unit, Validity, Value,
};
pub use table::{Entry, Table};
pub use wording::Wording;

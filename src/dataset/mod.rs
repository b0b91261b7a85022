//! The data: what it is, how it is loaded and checked, and how it becomes rules.

mod compile;
mod dated;
mod fault;
mod language;
mod load;
mod lookup;
#[allow(missing_docs, reason = "most fields are said by their names; comments say units, ranges and what none means")]
mod model;
pub mod reader;
#[allow(missing_docs, reason = "as in the model")]
mod statements;
mod store;
mod wording;

pub use compile::{compile, condition, routes_of, value_set};
pub use dated::Dated;
pub use fault::{
    Fault, LinedFile, Severity, SourceFile, choice_help, is_forbidden, list_of, nearest, nearest_help, printable,
    wrong_kind,
};
pub use language::{Language, Text};
pub use load::{Loaded, load};
pub use lookup::{ByPlace, Dataset, Place as FindingPlace};
pub use model::{
    Advice, AdviceKind, Ask, CardKind, Check, Claim, Condition, Country, CountsFrom, Currency, Evidence, Fact, Factor,
    Finding, FindingKey, Fits, Grade, Guide, Kind, Need, Note, Operator, OperatorKind, Period, Place, Profile, Reading,
    Requirement, Route, Scope, SearchKeys, Service, Source, Stay, Step, StepKind, Tables, Term, Topic, Trait, Unit,
    Validity, Value,
};
pub use statements::{About, Part as StatedPart, Statement};
pub use store::{Lazy, Table};
pub use wording::Wording;

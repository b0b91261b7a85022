//! The data: what it is, how it is loaded and checked, and how it becomes rules.

mod brands;
mod compile;
mod dated;
mod fault;
mod ids;
mod language;
mod load;
mod lookup;
mod lookups;
#[allow(missing_docs, reason = "most fields are said by their names; comments say units, ranges and what none means")]
mod model;
pub mod reader;
mod sorted;
#[allow(missing_docs, reason = "as in the model")]
mod statements;
mod store;
mod wording;

pub use brands::brands;
pub use compile::{compile, condition, routes_of, value_set};
pub use dated::Dated;
pub use fault::{
    Fault, Faults, LinedFile, Severity, SourceFile, choice_help, is_forbidden, list_of, nearest, nearest_help,
    printable, wrong_kind,
};
pub use ids::{
    AdviceId, CardId, ClaimId, ContradictionId, CountryId, FindingId, GuideId, Id, List, Listed, NoteId, ObservationId,
    ProductId, ProfileId, ReasonId, RouteId, ServiceId, SourceId, SummaryId, TopicId, ValidityId,
};
pub use language::{Language, Text};
pub use load::{Loaded, load};
pub use lookup::{Dataset, Place as FindingPlace};
pub use lookups::Lookups;
pub use model::{
    Advice, AdviceKind, Ask, CardKind, Check, Claim, Condition, Contradiction, Country, CountsFrom, Currency, Evidence,
    Fact, Factor, Filler, Finding, FindingKey, Fits, Grade, Guide, Kind, Meaning, Need, Note, Observation, OfKind,
    Operator, OperatorKind, Outcome, Period, Place, Presumption, Product, Profile, Reading, Reason, Requirement, Role,
    Route, Says, Scope, SearchKeys, Service, Slot, Source, Spelling, Standpoint, Stay, Step, StepKind, Summary, Tables,
    Term, Topic, Trait, Unit, Validity, Value, When, Whereabouts, Word,
};
pub use sorted::{By, Bytes, Sorted};
pub use statements::{About, Part as StatedPart, Statement};
pub use store::{Headed, Lazy, Table};
pub use wording::Wording;

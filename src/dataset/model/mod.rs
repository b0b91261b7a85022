//! What the data consists of, checked and linked: ids have become positions in the lists of [`Tables`].

mod country;
mod evidence;
mod guide;
mod kind;
mod product;
mod rules;
mod summary;
mod validity;
mod vocabulary;
mod words;
mod world;

pub use country::{Country, Currency, Operator, OperatorKind, Place, Reading, SearchKeys};
pub use evidence::{Evidence, Grade};
pub use guide::{Fits, Guide, Step, StepKind, Term};
pub use kind::{Kind, OfKind};
pub use product::{Observation, Outcome, Product, Whereabouts};
pub use rules::{Condition, Factor, Need, Requirement, Route};
pub use summary::{Says, Slot, Summary, When};
pub use validity::{CountsFrom, Period, Unit, Validity};
pub use vocabulary::{
    Ask, CardKind, Contradiction, Fact, Presumption, Profile, Reason, Role, Scope, Service, Topic, Trait, Value,
};
pub use words::{Filler, Meaning, Spelling, Standpoint, Word};
pub use world::{Advice, AdviceKind, Check, Claim, Finding, FindingKey, Note, Source, Stay};

use serde::{Deserialize, Serialize};

use super::{
    AdviceId, CardId, ClaimId, ContradictionId, CountryId, FindingId, GuideId, List, Listed, NoteId, ObservationId,
    ProductId, ProfileId, ReasonId, RouteId, ServiceId, SourceId, SummaryId, Table, TopicId, ValidityId, Wording,
};
use crate::engine::{AskId, FactId, ValueId};

/// Everything. Lists keep the order of the files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tables {
    /// Changes whenever the data does: the newest date in it and a checksum.
    pub version: &'static str,
    /// Wallets.
    pub services: List<Service>,
    /// Questions about a service.
    pub asks: List<Ask>,
    /// What people buy.
    pub cards: List<CardKind>,
    /// What rules read.
    pub facts: List<Fact>,
    /// Presets of the facts of the person.
    pub profiles: List<Profile>,
    /// Why people come.
    pub reasons: Table<Reason>,
    /// What nobody can be told at once.
    pub contradictions: Table<Contradiction>,
    /// What notes are about.
    pub topics: List<Topic>,
    /// Ways to reach an ask.
    pub routes: List<Route>,
    /// Facts' values with evidence.
    pub findings: Table<Finding>,
    /// Things worth knowing that no rule reads.
    pub notes: Table<Note>,
    /// What articles in circulation say.
    pub claims: Table<Claim>,
    pub advice: Table<Advice>,
    /// How long numbers live, and what keeps them.
    pub validity: Table<Validity>,
    /// Cards with a name.
    pub products: Table<Product>,
    /// What people saw happen.
    pub observations: Table<Observation>,
    /// What to do, step by step.
    pub guides: Table<Guide>,
    /// What is said in a sentence.
    pub summaries: Table<Summary>,
    /// Words that hide more than one thing.
    pub terms: Table<Term>,
    /// Words by which things are found.
    pub words: Table<Word>,
    /// What a place says of the person.
    pub standpoints: Table<Standpoint>,
    /// Other ways to write characters.
    pub spellings: Table<Spelling>,
    /// Where it comes from.
    pub sources: Table<Source>,
    /// Countries and regions, by code.
    pub countries: Table<Country>,
    /// Mobile operators and brands.
    pub operators: Table<Operator>,
    pub wording: Wording,
}

macro_rules! listed {
    ($($row:ident at $id:ident,)*) => {$(
        impl Listed for $row {
            type Id = $id;
        }
    )*};
}

listed! {
    Service at ServiceId,
    Ask at AskId,
    CardKind at CardId,
    Fact at FactId,
    Value at ValueId,
    Profile at ProfileId,
    Reason at ReasonId,
    Contradiction at ContradictionId,
    Topic at TopicId,
    Route at RouteId,
    Finding at FindingId,
    Note at NoteId,
    Claim at ClaimId,
    Advice at AdviceId,
    Validity at ValidityId,
    Product at ProductId,
    Observation at ObservationId,
    Guide at GuideId,
    Summary at SummaryId,
    Source at SourceId,
    Country at CountryId,
}

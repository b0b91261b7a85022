//! What the data consists of, checked and linked: ids have become positions in the lists of [`Tables`].

mod country;
mod evidence;
mod guide;
mod kind;
mod rules;
mod validity;
mod vocabulary;
mod world;

pub use country::{Country, Currency, Operator, OperatorKind, Place, Reading, SearchKeys};
pub use evidence::{Evidence, Grade};
pub use guide::{Fits, Guide, Step, StepKind, Term};
pub use kind::Kind;
pub use rules::{Condition, Factor, Need, Requirement, Route};
pub use validity::{CountsFrom, Period, Unit, Validity};
pub use vocabulary::{Ask, CardKind, Fact, Profile, Scope, Service, Topic, Trait, Value};
pub use world::{Advice, AdviceKind, Check, Claim, Finding, FindingKey, Note, Source, Stay};

use serde::{Deserialize, Serialize};

use super::{Table, Wording};

/// Everything. Lists keep the order of the files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tables {
    /// Changes whenever the data does: the newest date in it and a checksum.
    pub version: &'static str,
    /// Wallets.
    pub services: Vec<Service>,
    /// Questions about a service.
    pub asks: Vec<Ask>,
    /// What people buy.
    pub cards: Vec<CardKind>,
    /// What rules read.
    pub facts: Vec<Fact>,
    /// Presets of the facts of the person.
    pub profiles: Vec<Profile>,
    /// What notes are about.
    pub topics: Vec<Topic>,
    /// Ways to reach an ask.
    pub routes: Vec<Route>,
    /// Facts' values with evidence.
    pub findings: Table<Finding>,
    /// Things worth knowing that no rule reads.
    pub notes: Table<Note>,
    /// What articles in circulation say.
    pub claims: Table<Claim>,
    pub advice: Table<Advice>,
    /// How long numbers live, and what keeps them.
    pub validity: Table<Validity>,
    /// What to do, step by step.
    pub guides: Table<Guide>,
    /// Words that hide more than one thing.
    pub terms: Table<Term>,
    /// Where it comes from.
    pub sources: Table<Source>,
    /// Countries and regions, by code.
    pub countries: Table<Country>,
    /// Mobile operators and brands.
    pub operators: Table<Operator>,
    pub wording: Wording,
}

//! The sentences that say an answer to a person, and when each of them is true.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::Outcome;
use super::rules::StoredLevel;
use crate::dataset::{CountryId, ProductId, Text};
use crate::engine::{AskId, FactId, Level, ValueId};

/// What a sentence is about. Their order is the order of saying.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Slot {
    /// What is out of the ordinary about the card.
    Card,
    /// Whether the number can be bound.
    Number,
    /// What people saw.
    Reports,
    /// What goes on over the card's data.
    Data,
    /// Paying.
    Money,
}

impl Slot {
    /// Whether every answer has something to say of it, so that its last sentence needs no condition.
    #[must_use]
    pub fn is_always_said(self) -> bool {
        matches!(self, Self::Number | Self::Data | Self::Money)
    }
}

/// What a sentence promises of its ask; a test holds it to the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Says {
    /// It works, at least in part: the worst is limited or yes.
    Works,
    /// It hardly works or not at all: the best is unlikely or no.
    Fails,
    /// Neither.
    Open,
}

/// A sentence or two, and when they are said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub id: &'static str,
    pub slot: Slot,
    pub says: Says,
    /// The ask that `says` is about.
    pub ask: AskId,
    /// Cards with a name that it is kept for; empty for any.
    pub products: Vec<ProductId>,
    /// Countries and regions that it is kept for; empty for any.
    pub countries: Vec<CountryId>,
    /// Card kinds that it is kept for, as bits.
    pub cards: u32,
    /// Services that it is kept for, as bits.
    pub services: u32,
    /// None: always.
    pub when: Option<When>,
    /// May have holes, see [`Summary::HOLES`].
    pub text: Text,
}

impl Summary {
    /// What can be filled in.
    pub const HOLES: [&'static str; 9] =
        ["place", "card", "service", "part", "why", "question", "worked", "failed", "newest"];
}

/// A circumstance that holds or does not hold for the answer of one service: what is not known does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// The fact at this position is known to have one of these values (bits).
    Fact(FactId, u32),
    /// More than one value of the fact at this position is possible.
    Open(FactId),
    /// A verdict, once some facts have been answered.
    Verdict {
        /// Position of the ask.
        ask: AskId,
        /// What is taken as answered.
        given: Vec<(FactId, ValueId)>,
        /// The worst is at least this.
        #[serde(with = "StoredLevel")]
        at_least: Level,
        /// The best is at most this.
        #[serde(with = "StoredLevel")]
        at_most: Level,
        /// Whether the ends must differ, or must not.
        open: Option<bool>,
    },
    /// Somebody reports that the number went so.
    Reported(Outcome),
    /// The day of the last use is told, and the number may be lost since.
    Lapsed,
    Any(Vec<When>),
    All(Vec<When>),
    /// None of them holds.
    None(Vec<When>),
}

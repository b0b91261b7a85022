//! Services, asks, card kinds, facts, profiles and topics.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::dataset::Text;

/// A wallet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    pub id: &'static str,
    pub name: Text,
}

/// A precise question about a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    pub id: &'static str,
    /// A few words for a table.
    pub name: Text,
    /// The whole question.
    pub question: Text,
    /// Whether it sums up the others; exactly one does.
    pub headline: bool,
    /// Months after which the evidence of its needs counts as old; 0 if it does not age.
    pub shelf_life: u16,
}

/// What people buy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardKind {
    pub id: &'static str,
    pub name: Text,
    /// What it is.
    pub summary: Text,
    /// How hard it is to get one, 1 easy to 5 hard; 0 if it is never suggested.
    pub effort: u8,
    /// Whether its numbers are those whose validity is known: kept by a periodic action.
    pub kept: bool,
    /// What follows from the kind alone.
    pub traits: Vec<Trait>,
}

/// A fact that a card kind settles, wholly or in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Trait {
    pub fact: u16,
    /// Positions of the values that are possible, as bits.
    pub values: u32,
    /// Whether it only is the usual case.
    pub assumed: bool,
    pub why: Option<Text>,
}

/// What a fact is a fact of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Scope {
    Card,
    Person,
    Country,
    /// The country or region with one service.
    CountryService,
}

/// A named value that rules read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its id, with a dot.
    pub id: &'static str,
    pub scope: Scope,
    /// A few words.
    pub name: Text,
    /// The question that is put to the person; facts of the world have none.
    pub question: Option<Text>,
    pub values: Vec<Value>,
    /// Whether a person may answer differently for each service.
    pub per_service: bool,
    /// Months after which evidence for it counts as old; 0 if it does not age.
    pub shelf_life: u16,
    /// Whether it is known that nobody has found a value yet.
    pub open: bool,
}

/// One value of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Its id, unique within the fact.
    pub id: &'static str,
    /// A few words.
    pub name: Text,
    /// How hard it is for a person to bring it about, 1 easy to 5 hard, and how.
    pub change: Option<(u8, Text)>,
}

/// A preset of the facts of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub id: &'static str,
    pub name: Text,
    /// Who that is.
    pub summary: Text,
    /// Whether it holds when none is chosen; exactly one does.
    pub default: bool,
    /// What it says: fact, value, and whether that is only assumed.
    pub facts: Vec<(u16, u8, bool)>,
}

/// What a note is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    pub id: &'static str,
    pub name: Text,
    /// Whether it is another way to pay or to move money.
    pub alternative: bool,
    /// Months after which evidence about it counts as old; 0 if it does not age.
    pub shelf_life: u16,
    /// Whether it is what `[[validity]]` tables are about; exactly one is.
    pub validity: bool,
}

//! Services, asks, card kinds, facts, profiles and topics.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::Slot;
use crate::dataset::{CardId, GuideId, List, ProfileId, Text};
use crate::engine::{FactId, ValueId};

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
    /// What the row of the short answer is called, in at most 20 columns; `{place}` may be filled in.
    pub short: Option<Text>,
    /// The group in which its row stands.
    pub slot: Slot,
    /// The whole question.
    pub question: Text,
    /// Whether it sums up the others; exactly one does.
    pub headline: bool,
    /// Whether it is what differs between places: the map begins with it.
    pub by_place: bool,
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
    /// Whether it stands for a card of which nothing was said; one does. It is no candidate of any choice.
    pub unsaid: bool,
    /// What follows from the kind alone.
    pub traits: Vec<Trait>,
}

/// A fact that a card kind settles, wholly or in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Trait {
    pub fact: FactId,
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
    /// What one looks at, in at most 20 columns.
    pub short: Option<Text>,
    /// The question that is put to the person; facts of the world have none.
    pub question: Option<Text>,
    pub values: List<Value>,
    /// Whether a person may answer differently for each service.
    pub per_service: bool,
    /// Months after which evidence for it counts as old; 0 if it does not age.
    pub shelf_life: u16,
    /// Whether it is known that nobody has found a value yet.
    pub open: bool,
    /// What it says of a card besides what rules read; none for most.
    pub role: Option<Role>,
    /// The value that it has once a number was not used in time; none where that does not tell it.
    pub lapsed: Option<ValueId>,
}

/// What a fact says of a card besides what rules read. Choices that serve equally well stand in the order of its values, the best of
/// which is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Role {
    /// Whether it is still sold: its first value that it is, its second that it is not.
    Sold,
    /// How good it is in some other way.
    Measure,
    /// What is told of it first; the verdicts put it in order already.
    Lead,
}

/// One value of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Its id, unique within the fact.
    pub id: &'static str,
    /// A few words.
    pub name: Text,
    /// As it stands before an outcome, in at most 20 columns.
    pub short: Option<Text>,
    /// As somebody says that it is so: what stands before an outcome may be no sentence.
    pub clause: Option<Text>,
    /// How hard it is for a person to bring it about, 1 easy to 5 hard, and how.
    pub change: Option<(u8, Text)>,
    /// Whether somebody says it who types a phone number.
    pub typed: bool,
    /// Whether whoever holds such a card must know: it may cost him the number, or what he keeps it for.
    pub threat: bool,
}

/// Why people come: who they are and what they hold, before anything is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub id: &'static str,
    /// As they would say it.
    pub name: Text,
    /// Position of the profile that it means.
    pub profile: Option<ProfileId>,
    /// Position of the card kind that it means.
    pub card: Option<CardId>,
    /// Position of the guide that helps.
    pub guide: Option<GuideId>,
    /// The one thing to say next.
    pub next: Text,
}

/// Values of facts that cannot all hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    pub id: &'static str,
    /// Positions of the facts and of their values; two at least.
    pub facts: Vec<(FactId, ValueId)>,
    /// Why.
    pub text: Text,
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
    pub facts: Vec<(FactId, ValueId, bool)>,
    /// What is taken for granted instead, in some places.
    pub presumed: Vec<Presumption>,
}

impl Profile {
    /// What it means outright.
    pub fn told(&self) -> impl Iterator<Item = (FactId, ValueId)> + '_ {
        self.facts.iter().filter(|(.., assumed)| !assumed).map(|(fact, value, _)| (*fact, *value))
    }
}

/// What a profile takes for granted only where something is known of the place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presumption {
    /// The fact of the person.
    pub fact: FactId,
    /// Position of the value that it has then.
    pub value: ValueId,
    /// The fact of the place, and its values (bits), all others excluded.
    pub given: (FactId, u32),
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
    /// The facts that its notes speak of.
    pub facts: Vec<FactId>,
}

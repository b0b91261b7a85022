//! What can be named, and what that is called.

use crate::dataset::{Fact, Scope, Tables, Text};
use crate::words::Words;

/// A thing that can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: &'static str,
    /// Its name, if it can be called by that.
    pub name: Option<Text>,
}

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A card kind.
    Card,
    /// A service.
    Service,
    /// A question about a service.
    Ask,
    /// A fact of the card or the person.
    Fact,
    /// A value of a fact.
    Value,
    /// A profile.
    Profile,
    /// The operator of a number.
    Operator,
    /// A guide.
    Guide,
}

impl Kind {
    /// What it is called.
    #[must_use]
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Card => words.kind_card(),
            Self::Service => words.kind_service(),
            Self::Ask => words.kind_ask(),
            Self::Fact => words.kind_fact(),
            Self::Value => words.kind_value(),
            Self::Profile => words.kind_profile(),
            Self::Operator => words.kind_operator(),
            Self::Guide => words.kind_guide(),
        }
    }

    /// Everything of the kind that can be named, in the order of the data; facts are those that can be set, by their ids alone.
    /// Nothing for values and operators, of which there are others for each fact and each place.
    #[must_use]
    pub fn choices(self, tables: &Tables) -> Vec<Choice> {
        let named = |id, name| Choice { id, name: Some(name) };
        match self {
            Self::Card => tables.cards.iter().map(|card| named(card.id, card.name)).collect(),
            Self::Service => tables.services.iter().map(|service| named(service.id, service.name)).collect(),
            Self::Ask => tables.asks.iter().map(|ask| named(ask.id, ask.name)).collect(),
            Self::Profile => tables.profiles.iter().map(|profile| named(profile.id, profile.name)).collect(),
            Self::Guide => tables.guides.iter().map(|guide| named(guide.id, guide.name)).collect(),
            Self::Fact => {
                let facts = tables.facts.iter().filter(|fact| can_be_set(fact));
                facts.map(|fact| Choice { id: fact.id, name: None }).collect()
            }
            Self::Value | Self::Operator => Vec::new(),
        }
    }

    /// What a choice is offered as: operators have ids that nobody knows.
    pub(super) fn shown(self, choice: &Choice, words: Words) -> &'static str {
        choice.name.filter(|_| self == Self::Operator).map_or(choice.id, |name| words.text(name))
    }
}

/// Whether somebody can say otherwise: nobody sets what holds of the world.
pub(super) fn can_be_set(fact: &Fact) -> bool {
    matches!(fact.scope, Scope::Card | Scope::Person)
}

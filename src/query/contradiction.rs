//! What somebody says and cannot hold: of the card kind, or of two things at once.

use super::{Query, Setting};
use crate::dataset::{
    CardId, CardKind, ContradictionId, Dataset, FindingPlace, Id as _, Scope, ServiceId, Tables, Trait,
};
use crate::engine::{FactId, ValueId};
use crate::words::Words;

/// Why something that was said cannot hold. Holds positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// Cards of the kind are always otherwise.
    Kind {
        /// The card kind.
        card: CardId,
        /// What was said.
        setting: Setting,
    },
    /// Two or more things that were said do not go together, see [`crate::dataset::Contradiction`].
    Said(ContradictionId),
}

impl Query {
    /// The first thing that was said and cannot hold.
    #[must_use]
    pub fn contradiction(&self, dataset: &Dataset) -> Option<Contradiction> {
        self.of_kind(dataset).or_else(|| {
            let services = dataset.tables.services.ids().map(Some).chain([None]);
            services.into_iter().find_map(|service| self.of_what_was_said(dataset, service))
        })
    }

    fn of_kind(&self, dataset: &Dataset) -> Option<Contradiction> {
        let kind = dataset.tables.cards.get(self.card)?;
        let is_otherwise = |setting: &&Setting| {
            certain(kind, setting.fact).is_some_and(|found| !setting.value.is_in(found.values))
                && !self.is_known_otherwise(dataset, setting.fact)
        };
        let setting = self.settings.iter().find(is_otherwise)?;
        Some(Contradiction::Kind { card: self.card, setting: *setting })
    }

    /// Whether evidence of the place or of the card with a name takes the place of what the kind says of a fact.
    fn is_known_otherwise(&self, dataset: &Dataset, fact: FactId) -> bool {
        let place =
            FindingPlace { country: self.country, service: ServiceId::FIRST, card: self.card, product: self.product };
        let is_of_card = dataset.tables.facts.get(fact).is_some_and(|fact| fact.scope == Scope::Card);
        is_of_card && dataset.finding(fact, place).is_some()
    }

    fn of_what_was_said(&self, dataset: &Dataset, service: Option<ServiceId>) -> Option<Contradiction> {
        let said = |fact: FactId| {
            let of = |service| self.settings.iter().find(|found| found.fact == fact && found.service == service);
            of(service).or_else(|| of(None)).map(|found| found.value)
        };
        let kind = dataset.tables.cards.get(self.card);
        // Something must have been said: of a kind alone nothing is amiss.
        let is_said = |(fact, value): &(FactId, ValueId)| said(*fact) == Some(*value);
        let holds = |pair: &(FactId, ValueId)| {
            let always = || kind.and_then(|kind| certain(kind, pair.0)).map(|found| found.values);
            let is_certain = || always() == Some(pair.1.bit()) && !self.is_known_otherwise(dataset, pair.0);
            is_said(pair) || (said(pair.0).is_none() && is_certain())
        };
        let cannot_hold =
            |found: &crate::dataset::Contradiction| found.facts.iter().any(is_said) && found.facts.iter().all(holds);
        dataset.tables.contradictions.find(cannot_hold).map(Contradiction::Said)
    }
}

/// What cards of a kind always are, as far as it says so of a fact.
fn certain(kind: &CardKind, fact: FactId) -> Option<&Trait> {
    kind.traits.iter().find(|found| found.fact == fact && !found.assumed)
}

impl Contradiction {
    /// In words.
    #[must_use]
    pub fn text(self, tables: &Tables, words: Words) -> String {
        match self {
            Self::Said(position) => {
                words.contradiction(&words.text(tables.contradictions.of(position, |found| found.text)))
            }
            Self::Kind { card, setting } => {
                let (kind, fact) = (tables.cards.get(card), tables.facts.get(setting.fact));
                let value = |value: ValueId| {
                    fact.and_then(|fact| fact.values.get(value)).map_or("?", |value| words.text(value.name))
                };
                let always = kind.and_then(|kind| certain(kind, setting.fact)).map_or(0, |found| found.values);
                let values = fact.into_iter().flat_map(|fact| fact.values.ids());
                let always: Vec<&str> = values.filter(|value| value.is_in(always)).map(value).collect();
                let always = always.join(words.or());
                let kind = words.text(tables.cards.of(card, |kind| kind.name));
                let fact = words.text(tables.facts.of(setting.fact, |fact| fact.name));
                words.contradicts_kind(&kind, &fact, &always, &value(setting.value))
            }
        }
    }
}

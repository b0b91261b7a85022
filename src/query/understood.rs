//! From what a text means to the question that it asks.

use super::day::{parse, written};
use super::{Asked, Query, Setting};
use crate::dataset::{CardId, CardKind, Dataset, Id, ProductId, Profile, ProfileId, Tables};
use crate::engine::{FactId, ValueId};
use crate::search::sentence::Understanding;

/// The question of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// The question: what was said of the person is among its settings; services and asks are those that were named, else all.
    pub asked: Asked,
    /// Whether no card was named, so that one was taken.
    pub takes_card: bool,
}

impl Understood {
    /// The question of a text, by whoever asks in `query`; none where it names no place, or nothing names the place of its card.
    #[must_use]
    pub fn new(dataset: &Dataset, found: &Understanding, query: &Query) -> Option<Self> {
        let tables = &dataset.tables;
        let country = found.place?;
        let product = found.product.and_then(|at| Some((at, tables.products.get(at)?)));
        let own = |(_, product): (ProductId, &crate::dataset::Product)| match found.card {
            Some(card) if product.can_be(card) => card,
            _ => product.usual(),
        };
        let named = product.map(own).or(found.card);
        let card = named.unwrap_or_else(|| card_as_said(tables, &found.facts));
        let mut query = Query { country, card, product: product.map(|(at, _)| at), ..query.clone() };
        query.profile = found.profile.unwrap_or_else(|| profile_as_said(dataset, query.profile, &found.facts));
        query.last_used = found.last_used.filter(|day| parse(&written(*day)).is_some());
        for (fact, value) in &found.facts {
            query.set(Setting { service: None, fact: *fact, value: *value });
        }
        let services = named_or_all(&found.services, tables.services.ids());
        let asks = named_or_all(&found.asks, tables.asks.ids());
        Some(Self { asked: Asked { query, services, asks }, takes_card: named.is_none() })
    }
}

/// Who asks by what was said: in the place of the usual profile another one that differs from it in nothing else.
#[must_use]
pub fn profile_as_said(dataset: &Dataset, profile: ProfileId, said: &[(FactId, ValueId)]) -> ProfileId {
    let profiles = &dataset.tables.profiles;
    let Some(usual) = profiles.get(profile).filter(|_| profile == dataset.default_profile()) else { return profile };
    let said = |fact: FactId| said.iter().find(|(found, _)| *found == fact).map(|(_, value)| *value);
    let is_contradicted = usual.told().any(|(fact, value)| said(fact).is_some_and(|said| said != value));
    let is_as_said = |other: &Profile| {
        let mut told = other.told();
        told.all(|(fact, value)| match said(fact) {
            Some(said) => said == value,
            None => usual.told().any(|own| own == (fact, value)),
        })
    };
    let names_it = |other: &Profile| other.told().any(|(fact, _)| said(fact).is_some());
    let found = profiles.entries().find(|(_, other)| is_contradicted && names_it(other) && is_as_said(other));
    found.map_or(profile, |(other, _)| other)
}

fn named_or_all<I: Id>(named: &[I], all: impl Iterator<Item = I>) -> Vec<I> {
    if named.is_empty() { all.collect() } else { named.to_vec() }
}

/// Where no card is named none is assumed, but for one that alone may be as was said of it.
fn card_as_said(tables: &Tables, facts: &[(FactId, ValueId)]) -> CardId {
    let may_be = |card: &CardId| {
        let kind = tables.cards.get(*card);
        kind.is_some_and(|kind| facts.iter().all(|fact| may_be_as(kind, *fact)))
    };
    let unsaid = tables.unsaid_card();
    std::iter::once(unsaid).chain(tables.kinds()).find(may_be).unwrap_or(unsaid)
}

/// Whether a kind may have a value of a fact; a fact that is none of cards says nothing of kinds.
fn may_be_as(card: &CardKind, (fact, value): (FactId, ValueId)) -> bool {
    let found = card.traits.iter().find(|found| found.fact == fact);
    found.is_none_or(|found| value.is_in(found.values))
}

//! What is known for a query: every fact with the values still possible and who says so.

use super::keep_alive::{State, states};
use crate::dataset::{CardId, Dataset, Fact, FindingId, FindingPlace, List, Listed, Need, Scope, ServiceId, value_set};
use crate::engine::{FactId, Rules, Situation, ValueSet};
use crate::query::{Query, Setting};

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The person said so.
    Said,
    /// The profile means it.
    Profile,
    /// The profile assumes it.
    ProfileAssumes,
    /// The card kind means it.
    Card,
    /// The card kind assumes it; position of the trait.
    CardAssumes(usize),
    /// Evidence says so; position of the finding.
    Finding(FindingId),
    /// The day of the last use says so.
    LastUse,
    /// Nobody says anything.
    Nobody,
}

/// What is known of one fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The values still possible.
    pub values: ValueSet,
    /// Who says so.
    pub origin: Origin,
}

impl Known {
    /// Whether the value only is an assumption, by card kind, profile or evidence.
    #[must_use]
    pub fn is_assumed(&self, dataset: &Dataset) -> bool {
        match self.origin {
            Origin::ProfileAssumes | Origin::CardAssumes(_) => true,
            Origin::Finding(position) => dataset.tables.findings.get(position).is_some_and(|finding| finding.assumed),
            _ => false,
        }
    }
}

impl Listed for Known {
    type Id = FactId;
}

/// Every fact for one service, by [`FactId`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFacts {
    facts: List<Known>,
}

impl KnownFacts {
    /// What is known of one fact.
    #[must_use]
    pub fn of(&self, fact: FactId) -> Known {
        self.facts.get(fact).copied().unwrap_or(Known { values: ValueSet::all(1), origin: Origin::Nobody })
    }

    /// Whether the value only is an assumption, by card kind, profile or evidence.
    #[must_use]
    pub fn is_assumed(&self, dataset: &Dataset, fact: FactId) -> bool {
        self.of(fact).is_assumed(dataset)
    }

    /// As the engine reads it.
    #[must_use]
    pub fn situation(&self, rules: &Rules) -> Situation {
        let mut situation = Situation::unknown(rules);
        for (id, known) in self.facts.entries() {
            situation.set(id, known.values);
        }
        situation
    }
}

/// The facts that a need reads, each once, in the order in which it names them.
#[must_use]
pub fn facts_of(need: &Need) -> Vec<FactId> {
    need.facts()
}

/// Everything that is known for `query` and one service.
#[must_use]
pub fn known_facts(dataset: &Dataset, query: &Query, service: ServiceId) -> KnownFacts {
    let place = FindingPlace { country: query.country, service, card: query.card, product: query.product };
    let facts = dataset.tables.facts.entries().map(|(id, fact)| {
        said(query, service, id).unwrap_or_else(|| {
            let found = match fact.scope {
                Scope::Person => by_profile(dataset, query, id, place),
                Scope::Card => by_last_use(dataset, query, fact)
                    .or_else(|| by_finding(dataset, id, place))
                    .or_else(|| by_card(dataset, query.card, id)),
                Scope::Country | Scope::CountryService => by_finding(dataset, id, place),
            };
            found.unwrap_or(Known { values: ValueSet::all(fact.values.len()), origin: Origin::Nobody })
        })
    });
    KnownFacts { facts: facts.collect() }
}

/// What is known of one trait if the card were of another kind.
#[must_use]
pub fn known_trait(dataset: &Dataset, place: FindingPlace, fact: FactId) -> Option<Known> {
    by_finding(dataset, fact, place).or_else(|| by_card(dataset, place.card, fact))
}

fn said(query: &Query, service: ServiceId, fact: FactId) -> Option<Known> {
    let about = |setting: &&Setting| setting.fact == fact;
    let own = query.settings.iter().filter(about).find(|setting| setting.service == Some(service));
    let found = own.or_else(|| query.settings.iter().filter(about).find(|setting| setting.service.is_none()));
    found.map(|setting| Known { values: ValueSet::only(setting.value), origin: Origin::Said })
}

fn by_profile(dataset: &Dataset, query: &Query, fact: FactId, place: FindingPlace) -> Option<Known> {
    let profile = dataset.tables.profiles.get(query.profile)?;
    if let Some(found) = profile.presumed.iter().find(|found| found.fact == fact && holds(dataset, place, found.given))
    {
        return Some(Known { values: ValueSet::only(found.value), origin: Origin::ProfileAssumes });
    }
    let (_, value, assumed) = profile.facts.iter().find(|(id, ..)| *id == fact)?;
    let origin = if *assumed { Origin::ProfileAssumes } else { Origin::Profile };
    Some(Known { values: ValueSet::only(*value), origin })
}

/// Whether a fact of a place is known to have one of some values.
fn holds(dataset: &Dataset, place: FindingPlace, (fact, values): (FactId, u32)) -> bool {
    let found = by_finding(dataset, fact, place).map(|known| known.values);
    found.is_some_and(|found| !found.is_empty() && found.iter().all(|value| value_set(values).contains(value)))
}

fn by_card(dataset: &Dataset, card: CardId, fact: FactId) -> Option<Known> {
    let traits = dataset.tables.cards.get(card)?.traits.iter().enumerate();
    let (position, found) = traits.into_iter().find(|(_, found)| found.fact == fact)?;
    let origin = if found.assumed { Origin::CardAssumes(position) } else { Origin::Card };
    Some(Known { values: value_set(found.values), origin })
}

/// Whether the number still lives: not where every period that is known of it is past, grace included; unknown where only a grace
/// is left.
fn by_last_use(dataset: &Dataset, query: &Query, fact: &Fact) -> Option<Known> {
    let lapsed = fact.lapsed?;
    let states = states(dataset, query);
    if states.is_empty() || states.iter().any(|state| matches!(state, State::Works(_))) {
        return None;
    }
    let is_lost = states.iter().all(|state| matches!(state, State::MayBeLost(_)));
    let values = if is_lost { ValueSet::only(lapsed) } else { ValueSet::all(fact.values.len()) };
    Some(Known { values, origin: Origin::LastUse })
}

fn by_finding(dataset: &Dataset, fact: FactId, place: FindingPlace) -> Option<Known> {
    let position = dataset.finding(fact, place)?;
    let values = value_set(dataset.tables.findings.get(position)?.values);
    Some(Known { values, origin: Origin::Finding(position) })
}

//! What is known for a query: every fact with the values still possible and who says so.

use crate::dataset::{Dataset, FindingPlace, Need, Scope, value_set};
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
    Finding(usize),
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

/// Every fact for one service, by [`FactId`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFacts {
    facts: Vec<Known>,
}

impl KnownFacts {
    /// What is known of one fact.
    #[must_use]
    pub fn of(&self, fact: FactId) -> Known {
        self.facts.get(fact.index()).copied().unwrap_or(Known { values: ValueSet::all(1), origin: Origin::Nobody })
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
        for (id, known) in (0..).map(FactId).zip(&self.facts) {
            situation.set(id, known.values);
        }
        situation
    }
}

/// The facts that a need reads, each once, in the order in which it names them.
#[must_use]
pub fn facts_of(need: &Need) -> Vec<FactId> {
    need.facts().into_iter().map(FactId).collect()
}

/// Everything that is known for `query` and one service.
#[must_use]
pub fn known_facts(dataset: &Dataset, query: &Query, service: usize) -> KnownFacts {
    let place = FindingPlace { country: query.country, service, card: query.card };
    let facts = (0..).map(FactId).zip(&dataset.tables.facts).map(|(id, fact)| {
        said(query, service, id).unwrap_or_else(|| {
            let found = match fact.scope {
                Scope::Person => by_profile(dataset, query, id),
                Scope::Card => by_finding(dataset, id, place).or_else(|| by_card(dataset, query.card, id)),
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

fn said(query: &Query, service: usize, fact: FactId) -> Option<Known> {
    let about = |setting: &&Setting| setting.fact == fact.index();
    let own = query.settings.iter().filter(about).find(|setting| setting.service == Some(service));
    let found = own.or_else(|| query.settings.iter().filter(about).find(|setting| setting.service.is_none()));
    found.map(|setting| Known { values: ValueSet::only(setting.value), origin: Origin::Said })
}

fn by_profile(dataset: &Dataset, query: &Query, fact: FactId) -> Option<Known> {
    let facts = &dataset.tables.profiles.get(query.profile)?.facts;
    let (_, value, assumed) = facts.iter().find(|(id, ..)| *id == fact.0)?;
    let origin = if *assumed { Origin::ProfileAssumes } else { Origin::Profile };
    Some(Known { values: ValueSet::only(usize::from(*value)), origin })
}

fn by_card(dataset: &Dataset, card: usize, fact: FactId) -> Option<Known> {
    let traits = dataset.tables.cards.get(card)?.traits.iter().enumerate();
    let (position, found) = traits.into_iter().find(|(_, found)| found.fact == fact.0)?;
    let origin = if found.assumed { Origin::CardAssumes(position) } else { Origin::Card };
    Some(Known { values: value_set(found.values), origin })
}

fn by_finding(dataset: &Dataset, fact: FactId, place: FindingPlace) -> Option<Known> {
    let position = dataset.finding(fact, place)?;
    let values = value_set(dataset.tables.findings.get(position)?.values);
    Some(Known { values, origin: Origin::Finding(position) })
}

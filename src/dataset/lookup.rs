//! The tables together with the rules made of them: what everything above works with.

use std::sync::OnceLock;

use super::{Finding, FindingKey, Scope, Tables, compile};
use crate::engine::{FactId, Rules, RulesError};

/// Checked data and its rules.
#[derive(Debug)]
pub struct Dataset {
    /// The data.
    pub tables: Tables,
    rules: Vec<Rules>,
    lookups: Lookups,
}

/// What an answer finds its few entries by, each made when somebody first looks for one: the program starts before. Without them
/// an answer would take the longer the more is known of other places.
#[derive(Debug, Default)]
struct Lookups {
    /// What each finding is about and its position, in the order of the former.
    findings: OnceLock<Vec<(FindingKey, usize)>>,
    notes: OnceLock<ByPlace>,
    claims: OnceLock<ByPlace>,
    advice: OnceLock<ByPlace>,
    validity: OnceLock<ByPlace>,
}

impl Dataset {
    /// Makes the rules of every service.
    ///
    /// # Errors
    /// Asks that need each other in a ring, or tables that were not made by the loader.
    pub fn new(tables: Tables) -> Result<Self, RulesError> {
        let rules = (0..tables.services.len()).map(|service| compile(&tables, service)).collect::<Result<_, _>>()?;
        Ok(Self { tables, rules, lookups: Lookups::default() })
    }

    /// The rules of one service.
    #[must_use]
    pub fn rules(&self, service: usize) -> Option<&Rules> {
        self.rules.get(service)
    }

    /// The position of the finding for a fact at a place: its own first, else that for everywhere.
    #[must_use]
    pub fn finding(&self, fact: FactId, place: Place) -> Option<usize> {
        let (service, card) = match self.tables.facts.get(fact.index())?.scope {
            Scope::Card => (None, Some(u8::try_from(place.card).ok()?)),
            Scope::Country => (None, None),
            Scope::CountryService => (Some(u8::try_from(place.service).ok()?), None),
            Scope::Person => return None,
        };
        let country = u16::try_from(place.country).ok()?;
        let findings = self.findings();
        [Some(country), None].into_iter().find_map(|country| {
            let key = FindingKey { fact: fact.0, country, service, card };
            let found = findings.binary_search_by_key(&key, |(key, _)| *key).ok()?;
            findings.get(found).map(|(_, position)| *position)
        })
    }

    fn findings(&self) -> &[(FindingKey, usize)] {
        self.lookups.findings.get_or_init(|| {
            let mut findings: Vec<(FindingKey, usize)> =
                self.tables.findings.iter().map(Finding::key).zip(0..).collect();
            findings.sort_unstable();
            findings
        })
    }

    /// The notes by place.
    pub fn notes(&self) -> &ByPlace {
        let places = || self.tables.notes.iter().map(|note| note.countries.iter().copied());
        self.lookups.notes.get_or_init(|| ByPlace::new(places()))
    }

    /// The claims by place.
    pub fn claims(&self) -> &ByPlace {
        let places = || self.tables.claims.iter().map(|claim| claim.country);
        self.lookups.claims.get_or_init(|| ByPlace::new(places()))
    }

    /// The advice by place.
    pub fn advice(&self) -> &ByPlace {
        let places = || self.tables.advice.iter().map(|advice| advice.countries.iter().copied());
        self.lookups.advice.get_or_init(|| ByPlace::new(places()))
    }

    /// The periods of validity by place.
    pub fn validity(&self) -> &ByPlace {
        let places = || self.tables.validity.iter().map(|number| [number.country]);
        self.lookups.validity.get_or_init(|| ByPlace::new(places()))
    }

    /// Position of the headline ask.
    #[must_use]
    pub fn headline(&self) -> usize {
        self.tables.asks.iter().position(|ask| ask.headline).unwrap_or(0)
    }

    /// Position of the profile that holds when none is chosen.
    #[must_use]
    pub fn default_profile(&self) -> usize {
        self.tables.profiles.iter().position(|profile| profile.default).unwrap_or(0)
    }
}

/// What a finding is looked for: positions in the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Country or region.
    pub country: usize,
    /// Service.
    pub service: usize,
    /// Card kind.
    pub card: usize,
}

/// Positions of the entries of a list, by the country or region that they concern.
#[derive(Debug, Default)]
pub struct ByPlace {
    /// Place and entry, in this order: one list is made faster than one for each place.
    own: Vec<(usize, usize)>,
    everywhere: Vec<usize>,
}

impl ByPlace {
    /// From the places of each entry in turn; none stands for everywhere.
    pub fn new<P: IntoIterator<Item = u16>>(entries: impl Iterator<Item = P>) -> Self {
        let mut found = Self::default();
        for (entry, places) in entries.enumerate() {
            let mut places = places.into_iter().peekable();
            if places.peek().is_none() {
                found.everywhere.push(entry);
            }
            found.own.extend(places.map(|place| (place.into(), entry)));
        }
        found.own.sort_unstable();
        // An entry may name a place twice.
        found.own.dedup();
        found
    }

    /// The entries that name a place, in their order.
    pub fn own(&self, place: usize) -> impl Iterator<Item = usize> {
        let from = self.own.partition_point(|(other, _)| *other < place);
        let own = self.own.get(from..).unwrap_or_default().iter();
        own.take_while(move |(other, _)| *other == place).map(|(_, entry)| *entry)
    }

    /// The entries that hold everywhere, in their order.
    #[must_use]
    pub fn everywhere(&self) -> &[usize] {
        &self.everywhere
    }

    /// The entries that concern a place: its own, then those that hold everywhere.
    pub fn about(&self, place: usize) -> impl Iterator<Item = usize> {
        self.own(place).chain(self.everywhere.iter().copied())
    }
}

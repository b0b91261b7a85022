//! The tables together with the rules made of them: what everything above works with.

use std::sync::OnceLock;

use super::{FindingKey, Scope, Tables, compile};
use crate::engine::{FactId, Rules, RulesError};

/// Checked data and its rules.
#[derive(Debug)]
pub struct Dataset {
    /// The data.
    pub tables: Tables,
    rules: Vec<Rules>,
    /// What each finding is about and its position, in the order of the former.
    findings: OnceLock<Vec<(FindingKey, usize)>>,
}

impl Dataset {
    /// Makes the rules of every service.
    ///
    /// # Errors
    /// Asks that need each other in a ring, or tables that were not made by the loader.
    pub fn new(tables: Tables) -> Result<Self, RulesError> {
        let rules = (0..tables.services.len()).map(|service| compile(&tables, service)).collect::<Result<_, _>>()?;
        Ok(Self { tables, rules, findings: OnceLock::new() })
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

    /// Sorted when somebody first looks for one: the program starts before.
    fn findings(&self) -> &[(FindingKey, usize)] {
        self.findings.get_or_init(|| {
            let mut findings: Vec<(FindingKey, usize)> = self.tables.findings.keys().copied().zip(0..).collect();
            findings.sort_unstable();
            findings
        })
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

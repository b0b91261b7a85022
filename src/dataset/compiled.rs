//! The tables together with the rules made of them: what everything above works with.

use super::{Tables, compile};
use crate::engine::{FactId, Rules, RulesError};

/// Checked data and its rules.
#[derive(Debug)]
pub struct Dataset {
    /// The data.
    pub tables: Tables,
    rules: Vec<Rules>,
    findings: FindingIndex,
}

/// Positions of the findings, by fact and then in the order in which they are looked for.
#[derive(Debug, Default)]
struct FindingIndex {
    by_fact: Vec<Vec<usize>>,
}

impl Dataset {
    /// Makes the rules of every service.
    ///
    /// # Errors
    /// Asks that need each other in a ring, or tables that were not made by the loader.
    pub fn new(tables: Tables) -> Result<Self, RulesError> {
        let rules = (0..tables.services.len()).map(|service| compile(&tables, service)).collect::<Result<_, _>>()?;
        let mut by_fact = vec![Vec::new(); tables.facts.len()];
        for (position, finding) in tables.findings.iter().enumerate() {
            if let Some(found) = by_fact.get_mut(usize::from(finding.fact)) {
                found.push(position);
            }
        }
        Ok(Self { tables, rules, findings: FindingIndex { by_fact } })
    }

    /// The rules of one service.
    #[must_use]
    pub fn rules(&self, service: usize) -> Option<&Rules> {
        self.rules.get(service)
    }

    /// The position of the finding for a fact at a place: its own first, else that for everywhere.
    #[must_use]
    pub fn finding(&self, fact: FactId, place: Place) -> Option<usize> {
        let positions = self.findings.by_fact.get(fact.index())?;
        let matching = positions.iter().copied().filter(|position| {
            self.tables.findings.get(*position).is_some_and(|finding| {
                finding.country.is_none_or(|country| usize::from(country) == place.country)
                    && finding.service.is_none_or(|service| usize::from(service) == place.service)
                    && finding.card.is_none_or(|card| usize::from(card) == place.card)
            })
        });
        matching.max_by_key(|position| self.tables.findings.get(*position).map(|finding| finding.country.is_some()))
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

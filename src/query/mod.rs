//! What is asked: held as positions in the tables, read from what is written, and written as the command that asks it again.

pub mod day;
mod names;
mod read;
mod unclear;
mod write;

pub use names::{Choice, Kind, nearest};
pub use read::{Choosing, Reader, Told, hidden, parse_setting, read_day};
pub use unclear::{Form, Unclear};
pub use write::{Command, folded, level_id, setting_text};

use crate::dataset::{Dataset, Scope, Tables};
use crate::engine::Level;
use day::Day;

/// One value that somebody has said, for all services or for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Setting {
    /// Position of the service that it is said for; none for all.
    pub service: Option<usize>,
    /// Position of the fact.
    pub fact: usize,
    /// Position of the value.
    pub value: usize,
}

/// A question to the program. All fields but the settings and the day are positions in the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Country or region of the SIM.
    pub country: usize,
    /// Card kind.
    pub card: usize,
    /// Profile.
    pub profile: usize,
    /// What was said beyond the profile; a later setting of the same fact and service replaces an earlier one.
    pub settings: Vec<Setting>,
    /// The day, as year, month, day: tells which evidence is old.
    pub today: Day,
    /// When a number of the card was last used, topped up or paid for; none counts as today.
    pub last_used: Option<Day>,
}

/// What a choice is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Among {
    /// The card kinds, in the country or region of the query.
    Cards,
    /// The countries and regions, for the card kind of the query.
    Places,
}

/// What the choice must serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What is compared.
    pub among: Among,
    /// Positions of the services; all count.
    pub services: Vec<usize>,
    /// Position of the ask.
    pub ask: usize,
    /// What may not reach this for each of the services is left out.
    pub at_least: Level,
}

impl Wanted {
    /// For every service, whatever is reached; `ask` is a position.
    #[must_use]
    pub fn any(dataset: &Dataset, among: Among, ask: usize) -> Self {
        Self { among, services: (0..dataset.tables.services.len()).collect(), ask, at_least: Level::No }
    }
}

/// How many choices are listed where nothing else is said.
pub const MOST: u16 = 20;

/// A query, and which part of the answer is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The query.
    pub query: Query,
    /// Positions of the services, in the order of the data.
    pub services: Vec<usize>,
    /// Positions of the asks, in the order of the data.
    pub asks: Vec<usize>,
}

/// Everything that the answer of a command follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// The answer to a query.
    Check(Asked),
    /// Answers side by side.
    Compare {
        /// What each of them answers.
        queries: Vec<Query>,
        /// Positions of the services.
        services: Vec<usize>,
        /// Positions of the asks.
        asks: Vec<usize>,
    },
    /// What moves.
    WhatIf {
        /// What is asked.
        asked: Asked,
        /// What is tried; empty for every single value.
        tried: Vec<Setting>,
    },
    /// The best cards or places.
    Which {
        /// What is asked but for what is compared.
        query: Query,
        /// What they must serve.
        wanted: Wanted,
        /// How many are listed at most.
        most: u16,
    },
}

impl Question {
    /// For the whole answer to a query.
    #[must_use]
    pub fn whole(dataset: &Dataset, query: &Query) -> Self {
        let services = (0..dataset.tables.services.len()).collect();
        let asks = (0..dataset.tables.asks.len()).collect();
        Self::Check(Asked { query: query.clone(), services, asks })
    }
}

impl Query {
    /// About the first place and card of the data, with nothing said yet.
    #[must_use]
    pub fn new(profile: usize, today: Day) -> Self {
        Self { country: 0, card: 0, profile, settings: Vec::new(), today, last_used: None }
    }

    /// Adds a setting; it replaces an earlier one of the same fact and service, and one for all services replaces each.
    pub fn set(&mut self, setting: Setting) {
        self.settings.retain(|earlier| {
            earlier.fact != setting.fact || (setting.service.is_some() && earlier.service != setting.service)
        });
        self.settings.push(setting);
    }

    /// What was said, in the order of facts and services: the same for whoever has said the same in other words. What is said for
    /// each of `services` is said for all.
    #[must_use]
    pub fn settled(&self, services: usize) -> Vec<Setting> {
        settled(&self.settings, services)
    }

    /// The same person's question about a card kind of a place. What was said of the card, and when it was last used, was said of
    /// that card only: another one is asked about without it.
    #[must_use]
    pub fn about(&self, tables: &Tables, country: usize, card: usize) -> Self {
        let mut asked = Self { country, card, ..self.clone() };
        if (country, card) != (self.country, self.card) {
            asked.forget_card(tables);
        }
        asked
    }

    /// Forgets what was said of the card, and when it was last used.
    pub fn forget_card(&mut self, tables: &Tables) {
        let is_of_person = |fact: usize| tables.facts.get(fact).is_some_and(|fact| fact.scope == Scope::Person);
        self.settings.retain(|setting| is_of_person(setting.fact));
        self.last_used = None;
    }

    /// Takes back what was said of a fact.
    pub fn unset(&mut self, fact: usize) {
        self.settings.retain(|earlier| earlier.fact != fact);
    }
}

/// Settings in the order of facts and services, in as few words as say the same.
pub(super) fn settled(settings: &[Setting], services: usize) -> Vec<Setting> {
    let mut facts: Vec<usize> = settings.iter().map(|setting| setting.fact).collect();
    facts.sort_unstable();
    facts.dedup();
    facts.into_iter().flat_map(|fact| settled_fact(settings, fact, services)).collect()
}

fn settled_fact(settings: &[Setting], fact: usize, services: usize) -> Vec<Setting> {
    let said = |service| settings.iter().find(|found| found.fact == fact && found.service == service);
    let common = said(None).map(|setting| setting.value);
    let values: Vec<Option<usize>> =
        (0..services).map(|service| said(Some(service)).map(|setting| setting.value).or(common)).collect();
    let of_all = |value| Setting { service: None, fact, value };
    if let Some(Some(first)) = values.first()
        && values.iter().all(|value| *value == Some(*first))
    {
        return vec![of_all(*first)];
    }
    let own = values.into_iter().enumerate().filter(|(_, value)| *value != common);
    let own = own.filter_map(|(service, value)| Some(Setting { service: Some(service), fact, value: value? }));
    common.map(of_all).into_iter().chain(own).collect()
}

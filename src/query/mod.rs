//! What is asked: held as positions in the tables, read from what is written, and written as the command that asks it again.

mod card;
mod choice;
mod contradiction;
pub mod day;
mod hidden;
mod names;
mod read;
mod unclear;
mod understood;
mod write;

pub use card::CardChoice;
pub use choice::{Choice, Kind};
pub use contradiction::Contradiction;
pub use hidden::hidden;
pub use names::{Nameable, named, nearest};
pub use read::{Choosing, Named, Reader, Told, parse_setting, read_day};
pub use unclear::{Form, Unclear};
pub use understood::{Understood, profile_as_said};
pub use write::{Command, folded, level_id, setting_text};

use crate::dataset::{
    CardId, CountryId, Dataset, Id as _, List, ProductId, ProfileId, Scope, Service, ServiceId, Tables,
};
use crate::engine::{AskId, FactId, Level, ValueId};
use day::Day;

/// One value that somebody has said, for all services or for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Setting {
    /// Position of the service that it is said for; none for all.
    pub service: Option<ServiceId>,
    /// Position of the fact.
    pub fact: FactId,
    /// Position of the value.
    pub value: ValueId,
}

/// A question to the program. All fields but the settings and the day are positions in the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Country or region of the SIM.
    pub country: CountryId,
    /// Card kind.
    pub card: CardId,
    /// Card with a name, of that kind; it is of the country, or sold for many.
    pub product: Option<ProductId>,
    /// Profile.
    pub profile: ProfileId,
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
    pub services: Vec<ServiceId>,
    /// Position of the ask.
    pub ask: AskId,
    /// What may not reach this for each of the services is left out.
    pub at_least: Level,
}

impl Wanted {
    /// For every service, whatever is reached; `ask` is a position.
    #[must_use]
    pub fn any(dataset: &Dataset, among: Among, ask: AskId) -> Self {
        Self { among, services: dataset.tables.services.ids().collect(), ask, at_least: Level::No }
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
    pub services: Vec<ServiceId>,
    /// Positions of the asks, in the order of the data.
    pub asks: Vec<AskId>,
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
        services: Vec<ServiceId>,
        /// Positions of the asks.
        asks: Vec<AskId>,
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
    /// Every card kind of a place; what was said of the card is said of each.
    Matrix(Asked),
    /// Every place for a card kind, on a single ask; what was said of the card is said of each.
    World(Asked),
}

impl Question {
    /// The day that it is asked about.
    #[must_use]
    pub fn today(&self) -> Day {
        match self {
            Self::Check(asked) | Self::WhatIf { asked, .. } | Self::Matrix(asked) | Self::World(asked) => {
                asked.query.today
            }
            Self::Compare { queries, .. } => queries.first().map_or(Day::default(), |query| query.today),
            Self::Which { query, .. } => query.today,
        }
    }

    /// For the whole answer to a query.
    #[must_use]
    pub fn whole(dataset: &Dataset, query: &Query) -> Self {
        let services = dataset.tables.services.ids().collect();
        let asks = dataset.tables.asks.ids().collect();
        Self::Check(Asked { query: query.clone(), services, asks })
    }
}

impl Query {
    /// About the first place and card of the data, with nothing said yet.
    #[must_use]
    pub fn new(profile: ProfileId, today: Day) -> Self {
        Self {
            country: CountryId::FIRST,
            card: CardId::FIRST,
            product: None,
            profile,
            settings: Vec::new(),
            today,
            last_used: None,
        }
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
    pub fn settled(&self, services: &List<Service>) -> Vec<Setting> {
        settled(&self.settings, services)
    }

    /// The same person's question about a card kind of a place; a card with a name stays where it is sold there, too. What was said
    /// of the card, and when it was last used, was said of that card only: another one is asked about without it.
    #[must_use]
    pub fn about(&self, tables: &Tables, country: CountryId, card: CardId) -> Self {
        let is_sold_there = |product: &ProductId| {
            country == self.country || tables.products.get(*product).is_some_and(|found| found.country.is_none())
        };
        let product = self.product.filter(|product| card == self.card && is_sold_there(product));
        let mut asked = Self { country, card, product, ..self.clone() };
        if (country, card) != (self.country, self.card) {
            asked.forget_card(tables);
        }
        asked
    }

    /// The same person's question about a card with a name: its country, unless it is sold for many, and its usual kind.
    #[must_use]
    pub fn about_product(&self, tables: &Tables, product: ProductId) -> Self {
        let Some(found) = tables.products.get(product) else { return self.clone() };
        let country = found.country.unwrap_or(self.country);
        let mut asked = self.about(tables, country, found.usual());
        if asked.product != Some(product) {
            asked.forget_card(tables);
        }
        asked.product = Some(product);
        asked
    }

    /// Forgets what was said of the card, and when it was last used.
    pub fn forget_card(&mut self, tables: &Tables) {
        let is_of_person = |fact: FactId| tables.facts.get(fact).is_some_and(|fact| fact.scope == Scope::Person);
        self.settings.retain(|setting| is_of_person(setting.fact));
        self.last_used = None;
    }

    /// Takes back what was said of a fact.
    pub fn unset(&mut self, fact: FactId) {
        self.settings.retain(|earlier| earlier.fact != fact);
    }
}

/// Settings in the order of facts and services, in as few words as say the same.
pub(super) fn settled(settings: &[Setting], services: &List<Service>) -> Vec<Setting> {
    let mut facts: Vec<FactId> = settings.iter().map(|setting| setting.fact).collect();
    facts.sort_unstable();
    facts.dedup();
    facts.into_iter().flat_map(|fact| settled_fact(settings, fact, services)).collect()
}

fn settled_fact(settings: &[Setting], fact: FactId, services: &List<Service>) -> Vec<Setting> {
    let said = |service| settings.iter().find(|found| found.fact == fact && found.service == service);
    let common = said(None).map(|setting| setting.value);
    let values: Vec<Option<ValueId>> =
        services.ids().map(|service| said(Some(service)).map(|setting| setting.value).or(common)).collect();
    let of_all = |value| Setting { service: None, fact, value };
    if let Some(Some(first)) = values.first()
        && values.iter().all(|value| *value == Some(*first))
    {
        return vec![of_all(*first)];
    }
    let own = services.ids().zip(values).filter(|(_, value)| *value != common);
    let own = own.filter_map(|(service, value)| Some(Setting { service: Some(service), fact, value: value? }));
    common.map(of_all).into_iter().chain(own).collect()
}

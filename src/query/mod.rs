//! What is asked: a country or region, a card, a person.

pub mod day;
mod write;

pub use write::{Command, folded};

use crate::dataset::{Scope, Tables};

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
    /// Card with a name, of that kind; it is of the country, or sold for many.
    pub product: Option<usize>,
    /// Profile.
    pub profile: usize,
    /// What was said beyond the profile; a later setting of the same fact and service replaces an earlier one.
    pub settings: Vec<Setting>,
    /// The day, as year, month, day: tells which evidence is old.
    pub today: (u16, u8, u8),
    /// When a number of the card was last used, topped up or paid for; none counts as today.
    pub last_used: Option<(u16, u8, u8)>,
}

/// Why a setting cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingError {
    /// Not of the form `FACT=VALUE` or `SERVICE/FACT=VALUE`.
    Form,
    /// No service of that name.
    Service(String),
    /// No such fact, or one of the world, which nobody can set.
    Fact(String),
    /// The fact has no such value; holds those that it has.
    Value(String, Vec<&'static str>),
}

impl Query {
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
        let product = self.product.filter(|_| country == self.country && card == self.card);
        let mut asked = Self { country, card, product, ..self.clone() };
        if (country, card) != (self.country, self.card) {
            asked.forget_card(tables);
        }
        asked
    }

    /// The same person's question about a card with a name: its country, unless it is sold for many, and its usual kind, unless the
    /// present one is one of its own.
    #[must_use]
    pub fn about_product(&self, tables: &Tables, product: usize) -> Self {
        let Some(found) = tables.products.get(product) else { return self.clone() };
        let country = found.country.map_or(self.country, usize::from);
        let card = if found.can_be(self.card) { self.card } else { found.usual() };
        let mut asked = self.about(tables, country, card);
        if asked.product != Some(product) {
            asked.forget_card(tables);
        }
        asked.product = Some(product);
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
    facts.sort();
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

/// A setting as `FACT=VALUE` or `SERVICE/FACT=VALUE`: what [`parse_setting`] reads.
#[must_use]
pub fn setting_text(tables: &Tables, setting: Setting) -> String {
    let service = setting.service.and_then(|service| tables.services.get(service));
    let fact = tables.facts.get(setting.fact);
    let value = fact.and_then(|fact| fact.values.get(setting.value)).map_or("", |value| value.id);
    let fact = fact.map_or("", |fact| fact.id);
    service.map_or_else(|| format!("{fact}={value}"), |service| format!("{}/{fact}={value}", service.id))
}

/// Reads `FACT=VALUE` or `SERVICE/FACT=VALUE`.
///
/// # Errors
/// What is wrong with it.
pub fn parse_setting(tables: &Tables, written: &str) -> Result<Setting, SettingError> {
    let (name, value) = written.split_once('=').ok_or(SettingError::Form)?;
    let (service, name) = match name.split_once('/') {
        Some((service, fact)) => {
            let position = tables.services.iter().position(|found| found.id == service);
            (Some(position.ok_or_else(|| SettingError::Service(service.to_owned()))?), fact)
        }
        None => (None, name),
    };
    let is_settable = |scope: Scope| matches!(scope, Scope::Card | Scope::Person);
    let fact = tables.facts.iter().position(|fact| fact.id == name && is_settable(fact.scope));
    let fact = fact.ok_or_else(|| SettingError::Fact(name.to_owned()))?;
    let values = tables.facts.get(fact).map(|fact| fact.values.as_slice()).unwrap_or_default();
    let position = values.iter().position(|found| found.id == value);
    let value =
        position.ok_or_else(|| SettingError::Value(value.to_owned(), values.iter().map(|value| value.id).collect()))?;
    Ok(Setting { service, fact, value })
}

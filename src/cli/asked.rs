//! From the arguments of commands that answer to a query.

use super::args::{Asker, CheckArgs, Narrowed};
use super::country;
use super::data::Data;
use super::names::{Choice, choose, unknown};
use super::{Exit, Problem, today};
use crate::dataset::{Scope, Tables};
use crate::query::day::{self, Day};
use crate::query::{Query, Setting, SettingError, parse_setting};
use crate::words::Words;

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

/// What commands are told alike.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Who asks, and when.
    pub asker: &'a Asker,
    /// The services; none for all.
    pub services: &'a [String],
    /// The asks; none for all.
    pub asks: &'a [String],
}

impl<'a> Told<'a> {
    /// What an answer is asked for with.
    pub fn new(asker: &'a Asker, Narrowed { services, asks }: &'a Narrowed) -> Self {
        Self { asker, services, asks }
    }
}

/// Reads the arguments of `check`.
///
/// # Errors
/// The first thing that is not understood.
pub fn read(data: Data, words: Words, args: &CheckArgs) -> Result<Asked, Problem> {
    let told_alike = Told::new(&args.asker, &args.narrowed);
    let mut asked = about(data, words, &args.country, &args.card, told_alike)?;
    asked.query.last_used = args.last_used.as_deref().map(|written| read_day(words, written)).transpose()?;
    Ok(asked)
}

/// Reads a country or region, a card kind, and everything else.
///
/// # Errors
/// The first thing that is not understood.
pub fn about(data: Data, words: Words, country: &str, card: &str, told_alike: Told) -> Result<Asked, Problem> {
    let card = choose(words, words.kind_card(), &cards(data), card)?;
    let mut asked = told(data, words, told_alike)?;
    asked.query.card = card;
    asked.query.country = country::resolve(data, words, country)?;
    Ok(asked)
}

/// The card kinds that can be named.
pub fn cards(data: Data) -> Vec<Choice> {
    choices(data.dataset.tables.cards.iter().map(|card| (card.id, card.name)))
}

/// Reads everything but the country or region and the card; these stay the first of the data.
///
/// # Errors
/// The first thing that is not understood.
pub fn told(data: Data, words: Words, told: Told) -> Result<Asked, Problem> {
    let tables = &data.dataset.tables;
    let day = told.asker.today.as_deref().map(|written| read_day(words, written)).transpose()?;
    let services = choices(tables.services.iter().map(|service| (service.id, service.name)));
    let asks = choices(tables.asks.iter().map(|ask| (ask.id, ask.name)));
    let profile = told.asker.profile.as_deref().map(|written| profile(data, words, written)).transpose()?;
    let named = |kind, all: &[Choice], written: &[String]| {
        let positions =
            written.iter().map(|written| choose(words, kind, all, written)).collect::<Result<Vec<_>, _>>()?;
        Ok((0..all.len()).filter(|position| positions.is_empty() || positions.contains(position)).collect())
    };
    let mut query = Query {
        country: 0,
        card: 0,
        product: None,
        profile: profile.unwrap_or_else(|| data.dataset.default_profile()),
        settings: Vec::new(),
        today: day.unwrap_or_else(today::today),
        last_used: None,
    };
    for written in &told.asker.settings {
        query.set(setting(data, words, written)?);
    }
    let services = named(words.kind_service(), &services, told.services)?;
    let asks = named(words.kind_ask(), &asks, told.asks)?;
    Ok(Asked { query, services, asks })
}

/// A profile as it is written.
///
/// # Errors
/// Where there is none like it.
pub fn profile(data: Data, words: Words, written: &str) -> Result<usize, Problem> {
    let profiles = data.dataset.tables.profiles.iter().map(|profile| (profile.id, profile.name));
    choose(words, words.kind_profile(), &choices(profiles), written)
}

/// A setting as it is written.
///
/// # Errors
/// What is wrong with it.
pub fn setting(data: Data, words: Words, written: &str) -> Result<Setting, Problem> {
    let tables = &data.dataset.tables;
    parse_setting(tables, written).map_err(|error| wrong_setting(tables, words, written, &error))
}

fn choices(named: impl Iterator<Item = (&'static str, crate::dataset::Text)>) -> Vec<Choice> {
    named.map(|(id, name)| Choice { id, name: Some(name) }).collect()
}

/// A day as it is written.
///
/// # Errors
/// Where it is none.
pub fn read_day(words: Words, written: &str) -> Result<Day, Problem> {
    day::parse(written).ok_or_else(|| Problem::new(Exit::Usage, &[words.today_form(&written)]))
}

fn wrong_setting(tables: &Tables, words: Words, written: &str, error: &SettingError) -> Problem {
    let ids = |ids: Vec<&'static str>| ids.into_iter().map(|id| Choice { id, name: None }).collect::<Vec<_>>();
    let problem = |kind, choices: Vec<Choice>, written: &str| {
        let list = words.list(choices.iter().map(|choice| choice.id));
        unknown(words, kind, written, &list, &super::names::nearest(&choices, written))
    };
    match error {
        SettingError::Form => Problem::new(Exit::Usage, &[words.setting_form(&written)]),
        SettingError::Service(name) => {
            problem(words.kind_service(), ids(tables.services.iter().map(|service| service.id).collect()), name)
        }
        SettingError::Fact(name) => {
            let can_be_set = tables.facts.iter().filter(|fact| matches!(fact.scope, Scope::Card | Scope::Person));
            problem(words.kind_fact(), ids(can_be_set.map(|fact| fact.id).collect()), name)
        }
        SettingError::Value(name, values) => problem(words.kind_value(), ids(values.clone()), name),
    }
}

//! The whole answer to a query.

use serde::Serialize;

use super::ask::{AskJson, ask};
use super::counsel::{AdviceJson, ClaimJson, NoteJson, advice, claims, notes};
use super::facts::facts;
use super::keep_alive::{NumberJson, number, number_on};
use super::ordered::Ordered;
use super::route::Context;
use super::sources::{Cited, SourceJson};
use super::{Name, Words};
use crate::answer::{Report, ServiceAnswer, validity_of};
use crate::dataset::{Country, Dataset, Language};
use crate::query::day::written;

/// Raised when a key changes its meaning.
pub(super) const SCHEMA: u32 = 1;

/// The answer.
#[derive(Debug, Serialize)]
pub struct CheckJson {
    schema: u32,
    today: String,
    data_version: &'static str,
    command: String,
    language: Language,
    country: CountryJson,
    card: &'static str,
    profile: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_used: Option<String>,
    facts: Ordered<String, Option<&'static str>>,
    services: Vec<ServiceJson>,
    advice: Vec<AdviceJson>,
    alternatives: Vec<AdviceJson>,
    warnings: Vec<AdviceJson>,
    notes: Vec<NoteJson>,
    guides: Vec<&'static str>,
    keep_alive: Vec<NumberJson>,
    claims: Vec<ClaimJson>,
    general_notes: Vec<&'static str>,
    general_claims: Vec<&'static str>,
    sources: Ordered<&'static str, SourceJson>,
}

/// A country or region.
#[derive(Debug, Serialize)]
pub(super) struct CountryJson {
    code: &'static str,
    name: Name,
}

impl From<&Country> for CountryJson {
    fn from(country: &Country) -> Self {
        Self { code: country.code, name: country.shown().into() }
    }
}

/// The answer for one service.
#[derive(Debug, Serialize)]
struct ServiceJson {
    service: &'static str,
    name: Name,
    asks: Vec<AskJson>,
}

/// The JSON of a report, with `asks` (positions) of each of its services and the command that gives it again; none if its positions
/// are not those of the data.
#[must_use]
pub fn check(dataset: &Dataset, words: Words, report: &Report, asks: &[usize], command: &str) -> Option<CheckJson> {
    let tables = &dataset.tables;
    let cited = Cited::new(tables);
    let country = tables.countries.get(report.query.country)?;
    let services = report
        .services
        .iter()
        .filter_map(|answer| service(Context { dataset, words, cited: &cited, report, answer }, asks));
    let counsel = report.counsel(dataset);
    let background = report.background(dataset);
    let all_notes: Vec<usize> = background.money_notes.iter().chain(&background.notes).copied().collect();
    Some(CheckJson {
        schema: SCHEMA,
        today: written(report.query.today),
        data_version: tables.version,
        command: command.to_owned(),
        language: words.language,
        country: country.into(),
        card: tables.cards.get(report.query.card)?.id,
        profile: tables.profiles.get(report.query.profile)?.id,
        last_used: report.query.last_used.map(written),
        facts: facts(dataset, report),
        services: services.collect(),
        advice: advice(tables, words, &cited, &counsel.advice),
        alternatives: advice(tables, words, &cited, &counsel.alternatives),
        warnings: advice(tables, words, &cited, &counsel.warnings),
        notes: notes(tables, words, &cited, &all_notes),
        guides: ids(&counsel.guides, |guide| Some(tables.guides.get(guide)?.id)),
        keep_alive: validity_of(dataset, report.query.country)
            .into_iter()
            .filter_map(|found| {
                let found = tables.validity.get(found)?;
                let day = report.query.last_used;
                Some(day.map_or_else(
                    || number(dataset, words, &cited, found),
                    |day| number_on(dataset, words, &cited, found, (day, report.query.today)),
                ))
            })
            .collect(),
        claims: claims(tables, words, &cited, &background.claims),
        general_notes: ids(&background.general_notes, |note| Some(tables.notes.get(note)?.id)),
        general_claims: ids(&background.general_claims, |claim| Some(tables.claims.get(claim)?.id)),
        sources: cited.sources(),
    })
}

fn service(context: Context, asks: &[usize]) -> Option<ServiceJson> {
    let Context { dataset, answer, .. } = context;
    let ServiceAnswer { service, asks: answered, .. } = answer;
    let service = dataset.tables.services.get(*service)?;
    let wanted = answered.iter().filter(|found| asks.contains(&found.ask));
    Some(ServiceJson {
        service: service.id,
        name: service.name.into(),
        asks: wanted.filter_map(|found| ask(context, found)).collect(),
    })
}

fn ids(positions: &[usize], id: impl Fn(usize) -> Option<&'static str>) -> Vec<&'static str> {
    positions.iter().filter_map(|position| id(*position)).collect()
}

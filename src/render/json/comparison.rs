//! Answers side by side.

use serde::Serialize;

use super::check::{CountryJson, SCHEMA};
use super::facts::facts;
use super::judged::{DecidedJson, decided};
use super::ordered::Ordered;
use super::{Name, Words};
use crate::answer::{Comparison, Report, ServiceAnswer};
use crate::dataset::{Dataset, Language};
use crate::doc::Outline;
use crate::query::day::written;
use crate::query::{Setting, setting_text};

/// The answers, and where they differ.
#[derive(Debug, Serialize)]
pub struct ComparisonJson {
    schema: u32,
    today: String,
    data_version: &'static str,
    language: Language,
    answers: Vec<AnswerJson>,
    rows: Vec<RowJson>,
    /// What gives this answer again.
    command: String,
}

/// One answer.
#[derive(Debug, Serialize)]
struct AnswerJson {
    country: CountryJson,
    card: &'static str,
    profile: &'static str,
    /// What was said beyond card kind and profile, as `--set` takes it.
    set: Vec<String>,
    facts: Ordered<String, Option<&'static str>>,
    services: Vec<ServiceJson>,
}

/// The answer for one service.
#[derive(Debug, Serialize)]
struct ServiceJson {
    service: &'static str,
    name: Name,
    asks: Vec<AskJson>,
}

/// One ask.
#[derive(Debug, Serialize)]
struct AskJson {
    ask: &'static str,
    #[serde(flatten)]
    decided: DecidedJson,
}

/// Whether the answers differ in an ask of a service.
#[derive(Debug, Serialize)]
struct RowJson {
    service: &'static str,
    ask: &'static str,
    different: bool,
    /// One per answer.
    words: Vec<&'static str>,
}

/// The JSON of a comparison, with `asks` (positions) of each answer.
pub fn comparison(
    dataset: &Dataset,
    words: Words,
    found: &Comparison,
    asks: &[usize],
    command: String,
) -> ComparisonJson {
    let tables = &dataset.tables;
    let rows = found.rows.iter().filter_map(|row| {
        Some(RowJson {
            service: tables.services.get(row.service)?.id,
            ask: tables.asks.get(row.ask)?.id,
            different: row.is_different(),
            words: row.cells.iter().map(|cell| cell.word.id()).collect(),
        })
    });
    ComparisonJson {
        schema: SCHEMA,
        today: found.reports.first().map_or_else(String::new, |report| written(report.query.today)),
        data_version: tables.version,
        language: words.language,
        answers: found.reports.iter().filter_map(|report| answer(dataset, words, report, asks)).collect(),
        rows: rows.collect(),
        command,
    }
}

fn answer(dataset: &Dataset, words: Words, report: &Report, asks: &[usize]) -> Option<AnswerJson> {
    let (tables, query) = (&dataset.tables, &report.query);
    let outline = Outline::new(dataset, report, words.language);
    Some(AnswerJson {
        country: tables.countries.get(query.country)?.into(),
        card: tables.cards.get(query.card)?.id,
        profile: tables.profiles.get(query.profile)?.id,
        set: settings(dataset, &query.settled(tables.services.len())),
        facts: facts(dataset, report),
        services: report.services.iter().filter_map(|answer| service(&outline, answer, asks)).collect(),
    })
}

/// Settings as the command line takes them.
pub(super) fn settings(dataset: &Dataset, settings: &[Setting]) -> Vec<String> {
    settings.iter().map(|setting| setting_text(&dataset.tables, *setting)).collect()
}

fn service(outline: &Outline, answer: &ServiceAnswer, asks: &[usize]) -> Option<ServiceJson> {
    let tables = &outline.phrases.dataset.tables;
    let service = tables.services.get(answer.service)?;
    let wanted = answer.asks.iter().filter(|found| asks.contains(&found.ask));
    let ask = |found: &crate::answer::AskAnswer| {
        Some(AskJson { ask: tables.asks.get(found.ask)?.id, decided: decided(outline, answer, found) })
    };
    Some(ServiceJson { service: service.id, name: service.name.into(), asks: wanted.filter_map(ask).collect() })
}

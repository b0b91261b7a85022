//! What to choose, best first.

use serde::Serialize;

use super::check::{CountryJson, SCHEMA};
use super::counsel::{AdviceJson, advice};
use super::judged::{DecidedJson, decided};
use super::keep_alive::{NumberJson, number};
use super::ordered::Ordered;
use super::sources::{Cited, SourceJson};
use super::{Name, Words};
use crate::answer::{Choice, Choices, ServiceAnswer, Wanted, level_id};
use crate::dataset::{Dataset, Language};
use crate::doc::Outline;
use crate::query::Query;
use crate::query::day::written;

/// The best choices.
#[derive(Debug, Serialize)]
pub struct WhichJson {
    schema: u32,
    today: String,
    data_version: &'static str,
    command: String,
    language: Language,
    profile: &'static str,
    ask: &'static str,
    at_least: &'static str,
    choices: Vec<ChoiceJson>,
    /// Number of those that are not listed.
    more: usize,
    sources: Ordered<&'static str, SourceJson>,
}

/// One card kind in one place.
#[derive(Debug, Serialize)]
struct ChoiceJson {
    country: CountryJson,
    card: &'static str,
    card_name: Name,
    effort: u8,
    services: Vec<ServiceJson>,
    /// The number there that is kept most cheaply; none where nobody knows, or where it does not matter.
    keep_alive: Option<NumberJson>,
    warning: Option<AdviceJson>,
}

/// The verdict for one service, and what decides.
#[derive(Debug, Serialize)]
struct ServiceJson {
    service: &'static str,
    #[serde(flatten)]
    decided: DecidedJson,
    question: Option<QuestionJson>,
}

/// The open question that matters most.
#[derive(Debug, Serialize)]
struct QuestionJson {
    fact: &'static str,
    text: &'static str,
}

/// The JSON of choices, with the command that gives them again.
pub fn which(
    dataset: &Dataset,
    words: Words,
    query: &Query,
    wanted: &Wanted,
    found: &Choices,
    command: String,
) -> WhichJson {
    let tables = &dataset.tables;
    let cited = Cited::new(tables);
    let choices = found.shown.iter().filter_map(|found| choice(dataset, words, &cited, wanted.ask, found));
    WhichJson {
        schema: SCHEMA,
        today: written(query.today),
        data_version: tables.version,
        command,
        language: words.language,
        profile: tables.profiles.get(query.profile).map_or("", |profile| profile.id),
        ask: tables.asks.get(wanted.ask).map_or("", |ask| ask.id),
        at_least: level_id(wanted.at_least),
        choices: choices.collect(),
        more: found.more,
        sources: cited.sources(),
    }
}

fn choice(dataset: &Dataset, words: Words, cited: &Cited, ask: usize, found: &Choice) -> Option<ChoiceJson> {
    let tables = &dataset.tables;
    let country = tables.countries.get(found.report.query.country)?;
    let card = tables.cards.get(found.report.query.card)?;
    let outline = Outline::new(dataset, &found.report, words.language);
    let kept = found.candidate.kept.and_then(|kept| tables.validity.get(kept));
    let warning = found.warning(dataset);
    Some(ChoiceJson {
        country: country.into(),
        card: card.id,
        card_name: card.name.into(),
        effort: card.effort,
        services: found.report.services.iter().filter_map(|answer| service(&outline, answer, ask)).collect(),
        keep_alive: kept.map(|kept| number(dataset, words, cited, kept)),
        warning: advice(tables, words, cited, warning.as_slice()).pop(),
    })
}

fn service(outline: &Outline, answer: &ServiceAnswer, ask: usize) -> Option<ServiceJson> {
    let dataset = outline.phrases.dataset;
    let found = answer.asks.get(ask)?;
    let question = found.questions.first().and_then(|asked| {
        let fact = dataset.tables.facts.get(asked.fact.index())?;
        Some(QuestionJson { fact: fact.id, text: outline.phrases.words.text(fact.question.unwrap_or(fact.name)) })
    });
    Some(ServiceJson {
        service: dataset.tables.services.get(answer.service)?.id,
        decided: decided(outline, answer, found),
        question,
    })
}

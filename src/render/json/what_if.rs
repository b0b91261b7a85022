//! What moves.

use serde::Serialize;

use super::Words;
use super::check::{CountryJson, SCHEMA};
use super::comparison::settings;
use super::facts::facts;
use super::judged::{DecidedJson, JudgedJson, decided};
use super::ordered::Ordered;
use crate::answer::{Move, Report, Try};
use crate::dataset::{Dataset, Language};
use crate::doc::Outline;
use crate::query::day::written;

/// A question, and what is tried with it.
#[derive(Debug, Serialize)]
pub struct WhatIfJson {
    schema: u32,
    today: String,
    data_version: &'static str,
    language: Language,
    country: CountryJson,
    card: &'static str,
    profile: &'static str,
    facts: Ordered<String, Option<&'static str>>,
    tries: Vec<TryJson>,
    /// What gives this answer again.
    command: String,
}

/// What is tried, and what it moves.
#[derive(Debug, Serialize)]
struct TryJson {
    /// As `--try` takes it.
    set: Vec<String>,
    moves: Vec<MoveJson>,
    /// Number of the asks, over all services, that stay as they are.
    unchanged: usize,
}

/// One ask of one service, before and after.
#[derive(Debug, Serialize)]
struct MoveJson {
    service: &'static str,
    ask: &'static str,
    before: JudgedJson,
    after: DecidedJson,
}

/// The JSON of what moves; none if the positions of the question are not those of the data.
pub fn what_if(dataset: &Dataset, words: Words, before: &Report, found: &[Try], command: String) -> Option<WhatIfJson> {
    let (tables, query) = (&dataset.tables, &before.query);
    let tried = |tried: &Try| {
        let outline = Outline::new(dataset, &tried.after, words.language);
        TryJson {
            set: settings(dataset, &tried.settings),
            moves: tried.moves.moved.iter().filter_map(|moved| move_json(&outline, moved)).collect(),
            unchanged: tried.moves.unchanged,
        }
    };
    Some(WhatIfJson {
        schema: SCHEMA,
        today: written(query.today),
        data_version: tables.version,
        language: words.language,
        country: tables.countries.get(query.country)?.into(),
        card: tables.cards.get(query.card)?.id,
        profile: tables.profiles.get(query.profile)?.id,
        facts: facts(dataset, before),
        tries: found.iter().map(tried).collect(),
        command,
    })
}

fn move_json(outline: &Outline, moved: &Move) -> Option<MoveJson> {
    let tables = &outline.phrases.dataset.tables;
    let answer = outline.report.services.iter().find(|answer| answer.service == moved.service)?;
    Some(MoveJson {
        service: tables.services.get(moved.service)?.id,
        ask: tables.asks.get(moved.ask)?.id,
        before: moved.before.into(),
        after: decided(outline, answer, answer.asks.get(moved.ask)?),
    })
}

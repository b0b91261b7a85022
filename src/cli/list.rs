//! `list`: what the data holds, as columns or as JSON.

use super::Exit;
use super::args::{ListFormat, Listed};
use super::data::Data;
use crate::dataset::{Language, Period, Tables, Text};
use crate::doc::period_text;
use crate::render::columns::{aligned, joined};
use crate::render::{json, output};
use crate::words::Words;

/// Writes a list.
pub fn run(data: Data, language: Language, what: Listed, format: ListFormat) -> Exit {
    let tables = &data.dataset.tables;
    let words = Words { wording: &tables.wording, language };
    match format {
        ListFormat::Text => output::write_answer(&columns(tables, words, what)),
        ListFormat::Json => json::write_list(data.dataset, words, what),
    }
}

fn columns(tables: &Tables, words: Words, what: Listed) -> String {
    match what {
        Listed::Countries => countries(tables, words),
        Listed::Cards => described(words, tables.cards.iter().map(|card| (card.id, card.name, card.summary))),
        Listed::Services => {
            let rows =
                tables.services.iter().map(|service| [service.id.to_owned(), words.text(service.name).to_owned()]);
            aligned(&rows.collect::<Vec<_>>())
        }
        Listed::Asks => described(words, tables.asks.iter().map(|ask| (ask.id, ask.name, ask.question))),
        Listed::Facts => facts(tables, words),
        Listed::Profiles => {
            described(words, tables.profiles.iter().map(|profile| (profile.id, profile.name, profile.summary)))
        }
        Listed::Sources => sources(tables, words),
        Listed::Claims => claims(tables, words),
        Listed::Notes => notes(tables, words),
        Listed::Guides => guides(tables, words),
        Listed::Terms => described(words, tables.terms.iter().map(|term| (term.id, term.name, term.text))),
        Listed::KeepAlive => keep_alive(tables, words),
    }
}

fn described(words: Words, entries: impl Iterator<Item = (&'static str, Text, Text)>) -> String {
    let row = |(id, name, about): (&str, Text, Text)| [id, words.text(name), words.text(about)].map(str::to_owned);
    aligned(&entries.map(row).collect::<Vec<_>>())
}

fn countries(tables: &Tables, words: Words) -> String {
    let rows = tables
        .countries
        .iter()
        .map(|country| [country.code.to_owned(), words.text(country.shown()).to_owned(), joined(&country.dial)]);
    aligned(&rows.collect::<Vec<_>>())
}

/// A fact with its values, ready for `--set`.
fn facts(tables: &Tables, words: Words) -> String {
    let rows = tables.facts.iter().map(|fact| {
        let values: Vec<&str> = fact.values.iter().map(|value| value.id).collect();
        [fact.id.to_owned(), values.join("|"), words.text(fact.question.unwrap_or(fact.name)).to_owned()]
    });
    aligned(&rows.collect::<Vec<_>>())
}

fn sources(tables: &Tables, words: Words) -> String {
    let rows = tables.sources.iter().map(|source| {
        let grade = words.grade(source.grade).to_owned();
        [source.id.to_owned(), source.published.to_string(), grade, source.title.to_owned(), source.url.to_owned()]
    });
    aligned(&rows.collect::<Vec<_>>())
}

/// Every guide: id, name, for whom.
pub fn guides(tables: &Tables, words: Words) -> String {
    described(words, tables.guides.iter().map(|guide| (guide.id, guide.name, guide.about)))
}

/// Every note: id, where, topic, text.
fn notes(tables: &Tables, words: Words) -> String {
    let rows = tables.notes.iter().map(|note| {
        let places = tables.codes(&note.countries);
        let place = match places[..] {
            [] => "*".to_owned(),
            [one] => one.to_owned(),
            [..] => places.len().to_string(),
        };
        let topic = tables.topics.get(usize::from(note.topic)).map_or("", |topic| words.text(topic.name));
        [note.id.to_owned(), place, topic.to_owned(), words.text(note.text).to_owned()]
    });
    aligned(&rows.collect::<Vec<_>>())
}

fn keep_alive(tables: &Tables, words: Words) -> String {
    let rows = tables.validity.iter().map(|found| {
        let country = found
            .country
            .and_then(|country| tables.countries.get(usize::from(country)))
            .map_or("*", |country| country.code);
        let written = |period: Option<Period>| {
            let in_words = |period| period_text(words, period);
            period.map_or_else(|| "-".to_owned(), in_words)
        };
        [
            country.to_owned(),
            words.text(found.operator).to_owned(),
            written(found.period),
            written(found.grace),
            words.text(found.keep).to_owned(),
        ]
    });
    aligned(&rows.collect::<Vec<_>>())
}

fn claims(tables: &Tables, words: Words) -> String {
    let rows = tables.claims.iter().map(|claim| {
        let country = claim.country.and_then(|country| tables.countries.get(usize::from(country)));
        let country = country.map_or("*", |country| country.code);
        let check = words.check(claim.check);
        [claim.id, country, check, words.text(claim.says)].map(str::to_owned)
    });
    aligned(&rows.collect::<Vec<_>>())
}

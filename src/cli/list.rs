//! `list`: what the data holds, as columns or as JSON.

use super::args::{ListFormat, Listed};
use super::columns::{aligned, joined};
use super::data::Data;
use super::words::Words;
use super::{Exit, json, output};
use crate::dataset::{Check, Grade, Language, Tables, Text};

/// Writes a list.
pub fn run(data: Data, language: Language, what: Listed, format: ListFormat) -> Exit {
    let tables = &data.dataset.tables;
    let words = Words { wording: &tables.wording, language };
    let text = match format {
        ListFormat::Text => columns(tables, words, what),
        ListFormat::Json => json::list(tables, words, what),
    };
    output::write_answer(&text)
}

fn columns(tables: &Tables, words: Words, what: Listed) -> String {
    match what {
        Listed::Countries => countries(tables, words),
        Listed::Cards => described(words, tables.cards.iter().map(|card| (card.id, card.name, card.summary))),
        Listed::Services => {
            let rows =
                tables.services.iter().map(|service| [service.id.to_owned(), words.say(service.name).to_owned()]);
            aligned(&rows.collect::<Vec<_>>())
        }
        Listed::Asks => described(words, tables.asks.iter().map(|ask| (ask.id, ask.name, ask.question))),
        Listed::Facts => facts(tables, words),
        Listed::Profiles => {
            described(words, tables.profiles.iter().map(|profile| (profile.id, profile.name, profile.summary)))
        }
        Listed::Sources => sources(tables, words),
        Listed::Claims => claims(tables, words),
    }
}

fn described(words: Words, entries: impl Iterator<Item = (&'static str, Text, Text)>) -> String {
    let row = |(id, name, about): (&str, Text, Text)| [id, words.say(name), words.say(about)].map(str::to_owned);
    aligned(&entries.map(row).collect::<Vec<_>>())
}

fn countries(tables: &Tables, words: Words) -> String {
    let rows = tables
        .countries
        .iter()
        .map(|country| [country.code.to_owned(), words.say(country.shown()).to_owned(), joined(country.dial)]);
    aligned(&rows.collect::<Vec<_>>())
}

/// A fact with its values, ready for `--set`.
fn facts(tables: &Tables, words: Words) -> String {
    let rows = tables.facts.iter().map(|fact| {
        let values: Vec<&str> = fact.values.iter().map(|value| value.id).collect();
        [fact.id.to_owned(), values.join("|"), words.say(fact.question.unwrap_or(fact.name)).to_owned()]
    });
    aligned(&rows.collect::<Vec<_>>())
}

fn sources(tables: &Tables, words: Words) -> String {
    let rows = tables.sources.iter().map(|source| {
        let grade = grade_text(words, source.grade);
        [source.id.to_owned(), source.published.to_string(), grade, source.title.to_owned(), source.url.to_owned()]
    });
    aligned(&rows.collect::<Vec<_>>())
}

fn claims(tables: &Tables, words: Words) -> String {
    let rows = tables.claims.iter().map(|claim| {
        let country = claim.country.and_then(|country| tables.countries.get(usize::from(country)));
        let country = country.map_or("*", |country| country.code);
        let check = words.say(check_text(words, claim.check));
        [claim.id, country, check, words.say(claim.says)].map(str::to_owned)
    });
    aligned(&rows.collect::<Vec<_>>())
}

fn check_text(words: Words, check: Check) -> Text {
    match check {
        Check::Supported => words.wording.check_supported,
        Check::Contradicted => words.wording.check_contradicted,
        Check::Outdated => words.wording.check_outdated,
        Check::Unverified => words.wording.check_unverified,
    }
}

fn grade_text(words: Words, grade: Grade) -> String {
    let text = match grade {
        Grade::Official => words.wording.grade_official,
        Grade::Press => words.wording.grade_press,
        Grade::Community => words.wording.grade_community,
        Grade::Derived => words.wording.grade_derived,
        Grade::Contested => words.wording.grade_contested,
    };
    words.say(text).to_owned()
}

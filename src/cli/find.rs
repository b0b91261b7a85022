//! `find`: countries and regions for whatever was typed.

use super::args::ListFormat;
use super::data::Data;
use super::{Exit, Problem, country, data};
use crate::dataset::{Country, Language, Operator};
use crate::render::columns::{aligned, joined};
use crate::render::{json, output};
use crate::search::{Hit, Index, operator};
use crate::words::Words;

/// Writes what fits, best first.
pub fn run(own: Data, language: Language, query: &str, format: ListFormat) -> Result<Exit, Problem> {
    let tables = &own.dataset.tables;
    let words = Words { wording: &tables.wording, language };
    let hits = Index::new(&tables.countries).find(query);
    let is_number = query.chars().any(char::is_numeric);
    let operator = is_number.then(|| operator(query, data::operators())).flatten();
    let found: Vec<(&'static Country, &Hit)> =
        hits.iter().filter_map(|hit| Some((tables.countries.get(hit.country)?, hit))).collect();
    let written = match format {
        ListFormat::Text => output::write_answer(&lines(words, &found, operator)),
        ListFormat::Json => output::write_json(&json::found(&found, operator)),
    };
    if found.is_empty() { Err(nothing(own, words, query)) } else { Ok(written) }
}

fn lines(words: Words, found: &[(&'static Country, &Hit)], operator: Option<&Operator>) -> String {
    let rows: Vec<[String; 5]> = found
        .iter()
        .map(|(country, hit)| {
            let operator = operator.filter(|operator| operator.country == country.code);
            let named = operator.map(|found| words.operator(&found.brand));
            [
                country.code.to_owned(),
                words.text(country.shown()).to_owned(),
                joined(country.dial),
                words.matched_by(&hit.by.id(), &hit.text),
                named.unwrap_or_default(),
            ]
        })
        .collect();
    aligned(&rows)
}

fn nothing(data: Data, words: Words, query: &str) -> Problem {
    let message = words.not_found(&country::hidden(query));
    Problem::new(Exit::NotFound, &[message, country::scope(data, words)])
}

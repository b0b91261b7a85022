//! `find`: countries and regions for whatever was typed.

use crate::cli::exit::{Exit, Problem};
use crate::cli::run::{Run, Said};
use crate::dataset::{Country, Operator};
use crate::query::Unclear;
use crate::render::json;
use crate::render::text::{aligned, joined};
use crate::search::{Hit, Index, Unresolved, operator};
use crate::words::Words;

/// Writes what fits, best first.
///
/// # Errors
/// That nothing fits; an empty list is written all the same.
pub fn run(run: &Run, query: &str) -> Result<Exit, Problem> {
    let countries = &run.dataset.tables.countries;
    let hits = Index::new(countries).find(query);
    let is_number = query.chars().any(char::is_numeric);
    let operator = is_number.then(|| operator(query, &run.dataset.tables.operators)).flatten();
    let found: Vec<(&'static Country, &Hit)> =
        hits.iter().filter_map(|hit| Some((countries.get(hit.country)?, hit))).collect();
    let written = run.write(|| json::found(&found, operator), || Said::Plain(lines(run.words, &found, operator)));
    if !found.is_empty() {
        return Ok(written);
    }
    Err(run.unclear(&Unclear::place(query, Unresolved::NotFound(Vec::new()))))
}

fn lines(words: Words, found: &[(&'static Country, &Hit)], operator: Option<&Operator>) -> String {
    let row = |(country, hit): &(&'static Country, &Hit)| {
        let operator = operator.filter(|operator| operator.country == country.code);
        let named = operator.map(|found| words.operator(&found.brand));
        [
            country.code.to_owned(),
            words.text(country.shown()).to_owned(),
            joined(&country.dial),
            words.matched_by(&hit.by.id(), &hit.text),
            named.unwrap_or_default(),
        ]
    };
    aligned(&found.iter().map(row).collect::<Vec<_>>())
}

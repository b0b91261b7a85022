//! `find`: countries and regions, and cards with a name, for whatever was typed.

use crate::cli::exit::{Exit, Problem};
use crate::cli::run::{Run, Said};
use crate::dataset::{Operator, Tables};
use crate::doc::Table;
use crate::query::Unclear;
use crate::render::json;
use crate::render::text::joined;
use crate::search::products::{self, Found, together};
use crate::search::{Index, MatchedBy, Unresolved, operator};
use crate::words::Words;

/// Writes what fits, best first.
///
/// # Errors
/// That nothing fits; an empty list is written all the same.
pub fn run(run: &Run, query: &str) -> Result<Exit, Problem> {
    let tables = &run.dataset.tables;
    let places = Index::new(tables).find(query);
    let products = products::beside(&places, tables, query);
    let is_number = query.chars().any(char::is_numeric);
    let operator = is_number.then(|| operator(query, &tables.operators)).flatten();
    let found = together(&places, &products);
    // Of what was typed nothing is said: it may be a private number.
    let said = || {
        let title = [env!("CARGO_PKG_NAME"), "find"].join(" ");
        Said::Rows(title, rows(run.words, tables, &found, operator))
    };
    let written = run.write(|| json::found(tables, &found, operator), said);
    if !found.is_empty() {
        return Ok(written);
    }
    Err(run.unclear(&Unclear::place(query, Unresolved::NotFound(Vec::new()))))
}

/// Stands where a card is sold for many places.
const ANYWHERE: &str = "*";

fn rows(words: Words, tables: &Tables, found: &[Found], operator: Option<&Operator>) -> Table {
    let row = |found: &Found| match found {
        Found::Place(hit) => {
            let country = tables.countries.get(hit.country)?;
            let operator = operator.filter(|operator| operator.country == country.code);
            let named = operator.map(|found| words.operator(&found.brand));
            Some([
                country.code.to_owned(),
                words.text(country.shown()).to_owned(),
                joined(&country.dial),
                matched(words, hit.by, &hit.text),
                named.unwrap_or_default(),
            ])
        }
        Found::Product(hit) => {
            let product = tables.products.get(hit.product)?;
            let country = product.country.and_then(|at| tables.countries.get(at));
            Some([
                country.map_or(ANYWHERE, |country| country.code).to_owned(),
                words.text(product.name).to_owned(),
                product.id.to_owned(),
                matched(words, hit.by, hit.text),
                String::new(),
            ])
        }
    };
    Table::bare(found.iter().filter_map(row))
}

/// What was found; a guess is called one.
fn matched(words: Words, by: MatchedBy, text: &str) -> String {
    match by {
        MatchedBy::Typo | MatchedBy::Homophone | MatchedBy::Fuzzy => words.matched_almost(&text),
        _ => text.to_owned(),
    }
}

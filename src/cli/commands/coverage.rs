//! `data`: every fault of data files, and for how many countries and regions each thing is known.

use std::path::Path;

use strum::VariantArray as _;

use crate::answer::coverage::{Age, Row, coverage, covered_places, products, years};
use crate::answer::reading::{Pair, pairs};
use crate::cli::exit::{Exit, Problem};
use crate::config::today;
use crate::dataset::{Dataset, Grade, Language, Tables, load, value_set};
use crate::embedded;
use crate::render::{markdown, output};
use crate::session::data;
use crate::words::Words;

/// `data check`: checks the data that the program carries, with the files of `folder` laid over it. Faults go to stderr, the sum to
/// stdout, and with `reads` what should be read side by side.
///
/// # Errors
/// The faults, or why the files cannot be read.
pub fn check(folder: Option<&Path>, language: Language, reads: bool) -> Result<Exit, Problem> {
    let unusable = |unusable| Problem::unusable(&unusable, language);
    let carried = embedded::files();
    let own = folder.map(data::read).transpose().map_err(unusable)?;
    let count = own.as_ref().unwrap_or(&carried).len();
    // What the program carries was checked when it was built.
    let today = own.is_some().then(today);
    let layers: Vec<_> = std::iter::once(carried).chain(own).collect();
    let loaded = load(&layers, today);
    let wording = data::carried_tables().map_err(unusable)?.wording;
    let words = Words { wording: &wording, language };
    if loaded.faults.is_empty() {
        let list = loaded.data.filter(|_| reads).map_or_else(String::new, |tables| to_read(&tables, words));
        return Ok(Exit::of(output::write_answer(&format!("{}\n{list}", words.data_ok(&count)))));
    }
    let sum = words.data_faults(&loaded.errors, &loaded.lints);
    let _written = output::write_answer(&format!("{sum}\n"));
    Err(Problem::raw(Exit::Data, data::written_first(&loaded, words)))
}

/// What should be read side by side, one pair after the other.
fn to_read(tables: &Tables, words: Words) -> String {
    let pairs = pairs(tables);
    let head = words.data_read(&pairs.len());
    pairs.into_iter().fold(format!("{head}\n"), |text, pair| text + &side_by_side(tables, words, pair))
}

fn side_by_side(tables: &Tables, words: Words, pair: Pair) -> String {
    let found = pair.finding;
    let product = found.product.and_then(|product| tables.products.get(product)).map(|found| found.id);
    let place = found.country.and_then(|country| tables.countries.get(country)).map(|found| found.code);
    let service = found.service.and_then(|service| tables.services.get(service)).map(|found| found.id);
    let fact = tables.facts.get(found.fact);
    let value = value_set(found.values).single().and_then(|value| fact?.values.get(value)).map(|value| value.id);
    let about = [product.or(place), service, fact.map(|fact| fact.id), value];
    let about: Vec<&str> = about.into_iter().flatten().collect();
    let [said, beside] = [found.text, pair.text].map(|text| words.text(text));
    format!("{}: {said}\n    {}: {beside}\n", about.join(" "), pair.id)
}

/// `data coverage`: two tables in Markdown, of places and of cards with a name, each with a sentence above it.
#[must_use]
pub fn table(dataset: &Dataset, words: Words) -> String {
    let [covered, all] = [covered_places(dataset), dataset.tables.countries.len()].map(|count| count.to_string());
    let found = products(dataset);
    let counts = [found.all, found.known, found.periods, found.yearly, found.reports].map(|count| count.to_string());
    let [cards, known, periods, yearly, reports] = &counts;
    let of_places = (words.coverage(&covered, &all), words.coverage_places(), coverage(dataset));
    let of_cards =
        (words.coverage_products(&cards, &known, &periods, &yearly, &reports), words.coverage_cards(), found.rows);
    let tables = [of_places, of_cards].map(|(sentence, counted, rows)| {
        let lines: Vec<String> =
            [sentence, String::new()].into_iter().chain(lines(dataset, words, counted, &rows)).collect();
        lines.join("\n")
    });
    format!("{}\n", tables.join("\n\n"))
}

/// The head, the rule, and a line for each row.
fn lines(dataset: &Dataset, words: Words, counted: &str, rows: &[Row]) -> Vec<String> {
    let grades = Grade::VARIANTS.iter().map(|grade| words.grade(*grade).to_owned());
    let ages = Age::ALL.map(|age| age_name(dataset, words, age));
    let head: Vec<String> =
        [words.coverage_what(), counted].map(str::to_owned).into_iter().chain(grades).chain(ages).collect();
    let rule = format!("| ---{}|", " | ---:".repeat(head.len().saturating_sub(1)));
    let rows = rows.iter().map(|row| line(&cells(words, row)));
    [line(&head), rule].into_iter().chain(rows).collect()
}

fn age_name(dataset: &Dataset, words: Words, age: Age) -> String {
    let [recent, middle, newest] = years(dataset);
    let span = |from: u16, to: u16| format!("{from}-{to}");
    match age {
        Age::Recent => span(recent, newest),
        Age::Middle => span(middle, recent.saturating_sub(1)),
        Age::Older => words.coverage_before(&middle),
        Age::Undated => words.coverage_undated().to_owned(),
    }
}

fn cells(words: Words, row: &Row) -> Vec<String> {
    let names: Vec<&str> = row.names.iter().map(|name| words.text(*name)).collect();
    let name = names.join(" / ");
    let name = if row.is_fact { name } else { words.coverage_notes(&name) };
    let count = |count: &usize| if *count == 0 { String::new() } else { count.to_string() };
    let counts = row.by_grade.iter().chain(&row.by_age).map(count);
    [name, row.places.to_string()].into_iter().chain(counts).collect()
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| markdown::escaped(cell)).collect();
    format!("| {} |", cells.join(" | "))
}

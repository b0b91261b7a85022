//! `data`: every fault of data files, and for how many countries and regions each thing is known.

use std::path::Path;

use strum::VariantArray as _;

use crate::answer::coverage::{Age, Row, coverage, covered_places, years};
use crate::cli::exit::{Exit, Problem};
use crate::config::today;
use crate::dataset::{Dataset, Grade, Language, Severity, load};
use crate::embedded;
use crate::render::output;
use crate::session::data;
use crate::words::Words;

/// `data check`: checks the data that the program carries, with the files of `folder` laid over it. Faults go to stderr, the sum to
/// stdout.
///
/// # Errors
/// The faults, or why the files cannot be read.
pub fn check(folder: Option<&Path>, language: Language) -> Result<Exit, Problem> {
    let unusable = |unusable| Problem::unusable(&unusable, language);
    let carried = embedded::files();
    let own = folder.map(data::read).transpose().map_err(unusable)?;
    let count = own.as_ref().unwrap_or(&carried).len();
    let layers: Vec<_> = std::iter::once(carried).chain(own).collect();
    let faults = load(&layers, Some(today())).faults;
    let wording = data::carried_tables().map_err(unusable)?.wording;
    let words = Words { wording: &wording, language };
    if faults.is_empty() {
        return Ok(Exit::of(output::write_answer(&format!("{}\n", words.data_ok(&count)))));
    }
    let errors = faults.iter().filter(|fault| fault.severity == Severity::Error).count();
    let sum = words.data_faults(&errors, &(faults.len() - errors));
    let _written = output::write_answer(&format!("{sum}\n"));
    Err(Problem::raw(Exit::Data, data::written(&faults)))
}

/// `data coverage`: the table in Markdown, with a sentence above it.
#[must_use]
pub fn table(dataset: &Dataset, words: Words) -> String {
    let counts = [covered_places(dataset), dataset.tables.countries.len()].map(|count| count.to_string());
    let [covered, all] = &counts;
    let sentence = words.coverage(&covered, &all);
    let grades = Grade::VARIANTS.iter().map(|grade| words.grade(*grade).to_owned());
    let ages = Age::ALL.map(|age| age_name(dataset, words, age));
    let head: Vec<String> = [words.coverage_what(), words.coverage_places()]
        .map(str::to_owned)
        .into_iter()
        .chain(grades)
        .chain(ages)
        .collect();
    let rule = format!("| ---{}|", " | ---:".repeat(head.len().saturating_sub(1)));
    let rows = coverage(dataset).into_iter().map(|row| line(&cells(words, &row)));
    let lines: Vec<String> = [sentence, String::new(), line(&head), rule].into_iter().chain(rows).collect();
    format!("{}\n", lines.join("\n"))
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
    format!("| {} |", cells.join(" | "))
}

//! `data coverage`: for how many countries and regions each thing is known, as a table in Markdown.

use strum::VariantArray as _;

use super::Exit;
use super::data::Data;
use crate::answer::coverage::{Age, Row, coverage, covered_places, years};
use crate::dataset::{Dataset, Grade, Language};
use crate::render::output;
use crate::words::Words;

/// Writes the table.
pub fn run(data: Data, language: Language) -> Exit {
    let words = Words { wording: &data.dataset.tables.wording, language };
    output::write_answer(&table(data.dataset, words))
}

/// The table, with a sentence above it.
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

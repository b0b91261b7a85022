//! `check`: the answer for one country or region and one card.

use super::args::{CheckArgs, CheckFormat};
use super::asked;
use super::data::Data;
use super::text::{Style, text};
use super::words::Words;
use super::{Exit, Problem, json, markdown, output};
use crate::dataset::Language;
use crate::report::outline::{AnswerLabels, Outline};
use crate::report::report_on;

/// Writes the answer.
pub fn run(data: Data, language: Language, args: &CheckArgs, style: Style) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let asked = asked::read(data, words, args)?;
    let report = report_on(dataset, &asked.query, asked.services);
    let outline = Outline::new(dataset, &report, language, AnswerLabels::Settings);
    Ok(match args.format {
        CheckFormat::Json => json::write(&json::check(dataset, words, &report, &asked.asks)),
        CheckFormat::Text => output::write_answer(&text(&outline, words, &asked.asks, style)),
        CheckFormat::Markdown => output::write_answer(&markdown::markdown(&outline, words, &asked.asks)),
    })
}

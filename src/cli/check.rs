//! `check`: the answer for one country or region and one card.

use super::args::{CheckArgs, CheckFormat, Common};
use super::data::Data;
use super::text::{Style, text};
use super::words::Words;
use super::{Exit, Problem, again, asked, html, json, markdown, output};
use crate::dataset::Language;
use crate::report::outline::{AnswerLabels, Outline, Part, Section};
use crate::report::report_on;

/// Writes the answer.
pub fn run(data: Data, language: Language, common: &Common, args: &CheckArgs, style: Style) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let asked = asked::read(data, words, args)?;
    let command = again::command(dataset, language, common, args, &asked);
    let report = report_on(dataset, &asked.query, asked.services.iter().copied());
    let is_plan = args.plan || args.format == CheckFormat::Html;
    let labels = if is_plan { AnswerLabels::Paper } else { AnswerLabels::Settings };
    let outline = Outline::new(dataset, &report, language, labels);
    let printed = || {
        let mut sections: Vec<Section> = if is_plan {
            outline.plan(&asked.asks)
        } else {
            Part::printed().map(|part| outline.section_about(part, &asked.asks)).collect()
        };
        sections.push(outline.again(&command));
        sections
    };
    let title = outline.title();
    Ok(match args.format {
        CheckFormat::Json => json::write(&json::check(dataset, words, &report, &asked.asks, &command)),
        CheckFormat::Text => output::write_answer(&text(&title, &printed(), words, style)),
        CheckFormat::Markdown => output::write_answer(&markdown::markdown(&title, &printed(), words)),
        CheckFormat::Html => output::write_answer(&html::html(&title, &printed(), words)),
    })
}

//! `guide`: one guide step by step, or the names of all.

use super::args::GuideFormat;
use super::data::Data;
use super::names::{Choice, choose};
use super::{Exit, Problem, list, today};
use crate::dataset::Language;
use crate::doc::{Phrases, cited_lines, guide_lines};
use crate::render::text::{Style, lines};
use crate::render::{json, markdown, output};
use crate::words::Words;

/// Writes the guide that `written` names; without a name the list of all.
///
/// # Errors
/// A name that means no guide.
pub fn run(
    data: Data,
    language: Language,
    written: Option<&str>,
    format: GuideFormat,
    style: Style,
) -> Result<Exit, Problem> {
    let tables = &data.dataset.tables;
    let words = Words { wording: &tables.wording, language };
    let Some(written) = written else {
        return Ok(match format {
            GuideFormat::Json => output::write_json(&json::guides(data.dataset, words)),
            GuideFormat::Text | GuideFormat::Markdown => output::write_answer(&list::guides(tables, words)),
        });
    };
    let choices: Vec<Choice> =
        tables.guides.iter().map(|guide| Choice { id: guide.id, name: Some(guide.name) }).collect();
    let position = choose(words, words.kind_guide(), &choices, written)?;
    let Some(guide) = tables.guides.get(position) else { return Ok(Exit::NotFound) };
    let phrases = Phrases::new(data.dataset, language, today::today());
    let mut shown = guide_lines(phrases, guide);
    shown.extend(cited_lines(phrases, guide.steps.iter().filter_map(|step| step.evidence.as_ref())));
    Ok(match format {
        GuideFormat::Json => output::write_json(&json::guide(data.dataset, words, guide)),
        GuideFormat::Text => output::write_answer(&lines(&shown, style)),
        GuideFormat::Markdown => output::write_answer(&markdown::lines(&shown)),
    })
}

//! `what-if`: what moves when something of the card or the person is otherwise.

use super::args::{Common, ListFormat, WhatIfArgs};
use super::asked::{self, Asked, Told};
use super::data::Data;
use super::{Exit, Problem};
use crate::answer::{Report, Try, moves, report_on, tries};
use crate::dataset::Language;
use crate::doc::{AnswerLabels, Outline, Section, tried_sections, tries_section};
use crate::query::{Command, Query, Setting};
use crate::render::text::{Style, text};
use crate::render::{json, output};
use crate::words::Words;

/// Writes what moves.
///
/// # Errors
/// The first thing that is not understood.
pub fn run(data: Data, language: Language, common: &Common, args: &WhatIfArgs, style: Style) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let told = Told::new(&args.asker, &args.narrowed);
    let asked = asked::about(data, words, &args.country, &args.card, told)?;
    let tried = args.tried.iter().map(|written| asked::setting(data, words, written));
    let tried: Vec<Setting> = tried.collect::<Result<_, _>>()?;
    let mut command = Command::what_if(dataset, language, &asked.query, &tried, &asked.services, &asked.asks);
    if args.format == ListFormat::Json {
        command = command.with_option("--format", "json");
    }
    let command = command.with_data(common.data.as_deref()).line();
    let before = report_on(dataset, &asked.query, asked.services.iter().copied());
    let found = if tried.is_empty() {
        tries(dataset, &before, &asked.asks)
    } else {
        vec![together(data, &asked, &before, tried)]
    };
    let outline = Outline::new(dataset, &before, language, AnswerLabels::Settings);
    Ok(match args.format {
        ListFormat::Json => output::write_json(&json::what_if(dataset, words, &before, &found, command)),
        ListFormat::Text => {
            let title = words.what_if_title(&outline.title());
            let mut sections: Vec<Section> = match found.as_slice() {
                [tried] if !args.tried.is_empty() => tried_sections(outline.phrases, tried, &asked.asks),
                _ => vec![tries_section(outline.phrases, &found)],
            };
            sections.push(outline.again(&command));
            output::write_answer(&text(&title, &sections, words, style))
        }
    })
}

/// Everything that is tried, at once.
fn together(data: Data, asked: &Asked, before: &Report, tried: Vec<Setting>) -> Try {
    let mut query: Query = asked.query.clone();
    for setting in &tried {
        query.set(*setting);
    }
    let after = report_on(data.dataset, &query, asked.services.iter().copied());
    let moves = moves(before, &after, &asked.asks);
    Try { settings: tried, after, moves }
}

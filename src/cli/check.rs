//! `check`: the answer for one country or region and one card.

use std::path::Path;

use super::args::{CheckArgs, CheckFormat, Common};
use super::asked::Asked;
use super::data::Data;
use super::{Exit, Problem, asked};
use crate::answer::{report, report_on};
use crate::dataset::Language;
use crate::doc::{AnswerLabels, Outline, Part, Section};
use crate::query::{Command, Query};
use crate::render::text::{Style, text};
use crate::render::{html, json, markdown, output};
use crate::words::Words;

/// Writes the answer.
pub fn run(data: Data, language: Language, common: &Common, args: &CheckArgs, style: Style) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let asked = asked::read(data, words, args)?;
    let command = command(data, language, common, args, &asked);
    let report = report_on(dataset, &asked.query, asked.services.iter().copied());
    let is_plan = args.plan || args.format == CheckFormat::Html;
    let labels = if is_plan { AnswerLabels::Paper } else { AnswerLabels::Settings };
    let outline = Outline::new(dataset, &report, language, labels);
    let printed = || {
        if !is_plan {
            return whole(&outline, &asked.asks, &command);
        }
        let mut sections = outline.plan(&asked.asks);
        sections.push(outline.again(&command));
        sections
    };
    let title = outline.title();
    Ok(match args.format {
        CheckFormat::Json => output::write_json(&json::check(dataset, words, &report, &asked.asks, &command)),
        CheckFormat::Text => output::write_answer(&text(&title, &printed(), words, style)),
        CheckFormat::Markdown => output::write_answer(&markdown::markdown(&title, &printed(), words)),
        CheckFormat::Html => output::write_answer(&html::html(&title, &printed(), words)),
    })
}

/// The text that answers a query in full, which a folder of data may belong to: what the screen leaves behind.
pub fn answer(data: Data, language: Language, query: &Query, folder: Option<&Path>, style: Style) -> String {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let report = report(dataset, query);
    let outline = Outline::new(dataset, &report, language, AnswerLabels::Settings);
    let command = Command::whole(dataset, language, query).with_data(folder).line();
    let asks: Vec<usize> = (0..dataset.tables.asks.len()).collect();
    text(&outline.title(), &whole(&outline, &asks, &command), words, style)
}

/// Every part that is printed, about some asks, and the command that gives it again.
fn whole(outline: &Outline, asks: &[usize], command: &str) -> Vec<Section> {
    let parts = Part::printed().map(|part| outline.section_about(part, asks));
    parts.chain([outline.again(command)]).collect()
}

/// What gives the same answer again, in the same form.
fn command(data: Data, language: Language, common: &Common, args: &CheckArgs, asked: &Asked) -> String {
    let mut command = Command::check(data.dataset, language, &asked.query, &asked.services, &asked.asks);
    command = match args.format {
        CheckFormat::Text => command,
        CheckFormat::Json => command.with_option("--format", "json"),
        CheckFormat::Markdown => command.with_option("--format", "markdown"),
        CheckFormat::Html => command.with_option("--format", "html"),
    };
    if args.plan && args.format != CheckFormat::Html {
        command = command.with_flag("--plan");
    }
    command.with_data(common.data.as_deref()).line()
}

//! `check`: the answer for one country or region and one card.

use std::io::{self, IsTerminal};

use super::args::{CheckArgs, CheckFormat};
use super::asked::{self, Asked};
use super::data::Data;
use super::text::{Paint, Style, text};
use super::words::Words;
use super::{Exit, Problem, json, markdown, output};
use crate::dataset::{Dataset, Language};
use crate::report::outline::{AnswerLabels, Outline};
use crate::report::{Report, answer};

/// Columns where nobody can say how wide the output is.
const PIPED: usize = 80;
/// Longer lines are hard to read.
const WIDEST: usize = 100;
/// Narrower terminals wrap for themselves.
const NARROWEST: usize = 20;

/// Writes the answer.
pub fn run(data: Data, language: Language, args: &CheckArgs, no_color: bool) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let asked = asked::read(data, words, args)?;
    let report = report(dataset, &asked);
    let outline = Outline { dataset, report: &report, language, labels: AnswerLabels::Settings };
    let written = match args.format {
        CheckFormat::Json => json::written(&json::check(dataset, words, &report, &asked.asks)),
        CheckFormat::Text => text(&outline, words, &asked.asks, style(no_color)),
        CheckFormat::Markdown => markdown::markdown(&outline, words, &asked.asks),
    };
    Ok(output::write_answer(&written))
}

/// The report on the services that are asked for.
fn report(dataset: &Dataset, asked: &Asked) -> Report {
    let services: Vec<_> =
        asked.services.iter().filter_map(|service| answer(dataset, &asked.query, *service)).collect();
    Report { query: asked.query.clone(), services }
}

/// Colours only where a person looks, at a terminal that has them.
fn style(no_color: bool) -> Style {
    let stdout = io::stdout();
    if !stdout.is_terminal() {
        return Style { width: PIPED, paint: Paint::Plain };
    }
    let paint = if no_color { Paint::Plain } else { Paint::Colours };
    let columns = rustix::termios::tcgetwinsize(&stdout).map_or(0, |size| usize::from(size.ws_col));
    let width = if columns == 0 { PIPED } else { columns.clamp(NARROWEST, WIDEST) };
    Style { width, paint }
}

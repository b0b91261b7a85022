//! `check`: the answer for one country or region and one card.

use super::args::{CheckArgs, CheckFormat};
use super::asked::{self, Asked};
use super::data::Data;
use super::words::Words;
use super::{Exit, Problem, json, output};
use crate::dataset::{Dataset, Language};
use crate::report::{Report, answer, counsel};

/// Writes the answer.
pub fn run(data: Data, language: Language, args: &CheckArgs, _no_color: bool) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let asked = asked::read(data, words, args)?;
    let report = report(dataset, &asked);
    let text = match args.format {
        CheckFormat::Json => json::written(&json::check(dataset, words, &report, &asked.asks)),
        CheckFormat::Text | CheckFormat::Markdown => String::new(),
    };
    Ok(output::write_answer(&text))
}

/// The report on the services that are asked for.
fn report(dataset: &Dataset, asked: &Asked) -> Report {
    let services: Vec<_> =
        asked.services.iter().filter_map(|service| answer(dataset, &asked.query, *service)).collect();
    let counsel = counsel(dataset, &asked.query, &services);
    Report { query: asked.query.clone(), services, counsel }
}

//! `check`: the answer for one country or region and one card.

use crate::answer::report_on;
use crate::cli::exit::Exit;
use crate::cli::run::{Run, Said};
use crate::doc::{Outline, Part};
use crate::query::Asked;
use crate::render::{Format, json};

/// Writes every part, or the plan; `again` gives it again.
pub fn answer(run: &Run, asked: &Asked, is_plan: bool, again: &str) -> Exit {
    let Run { dataset, words, .. } = *run;
    let report = report_on(dataset, &asked.query, asked.services.iter().copied());
    let said = || {
        let is_plan = is_plan || run.format == Format::Html;
        let outline = Outline::new(dataset, &report, words.language);
        let mut sections = if is_plan {
            outline.plan(&asked.asks)
        } else {
            Part::printed().map(|part| outline.section_about(part, &asked.asks)).collect()
        };
        sections.push(outline.again(again));
        Said::Parts(outline.title(), sections)
    };
    run.write(|| json::check(dataset, words, &report, &asked.asks, again), said)
}

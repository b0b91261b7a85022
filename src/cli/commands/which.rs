//! `which`, `compare`, `what-if`: the best of many answers, some side by side, what would move one.

use crate::answer::{Report, Try, choices, compare, moves, report_on, tries};
use crate::cli::exit::Exit;
use crate::cli::run::{Run, Said};
use crate::dataset::ServiceId;
use crate::doc::{Choosing, Outline, comparison_sections, listed_comparison, tried_sections, tries_section};
use crate::engine::AskId;
use crate::query::{Asked, Query, Setting, Wanted};
use crate::render::text::fits;
use crate::render::{Format, json};

/// `which`: the card kinds of a place, or the places for a card kind, best first.
pub fn best(run: &Run, query: &Query, wanted: &Wanted, most: u16, command: &str) -> Exit {
    let Run { dataset, words, .. } = *run;
    let found = choices(dataset, query, wanted, most.into());
    let said = || {
        let phrases = run.phrases(query.today);
        let choosing = Choosing { phrases, query, wanted };
        let sections = choosing.sections(&found).into_iter().chain([phrases.again(command)]).collect();
        Said::Parts(choosing.title(), sections)
    };
    run.write(|| json::which(dataset, words, query, wanted, &found, command), said)
}

/// `compare`: two to four answers side by side, or below each other where a line of text is too short.
pub fn compared(run: &Run, queries: &[Query], services: &[ServiceId], asks: &[AskId], command: &str) -> Exit {
    let Run { dataset, words, style, .. } = *run;
    let reports = queries.iter().map(|query| report_on(dataset, query, services.iter().copied()));
    let found = compare(reports.collect(), asks);
    let said = || {
        let phrases = run.phrases(queries.first().map_or(run.today, |query| query.today));
        let mut sections = comparison_sections(phrases, &found, asks);
        if run.format == Format::Text && !fits(&sections, style) {
            sections = listed_comparison(phrases, &found, asks);
        }
        sections.push(phrases.again(command));
        Said::Parts(words.compare_answers().to_owned(), sections)
    };
    run.write(|| json::comparison(dataset, words, &found, asks, command), said)
}

/// `what-if`: what moves when something of the card or the person is otherwise.
pub fn moved(run: &Run, asked: &Asked, tried: &[Setting], command: &str) -> Exit {
    let Run { dataset, words, .. } = *run;
    let before = report_on(dataset, &asked.query, asked.services.iter().copied());
    let found = if tried.is_empty() {
        tries(dataset, &before, &asked.asks)
    } else {
        vec![together(run, asked, &before, tried)]
    };
    let said = || {
        let outline = Outline::new(dataset, &before, words.language);
        let mut sections = match found.as_slice() {
            [found] if !tried.is_empty() => tried_sections(outline.phrases, found, &asked.asks),
            _ => vec![tries_section(outline.phrases, &found)],
        };
        sections.push(outline.again(command));
        Said::Parts(words.what_if_title(&outline.title()), sections)
    };
    run.write(|| json::what_if(dataset, words, &before, &found, command), said)
}

/// Everything that is tried, at once.
fn together(run: &Run, asked: &Asked, before: &Report, tried: &[Setting]) -> Try {
    let mut query = asked.query.clone();
    for setting in tried {
        query.set(*setting);
    }
    let after = report_on(run.dataset, &query, asked.services.iter().copied());
    let moves = moves(before, &after, &asked.asks);
    Try { settings: tried.to_vec(), after, moves }
}

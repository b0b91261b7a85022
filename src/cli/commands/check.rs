//! `check`: the answer for one country or region and one card.

use std::io::Write as _;

use crate::answer::report_on;
use crate::cli::args::{CheckArgs, Extent};
use crate::cli::exit::{Exit, Problem};
use crate::cli::run::{Run, Said};
use crate::dataset::CardId;
use crate::doc::{Outline, Part};
use crate::query::{Asked, Command, Query, Reader, Unclear, named};
use crate::render::{json, output};

/// Writes as much of it as is wanted; `again` gives it again.
pub fn answer(run: &Run, asked: &Asked, extent: Extent, again: &str) -> Exit {
    let Run { dataset, words, .. } = *run;
    let report = run.report(asked);
    let said = || {
        let outline = Outline::new(dataset, &report, words.language);
        let mut sections = match extent {
            Extent::Short => return short(run, &outline, asked, again),
            Extent::Plan => outline.plan(&asked.asks),
            Extent::Full => Part::printed().map(|part| outline.section_about(part, &asked.asks)).collect(),
        };
        sections.push(outline.again(again));
        Said::Parts(outline.title(), sections)
    };
    run.write(|| json::check(dataset, words, &report, &asked.asks, again), said)
}

/// The answer on one screen, with the command for everything.
fn short(run: &Run, outline: &Outline, asked: &Asked, again: &str) -> Said {
    let short = outline.short(&asked.asks, run.room(0), &format!("{again} --full"));
    Said::Parts(short.title, short.sections)
}

/// Every place with every card kind that is wanted, one JSON object a line, each written as soon as it is made.
///
/// # Errors
/// A card kind, a person or a fact that means nothing.
pub fn all(run: &Run, reader: Reader, args: &CheckArgs) -> Result<Exit, Problem> {
    let Run { dataset, words, .. } = *run;
    let tables = &dataset.tables;
    let unclear = |found: Unclear| run.unclear(&found);
    let Asked { query, services, asks } = reader.everything(args.wanted.told()).map_err(unclear)?;
    let kinds = args.kinds.iter().map(|kind| named::<CardId>(tables, kind)).collect::<Result<Vec<_>, _>>();
    let kinds = kinds.map_err(unclear)?;
    let kinds = if kinds.is_empty() { tables.kinds().collect() } else { kinds };
    let written = output::answer_with(|stdout| {
        for country in tables.countries.ids() {
            for card in kinds.iter().copied() {
                let query = Query { country, card, ..query.clone() };
                let again = run.again(Command::check(dataset, words.language, &query, &services, &asks));
                let report = report_on(dataset, &query, services.iter().copied());
                serde_json::to_writer(&mut *stdout, &json::check(dataset, words, &report, &asks, &again))?;
                stdout.write_all(b"\n")?;
            }
        }
        Ok(())
    });
    Ok(Exit::of(written))
}

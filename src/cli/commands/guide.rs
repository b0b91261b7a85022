//! `guide`: one guide step by step, or the names of all.

use super::list;
use crate::cli::exit::{Exit, Problem};
use crate::cli::run::{Run, Said};
use crate::dataset::GuideId;
use crate::doc::{cited_blocks, guide_blocks};
use crate::query::{Unclear, named};
use crate::render::json;
use crate::search::sentence::Sentences;

/// Writes the guide that `written` names; without a name the list of all.
///
/// # Errors
/// A name that means no guide.
pub fn run(run: &Run, written: Option<&str>) -> Result<Exit, Problem> {
    let Run { dataset, words, .. } = *run;
    let tables = &dataset.tables;
    let Some(written) = written else {
        let said = || Said::Rows(words.part_guides().to_owned(), list::guides(tables, words));
        return Ok(run.write(|| json::guides(dataset, words), said));
    };
    let position = meant(run, written).map_err(|unclear| run.unclear(&unclear))?;
    let Some(guide) = tables.guides.get(position) else { return Ok(Exit::NotFound) };
    let said = || {
        let phrases = run.phrases(run.today);
        let mut shown = guide_blocks(phrases, guide);
        shown.extend(cited_blocks(phrases, guide.steps.iter().filter_map(|step| step.evidence.as_ref())));
        Said::Blocks(words.text(guide.name).to_owned(), shown)
    };
    Ok(run.write(|| json::guide(dataset, words, guide), said))
}

/// The guide that a name means, or a trouble in one's own words.
fn meant(run: &Run, written: &str) -> Result<GuideId, Unclear> {
    let tables = &run.dataset.tables;
    named(tables, written).or_else(|unclear| {
        let found = Sentences::new(tables).understand(written).guides;
        if let [only] = found[..] { Ok(only) } else { Err(unclear) }
    })
}

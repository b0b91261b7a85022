//! `guide`: one guide step by step, or the names of all.

use super::list;
use crate::cli::exit::{Exit, Problem};
use crate::cli::run::{Run, Said};
use crate::doc::{cited_blocks, guide_blocks};
use crate::query::Kind;
use crate::render::json;

/// Writes the guide that `written` names; without a name the list of all.
///
/// # Errors
/// A name that means no guide.
pub fn run(run: &Run, written: Option<&str>) -> Result<Exit, Problem> {
    let Run { dataset, words, .. } = *run;
    let tables = &dataset.tables;
    let Some(written) = written else {
        return Ok(run.write(|| json::guides(dataset, words), || Said::Plain(list::guides(tables, words))));
    };
    let position = Kind::Guide.named(tables, written).map_err(|unclear| run.unclear(&unclear))?;
    let Some(guide) = tables.guides.get(position) else { return Ok(Exit::NotFound) };
    let said = || {
        let phrases = run.phrases(run.today);
        let mut shown = guide_blocks(phrases, guide);
        shown.extend(cited_blocks(phrases, guide.steps.iter().filter_map(|step| step.evidence.as_ref())));
        Said::Blocks(shown)
    };
    Ok(run.write(|| json::guide(dataset, words, guide), said))
}

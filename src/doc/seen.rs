//! What people saw happen: how often it worked or failed, and each report in a sentence.

use super::model::Block;
use super::phrases::Outline;
use crate::answer::shelf_life_of_ask;
use crate::dataset::{Observation, Outcome, ServiceId};
use crate::engine::AskId;

/// The reports that belong to an answer, of one ask for one service or all.
pub(super) fn seen<'a>(outline: &Outline<'a>, service: ServiceId, ask: AskId) -> Vec<&'a Observation> {
    let near = &outline.report.background(outline.dataset).observations;
    let near = near.iter().filter_map(|position| outline.tables().observations.get(*position));
    let is_meant = |found: &&Observation| found.ask == ask && found.service.is_none_or(|found| found == service);
    near.filter(is_meant).collect()
}

/// How many say what, and how new the newest is; then each in its words.
pub(super) fn blocks(outline: &Outline, service: ServiceId, ask: AskId) -> Vec<Block> {
    let found = seen(outline, service, ask);
    let Some(newest) = found.iter().map(|found| found.evidence.as_of).max_by_key(|date| date.earliest()) else {
        return Vec::new();
    };
    let count = |outcome: Outcome| found.iter().filter(|found| found.outcome == outcome).count();
    let [worked, failed, blocked] = [Outcome::Worked, Outcome::Failed, Outcome::Blocked].map(count);
    let tally = outline.words.seen_tally(&worked, &failed, &blocked, &outline.date(newest));
    let shelf_life = shelf_life_of_ask(outline.dataset, ask);
    let each = found.into_iter().flat_map(|found| {
        [Block::item(2, outline.text(found.text)), outline.basis_block(3, &found.evidence, shelf_life)]
    });
    std::iter::once(Block::text(1, tally)).chain(each).collect()
}

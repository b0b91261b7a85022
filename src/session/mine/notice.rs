//! What is told of the cards of one's own at the start of the screen and the dialogue.

use super::{Depth, Mine, WITHIN, held};
use crate::dataset::Dataset;
use crate::doc::Phrases;
use crate::query::Query;
use crate::query::day::Day;
use crate::words::Words;

/// In one line what is due within [`WITHIN`] days, and how to see all of it; empty where nothing is.
#[must_use]
pub fn notice(dataset: &'static Dataset, words: Words<'static>, mine: &Mine, today: Day, how: &str) -> String {
    let (held, _) = held(dataset, &Query::new(dataset.default_profile(), today), mine, Depth::Days);
    let phrases = Phrases::new(dataset, words.language, today);
    let due: Vec<String> =
        held.iter().filter(|held| held.is_due(WITHIN)).filter_map(|held| phrases.due_line(held)).collect();
    match &due[..] {
        [] => String::new(),
        [only] => words.mine_due_one(only, &how),
        [first, others @ ..] => words.mine_due_more(first, &others.len(), &how),
    }
}

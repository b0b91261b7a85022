//! Every card kind of a place against every ask.

use super::{Word, report};
use crate::dataset::Dataset;
use crate::query::Query;

/// The words of one card kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// Position of the card kind.
    pub card: usize,
    /// For each service, in the order of the data, the word of each ask.
    pub words: Vec<Vec<Word>>,
}

/// The words of every card kind at the query's place, for the query's person.
#[must_use]
pub fn matrix(dataset: &Dataset, query: &Query) -> Vec<MatrixRow> {
    let row = |card: usize| {
        let services = report(dataset, &query.about(&dataset.tables, query.country, card)).services;
        let words = services.into_iter().map(|answer| answer.asks.into_iter().map(|ask| ask.word).collect());
        MatrixRow { card, words: words.collect() }
    };
    (0..dataset.tables.cards.len()).map(row).collect()
}

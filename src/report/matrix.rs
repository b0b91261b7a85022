//! Every card kind of a place against every ask.

use super::{Query, Word, report};
use crate::dataset::{Dataset, Scope};

/// The words of one card kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// Position of the card kind.
    pub card: usize,
    /// For each service, in the order of the data, the word of each ask.
    pub words: Vec<Vec<Word>>,
}

/// The query for another card kind: what was said of the card itself was said of this one only.
#[must_use]
pub fn with_card(dataset: &Dataset, query: &Query, card: usize) -> Query {
    let mut other = Query { card, ..query.clone() };
    if card != query.card {
        let scope = |fact: usize| dataset.tables.facts.get(fact).map(|fact| fact.scope);
        other.settings.retain(|setting| scope(setting.fact) == Some(Scope::Person));
    }
    other
}

/// The words of every card kind at the query's place, for the query's person.
#[must_use]
pub fn matrix(dataset: &Dataset, query: &Query) -> Vec<MatrixRow> {
    let row = |card: usize| {
        let services = report(dataset, &with_card(dataset, query, card)).services;
        let words = services.into_iter().map(|answer| answer.asks.into_iter().map(|ask| ask.word).collect());
        MatrixRow { card, words: words.collect() }
    };
    (0..dataset.tables.cards.len()).map(row).collect()
}

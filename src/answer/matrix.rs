//! Every card kind of a place against every ask.

use super::{SaidOf, Word, report};
use crate::dataset::{CardId, Dataset};
use crate::query::{CardChoice, Query};

/// The words of one card kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// Position of the card kind.
    pub card: CardId,
    /// For each service, in the order of the data, the word of each ask.
    pub words: Vec<Vec<Word>>,
}

/// The words of every card kind at the query's place, for the query's person.
#[must_use]
pub fn matrix(dataset: &Dataset, query: &Query, said_of: SaidOf) -> Vec<MatrixRow> {
    let row = |query: Query| {
        let services = report(dataset, &query).services;
        let words = services.into_iter().map(|answer| answer.asks.into_iter().map(|ask| ask.word).collect());
        MatrixRow { card: query.card, words: words.collect() }
    };
    every_kind(dataset, query, said_of).into_iter().map(row).collect()
}

/// The question about each card kind at the query's place; where what was said is said of each, those are left out of which it cannot
/// hold.
#[must_use]
pub fn every_kind(dataset: &Dataset, query: &Query, said_of: SaidOf) -> Vec<Query> {
    let asked = dataset.tables.kinds().map(|card| of_kind(dataset, query, card, said_of));
    asked.filter(|asked| said_of == SaidOf::Own || asked.contradiction(dataset).is_none()).collect()
}

/// The question about a card kind (position) at the query's place.
#[must_use]
pub fn of_kind(dataset: &Dataset, query: &Query, card: CardId, said_of: SaidOf) -> Query {
    said_of.told(query, query.about_card(&dataset.tables, CardChoice::Kind(card)))
}

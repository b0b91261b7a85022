//! The panel that sets every card kind against every ask.

use super::action::{Direction, Step};
use crate::answer::{MatrixRow, Word, matrix};
use crate::dataset::Dataset;
use crate::query::Query;

/// The panel: one service at a time, one cell chosen.
pub struct MatrixPanel {
    /// Position of the service.
    pub service: usize,
    /// Position of the chosen card kind.
    pub card: usize,
    /// Position of the chosen ask.
    pub ask: usize,
    /// What the rows were made for.
    made_for: Option<Query>,
    rows: Vec<MatrixRow>,
}

impl MatrixPanel {
    /// The panel with the card kind of the query and the headline ask chosen.
    pub fn new(dataset: &Dataset, query: &Query) -> Self {
        Self { service: 0, card: query.card, ask: dataset.headline(), made_for: None, rows: Vec::new() }
    }

    /// Brings the words up to date.
    pub fn refresh(&mut self, dataset: &Dataset, query: &Query) {
        if self.made_for.as_ref() != Some(query) {
            self.rows = matrix(dataset, query);
            self.made_for = Some(query.clone());
        }
    }

    /// Chooses another card kind.
    pub fn step(&mut self, dataset: &Dataset, step: Step, page: usize) {
        self.card = step.apply(self.card, dataset.tables.cards.len(), page);
    }

    /// Chooses another ask.
    pub fn turn_ask(&mut self, dataset: &Dataset, direction: Direction) {
        self.ask = direction.apply(self.ask, dataset.tables.asks.len());
    }

    /// Shows another service.
    pub fn turn_service(&mut self, dataset: &Dataset, direction: Direction) {
        self.service = direction.apply(self.service, dataset.tables.services.len());
    }

    /// The word of a cell; unknown where there is none.
    #[must_use]
    pub fn word(&self, card: usize, ask: usize) -> Word {
        let row = self.rows.iter().find(|row| row.card == card);
        let word = row.and_then(|row| row.words.get(self.service)?.get(ask));
        word.copied().unwrap_or(Word::Unknown)
    }
}

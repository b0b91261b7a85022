//! The panel that shows every country and region at its place, with a mark for its verdict.

mod plane;

use std::cmp::Reverse;

pub use plane::Cell;

use super::action::{Compass, Direction};
use crate::dataset::{Dataset, Text};
use crate::report::{Query, Word, sweep};

/// The panel: the world or one of its regions, one service and one ask at a time.
pub struct MapPanel {
    /// Position of the service.
    pub service: usize,
    /// Position of the ask.
    pub ask: usize,
    /// Position of the chosen country or region.
    pub country: usize,
    /// The part of the world that is shown; none for all of it.
    region: Option<Text>,
    words: Vec<Word>,
    /// What the words were made for, with service and ask.
    made_for: Option<(Query, usize, usize)>,
    cells: Vec<(usize, Cell)>,
    /// What the cells were made for.
    placed_for: Option<(Option<Text>, usize, usize)>,
}

impl MapPanel {
    /// The world, with the country of the query and the headline ask chosen.
    pub fn new(dataset: &Dataset, query: &Query) -> Self {
        Self {
            service: 0,
            ask: dataset.headline(),
            country: query.country,
            region: None,
            words: Vec::new(),
            made_for: None,
            cells: Vec::new(),
            placed_for: None,
        }
    }

    /// Brings words and cells up to date for a grid of this size.
    pub fn refresh(&mut self, dataset: &Dataset, query: &Query, columns: usize, rows: usize) {
        let wanted = (Query { country: 0, ..query.clone() }, self.service, self.ask);
        if self.made_for.as_ref() != Some(&wanted) {
            self.words = sweep(dataset, query, self.service, self.ask);
            self.made_for = Some(wanted);
        }
        let wanted = (self.region, columns, rows);
        if self.placed_for != Some(wanted) {
            self.cells = self.place(dataset, columns, rows);
            self.placed_for = Some(wanted);
        }
    }

    /// The places that are shown, the most populous first, each with its cell; none where they do not fit.
    fn place(&self, dataset: &Dataset, columns: usize, rows: usize) -> Vec<(usize, Cell)> {
        let countries = &dataset.tables.countries;
        let is_shown = |region: Text| self.region.is_none_or(|shown| shown == region);
        let shown = countries.iter().enumerate().filter(|(_, country)| is_shown(country.region));
        let mut shown: Vec<_> = shown.collect();
        shown.sort_by_key(|(_, country)| Reverse(country.population));
        let positions: Vec<(f32, f32)> = shown.iter().map(|(_, country)| country.position).collect();
        let cells = plane::place(&positions, columns, rows).unwrap_or_default();
        shown.into_iter().map(|(position, _)| position).zip(cells).collect()
    }

    /// Every place that is shown with its cell and word.
    pub fn marks(&self) -> impl Iterator<Item = (usize, Cell, Word)> {
        self.cells.iter().map(|(country, cell)| (*country, *cell, self.word(*country)))
    }

    /// The word of a place; unknown where there is none.
    #[must_use]
    pub fn word(&self, country: usize) -> Word {
        self.words.get(country).copied().unwrap_or(Word::Unknown)
    }

    /// How many of the shown places have a word.
    #[must_use]
    pub fn count(&self, word: Word) -> usize {
        self.marks().filter(|(.., found)| *found == word).count()
    }

    /// The part of the world that is shown; none for all of it.
    #[must_use]
    pub fn region(&self) -> Option<Text> {
        self.region
    }

    /// Chooses a neighbour: to the left and right in the order of reading, which reaches every place; up and down the nearest
    /// in the next row that holds any.
    pub fn go(&mut self, compass: Compass) {
        let Some((_, (x, y))) = self.cells.iter().find(|(country, _)| *country == self.country).copied() else {
            return self.country = self.cells.first().map_or(self.country, |(country, _)| *country);
        };
        let found = match compass {
            Compass::East => self.nearest(|(cx, cy)| (cy, cx) > (y, x), |(cx, cy)| (cy, cx)),
            Compass::West => self.nearest(|(cx, cy)| (cy, cx) < (y, x), |(cx, cy)| (usize::MAX - cy, usize::MAX - cx)),
            Compass::South => self.nearest(|(_, cy)| cy > y, |(cx, cy)| (cy - y, cx.abs_diff(x))),
            Compass::North => self.nearest(|(_, cy)| cy < y, |(cx, cy)| (y - cy, cx.abs_diff(x))),
        };
        self.country = found.unwrap_or(self.country);
    }

    fn nearest(&self, is_there: impl Fn(Cell) -> bool, far: impl Fn(Cell) -> (usize, usize)) -> Option<usize> {
        let there = self.cells.iter().filter(|(_, cell)| is_there(*cell));
        there.min_by_key(|(_, cell)| far(*cell)).map(|(country, _)| *country)
    }

    /// Into the region of the chosen place; whether there was one to enter.
    pub fn enter(&mut self, dataset: &Dataset) -> bool {
        let is_world = self.region.is_none();
        if is_world {
            self.region = dataset.tables.countries.get(self.country).map(|country| country.region);
        }
        is_world && self.region.is_some()
    }

    /// Back to the world; whether a region was left.
    pub fn leave(&mut self) -> bool {
        self.region.take().is_some()
    }

    /// Shows another ask.
    pub fn turn_ask(&mut self, dataset: &Dataset, direction: Direction) {
        self.ask = direction.apply(self.ask, dataset.tables.asks.len());
    }

    /// Shows another service.
    pub fn turn_service(&mut self, dataset: &Dataset, direction: Direction) {
        self.service = direction.apply(self.service, dataset.tables.services.len());
    }
}

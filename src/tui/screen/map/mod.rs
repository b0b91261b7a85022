//! The panel that shows every country and region at its place, with a mark for its verdict.

mod plane;

use std::cmp::Reverse;

pub use plane::Cell;

use super::SLICE;
use super::action::{Compass, Direction};
use crate::answer::{Word, place_word};
use crate::dataset::{CountryId, Dataset, Id as _, ServiceId, Text};
use crate::engine::AskId;
use crate::order;
use crate::query::Query;

/// The panel: the world or one of its regions, one service and one ask at a time.
pub struct MapPanel {
    /// Position of the service.
    pub service: ServiceId,
    /// Position of the ask.
    pub ask: AskId,
    /// Position of the chosen country or region.
    pub country: CountryId,
    /// The part of the world that is shown; none for all of it.
    region: Option<Text>,
    /// By position; none where it has not been worked out.
    words: Vec<Option<Word>>,
    /// How many of the cells have been looked at; before them all places have their words.
    counted: usize,
    /// What the words were made for, with service and ask.
    made_for: Option<(Query, ServiceId, AskId)>,
    cells: Vec<(CountryId, Cell)>,
    /// What the cells were made for.
    placed_for: Option<(Option<Text>, usize, usize)>,
}

impl MapPanel {
    /// The world, with the country of the query and the ask that differs between places chosen.
    pub fn new(dataset: &Dataset, query: &Query) -> Self {
        Self {
            service: ServiceId::FIRST,
            ask: dataset.ask_by_place(),
            country: query.country,
            region: None,
            words: Vec::new(),
            counted: 0,
            made_for: None,
            cells: Vec::new(),
            placed_for: None,
        }
    }

    /// Brings the cells up to date for a grid of this size, and words for as many of them as take no time to speak of.
    pub fn refresh(&mut self, dataset: &Dataset, query: &Query, columns: usize, rows: usize) {
        let wanted = (self.region, columns, rows);
        if self.placed_for != Some(wanted) {
            self.cells = self.place(dataset, columns, rows);
            self.placed_for = Some(wanted);
            self.counted = 0;
        }
        if self.counted == 0 || !self.is_made_for(query) {
            self.proceed(dataset, query);
        }
        // Before its turn where it was chosen before.
        self.count_word(dataset, query, self.country);
    }

    /// Whether places that are shown still lack their words.
    #[must_use]
    pub fn is_counting(&self) -> bool {
        self.counted < self.cells.len()
    }

    /// Works out the words of some more places, from the beginning if they are for something else by now.
    pub fn proceed(&mut self, dataset: &Dataset, query: &Query) {
        if !self.is_made_for(query) {
            self.words = vec![None; dataset.tables.countries.len()];
            self.made_for = Some(self.made_from(query));
            self.counted = 0;
        }
        let end = (self.counted + SLICE).min(self.cells.len());
        for position in self.counted..end {
            if let Some((country, _)) = self.cells.get(position) {
                self.count_word(dataset, query, *country);
            }
        }
        self.counted = end;
    }

    fn is_made_for(&self, query: &Query) -> bool {
        self.made_for.as_ref() == Some(&self.made_from(query))
    }

    fn made_from(&self, query: &Query) -> (Query, ServiceId, AskId) {
        (Query { country: CountryId::FIRST, ..query.clone() }, self.service, self.ask)
    }

    fn count_word(&mut self, dataset: &Dataset, query: &Query, country: CountryId) {
        let (service, ask) = (self.service, self.ask);
        if let Some(slot) = self.words.get_mut(country.index()) {
            slot.get_or_insert_with(|| place_word(dataset, query, country, service, ask));
        }
    }

    /// The places that are shown, the most populous first, each with its cell. Where they do not all fit, the first of
    /// those that lie together are shown.
    fn place(&self, dataset: &Dataset, columns: usize, rows: usize) -> Vec<(CountryId, Cell)> {
        let countries = &dataset.tables.countries;
        let is_shown = |region: Text| self.region.is_none_or(|shown| shown == region);
        let shown = countries.entries().filter(|(_, country)| is_shown(country.region));
        let mut shown: Vec<_> = shown.collect();
        order::sort_by_key(&mut shown, |(_, country)| Reverse(country.population));
        if shown.len() > columns * rows {
            // The chosen one is seen wherever it lies.
            order::sort_by_key(&mut shown, |(position, _)| *position != self.country);
        }
        let positions: Vec<(f32, f32)> = shown.iter().map(|(_, country)| country.position).collect();
        let cells = plane::place(&positions, columns, rows);
        shown.into_iter().zip(cells).filter_map(|((position, _), cell)| Some((position, cell?))).collect()
    }

    /// Every place that is shown with its cell and word, but for those whose words are still to be worked out.
    pub fn marks(&self) -> impl Iterator<Item = (CountryId, Cell, Word)> {
        self.cells.iter().filter_map(|(country, cell)| Some((*country, *cell, self.counted_word(*country)?)))
    }

    /// The word of a place; unknown where there is none.
    #[must_use]
    pub fn word(&self, country: CountryId) -> Word {
        self.counted_word(country).unwrap_or(Word::Unknown)
    }

    fn counted_word(&self, country: CountryId) -> Option<Word> {
        self.words.get(country.index()).copied().flatten()
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
            Compass::West => self.nearest(|(cx, cy)| (cy, cx) < (y, x), |(cx, cy)| Reverse((cy, cx))),
            Compass::South => self.nearest(|(_, cy)| cy > y, |(cx, cy)| (cy, cx.abs_diff(x))),
            Compass::North => self.nearest(|(_, cy)| cy < y, |(cx, cy)| (Reverse(cy), cx.abs_diff(x))),
        };
        self.country = found.unwrap_or(self.country);
    }

    fn nearest<F: Ord>(&self, is_there: impl Fn(Cell) -> bool, far: impl Fn(Cell) -> F) -> Option<CountryId> {
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
        self.ask = direction.turn(self.ask, &dataset.tables.asks);
    }

    /// Shows another service.
    pub fn turn_service(&mut self, dataset: &Dataset, direction: Direction) {
        self.service = direction.turn(self.service, &dataset.tables.services);
    }
}

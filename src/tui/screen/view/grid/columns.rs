//! Where the columns of a board stand in a line.

use super::{MARK, Place, Sheet, is_ready};
use crate::answer::{Among, Word};
use crate::doc::{Choosing, Column, Fit, Table};
use crate::text::width;
use crate::tui::screen::grid::Boards;

/// The widest name of an ask over its column.
const WIDEST_NAME: usize = 9;
/// The least cells of an answer.
const LEAST_ANSWER: usize = 10;
/// Columns that a candidate is given at least, and at most where something stands behind it.
const NAME: (usize, usize) = (12, 24);
/// How long a number lives says nothing in less.
const LEAST_KEPT: usize = 10;

/// The least cells of a card that somebody holds.
const LEAST_CARD: usize = 14;
/// The columns of its days.
const LEFT: usize = 1;
const DAY: usize = 2;

impl Sheet<'_> {
    pub(super) fn places(&self, shown: &Table, room: usize) -> Vec<Place> {
        let whole = || {
            let board = self.grid.board.board();
            board.table(&self.ctx, 0..board.count(&self.ctx))
        };
        match &self.grid.board {
            Boards::Facts(_) => text_places(names(shown).min(room / 2), 2, room),
            // The mark of a fact that can move something is no part of the name.
            Boards::WhatIf(_) => text_places(names(&whole()).min(room.saturating_sub(2) / 2 + 2), 1, room),
            Boards::Matrix(_) => {
                let titles = shown.columns.iter().map(|column| width(&column.title).min(WIDEST_NAME)).max();
                let least = self.word_width().max(titles.unwrap_or(0)) + 1;
                self.word_places(&whole(), least, least, room)
            }
            Boards::Compare(_) => {
                let least = (self.word_width() + 1).max(LEAST_ANSWER);
                self.word_places(&whole(), least, least * 2, room)
            }
            Boards::Mine(_) => holding_places(&whole(), self.word_width(), room),
            Boards::Which(board) => self.candidate_places(&board.choosing(&self.ctx), shown, room),
        }
    }

    fn word_width(&self) -> usize {
        Word::ALL.iter().map(|word| width(word.name(self.screen.words()))).max().unwrap_or(0)
    }

    /// Names, and as many columns of words as fit, the chosen one among them; each has at least and at most so many cells.
    fn word_places(&self, table: &Table, least: usize, most: usize, room: usize) -> Vec<Place> {
        let label = (names(table) + 3).min(room.saturating_sub(least));
        let count = table.columns.len().saturating_sub(1);
        let fitting = (room.saturating_sub(label) / least).clamp(1, count.max(1));
        let step = (room.saturating_sub(label) / fitting).min(most);
        let first = self.at.column.saturating_sub(fitting) + 1;
        let words = (first..(first + fitting).min(count + 1)).zip(0..);
        let words = words.map(|(column, index)| Place { column, x: label + index * step, width: step - 1 });
        let name = Place { column: 0, x: MARK.len(), width: label.saturating_sub(MARK.len() + 1) };
        std::iter::once(name).chain(words).collect()
    }

    /// Numbers, names, words, and what is left for how numbers are kept.
    fn candidate_places(&self, choosing: &Choosing, shown: &Table, room: usize) -> Vec<Place> {
        let columns = &shown.columns;
        let (tables, count) = (&self.screen.dataset.tables, self.grid.board.board().count(&self.ctx));
        let is_word = |column: &&Column| column.fit == Fit::Verdict;
        let word = columns.iter().filter(is_word).map(|column| width(&column.title)).max().unwrap_or(0);
        let word = self.word_width().max(word);
        let number = count.to_string().len();
        let words = columns.iter().filter(is_word).count() * (word + 1);
        let left = room.saturating_sub(MARK.len() + number + 1 + words);
        let cards = tables.cards.iter().map(|card| width(self.screen.words().text(card.name)));
        let listed = shown.rows.iter().filter_map(|row| row.cells.get(1)).map(|cell| width(&cell.said()));
        // What stands last gets all that is left, or nothing.
        let (name, kept) = match choosing.wanted.among {
            Among::Cards => (cards.chain(listed).max().unwrap_or(0).min(left), 0),
            Among::Places if choosing.is_kept() && left >= NAME.0 + 1 + LEAST_KEPT => {
                ((left / 2).clamp(NAME.0, NAME.1), room)
            }
            Among::Places => (left.min(NAME.1 * 2), 0),
        };
        let mut x = MARK.len();
        let place = |(column, found): (usize, &Column)| {
            let width = match found.fit {
                Fit::Number => number,
                Fit::Verdict => word,
                Fit::Rest => kept,
                Fit::Name | Fit::Whole => name,
            };
            let place = Place { column, x, width: width.min(room.saturating_sub(x)) };
            x += width + 1;
            place
        };
        columns.iter().enumerate().map(place).filter(|place| place.width > 0).collect()
    }
}

/// A card, the days left, the day and the words. The card gets what the others leave; where that is too little, the day is left out,
/// then the words.
fn holding_places(table: &Table, word: usize, room: usize) -> Vec<Place> {
    let widest = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| width(&cell.said()));
        let title = table.columns.get(column).map_or(0, |column| width(&column.title));
        let least = if column > DAY { word } else { 0 };
        cells.chain([title, least]).max().unwrap_or(0)
    };
    let words = DAY + 1..table.columns.len();
    let ways: [Vec<usize>; 3] =
        [(LEFT..=DAY).chain(words.clone()).collect(), std::iter::once(LEFT).chain(words).collect(), vec![LEFT]];
    let left = |way: &Vec<usize>| {
        room.saturating_sub(MARK.len() + way.iter().map(|column| widest(*column) + 1).sum::<usize>())
    };
    let fitting = ways.iter().find(|way| left(way) >= LEAST_CARD).or(ways.last());
    let Some(way) = fitting else { return Vec::new() };
    let name = left(way).min(names(table).max(LEAST_CARD));
    let mut x = MARK.len() + name + 1;
    let place = |column: &usize| {
        let place = Place { column: *column, x, width: widest(*column) };
        x += place.width + 1;
        place
    };
    let others: Vec<Place> = way.iter().map(place).collect();
    std::iter::once(Place { column: 0, x: MARK.len(), width: name }).chain(others).collect()
}

/// The cells of the longest name.
fn names(table: &Table) -> usize {
    let rows = table.rows.iter().filter(|row| !row.is_heading() && !is_ready(row));
    rows.filter_map(|row| row.cells.first()).map(|cell| width(&cell.said())).max().unwrap_or(0)
}

/// Names in so many cells, and a gap before the values.
fn text_places(name: usize, gap: usize, room: usize) -> Vec<Place> {
    let x = MARK.len() + name + gap;
    vec![Place { column: 0, x: MARK.len(), width: name }, Place { column: 1, x, width: room.saturating_sub(x) }]
}

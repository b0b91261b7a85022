//! Boards: what is looked over row by row, made once for every face. A face keeps the cursor, the keys and the paint.

pub(super) mod compare;
pub(super) mod facts;
mod matrix;
pub(super) mod what_if;
pub(super) mod which;
mod world;

use std::ops::{Deref, Range};

pub use compare::CompareBoard;
pub use facts::FactsBoard;
pub use matrix::MatrixBoard;
pub use what_if::WhatIfBoard;
pub use which::WhichBoard;
pub use world::WorldBoard;

use super::model::{Anchor, Block, Table};
use super::phrases::Phrases;
use crate::answer::Report;
use crate::query::Query;

/// How many candidates are looked at before somebody may press a key again.
const SLICE: usize = 256;

/// What is looked over: a table, and what follows from acting on its cells. What a board shows is up to date after [`Board::work`].
pub trait Board {
    /// What it shows, and what the cursor is at.
    fn title(&self, ctx: &Ctx, at: Cursor) -> String;

    /// How many rows there are, headings among them included.
    fn count(&self, ctx: &Ctx) -> usize;

    /// Some of the rows: they are made when they are seen.
    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table;

    /// What is said of a cell.
    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block>;

    /// What is said of all rows, to stand below them.
    fn below(&self, _ctx: &Ctx) -> Vec<Block> {
        Vec::new()
    }

    /// Acts on a cell.
    fn act(&mut self, ctx: &Ctx, at: Cursor, act: Act) -> Effect;

    /// Brings it up to date with the question, as far as that takes no time to speak of; whether there is more to do.
    fn work(&mut self, _ctx: &Ctx) -> bool {
        false
    }
}

/// What a board is shown for. Every phrase is at hand in it.
#[derive(Clone, Copy)]
pub struct Ctx<'a> {
    /// The wording and the language.
    pub phrases: Phrases<'a>,
    /// The question.
    pub query: &'a Query,
    /// Its answer; none before a place and a card are chosen.
    pub report: Option<&'a Report>,
}

/// A cell, by the place of its row and its column in the table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row; headings count.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// What is done to a cell or a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Go to what it is about.
    Open,
    /// Give it its next or previous value.
    Change(Way),
    /// Give it back the value that it had.
    Reset,
    /// Show the next or previous of something else.
    Turn(Turn, Way),
}

/// What a board can be turned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Another ask.
    Ask,
    /// Another service.
    Service,
    /// Another question: cards of a place, or places for a card.
    Among,
}

/// Onwards or backwards in a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Onwards.
    Next,
    /// Backwards.
    Previous,
}

/// What follows from an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Nothing but what the board shows.
    None,
    /// Another question; the board stays and shows it.
    Ask(Query),
    /// The answer to a question is wanted instead of the board, from here on if a place is given.
    Open(Query, Option<Anchor>),
}

impl<'a> Deref for Ctx<'a> {
    type Target = Phrases<'a>;

    fn deref(&self) -> &Phrases<'a> {
        &self.phrases
    }
}

impl Ctx<'_> {
    fn services(&self) -> usize {
        self.tables().services.len()
    }

    fn asks(&self) -> Vec<usize> {
        (0..self.tables().asks.len()).collect()
    }
}

impl Way {
    /// The neighbour of `position` in a ring of `count`.
    #[must_use]
    pub fn apply(self, position: usize, count: usize) -> usize {
        let step = match self {
            Self::Next => 1,
            Self::Previous => count.saturating_sub(1),
        };
        (position + step).checked_rem(count).unwrap_or(0)
    }
}

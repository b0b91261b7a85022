//! Boards: what is looked over row by row, made once for every face. A face keeps the cursor, the keys and the paint.

pub(super) mod compare;
pub(super) mod facts;
mod matrix;
mod mine;
pub(super) mod what_if;
pub(super) mod which;
mod world;

use std::ops::{Deref, Range};

use strum::IntoStaticStr;

pub use compare::CompareBoard;
pub use facts::FactsBoard;
pub use matrix::MatrixBoard;
pub use mine::{MineBoard, Telling};
pub use what_if::WhatIfBoard;
pub use which::WhichBoard;
pub use world::WorldBoard;

use super::model::{Anchor, Block, Table};
use super::phrases::Phrases;
use crate::answer::Report;
use crate::dataset::{Id, List, Listed, ServiceId};
use crate::engine::AskId;
use crate::query::Query;

/// How many candidates are looked at before somebody may press a key again.
const SLICE: usize = 768;

/// What is looked over: a table, and what follows from acting on its cells. What a board shows is up to date after [`Board::work`].
pub trait Board {
    /// What it shows, and what the cursor is at.
    fn title(&self, ctx: &Ctx, at: Cursor) -> String;

    /// How many rows there are, headings among them included.
    fn count(&self, ctx: &Ctx) -> usize;

    /// Whether a row stands over those that follow, and there is nothing to do to it.
    fn is_heading(&self, _row: usize) -> bool {
        false
    }

    /// The service and the ask that a row is about, where every row is about some.
    fn about(&self, _row: usize) -> Option<(ServiceId, AskId)> {
        None
    }

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

/// Everything that a board holds, worked out to the end.
pub fn whole(board: &mut dyn Board, ctx: &Ctx) -> Vec<Block> {
    while board.work(ctx) {}
    let mut blocks = vec![Block::table(board.table(ctx, 0..board.count(ctx)))];
    blocks.extend(board.below(ctx));
    blocks
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
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
    fn asks(&self) -> Vec<AskId> {
        self.tables().asks.ids().collect()
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

    /// The neighbour of a table in the ring of its list.
    #[must_use]
    pub fn turn<T: Listed>(self, id: T::Id, list: &List<T>) -> T::Id {
        T::Id::at(self.apply(id.index(), list.len()))
    }

    /// The neighbour of `present` among `all`.
    #[must_use]
    pub fn neighbour<T: Copy + PartialEq>(self, present: T, all: &[T]) -> T {
        let position = all.iter().position(|found| *found == present).unwrap_or(0);
        all.get(self.apply(position, all.len())).copied().unwrap_or(present)
    }
}

//! A board on the screen: the cursor, and what it is at.

mod act;
mod can;
mod scroll;

use std::cell::Cell;

use self::scroll::{Scrolled, Seen};
use super::action::{Action, Direction, Step};
use super::keymap::Context;

use crate::answer::mine::Holding;
use crate::answer::{Among, Pick, Report, Trial, Wanted};
use crate::dataset::{Dataset, ServiceId};
use crate::doc::boards::{
    Act, Board, CompareBoard, Ctx, Cursor, Effect, FactsBoard, MatrixBoard, MineBoard, Telling, Turn, WhatIfBoard,
    WhichBoard,
};

use crate::engine::Level;
use crate::query::Query;

/// The boards that are shown as a grid.
pub enum Boards {
    /// Facts.
    Facts(FactsBoard),
    /// Card kinds and asks.
    Matrix(MatrixBoard),
    /// Which card, which place.
    Which(WhichBoard),
    /// Pinned answers side by side.
    Compare(CompareBoard),
    /// What would move.
    WhatIf(Box<WhatIfBoard>),
    /// The cards that somebody holds.
    Mine(MineBoard),
}

/// What is typed on the board of the cards.
pub enum Typing {
    /// A card, in any words.
    Card(String),
    /// A label for the chosen card.
    Label(String),
    /// A day or a period for the chosen card.
    Term(String),
}

impl Typing {
    /// The text so far.
    pub fn text_mut(&mut self) -> &mut String {
        let (Self::Card(text) | Self::Label(text) | Self::Term(text)) = self;
        text
    }
}

/// A board with a cursor.
pub struct Grid {
    /// What is shown.
    pub board: Boards,
    /// The chosen one among the rows that are no headings; beyond the last one, how far the text below them is scrolled.
    pub selected: usize,
    /// The chosen column.
    pub column: usize,
    /// What is typed; none while nothing is.
    pub typing: Option<Typing>,
    /// The candidate that stays chosen while the order changes; none for whichever is the best.
    held: Option<Pick>,
    seen: Cell<Seen>,
    side: Cell<Scrolled>,
    is_counting: bool,
    /// What the board was brought up to date with.
    asked: Option<Query>,
}

impl Boards {
    /// The board.
    #[must_use]
    pub fn board(&self) -> &dyn Board {
        match self {
            Self::Facts(board) => board,
            Self::Matrix(board) => board,
            Self::Which(board) => board,
            Self::Compare(board) => board,
            Self::WhatIf(board) => board.as_ref(),
            Self::Mine(board) => board,
        }
    }

    fn board_mut(&mut self) -> &mut dyn Board {
        match self {
            Self::Facts(board) => board,
            Self::Matrix(board) => board,
            Self::Which(board) => board,
            Self::Compare(board) => board,
            Self::WhatIf(board) => board.as_mut(),
            Self::Mine(board) => board,
        }
    }

    /// Where keys work in it, the nearest first.
    #[must_use]
    pub fn contexts(&self) -> &'static [Context] {
        match self {
            Self::Facts(_) => &[Context::Facts, Context::Verdict, Context::Lists, Context::Anywhere],
            Self::Matrix(_) => &[Context::Matrix, Context::Verdict, Context::Lists, Context::Anywhere],
            Self::Which(_) => &[Context::Which, Context::Verdict, Context::Lists, Context::Anywhere],
            Self::Compare(_) => &[Context::Compare, Context::Verdict, Context::Lists, Context::Anywhere],
            Self::WhatIf(_) => &[Context::WhatIf, Context::Verdict, Context::Lists, Context::Anywhere],
            Self::Mine(_) => &[Context::Mine, Context::Verdict, Context::Lists, Context::Anywhere],
        }
    }

    /// The action that opens and closes it.
    #[must_use]
    pub fn opened_by(&self) -> Action {
        match self {
            Self::Facts(_) => Action::Facts,
            Self::Matrix(_) => Action::Matrix,
            Self::Which(_) => Action::Which,
            Self::Compare(_) => Action::Compare,
            Self::WhatIf(_) => Action::WhatIf,
            Self::Mine(_) => Action::Mine,
        }
    }

    /// What is chosen among, where it is not among facts or answers.
    fn among(&self) -> Option<Among> {
        if let Self::Which(board) = self { Some(board.wanted().among) } else { None }
    }
}

impl Grid {
    fn new(board: Boards, selected: usize, column: usize) -> Self {
        let (seen, side) = (Cell::default(), Cell::default());
        Self { board, selected, column, typing: None, held: None, seen, side, is_counting: false, asked: None }
    }

    /// The facts, the first one chosen.
    pub fn facts() -> Self {
        Self::new(Boards::Facts(FactsBoard), 0, 0)
    }

    /// The card kind of the query and the headline ask chosen.
    pub fn matrix(dataset: &Dataset, query: &Query) -> Self {
        let row = dataset.tables.kinds().position(|card| card == query.card).unwrap_or(0);
        Self::new(Boards::Matrix(MatrixBoard::default()), row, dataset.headline().index() + 1)
    }

    /// The cards in the place of the query, by the headline ask.
    pub fn which(dataset: &Dataset, query: &Query) -> Self {
        let services = dataset.tables.services.ids().collect();
        let wanted = Wanted { among: Among::Cards, services, ask: dataset.headline(), at_least: Level::No };
        Self::new(Boards::Which(WhichBoard::new(dataset, query, &wanted)), 0, 0)
    }

    /// Answers, with that to `query` and the headline ask chosen, if they are there.
    pub fn compare(dataset: &Dataset, queries: &[Query], query: &Query) -> Self {
        let chosen = queries.iter().position(|found| found.is_as(query, dataset)).unwrap_or(0);
        let board = CompareBoard::new(dataset, queries);
        let selected = board.found.rows.iter().position(|row| row.ask == dataset.headline()).unwrap_or(0);
        Self::new(Boards::Compare(board), selected, chosen + 1)
    }

    /// Nothing tried.
    pub fn what_if() -> Self {
        Self::new(Boards::WhatIf(Box::default()), 0, 0)
    }

    /// The cards that somebody holds, and the ids of those that the data knows no more.
    pub fn mine(found: (Vec<Holding>, Vec<String>)) -> Self {
        Self::new(Boards::Mine(MineBoard::new(found, Telling::Keys)), 0, 0)
    }

    /// Where keys work in it, the nearest first.
    pub fn contexts(&self) -> &'static [Context] {
        match self.typing {
            Some(_) => &[Context::Typing, Context::Lists, Context::Anywhere],
            None => self.board.contexts(),
        }
    }

    /// Shows the cards as they stand now, with the one of an id chosen if it is there.
    pub fn renew_cards(&mut self, found: (Vec<Holding>, Vec<String>), id: &str) {
        let Boards::Mine(board) = &mut self.board else { return };
        let last = found.0.len().saturating_sub(1);
        board.renew(found);
        self.selected = board.row_of(id).unwrap_or(self.selected).min(last);
        self.side.take();
    }

    /// Whether there is more to work out.
    #[must_use]
    pub fn is_counting(&self) -> bool {
        self.is_counting
    }

    /// Brings the board up to date with the question; what is being counted goes on in [`Self::work`].
    fn refresh(&mut self, ctx: &Ctx) {
        if !self.is_counting || self.asked.as_ref() != Some(ctx.query) {
            self.work(ctx);
        }
    }

    /// Works out some more of what is shown.
    fn work(&mut self, ctx: &Ctx) {
        self.is_counting = self.board.board_mut().work(ctx);
        let is_same = self.asked.as_ref() == Some(ctx.query);
        match &self.board {
            Boards::Which(board) => {
                self.selected = self.held.and_then(|held| board.row_of(held)).unwrap_or(0);
                if !is_same {
                    self.side.take();
                }
            }
            Boards::WhatIf(_) if ctx.report.is_some() => {
                self.selected = self.selected.min(self.stops(ctx).len().saturating_sub(1));
            }
            _ => {}
        }
        if !is_same {
            self.asked = Some(ctx.query.clone());
        }
    }

    /// The rows that are no headings.
    fn stops(&self, ctx: &Ctx) -> Vec<usize> {
        let board = self.board.board();
        (0..board.count(ctx)).filter(|row| !board.is_heading(*row)).collect()
    }

    /// The chosen cell; below all rows while the text there is scrolled.
    #[must_use]
    pub fn at(&self, ctx: &Ctx) -> Cursor {
        let stop = self.stops(ctx).get(self.selected).copied();
        Cursor { row: stop.unwrap_or_else(|| self.board.board().count(ctx).max(self.selected)), column: self.column }
    }

    /// Chooses a cell.
    pub fn point(&mut self, cell: Cursor) {
        (self.selected, self.column) = (cell.row, cell.column);
    }

    /// Chooses the nth row of a list that numbers its rows, where there is one.
    fn choose_nth(&mut self, ctx: &Ctx, nth: usize) {
        let positions = self.stops(ctx).len() + self.seen.get().beyond;
        if let Boards::Which(board) = &self.board
            && nth < positions
        {
            self.selected = nth;
            self.held = board.pick(Cursor { row: nth, column: 0 }).filter(|_| nth > 0);
            self.side.take();
        }
    }

    /// Chooses another row, or scrolls.
    fn step(&mut self, ctx: &Ctx, step: Step, page: usize) {
        let positions = self.stops(ctx).len() + self.seen.get().beyond;
        let selected = self.selected.min(positions.saturating_sub(1));
        match (&self.board, step) {
            (Boards::WhatIf(_) | Boards::Mine(_), Step::PageUp) => self.turn_side(Direction::Previous),
            (Boards::WhatIf(_) | Boards::Mine(_), Step::PageDown) => self.turn_side(Direction::Next),
            (Boards::Mine(_), _) => {
                self.selected = step.apply(selected, positions, page);
                self.side.take();
            }
            (Boards::Which(board), _) => {
                self.selected = step.apply(selected, positions, self.seen.get().rows);
                // The first stays the first, whatever that will be.
                let row = Cursor { row: self.selected, column: 0 };
                self.held = board.pick(row).filter(|_| row.row > 0);
                self.side.take();
            }
            _ => self.selected = step.apply(selected, positions, page),
        }
    }

    /// Chooses another of the columns behind the name.
    fn turn_column(&mut self, ctx: &Ctx, direction: Direction) {
        let columns = self.board.board().table(ctx, 0..0).columns.len().saturating_sub(1);
        self.column = direction.apply(self.column.saturating_sub(1), columns) + 1;
    }

    /// Chooses the same ask of another service.
    fn turn_service(&mut self, direction: Direction) {
        let Boards::Compare(CompareBoard { found, .. }) = &self.board else { return };
        let mut services: Vec<ServiceId> = found.rows.iter().map(|row| row.service).collect();
        services.dedup();
        // Below the rows stands what is said of them: the last one is the nearest.
        let Some(chosen) = found.rows.get(self.selected).or(found.rows.last()) else { return };
        let next = direction.neighbour(chosen.service, &services);
        let is_next = found.rows.iter().position(|row| row.service == next && row.ask == chosen.ask);
        self.selected = is_next.unwrap_or(0);
    }

    /// The chosen one of the answers that are compared.
    #[must_use]
    pub fn answer(&self) -> Option<&Report> {
        let Boards::Compare(board) = &self.board else { return None };
        board.found.reports.get(self.column.saturating_sub(1))
    }

    fn compare_again(&mut self, ctx: &Ctx, queries: &[Query]) {
        if let Boards::Compare(board) = &mut self.board {
            board.ask(ctx.dataset, queries);
            self.column = self.column.min(board.found.reports.len()).max(1);
        }
    }

    fn try_nothing(&mut self) {
        if let Boards::WhatIf(board) = &mut self.board {
            board.trial = Trial::default();
        }
    }

    fn act(&mut self, ctx: &Ctx, act: Act) -> Effect {
        self.refresh(ctx);
        let at = self.at(ctx);
        let effect = self.board.board_mut().act(ctx, at, act);
        if let Act::Turn(Turn::Among, _) = act {
            self.held = None;
        }
        if matches!(act, Act::Turn(..) | Act::Change(_)) {
            self.side.take();
        }
        self.work(ctx);
        effect
    }
}

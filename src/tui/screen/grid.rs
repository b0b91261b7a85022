//! A board on the screen: the cursor, how far it is scrolled, and what keys do to it.

use std::cell::Cell;

use super::action::{Action, Direction, Step};
use super::countries::offset_for;
use super::keymap::Context;
use super::{Panel, Screen};
use crate::answer::{Among, Report, Trial, Wanted};
use crate::dataset::Dataset;
use crate::doc::boards::{
    Act, Board, CompareBoard, Ctx, Cursor, Effect, FactsBoard, MatrixBoard, Turn, WhatIfBoard, WhichBoard,
};
use crate::doc::{Anchor, Part};
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
}

/// A board with a cursor.
pub struct Grid {
    /// What is shown.
    pub board: Boards,
    /// The chosen one among the rows that are no headings; beyond the last one, how far the text below them is scrolled.
    pub selected: usize,
    /// The chosen column.
    pub column: usize,
    /// The candidate that stays chosen while the order changes; none for whichever is the best.
    held: Option<usize>,
    seen: Cell<Seen>,
    side: Cell<Scrolled>,
    is_counting: bool,
    /// What the board was brought up to date with.
    asked: Option<Query>,
}

/// What the last drawing found.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    /// The first line of the list that was shown.
    offset: usize,
    /// How many lines fit.
    rows: usize,
    /// How far the text below the rows can be scrolled.
    beyond: usize,
}

/// Which lines are shown of the text beside or below the list.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scrolled {
    /// The first one, as far as there are so many.
    wanted: usize,
    /// How many fit, at the last drawing.
    rows: usize,
    /// How many there are.
    lines: usize,
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
        }
    }

    fn board_mut(&mut self) -> &mut dyn Board {
        match self {
            Self::Facts(board) => board,
            Self::Matrix(board) => board,
            Self::Which(board) => board,
            Self::Compare(board) => board,
            Self::WhatIf(board) => board.as_mut(),
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
        Self { board, selected, column, held: None, seen, side, is_counting: false, asked: None }
    }

    /// The facts, the first one chosen.
    pub fn facts() -> Self {
        Self::new(Boards::Facts(FactsBoard), 0, 0)
    }

    /// The card kind of the query and the headline ask chosen.
    pub fn matrix(dataset: &Dataset, query: &Query) -> Self {
        Self::new(Boards::Matrix(MatrixBoard::default()), query.card, dataset.headline() + 1)
    }

    /// The cards in the place of the query, by the headline ask.
    pub fn which(dataset: &Dataset, query: &Query) -> Self {
        let services = (0..dataset.tables.services.len()).collect();
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

    /// Chooses another row, or scrolls.
    fn step(&mut self, ctx: &Ctx, step: Step, page: usize) {
        let positions = self.stops(ctx).len() + self.seen.get().beyond;
        let selected = self.selected.min(positions.saturating_sub(1));
        match (&self.board, step) {
            (Boards::WhatIf(_), Step::PageUp) => self.turn_side(Direction::Previous),
            (Boards::WhatIf(_), Step::PageDown) => self.turn_side(Direction::Next),
            (Boards::Which(board), _) => {
                self.selected = step.apply(selected, positions, self.seen.get().rows);
                // The first stays the first, whatever that will be.
                let row = Cursor { row: self.selected, column: 0 };
                self.held = board.position(row).filter(|_| row.row > 0);
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
        let mut services: Vec<usize> = found.rows.iter().map(|row| row.service).collect();
        services.dedup();
        let (service, ask) = found.rows.get(self.selected).map_or((0, 0), |row| (row.service, row.ask));
        let position = services.iter().position(|found| *found == service).unwrap_or(0);
        let next = services.get(direction.apply(position, services.len()));
        let is_next = found.rows.iter().position(|row| Some(&row.service) == next && row.ask == ask);
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

    /// The first line to show of the rows and the lines below them, `lines` in all, where `rows` fit.
    pub fn scrolled(&self, ctx: &Ctx, lines: usize, rows: usize) -> usize {
        let stops = self.stops(ctx);
        let last = stops.len().saturating_sub(1);
        let line_of = |stop: usize| stops.get(stop).copied().unwrap_or(0);
        let lowest = (line_of(last) + 1).saturating_sub(rows);
        let beyond = lines.saturating_sub(rows.max(1)).saturating_sub(lowest);
        let at = self.selected.min(last + beyond);
        let before = match self.board {
            Boards::Matrix(_) => 0,
            Boards::Facts(_) | Boards::WhatIf(_) => self.seen.get().offset,
            Boards::Which(_) | Boards::Compare(_) => self.seen.get().offset.min(lowest),
        };
        let offset = match at.checked_sub(last) {
            Some(steps) if steps > 0 => lowest + steps,
            // The heading over the first row is shown with it.
            _ if at == 0 => 0,
            _ => offset_for(line_of(at), before, rows),
        };
        self.seen.set(Seen { offset, rows, beyond });
        offset
    }

    /// The first of `lines` beside or below the list to show where `rows` fit.
    pub fn side_scrolled(&self, lines: usize, rows: usize) -> usize {
        let side = Scrolled { lines, rows, ..self.side.get() };
        self.side.set(side);
        side.first()
    }

    /// A page onwards or backwards beside or below the list.
    fn turn_side(&self, direction: Direction) {
        let step = match direction {
            Direction::Next => Step::PageDown,
            Direction::Previous => Step::PageUp,
        };
        let side = self.side.get();
        let count = side.lines.saturating_sub(side.rows) + 1;
        self.side.set(Scrolled { wanted: step.apply(side.first(), count, side.rows.saturating_sub(1)), ..side });
    }
}

impl Scrolled {
    fn first(&self) -> usize {
        self.wanted.min(self.lines.saturating_sub(self.rows))
    }
}

impl Screen {
    /// The board that is open, if it is one.
    pub(super) fn open_board(&self) -> Option<&Boards> {
        if let Some(Panel::Grid(grid)) = &self.panel { Some(&grid.board) } else { None }
    }

    fn with_grid<T>(&mut self, run: impl FnOnce(&mut Grid, &Ctx) -> T) -> Option<T> {
        let phrases = self.phrases();
        let Some(Panel::Grid(grid)) = &mut self.panel else { return None };
        Some(run(grid, &Ctx { phrases, query: &self.query, report: self.report.as_ref() }))
    }

    /// Brings the board that is open up to date with the question.
    pub(super) fn refresh_grid(&mut self) {
        if let Some(Boards::Compare(_)) = self.open_board() {
            let queries = self.compared();
            self.with_grid(|grid, ctx| grid.compare_again(ctx, &queries));
        }
        self.with_grid(Grid::refresh);
    }

    /// Works out some more of the board that is open.
    pub(super) fn work_grid(&mut self) {
        self.with_grid(Grid::work);
    }

    /// Does what an action means to the board that is open; whether it means something there.
    pub(super) fn perform_in_grid(&mut self, action: Action) -> bool {
        use Context::{Compare, Facts, Matrix, WhatIf, Which};
        let Some(board) = self.open_board() else { return false };
        let (Some(context), among) = (board.contexts().first(), board.among()) else { return false };
        match (action, context) {
            (Action::Move(step), _) => self.step_grid(step),
            (Action::Card(way), Which) if among == Some(Among::Cards) => {
                self.step_grid(if way == Direction::Next { Step::Down } else { Step::Up });
            }
            (Action::Ask(way), Matrix) | (Action::Compared(way), Compare) => {
                self.with_grid(|grid, ctx| grid.turn_column(ctx, way));
            }
            (Action::Service(way), Compare) => _ = self.with_grid(|grid, _| grid.turn_service(way)),
            (Action::Detail(way), Which) => _ = self.with_grid(|grid, _| grid.turn_side(way)),
            (Action::Service(way), Matrix) => self.act(Act::Turn(Turn::Service, way)),
            (Action::Ask(way), Which) => self.act(Act::Turn(Turn::Ask, way)),
            (Action::Among, Which) => self.act(Act::Turn(Turn::Among, Direction::Next)),
            (Action::Change(way), Facts | WhatIf) => self.act(Act::Change(way)),
            (Action::Reset, Facts | WhatIf) => self.act(Act::Reset),
            (Action::Reset, Compare) => self.unpin_compared(),
            (Action::ResetAll, WhatIf) => _ = self.with_grid(|grid, _| grid.try_nothing()),
            (Action::Enter, Matrix | Which | Compare | WhatIf) => self.act(Act::Open),
            _ => return false,
        }
        true
    }

    fn step_grid(&mut self, step: Step) {
        let page = self.page;
        self.with_grid(|grid, ctx| grid.step(ctx, step, page));
    }

    fn act(&mut self, act: Act) {
        self.refresh();
        match self.with_grid(|grid, ctx| grid.act(ctx, act)) {
            Some(Effect::Ask(query)) => self.query = query,
            Some(Effect::Open(query, anchor)) => self.open(query, anchor),
            _ => {}
        }
    }

    /// From a cell to the answer that it is about; at its proof where it has one.
    fn open(&mut self, query: Query, anchor: Option<Anchor>) {
        let is_elsewhere = match self.open_board() {
            Some(Boards::WhatIf(_)) => return self.take_over(query),
            Some(Boards::Compare(_)) => true,
            board => board.and_then(Boards::among) == Some(Among::Places),
        };
        if is_elsewhere {
            self.choose_country(query.country);
        }
        self.query = query;
        if let Some(Anchor::Proof { service, ask }) = anchor {
            self.show(Part::Why);
            self.verdict.seek(service, ask);
        } else {
            self.show(Part::Verdicts);
        }
    }

    /// Makes what is tried the question.
    fn take_over(&mut self, query: Query) {
        if self.report.is_some() {
            self.query = query;
        }
        self.panel = None;
    }
}

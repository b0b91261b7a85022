//! What keys do to the board that is open.

use super::{Boards, Grid};
use crate::answer::Among;
use crate::doc::boards::{Act, Ctx, Effect, Turn};
use crate::doc::{Anchor, Part};
use crate::query::Query;
use crate::tui::screen::action::{Action, Direction, Step};
use crate::tui::screen::keymap::Context;
use crate::tui::screen::{Pane, Panel, Screen};

impl Screen {
    /// The board that is open, if it is one.
    pub(in crate::tui::screen) fn open_board(&self) -> Option<&Boards> {
        if let Some(Panel::Grid(grid)) = &self.panel { Some(&grid.board) } else { None }
    }

    fn with_grid<T>(&mut self, run: impl FnOnce(&mut Grid, &Ctx) -> T) -> Option<T> {
        let phrases = self.phrases();
        let Some(Panel::Grid(grid)) = &mut self.panel else { return None };
        Some(run(grid, &Ctx { phrases, query: &self.session.query, report: self.session.report() }))
    }

    /// Brings the board that is open up to date with the question.
    pub(in crate::tui::screen) fn refresh_grid(&mut self) {
        if let Some(Boards::Compare(_)) = self.open_board() {
            let queries = self.compared();
            self.with_grid(|grid, ctx| grid.compare_again(ctx, &queries));
        }
        self.with_grid(Grid::refresh);
    }

    /// Works out some more of the board that is open.
    pub(in crate::tui::screen) fn work_grid(&mut self) {
        self.with_grid(Grid::work);
    }

    /// Does what an action means to the board that is open; whether it means something there.
    pub(in crate::tui::screen) fn perform_in_grid(&mut self, action: Action) -> bool {
        use Context::{Compare, Facts, Matrix, Mine, WhatIf, Which};
        let Some(board) = self.open_board() else { return false };
        if let Boards::Mine(_) = board
            && self.perform_on_cards(action)
        {
            return true;
        }
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
            (Action::Row(nth), Which) => _ = self.with_grid(|grid, ctx| grid.choose_nth(ctx, nth.into())),
            (Action::Detail(way), Which) => _ = self.with_grid(|grid, _| grid.turn_side(way)),
            (Action::Service(way), Matrix) => self.act(Act::Turn(Turn::Service, way)),
            (Action::Ask(way), Which) => self.act(Act::Turn(Turn::Ask, way)),
            (Action::Among, Which) => self.act(Act::Turn(Turn::Among, Direction::Next)),
            (Action::Change(way), Facts | WhatIf) => self.act(Act::Change(way)),
            (Action::Reset, Facts | WhatIf) => self.act(Act::Reset),
            (Action::Reset, Compare) => self.unpin_compared(),
            (Action::ResetAll, WhatIf) => _ = self.with_grid(|grid, _| grid.try_nothing()),
            (Action::Enter, Matrix | Which | Compare | WhatIf | Mine) => self.act(Act::Open),
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
            Some(Effect::Ask(query)) => self.take_said(query),
            Some(Effect::Open(query, anchor)) => self.open(query, anchor),
            _ => {}
        }
    }

    /// Takes a question in which something else is said, or says why that cannot hold.
    fn take_said(&mut self, query: Query) {
        if let Err(found) = self.session.take_said(query) {
            self.notice = found.text(&self.dataset.tables, self.words());
        }
    }

    /// From a cell to the answer that it is about; at its proof where it has one.
    fn open(&mut self, query: Query, anchor: Option<Anchor>) {
        let is_elsewhere = match self.open_board() {
            Some(Boards::WhatIf(_)) => return self.take_over(query),
            Some(Boards::Compare(_) | Boards::Mine(_)) => true,
            board => board.and_then(Boards::among) == Some(Among::Places),
        };
        if is_elsewhere {
            self.choose_country(query.country);
        }
        self.session.ask(query);
        if let Some(Anchor::Proof { service, ask }) = anchor {
            self.refresh();
            self.verdict.show_why(service, ask);
            self.go_to(Pane::Verdict);
        } else {
            self.show(Part::Verdicts);
        }
    }

    /// Makes what is tried the question.
    fn take_over(&mut self, query: Query) {
        if self.session.report().is_some() {
            self.session.say(|asked| *asked = query);
        }
        self.panel = None;
    }
}

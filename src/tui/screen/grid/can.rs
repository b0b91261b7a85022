//! What an action would do to a board: whether anything.

use super::{Boards, Grid};
use crate::answer::Among;
use crate::doc::boards::{Ctx, FactsBoard};
use crate::tui::screen::Screen;
use crate::tui::screen::action::{Action, Step};
use crate::tui::screen::keymap::Context;

impl Screen {
    /// Whether an action changes anything in a board; none where it is not meant for one.
    pub(in crate::tui::screen) fn can_in_grid(&self, grid: &Grid, action: Action) -> Option<bool> {
        use Context::{Compare, Facts, Matrix, Mine, WhatIf, Which};
        if let Boards::Mine(board) = &grid.board
            && let Some(can) = self.can_on_cards(grid, board, action)
        {
            return Some(can);
        }
        let ctx = Ctx { phrases: self.phrases(), query: &self.session.query, report: self.session.report() };
        let is_mine = matches!(grid.board, Boards::Mine(_));
        let rows = if ctx.report.is_some() || is_mine { grid.stops(&ctx).len() } else { 0 };
        let compared = if let Boards::Compare(board) = &grid.board { board.found.reports.len() } else { 0 };
        let context = grid.board.contexts().first()?;
        Some(match (action, context) {
            (Action::Move(step @ (Step::PageUp | Step::PageDown)), WhatIf | Mine) => grid.can_turn(step),
            (Action::Detail(_), Which) => grid.has_more_beside(),
            (Action::Move(step), _) => grid.can_step(&ctx, step, self.page),
            (Action::Card(_), Which) => grid.board.among() != Some(Among::Cards) || rows > 1,
            (Action::Change(_) | Action::Ask(_) | Action::Service(_), Facts | WhatIf | Matrix)
            | (Action::Enter, Matrix | Which) => rows > 0,
            (Action::Compared(_), Compare) => compared > 1,
            (Action::Service(_) | Action::Enter, Compare) => compared > 0,
            (Action::Ask(_) | Action::Among, Which) => true,
            (Action::Row(nth), Which) => usize::from(nth) < rows && grid.selected != usize::from(nth),
            (Action::Reset, Facts | WhatIf) => grid.can_reset(&ctx),
            (Action::Reset, Compare) => grid
                .answer()
                .is_some_and(|report| self.session.pins().iter().any(|pin| pin.is_as(&report.query, self.dataset))),
            (Action::ResetAll, WhatIf) => matches!(&grid.board, Boards::WhatIf(board) if !board.trial.is_empty()),
            _ => return None,
        })
    }
}

impl Grid {
    fn can_step(&self, ctx: &Ctx, step: Step, page: usize) -> bool {
        let positions = self.stops(ctx).len() + self.seen.get().beyond;
        let selected = self.selected.min(positions.saturating_sub(1));
        let page = if let Boards::Which(_) = self.board { self.seen.get().rows } else { page };
        positions > 0 && step.apply(selected, positions, page) != selected
    }

    fn can_reset(&self, ctx: &Ctx) -> bool {
        match &self.board {
            Boards::Facts(_) => FactsBoard::is_said(ctx, self.at(ctx)),
            Boards::WhatIf(board) => board.is_tried(ctx, self.at(ctx)),
            _ => false,
        }
    }
}

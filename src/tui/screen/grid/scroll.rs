//! How far a board and what is said beside it are scrolled.

use super::{Boards, Grid};
use crate::doc::boards::Ctx;
use crate::tui::screen::action::{Direction, Step};
use crate::tui::screen::countries::offset_for;

/// What the last drawing found.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    /// The first line of the list that was shown.
    offset: usize,
    /// How many lines fit.
    pub(super) rows: usize,
    /// How far the text below the rows can be scrolled.
    pub(super) beyond: usize,
}

/// Which lines are shown of the text beside or below the list.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scrolled {
    /// The first one, as far as there are so many.
    wanted: usize,
    /// How many fit, at the last drawing.
    rows: usize,
    /// How many there are.
    lines: usize,
}

impl Grid {
    /// The first line to show of the rows and the lines below them, `lines` in all, where `rows` fit.
    pub fn scrolled(&self, ctx: &Ctx, lines: usize, rows: usize) -> usize {
        let stops = self.stops(ctx);
        let last = stops.len().saturating_sub(1);
        let line_of = |stop: usize| stops.get(stop).copied().unwrap_or(0);
        let lowest = (line_of(last) + 1).saturating_sub(rows);
        let beyond = lines.saturating_sub(rows.max(1)).saturating_sub(lowest);
        let at = self.selected.min(last + beyond);
        let earlier = match self.board {
            Boards::Matrix(_) => 0,
            Boards::Facts(_) | Boards::WhatIf(_) => self.seen.get().offset,
            Boards::Which(_) | Boards::Compare(_) | Boards::Mine(_) => self.seen.get().offset.min(lowest),
        };
        let offset = match at.checked_sub(last) {
            Some(below) if below > 0 => lowest + below,
            // The heading over the first row is shown with it.
            _ if at == 0 => 0,
            _ => offset_for(line_of(at), earlier, rows),
        };
        self.seen.set(Seen { offset, rows, beyond });
        offset
    }

    /// The first of `lines` beside or below the list to show where `rows` fit.
    pub fn side_scrolled(&self, lines: usize, rows: usize) -> usize {
        let side = Scrolled { rows, lines, ..self.side.get() };
        self.side.set(side);
        side.first()
    }

    /// Whether not all that is said beside or below the list fits there.
    pub(super) fn has_more_beside(&self) -> bool {
        let side = self.side.get();
        side.lines > side.rows
    }

    /// Whether a step shows something else of it.
    pub(super) fn can_turn(&self, step: Step) -> bool {
        let side = self.side.get();
        side.turned(step) != side.first()
    }

    /// A page onwards or backwards beside or below the list.
    pub(super) fn turn_side(&self, direction: Direction) {
        let step = match direction {
            Direction::Next => Step::PageDown,
            Direction::Previous => Step::PageUp,
        };
        let side = self.side.get();
        self.side.set(Scrolled { wanted: side.turned(step), ..side });
    }
}

impl Scrolled {
    fn turned(&self, step: Step) -> usize {
        let count = self.lines.saturating_sub(self.rows) + 1;
        step.apply(self.first(), count, self.rows.saturating_sub(1))
    }

    fn first(&self) -> usize {
        self.wanted.min(self.lines.saturating_sub(self.rows))
    }
}

//! What an action would do: whether anything. Footer and list of keys name no key that does nothing here.

use super::action::{Action, Step};
use super::countries::Row;
use super::{Pane, Panel, STACKED_BELOW, Screen};
use crate::dataset::Unit;
use crate::doc::Part;
use crate::doc::boards::Way;
use crate::query::day::shifted;
use crate::term::CAN_SUSPEND;

impl Screen {
    /// Whether an action changes anything now.
    pub(super) fn can(&self, action: Action) -> bool {
        match &self.panel {
            Some(Panel::Help(help)) => match action {
                Action::Move(step) => help.can_step(step, self.page),
                Action::Enter => help.term.is_none(),
                Action::Back | Action::Help => true,
                _ => self.can_under(help.over.as_deref(), action),
            },
            panel => self.can_under(panel.as_ref(), action),
        }
    }

    /// Whether an action changes anything where that panel is open, or none.
    pub(super) fn can_under(&self, panel: Option<&Panel>, action: Action) -> bool {
        match (panel, action) {
            (Some(_), Action::Back | Action::Pane(_) | Action::Search)
            | (Some(Panel::Map(_)), Action::Go(_) | Action::Ask(_) | Action::Service(_) | Action::Enter) => true,
            (Some(_), Action::ShowPart(_) | Action::Part(_)) => self.has_answer(),
            (Some(Panel::Grid(grid)), _) => self.can_in_grid(grid, action).unwrap_or_else(|| self.can_anywhere(action)),
            (Some(Panel::Map(_)), Action::Move(_)) => false,
            (Some(_), _) => self.can_anywhere(action),
            (None, _) => self.can_in_panes(action),
        }
    }

    /// Whether there is an answer to be seen: not on the first page, and not beside a guide.
    pub(super) fn has_answer(&self) -> bool {
        !self.is_door() && !self.is_beside_guide() && self.session.report().is_some()
    }

    /// Whether a guide is chosen: it is about no card.
    pub(super) fn is_beside_guide(&self) -> bool {
        matches!(self.countries.chosen(), Some(Row::Guide(_)))
    }

    /// Whether what may be otherwise stands there: what is not seen is not answered.
    pub(super) fn shows_changes(&self) -> bool {
        let is_hidden = self.columns < STACKED_BELOW && self.focus == Pane::Cards;
        self.has_answer() && !is_hidden && self.panel.is_none() && self.verdict.part() == Part::Verdicts
    }

    fn can_in_panes(&self, action: Action) -> bool {
        let has_text = !self.countries.field.text().is_empty();
        let is_in = |pane| self.focus == pane;
        match action {
            Action::Move(step) => self.can_step(step),
            Action::Enter => !is_in(Pane::Verdict) || self.session.report().is_some() && self.verdict.can_enter(),
            Action::Back => !is_in(Pane::Countries) || has_text,
            Action::Part(_) => self.has_answer(),
            Action::ShowPart(part) => {
                self.has_answer() && (!is_in(Pane::Verdict) || part == Part::Why || part != self.verdict.part())
            }
            Action::Reason(nth) => self.is_door() && usize::from(nth) < self.dataset.tables.reasons.len(),
            Action::Erase => has_text,
            Action::Clear => has_text || self.can(Action::Anew),
            Action::Go(_)
            | Action::Row(_)
            | Action::Ask(_)
            | Action::Service(_)
            | Action::Among
            | Action::Detail(_)
            | Action::Compared(_)
            | Action::Change(_)
            | Action::Reset
            | Action::ResetAll => false,
            _ => self.can_anywhere(action),
        }
    }

    fn can_step(&self, step: Step) -> bool {
        match self.focus {
            Pane::Countries => self.is_door() || self.countries.can_step(step, self.page),
            Pane::Cards => {
                let cards = self.cards();
                let row = self.card_row(&cards);
                step.apply(row, cards.len(), self.page) != row
            }
            Pane::Verdict => self.verdict.can_step(step),
        }
    }

    fn can_anywhere(&self, action: Action) -> bool {
        match action {
            _ if self.kiosk && action.is_own() => false,
            Action::KeepCard => self.has_answer(),
            Action::UsedToday
            | Action::Calendar
            | Action::KeepPins
            | Action::AddCard
            | Action::Label
            | Action::Term => false,
            Action::Pin | Action::Copy | Action::Print | Action::Matrix | Action::Which | Action::WhatIf => {
                self.has_answer() || self.is_open(action)
            }
            Action::Answer(nth) => self.shows_changes() && self.verdict.shows_change(nth.into()),
            Action::LastUsed(unit, way) => self.has_answer() && self.can_shift(unit, way),
            Action::TakeBack => self.session.has_said(),
            Action::Keep => !self.session.is_profile_kept(),
            Action::Anew => self.is_begun(),
            Action::Suspend => CAN_SUSPEND && !self.kiosk,
            _ => true,
        }
    }

    fn can_shift(&self, unit: Unit, way: Way) -> bool {
        let day = self.session.query.last_used.unwrap_or(self.session.query.today);
        let is_shown = self.verdict.part() == Part::KeepAlive && self.panel.is_none();
        !is_shown || shifted(day, unit, if way == Way::Next { 1 } else { -1 }).is_some()
    }

    /// Whether anything was typed, chosen or said.
    pub(super) fn is_begun(&self) -> bool {
        !self.is_door() || self.door.reason.is_some() || self.session.has_said() || self.focus != Pane::Countries
    }
}

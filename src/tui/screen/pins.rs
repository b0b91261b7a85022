//! Answers that are kept to be compared.

use super::{Panel, Screen};
use crate::answer::MOST_COMPARED;
use crate::query::Query;
use crate::session::Pinned;

impl Screen {
    /// Pins the present answer, or takes its pin away.
    pub(super) fn toggle_pin(&mut self) {
        self.refresh();
        if self.is_door() {
            return self.say_door();
        }
        if !self.has_answer() {
            return;
        }
        let pinned = self.session.toggle_pin();
        let (words, count) = (self.words(), self.session.pins().len());
        self.notice = match pinned {
            Pinned::Added => words.pin_added(&count, &MOST_COMPARED),
            Pinned::Removed => words.pin_removed(&count),
            Pinned::Full => words.pin_full(&MOST_COMPARED),
        };
    }

    /// Whether the present answer is pinned.
    pub(super) fn is_pinned(&self) -> bool {
        self.session.report().is_some() && self.session.is_pinned()
    }

    pub(super) fn compared(&self) -> Vec<Query> {
        self.session.compared(self.session.report().is_some() && !self.is_door())
    }

    /// Takes the pin of the chosen answer away.
    pub(super) fn unpin_compared(&mut self) {
        let Some(Panel::Grid(grid)) = &self.panel else { return };
        if let Some(report) = grid.answer()
            && self.session.unpin(&report.query)
        {
            self.notice = self.words().pin_removed(&self.session.pins().len());
        }
    }
}

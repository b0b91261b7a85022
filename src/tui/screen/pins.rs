//! Answers that are kept to be compared.

use super::{Panel, Screen};
use crate::answer::MOST_COMPARED;
use crate::query::Query;

impl Screen {
    fn pin_of(&self, query: &Query) -> Option<usize> {
        self.pins.iter().position(|pin| pin.is_as(query, self.dataset))
    }

    /// Whether the present answer is pinned.
    pub(super) fn is_pinned(&self) -> bool {
        self.report.is_some() && self.pin_of(&self.query).is_some()
    }

    /// Pins the present answer, or takes its pin away.
    pub(super) fn toggle_pin(&mut self) {
        self.refresh();
        if self.report.is_none() {
            return;
        }
        match self.pin_of(&self.query) {
            Some(position) => self.unpin(position),
            None if self.pins.len() >= MOST_COMPARED => self.notice = self.words().pin_full(&MOST_COMPARED),
            None => {
                self.pins.push(self.query.clone());
                self.notice = self.words().pin_added(&self.pins.len(), &MOST_COMPARED);
            }
        }
    }

    fn unpin(&mut self, position: usize) {
        self.pins.remove(position);
        self.notice = self.words().pin_removed(&self.pins.len());
    }

    /// What is compared: the pins, and the present answer where it is another one and there is room.
    pub(super) fn compared(&self) -> Vec<Query> {
        let today = self.query.today;
        let pins = self.pins.iter().take(MOST_COMPARED).map(|pin| Query { today, ..pin.clone() });
        let present = (self.report.is_some() && !self.is_pinned()).then(|| self.query.clone());
        pins.chain(present).take(MOST_COMPARED).collect()
    }

    /// Takes the pin of the chosen answer away.
    pub(super) fn unpin_compared(&mut self) {
        let Some(Panel::Grid(grid)) = &self.panel else { return };
        let chosen = grid.answer().map(|report| &report.query);
        if let Some(position) = chosen.and_then(|query| self.pin_of(query)) {
            self.unpin(position);
        }
    }
}

//! The first page: shown while nothing was typed and nothing was chosen.

use super::countries::SearchField;
use super::{Pane, Screen};
use crate::dataset::ReasonId;
use crate::doc::Part;
use crate::query::CardChoice;

/// Whether somebody is still at the door, and which reason to come they chose.
#[derive(Debug, Clone, Copy, Default)]
pub struct Door {
    /// Whether something was chosen in the list or the cards.
    pub is_passed: bool,
    /// Position of the reason.
    pub reason: Option<ReasonId>,
}

impl Screen {
    /// Whether the first page is shown instead of an answer.
    pub(super) fn is_door(&self) -> bool {
        !self.door.is_passed && self.countries.field.text().is_empty()
    }

    /// Takes a reason to come: who somebody is, what they hold; or the guide that helps at once.
    pub(super) fn take_reason(&mut self, number: usize) {
        let Some((id, reason)) = self.dataset.tables.reasons.entries().nth(number) else { return };
        if let Some(profile) = reason.profile {
            self.session.say(|query| query.profile = profile);
        }
        if let Some(card) = reason.card {
            self.session.choose_card(CardChoice::Kind(card));
        }
        self.door.reason = Some(id);
        self.words().text(reason.next).clone_into(&mut self.notice);
        self.verdict.show(Part::Verdicts);
        if reason.guide.is_none() {
            self.go_to(Pane::Countries);
        }
    }

    /// Forgets what was typed, chosen and said: the first page again.
    pub(super) fn start_anew(&mut self) {
        self.session.start_anew();
        self.countries.edit(SearchField::clear);
        self.countries.refresh();
        (self.door, self.taken, self.heard_kind) = (Door::default(), None, None);
        self.kind_before = self.dataset.tables.unsaid_card();
        (self.panel, self.covered, self.focus) = (None, None, Pane::Countries);
        self.verdict.show(Part::Verdicts);
    }

    /// To the search field, where what is typed next takes the place of what was typed.
    pub(super) fn begin_search(&mut self) {
        if self.focus != Pane::Countries {
            self.go_to(Pane::Countries);
        }
    }
}

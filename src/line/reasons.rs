//! Why people come: each reason says who they are and what they hold, and leads to what to say next.

use super::list::{Choice, List};
use super::stage::View;
use super::{Dialogue, Stage};
use crate::dataset::ReasonId;
use crate::query::CardChoice;

impl Dialogue {
    /// Says the reasons, to choose from.
    pub(super) fn say_reasons(&mut self) {
        self.say(self.words().plain_reasons());
        let reasons = self.dataset.tables.reasons.ids().map(Choice::Reason).collect();
        self.open(View::Reasons, List::new(reasons, usize::MAX));
    }

    pub(super) fn reason_text(&self, reason: ReasonId) -> &'static str {
        self.dataset.tables.reasons.of(reason, |reason| self.words().text(reason.name))
    }

    /// Takes what a reason says, says the guide that helps at once, and what to type next.
    pub(super) fn choose_reason(&mut self, reason: ReasonId) {
        let Some(reason) = self.dataset.tables.reasons.get(reason) else { return };
        self.stage = Stage::Search;
        self.leave_views();
        if let Some(profile) = reason.profile {
            self.session.say(|query| query.profile = profile);
        }
        if let Some(card) = reason.card {
            self.session.choose_card(CardChoice::Kind(card));
        }
        if let Some(guide) = reason.guide {
            self.say_guide(guide);
        }
        self.say(self.words().text(reason.next));
    }
}

//! What was said, step by step: the last thing can be taken back, and one can start anew.

use super::Session;
use crate::dataset::ProfileId;
use crate::query::day::Day;
use crate::query::{Query, Setting};

/// What one step has changed, so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    profile: ProfileId,
    last_used: Option<Day>,
    added: Vec<Setting>,
    removed: Vec<Setting>,
}

impl Step {
    /// What lies between two questions; nothing where no more is said than before.
    fn between(before: &Query, after: &Query) -> Option<Self> {
        let missing = |from: &Query, other: &Query| -> Vec<Setting> {
            from.settings.iter().filter(|setting| !other.settings.contains(setting)).copied().collect()
        };
        let step = Self {
            profile: before.profile,
            last_used: before.last_used,
            added: missing(after, before),
            removed: missing(before, after),
        };
        let is_other = (before.profile, before.last_used) != (after.profile, after.last_used);
        (is_other || !step.added.is_empty()).then_some(step)
    }

    fn take_back(&self, query: &mut Query) {
        query.settings.retain(|setting| !self.added.contains(setting));
        self.removed.iter().for_each(|setting| query.set(*setting));
        (query.profile, query.last_used) = (self.profile, self.last_used);
    }
}

impl Session {
    /// Notes what somebody has said since `before`.
    pub(super) fn note(&mut self, before: &Query) {
        self.said.extend(Step::between(before, &self.query));
    }

    /// Changes the question as somebody says, so that it can be taken back.
    pub fn say(&mut self, change: impl FnOnce(&mut Query)) {
        let before = self.query.clone();
        change(&mut self.query);
        self.note(&before);
    }

    /// Whether there is something to take back.
    #[must_use]
    pub fn has_said(&self) -> bool {
        let moves = |step: &Step| {
            let mut query = self.query.clone();
            step.take_back(&mut query);
            query != self.query
        };
        let is_heard = self.heard_profile.is_some_and(|(heard, before)| heard == self.query.profile && heard != before);
        is_heard
            || self.said.iter().any(moves)
            || self.heard.iter().any(|setting| self.query.settings.contains(setting))
    }

    /// Takes back the last thing that was said of person and card; returns whether the question is another one then. A step that was
    /// about another card has left nothing to take back.
    pub fn take_back(&mut self) -> bool {
        let before = self.query.clone();
        while let Some(step) = self.said.pop() {
            step.take_back(&mut self.query);
            if self.query != before && self.query.contradiction(self.dataset).is_none() {
                return true;
            }
            self.query = before.clone();
        }
        self.unhear();
        self.query != before
    }

    /// Forgets what the typed text said, but for who asks where somebody else was chosen since.
    pub(super) fn unhear(&mut self) {
        for setting in std::mem::take(&mut self.heard) {
            self.query.unset(setting.fact);
        }
        if let Some((heard, before)) = self.heard_profile.take()
            && self.query.profile == heard
        {
            self.query.profile = before;
        }
    }

    /// Forgets everything that was said, but for what is kept to be compared.
    pub fn start_anew(&mut self) {
        let Query { today, .. } = self.query;
        self.query = Query { card: self.dataset.tables.unsaid_card(), ..Query::new(self.kept_profile, today) };
        (self.has_card, self.heard, self.said) = (false, Vec::new(), Vec::new());
        self.heard_profile = None;
    }

    /// Keeps who somebody is for the next time; otherwise that goes with the session.
    pub fn keep_profile(&mut self) {
        self.kept_profile = self.query.profile;
    }

    /// Whether who somebody is will be known the next time.
    #[must_use]
    pub fn is_profile_kept(&self) -> bool {
        self.kept_profile == self.query.profile
    }
}

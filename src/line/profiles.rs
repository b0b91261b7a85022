//! The profiles: who asks.

use super::Dialogue;
use super::list::{Choice, List};
use super::stage::{Stage, View};
use crate::query::Kind;

impl Dialogue {
    /// Asks who asks, or takes the profile that is named.
    pub(super) fn ask_for_profile(&mut self, name: &str) {
        let tables = &self.dataset.tables;
        if !name.is_empty() {
            if let Some(profile) = self.pick(Kind::Profile, name) {
                self.choose_profile(profile);
            }
            return;
        }
        let now = self.profile_name(self.session.query.profile);
        self.say(&self.words().plain_profiles(&now));
        let all = (0..tables.profiles.len()).map(Choice::Profile).collect();
        self.open(View::Profiles, List::new(all, usize::MAX));
    }

    /// Takes a profile, and says what follows.
    pub(super) fn choose_profile(&mut self, profile: usize) {
        self.session.query.profile = profile;
        let name = self.profile_name(profile);
        self.say_chosen(self.words().kind_profile(), name);
        if self.stage == Stage::Answer { self.announce() } else { self.leave_views() }
    }

    pub(super) fn profile_text(&self, profile: usize) -> String {
        let summary =
            self.dataset.tables.profiles.get(profile).map_or("", |profile| self.words().text(profile.summary));
        self.named(self.profile_name(profile), summary)
    }

    pub(super) fn profile_name(&self, profile: usize) -> &'static str {
        self.dataset.tables.profiles.get(profile).map_or("", |profile| self.words().text(profile.name))
    }
}

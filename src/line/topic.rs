//! Who asks, and what tables are about: a service and an ask.

use super::Dialogue;
use super::list::{Choice, List};
use super::stage::{Stage, View};
use crate::answer::Word;
use crate::dataset::{List as Tables, Listed, ProfileId, ServiceId};
use crate::engine::AskId;
use crate::query::Nameable;

impl Dialogue {
    /// Asks who asks, or takes the profile that is named.
    pub(super) fn ask_for_profile(&mut self, name: &str) {
        if name.is_empty() {
            let now = self.phrases().profile(self.session.query.profile);
            self.say(&self.words().plain_profiles(&now));
        }
        self.ask_for(View::Profiles, &self.dataset.tables.profiles, Choice::Profile, name);
    }

    /// Asks for a service, or takes the one that is named.
    pub(super) fn ask_for_service(&mut self, name: &str) {
        self.interrupt();
        self.ask_for(View::Services, &self.dataset.tables.services, Choice::Service, name);
    }

    /// Asks for an ask, or takes the one that is named.
    pub(super) fn ask_for_ask(&mut self, name: &str) {
        self.interrupt();
        self.ask_for(View::Asks, &self.dataset.tables.asks, Choice::Ask, name);
    }

    /// Opens a view of all tables of a kind, or chooses the one that is named.
    fn ask_for<T: Listed<Id: Nameable>>(
        &mut self,
        view: View,
        all: &Tables<T>,
        choice: fn(T::Id) -> Choice,
        name: &str,
    ) {
        if name.is_empty() {
            self.open(view, List::new(all.ids().map(choice).collect(), usize::MAX));
        } else if let Some(found) = self.pick(name) {
            self.choose(choice(found));
        }
    }

    pub(super) fn choose_service(&mut self, service: ServiceId) {
        self.service = service;
        let name = self.phrases().service(service);
        self.say_chosen(self.words().kind_service(), name);
        self.go_on();
    }

    pub(super) fn choose_ask(&mut self, ask: AskId) {
        self.ask = Some(ask);
        let name = self.phrases().ask(ask);
        self.say_chosen(self.words().kind_ask(), name);
        self.go_on();
    }

    /// Takes a profile, and says what follows.
    pub(super) fn choose_profile(&mut self, profile: ProfileId) {
        self.session.say(|query| query.profile = profile);
        let name = self.phrases().profile(profile);
        self.say_chosen(self.words().kind_profile(), name);
        if self.stage == Stage::Answer { self.announce() } else { self.leave_views() }
    }

    /// Keeps who somebody is for the next time.
    pub(super) fn remember_profile(&mut self) {
        self.session.keep_profile();
        let name = self.phrases().profile(self.session.query.profile);
        self.say(&self.words().profile_kept(&name));
    }

    pub(super) fn profile_text(&self, profile: ProfileId) -> String {
        let summary = self.dataset.tables.profiles.of(profile, |profile| self.words().text(profile.summary));
        self.named(self.phrases().profile(profile), summary)
    }

    pub(super) fn ask_text(&self, ask: AskId) -> String {
        let question = self.dataset.tables.asks.of(ask, |ask| self.words().text(ask.question));
        self.named(self.phrases().ask(ask), question)
    }

    /// The word for each of some things (services, asks, answers), by their names.
    pub(super) fn whose<S: AsRef<str>>(&self, found: impl IntoIterator<Item = (S, Word)>) -> String {
        let words = self.words();
        words.list(found.into_iter().map(|(name, word)| words.plain_word(&name.as_ref(), &self.phrases().word(word))))
    }
}

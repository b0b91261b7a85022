//! What tables are about: a service and an ask.

use super::Dialogue;
use super::list::{Choice, List};
use super::stage::View;
use crate::answer::Word;
use crate::query::Kind;

impl Dialogue {
    /// Asks for a service, or takes the one that is named.
    pub(super) fn ask_for_service(&mut self, name: &str) {
        self.interrupt();
        if name.is_empty() {
            let all = (0..self.dataset.tables.services.len()).map(Choice::Service).collect();
            return self.open(View::Services, List::new(all, usize::MAX));
        }
        if let Some(service) = self.pick(Kind::Service, name) {
            self.choose_service(service);
        }
    }

    /// Asks for an ask, or takes the one that is named.
    pub(super) fn ask_for_ask(&mut self, name: &str) {
        self.interrupt();
        if name.is_empty() {
            let all = (0..self.dataset.tables.asks.len()).map(Choice::Ask).collect();
            return self.open(View::Asks, List::new(all, usize::MAX));
        }
        if let Some(ask) = self.picked_ask(name) {
            self.choose_ask(ask);
        }
    }

    pub(super) fn choose_service(&mut self, service: usize) {
        self.service = service;
        let name = self.service_name(service);
        self.say_chosen(self.words().kind_service(), name);
        self.go_on();
    }

    pub(super) fn choose_ask(&mut self, ask: usize) {
        self.ask = ask;
        let name = self.ask_name(ask);
        self.say_chosen(self.words().kind_ask(), name);
        self.go_on();
    }

    pub(super) fn service_name(&self, service: usize) -> &'static str {
        self.dataset.tables.services.get(service).map_or("", |service| self.words().text(service.name))
    }

    pub(super) fn ask_name(&self, ask: usize) -> &'static str {
        self.dataset.tables.asks.get(ask).map_or("", |ask| self.words().text(ask.name))
    }

    pub(super) fn ask_text(&self, ask: usize) -> String {
        let question = self.dataset.tables.asks.get(ask).map_or("", |ask| self.words().text(ask.question));
        self.named(self.ask_name(ask), question)
    }

    /// The word for each of some things (services, asks, answers), by their names.
    pub(super) fn whose<S: AsRef<str>>(&self, found: impl IntoIterator<Item = (S, Word)>) -> String {
        let words = self.words();
        words.list(found.into_iter().map(|(name, word)| words.plain_word(&name.as_ref(), &self.word(word))))
    }
}

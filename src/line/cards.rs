//! The card kinds.

use super::Dialogue;
use super::list::{Choice, List};
use super::stage::{Stage, View};
use crate::query::{Kind, hidden};

impl Dialogue {
    /// Says the card kinds: what each is only once.
    pub(super) fn say_cards(&mut self) {
        self.say(self.words().plain_cards());
        self.list = List::new(self.card_choices(), usize::MAX);
        self.say_items();
        self.told.cards = true;
    }

    /// Asks for another card kind, or takes the one that is named.
    pub(super) fn ask_for_card(&mut self, name: &str) {
        self.interrupt();
        if !name.is_empty() {
            if let Some(card) = self.pick(Kind::Card, name) {
                self.choose_card(card);
            }
            return;
        }
        if self.stage != Stage::Cards {
            self.view = Some(View::Cards);
        }
        self.say_cards();
    }

    /// Takes a card kind: what was said of another card does not hold for it.
    pub(super) fn choose_card(&mut self, card: usize) {
        self.session.choose_card(card);
        if self.stage == Stage::Search || self.resume.is_some() {
            let name = self.card_name(card);
            self.say_chosen(self.words().kind_card(), name);
            return self.go_on();
        }
        self.announce();
    }

    /// The card kind that a text names.
    pub(super) fn named_card(&self, name: &str) -> Option<usize> {
        Kind::Card.named(&self.dataset.tables, name).ok()
    }

    /// What a text names or is the number of; where it names nothing, says what there is.
    pub(super) fn pick(&mut self, kind: Kind, name: &str) -> Option<usize> {
        let tables = &self.dataset.tables;
        let choices = kind.choices(tables);
        let number = name.parse().ok().filter(|number| (1..=choices.len()).contains(number));
        if let Some(number) = number {
            return Some(number - 1);
        }
        let unclear = match kind.choose(choices, &hidden(name)) {
            Ok(position) => return Some(position),
            Err(unclear) => unclear,
        };
        unclear.lines(tables, self.words()).iter().for_each(|line| self.speech.say(line));
        None
    }

    pub(super) fn card_choices(&self) -> Vec<Choice> {
        (0..self.dataset.tables.cards.len()).map(Choice::Card).collect()
    }

    /// The name, and what it is where that was not said yet.
    pub(super) fn card_text(&self, card: usize) -> String {
        let name = self.card_name(card);
        let summary = self.dataset.tables.cards.get(card).map(|card| self.words().text(card.summary));
        match summary {
            Some(summary) if !self.told.cards => self.named(name, summary),
            _ => name.to_owned(),
        }
    }

    pub(super) fn card_name(&self, card: usize) -> &'static str {
        self.dataset.tables.cards.get(card).map_or("", |card| self.words().text(card.name))
    }
}

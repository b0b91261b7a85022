//! The cards: kinds by number, those with a name by name.

use super::Dialogue;
use super::list::{Choice, List};
use super::stage::{Stage, View};
use crate::dataset::CardId;
use crate::query::{CardChoice, Nameable, hidden, named};

impl Dialogue {
    /// Says the card kinds: what each is only once.
    pub(super) fn say_cards(&mut self) {
        self.say(self.words().plain_cards());
        self.list = List::new(self.card_choices(), usize::MAX);
        self.say_items();
        self.say_products();
        self.told.cards = true;
    }

    /// Says the names of the cards that are sold in the place: they are too many for numbers.
    fn say_products(&mut self) {
        if self.stage == Stage::Search {
            return;
        }
        let tables = &self.dataset.tables;
        let cards = self.dataset.products().own(self.session.query.country).map(CardChoice::Product);
        let names: Vec<&str> = cards.map(|card| self.words().text(card.name(tables))).collect();
        if !names.is_empty() {
            let names = self.words().list(names);
            self.say(&self.words().plain_products(&names));
        }
    }

    /// Asks for another card, or takes the one that is named.
    pub(super) fn ask_for_card(&mut self, name: &str) {
        self.interrupt();
        if !name.is_empty() {
            if let Some(card) = self.named_card(name) {
                return self.choose_card(card);
            }
            if let Some(card) = self.pick(name) {
                self.choose_card(CardChoice::Kind(card));
            }
            return;
        }
        if self.stage != Stage::Cards {
            self.view = Some(View::Cards);
        }
        self.say_cards();
    }

    /// Takes a card: what was said of another one does not hold for it.
    pub(super) fn choose_card(&mut self, card: CardChoice) {
        let place = self.session.query.country;
        self.session.choose_card(card);
        if let Some(heard) = self.unheard.take() {
            self.session.hear(&heard);
        }
        let brings_place = place != self.session.query.country;
        if (self.stage == Stage::Search && !brings_place) || self.resume.is_some() {
            let name = self.words().text(card.name(&self.dataset.tables));
            self.say_chosen(self.words().kind_card(), name);
            return self.go_on();
        }
        self.announce();
    }

    /// The card that a text names: a kind, or the only one with that name that the place or else the world has.
    pub(super) fn named_card(&self, name: &str) -> Option<CardChoice> {
        let tables = &self.dataset.tables;
        if let Ok(kind) = named(tables, name) {
            return Some(CardChoice::Kind(kind));
        }
        let found: Vec<CardChoice> = self.dataset.products_called(name).into_iter().map(CardChoice::Product).collect();
        let here: Vec<CardChoice> = self.session.cards().into_iter().filter(|card| found.contains(card)).collect();
        match (&here[..], &found[..]) {
            ([only], _) | ([], [only]) => Some(*only),
            _ => None,
        }
    }

    /// What a text names or is the number of; where it names nothing, says what there is.
    pub(super) fn pick<I: Nameable>(&mut self, name: &str) -> Option<I> {
        let tables = &self.dataset.tables;
        let count = I::NAME.choices(tables).len();
        let number = name.parse().ok().filter(|number| (1..=count).contains(number));
        if let Some(number) = number {
            return Some(I::at(number - 1));
        }
        let unclear = match named(tables, &hidden(name)) {
            Ok(position) => return Some(position),
            Err(unclear) => unclear,
        };
        unclear.lines(tables, self.words()).iter().for_each(|line| self.speech.say(line));
        None
    }

    pub(super) fn card_choices(&self) -> Vec<Choice> {
        self.dataset.tables.cards.ids().map(Choice::Card).collect()
    }

    /// The name, and what it is where that was not said yet.
    pub(super) fn card_text(&self, card: CardId) -> String {
        let name = self.phrases().card(card);
        let summary = self.dataset.tables.cards.get(card).map(|card| self.words().text(card.summary));
        match summary {
            Some(summary) if !self.told.cards => self.named(name, summary),
            _ => name.to_owned(),
        }
    }
}

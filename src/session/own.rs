//! What a person does with the cards of his own, beside asking about them.

use std::path::PathBuf;

use super::Session;
use super::mine::{Depth, Entry, Trouble, held, noted, notes, said, seen_about};
use crate::answer::mine::{Holding, Sight, can_be_used_on, only_counts_from_activation};
use crate::dataset::{Period, ServiceId};
use crate::doc::reminders;
use crate::query::day::{Day, parse, written};
use crate::query::{Query, Understood};
use crate::render::calendar::calendar;
use crate::search::sentence::Sentences;

/// What was said of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The day that counts for it.
    Day(Day),
    /// A period of its own, or none any more.
    Period(Option<Period>),
}

/// A card that words mean.
#[derive(Debug, Clone)]
pub struct Meant {
    /// The question about it.
    pub query: Query,
    /// The services (positions) that were named: it is bound to them.
    pub bound: Vec<ServiceId>,
    /// Whether a number of a phone or a SIM was typed, which is not kept.
    pub has_number: bool,
}

impl Session {
    /// Who asks about his cards: nothing is said of him but the profile.
    fn asker(&self) -> Query {
        Query::new(self.query.profile, self.query.today)
    }

    /// The cards, the most urgent first, and the ids of those that the data knows no more. What has changed of them is told once: it
    /// is noted.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub fn held(&mut self) -> Result<(Vec<Holding>, Vec<String>), Trouble> {
        self.own.read()?;
        let found = self.held_as_read();
        // Other data than the program's own is another version each time.
        if self.folder.is_none() {
            let notes = notes(self.dataset, &self.asker(), self.own.mine());
            self.own.note(&notes);
        }
        Ok(found)
    }

    /// The same as they were read last; nothing is noted.
    #[must_use]
    pub fn held_as_read(&self) -> (Vec<Holding>, Vec<String>) {
        held(self.dataset, &self.asker(), self.own.mine(), Depth::Whole)
    }

    /// The card that words mean.
    ///
    /// # Errors
    /// Why it is not clear which one, in words.
    pub fn card_meant(&self, sentences: &Sentences, typed: &str) -> Result<Meant, String> {
        let words = self.words();
        let (day, typed) = said::without_day(typed, words, self.query.today);
        let found = sentences.understand(&typed);
        if let Some(no_day) = found.last_used.map(written).filter(|day| parse(day).is_none()) {
            return Err(words.mine_no_real_day(&no_day));
        }
        let understood = Understood::new(self.dataset, &found, &self.asker());
        let Some(understood) = understood.filter(|_| found.ambiguous.is_empty()) else {
            return Err(words.mine_which_card().to_owned());
        };
        let query = understood.asked.query;
        if understood.takes_card {
            return Err(self.phrases().which_card(query.country));
        }
        if query.contradiction(self.dataset).is_some() {
            return Err(words.mine_which_card().to_owned());
        }
        let query = Query { last_used: day.or(query.last_used), ..query };
        Ok(Meant { query, bound: found.services, has_number: Sentences::has_number(&typed) })
    }

    /// Writes down the card of a question with the services (positions) that it is bound to; returns its id.
    ///
    /// # Errors
    /// Why the file cannot be changed, or that the day of its last use lies ahead.
    pub fn keep(&mut self, card: &Query, bound: &[ServiceId]) -> Result<String, Trouble> {
        let services = bound.iter().filter_map(|at| self.dataset.tables.services.get(*at));
        let bound = services.map(|service| service.id.to_owned()).collect();
        let entry = Entry { bound, ..self.entry(card) };
        if let Some(day) = card.last_used.filter(|day| !can_be_used_on(self.dataset, card, None, *day)) {
            return Err(Trouble::Ahead(day));
        }
        self.forget_report();
        Ok(self.own.add(vec![entry])?.pop().unwrap_or_default())
    }

    /// Writes down the cards of the pinned answers; returns their ids.
    ///
    /// # Errors
    /// Why the file cannot be changed.
    pub fn keep_pins(&mut self) -> Result<Vec<String>, Trouble> {
        self.own.read()?;
        let mut entries: Vec<Entry> = Vec::new();
        for pin in &self.pins {
            let entry = self.entry(pin);
            // A card that is pinned for two persons is one card, and one that is written down is not written down again.
            if !entries.iter().chain(&self.own.mine().cards).any(|other| other.stem() == entry.stem()) {
                entries.push(entry);
            }
        }
        if entries.is_empty() {
            return Ok(Vec::new());
        }
        self.forget_report();
        self.own.add(entries)
    }

    /// Writes down what is said of a card: a period of its own, none where nothing is said, or a day, which is that of its
    /// activation where nothing else counts. None where it is neither.
    ///
    /// # Errors
    /// Why the file cannot be changed, or that the day lies ahead.
    pub fn say_of_card(&mut self, held: &Holding, text: &str) -> Result<Option<Said>, Trouble> {
        let (words, today) = (self.words(), self.query.today);
        let period = said::period(text, words);
        if period.is_some() || text.trim().is_empty() {
            return self.own.period(&held.id, period).map(|()| Some(Said::Period(period)));
        }
        let Some(day) = said::day(text, words, today) else { return Ok(None) };
        self.date_card(held, day).map(|()| Some(Said::Day(day)))
    }

    /// Writes down the day that counts for a card: of its last use or, where nothing else counts, of its activation.
    ///
    /// # Errors
    /// Why the file cannot be changed, or that the day lies ahead.
    pub fn date_card(&mut self, held: &Holding, day: Day) -> Result<(), Trouble> {
        if !can_be_used_on(self.dataset, &held.query, held.terms.own, day) {
            return Err(Trouble::Ahead(day));
        }
        if only_counts_from_activation(self.dataset, &held.query, held.terms.own) {
            self.own.activated(&held.id, day)
        } else {
            self.own.used(&held.id, day)
        }
    }

    fn entry(&self, query: &Query) -> Entry {
        let entry = Entry::of(self.dataset, query);
        Entry { noted: noted(self.dataset, &self.asker(), &entry), ..entry }
    }

    /// Writes every day that is known as a calendar; returns where it is, none where no day is known.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub fn write_calendar(&self) -> Result<Option<PathBuf>, Trouble> {
        let (held, _) = held(self.dataset, &self.asker(), self.own.mine(), Depth::Days);
        let reminders = reminders(self.phrases(), &held);
        if reminders.is_empty() {
            return Ok(None);
        }
        let text = calendar(self.words().mine_calendar(), &reminders, self.query.today);
        self.own.write_calendar(&text).map(Some)
    }

    /// What the person saw with the card of a question.
    pub(super) fn sights(&self, query: &Query) -> Vec<Sight> {
        seen_about(self.dataset, self.own.mine(), query)
    }
}

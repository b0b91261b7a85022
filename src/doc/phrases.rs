//! Small pieces of wording that several parts share, and what an answer is said with.

use std::ops::Deref;

use super::model::{Block, Cell, Kind, Section};
use crate::answer::{Report, Word};
use crate::dataset::{
    CardId, Country, CountryId, Dataset, Dated, Evidence, Fact, Language, ProfileId, ServiceId, Tables, Text,
};
use crate::engine::{AskId, FactId, ValueSet, Verdict};
use crate::query::Query;
use crate::query::day::written;
use crate::words::Words;

/// What a text is made with: the wording, the language, and the day that tells what is old.
#[derive(Clone, Copy)]
pub struct Phrases<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The program's own wording in the language.
    pub words: Words<'a>,
    /// Year, month, day.
    pub today: (u16, u8, u8),
}

/// What an answer is said with. Every phrase is at hand in it.
#[derive(Clone, Copy)]
pub struct Outline<'a> {
    /// The wording and the language.
    pub phrases: Phrases<'a>,
    /// The answer.
    pub report: &'a Report,
    /// Whether everything is said, to one who scrolls or listens as long as he likes; in print commands lead to what is long.
    pub is_live: bool,
}

impl<'a> Deref for Outline<'a> {
    type Target = Phrases<'a>;

    fn deref(&self) -> &Phrases<'a> {
        &self.phrases
    }
}

impl<'a> Outline<'a> {
    /// The outline of a report in a language, in print.
    #[must_use]
    pub fn new(dataset: &'a Dataset, report: &'a Report, language: Language) -> Self {
        Phrases::new(dataset, language, report.query.today).outline(report)
    }

    /// The same with everything said.
    #[must_use]
    pub fn live(self) -> Self {
        Self { is_live: true, ..self }
    }

    /// Country or region, card and profile.
    #[must_use]
    pub fn title(&self) -> String {
        let query = &self.report.query;
        self.words.title(&self.place(query.country), &self.named_card(query), &self.profile(query.profile))
    }
}

impl<'a> Phrases<'a> {
    /// In one language, on a day.
    #[must_use]
    pub fn new(dataset: &'a Dataset, language: Language, today: (u16, u8, u8)) -> Self {
        Self { dataset, words: Words { wording: &dataset.tables.wording, language }, today }
    }

    /// The card with a name and its kind, or the kind alone.
    #[must_use]
    pub fn named_card(&self, query: &Query) -> String {
        let kind = self.card(query.card);
        let product = query.product.and_then(|product| self.dataset.tables.products.get(product));
        product.map_or_else(
            || kind.to_owned(),
            |found| format!("{}{}", self.words.text(found.name), self.words.aside(&kind)),
        )
    }

    /// The card with a name, or the kind.
    pub(super) fn card_name(&self, query: &Query) -> String {
        let product = query.product.and_then(|product| self.dataset.tables.products.get(product));
        product.map_or(self.card(query.card), |found| self.words.text(found.name)).to_owned()
    }

    /// What a report is said with, in print.
    #[must_use]
    pub fn outline(self, report: &'a Report) -> Outline<'a> {
        Outline { phrases: self, report, is_live: false }
    }

    pub(super) fn tables(&self) -> &'a Tables {
        &self.dataset.tables
    }

    /// A text of the data.
    #[must_use]
    pub fn text(&self, text: Text) -> &'static str {
        self.words.text(text)
    }

    /// The name of a country or region (position).
    #[must_use]
    pub fn place(&self, country: CountryId) -> &'static str {
        self.text(self.tables().countries.of(country, Country::shown))
    }

    /// The name of a card kind (position).
    #[must_use]
    pub fn card(&self, card: CardId) -> &'static str {
        self.text(self.tables().cards.of(card, |card| card.name))
    }

    /// The name of a profile (position).
    #[must_use]
    pub fn profile(&self, profile: ProfileId) -> &'static str {
        self.text(self.tables().profiles.of(profile, |profile| profile.name))
    }

    /// The name of a service (position).
    #[must_use]
    pub fn service(&self, service: ServiceId) -> &'static str {
        self.text(self.tables().services.of(service, |service| service.name))
    }

    /// The name of an ask (position).
    #[must_use]
    pub fn ask(&self, ask: AskId) -> &'static str {
        self.text(self.tables().asks.of(ask, |ask| ask.name))
    }

    /// The name of an ask (position) where there is little room.
    #[must_use]
    pub fn short_ask(&self, ask: AskId) -> &'static str {
        self.text(self.tables().asks.of(ask, |ask| ask.short.unwrap_or(ask.name)))
    }

    /// The names of services (positions), one after the other.
    pub(super) fn services(&self, services: impl IntoIterator<Item = ServiceId>) -> String {
        self.words.list(services.into_iter().map(|service| self.service(service)))
    }

    /// How to get an answer of that day again: the day, the version of the data, and the command.
    #[must_use]
    pub fn again(&self, command: &str) -> Section {
        let made = self.words.made(&written(self.today), &self.tables().version);
        Section::new(self.words.reproduce(), vec![Block::text(0, made), Block::new(0, Kind::Command, command)])
    }

    /// As people read it.
    #[must_use]
    pub fn word(&self, word: Word) -> &'static str {
        word.name(self.words)
    }

    /// A word in a table.
    pub(super) fn cell(&self, word: Word) -> Cell {
        Cell::Verdict(word, self.word(word).into())
    }

    /// The word, with both ends where it is not decided.
    #[must_use]
    pub fn word_with_range(&self, word: Word, verdict: Verdict) -> String {
        if verdict.is_decided() {
            return self.word(word).to_owned();
        }
        let [worst, best] = [verdict.worst, verdict.best].map(|level| self.word(Word::level(level)));
        self.words.range(&self.word(word), &worst, &best)
    }

    /// The word for a verdict that is not a report's own: undecided means that it depends.
    pub(super) fn word_for(&self, verdict: Verdict) -> String {
        self.word_with_range(Word::of(verdict, true), verdict)
    }

    /// Services with the ask, unless it is the one that sums up the others.
    pub(super) fn about(&self, services: &str, ask: AskId) -> String {
        let ask = self.dataset.tables.asks.get(ask).filter(|ask| !ask.headline);
        ask.map_or(services.to_owned(), |ask| format!("{} / {services}", self.words.text(ask.name)))
    }

    pub(super) fn date(&self, date: Dated) -> String {
        let written = date.to_string();
        match written.strip_prefix("read ") {
            Some(month) => self.words.read_undated(&month),
            None => written,
        }
    }

    /// Who says so and since when; `shelf_life` in months marks what is old.
    pub(super) fn basis(&self, evidence: &Evidence, shelf_life: u16) -> String {
        let mut publishers: Vec<&str> = Vec::new();
        for source in &evidence.sources {
            let publisher = self.text(self.tables().sources.of(*source, |source| source.publisher));
            if !publishers.contains(&publisher) {
                publishers.push(publisher);
            }
        }
        let date = self.date_with_age(evidence, shelf_life);
        self.words.basis(&self.words.grade(evidence.grade), &date, &self.words.list(publishers))
    }

    /// How sure it is and since when, in a few words.
    pub(super) fn grade_and_date(&self, evidence: &Evidence, shelf_life: u16) -> String {
        format!("{} {}", self.words.grade(evidence.grade), self.date_with_age(evidence, shelf_life))
    }

    /// The date, with a mark where it is past its shelf life.
    fn date_with_age(&self, evidence: &Evidence, shelf_life: u16) -> String {
        let mut date = self.date(evidence.as_of);
        if crate::answer::is_old(evidence.as_of, shelf_life, self.today) {
            date.push_str(&self.aside(self.words.old()));
        }
        date
    }

    pub(super) fn basis_block(&self, indent: u8, evidence: &Evidence, shelf_life: u16) -> Block {
        Block::faint(indent, self.basis(evidence, shelf_life))
    }

    pub(super) fn fact(&self, fact: FactId) -> Option<&'a Fact> {
        self.tables().facts.get(fact)
    }

    /// The names of the possible values of a fact.
    pub(super) fn values(&self, fact: FactId, values: ValueSet) -> String {
        let names = self.fact(fact).into_iter().flat_map(|fact| fact.values.entries());
        let possible = names.filter(|(value, _)| values.contains(*value)).map(|(_, value)| self.text(value.name));
        let possible: Vec<&str> = possible.collect();
        if possible.len() < 2 {
            return possible.concat();
        }
        self.words.one_of(&possible.join(self.words.or()))
    }

    /// In brackets behind something else.
    #[must_use]
    pub fn aside(&self, text: &str) -> String {
        self.words.aside(&text)
    }

    /// A name with what is said of it.
    #[must_use]
    pub fn of(&self, name: &str, said: &str) -> String {
        [name, self.words.colon(), said].concat()
    }

    /// Statements, one after the other; a full stop stands only behind the last.
    #[must_use]
    pub fn statements<S: AsRef<str>>(&self, said: impl IntoIterator<Item = S>) -> String {
        const STOPS: [char; 2] = ['.', '\u{3002}'];
        said.into_iter().fold(String::new(), |before, said| {
            if before.is_empty() {
                return said.as_ref().to_owned();
            }
            [before.trim_end_matches(STOPS), self.words.semicolon(), said.as_ref()].concat()
        })
    }
}

//! Small pieces of wording that several parts share.

use super::{Line, Role};
use crate::answer::Word;
use crate::dataset::{Dataset, Dated, Evidence, Fact, Language};
use crate::engine::{FactId, ValueSet, Verdict};
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

impl<'a> Phrases<'a> {
    /// In one language, on a day.
    #[must_use]
    pub fn new(dataset: &'a Dataset, language: Language, today: (u16, u8, u8)) -> Self {
        Self { dataset, words: Words { wording: &dataset.tables.wording, language }, today }
    }

    pub(super) fn word(&self, word: Word) -> &'static str {
        word.name(self.words)
    }

    /// The word, with both ends where it is not decided.
    #[must_use]
    pub fn word_with_range(&self, word: Word, verdict: Verdict) -> String {
        if verdict.is_decided() {
            return self.word(word).to_owned();
        }
        let ends = [verdict.worst, verdict.best].map(|level| self.word(Word::level(level)));
        let [worst, best] = ends;
        self.words.range(&self.word(word), &worst, &best)
    }

    /// The word for a verdict that is not a report's own: undecided means that it depends.
    pub(super) fn word_for(&self, verdict: Verdict) -> String {
        self.word_with_range(Word::of(verdict, true), verdict)
    }

    /// Services with the ask, unless it is the one that sums up the others.
    pub(super) fn about(&self, services: &str, ask: usize) -> String {
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
        let tables = &self.dataset.tables;
        let mut publishers: Vec<&str> = Vec::new();
        for source in &evidence.sources {
            let publisher = tables.sources.get(usize::from(*source)).map_or("", |source| source.publisher);
            if !publishers.contains(&publisher) {
                publishers.push(publisher);
            }
        }
        let date = self.date_with_age(evidence, shelf_life);
        let publishers = publishers.join(self.words.list_separator());
        self.words.basis(&self.words.grade(evidence.grade), &date, &publishers)
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

    pub(super) fn basis_line(&self, indent: u8, evidence: &Evidence, shelf_life: u16) -> Line {
        Line::new(indent, Role::Faint, self.basis(evidence, shelf_life))
    }

    pub(super) fn fact(&self, fact: FactId) -> Option<&'a Fact> {
        self.dataset.tables.facts.get(fact.index())
    }

    /// The names of the possible values of a fact.
    pub(super) fn values(&self, fact: FactId, values: ValueSet) -> String {
        let names = self.fact(fact).map(|fact| &fact.values).into_iter().flatten().enumerate();
        let possible =
            names.filter(|(position, _)| values.contains(*position)).map(|(_, value)| self.words.text(value.name));
        let possible: Vec<&str> = possible.collect();
        if possible.len() < 2 {
            return possible.concat();
        }
        let joined = possible.join(self.words.or());
        self.words.one_of(&joined)
    }

    pub(super) fn heading(&self, text: &str) -> Line {
        Line::new(0, Role::Heading, text)
    }

    /// The name of the service that is answered for.
    pub(super) fn service(&self, answer: &crate::answer::ServiceAnswer) -> &'static str {
        self.dataset.tables.services.get(answer.service).map_or("", |service| self.words.text(service.name))
    }

    /// In brackets behind something else.
    #[must_use]
    pub fn aside(&self, text: &str) -> String {
        self.words.aside(&text)
    }

    /// Between a name and its value.
    pub(super) fn colon(&self) -> &'static str {
        self.words.colon()
    }

    /// Between statements.
    pub(super) fn semicolon(&self) -> &'static str {
        self.words.semicolon()
    }
}

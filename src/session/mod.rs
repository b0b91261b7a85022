//! What one person does with the program, once for the screen and the dialogue: what is asked, what is kept to be compared, what
//! was answered. How it is shown and said is theirs.

pub mod begin;
pub mod data;
mod memory;

pub use memory::{Memory, Remembered, State, forget, is_writable, read_memory};

use std::path::PathBuf;

use crate::answer::{MOST_COMPARED, Report, report};
use crate::dataset::{Dataset, Language};
use crate::doc::Phrases;
use crate::query::day::Day;
use crate::query::{Command, Query, Setting};
use crate::words::Words;

/// One person at the program.
#[derive(Debug)]
pub struct Session {
    dataset: &'static Dataset,
    /// The language of all texts.
    pub language: Language,
    /// The folder that is laid over the data, as commands name it.
    folder: Option<PathBuf>,
    /// What is asked.
    pub query: Query,
    /// Whether a card kind was chosen: another place is then asked about with it.
    pub has_card: bool,
    /// Answers that are kept to be compared.
    pins: Vec<Query>,
    report: Option<Report>,
}

/// What became of a wish to keep the present answer, or to keep it no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pinned {
    /// It is kept.
    Added,
    /// It was kept, and is no more.
    Removed,
    /// There is no room.
    Full,
}

impl Session {
    /// At the beginning: nothing is asked but by whom.
    #[must_use]
    pub fn new(dataset: &'static Dataset, memory: Memory, today: Day, folder: Option<PathBuf>) -> Self {
        let Memory { language, profile, pins } = memory;
        Self { dataset, language, folder, query: Query::new(profile, today), has_card: false, pins, report: None }
    }

    /// What is to be remembered.
    #[must_use]
    pub fn memory(&self) -> Memory {
        Memory { language: self.language, profile: self.query.profile, pins: self.pins.clone() }
    }

    /// The wording in the language of now.
    #[must_use]
    pub fn words(&self) -> Words<'static> {
        Words { wording: &self.dataset.tables.wording, language: self.language }
    }

    /// What is said of answers of today.
    #[must_use]
    pub fn phrases(&self) -> Phrases<'static> {
        Phrases::new(self.dataset, self.language, self.query.today)
    }

    /// The command that gives the whole present answer.
    #[must_use]
    pub fn command(&self) -> String {
        Command::whole(self.dataset, self.language, &self.query).with_data(self.folder.as_deref()).line()
    }

    /// Asks about a place (position); returns whether it is another one. What was said of the card there was said of that one alone.
    pub fn choose_place(&mut self, country: usize) -> bool {
        self.choose(country, self.query.card)
    }

    /// Asks about a card kind (position); returns whether it is another one.
    pub fn choose_card(&mut self, card: usize) -> bool {
        self.has_card = true;
        self.choose(self.query.country, card)
    }

    fn choose(&mut self, country: usize, card: usize) -> bool {
        let is_other = (country, card) != (self.query.country, self.query.card);
        if is_other {
            self.query = self.query.about(&self.dataset.tables, country, card);
        }
        is_other
    }

    /// Asks a whole question.
    pub fn ask(&mut self, query: Query) {
        self.query = query;
        self.has_card = true;
    }

    /// Answers what is asked, unless that is done; returns whether it was not.
    pub fn refresh(&mut self) -> bool {
        let is_stale = self.report.as_ref().is_none_or(|report| report.query != self.query);
        if is_stale {
            self.report = Some(report(self.dataset, &self.query));
        }
        is_stale
    }

    /// The answer, as of the last [`Self::refresh`].
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// Nothing is asked: there is no answer.
    pub fn clear(&mut self) {
        self.report = None;
    }

    /// What the nth answer to the open question says.
    #[must_use]
    pub fn nth_answer(&self, number: usize) -> Option<Setting> {
        let question = self.report.as_ref()?.first_question(self.dataset)?;
        let (value, _) = question.outcomes.get(number)?;
        Some(Setting { service: None, fact: question.fact.index(), value: *value })
    }

    /// The answers that are kept, in the order in which they were; asked on the days on which they were.
    #[must_use]
    pub fn pins(&self) -> &[Query] {
        &self.pins
    }

    /// The same, asked today.
    pub fn pins_of_today(&self) -> impl Iterator<Item = Query> {
        let today = self.query.today;
        self.pins.iter().map(move |pin| Query { today, ..pin.clone() })
    }

    /// Whether what is asked is kept.
    #[must_use]
    pub fn is_pinned(&self) -> bool {
        self.is_among(&self.pins)
    }

    /// Whether some of the queries asks the same as the present one.
    #[must_use]
    pub fn is_among(&self, queries: &[Query]) -> bool {
        queries.iter().any(|query| query.is_as(&self.query, self.dataset))
    }

    /// Keeps what is asked, or drops it where it is kept.
    pub fn toggle_pin(&mut self) -> Pinned {
        if self.unpin(&self.query.clone()) {
            return Pinned::Removed;
        }
        if self.pins.len() >= MOST_COMPARED {
            return Pinned::Full;
        }
        self.pins.push(self.query.clone());
        Pinned::Added
    }

    /// Drops an answer; returns whether it was kept.
    pub fn unpin(&mut self, query: &Query) -> bool {
        let position = self.pins.iter().position(|pin| pin.is_as(query, self.dataset));
        position.map(|position| self.pins.remove(position)).is_some()
    }

    /// What is compared: what is kept, and the present answer, if there is one, where it is another one and there is room.
    #[must_use]
    pub fn compared(&self, has_answer: bool) -> Vec<Query> {
        let present = (has_answer && !self.is_pinned()).then(|| self.query.clone());
        self.pins_of_today().chain(present).take(MOST_COMPARED).collect()
    }
}

//! A report as lines of one language, part by part: what the screen, the text and the Markdown output all show.

mod assumed;
mod basis;
mod changes;
mod claims;
mod compare;
mod facts;
mod glossary;
mod guides;
mod message;
mod phrases;
mod plan;
mod sources;
mod to_do;
mod validity;
mod verdicts;
mod what_if;
mod which;
mod why;

use std::borrow::Cow;

use crate::answer::{Report, Word};
use crate::dataset::{Dataset, Language};
use crate::words::Words;

pub use compare::{
    cell_sign, cell_text, cell_word, comparison_lines, comparison_sections, decided_lines, listed_comparison,
    service_heading,
};
pub use facts::{FactRow, fact_row, subject_name};
pub use glossary::glossary_lines;
pub use guides::guide_lines;
pub use phrases::Phrases;
pub use sources::cited_lines;
pub use validity::{period_text, validity_lines};
pub use what_if::{moved_lines, trial_text, tried_sections, tries_section, unchanged_line};
pub use which::{ChoiceNotes, ChoiceRow, ChoiceTable, Choosing, choice_table};

/// A part of an answer. Their order is the order of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The words for every ask, the reason, the open question, what is assumed and what is not known.
    Verdicts,
    /// Every route with its needs.
    Why,
    /// Warnings, advice, alternatives and notes.
    ToDo,
    /// What would change it.
    Changes,
    /// What to do step by step.
    Guides,
    /// How long numbers live unused, and what keeps them.
    KeepAlive,
    /// Who says so.
    Sources,
    /// What articles in circulation say, checked.
    Claims,
    /// Words that hide more than one thing.
    Words,
}

impl Part {
    /// All parts, in the order of reading.
    pub const ALL: [Self; 9] = [
        Self::Verdicts,
        Self::Why,
        Self::ToDo,
        Self::Changes,
        Self::Guides,
        Self::KeepAlive,
        Self::Sources,
        Self::Claims,
        Self::Words,
    ];

    /// The parts that go with every printed answer: what a word means is printed when somebody asks.
    pub fn printed() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|part| *part != Self::Words)
    }

    /// Its name.
    #[must_use]
    pub fn name(self, words: Words<'_>) -> &'static str {
        match self {
            Self::Verdicts => words.part_verdicts(),
            Self::Why => words.part_why(),
            Self::ToDo => words.part_to_do(),
            Self::Changes => words.part_changes(),
            Self::Guides => words.part_guides(),
            Self::KeepAlive => words.part_keep_alive(),
            Self::Sources => words.part_sources(),
            Self::Claims => words.part_claims(),
            Self::Words => words.part_words(),
        }
    }
}

/// What a line is, for whoever styles it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Stands over what follows.
    Heading,
    /// Carries a verdict.
    Verdict(Word),
    /// Asks something.
    Question,
    /// Plain text.
    Text,
    /// One of several things to do in order, with its number; the text begins with it.
    Step(usize),
    /// Who says so, and other things that may stand back.
    Faint,
    /// An address.
    Link,
    /// What to type: stays on one line, to be copied.
    Command,
}

/// One paragraph; not yet wrapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Depth, 0 to 3.
    pub indent: u8,
    /// What it is.
    pub role: Role,
    /// The text, without line breaks.
    pub text: String,
}

/// The words of every ask, service by service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictTable {
    /// Names of the services.
    pub services: Vec<&'static str>,
    /// Name of an ask and its word for each service.
    pub rows: Vec<(Cow<'static, str>, Vec<Word>)>,
}

/// One part of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name.
    pub title: &'static str,
    /// The table of words; only the verdicts have one.
    pub table: Option<VerdictTable>,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// How answers to the open question are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerLabels<'a> {
    /// By keys: the names of the keys for the first, second … answer.
    Keys(&'a [String]),
    /// By what is typed in a dialogue: what stands before the first, second … answer.
    Letters(&'static [&'static str]),
    /// By `--set` on the command line.
    Settings,
    /// Not here: whoever holds the paper has no keys and no command line.
    Paper,
}

impl AnswerLabels<'_> {
    /// Whether everything can be shown at once: on the screen one scrolls, in a dialogue one listens as long as one likes.
    fn are_live(self) -> bool {
        matches!(self, Self::Keys(_) | Self::Letters(_))
    }
}

/// What a section is made from.
#[derive(Clone, Copy)]
pub struct Outline<'a> {
    /// The wording and the language.
    pub phrases: Phrases<'a>,
    /// The answer.
    pub report: &'a Report,
    /// How the open question is answered.
    pub labels: AnswerLabels<'a>,
}

impl<'a> Outline<'a> {
    /// The outline of a report in a language.
    #[must_use]
    pub fn new(dataset: &'a Dataset, report: &'a Report, language: Language, labels: AnswerLabels<'a>) -> Self {
        Self { phrases: Phrases::new(dataset, language, report.query.today), report, labels }
    }

    /// Country or region, card and profile.
    #[must_use]
    pub fn title(&self) -> String {
        let tables = &self.phrases.dataset.tables;
        let query = &self.report.query;
        let country = tables.countries.get(query.country).map(crate::dataset::Country::shown).unwrap_or_default();
        let card = tables.cards.get(query.card).map(|card| card.name).unwrap_or_default();
        let profile = tables.profiles.get(query.profile).map(|profile| profile.name).unwrap_or_default();
        self.phrases.words.title(
            &self.phrases.words.text(country),
            &self.phrases.words.text(card),
            &self.phrases.words.text(profile),
        )
    }

    /// One part of the answer.
    #[must_use]
    pub fn section(&self, part: Part) -> Section {
        let all: Vec<usize> = (0..self.phrases.dataset.tables.asks.len()).collect();
        self.section_about(part, &all)
    }

    /// One part of the answer; of the asks only these (positions).
    #[must_use]
    pub fn section_about(&self, part: Part, asks: &[usize]) -> Section {
        let lines = match part {
            Part::Verdicts => verdicts::lines(self, asks),
            Part::Why => why::lines(self, asks),
            Part::ToDo => to_do::lines(self),
            Part::Changes => changes::lines(self, asks),
            Part::Guides => guides::lines(self),
            Part::KeepAlive => validity::lines(self),
            Part::Sources => sources::lines(self),
            Part::Claims => claims::lines(self),
            Part::Words => glossary_lines(self.phrases),
        };
        let table = (part == Part::Verdicts).then(|| verdicts::table(self, asks));
        Section { title: part.name(self.phrases.words), table, lines }
    }

    /// What to keep and to give away: the answer, what to do, who says so, what is assumed; of the asks only these (positions).
    #[must_use]
    pub fn plan(&self, asks: &[usize]) -> Vec<Section> {
        plan::sections(self, asks)
    }

    /// A short plain text that is complete in itself, to be sent to somebody; `command` gives the answer again. Below 6 kB for what
    /// stands in the data of the program; its lines are not wrapped.
    #[must_use]
    pub fn message(&self, command: &str) -> String {
        message::text(self, command)
    }

    /// How to get the same answer again: the day, the version of the data, and the command.
    #[must_use]
    pub fn again(&self, command: &str) -> Section {
        again(self.phrases, command)
    }

    /// Why an ask of a service is what it is, in a sentence or two.
    #[must_use]
    pub fn reason(&self, answer: &crate::answer::ServiceAnswer, ask: &crate::answer::AskAnswer) -> String {
        verdicts::reason(self, answer, ask)
    }

    /// What the headline says for each service, and what decides it.
    #[must_use]
    pub fn headline(&self) -> Vec<Line> {
        verdicts::headline_lines(self, &[self.phrases.dataset.headline()])
    }

    /// One or two things to do, in words.
    #[must_use]
    pub fn suggestion(&self, set: &[crate::answer::Set]) -> String {
        changes::suggestion_text(self, set)
    }
}

/// How to get an answer of that day again: the day, the version of the data, and the command.
#[must_use]
pub fn again(phrases: Phrases, command: &str) -> Section {
    let tables = &phrases.dataset.tables;
    let lines = vec![
        Line::new(0, Role::Text, phrases.words.made(&crate::query::day::written(phrases.today), &tables.version)),
        Line::new(0, Role::Command, command),
    ];
    Section { title: phrases.words.reproduce(), table: None, lines }
}

impl Line {
    fn new(indent: u8, role: Role, text: impl Into<String>) -> Self {
        Self { indent, role, text: text.into() }
    }
}

//! Everything that is said, made once as a document: the screen, the dialogue and every printed format only show it.
//!
//! Inside, imports run down: the model, the phrases, the parts of an answer, the boards, and here the way to each part.

pub mod boards;
mod changes;
mod door;
mod guides;
mod measures;
mod mine;
mod model;
mod phrases;
mod plan;
mod seen;
pub mod short;
mod sources;
mod to_do;
mod validity;
mod verdicts;
mod why;

use crate::answer::{AskAnswer, ServiceAnswer, Set};
use crate::engine::AskId;
use crate::words::Words;

pub use boards::compare::{
    cell_block, comparison_blocks, comparison_sections, decided_blocks, listed_comparison, row_name, service_heading,
};
pub use boards::facts::{FactRow, fact_detail, fact_row, subject_name};
pub use boards::what_if::{moved_blocks, trial_text, tried_sections, tries_section, unchanged_block};
pub use boards::which::Choosing;
pub use door::door_blocks;
pub use guides::{Chapter, guide_blocks};
pub use measures::measures;
pub use mine::{How, Reminder, changed_text, first_name, holding_blocks, mine_blocks, reminders};
pub use model::{Anchor, Answer, Block, Cell, Column, Fit, Kind, Row, Section, Table, grouped};
pub use phrases::{Outline, Phrases};
pub use sources::{cited_blocks, glossary_blocks, term_blocks};
pub use validity::{period_text, validity_blocks};
pub use verdicts::Verdicts;

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

impl Outline<'_> {
    /// One part of the answer.
    #[must_use]
    pub fn section(&self, part: Part) -> Section {
        self.section_about(part, &self.all_asks())
    }

    /// One part of the answer; of the asks only these (positions).
    #[must_use]
    pub fn section_about(&self, part: Part, asks: &[AskId]) -> Section {
        let blocks = match part {
            Part::Verdicts => verdicts::verdicts(self, asks).blocks(),
            Part::Why => why::blocks(self, asks),
            Part::ToDo => to_do::blocks(self),
            Part::Changes => changes::blocks(self, asks),
            Part::Guides => guides::blocks(self),
            Part::KeepAlive => validity::blocks(self),
            Part::Sources => sources::blocks(self),
            Part::Claims => sources::claims(self),
            Part::Words => glossary_blocks(self.phrases),
        };
        Section::new(part.name(self.words), blocks)
    }

    /// Why an ask (position) is what it is: for each service what decides, the ways with their needs, who says so, and what is
    /// claimed about it.
    #[must_use]
    pub fn why_of(&self, ask: AskId) -> Vec<Section> {
        let sources = sources::deciding_sources(self, &[ask]).flatten().collect();
        let claims = sources::claims_about(self, ask);
        vec![
            Section::new("", why::of_row(self, ask)),
            Section::new(Part::Sources.name(self.words), sources),
            Section::new(Part::Claims.name(self.words), claims),
        ]
    }

    /// The first part in its pieces.
    #[must_use]
    pub fn verdicts(&self) -> Verdicts {
        verdicts::verdicts(self, &self.all_asks())
    }

    /// What to keep and to give away: the answer, what to do, who says so, what is assumed; of the asks only these (positions).
    #[must_use]
    pub fn plan(&self, asks: &[AskId]) -> Vec<Section> {
        plan::sections(self, asks)
    }

    /// The answer on one screen: what a friend who knows would say, with `asks` (positions) as rows. See [`short`] for what is left out
    /// where it does not fit.
    #[must_use]
    pub fn short(&self, asks: &[AskId], room: short::Room, command: &str) -> short::Short {
        short::short(self, asks, room, command)
    }

    /// What is sent to somebody, complete in itself; `command` gives the answer again.
    #[must_use]
    pub fn message_sections(&self, command: &str) -> Vec<Section> {
        plan::message(self, command)
    }

    /// The same as plain text, its lines not wrapped. Below 6 kB for what stands in the data of the program.
    #[must_use]
    pub fn message(&self, command: &str) -> String {
        plan::plain(&self.message_sections(command))
    }

    /// Why an ask of a service is what it is, in a sentence or two.
    #[must_use]
    pub fn reason(&self, answer: &ServiceAnswer, ask: &AskAnswer) -> String {
        verdicts::reason(self, answer, ask)
    }

    /// What the headline says for each service, and what decides it.
    #[must_use]
    pub fn headline(&self) -> Vec<Block> {
        verdicts::headlines(self, &[self.dataset.headline()])
    }

    /// The question that matters most, with the answers that can be given.
    #[must_use]
    pub fn question(&self) -> Option<Block> {
        verdicts::question(self, self.dataset.headline())
    }

    /// One or two things to do, in words.
    #[must_use]
    pub fn suggestion(&self, set: &[Set]) -> String {
        changes::suggestion(self, set)
    }

    /// The positions of all asks.
    #[must_use]
    pub fn all_asks(&self) -> Vec<AskId> {
        self.tables().asks.ids().collect()
    }
}

//! One run of a command that answers: what holds for all of it, and the one place where an answer is written in its format.

use std::io;
use std::path::Path;

use serde::Serialize;

use super::exit::{Exit, Problem};
use super::perhaps;
use crate::answer::{Report, report_on};
use crate::dataset::Dataset;
use crate::doc::short::Room;
use crate::doc::{Block, Kind, Phrases, Section, Table};
use crate::query::day::{self, Day};
use crate::query::{Asked, Command, Kind as Named, Unclear};
use crate::render::text::{Style, aligned, blocks, text};
use crate::render::{Format, html, json, markdown, output};
use crate::search::Unresolved;
use crate::session::mine::{self, Mine};
use crate::words::Words;

/// What holds for the whole of a run.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// Tables and rules.
    pub dataset: &'static Dataset,
    /// The language.
    pub words: Words<'static>,
    /// How text is written.
    pub style: Style,
    /// What is written.
    pub format: Format,
    /// The folder that is laid over the data.
    pub folder: Option<&'a Path>,
    /// The day.
    pub today: Day,
}

/// What a command says to people.
pub enum Said {
    /// Parts under a title.
    Parts(String, Vec<Section>),
    /// Blocks; the title is that of the page where they are one.
    Blocks(String, Vec<Block>),
    /// Rows that speak for themselves; the title likewise.
    Rows(String, Table),
}

impl Run<'_> {
    /// What speaks of a day.
    pub fn phrases(&self, today: Day) -> Phrases<'static> {
        Phrases::new(self.dataset, self.words.language, today)
    }

    /// The answer to a question. What is written to be read here, not given away, says what the person saw with such a card of his own.
    pub fn report(&self, asked: &Asked) -> Report {
        let report = report_on(self.dataset, &asked.query, asked.services.iter().copied());
        if !matches!(self.format, Format::Text | Format::Json) {
            return report;
        }
        let mine = mine::read_own().unwrap_or_else(|trouble| {
            output::write_problem(&output::message(&[trouble.text(self.words)]));
            Mine::default()
        });
        report.with_own(mine::seen_about(self.dataset, &mine, &asked.query))
    }

    /// The command in this run's format.
    pub fn in_format(&self, command: Command) -> Command {
        if self.format == Format::Text { command } else { command.with_option("--format", self.format.id()) }
    }

    /// The line that gives the same answer again, from the same data in the same format.
    pub fn again(&self, command: Command) -> String {
        self.in_format(command).with_data(self.folder).line()
    }

    /// What there is room for on one screen beside some lines. Only a terminal has no more than this.
    pub fn room(&self, lines: usize) -> Room<'static> {
        match self.format {
            Format::Text => {
                Room { columns: self.style.width, lines: Room::TERMINAL.lines.saturating_sub(lines), ..Room::TERMINAL }
            }
            _ => Room { lines: usize::MAX, columns: usize::from(u16::MAX), gap: 0, between: 0, ..Room::TERMINAL },
        }
    }

    /// The problem that something cannot be understood.
    pub fn unclear(&self, unclear: &Unclear) -> Problem {
        Problem::unclear(unclear, &self.dataset.tables, self.words)
    }

    /// The same for words that name a card, with the command that may have been meant where nothing else is offered.
    pub fn unclear_card(&self, unclear: &Unclear, words: &[&str]) -> Problem {
        let mut problem = self.unclear(unclear);
        let may_be_meant = match unclear {
            Unclear::Place { unresolved, .. } => matches!(unresolved, Unresolved::NotFound(_)),
            Unclear::Unknown { kind: Named::Card, nearest, .. } => nearest.is_empty(),
            other => matches!(other, Unclear::NoPlaceOf(_)),
        };
        let perhaps = may_be_meant.then(|| perhaps::command(&self.dataset.tables, words)).flatten();
        problem.text.extend(perhaps.map(|command| self.words.perhaps(&command) + "\n"));
        problem
    }

    /// Says in one line that an answer of a day rests on nothing that was said by then.
    pub fn tell_day(&self, day: Day) {
        let tables = &self.dataset.tables;
        let is_later = || tables.statements().all(|statement| statement.evidence.as_of.earliest() > day);
        if day < self.dataset.newest() && is_later() {
            output::write_problem(&output::message(&[self.words.evidence_later(&day::written(day))]));
        }
    }

    /// Writes an answer in this run's format, of which only that is made.
    pub fn write<J: Serialize>(&self, json: impl FnOnce() -> J, said: impl FnOnce() -> Said) -> Exit {
        Exit::of(match self.format {
            Format::Json => json::write(json()),
            _ => self.say(said()),
        })
    }

    /// Writes what is said to people in this run's format.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn say(&self, said: Said) -> io::Result<()> {
        output::write_answer(&match self.format {
            Format::Html => self.page(said),
            Format::Markdown => match said {
                Said::Parts(title, parts) => markdown::markdown(&title, &parts),
                Said::Blocks(_, shown) => markdown::blocks(&shown),
                Said::Rows(_, rows) => markdown::blocks(&[Block::table(rows)]),
            },
            _ => match said {
                Said::Parts(title, parts) => text(&title, &parts, self.style),
                Said::Blocks(_, shown) => blocks(&shown, self.style),
                Said::Rows(_, rows) => aligned(&rows),
            },
        })
    }

    fn page(&self, said: Said) -> String {
        let (title, parts) = match said {
            Said::Parts(title, parts) => (title, parts),
            Said::Blocks(title, mut shown) => {
                // The page has it already.
                shown.retain(|block| block.kind != Kind::Heading || block.text != title);
                (title, vec![Section::new("", shown)])
            }
            Said::Rows(title, rows) => (title, vec![Section::new("", vec![Block::table(rows)])]),
        };
        html::html(&title, &parts, self.words.language)
    }
}

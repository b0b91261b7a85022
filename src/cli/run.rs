//! One run of a command that answers: what holds for all of it, and the one place where an answer is written in its format.

use std::path::Path;

use serde::Serialize;

use super::exit::{Exit, Problem};
use crate::dataset::Dataset;
use crate::doc::{Block, Phrases, Section};
use crate::query::day::Day;
use crate::query::{Command, Unclear};
use crate::render::text::{Style, blocks, text};
use crate::render::{Format, html, json, markdown, output};
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

/// What a command says to people. The arguments offer only the formats that can show it.
pub enum Said {
    /// Parts under a title.
    Parts(String, Vec<Section>),
    /// Blocks without a title.
    Blocks(Vec<Block>),
    /// Text that is the same in every format.
    Plain(String),
}

impl Run<'_> {
    /// What speaks of a day.
    pub fn phrases(&self, today: Day) -> Phrases<'static> {
        Phrases::new(self.dataset, self.words.language, today)
    }

    /// The command in this run's format.
    pub fn in_format(&self, command: Command) -> Command {
        if self.format == Format::Text { command } else { command.with_option("--format", self.format.id()) }
    }

    /// The line that gives the same answer again, from the same data in the same format.
    pub fn again(&self, command: Command) -> String {
        self.in_format(command).with_data(self.folder).line()
    }

    /// The problem that something cannot be understood.
    pub fn unclear(&self, unclear: &Unclear) -> Problem {
        Problem::unclear(unclear, &self.dataset.tables, self.words)
    }

    /// Writes an answer in this run's format, of which only that is made.
    pub fn write<J: Serialize>(&self, json: impl FnOnce() -> J, said: impl FnOnce() -> Said) -> Exit {
        Exit::of(match self.format {
            Format::Json => json::write(&json()),
            format => output::write_answer(&self.written(said(), format)),
        })
    }

    fn written(&self, said: Said, format: Format) -> String {
        let Self { words, style, .. } = *self;
        match (said, format) {
            (Said::Plain(text), _) => text,
            (Said::Parts(title, parts), Format::Html) => html::html(&title, &parts, words.language),
            (Said::Parts(title, parts), Format::Markdown) => markdown::markdown(&title, &parts),
            (Said::Parts(title, parts), _) => text(&title, &parts, style),
            (Said::Blocks(shown), Format::Markdown) => markdown::blocks(&shown),
            (Said::Blocks(shown), _) => blocks(&shown, style),
        }
    }
}

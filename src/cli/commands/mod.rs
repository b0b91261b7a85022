//! The commands: what each makes of what is asked.

pub mod ask;
pub mod check;
pub mod config;
pub mod coverage;
pub mod find;
pub mod generate;
pub mod guide;
pub mod keep_alive;
pub mod list;
pub mod mine;
mod overview;
pub mod which;

use super::args::Extent;
use super::exit::Exit;
use super::run::Run;
use crate::query::{Command, Question};
use crate::render::Format;

/// Answers a question; of a single answer as much as is wanted.
pub fn answer(run: &Run, question: &Question, extent: Extent) -> Exit {
    let command = run.in_format(Command::of(run.dataset, run.words.language, question));
    let command = match extent {
        Extent::Full => command.with_flag("--full"),
        // A page is a plan where nothing else is said.
        Extent::Plan if run.format != Format::Html => command.with_flag("--plan"),
        Extent::Plan | Extent::Short => command,
    };
    let again = command.with_data(run.folder).line();
    match question {
        Question::Check(asked) => check::answer(run, asked, extent, &again),
        Question::Compare { queries, services, asks } => which::compared(run, queries, services, asks, &again),
        Question::WhatIf { asked, tried } => which::moved(run, asked, tried, &again),
        Question::Matrix(asked) => overview::cards(run, asked, &again),
        Question::World(asked) => overview::places(run, asked, &again),
        Question::Which { query, wanted, most } => which::best(run, query, wanted, *most, &again),
    }
}

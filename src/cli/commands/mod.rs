//! The commands: what each makes of what is asked.

pub mod check;
pub mod config;
pub mod coverage;
pub mod find;
pub mod generate;
pub mod guide;
pub mod keep_alive;
pub mod list;
pub mod which;

use super::exit::Exit;
use super::run::Run;
use crate::query::{Command, Question};
use crate::render::Format;

/// Answers a question; of a single answer only the plan, if that is wanted.
pub fn answer(run: &Run, question: &Question, is_plan: bool) -> Exit {
    let command = run.in_format(Command::of(run.dataset, run.words.language, question));
    // A page is always a plan.
    let command = if is_plan && run.format != Format::Html { command.with_flag("--plan") } else { command };
    let again = command.with_data(run.folder).line();
    match question {
        Question::Check(asked) => check::answer(run, asked, is_plan, &again),
        Question::Compare { queries, services, asks } => which::compared(run, queries, services, asks, &again),
        Question::WhatIf { asked, tried } => which::moved(run, asked, tried, &again),
        Question::Which { query, wanted, most } => which::best(run, query, wanted, *most, &again),
    }
}

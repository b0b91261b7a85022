//! `--plain`: the dialogue with whoever sits at stdin and stdout.

use std::io::{self, IsTerminal, stdin, stdout};

use super::args::Common;
use super::dialogue::{Start, converse};
use super::{Exit, Problem, data, hint, is_ascii, language, text, today};
use crate::report::Memory;

/// Talks until the end of the input.
///
/// # Errors
/// Faulty data, or input and output that fail; that nobody listens any more is no failure.
pub fn run(query: Option<String>, common: &Common) -> Result<Exit, Problem> {
    let language = language(common);
    let dataset = data::load(common.data.as_deref(), language)?.dataset;
    let start = Start {
        dataset,
        memory: Memory::fresh(dataset, language),
        search: query.unwrap_or_default(),
        today: today::today(),
        operators: data::operators,
        hint: hint(dataset, common, language),
        width: text::style(true, false).width,
        ascii: is_ascii(common),
        is_terminal: stdin().is_terminal(),
    };
    match converse(&start, &mut stdin().lock(), &mut stdout().lock()) {
        Ok(_) => Ok(Exit::Answered),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Exit::Answered),
        Err(error) => Err(Problem::new(Exit::Output, &[error.to_string()])),
    }
}

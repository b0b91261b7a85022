//! `--plain`: the dialogue with whoever sits at stdin and stdout.

use std::io::{self, IsTerminal, stdin, stdout};

use super::args::Common;
use super::session::Session;
use super::{Exit, Problem, settings, today};
use crate::config::{Borders, CheckKeys};
use crate::line::{Start, converse};

/// Talks until the end of the input.
///
/// # Errors
/// Faulty data, or input and output that fail; that nobody listens any more is no failure.
pub fn run(query: Option<String>, common: &Common, check_keys: CheckKeys) -> Result<Exit, Problem> {
    let mut session = Session::begin(common, settings::of_session(common, check_keys))?;
    let start = Start {
        dataset: session.data.dataset,
        memory: session.memory.clone(),
        search: query.unwrap_or_default(),
        today: today::today(),
        data: common.data.clone(),
        hint: session.hint(),
        width: session.style().width,
        ascii: session.held.borders.value == Borders::Ascii,
        is_terminal: stdin().is_terminal(),
    };
    match converse(&start, &mut stdin().lock(), &mut stdout().lock(), &mut |memory| session.keep(memory)) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Problem::new(Exit::Output, &[error.to_string()]))
        }
        _ => Ok(Exit::Answered),
    }
}

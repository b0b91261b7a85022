//! How the program ends, and what is said where it could not do what was asked.

use std::io;
use std::process::ExitCode;

use crate::config::Unreadable;
use crate::dataset::{Language, Tables};
use crate::embedded;
use crate::query::Unclear;
use crate::render::output;
use crate::session::data::{self, Unusable};
use crate::words::Words;

/// The exit status; scripts rely on the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exit {
    /// The question is answered.
    Answered,
    /// Nothing, or more than one thing, fits what was typed.
    NotFound,
    /// The command cannot be understood.
    Usage,
    /// Data files are faulty or cannot be read.
    Data,
    /// The answer cannot be written, or the screen cannot be opened.
    Output,
    /// A card of one's own is to be used soon.
    Due,
}

impl Exit {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Answered, Self::NotFound, Self::Usage, Self::Data, Self::Output, Self::Due];

    /// The number.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Answered => 0,
            Self::NotFound => 1,
            Self::Usage => 2,
            Self::Data => 3,
            Self::Output => 4,
            Self::Due => 5,
        }
    }

    /// After an answer was written; that it could not be is told.
    pub(super) fn of(written: io::Result<()>) -> Self {
        match written {
            Ok(()) => Self::Answered,
            Err(error) => {
                output::write_problem(&format!("simbind: {error}\n"));
                Self::Output
            }
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        exit.code().into()
    }
}

/// What keeps a command from being answered: a message for stderr and the exit status that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    /// How the program ends.
    pub exit: Exit,
    /// Whole lines.
    pub text: String,
}

impl Problem {
    /// A message of some lines under the program's name. It may quote what was typed: nothing in it steers the terminal.
    pub fn new(exit: Exit, lines: &[String]) -> Self {
        Self { exit, text: output::message(lines) }
    }

    /// A message that stands for itself, with its line ends.
    pub fn raw(exit: Exit, text: String) -> Self {
        Self { exit, text }
    }

    /// Something written cannot be understood.
    pub fn unclear(unclear: &Unclear, tables: &Tables, words: Words) -> Self {
        let exit = if matches!(unclear, Unclear::Place { .. } | Unclear::NoPlace(_) | Unclear::Several { .. }) {
            Exit::NotFound
        } else {
            Exit::Usage
        };
        Self::new(exit, &unclear.lines(tables, words))
    }

    /// There is no data to work with.
    pub fn unusable(unusable: &Unusable, language: Language) -> Self {
        let wording = embedded::tables().map(|tables| tables.wording).unwrap_or_default();
        let words = Words { wording: &wording, language };
        match unusable {
            Unusable::Faulty(loaded) => Self::raw(Exit::Data, data::written_first(loaded, words)),
            Unusable::Damaged(reason) => Self::new(Exit::Data, &[format!("the program file is damaged: {reason}")]),
            Unusable::Unreadable(unreadable) => Self::unreadable(unreadable, words),
        }
    }

    /// A file or folder cannot be read.
    pub fn unreadable(unreadable: &Unreadable, words: Words) -> Self {
        Self::new(Exit::Data, &[unreadable.text(words)])
    }
}

#[cfg(test)]
mod tests {
    use super::Exit;

    #[test]
    fn codes_are_what_scripts_rely_on() {
        assert_eq!(Exit::ALL.map(Exit::code), [0, 1, 2, 3, 4, 5]);
    }
}

//! What keeps a command from being answered.

use super::Exit;
use crate::dataset::printable;

/// A message for stderr and the exit status that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How the program ends.
    pub exit: Exit,
    /// Whole lines.
    pub text: String,
}

impl Problem {
    /// A message of some lines under the program's name. It may quote what was typed: nothing in it steers the terminal.
    pub fn new(exit: Exit, lines: &[String]) -> Self {
        let mut text = String::from("simbind: ");
        for line in lines {
            text.push_str(&printable(line).replace('\n', " "));
            text.push('\n');
        }
        Self { exit, text }
    }

    /// A message that stands for itself, with its line ends.
    pub fn raw(exit: Exit, text: String) -> Self {
        Self { exit, text }
    }
}

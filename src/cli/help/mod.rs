//! Help: the page of a command in one language, read from the definition of the arguments, and written for a terminal or as a manual.

mod page;
mod part;
mod roff;
mod text;
mod texts;

pub use page::{Page, about, is_many, path, usage};
pub use roff::manual;
pub use text::text;
pub use texts::{argument, listed, value};

use clap::{Command, CommandFactory};

use super::args::Cli;
pub use super::paths::NAME;
use super::paths::with_path;

/// The definition of the arguments. Where clap would write help or usage each command gives its path alone, such as
/// `simbind mine add`: what is said of it is said here, in the language of who asks.
pub fn definition() -> Command {
    with_path(Cli::command(), NAME)
}

/// The command at a path.
///
/// # Errors
/// The last command that there is, and what it has no command for.
pub fn at<'c, 'n>(
    definition: &'c Command,
    mut path: impl Iterator<Item = &'n str>,
) -> Result<&'c Command, (&'c Command, &'n str)> {
    path.try_fold(definition, |command, name| command.find_subcommand(name).ok_or((command, name)))
}

/// The commands of a command that people see; of `help` only its name.
pub fn commands(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|inner| !inner.is_hide_set())
}

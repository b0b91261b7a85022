//! What the program writes about itself: completion scripts, what they ask for, and the manual page.

use crate::cli::args::{CompleteArgs, Shell};
use crate::cli::complete::{Asked, script};
use crate::cli::exit::Exit;
use crate::cli::help;
use crate::dataset::Language;
use crate::render::output;
use crate::session::data;
use crate::words::Words;

/// Writes the completion script for a shell.
pub fn completions(shell: Shell) -> Exit {
    Exit::of(output::write_answer(script(shell)))
}

/// Writes the manual page in roff: one page for the program and all of its commands.
pub fn manual(words: Words<'static>) -> Exit {
    let mut definition = help::definition();
    definition.build();
    Exit::of(output::write_answer(&help::manual(&definition, words)))
}

/// Writes what can follow on a line. Nobody who types wants to hear of faults: where data is faulty, nothing follows.
pub fn complete(args: &CompleteArgs, language: Language) -> Exit {
    let mut definition = help::definition();
    definition.build();
    let asked = Asked::new(args.shell, &args.words, &definition);
    let Ok(dataset) = data::load(asked.folder().as_deref()) else { return Exit::Data };
    let words = Words { wording: &dataset.tables.wording, language };
    Exit::of(output::write_answer(&asked.answer(&dataset.tables, words)))
}

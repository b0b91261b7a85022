//! What can stand where somebody presses Tab: commands and options from the definition of the arguments, names from the data. The scripts
//! of all shells ask this.

mod line;
mod offer;
mod things;
mod typed;

use std::path::{Path, PathBuf};

use clap::{Arg, Command};

use super::args::Shell;
use crate::dataset::Tables;
use crate::words::Words;

use line::Line;
use offer::{Offer, kind};
use things::Things;
pub use typed::Typed;

/// The script that makes a shell ask.
pub fn script(shell: Shell) -> &'static str {
    match shell {
        Shell::Bash => include_str!("simbind.bash"),
        Shell::Zsh => include_str!("simbind.zsh"),
        Shell::Fish => include_str!("simbind.fish"),
    }
}

/// What a shell asks.
pub struct Asked<'a> {
    shell: Shell,
    /// The words after the name of the program, the one that is being typed left out.
    before: Vec<String>,
    /// The one that is being typed, without quotes.
    word: String,
    /// How that stands in the line of a shell that tells the line.
    line: Option<Line>,
    definition: &'a Command,
}

impl<'a> Asked<'a> {
    /// From what the script of the shell passes on: of bash the line up to the cursor, of others its words.
    pub fn new(shell: Shell, words: &[String], definition: &'a Command) -> Self {
        let line = (shell == Shell::Bash).then(|| Line::read(words.first().map_or("", String::as_str)));
        let words = line.as_ref().map_or(words, |line| &line.words);
        let (word, before) =
            words.split_last().map_or((String::new(), &[] as &[String]), |(last, all)| (last.clone(), all));
        Self { shell, before: before.get(1..).unwrap_or_default().to_vec(), word, line, definition }
    }

    /// The folder that the line lays over the data.
    pub fn folder(&self) -> Option<PathBuf> {
        let folder = Typed::read(self.definition, &self.before).value("data")?.to_owned();
        let home = std::env::var_os("HOME").map(PathBuf::from);
        Some(match (folder.strip_prefix("~/"), home) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => Path::new(&folder).to_owned(),
        })
    }

    /// The answer to the script: a line for each that can stand there, behind a tab what it is; or `:files` or `:folders`.
    pub fn answer(&self, tables: &Tables, words: Words<'static>) -> String {
        let typed = Typed::read(self.definition, &self.before);
        let things = Things { tables, words, typed: &typed };
        match things.offer(&self.word) {
            Offer::Files => ":files\n".to_owned(),
            Offer::Folders => ":folders\n".to_owned(),
            Offer::Words(found) => found.into_iter().map(|(word, about)| self.line(&word, about) + "\n").collect(),
        }
    }

    fn line(&self, word: &str, about: &str) -> String {
        match &self.line {
            Some(line) => line.rest_of(word),
            None if self.shell == Shell::Bash || about.is_empty() => word.to_owned(),
            None => format!("{word}\t{about}"),
        }
    }
}

/// The option with this long name.
fn option<'c>(command: &'c Command, name: &str) -> Option<&'c Arg> {
    command.get_arguments().find(|arg| arg.get_long() == Some(name))
}

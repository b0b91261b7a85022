//! What is said of arguments that are refused: what is wrong, what is nearest, how it is written.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::complete::Typed;
use super::help::{self, NAME};
use super::perhaps;
use crate::dataset::{Tables, printable};
use crate::query::hidden;
use crate::text::quotable;
use crate::words::Words;

/// What clap has found, and what was typed.
pub struct Refusal<'a> {
    pub error: &'a Error,
    pub typed: &'a Typed<'a>,
    pub tables: &'static Tables,
    pub words: Words<'static>,
}

/// The lines that say that a command has no command of a name.
pub fn no_command(command: &Command, name: &str, words: Words<'static>) -> Vec<String> {
    let choices = words.list(help::commands(command).map(Command::get_name));
    let near = perhaps::name(command, name).map(|name| words.nearest(&name));
    std::iter::once(words.refused_command(&shown(name), &choices)).chain(near).collect()
}

impl Refusal<'_> {
    /// The lines for it; nothing in them steers the terminal, and what was typed is clipped.
    pub fn lines(&self) -> Vec<String> {
        let (words, command) = (self.words, self.typed.command);
        let mut lines = match self.error.kind() {
            ErrorKind::InvalidSubcommand => no_command(command, &self.text(ContextKind::InvalidSubcommand), words),
            _ => std::iter::once(self.wrong()).chain(self.nearest()).collect(),
        };
        lines.extend(self.help_for_words());
        lines.push(words.refused_usage(&help::usage(command, words)));
        lines.push(words.refused_see(&format!("{} --help", command.get_bin_name().unwrap_or(NAME))));
        lines
    }

    /// Of words too many what they may mean, or how names of several words are written.
    fn help_for_words(&self) -> Option<String> {
        if !self.is_word_too_many() || self.typed.command.get_positionals().next().is_none() {
            return None;
        }
        let names_card = self.typed.command.get_positionals().any(|arg| arg.get_id() == "country");
        let typed: Vec<&str> = self.typed.words.iter().map(String::as_str).collect();
        let command = names_card.then(|| perhaps::command(self.tables, &typed)).flatten();
        Some(command.map_or_else(|| self.words.refused_word_help().to_owned(), |command| self.words.perhaps(&command)))
    }

    fn wrong(&self) -> String {
        let words = self.words;
        let (option, written) = (self.option(), self.quoted(ContextKind::InvalidValue));
        match self.error.kind() {
            ErrorKind::UnknownArgument if self.is_word_too_many() => {
                words.refused_word(&self.quoted(ContextKind::InvalidArg))
            }
            ErrorKind::UnknownArgument => words.refused_option(&self.quoted(ContextKind::InvalidArg)),
            ErrorKind::InvalidValue if written.is_empty() && self.list(ContextKind::ValidValue).is_empty() => {
                words.refused_no_value(&option)
            }
            ErrorKind::InvalidValue if written.is_empty() => {
                words.refused_no_value_of(&option, &self.choices(ContextKind::ValidValue))
            }
            ErrorKind::InvalidValue => words.refused_value(&option, &written, &self.choices(ContextKind::ValidValue)),
            ErrorKind::ValueValidation => words.refused_number(&option, &written),
            ErrorKind::TooManyValues if !self.text(ContextKind::InvalidArg).contains('<') => {
                words.refused_flag_value(&option)
            }
            ErrorKind::TooManyValues => words.refused_many(&option, &written),
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                let number = |kind| self.text(kind);
                words.refused_few(&option, &number(ContextKind::MinValues), &number(ContextKind::ActualNumValues))
            }
            ErrorKind::ArgumentConflict if self.list(ContextKind::PriorArg) == [option.clone()] => {
                words.refused_twice(&option)
            }
            ErrorKind::ArgumentConflict => words.refused_conflict(&option, &self.choices(ContextKind::PriorArg)),
            ErrorKind::MissingRequiredArgument => words.refused_missing(&self.choices(ContextKind::InvalidArg)),
            ErrorKind::InvalidUtf8 => words.refused_not_text().to_owned(),
            _ => words.refused_otherwise().to_owned(),
        }
    }

    /// Whether a word stands where none is taken.
    fn is_word_too_many(&self) -> bool {
        self.error.kind() == ErrorKind::UnknownArgument && !self.text(ContextKind::InvalidArg).starts_with('-')
    }

    fn nearest(&self) -> Option<String> {
        let is_option = self.error.kind() == ErrorKind::UnknownArgument;
        let mut near = if is_option { self.meant() } else { Vec::new() };
        near.extend(
            [ContextKind::SuggestedArg, ContextKind::SuggestedValue].into_iter().flat_map(|kind| self.list(kind)),
        );
        (!near.is_empty()).then(|| self.words.nearest(&self.words.list(near)))
    }

    /// What may be meant by an option that is the value of one, such as `--json`, or by a single letter.
    fn meant(&self) -> Vec<String> {
        let written = self.text(ContextKind::InvalidArg);
        let options = self.typed.command.get_arguments().filter_map(|arg| Some((arg, arg.get_long()?)));
        let name = written.trim_start_matches('-');
        if !written.starts_with("--") {
            let begins = |long: &str| name.chars().count() == 1 && long.starts_with(name);
            return options.filter(|(_, long)| begins(long)).map(|(_, long)| format!("--{long}")).collect();
        }
        let values =
            options.flat_map(|(arg, long)| arg.get_possible_values().into_iter().map(move |value| (long, value)));
        let found = values.filter(|(_, value)| value.get_name() == name);
        found.map(|(long, value)| format!("--{long} {}", value.get_name())).collect()
    }

    /// The argument that it is about.
    fn option(&self) -> String {
        self.list(ContextKind::InvalidArg).into_iter().next().unwrap_or_default()
    }

    /// Names one after the other; what stands in a choice of names does not stand alone, too.
    fn choices(&self, kind: ContextKind) -> String {
        let names = self.list(kind);
        let is_within =
            |name: &String| names.iter().any(|other| other != name && other.split('|').any(|one| one == name));
        self.words.list(names.iter().filter(|name| !is_within(name)))
    }

    /// Names that clap knows, without the marks that it puts around them.
    fn list(&self, kind: ContextKind) -> Vec<String> {
        let named = |name: &String| {
            let plain = name.replace(['<', '>', '[', ']'], "").replace("...", "");
            let mut parts: Vec<&str> = plain.split(' ').collect();
            // Of two values at least clap writes the name twice.
            parts.dedup();
            parts.join(" ")
        };
        match self.error.get(kind) {
            Some(ContextValue::String(name)) => vec![shown(&named(name))],
            Some(ContextValue::Strings(all)) => all.iter().map(|name| shown(&named(name))).collect(),
            _ => Vec::new(),
        }
    }

    /// What was typed, as it may be shown.
    fn quoted(&self, kind: ContextKind) -> String {
        shown(&self.text(kind))
    }

    fn text(&self, kind: ContextKind) -> String {
        self.error.get(kind).map(ToString::to_string).unwrap_or_default()
    }
}

fn shown(typed: &str) -> String {
    quotable(&hidden(&printable(typed).replace(['\n', '\t'], "\u{fffd}")))
}

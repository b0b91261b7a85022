//! What stands on a line that is not finished, as far as it can be read.

use clap::{Arg, Command};

use super::option;
use crate::cli::help::is_many;

/// The words of a line up to the one that is being typed.
pub struct Typed<'c> {
    /// The definition of the arguments.
    pub definition: &'c Command,
    /// The command that they lead to.
    pub command: &'c Command,
    /// What was said for which argument.
    values: Vec<(&'c Arg, String)>,
    /// The option whose value follows.
    pub open: Option<&'c Arg>,
    /// How many arguments that stand for themselves are there.
    place: usize,
    /// The words that are neither commands nor options.
    pub words: Vec<String>,
    /// Whether no option can follow any more.
    is_ended: bool,
}

impl<'c> Typed<'c> {
    /// Reads the words behind the name of the program; what is not understood is left out.
    pub fn read(definition: &'c Command, words: &[String]) -> Self {
        let mut typed = Self {
            definition,
            command: definition,
            values: Vec::new(),
            open: None,
            place: 0,
            words: Vec::new(),
            is_ended: false,
        };
        for word in words {
            typed.take(word);
        }
        typed
    }

    /// What was said last for an argument.
    pub fn value(&self, id: &str) -> Option<&str> {
        self.values.iter().rev().find(|(arg, _)| arg.get_id() == id).map(|(_, value)| value.as_str())
    }

    /// Whether an option was said already that can be said only once.
    pub fn is_said(&self, arg: &Arg) -> bool {
        let is_there = self.values.iter().any(|(said, _)| said.get_id() == arg.get_id());
        is_there && !matches!(arg.get_action(), clap::ArgAction::Append)
    }

    /// Whether a word that begins like one is an option.
    pub fn may_be_option(&self, word: &str) -> bool {
        !self.is_ended && word.starts_with('-')
    }

    /// The argument that the next word stands for; and whether it may be a command as well.
    pub fn next(&self) -> (Option<&'c Arg>, bool) {
        (self.command.get_positionals().nth(self.place), self.words.is_empty() && !self.is_ended)
    }

    fn take(&mut self, word: &str) {
        if let Some(arg) = self.open.take() {
            self.values.push((arg, word.to_owned()));
        } else if word == "--" && !self.is_ended {
            self.is_ended = true;
        } else if self.may_be_option(word) && word.len() > 1 {
            self.option(word.trim_start_matches('-'));
        } else {
            self.word(word);
        }
    }

    fn option(&mut self, written: &str) {
        let (name, value) = written.split_once('=').map_or((written, None), |(name, value)| (name, Some(value)));
        let Some(arg) = option(self.command, name) else { return };
        if value.is_none() && arg.get_action().takes_values() {
            self.open = Some(arg);
        } else {
            self.values.push((arg, value.unwrap_or_default().to_owned()));
        }
    }

    fn word(&mut self, word: &str) {
        let (arg, may_be_command) = self.next();
        if let Some(inner) = self.command.find_subcommand(word).filter(|_| may_be_command) {
            self.command = inner;
            return;
        }
        self.words.push(word.to_owned());
        let Some(arg) = arg else { return };
        self.values.push((arg, word.to_owned()));
        self.place += usize::from(!is_many(arg));
    }
}

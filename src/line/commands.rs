//! The one table of commands: dispatch, help and the README are made from it.

use crate::cli::names::{self, Choice};
use crate::dataset::{Text, Wording};
use crate::doc::Part;

/// What can be said to the dialogue by a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// What can be done.
    Help,
    /// The end.
    Quit,
    /// One step back.
    Back,
    /// More of what was said last.
    More,
    /// All of it.
    All,
    /// To the search.
    Search,
    /// All countries and regions.
    List,
    /// Another card kind.
    Card,
    /// The answer in short, and its parts.
    Menu,
    /// A part of the answer.
    Part(Part),
    /// The next part.
    Next,
    /// The previous part.
    Previous,
    /// Another profile.
    Profile,
    /// What is known of card and person.
    Facts,
    /// What moves when something is otherwise.
    WhatIf,
    /// Makes what is tried the question.
    Take,
    /// Takes back what was said of a fact, or what is tried.
    Reset,
    /// The day of the last use.
    Used,
    /// Every card kind against every ask.
    Matrix,
    /// The world, region by region.
    World,
    /// Another service for the world.
    Service,
    /// Another ask for the world and for the best.
    Ask,
    /// The best card kinds of the place.
    Which,
    /// The best places for the card kind.
    Where,
    /// Keeps the answer, or drops it.
    Pin,
    /// The answers that are kept.
    Pins,
    /// Compares them.
    Compare,
    /// The answer as a short text to send to somebody.
    Message,
    /// The other language.
    Language,
}

/// A row of the table.
pub struct Entry {
    /// What is done.
    pub command: Command,
    /// Its names, with a space between them; the first one is said.
    pub names: fn(&Wording) -> Text,
    /// What it does, in words.
    pub help: fn(&Wording) -> Text,
    /// Whether there must be an answer first.
    pub needs_answer: bool,
    /// Whether something may follow its name.
    pub takes_more: bool,
}

const fn entry(command: Command, names: fn(&Wording) -> Text, help: fn(&Wording) -> Text) -> Entry {
    Entry { command, names, help, needs_answer: false, takes_more: false }
}

impl Entry {
    const fn of_answer(self) -> Self {
        Self { needs_answer: true, ..self }
    }

    const fn with_more(self) -> Self {
        Self { takes_more: true, ..self }
    }
}

/// Every command, in the order of the help.
pub const COMMANDS: &[Entry] = &[
    entry(Command::Part(Part::Verdicts), |w| w.call_answer, |w| w.tell_answer).of_answer(),
    entry(Command::Part(Part::Why), |w| w.call_why, |w| w.tell_why).of_answer().with_more(),
    entry(Command::Part(Part::ToDo), |w| w.call_do, |w| w.tell_do).of_answer(),
    entry(Command::Part(Part::Changes), |w| w.call_change, |w| w.tell_change).of_answer(),
    entry(Command::Part(Part::Guides), |w| w.call_guide, |w| w.tell_guide).with_more(),
    entry(Command::Part(Part::KeepAlive), |w| w.call_keep, |w| w.tell_keep).of_answer(),
    entry(Command::Part(Part::Sources), |w| w.call_source, |w| w.tell_source).of_answer(),
    entry(Command::Part(Part::Claims), |w| w.call_claim, |w| w.tell_claim).of_answer(),
    entry(Command::Part(Part::Words), |w| w.call_words, |w| w.tell_words),
    entry(Command::Next, |w| w.call_next, |w| w.tell_next).of_answer(),
    entry(Command::Previous, |w| w.call_previous, |w| w.tell_previous).of_answer(),
    entry(Command::Menu, |w| w.call_menu, |w| w.tell_menu).of_answer(),
    entry(Command::Profile, |w| w.call_profile, |w| w.tell_profile).with_more(),
    entry(Command::Facts, |w| w.call_facts, |w| w.tell_facts).of_answer(),
    entry(Command::WhatIf, |w| w.call_what_if, |w| w.tell_what_if).of_answer(),
    entry(Command::Take, |w| w.call_take, |w| w.tell_take).of_answer(),
    entry(Command::Reset, |w| w.call_reset, |w| w.tell_reset).of_answer(),
    entry(Command::Used, |w| w.call_used, |w| w.tell_used).of_answer().with_more(),
    entry(Command::Card, |w| w.call_card, |w| w.tell_card).with_more(),
    entry(Command::Matrix, |w| w.call_matrix, |w| w.tell_matrix).of_answer(),
    entry(Command::Which, |w| w.call_which, |w| w.tell_which).of_answer(),
    entry(Command::Where, |w| w.call_where, |w| w.tell_where),
    entry(Command::World, |w| w.call_world, |w| w.tell_world),
    entry(Command::Ask, |w| w.call_ask, |w| w.tell_ask).with_more(),
    entry(Command::Service, |w| w.call_service, |w| w.tell_service).with_more(),
    entry(Command::Pin, |w| w.call_pin, |w| w.tell_pin).of_answer(),
    entry(Command::Pins, |w| w.call_pins, |w| w.tell_pins),
    entry(Command::Compare, |w| w.call_compare, |w| w.tell_compare),
    entry(Command::Message, |w| w.call_message, |w| w.tell_message).of_answer(),
    entry(Command::Search, |w| w.call_search, |w| w.tell_search),
    entry(Command::List, |w| w.call_list, |w| w.tell_list),
    entry(Command::More, |w| w.call_more, |w| w.tell_more),
    entry(Command::All, |w| w.call_all, |w| w.tell_all),
    entry(Command::Back, |w| w.call_back, |w| w.tell_back),
    entry(Command::Language, |w| w.call_language, |w| w.tell_language),
    entry(Command::Help, |w| w.call_help, |w| w.tell_help),
    entry(Command::Quit, |w| w.call_quit, |w| w.tell_quit),
];

/// The command that a word names, in either language.
#[must_use]
pub fn find(wording: &Wording, word: &str) -> Option<&'static Entry> {
    let wanted = word.to_lowercase();
    COMMANDS.iter().find(|entry| all_names(wording, entry).any(|name| name == wanted))
}

/// The commands whose names are most like a word.
#[must_use]
pub fn nearest(wording: &Wording, word: &str) -> Vec<&'static str> {
    let names = COMMANDS.iter().flat_map(|entry| all_names(wording, entry));
    let choices: Vec<Choice> = names.map(|id| Choice { id, name: None }).collect();
    names::nearest(&choices, word)
}

/// The name of a command that is said.
#[must_use]
pub fn name(wording: &Wording, command: Command) -> Text {
    let entry = COMMANDS.iter().find(|entry| entry.command == command);
    let names = entry.map(|entry| (entry.names)(wording)).unwrap_or_default();
    Text { zh: first_word(names.zh), en: first_word(names.en) }
}

/// Every name of a row, in both languages.
pub fn all_names(wording: &Wording, entry: &Entry) -> impl Iterator<Item = &'static str> {
    let names = (entry.names)(wording);
    names.zh.split_whitespace().chain(names.en.split_whitespace())
}

fn first_word(names: &'static str) -> &'static str {
    names.split_whitespace().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{COMMANDS, Command, all_names, find, name};
    use crate::doc::Part;

    #[test]
    fn every_name_means_one_command() {
        let wording = crate::embedded::tables().expect("decodes").wording;
        for entry in COMMANDS {
            for name in all_names(&wording, entry) {
                assert_eq!(find(&wording, name).map(|entry| entry.command), Some(entry.command), "{name}");
                assert!(name == "?" || name.chars().count() > 1, "{name} is a letter: it answers the question");
            }
        }
    }

    #[test]
    fn parts_are_called_what_they_are_called_on_the_screen() {
        let tables = crate::embedded::tables().expect("decodes");
        let dataset = crate::dataset::Dataset::new(tables).expect("links");
        let wording = &dataset.tables.wording;
        for part in Part::ALL {
            let (shown, called) = (part.name(&dataset), name(wording, Command::Part(part)));
            assert_eq!((shown.zh, shown.en.to_lowercase()), (called.zh, called.en.to_owned()));
        }
    }
}

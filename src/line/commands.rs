//! The one table of commands: dispatch, help and the README are made from it.

use crate::dataset::Language;
use crate::doc::Part;
use crate::query::{self, Choice};
use crate::words::Words;

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
    /// Forgets everything that was said.
    Anew,
    /// Keeps who somebody is for the next time.
    Remember,
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
    /// Why people come.
    Reasons,
    /// The best places for the card kind.
    Where,
    /// Keeps the answer, or drops it.
    Pin,
    /// The answers that are kept.
    Pins,
    /// Compares them.
    Compare,
    /// The cards that somebody holds.
    Mine,
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
    pub names: fn(Words<'static>) -> &'static str,
    /// What it does, in words.
    pub help: fn(Words<'static>) -> &'static str,
    /// Whether there must be an answer first.
    pub needs_answer: bool,
    /// Whether something may follow its name.
    pub takes_more: bool,
}

const fn entry(
    command: Command,
    names: fn(Words<'static>) -> &'static str,
    help: fn(Words<'static>) -> &'static str,
) -> Entry {
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
    entry(Command::Part(Part::Verdicts), Words::call_answer, Words::tell_answer).of_answer(),
    entry(Command::Part(Part::Why), Words::call_why, Words::tell_why).of_answer().with_more(),
    entry(Command::Part(Part::ToDo), Words::call_do, Words::tell_do).of_answer(),
    entry(Command::Part(Part::Changes), Words::call_change, Words::tell_change).of_answer(),
    entry(Command::Part(Part::Guides), Words::call_guide, Words::tell_guide).with_more(),
    entry(Command::Part(Part::KeepAlive), Words::call_keep, Words::tell_keep).of_answer(),
    entry(Command::Part(Part::Sources), Words::call_source, Words::tell_source).of_answer(),
    entry(Command::Part(Part::Claims), Words::call_claim, Words::tell_claim).of_answer(),
    entry(Command::Part(Part::Words), Words::call_words, Words::tell_words),
    entry(Command::Next, Words::call_next, Words::tell_next).of_answer(),
    entry(Command::Previous, Words::call_previous, Words::tell_previous).of_answer(),
    entry(Command::Menu, Words::call_menu, Words::tell_menu).of_answer(),
    entry(Command::Reasons, Words::call_reasons, Words::tell_reasons),
    entry(Command::Profile, Words::call_profile, Words::tell_profile).with_more(),
    entry(Command::Facts, Words::call_facts, Words::tell_facts).of_answer(),
    entry(Command::WhatIf, Words::call_what_if, Words::tell_what_if).of_answer(),
    entry(Command::Take, Words::call_take, Words::tell_take).of_answer(),
    entry(Command::Reset, Words::call_reset, Words::tell_reset).of_answer(),
    entry(Command::Anew, Words::call_anew, Words::tell_anew),
    entry(Command::Remember, Words::call_remember, Words::tell_remember),
    entry(Command::Used, Words::call_used, Words::tell_used).of_answer().with_more(),
    entry(Command::Card, Words::call_card, Words::tell_card).with_more(),
    entry(Command::Matrix, Words::call_matrix, Words::tell_matrix).of_answer(),
    entry(Command::Which, Words::call_which, Words::tell_which).of_answer(),
    entry(Command::Where, Words::call_where, Words::tell_where),
    entry(Command::World, Words::call_world, Words::tell_world),
    entry(Command::Ask, Words::call_ask, Words::tell_ask).with_more(),
    entry(Command::Service, Words::call_service, Words::tell_service).with_more(),
    entry(Command::Pin, Words::call_pin, Words::tell_pin).of_answer(),
    entry(Command::Pins, Words::call_pins, Words::tell_pins),
    entry(Command::Compare, Words::call_compare, Words::tell_compare),
    entry(Command::Mine, Words::call_mine, Words::tell_mine).with_more(),
    entry(Command::Message, Words::call_message, Words::tell_message).of_answer(),
    entry(Command::Search, Words::call_search, Words::tell_search),
    entry(Command::List, Words::call_list, Words::tell_list),
    entry(Command::More, Words::call_more, Words::tell_more),
    entry(Command::All, Words::call_all, Words::tell_all),
    entry(Command::Back, Words::call_back, Words::tell_back),
    entry(Command::Language, Words::call_language, Words::tell_language),
    entry(Command::Help, Words::call_help, Words::tell_help),
    entry(Command::Quit, Words::call_quit, Words::tell_quit),
];

/// The command that a word names, in either language.
#[must_use]
pub fn find(words: Words<'static>, word: &str) -> Option<&'static Entry> {
    let wanted = word.to_lowercase();
    COMMANDS.iter().find(|entry| all_names(words, entry).any(|name| name == wanted))
}

/// The commands whose names are most like a word.
#[must_use]
pub fn nearest(words: Words<'static>, word: &str) -> Vec<&'static str> {
    let names = COMMANDS.iter().flat_map(|entry| all_names(words, entry));
    let choices: Vec<Choice> = names.map(|id| Choice { id, name: None }).collect();
    query::nearest(&choices, word)
}

/// The name of a command that is said.
#[must_use]
pub fn name(words: Words<'static>, command: Command) -> &'static str {
    let entry = COMMANDS.iter().find(|entry| entry.command == command);
    entry.and_then(|entry| (entry.names)(words).split_whitespace().next()).unwrap_or_default()
}

/// Every name of a row, in both languages.
pub fn all_names(words: Words<'static>, entry: &Entry) -> impl Iterator<Item = &'static str> {
    let names = entry.names;
    Language::ALL.into_iter().flat_map(move |language| names(words.in_language(language)).split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::{COMMANDS, Command, all_names, find, name};
    use crate::dataset::Language;
    use crate::doc::Part;
    use crate::words::Words;

    fn words() -> Words<'static> {
        let tables = crate::embedded::tables().expect("decodes");
        Words { wording: Box::leak(Box::new(tables.wording)), language: Language::En }
    }

    #[test]
    fn every_name_means_one_command() {
        let words = words();
        for entry in COMMANDS {
            for name in all_names(words, entry) {
                assert_eq!(find(words, name).map(|entry| entry.command), Some(entry.command), "{name}");
                let is_answer = matches!(name.as_bytes(), [b'a'..=b'e']);
                assert!(!is_answer, "{name} answers the open question");
            }
        }
    }

    #[test]
    fn parts_are_called_what_they_are_called_on_the_screen() {
        for part in Part::ALL {
            for language in Language::ALL {
                let words = words().in_language(language);
                let (shown, said) = (part.name(words).to_lowercase(), name(words, Command::Part(part)));
                assert!(shown.contains(said), "{said} is called {shown}");
            }
        }
    }
}

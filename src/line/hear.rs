//! What a line means: more, a search, a number, a letter, a command, a name.

use super::commands::{self, Entry};
use super::stage::{Stage, View};
use super::{Command, Dialogue, Heard};
use crate::dataset::Language;
use crate::query::hidden;

impl Dialogue {
    /// Does what a line says.
    pub(super) fn hear(&mut self, line: &str) -> Heard {
        if line.is_empty() {
            self.more(true);
            return Heard::Goes;
        }
        let command = self.command(line);
        if !command.is_some_and(|(entry, _)| matches!(entry.command, Command::More | Command::All)) {
            self.speech.drop_rest();
            self.steps.clear();
        }
        if self.view == Some(View::Mine) && self.hear_in_mine(line) {
            return Heard::Goes;
        }
        if let Some(search) = line.strip_prefix('/') {
            self.go_to_search(search.trim());
            return Heard::Goes;
        }
        if let Some(number) = self.number(line) {
            self.choose_number(number);
            return Heard::Goes;
        }
        if self.stage == Stage::Search {
            return self.hear_at_search(line, command);
        }
        if let Some((entry, rest)) = command {
            return self.obey(entry, rest);
        }
        self.hear_name(line);
        Heard::Goes
    }

    /// The command that a line begins with, and what follows its name.
    fn command<'l>(&self, line: &'l str) -> Option<(&'static Entry, &'l str)> {
        let is_mine = |language| line.eq_ignore_ascii_case(self.words().in_language(language).call_my_cards());
        let line = if Language::ALL.into_iter().any(is_mine) { self.called(Command::Mine) } else { line };
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let entry = commands::find(self.words(), word)?;
        (rest.is_empty() || entry.takes_more).then_some((entry, rest.trim()))
    }

    /// The number that a line is, where there is something to choose by it. Where places are searched, one that chooses nothing is
    /// searched for.
    fn number(&self, line: &str) -> Option<usize> {
        let is_number = line.len() <= 4 && line.bytes().all(|byte| byte.is_ascii_digit());
        let number = line.parse().ok().filter(|_| is_number)?;
        let is_search = self.stage == Stage::Search && self.view.is_none();
        (!is_search || self.list.get(number).is_some()).then_some(number)
    }

    fn choose_number(&mut self, number: usize) {
        match self.list.get(number).cloned() {
            Some(choice) => self.choose(choice),
            None if self.list.count() == 0 => self.say(self.words().plain_no_list()),
            None => {
                let count = self.list.count().to_string();
                self.say(&self.words().plain_range(&count));
            }
        }
    }

    /// Before a place is chosen, words are searched for, unless they are a command that can be obeyed there.
    fn hear_at_search(&mut self, line: &str, command: Option<(&'static Entry, &str)>) -> Heard {
        match command {
            Some((entry, rest)) if !entry.needs_answer => return self.obey(entry, rest),
            Some((entry, rest)) if !self.is_found(line) => return self.obey(entry, rest),
            _ if self.view == Some(View::Cards) && self.named_card(line).is_some() => self.hear_name(line),
            _ => self.search(line),
        }
        Heard::Goes
    }

    /// Obeys a command, if it can be obeyed yet.
    fn obey(&mut self, entry: &Entry, rest: &str) -> Heard {
        if entry.needs_answer && self.stage != Stage::Answer {
            let name = self.called(entry.command);
            self.say(&self.words().plain_needs_answer(&name));
            return Heard::Goes;
        }
        self.perform(entry.command, rest)
    }

    /// What is no number and no command: a letter, a day, a card kind, the whole name of a place, a sentence.
    fn hear_name(&mut self, line: &str) {
        let mut letters = line.chars();
        if let (Some(letter), None, Stage::Answer) = (letters.next(), letters.next(), self.stage)
            && letter.is_ascii_alphabetic()
        {
            return self.answer_by(letter.to_ascii_lowercase());
        }
        if self.view == Some(View::Used) || self.is_step(line) {
            return self.set_last_used(line);
        }
        let is_choosing_card = self.view == Some(View::Cards) || (self.view.is_none() && self.stage == Stage::Cards);
        if is_choosing_card && let Some(card) = self.named_card(line) {
            return self.choose_card(card);
        }
        if self.is_whole_name(line) || self.is_sentence(line) {
            return self.go_to_search(line);
        }
        self.say_not_understood(line);
    }

    fn say_not_understood(&mut self, line: &str) {
        const SHOWN: usize = 40;
        let words = self.words();
        let shown: String = hidden(line).chars().take(SHOWN).collect();
        self.say(&self.words().plain_no_command(&shown));
        let word = line.split_whitespace().next().unwrap_or_default();
        let nearest = commands::nearest(words, word);
        if !nearest.is_empty() {
            let names = self.words().list(nearest);
            self.say(&self.words().nearest(&names));
        }
        self.say(self.words().plain_expected());
    }

    /// More of what was said last; `is_silent`: where there is none, where one is.
    pub(super) fn more(&mut self, is_silent: bool) {
        if self.speech.has_more() || self.say_step() {
            return;
        }
        if self.list.left() > 0 {
            self.say_items();
        } else if is_silent {
            self.say_here();
        } else {
            self.say(self.words().plain_no_more());
        }
    }
}

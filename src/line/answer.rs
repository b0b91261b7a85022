//! The answer in short: the words, what decides, the open question; and which parts there are.

use super::list::{Choice, List};
use super::parts::lettered;
use super::stage::Stage;
use super::{Command, Dialogue};
use crate::answer::ServiceAnswer;
use crate::doc::{Block, Part};

/// Commands that are named behind the parts of the first answer.
const NAMED: [Command; 10] = [
    Command::Profile,
    Command::Facts,
    Command::WhatIf,
    Command::Card,
    Command::Matrix,
    Command::World,
    Command::Which,
    Command::Where,
    Command::Pin,
    Command::Menu,
];

impl Dialogue {
    /// Says what is new in the answer; for another place or card all of it. The parts are named once.
    pub(super) fn announce(&mut self) {
        self.enter_answer();
        self.say_parts_once();
    }

    /// Says what is new in the answer, or that nothing is.
    pub(super) fn enter_answer(&mut self) {
        if !self.say_news() {
            self.say(self.words().plain_same());
        }
    }

    /// Says what is new in the answer; returns whether something is.
    pub(super) fn say_news(&mut self) -> bool {
        self.stage = Stage::Answer;
        self.leave_views();
        let Some((title, verdicts, question)) = self.in_short() else { return false };
        let about = Some((self.session.query.country, self.session.query.card));
        if self.told.about != about {
            self.told.about = about;
            (self.told.verdicts, self.told.question) = (Vec::new(), None);
            self.speech.say(&title);
        }
        let new: Vec<&Block> = verdicts.iter().filter(|line| !self.told.verdicts.contains(line)).collect();
        let (words, asks_anew) = (self.headline_words(&verdicts), question.is_some() && question != self.told.question);
        let is_news = !new.is_empty() || asks_anew;
        if let Some(words) = words.filter(|_| !new.is_empty()) {
            self.speech.say(&words);
        }
        for block in new {
            self.speech.say(&block.text);
        }
        if let Some(asked) = question.as_ref().filter(|_| asks_anew) {
            self.speech.say(&asked.text);
            lettered(asked).for_each(|answer| self.speech.say(&answer));
        }
        (self.told.verdicts, self.told.question) = (verdicts, question);
        is_news
    }

    /// Names the parts, unless that was done.
    pub(super) fn say_parts_once(&mut self) {
        if !std::mem::replace(&mut self.told.menu, true) {
            self.say_parts();
        }
    }

    /// Says the answer and its parts again.
    pub(super) fn say_menu(&mut self) {
        self.told.about = None;
        self.told.menu = false;
        self.announce();
    }

    /// Gives the answer of this letter to the open question.
    pub(super) fn answer_by(&mut self, letter: char) {
        let number = usize::try_from(u32::from(letter) - u32::from('a')).unwrap_or(usize::MAX);
        if self.refreshed().is_some()
            && let Some(setting) = self.session.nth_answer(number)
        {
            return self.tell(setting);
        }
        self.say(&self.words().plain_no_question(&letter));
    }

    /// Title, words with reasons, and the open question with its answers.
    fn in_short(&mut self) -> Option<(String, Vec<Block>, Option<Block>)> {
        self.outlined(|outline| (outline.title(), outline.headline(), outline.question()))
    }

    /// The words of all services, where each has a sentence of its own and the second word would come late.
    fn headline_words(&mut self, verdicts: &[Block]) -> Option<String> {
        let headline = self.dataset.headline();
        let report = self.session.report().filter(|_| verdicts.len() > 1)?;
        let word = |answer: &ServiceAnswer| Some((self.service_name(answer.service), answer.asks.get(headline)?.word));
        let words = self.whose(report.services.iter().filter_map(word));
        Some(self.named(self.ask_name(headline), &words))
    }

    /// Names the parts and the other commands.
    fn say_parts(&mut self) {
        let words = self.words();
        let commands = words.list(NAMED.map(|command| self.called(command)));
        self.say(self.words().plain_parts());
        self.list = List::new(Part::ALL.map(Choice::Part).to_vec(), usize::MAX);
        self.say_items();
        self.say(&self.words().plain_others(&commands));
    }
}

//! The answer in short: the words, what decides, the open question; and which parts there are.

use super::list::{Choice, List};
use super::stage::Stage;
use super::{Command, Dialogue};
use crate::dataset::CountryId;
use crate::doc::short::Room;
use crate::doc::{Block, Kind, Part};
use crate::query::CardChoice;

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
        let Some((title, said, otherwise)) = self.in_short() else { return false };
        let about = Some(self.about());
        if self.told.about != about {
            self.told.about = about;
            (self.told.verdicts, self.told.question) = (Vec::new(), None);
            self.speech.say(&title);
        }
        let new: Vec<Block> = said.iter().filter(|line| !self.told.verdicts.contains(line)).cloned().collect();
        let asks_anew = otherwise.is_some() && otherwise != self.told.question;
        let is_news = !new.is_empty() || asks_anew;
        self.speech.say_blocks(&new);
        if let Some(asked) = otherwise.as_ref().filter(|_| asks_anew) {
            self.speech.say(&asked.text);
        }
        (self.told.verdicts, self.told.question) = (said, otherwise);
        is_news
    }

    /// The place and the card that are asked about.
    pub(super) fn about(&self) -> (CountryId, CardChoice) {
        (self.session.query.country, self.session.query.card_choice())
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

    /// Takes what stands at this letter of what may be otherwise.
    pub(super) fn answer_by(&mut self, letter: char) {
        let number = usize::try_from(u32::from(letter) - u32::from('a')).unwrap_or(usize::MAX);
        if self.refreshed().is_some()
            && let Some(setting) = self.session.nth_change(number)
        {
            return self.tell(setting);
        }
        self.say(&self.words().plain_no_question(&letter));
    }

    /// Says what may be otherwise, with its letters.
    pub(super) fn say_otherwise(&mut self) {
        if let Some((_, _, Some(otherwise))) = self.in_short() {
            self.speech.say(&otherwise.text);
        }
    }

    /// Title, what a friend would say, and what may be otherwise, with its letters.
    fn in_short(&mut self) -> Option<(String, Vec<Block>, Option<Block>)> {
        let room = Room { lines: usize::MAX, gap: 0, between: 0, ..Room::TERMINAL };
        self.outlined(|outline| {
            let short = outline.short(&outline.all_asks(), room, "");
            let blocks = short.sections.into_iter().flat_map(|section| section.blocks);
            // The words of every ask are a part of their own.
            let blocks = blocks.filter(|block| !matches!(block.kind, Kind::Table(_)));
            let (otherwise, said): (Vec<Block>, Vec<Block>) =
                blocks.partition(|block| matches!(block.kind, Kind::Otherwise(_)));
            (short.title, said, otherwise.into_iter().next())
        })
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

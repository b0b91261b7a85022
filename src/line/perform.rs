//! From commands and choices to what does them.

use super::list::Choice;
use super::{Command, Dialogue, Heard};
use crate::answer::Among;
use crate::doc::{Block, Part};
use crate::query::{CardChoice, Setting};

impl Dialogue {
    /// Does what a command stands for; `rest` is what follows its name.
    pub(super) fn perform(&mut self, command: Command, rest: &str) -> Heard {
        match command {
            Command::Quit => return Heard::End,
            Command::Help => self.say_help(),
            Command::Back => self.back(),
            Command::More => self.more(false),
            Command::All => self.all(),
            Command::Search => self.go_to_search(""),
            Command::List => self.say_countries(),
            Command::Card => self.ask_for_card(rest),
            Command::Menu => self.say_menu(),
            Command::Part(part) => self.say_part(part, rest),
            Command::Next => self.turn_part(1),
            Command::Previous => self.turn_part(Part::ALL.len() - 1),
            Command::Reasons => self.say_reasons(),
            Command::Profile => self.ask_for_profile(rest),
            Command::Facts => self.say_facts(),
            Command::Reset => self.take_back_here(),
            Command::Anew => self.start_anew(),
            Command::Remember => self.remember_profile(),
            Command::Used => self.ask_for_last_used(rest),
            Command::Matrix => self.say_matrix(),
            Command::World => self.say_world(),
            Command::Service => self.ask_for_service(rest),
            Command::Ask => self.ask_for_ask(rest),
            Command::Which => self.say_best(Among::Cards),
            Command::Where => self.say_best(Among::Places),
            Command::WhatIf => self.what_if(),
            Command::Take => self.take_over_trial(),
            Command::Pin => self.pin(),
            Command::Pins => self.say_pins(),
            Command::Compare => self.compare(),
            Command::Mine => self.mine(rest),
            Command::Message => self.say_message(),
            Command::Language => self.turn_language(),
        }
        Heard::Goes
    }

    /// Does what a choice stands for.
    pub(super) fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::Hit(hit) => self.choose_place(hit.country),
            Choice::Place(country) => self.choose_place(country),
            Choice::Meant(meant) => self.choose_meant(&meant),
            Choice::Card(card) => self.choose_card(CardChoice::Kind(card)),
            Choice::Row(row) => self.choose_row(row),
            Choice::Part(part) => self.say_part(part, ""),
            Choice::Profile(profile) => self.choose_profile(profile),
            Choice::Value(subject, value) => {
                self.tell(Setting { service: subject.service, fact: subject.fact, value });
            }
            Choice::TakeBack(subject) => self.take_back(subject),
            Choice::Guide(guide) => self.say_guide(guide),
            Choice::Reason(reason) => self.choose_reason(reason),
            Choice::Service(service) => self.choose_service(service),
            Choice::Ask(ask) => self.choose_ask(ask),
            Choice::Asked(query) => self.open_asked(query),
            Choice::Ready(_) | Choice::Try(_) => self.try_choice(&choice),
        }
    }

    /// What is said of a choice behind its number.
    pub(super) fn described(&mut self, choice: &Choice) -> String {
        match choice {
            Choice::Hit(hit) => self.hit_text(hit),
            Choice::Place(country) => self.place_text(*country),
            Choice::Meant(meant) => self.meant_text(meant),
            Choice::Card(card) => self.card_text(*card),
            Choice::Part(part) => part.name(self.words()).to_owned(),
            Choice::Profile(profile) => self.profile_text(*profile),
            Choice::Value(subject, value) => self.value_text(*subject, *value),
            Choice::TakeBack(_) => self.words().plain_take_back().to_owned(),
            Choice::Guide(guide) => self.guide_text(*guide),
            Choice::Reason(reason) => self.reason_text(*reason).to_owned(),
            Choice::Service(service) => self.phrases().service(*service).to_owned(),
            Choice::Ask(ask) => self.ask_text(*ask),
            Choice::Row(row) => self.row_text(*row),
            Choice::Asked(query) => self.asked_text(query),
            Choice::Ready(_) | Choice::Try(_) => self.try_text(choice),
        }
    }

    /// A name with what is said of it.
    pub(super) fn named(&self, name: &str, text: &str) -> String {
        [name, text].join(self.words().colon())
    }

    /// Says that something is chosen now.
    pub(super) fn say_chosen(&mut self, kind: &str, name: &str) {
        self.say(&self.words().plain_chosen(&kind, &name));
    }

    /// The rest at once.
    fn all(&mut self) {
        if !self.steps.is_empty() {
            let steps: Vec<Block> = self.steps.drain(..).flatten().collect();
            self.speech.say_blocks(&steps);
            return self.speech.say_all();
        }
        if self.list.left() > 0 && !self.speech.has_more() {
            self.list.turn_to_one_page();
            self.say_items();
        } else if !self.speech.has_more() {
            return self.say(self.words().plain_no_more());
        }
        self.speech.say_all();
    }

    fn turn_language(&mut self) {
        self.session.language = self.session.language.other();
        self.say(self.words().plain_language());
        self.say_here();
    }
}

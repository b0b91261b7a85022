//! From commands and choices to what does them.

use super::list::Choice;
use super::{Command, Dialogue, Heard};
use crate::answer::{Among, Word};
use crate::doc::Part;
use crate::query::Setting;

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
            Command::Profile => self.ask_for_profile(rest),
            Command::Facts => self.say_facts(),
            Command::Reset => self.take_back_here(),
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
            Command::Message => self.say_message(),
            Command::Language => self.turn_language(),
        }
        Heard::Goes
    }

    /// Does what a choice stands for.
    pub(super) fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::Hit(hit) => self.choose_place(hit.country),
            Choice::Place(country) | Choice::OnMap(country) => self.choose_place(country),
            Choice::Card(card) | Choice::InMatrix(card) => self.choose_card(card),
            Choice::BestCard(card) => self.choose_best(Among::Cards, card),
            Choice::BestPlace(country) => self.choose_best(Among::Places, country),
            Choice::Part(part) => self.say_part(part, ""),
            Choice::Profile(profile) => self.choose_profile(profile),
            Choice::Subject(subject) => self.say_subject(subject),
            Choice::Value(subject, value) => {
                self.tell(Setting { service: subject.service, fact: subject.fact, value });
            }
            Choice::TakeBack(subject) => self.take_back(subject),
            Choice::Guide(guide) => self.say_guide(guide),
            Choice::Service(service) => self.choose_service(service),
            Choice::Ask(ask) => self.choose_ask(ask),
            Choice::Region(region) => self.say_region(region),
            Choice::Asked(query) => self.open_asked(query),
            Choice::Ready(_) | Choice::Try(_) => self.try_choice(&choice),
        }
    }

    /// What is said of a choice behind its number.
    pub(super) fn described(&mut self, choice: &Choice) -> String {
        match choice {
            Choice::Hit(hit) => self.hit_text(hit),
            Choice::Place(country) => self.place_text(*country),
            Choice::OnMap(country) => self.map_text(*country),
            Choice::Card(card) => self.card_text(*card),
            Choice::InMatrix(card) => self.matrix_text(*card),
            Choice::Part(part) => part.name(self.words()).to_owned(),
            Choice::Profile(profile) => self.profile_text(*profile),
            Choice::Subject(subject) => self.subject_text(*subject),
            Choice::Value(subject, value) => self.value_text(*subject, *value),
            Choice::TakeBack(_) => self.words().plain_take_back().to_owned(),
            Choice::Guide(guide) => self.guide_text(*guide),
            Choice::Service(service) => self.service_name(*service).to_owned(),
            Choice::Ask(ask) => self.ask_text(*ask),
            Choice::Region(region) => self.region_text(*region),
            Choice::BestCard(card) => self.best_text(Among::Cards, *card),
            Choice::BestPlace(country) => self.best_text(Among::Places, *country),
            Choice::Asked(query) => self.asked_text(query),
            Choice::Ready(set) => self.ready_text(set),
            Choice::Try(setting) => self.setting_text(*setting),
        }
    }

    /// A name with what is said of it.
    pub(super) fn named(&self, name: &str, text: &str) -> String {
        [name, text].join(self.words().colon())
    }

    /// A verdict's word.
    pub(super) fn word(&self, word: Word) -> &'static str {
        word.name(self.words())
    }

    /// Says that something is chosen now.
    pub(super) fn say_chosen(&mut self, kind: &str, name: &str) {
        self.say(&self.words().plain_chosen(&kind, &name));
    }

    /// The rest at once.
    fn all(&mut self) {
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

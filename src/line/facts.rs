//! What the answer takes about person and card: hear it, say otherwise, take it back.

use super::list::{Choice, List};
use super::stage::{Stage, View};
use super::{Dialogue, Told};
use crate::answer::Subject;
use crate::dataset::Fact;
use crate::doc::{FactRow, fact_row, subject_name};
use crate::engine::ValueId;
use crate::query::Setting;

impl Dialogue {
    /// Asks for one thing of it.
    pub(super) fn say_subject(&mut self, subject: Subject) {
        let Some(fact) = self.fact(subject) else { return };
        let row = subject_name(self.phrases(), subject);
        let question = self.words().text(fact.question.unwrap_or(fact.name));
        let said = self.named(&row, question);
        self.speech.say(&said);
        let mut choices: Vec<Choice> = fact.values.ids().map(|value| Choice::Value(subject, value)).collect();
        if subject.is_said(&self.session.query) {
            choices.push(Choice::TakeBack(subject));
        }
        self.open(View::Subject(subject), List::new(choices, usize::MAX));
    }

    /// Takes a value as said, and says what follows.
    pub(super) fn tell(&mut self, setting: Setting) {
        if let Err(found) = self.session.tell(setting) {
            return self.say(&found.text(&self.dataset.tables, self.words()));
        }
        self.say_what_holds(Subject { fact: setting.fact, service: setting.service });
        self.announce();
    }

    /// Takes back what was said, and says what follows.
    pub(super) fn take_back(&mut self, subject: Subject) {
        self.session.query.unset(subject.fact);
        self.say_what_holds(subject);
        self.announce();
    }

    /// Takes back what was said of the fact that is open.
    pub(super) fn take_back_here(&mut self) {
        match self.view {
            Some(View::Subject(subject)) if subject.is_said(&self.session.query) => self.take_back(subject),
            Some(View::Subject(_)) => self.say(self.words().plain_not_said()),
            Some(View::WhatIf) => self.drop_trial(),
            _ if self.session.take_back() => {
                self.say(self.words().taken_back());
                if self.stage == Stage::Answer {
                    self.announce();
                }
            }
            _ => {
                let facts = self.called(super::Command::Facts);
                self.say(&self.words().plain_reset_where(&facts));
            }
        }
    }

    /// Forgets everything that was said: the beginning again.
    pub(super) fn start_anew(&mut self) {
        self.session.start_anew();
        self.told = Told::default();
        self.go_to_search("");
        self.say(self.words().plain_anew());
    }

    /// The name of a value, and whether it holds now.
    pub(super) fn value_text(&mut self, subject: Subject, value: ValueId) -> String {
        let found = self.fact(subject).and_then(|fact| fact.values.get(value));
        let name = found.map_or("?", |value| self.words().text(value.name));
        let now = self.refreshed().and_then(|report| subject.known(report)).and_then(|known| known.values.single());
        if now != Some(value) {
            return name.to_owned();
        }
        self.words().plain_present(&name)
    }

    /// Says what is known of it, and who says so.
    fn say_what_holds(&mut self, subject: Subject) {
        let phrases = self.phrases();
        let row = self.refreshed().and_then(|report| fact_row(phrases, report, subject));
        let Some(FactRow { name, value, origin, .. }) = row else { return };
        let known = self.named(&name, &value);
        let said = if origin.is_empty() { known } else { known + &self.words().aside(&origin) };
        self.speech.say(&said);
    }

    fn fact(&self, subject: Subject) -> Option<&'static Fact> {
        self.dataset.tables.facts.get(subject.fact)
    }
}

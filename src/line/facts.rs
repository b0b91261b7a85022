//! What the answer takes about person and card: hear it, say otherwise, take it back.

use super::Dialogue;
use super::list::{Choice, List};
use super::stage::{Stage, View};
use crate::answer::{Subject, subjects};
use crate::dataset::Fact;
use crate::doc::{FactRow, fact_row};
use crate::query::Setting;

impl Dialogue {
    /// Says everything that is known of card and person.
    pub(super) fn say_facts(&mut self) {
        self.say(self.words().plain_facts());
        let all = subjects(self.dataset).into_iter().map(Choice::Subject).collect();
        self.open(View::Facts, List::new(all, self.list_page()));
    }

    /// Back to all of it, which was said before.
    pub(super) fn back_to_facts(&mut self) {
        self.view = Some(View::Facts);
        self.list = List::said(subjects(self.dataset).into_iter().map(Choice::Subject).collect());
        let place = self.words().facts_title();
        self.say(&self.words().plain_back(&place));
    }

    /// Asks for one thing of it.
    pub(super) fn say_subject(&mut self, subject: Subject) {
        let Some(fact) = self.fact(subject) else { return };
        let row = self.row(subject).map(|row| row.name).unwrap_or_default();
        let question = self.words().text(fact.question.unwrap_or(fact.name));
        let said = self.named(&row, question);
        self.speech.say(&said);
        let mut choices: Vec<Choice> = (0..fact.values.len()).map(|value| Choice::Value(subject, value)).collect();
        if subject.is_said(&self.session.query) {
            choices.push(Choice::TakeBack(subject));
        }
        self.open(View::Subject(subject), List::new(choices, usize::MAX));
    }

    /// Takes a value as said, and says what follows.
    pub(super) fn tell(&mut self, setting: Setting) {
        self.session.query.set(setting);
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
            _ => {
                let facts = self.called(super::Command::Facts);
                self.say(&self.words().plain_reset_where(&facts));
            }
        }
    }

    /// What is known of it, and who says so.
    pub(super) fn subject_text(&mut self, subject: Subject) -> String {
        let Some(FactRow { name, value, origin, .. }) = self.row(subject) else { return String::new() };
        let known = self.named(&name, &value);
        if origin.is_empty() {
            return known;
        }
        known + &self.words().aside(&origin)
    }

    /// The name of a value, and whether it holds now.
    pub(super) fn value_text(&mut self, subject: Subject, value: usize) -> String {
        let name = self.fact(subject).and_then(|fact| fact.values.get(value)).map(|value| value.name);
        let name = self.words().text(name.unwrap_or_default());
        let now = self.refreshed().and_then(|report| subject.known(report)).and_then(|known| known.values.single());
        if now != Some(value) {
            return name.to_owned();
        }
        self.words().plain_present(&name)
    }

    fn say_what_holds(&mut self, subject: Subject) {
        let known = self.subject_text(subject);
        self.speech.say(&known);
    }

    fn fact(&self, subject: Subject) -> Option<&'static Fact> {
        self.dataset.tables.facts.get(subject.fact)
    }

    fn row(&mut self, subject: Subject) -> Option<FactRow> {
        let phrases = self.phrases();
        debug_assert!(self.stage == Stage::Answer, "facts are known of an answer");
        fact_row(phrases, self.refreshed()?, subject)
    }
}

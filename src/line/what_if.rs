//! What moves when something of person or card is changed on trial: the question stays until the trial is taken over.

use super::list::{Choice, List};
use super::stage::View;
use super::{Command, Dialogue};
use crate::answer::{Judged, Move, Moves, Report, Trial, moves, ready_trials, report, tries};
use crate::dataset::{Id as _, ServiceId};
use crate::doc::{Block, Outline, grouped, trial_text, unchanged_block};
use crate::engine::AskId;
use crate::order;
use crate::query::{Query, Setting};

/// Choices that are said at a time.
const TRIES: usize = 9;

/// What is tried, and what was said of it.
#[derive(Default)]
pub struct Trying {
    trial: Trial,
    /// What decides, as it was said of the question and of what was tried before.
    decided: Vec<Block>,
}

/// What moves in the same way, and the services (positions) for which it does, ask by ask.
fn alike(moves: &[Move]) -> Vec<(Vec<ServiceId>, Move)> {
    let mut groups = grouped(moves.iter().map(|found| (found.service, Move { service: ServiceId::FIRST, ..*found })));
    order::sort_by_key(&mut groups, |(_, of)| of.ask);
    groups
}

/// Whether neither end of the verdict rises.
fn is_fall(Move { before, after, .. }: &Move) -> bool {
    after.verdict.worst <= before.verdict.worst && after.verdict.best <= before.verdict.best
}

impl Dialogue {
    /// Begins with nothing tried and says what can be; within a trial, says all of what it moves.
    pub(super) fn what_if(&mut self) {
        if self.is_trying() {
            let before = report(self.dataset, &self.session.query);
            return self.say_moved(&before, &self.tried_report());
        }
        self.trying = Trying { trial: Trial::default(), decided: self.told.verdicts.clone() };
        let choices = self.to_try();
        if choices.is_empty() {
            return self.say(self.words().what_if_none());
        }
        let called = [Command::Take, Command::Reset].map(|command| self.called(command));
        self.say(&self.words().plain_what_if(&called[0], &called[1]));
        self.open(View::WhatIf, List::new(choices, TRIES));
    }

    /// Adds to what is tried, or takes it back where it is tried, and says what that moves.
    pub(super) fn try_choice(&mut self, choice: &Choice) {
        let (before, part) = (self.tried_report(), self.part(choice));
        let trial = &mut self.trying.trial;
        if trial.contains(&part) {
            trial.remove(&part);
        } else {
            trial.add(&part);
        }
        if self.trying.trial.is_empty() {
            return self.drop_trial();
        }
        self.say_moved(&before, &self.tried_report());
        self.add_tries();
    }

    /// Drops what is tried.
    pub(super) fn drop_trial(&mut self) {
        self.trying = Trying { trial: Trial::default(), decided: self.told.verdicts.clone() };
        self.say(self.words().plain_untried());
    }

    /// Makes what is tried the question. What decides then was said when it was tried.
    pub(super) fn take_over_trial(&mut self) {
        if self.view == Some(View::WhatIf) && self.trying.trial.is_empty() {
            return self.say(self.words().plain_untried());
        }
        if !self.is_trying() {
            let what_if = self.called(Command::WhatIf);
            return self.say(&self.words().plain_take_where(&what_if));
        }
        let after = self.tried_report();
        self.session.say(|query| *query = after.query.clone());
        self.told.about = Some(self.about());
        self.told.verdicts = self.decided(&after);
        let title = self.title(&after);
        self.say(&self.words().plain_taken(&title));
        self.trying = Trying::default();
        self.say_news();
    }

    /// Whether something is tried now.
    pub(super) fn is_trying(&self) -> bool {
        self.view == Some(View::WhatIf) && !self.trying.trial.is_empty()
    }

    /// What a choice tries.
    fn part(&self, choice: &Choice) -> Trial {
        match choice {
            Choice::Ready(set) => Trial::of(self.dataset, set),
            Choice::Try(setting) => Trial::single(self.dataset, *setting),
            _ => Trial::default(),
        }
    }

    /// A change with what it leads to: the words of the headline where they change, else those of the asks that move.
    pub(super) fn try_text(&self, choice: &Choice) -> String {
        let (before, part, mut trial) = (self.tried_report(), self.part(choice), self.trying.trial.clone());
        trial.add(&part);
        let name = match choice {
            Choice::Ready(set) => Outline::new(self.dataset, &before, self.session.language).suggestion(set),
            _ => trial_text(self.phrases(), &part),
        };
        let after = report(self.dataset, &trial.query(self.dataset, &self.session.query));
        let moved = moves(&before, &after, &self.all_asks()).moved;
        let headline = self.dataset.headline();
        let of_headline: Vec<&Move> =
            moved.iter().filter(|found| found.ask == headline && found.before.word != found.after.word).collect();
        let then = if of_headline.is_empty() {
            self.words().list(self.asks_then(&moved))
        } else {
            self.whose(of_headline.iter().map(|found| (self.phrases().service(found.service), found.after.word)))
        };
        if then.is_empty() {
            return name;
        }
        let words = self.words();
        if moved.iter().all(is_fall) { words.plain_try_worse(&name, &then) } else { words.plain_try(&name, &then) }
    }

    /// The asks that move, each once, with the word that all services that move have then; with both ends where the word stays.
    fn asks_then(&self, moved: &[Move]) -> Vec<String> {
        let mut asks: Vec<AskId> = moved.iter().map(|found| found.ask).collect();
        asks.sort_unstable();
        asks.dedup();
        let then = |ask: AskId| {
            let mut words: Vec<String> =
                moved.iter().filter(|found| found.ask == ask).map(|of| self.then(of)).collect();
            words.dedup();
            let name = self.phrases().ask(ask);
            match words.as_slice() {
                [word] => self.words().plain_word(&name, &word),
                _ => name.to_owned(),
            }
        };
        asks.into_iter().map(then).collect()
    }

    fn then(&self, Move { before, after, .. }: &Move) -> String {
        if before.word == after.word {
            return self.phrases().word_with_range(after.word, after.verdict);
        }
        self.phrases().word(after.word).to_owned()
    }

    /// What can be tried: the smallest changes that raise the headline, then the single values that move something.
    fn to_try(&self) -> Vec<Choice> {
        let question = report(self.dataset, &self.tried_query());
        let ready = ready_trials(self.dataset, &question);
        let is_ready = |setting: &Setting| {
            ready.iter().any(|set| Trial::of(self.dataset, set) == Trial::single(self.dataset, *setting))
        };
        let single = tries(self.dataset, &question, &self.all_asks()).into_iter().flat_map(|tried| tried.settings);
        let single: Vec<Choice> = single.filter(|setting| !is_ready(setting)).map(Choice::Try).collect();
        ready.iter().cloned().map(Choice::Ready).chain(single).collect()
    }

    /// Says what only moves something now that something is tried, with the next numbers.
    fn add_tries(&mut self) {
        let were_said = self.list.left() == 0;
        let question = report(self.dataset, &self.session.query);
        let is_new = |choice: &Choice| !self.list.contains(choice) && !self.is_as_asked(&question, choice);
        let new: Vec<Choice> = self.to_try().into_iter().filter(is_new).collect();
        if new.is_empty() {
            return;
        }
        self.list.extend(new);
        if were_said {
            self.say(self.words().plain_what_if_also());
            self.say_items();
        }
    }

    /// Whether it only gives a fact the value that it has in the question.
    fn is_as_asked(&self, question: &Report, choice: &Choice) -> bool {
        let Choice::Try(setting) = choice else { return false };
        let asked = setting.subject().known(question).and_then(|known| known.values.single());
        self.trying.trial.card.is_none() && asked == Some(setting.value)
    }

    /// Says what is tried, what moves from one answer to the other, and what decides then, as far as it is new.
    fn say_moved(&mut self, before: &Report, after: &Report) {
        let tried = self.tried_text();
        self.say(&self.words().what_if_trying(&tried));
        let Moves { moved, unchanged } = moves(before, after, &self.all_asks());
        for (services, of) in &alike(&moved) {
            self.say_move(services, of);
        }
        let rest = unchanged_block(self.phrases(), &Moves { moved, unchanged });
        self.speech.say(&rest.text);
        let decided = self.decided(after);
        let new: Vec<Block> = decided.iter().filter(|line| !self.trying.decided.contains(line)).cloned().collect();
        self.trying.decided = decided;
        if !new.is_empty() {
            self.say(self.words().what_if_decides());
            self.speech.say_blocks(&new);
        }
    }

    fn say_move(&mut self, services: &[ServiceId], of: &Move) {
        let words = self.words();
        let services = words.list(services.iter().map(|service| self.phrases().service(*service)));
        let about = words.plain_about(&self.phrases().ask(of.ask), &services);
        let word = |judged: Judged| self.phrases().word_with_range(judged.word, judged.verdict);
        self.say(&self.words().plain_moved(&about, &word(of.before), &word(of.after)));
    }

    fn tried_query(&self) -> Query {
        self.trying.trial.query(self.dataset, &self.session.query)
    }

    fn tried_report(&self) -> Report {
        report(self.dataset, &self.tried_query())
    }

    fn tried_text(&self) -> String {
        trial_text(self.phrases(), &self.trying.trial)
    }

    fn decided(&self, report: &Report) -> Vec<Block> {
        Outline::new(self.dataset, report, self.session.language).headline()
    }

    pub(super) fn all_asks(&self) -> Vec<AskId> {
        self.dataset.tables.asks.ids().collect()
    }
}

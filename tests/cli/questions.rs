//! The command that asks a question again asks the same: what is written is read back as it was.

use std::sync::LazyLock;

use proptest::prelude::*;
use simbind::cli;
use simbind::dataset::{Dataset, Language, Scope};
use simbind::engine::Level;
use simbind::query::{Among, Asked, Command, Query, Question, Setting, Wanted};

use crate::support::{self, Dice, TODAY};

static DATASET: LazyLock<Dataset> = LazyLock::new(support::dataset);

/// Random questions, each as it is held: with what was said in as few words as say it.
struct Questions(Dice);

impl Questions {
    fn query(&mut self) -> Query {
        let tables = &DATASET.tables;
        let mut query = Query::new(self.0.below(tables.profiles.len()), self.day());
        (query.country, query.card) = (self.0.below(tables.countries.len()), self.0.below(tables.cards.len()));
        for _ in 0..self.0.below(5) {
            let setting = self.setting();
            query.set(setting);
        }
        query.settings = query.settled(tables.services.len());
        query
    }

    fn setting(&mut self) -> Setting {
        let tables = &DATASET.tables;
        let can_be_set = |fact: &usize| matches!(tables.facts[*fact].scope, Scope::Card | Scope::Person);
        let facts: Vec<usize> = (0..tables.facts.len()).filter(can_be_set).collect();
        let fact = facts[self.0.below(facts.len())];
        let service = Some(self.0.below(tables.services.len())).filter(|_| self.0.below(2) == 0);
        Setting { service, fact, value: self.0.below(tables.facts[fact].values.len()) }
    }

    fn day(&mut self) -> (u16, u8, u8) {
        let part = |number: usize| u8::try_from(number + 1).unwrap();
        (u16::try_from(2000 + self.0.below(100)).unwrap(), part(self.0.below(12)), part(self.0.below(28)))
    }

    /// Some of `count` positions, at least one.
    fn some(&mut self, count: usize) -> Vec<usize> {
        let first = self.0.below(count);
        (0..count).filter(|position| *position == first || self.0.below(2) == 0).collect()
    }

    fn services(&mut self) -> Vec<usize> {
        self.some(DATASET.tables.services.len())
    }

    fn asked(&mut self) -> Asked {
        let (services, asks) = (self.services(), self.some(DATASET.tables.asks.len()));
        Asked { query: self.query(), services, asks }
    }

    fn check(&mut self) -> Question {
        let mut asked = self.asked();
        asked.query.last_used = Some(self.day()).filter(|_| self.0.below(2) == 0);
        Question::Check(asked)
    }

    fn compare(&mut self) -> Question {
        let Asked { services, asks, .. } = self.asked();
        let today = self.day();
        let queries = (0..2 + self.0.below(3)).map(|_| Query { today, ..self.query() }).collect();
        Question::Compare { queries, services, asks }
    }

    fn what_if(&mut self) -> Question {
        let tried = (0..self.0.below(4)).map(|_| self.setting()).collect();
        Question::WhatIf { asked: self.asked(), tried }
    }

    fn which(&mut self) -> Question {
        let (query, services) = (self.query(), self.services());
        // What is compared is not asked about.
        let (among, query) = match self.0.below(2) {
            0 => (Among::Cards, Query { card: 0, ..query }),
            _ => (Among::Places, Query { country: 0, ..query }),
        };
        let (ask, at_least) = (self.0.below(DATASET.tables.asks.len()), Level::ALL[self.0.below(4)]);
        let most = [20, 1, 7][self.0.below(3)];
        Question::Which { query, wanted: Wanted { among, services, ask, at_least }, most }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back_as_it_was(seed: u64) {
        let mut questions = Questions(Dice(seed));
        for question in [questions.check(), questions.compare(), questions.what_if(), questions.which()] {
            let line = Command::of(&DATASET, Language::En, &question).line();
            let read = cli::question(&DATASET, TODAY, line.split(' '));
            prop_assert_eq!(read.as_ref(), Some(&question), "{}", line);
        }
    }
}

#[test]
fn what_asks_nothing_is_no_question() {
    for line in
        ["simbind", "simbind find PK", "simbind check PK", "simbind check QQ esim", "simbind check PK esim --set a=b"]
    {
        assert_eq!(cli::question(&DATASET, TODAY, line.split(' ')), None, "{line}");
    }
}

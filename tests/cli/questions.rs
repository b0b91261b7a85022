//! The command that asks a question again asks the same: what is written is read back as it was.

use std::sync::LazyLock;

use proptest::prelude::*;
use simbind::answer::{SaidOf, every_kind};
use simbind::cli;
use simbind::dataset::{CardId, CountryId, Dataset, Id, Language, List, Listed, Scope, ServiceId};
use simbind::engine::{FactId, Level};
use simbind::query::{Among, Asked, Command, Query, Question, Setting, Wanted};

use crate::support::{self, Dice, TODAY};

static DATASET: LazyLock<Dataset> = LazyLock::new(support::dataset);

/// Random questions, each as it is held: with what was said in as few words as say it.
struct Questions(Dice);

impl Questions {
    fn query(&mut self) -> Query {
        let tables = &DATASET.tables;
        let mut query = Query::new(self.0.of(&tables.profiles), self.day());
        (query.country, query.card) = (self.0.of(&tables.countries), self.0.of(&tables.cards));
        for _ in 0..self.0.below(5) {
            let setting = self.setting();
            query.set(setting);
        }
        query.settings = query.settled(&tables.services);
        // What cannot hold is refused: nobody asks it.
        if query.contradiction(&DATASET).is_some() {
            query.settings.clear();
        }
        query
    }

    fn setting(&mut self) -> Setting {
        let tables = &DATASET.tables;
        let can_be_set = |fact: &FactId| matches!(tables.facts[fact.index()].scope, Scope::Card | Scope::Person);
        let facts: Vec<FactId> = tables.facts.ids().filter(can_be_set).collect();
        let fact = facts[self.0.below(facts.len())];
        let service = Some(self.0.of(&tables.services)).filter(|_| self.0.below(2) == 0);
        Setting { service, fact, value: self.0.of(&tables.facts[fact.index()].values) }
    }

    fn day(&mut self) -> (u16, u8, u8) {
        let part = |number: usize| u8::try_from(number + 1).unwrap();
        (u16::try_from(2000 + self.0.below(100)).unwrap(), part(self.0.below(12)), part(self.0.below(28)))
    }

    /// Some of a list, at least one.
    fn some<T: Listed>(&mut self, list: &List<T>) -> Vec<T::Id> {
        let first = self.0.of(list);
        list.ids().filter(|position| *position == first || self.0.below(2) == 0).collect()
    }

    fn services(&mut self) -> Vec<ServiceId> {
        self.some(&DATASET.tables.services)
    }

    fn asked(&mut self) -> Asked {
        let (services, asks) = (self.services(), self.some(&DATASET.tables.asks));
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

    fn matrix(&mut self) -> Question {
        let has_rows = |asked: &Asked| !every_kind(&DATASET, &asked.query, SaidOf::Each).is_empty();
        // One kind at least can be as was said.
        let asked = std::iter::repeat_with(|| self.asked()).find(has_rows).unwrap();
        Question::Matrix(Asked { query: Query { card: CardId::FIRST, ..asked.query }, ..asked })
    }

    /// A question of which all can hold wherever the card is of.
    fn of_no_place(&mut self) -> Query {
        let anywhere = || Query { country: CountryId::FIRST, product: None, ..self.query() };
        std::iter::repeat_with(anywhere).find(|query| query.contradiction(&DATASET).is_none()).unwrap()
    }

    fn world(&mut self) -> Question {
        let (asked, ask) = (self.asked(), self.0.of(&DATASET.tables.asks));
        Question::World(Asked { query: self.of_no_place(), asks: vec![ask], ..asked })
    }

    fn which(&mut self) -> Question {
        let (query, services) = (self.query(), self.services());
        // What is compared is not asked about.
        let (among, query) = match self.0.below(2) {
            0 => (Among::Cards, Query { card: CardId::FIRST, ..query }),
            _ => (Among::Places, self.of_no_place()),
        };
        let (ask, at_least) = (self.0.of(&DATASET.tables.asks), Level::ALL[self.0.below(4)]);
        let most = [20, 1, 7][self.0.below(3)];
        Question::Which { query, wanted: Wanted { among, services, ask, at_least }, most }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back_as_it_was(seed: u64) {
        let mut questions = Questions(Dice(seed));
        let (matrix, world) = (questions.matrix(), questions.world());
        for question in [questions.check(), questions.compare(), questions.what_if(), questions.which(), matrix, world] {
            let line = Command::of(&DATASET, Language::En, &question).line();
            let read = cli::question(&DATASET, TODAY, line.split(' '));
            prop_assert_eq!(read.as_ref(), Some(&question), "{}", line);
        }
    }
}

#[test]
fn what_asks_nothing_is_no_question() {
    for line in
        ["simbind", "simbind find PK", "simbind check QQ", "simbind check QQ esim", "simbind check PK esim --set a=b"]
    {
        assert_eq!(cli::question(&DATASET, TODAY, line.split(' ')), None, "{line}");
    }
}

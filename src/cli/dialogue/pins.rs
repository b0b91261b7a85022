//! Answers that are kept to be compared.

use super::list::{Choice, List};
use super::stage::{Stage, View};
use super::{Command, Dialogue};
use crate::dataset::Dataset;
use crate::report::outline::{AnswerLabels, Outline};
use crate::report::{Query, Report, Word, report};

/// The words of several answers for an ask.
struct Compared {
    /// Position of the ask.
    ask: usize,
    /// Positions of the services that have the same words.
    services: Vec<usize>,
    /// One per answer.
    words: Vec<Word>,
}

impl Compared {
    fn differs(&self) -> bool {
        self.words.windows(2).any(|pair| matches!(pair, [one, other] if one != other))
    }
}

/// The words for every ask, once for services that have the same.
fn compared(dataset: &Dataset, reports: &[Report]) -> Vec<Compared> {
    let mut rows: Vec<Compared> = Vec::new();
    for ask in 0..dataset.tables.asks.len() {
        for service in 0..dataset.tables.services.len() {
            let word = |report: &Report| Some(report.services.get(service)?.asks.get(ask)?.word);
            let words: Vec<Word> = reports.iter().map(|report| word(report).unwrap_or(Word::Unknown)).collect();
            match rows.iter_mut().find(|row| row.ask == ask && row.words == words) {
                Some(row) => row.services.push(service),
                None => rows.push(Compared { ask, services: vec![service], words }),
            }
        }
    }
    rows
}

impl Dialogue {
    /// Keeps the present answer, or drops it where it is kept.
    pub(super) fn pin(&mut self) {
        let wording = &self.dataset.tables.wording;
        let query = self.query.clone();
        let is_pinned = self.pins.contains(&query);
        if is_pinned {
            self.pins.retain(|pin| *pin != query);
        } else {
            self.pins.push(query);
        }
        let (title, count) = (self.place(), self.pins.len().to_string());
        let text = if is_pinned { wording.plain_unpinned } else { wording.plain_pinned };
        self.say_filled(text, &[("title", &title), ("count", &count)]);
    }

    /// Says the answers that are kept.
    pub(super) fn say_pins(&mut self) {
        let wording = &self.dataset.tables.wording;
        if self.pins.is_empty() {
            let pin = self.called(Command::Pin);
            return self.say_filled(wording.plain_no_pins, &[("pin", pin)]);
        }
        self.say(wording.plain_pins);
        let pins = (0..self.pins.len()).map(Choice::Pin).collect();
        self.open(View::Pins, List::new(pins, usize::MAX));
    }

    /// To the answer that is kept.
    pub(super) fn open_pin(&mut self, pin: usize) {
        if let Some(query) = self.pins.get(pin) {
            self.query = query.clone();
            self.has_card = true;
            self.told.about = None;
            self.announce();
        }
    }

    pub(super) fn pin_text(&self, pin: usize) -> String {
        self.pins.get(pin).map_or_else(String::new, |query| self.title(&report(self.dataset, query)))
    }

    /// Says the words of all answers that are kept and of the present one: first where they differ.
    pub(super) fn compare(&mut self) {
        let wording = &self.dataset.tables.wording;
        let mut queries = self.pins.clone();
        if self.stage == Stage::Answer && !queries.contains(&self.query) {
            queries.push(self.query.clone());
        }
        if queries.len() < 2 {
            let pin = self.called(Command::Pin);
            return self.say_filled(wording.plain_compare_few, &[("pin", pin)]);
        }
        let reports: Vec<Report> = queries.iter().map(|query| report(self.dataset, query)).collect();
        for (number, report) in (1..).zip(&reports) {
            let title = self.title(report);
            self.speech.say(&format!("{number}. {title}"));
        }
        let names = self.short_names(&queries);
        let (differing, agreeing): (Vec<Compared>, Vec<Compared>) =
            compared(self.dataset, &reports).into_iter().partition(Compared::differs);
        differing.iter().chain(&agreeing).for_each(|row| self.say_compared(row, &names));
    }

    fn say_compared(&mut self, row: &Compared, names: &[String]) {
        let (words, wording) = (self.words(), &self.dataset.tables.wording);
        let services = words.list(row.services.iter().map(|service| self.service_name(*service)));
        let found = self.whose(names.iter().zip(row.words.iter().copied()));
        let result = words.say(if row.differs() { wording.plain_differs } else { wording.plain_agrees });
        let values = [("ask", self.ask_name(row.ask)), ("service", &services), ("words", &found), ("result", result)];
        self.say_filled(wording.plain_compared, &values);
    }

    /// What tells the answers apart: place, card or profile where all differ in it, else their numbers.
    fn short_names(&self, queries: &[Query]) -> Vec<String> {
        let ways: [&dyn Fn(&Query) -> String; 3] =
            [&|query| self.country_name(query.country), &|query| self.card_name(query.card).to_owned(), &|query| {
                self.profile_name(query.profile).to_owned()
            }];
        let named = ways.into_iter().map(|way| queries.iter().map(way).collect::<Vec<String>>());
        let all_differ = |names: &Vec<String>| {
            let mut sorted = names.clone();
            sorted.sort_unstable();
            sorted.dedup();
            sorted.len() == names.len()
        };
        named
            .into_iter()
            .find(all_differ)
            .unwrap_or_else(|| (1..=queries.len()).map(|number| format!("{number}. ")).collect())
    }

    /// Place, card and profile of an answer.
    pub(super) fn title(&self, report: &Report) -> String {
        Outline::new(self.dataset, report, self.language, AnswerLabels::Paper).title()
    }
}

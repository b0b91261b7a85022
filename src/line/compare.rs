//! Answers side by side: what decides each, what differs, what is the same.

use super::list::{Choice, List};
use super::stage::{Stage, View};
use super::{Command, Dialogue};
use crate::answer::{ComparedRow, Judged, MOST_COMPARED, compare, report};
use crate::doc::{Outline, cell_word, decided_blocks};
use crate::query::Query;

/// What the answers say to an ask, once for services that have the same.
struct Said {
    services: Vec<usize>,
    row: ComparedRow,
}

/// The rows with the services that have the same cells.
fn said(rows: Vec<ComparedRow>) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for row in rows {
        match said.iter_mut().find(|earlier| earlier.row.ask == row.ask && earlier.row.cells == row.cells) {
            Some(earlier) => earlier.services.push(row.service),
            None => said.push(Said { services: vec![row.service], row }),
        }
    }
    said.sort_by_key(|said| said.row.ask);
    said
}

impl Dialogue {
    /// Says the answers that are kept and the present one, each with what decides it; then what differs, then what is the same.
    pub(super) fn compare(&mut self) {
        let words = self.words();
        let queries = self.session.compared(self.stage == Stage::Answer);
        if queries.len() < 2 {
            let pin = self.called(Command::Pin);
            return self.say(&self.words().plain_compare_few(&pin));
        }
        self.say(self.words().plain_comparison());
        let asks: Vec<usize> = (0..self.dataset.tables.asks.len()).collect();
        let found = compare(queries.iter().map(|query| report(self.dataset, query)).collect(), &asks);
        for (number, report) in (1..).zip(&found.reports) {
            let outline = Outline::new(self.dataset, report, self.session.language);
            self.speech.say(&format!("{number}. {}", outline.title()));
            self.speech.say_blocks(&decided_blocks(&outline, &asks));
        }
        self.say_left_out(&queries);
        let names = self.short_names(&queries);
        // The ask that sums up the others was said with what decides it.
        let rows = found.rows.into_iter().filter(|row| row.ask != self.dataset.headline()).collect();
        let (differing, agreeing): (Vec<Said>, Vec<Said>) =
            said(rows).into_iter().partition(|said| said.row.is_different());
        for (heading, said) in [(words.plain_differ(), &differing), (words.plain_agree(), &agreeing)] {
            if !said.is_empty() {
                self.say(heading);
                for said in said {
                    self.say_compared(said, &names);
                }
            }
        }
        self.view = Some(View::Compared);
        self.list = List::said(queries.into_iter().map(Choice::Asked).collect());
    }

    /// Says that there was no room for the present answer.
    fn say_left_out(&mut self, queries: &[Query]) {
        if self.stage == Stage::Answer && !self.session.is_among(queries) {
            let most = MOST_COMPARED.to_string();
            self.say(&self.words().plain_left_out(&most));
        }
    }

    /// An ask with the word of each answer, or the one that all have.
    fn say_compared(&mut self, said: &Said, names: &[String]) {
        let words = self.words();
        let services = words.list(said.services.iter().map(|service| self.service_name(*service)));
        let about = words.plain_about(&self.ask_name(said.row.ask), &services);
        let word = |cell: &Judged| cell_word(self.phrases(), &said.row, *cell);
        let found = if said.row.is_different() {
            let whose = |(name, cell): (&String, &Judged)| words.plain_word(&name, &word(cell));
            words.list(names.iter().zip(&said.row.cells).map(whose))
        } else {
            said.row.cells.first().map(word).unwrap_or_default()
        };
        let line = self.named(&about, &found);
        self.speech.say(&line);
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
            .unwrap_or_else(|| (1..=queries.len()).map(|number| format!("{number}.")).collect())
    }
}

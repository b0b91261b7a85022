//! Answers side by side: what decides each, what differs, what is the same.

use super::board::plain;
use super::list::{Choice, List};
use super::stage::{Stage, View};
use super::{Command, Dialogue};
use crate::answer::MOST_COMPARED;
use crate::dataset::ServiceId;
use crate::doc::boards::CompareBoard;
use crate::doc::{Cell, Outline, Table, decided_blocks};
use crate::query::Query;

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
        let board = CompareBoard::new(self.dataset, &queries);
        for (number, report) in (1..).zip(&board.found.reports) {
            let outline = Outline::new(self.dataset, report, self.session.language);
            self.speech.say(&format!("{number}. {}", outline.title()));
            self.speech.say_blocks(&decided_blocks(&outline, &self.all_asks()));
        }
        self.say_left_out(&queries);
        self.board = Box::new(board);
        let names = self.short_names(&queries);
        let (differing, agreeing): (Vec<_>, Vec<_>) =
            self.rows_alike().into_iter().partition(|(_, table)| is_marked(table));
        for (heading, rows) in [(words.plain_differ(), differing), (words.plain_agree(), agreeing)] {
            if !rows.is_empty() {
                self.say(heading);
                for (services, table) in rows {
                    self.say_compared(&services, table, &names);
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

    /// An ask with the word of each answer by its name, or the one that all have.
    fn say_compared(&mut self, services: &[ServiceId], mut table: Table, names: &[String]) {
        let words = self.words();
        let services = words.list(services.iter().map(|service| self.phrases().service(*service)));
        let is_different = is_marked(&table);
        for (column, name) in table.columns.iter_mut().skip(1).zip(names) {
            column.title = name.clone().into();
        }
        for row in &mut table.rows {
            row.cells.truncate(if is_different { row.cells.len() } else { 2 });
            if let Some(name) = row.cells.first_mut() {
                *name = Cell::text(words.plain_about(&plain(name), &services));
            }
        }
        let said = self.sentence(&table, None);
        self.speech.say(&said);
    }

    /// What tells the answers apart: place, card or profile where all differ in it, else their numbers.
    fn short_names(&self, queries: &[Query]) -> Vec<String> {
        let ways: [&dyn Fn(&Query) -> &'static str; 3] = [
            &|query| self.phrases().place(query.country),
            &|query| self.words().text(query.card_choice().name(&self.dataset.tables)),
            &|query| self.phrases().profile(query.profile),
        ];
        let named = ways.into_iter().map(|way| queries.iter().map(|query| way(query).to_owned()).collect::<Vec<_>>());
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

/// Whether the answers differ in a row.
fn is_marked(table: &Table) -> bool {
    let name = table.rows.first().and_then(|row| row.cells.first());
    matches!(name, Some(Cell::Mark(true, _)))
}

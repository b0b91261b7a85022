//! The best card kinds of the place, and the best places for the card kind.

use super::Dialogue;
use super::list::{Choice, List};
use super::stage::View;
use crate::engine::Level;
use crate::report::outline::{ChoiceTable, choice_table};
use crate::report::{self, Among, Choices, Query, Wanted, ranked, report_on};

/// How many are said at a time.
const BEST: usize = 9;

impl Dialogue {
    /// Says the best.
    pub(super) fn say_best(&mut self, among: Among) {
        let wanted = self.wanted(among);
        self.best = ranked(self.dataset, &self.query, &wanted);
        let ChoiceTable { title, order, .. } = self.table(&wanted, Vec::new());
        self.say_filled(self.dataset.tables.wording.plain_which, &[("title", &title)]);
        self.speech.say(&order.text);
        let choice = match among {
            Among::Cards => Choice::BestCard,
            Among::Places => Choice::BestPlace,
        };
        let best = self.best.iter().map(|found| choice(found.position)).collect();
        self.open(View::Best(among), List::new(best, BEST));
    }

    /// Takes one of the best, with everything that was said: it was compared so.
    pub(super) fn choose_best(&mut self, among: Among, position: usize) {
        self.query = self.query_for(among, position);
        self.has_card = true;
        self.announce();
    }

    /// Its name, a word for each service, and how its number is kept where that is compared.
    pub(super) fn best_text(&self, among: Among, position: usize) -> String {
        let wanted = self.wanted(among);
        let candidate = self.best.iter().find(|found| found.position == position).cloned();
        let shown = candidate.map(|candidate| {
            let query = self.query_for(among, position);
            report::Choice { candidate, report: report_on(self.dataset, &query, wanted.services.iter().copied()) }
        });
        let table = self.table(&wanted, shown.into_iter().collect());
        let Some(row) = table.rows.into_iter().next() else { return String::new() };
        let said = self.named(&row.name, &self.whose(table.services.into_iter().zip(row.words)));
        if row.kept.is_empty() {
            return said;
        }
        [said, row.kept].join(self.words().say(self.dataset.tables.wording.semicolon))
    }

    fn table(&self, wanted: &Wanted, shown: Vec<report::Choice>) -> ChoiceTable {
        choice_table(self.phrases(), &self.query, wanted, &Choices { shown, more: 0 })
    }

    /// All in all or for the chosen ask, for every service.
    fn wanted(&self, among: Among) -> Wanted {
        let services = (0..self.dataset.tables.services.len()).collect();
        Wanted { among, services, ask: self.ask, at_least: Level::No }
    }

    fn query_for(&self, among: Among, position: usize) -> Query {
        match among {
            Among::Cards => Query { card: position, ..self.query.clone() },
            Among::Places => Query { country: position, ..self.query.clone() },
        }
    }
}

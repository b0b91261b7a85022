//! Every card kind of the place against every ask.

use super::Dialogue;
use super::list::{Choice, List};
use super::stage::View;
use crate::answer::{Word, report_on};

impl Dialogue {
    /// Says the words of every card kind, once for services that have the same.
    pub(super) fn say_matrix(&mut self) {
        let country = self.country_name(self.session.query.country);
        self.say(&self.words().plain_matrix(&country));
        let cards = (0..self.dataset.tables.cards.len()).map(Choice::InMatrix).collect();
        self.open(View::Matrix, List::new(cards, usize::MAX));
    }

    pub(super) fn matrix_text(&self, card: usize) -> String {
        let tables = &self.dataset.tables;
        let query = self.session.query.about(tables, self.session.query.country, card);
        let answered = report_on(self.dataset, &query, 0..tables.services.len()).services;
        let mut groups: Vec<(Vec<&str>, Vec<Word>)> = Vec::new();
        for answer in answered {
            let found: Vec<Word> = answer.asks.iter().map(|ask| ask.word).collect();
            let service = self.service_name(answer.service);
            match groups.iter_mut().find(|(_, same)| *same == found) {
                Some((services, _)) => services.push(service),
                None => groups.push((vec![service], found)),
            }
        }
        let said = groups.into_iter().map(|(services, found)| {
            let asks = (0..).map(|ask| self.ask_name(ask)).zip(found);
            self.named(&self.words().list(services), &self.whose(asks))
        });
        let said = said.collect::<Vec<_>>().join(self.words().semicolon());
        self.named(self.card_name(card), &said)
    }
}

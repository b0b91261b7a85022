//! Answers that are kept.

use super::list::{Choice, List};
use super::stage::View;
use super::{Command, Dialogue};
use crate::answer::{MOST_COMPARED, Report, report};
use crate::dataset::Text;
use crate::doc::{AnswerLabels, Outline};
use crate::query::Query;

impl Dialogue {
    /// Keeps the present answer, or drops it where it is kept.
    pub(super) fn pin(&mut self) {
        let wording = &self.dataset.tables.wording;
        match self.pins.iter().position(|pin| pin.is_as(&self.query, self.dataset)) {
            Some(position) => {
                self.pins.remove(position);
                self.tell_pins(wording.plain_unpinned);
            }
            None if self.pins.len() >= MOST_COMPARED => self.tell_pins(wording.plain_pins_full),
            None => {
                self.pins.push(self.query.clone());
                self.tell_pins(wording.plain_pinned);
            }
        }
    }

    fn tell_pins(&mut self, text: Text) {
        let (title, count, most) = (self.place(), self.pins.len().to_string(), MOST_COMPARED.to_string());
        let called = [Command::Pins, Command::Pin].map(|command| self.called(command));
        let values =
            [("title", &*title), ("count", &*count), ("most", &*most), ("pins", called[0]), ("pin", called[1])];
        self.say_filled(text, &values);
    }

    /// Says the answers that are kept.
    pub(super) fn say_pins(&mut self) {
        let wording = &self.dataset.tables.wording;
        if self.pins.is_empty() {
            let pin = self.called(Command::Pin);
            return self.say_filled(wording.plain_no_pins, &[("pin", pin)]);
        }
        self.say(wording.plain_pins);
        let pins = self.pins_of_today().map(Choice::Asked).collect();
        self.open(View::Pins, List::new(pins, usize::MAX));
    }

    /// What is kept, asked today.
    pub(super) fn pins_of_today(&self) -> impl Iterator<Item = Query> + use<> {
        let today = self.query.today;
        self.pins.clone().into_iter().map(move |pin| Query { today, ..pin })
    }

    /// To the answer to a whole query.
    pub(super) fn open_asked(&mut self, query: Query) {
        self.query = query;
        self.has_card = true;
        self.told.about = None;
        self.announce();
    }

    pub(super) fn asked_text(&self, query: &Query) -> String {
        self.title(&report(self.dataset, query))
    }

    /// Place, card and profile of an answer.
    pub(super) fn title(&self, report: &Report) -> String {
        Outline::new(self.dataset, report, self.language, AnswerLabels::Paper).title()
    }
}

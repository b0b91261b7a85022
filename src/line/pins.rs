//! Answers that are kept.

use super::list::{Choice, List};
use super::stage::View;
use super::{Command, Dialogue};
use crate::answer::{MOST_COMPARED, Report, report};
use crate::doc::Outline;
use crate::query::Query;

impl Dialogue {
    /// Keeps the present answer, or drops it where it is kept.
    pub(super) fn pin(&mut self) {
        let words = self.words();
        match self.pins.iter().position(|pin| pin.is_as(&self.query, self.dataset)) {
            Some(position) => {
                self.pins.remove(position);
                let title = self.place();
                self.say(&words.plain_unpinned(&title, &self.pins.len()));
            }
            None if self.pins.len() >= MOST_COMPARED => {
                let [pins, pin] = [Command::Pins, Command::Pin].map(|command| self.called(command));
                self.say(&words.plain_pins_full(&MOST_COMPARED, &pins, &pin));
            }
            None => {
                self.pins.push(self.query.clone());
                let title = self.place();
                self.say(&words.plain_pinned(&title, &self.pins.len()));
            }
        }
    }

    /// Says the answers that are kept.
    pub(super) fn say_pins(&mut self) {
        if self.pins.is_empty() {
            let pin = self.called(Command::Pin);
            return self.say(&self.words().plain_no_pins(&pin));
        }
        self.say(self.words().plain_pins());
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
        Outline::new(self.dataset, report, self.language).title()
    }
}

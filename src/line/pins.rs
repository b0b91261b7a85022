//! Answers that are kept.

use super::list::{Choice, List};
use super::stage::View;
use super::{Command, Dialogue};
use crate::answer::{MOST_COMPARED, Report, report};
use crate::doc::Outline;
use crate::query::Query;
use crate::session::Pinned;

impl Dialogue {
    /// Keeps the present answer, or drops it where it is kept.
    pub(super) fn pin(&mut self) {
        let words = self.words();
        let pinned = self.session.toggle_pin();
        let (title, count) = (self.place(), self.session.pins().len());
        let [pins, pin] = [Command::Pins, Command::Pin].map(|command| self.called(command));
        self.say(&match pinned {
            Pinned::Added => words.plain_pinned(&title, &count),
            Pinned::Removed => words.plain_unpinned(&title, &count),
            Pinned::Full => words.plain_pins_full(&MOST_COMPARED, &pins, &pin),
        });
    }

    /// Says the answers that are kept.
    pub(super) fn say_pins(&mut self) {
        if self.session.pins().is_empty() {
            let pin = self.called(Command::Pin);
            return self.say(&self.words().plain_no_pins(&pin));
        }
        self.say(self.words().plain_pins());
        let pins = self.session.pins_of_today().map(Choice::Asked).collect();
        self.open(View::Pins, List::new(pins, usize::MAX));
    }

    /// To the answer to a whole query.
    pub(super) fn open_asked(&mut self, query: Query) {
        self.session.ask(query);
        self.told.about = None;
        self.announce();
    }

    pub(super) fn asked_text(&self, query: &Query) -> String {
        self.title(&report(self.dataset, query))
    }

    /// Place, card and profile of an answer.
    pub(super) fn title(&self, report: &Report) -> String {
        Outline::new(self.dataset, report, self.session.language).title()
    }
}

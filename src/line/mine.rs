//! The cards that somebody holds: hear them, and what can be done to them.

use super::Dialogue;
use super::stage::{Stage, View};
use crate::answer::mine::{Holding, can_be_used_on};
use crate::doc::boards::{MineBoard, Telling};
use crate::doc::{How, first_name};
use crate::query::day::Day;
use crate::query::hidden;
use crate::session::mine::said::{day, is_name};
use crate::session::mine::{Trouble, label};
use crate::session::{Meant, Said};
use crate::words::Words;

/// What can be done to the cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    /// Hear them.
    Hear,
    /// Write down the present one.
    Add,
    /// Say when one was used.
    Use,
    /// Take one out.
    Remove,
    /// Label one.
    Label,
    /// Say the day that counts for one, or a period.
    Term,
    /// Take back what was done last.
    TakeBack,
    /// Write the calendar.
    Calendar,
    /// Write down the pinned ones.
    Pins,
}

type Names = fn(Words<'static>) -> &'static str;

/// What says each.
const DEEDS: [(Deed, Names); 9] = [
    (Deed::Hear, Words::mine_say_cards),
    (Deed::Add, Words::mine_say_add),
    (Deed::Use, Words::mine_say_used),
    (Deed::Remove, Words::mine_say_remove),
    (Deed::Label, Words::mine_say_label),
    (Deed::Term, Words::mine_say_period),
    (Deed::TakeBack, Words::mine_say_undo),
    (Deed::Calendar, Words::mine_say_calendar),
    (Deed::Pins, Words::mine_say_pins),
];

impl Dialogue {
    /// Says the cards, or does to them what follows.
    pub(super) fn mine(&mut self, text: &str) {
        if !self.session.own.is_kept() {
            return self.say(self.words().mine_not_kept());
        }
        if text.is_empty() {
            return self.say_mine();
        }
        if !self.hear_in_mine(text) {
            self.say(self.words().plain_mine_form());
            self.say_mine_how();
        }
    }

    /// Does to the cards what a line says; whether it says something of them.
    pub(super) fn hear_in_mine(&mut self, line: &str) -> bool {
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let words = self.words();
        let Some((deed, _)) = DEEDS.into_iter().find(|(_, names)| is_name(word, *names, words)) else { return false };
        let rest = rest.trim();
        match deed {
            Deed::Hear => self.say_mine(),
            Deed::Add => self.add_mine(rest),
            Deed::TakeBack => self.take_back_mine(),
            Deed::Calendar => self.write_calendar(),
            Deed::Pins => self.keep_pins(),
            Deed::Use | Deed::Remove | Deed::Label | Deed::Term => {
                let (which, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
                match self.held(which) {
                    Some(held) => self.do_to(deed, &held, rest.trim()),
                    None => self.say_mine_how(),
                }
            }
        }
        true
    }

    fn say_mine(&mut self) {
        let (held, unknown) = match self.session.held() {
            Ok(found) => found,
            Err(trouble) => return self.say(&trouble.text(self.words())),
        };
        let is_empty = held.is_empty() && unknown.is_empty();
        if is_empty {
            let add = first_name(self.words().mine_say_add());
            self.say(&self.words().plain_mine_none(&add));
        } else {
            self.say(self.words().plain_mine());
        }
        self.cards = held.iter().map(|held| held.id.clone()).collect();
        self.look_over(View::Mine, MineBoard::new((held, unknown), Telling::Words), self.list_page());
        self.say_below();
        if !is_empty {
            self.say_mine_how();
        }
    }

    fn say_mine_how(&mut self) {
        let words = self.words();
        self.say(&words.plain_mine_add(&first_name(words.mine_say_add())));
        self.say(&words.plain_mine_how(
            &first_name(words.mine_say_used()),
            &first_name(words.mine_say_remove()),
            &first_name(words.mine_say_label()),
            &first_name(words.mine_say_period()),
            &first_name(words.mine_say_undo()),
            &first_name(words.mine_say_calendar()),
            &first_name(words.mine_say_pins()),
        ));
    }

    /// The card of a number as it was said, or of a name; that there is none is said.
    fn held(&mut self, which: &str) -> Option<Holding> {
        if self.view != Some(View::Mine) {
            if let Err(trouble) = self.session.own.read() {
                self.say(&trouble.text(self.words()));
                return None;
            }
            self.cards = self.session.held_as_read().0.into_iter().map(|held| held.id).collect();
        }
        let number = which.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let id = number.and_then(|row| self.cards.get(row)).cloned().or_else(|| self.only_named(which));
        let found = id.and_then(|id| self.session.held_as_read().0.into_iter().find(|held| held.id == id));
        if found.is_none() {
            self.say(&self.words().mine_no_such(&hidden(which)));
        }
        found
    }

    /// The id of the one card that a name fits.
    fn only_named(&self, which: &str) -> Option<String> {
        match self.session.own.mine().named(which)[..] {
            [only] => Some(only.id.clone()),
            _ => None,
        }
    }

    fn do_to(&mut self, deed: Deed, held: &Holding, rest: &str) {
        let words = self.words();
        match deed {
            Deed::Use => match self.day_of_use(rest) {
                Some(day) => {
                    let can_be = can_be_used_on(self.dataset, &held.query, held.terms.own, day);
                    let done = if can_be { self.session.own.used(&held.id, day) } else { Err(Trouble::Ahead(day)) };
                    let told = self.phrases().used_said(held, day);
                    self.say_done(&held.id, done, |_| told);
                }
                None => self.say_mine_how(),
            },
            Deed::Term => self.say_of(held, rest),
            Deed::Remove => {
                let done = self.session.own.remove(&held.id);
                let (name, undo) = (self.phrases().holding(held), first_name(words.mine_say_undo()));
                self.say_done(&held.id, done, |_| words.mine_removed_how(&name, &undo));
            }
            _ => match label(rest, words) {
                Ok(found) => {
                    let done = self.session.own.label(&held.id, found.as_deref());
                    self.say_done(&held.id, done, |name| words.mine_labelled_now(&name));
                }
                Err(no_label) => self.say(&no_label.text(words)),
            },
        }
    }

    /// Writes down the day or the period that is said of a card.
    fn say_of(&mut self, held: &Holding, text: &str) {
        let (said, phrases) = (self.session.say_of_card(held, text), self.phrases());
        let told = match said {
            Ok(Some(Said::Day(day))) => phrases.day_said(held, day),
            Ok(Some(Said::Period(period))) => phrases.period_said(held, period),
            Ok(None) => return self.say(self.words().mine_term_form()),
            Err(trouble) => return self.say(&trouble.text(self.words())),
        };
        self.say_done(&held.id, Ok(()), |_| told);
    }

    /// Today where nothing else is said; none for what is no day.
    fn day_of_use(&self, written: &str) -> Option<Day> {
        let today = self.session.query.today;
        if written.is_empty() { Some(today) } else { day(written, self.words(), today) }
    }

    /// Writes down the card that words mean; without any, the one that is asked about.
    fn add_mine(&mut self, text: &str) {
        let words = self.words();
        if text.is_empty() && self.stage != Stage::Answer {
            let add = first_name(words.mine_say_add());
            return self.say(&words.plain_needs_answer(&add));
        }
        let found = if text.is_empty() {
            Ok(Meant { query: self.session.query.clone(), bound: Vec::new(), has_number: false })
        } else {
            self.session.card_meant(self.sentences(), text)
        };
        let meant = match found {
            Ok(meant) => meant,
            Err(unclear) => return self.say(&unclear),
        };
        let kept = self.session.keep(&meant.query, &meant.bound);
        let id = kept.as_ref().cloned().unwrap_or_default();
        self.cards.extend(kept.as_ref().ok().cloned());
        self.say_done(&id, kept.map(drop), |name| words.mine_added(&name, &id));
        if meant.has_number {
            self.say(words.mine_number_left());
        }
    }

    fn keep_pins(&mut self) {
        let words = self.words();
        let told = match self.session.keep_pins() {
            Ok(ids) if ids.is_empty() && self.session.pins().is_empty() => words.mine_no_pins().to_owned(),
            Ok(ids) if ids.is_empty() => words.mine_pins_kept().to_owned(),
            Ok(ids) => words.mine_kept_pins(&ids.len()),
            Err(trouble) => trouble.text(words),
        };
        self.say(&told);
    }

    fn take_back_mine(&mut self) {
        let words = self.words();
        match self.session.own.take_back() {
            Ok(Some(id)) => self.say_done(&id, Ok(()), |_| words.mine_taken_back(&id)),
            Ok(None) => self.say(words.mine_nothing_done()),
            Err(trouble) => self.say(&trouble.text(words)),
        }
    }

    fn write_calendar(&mut self) {
        let words = self.words();
        if let Err(trouble) = self.session.own.read() {
            return self.say(&trouble.text(words));
        }
        let told = match self.session.write_calendar() {
            Ok(Some(path)) => words.mine_calendar_written(&path.display()),
            Ok(None) => words.mine_calendar_none().to_owned(),
            Err(trouble) => trouble.text(words),
        };
        self.say(&told);
    }

    /// Says what was done to a card and until when it must be used now, or why it could not be done.
    fn say_done(&mut self, id: &str, done: Result<(), Trouble>, text: impl FnOnce(String) -> String) {
        if let Err(trouble) = done {
            return self.say(&trouble.text(self.words()));
        }
        let (held, _) = self.session.held_as_read();
        let held = held.iter().find(|held| held.id == id);
        let (phrases, words) = (self.phrases(), self.words());
        let name = held.map_or_else(|| id.to_owned(), |held| phrases.holding(held));
        let how = How::lines(words, id);
        let due = held.map(|held| phrases.due_or_missing(held, &how));
        self.say(&text(name));
        for line in due.into_iter().flatten() {
            self.say(&line);
        }
    }
}

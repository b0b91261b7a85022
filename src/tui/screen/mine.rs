//! The cards that somebody holds: what keys do to them.

use super::action::{Action, Direction};
use super::grid::{Grid, Typing};
use super::keymap::Context;
use super::{Boards, Panel, Screen};
use crate::answer::mine::{Holding, can_be_used_on, only_counts_from_activation};
use crate::dataset::Unit;
use crate::doc::How;
use crate::doc::boards::MineBoard;
use crate::query::day::shifted;
use crate::session::mine::{Trouble, label};
use crate::session::{Meant, Said};

impl Screen {
    /// Does what an action means on the board of the cards; whether it means something there.
    pub(super) fn perform_on_cards(&mut self, action: Action) -> bool {
        let Some(Panel::Grid(grid)) = &self.panel else { return false };
        if grid.typing.is_some() {
            return self.perform_on_typing(action);
        }
        match action {
            Action::UsedToday => self.use_card(),
            Action::LastUsed(unit, way) => self.shift_use(unit, way),
            Action::Reset => self.remove_card(),
            Action::TakeBack => self.take_back_card(),
            Action::Calendar => self.write_calendar(),
            Action::KeepPins => self.keep_pins(),
            Action::AddCard => self.begin_typing(Typing::Card(String::new())),
            Action::Label => self.begin_label(),
            Action::Term => self.begin_term(),
            _ => return false,
        }
        true
    }

    /// While something is typed, keys that lead elsewhere do nothing.
    fn perform_on_typing(&mut self, action: Action) -> bool {
        let Some(Panel::Grid(grid)) = &mut self.panel else { return false };
        let Some(typing) = &mut grid.typing else { return false };
        let typed = typing.text_mut();
        match action {
            Action::Type(c) => typed.push(c),
            Action::Erase => _ = typed.pop(),
            Action::Clear => typed.clear(),
            Action::Back => grid.typing = None,
            Action::Enter => self.keep_typed(),
            _ if works_while_typing(action) => return false,
            _ => {}
        }
        true
    }

    /// Adds what is pasted to what is typed.
    pub(super) fn paste_on_cards(&mut self, text: &str) {
        if let Some(Panel::Grid(grid)) = &mut self.panel
            && let Some(typing) = &mut grid.typing
        {
            typing.text_mut().extend(text.chars().filter(|c| !c.is_control()).take(super::MOST_PASTED));
        }
    }

    /// Whether an action changes anything on the board of the cards; none where it is not meant for it.
    pub(super) fn can_on_cards(&self, grid: &Grid, board: &MineBoard, action: Action) -> Option<bool> {
        let own = &self.session.own;
        if let Some(Typing::Card(text) | Typing::Label(text) | Typing::Term(text)) = &grid.typing {
            return Some(match action {
                Action::Erase | Action::Clear => !text.is_empty(),
                _ if works_while_typing(action) => return None,
                Action::Type(_) | Action::Enter | Action::Back => true,
                _ => false,
            });
        }
        let chosen = board.card(grid.selected);
        Some(match action {
            Action::UsedToday => chosen.is_some_and(|held| held.query.last_used != Some(self.session.query.today)),
            Action::LastUsed(..) | Action::Reset | Action::Label | Action::Term | Action::Enter => chosen.is_some(),
            Action::TakeBack => own.can_take_back(),
            Action::Calendar => board.has_days(),
            Action::KeepPins => !self.session.pins().is_empty(),
            Action::AddCard => true,
            _ => return None,
        })
    }

    /// The chosen card.
    fn chosen(&self) -> Option<Holding> {
        let Some(Panel::Grid(grid)) = &self.panel else { return None };
        let Boards::Mine(board) = &grid.board else { return None };
        board.card(grid.selected).cloned()
    }

    /// The id of the chosen card.
    fn chosen_card(&self) -> Option<String> {
        self.chosen().map(|held| held.id)
    }

    /// Says that the chosen card was used today.
    fn use_card(&mut self) {
        let Some(held) = self.chosen() else { return };
        let today = self.session.query.today;
        let done = self.session.own.used(&held.id, today);
        self.tell_done(&held.id, done, |screen, _| screen.phrases().used_said(&held, today));
    }

    /// Another day that counts for the chosen card. Nothing is lost where the calendar ends, and no use is after today: the day stays.
    fn shift_use(&mut self, unit: Unit, way: Direction) {
        let count = if way == Direction::Next { 1 } else { -1 };
        let Some(held) = self.chosen() else { return };
        let today = self.session.query.today;
        let before = if only_counts_from_activation(self.dataset, &held.query, held.terms.own) {
            held.terms.activated
        } else {
            held.query.last_used
        };
        let Some(day) = shifted(before.unwrap_or(today), unit, count) else { return };
        let can_be = can_be_used_on(self.dataset, &held.query, held.terms.own, day);
        let day = if can_be { day } else { today };
        let done = self.session.date_card(&held, day);
        self.tell_done(&held.id, done, |screen, _| screen.phrases().day_said(&held, day));
    }

    fn remove_card(&mut self) {
        let Some(id) = self.chosen_card() else { return };
        let (name, key) = (self.card_called(&id), self.take_back_key());
        let done = self.session.own.remove(&id);
        self.tell_done(&id, done, |screen, _| screen.words().mine_removed_how(&name, &key));
    }

    fn take_back_card(&mut self) {
        match self.session.own.take_back() {
            Ok(Some(id)) => self.tell_done(&id, Ok(()), |screen, _| screen.words().mine_taken_back(&id)),
            Ok(None) => self.words().mine_nothing_done().clone_into(&mut self.notice),
            Err(trouble) => self.notice = trouble.text(self.words()),
        }
    }

    fn write_calendar(&mut self) {
        self.notice = match self.session.write_calendar() {
            Ok(Some(path)) => self.words().mine_calendar_written(&path.display()),
            Ok(None) => self.words().mine_calendar_none().to_owned(),
            Err(trouble) => trouble.text(self.words()),
        };
    }

    /// Writes down the card that is shown.
    pub(super) fn keep_card(&mut self) {
        self.refresh();
        if !self.has_answer() {
            self.words().mine_no_answer().clone_into(&mut self.notice);
            return;
        }
        let bound = self.countries.heard().services.clone();
        let card = self.session.query.clone();
        let kept = self.session.keep(&card, &bound);
        self.tell_kept(kept, false);
    }

    /// Says which card was written down, that a number was not, and how to see it.
    fn tell_kept(&mut self, kept: Result<String, Trouble>, has_number: bool) {
        let id = kept.as_ref().cloned().unwrap_or_default();
        let (key, is_open) = (self.key_of(Action::Mine), self.is_mine_open());
        self.tell_done(&id, kept.map(drop), |screen, name| {
            let kept = screen.words().mine_added(&name, &id);
            let number = has_number.then(|| screen.words().mine_number_left());
            let kept = screen.phrases().statements([Some(kept.as_str()), number].into_iter().flatten());
            if is_open { kept } else { screen.words().mine_kept_how(&kept, &key) }
        });
    }

    fn keep_pins(&mut self) {
        match self.session.keep_pins() {
            Ok(ids) if ids.is_empty() && self.session.pins().is_empty() => {
                self.words().mine_no_pins().clone_into(&mut self.notice);
            }
            Ok(ids) if ids.is_empty() => self.words().mine_pins_kept().clone_into(&mut self.notice),
            Ok(ids) => {
                self.notice = self.words().mine_kept_pins(&ids.len());
                self.renew_cards(ids.last().map_or("", String::as_str));
            }
            Err(trouble) => self.notice = trouble.text(self.words()),
        }
    }

    fn begin_label(&mut self) {
        let Some(id) = self.chosen_card() else { return };
        let card = self.session.own.mine().cards.iter().find(|card| card.id == id);
        let before = card.and_then(|card| card.label.clone()).unwrap_or_default();
        self.begin_typing(Typing::Label(before));
    }

    fn begin_term(&mut self) {
        if self.chosen().is_some() {
            self.begin_typing(Typing::Term(String::new()));
        }
    }

    fn begin_typing(&mut self, typing: Typing) {
        if let Some(Panel::Grid(grid)) = &mut self.panel {
            grid.typing = Some(typing);
        }
    }

    /// What is typed no more.
    fn end_typing(&mut self) {
        if let Some(Panel::Grid(grid)) = &mut self.panel {
            grid.typing = None;
        }
    }

    /// Keeps what is typed, or says why it cannot be kept.
    fn keep_typed(&mut self) {
        let Some(Panel::Grid(grid)) = &self.panel else { return };
        match &grid.typing {
            Some(Typing::Label(text)) => self.keep_label(&text.clone()),
            Some(Typing::Term(text)) => self.keep_term(&text.clone()),
            Some(Typing::Card(text)) if text.trim().is_empty() => {
                self.end_typing();
                self.keep_card();
            }
            Some(Typing::Card(text)) => match self.session.card_meant(self.countries.sentences(), text) {
                Ok(meant) => self.keep_meant(&meant),
                Err(unclear) => self.notice = unclear,
            },
            None => {}
        }
    }

    fn keep_term(&mut self, text: &str) {
        let Some(held) = self.chosen() else { return };
        match self.session.say_of_card(&held, text) {
            Ok(Some(said)) => {
                self.end_typing();
                self.tell_done(&held.id, Ok(()), |screen, _| match said {
                    Said::Day(day) => screen.phrases().day_said(&held, day),
                    Said::Period(period) => screen.phrases().period_said(&held, period),
                });
            }
            Ok(None) => self.words().mine_term_form().clone_into(&mut self.notice),
            Err(trouble) => self.notice = trouble.text(self.words()),
        }
    }

    /// Keeps a card that was typed; what was typed stays where that cannot be.
    fn keep_meant(&mut self, meant: &Meant) {
        let kept = self.session.keep(&meant.query, &meant.bound);
        if kept.is_ok() {
            self.end_typing();
        }
        self.tell_kept(kept, meant.has_number);
    }

    fn keep_label(&mut self, text: &str) {
        let Some(id) = self.chosen_card() else { return };
        match label(text, self.words()) {
            Ok(found) => {
                self.end_typing();
                let done = self.session.own.label(&id, found.as_deref());
                self.tell_done(&id, done, |screen, name| screen.words().mine_labelled_now(&name));
            }
            Err(no_label) => self.notice = no_label.text(self.words()),
        }
    }

    /// Says what was done to a card and until when it must be used now, or why it could not be done.
    fn tell_done(&mut self, id: &str, done: Result<(), Trouble>, text: impl FnOnce(&Self, String) -> String) {
        if let Err(trouble) = done {
            self.notice = trouble.text(self.words());
            return;
        }
        self.renew_cards(id);
        let (held, _) = self.session.held_as_read();
        let phrases = self.phrases();
        let how = How::keys(self.words());
        let due = held.iter().find(|held| held.id == id).map(|held| phrases.due_or_missing(held, &how));
        let told = std::iter::once(text(self, self.card_called(id))).chain(due.into_iter().flatten());
        self.notice = told.collect::<Vec<_>>().join(self.words().semicolon());
    }

    /// A card as people call it.
    fn card_called(&self, id: &str) -> String {
        let (held, _) = self.session.held_as_read();
        let found = held.iter().find(|held| held.id == id);
        found.map_or_else(|| id.to_owned(), |held| self.phrases().holding(held))
    }

    /// Shows the cards as they stand now, if they are shown, with one of them chosen.
    pub(super) fn renew_cards(&mut self, id: &str) {
        let found = self.session.held_as_read();
        if let Some(Panel::Grid(grid)) = &mut self.panel {
            grid.renew_cards(found, id);
        }
    }

    /// The card that is shown behind the board, as people call it.
    pub(super) fn shown_card(&self) -> Option<String> {
        self.has_answer().then(|| self.phrases().card_held(&self.session.query))
    }

    fn is_mine_open(&self) -> bool {
        matches!(self.open_board(), Some(Boards::Mine(_)))
    }

    /// The name of the key that takes back on the board of the cards.
    fn take_back_key(&self) -> String {
        self.key_in(Context::Mine, Action::TakeBack)
    }

    fn key_in(&self, context: Context, action: Action) -> String {
        let mut rows = self.keys.rows().iter().filter(|row| row.context == context && row.does(action));
        rows.next().map(|row| row.first_name().into_owned()).unwrap_or_default()
    }

    /// The name of the key to show for an action.
    pub(super) fn key_of(&self, action: Action) -> String {
        self.keys.name_of(action).unwrap_or_default()
    }
}

/// Whether an action is meant for the screen while something is typed.
fn works_while_typing(action: Action) -> bool {
    use Action::{Help, Language, Quit, Redraw, Suspend, Theme};
    matches!(action, Quit | Help | Language | Theme | Redraw | Suspend)
}

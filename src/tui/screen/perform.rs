//! What each action does.

use super::action::{Action, Direction, Step};
use super::countries::{Row, SearchField};
use super::{Boards, Grid, MapPanel, Pane, Panel, STACKED_BELOW, Screen};
use crate::config::Depth;
use crate::dataset::{CountryId, Unit};
use crate::doc::{Outline, Part};
use crate::query::CardChoice;
use crate::query::day::shifted;
use crate::term::Flow;

impl Screen {
    /// Does what a key stands for: to the panel that is open if that knows the action, otherwise to the screen.
    pub fn perform(&mut self, action: Action) -> Flow {
        let Some(action) = self.perform_in_help(action) else { return Flow::Continue };
        if self.kiosk && action.is_own() || self.perform_in_panel(action) {
            return Flow::Continue;
        }
        match action {
            Action::Quit => return Flow::Quit,
            Action::Suspend => return if self.kiosk { Flow::Continue } else { Flow::Suspend },
            Action::Redraw => return Flow::Repaint,
            Action::Copy => return self.copy(),
            Action::Print => return self.print(),
            Action::Help
            | Action::Facts
            | Action::Matrix
            | Action::Map
            | Action::Which
            | Action::Compare
            | Action::WhatIf
            | Action::Mine => self.toggle(action),
            Action::KeepCard => self.keep_card(),
            Action::Pin => self.toggle_pin(),
            Action::Mouse => self.toggle_mouse(),
            Action::Theme => self.turn_theme(),
            Action::Language => self.turn_language(),
            Action::Profile(direction) => self.turn_profile(direction),
            Action::TakeBack => self.take_back(),
            Action::Anew if self.is_begun() => self.start_anew(),
            Action::Keep => self.keep_profile(),
            Action::Card(direction) => self.turn_card(direction),
            Action::Answer(nth) => self.answer(nth.into()),
            Action::LastUsed(unit, direction) => self.shift_last_used(unit, direction),
            Action::Pane(direction) => self.go_to(direction.neighbour(self.focus, &Pane::ALL)),
            Action::Move(step) => self.step(step),
            Action::Enter => self.enter(),
            Action::Back => self.back(),
            Action::Part(direction) => self.turn_part(direction),
            Action::ShowPart(part) => self.show(part),
            Action::Search => self.go_to(Pane::Countries),
            Action::Type(c) => {
                self.begin_search();
                self.countries.edit(|field| field.add(c.encode_utf8(&mut [0; 4])));
            }
            Action::Reason(number) => self.take_reason(number.into()),
            Action::Erase => self.countries.edit(SearchField::erase),
            Action::Clear if self.countries.field.text().is_empty() => self.start_anew(),
            Action::Clear => self.countries.edit(SearchField::clear),
            // Nothing was begun; and what means something in some panels only.
            Action::Anew
            | Action::Row(_)
            | Action::Ask(_)
            | Action::Service(_)
            | Action::Go(_)
            | Action::Among
            | Action::Detail(_)
            | Action::Compared(_)
            | Action::Change(_)
            | Action::Reset
            | Action::ResetAll
            | Action::UsedToday
            | Action::Calendar
            | Action::KeepPins
            | Action::Label
            | Action::Term
            | Action::AddCard => {}
        }
        Flow::Continue
    }

    /// Does what an action means in the panel that is open; whether it means something there.
    fn perform_in_panel(&mut self, action: Action) -> bool {
        if self.perform_in_grid(action) {
            return true;
        }
        let dataset = self.dataset;
        let Some(panel) = &mut self.panel else { return false };
        match (action, panel) {
            (Action::Move(_), Panel::Map(_)) => {}
            (Action::Go(compass), Panel::Map(panel)) => panel.go(compass),
            (Action::Ask(direction), Panel::Map(panel)) => panel.turn_ask(dataset, direction),
            (Action::Service(direction), Panel::Map(panel)) => panel.turn_service(dataset, direction),
            (Action::Enter, Panel::Map(_)) => self.enter_map(),
            (Action::Back, Panel::Map(panel)) if panel.region().is_some() => _ = panel.leave(),
            (Action::Enter, _) => self.panel = None,
            (Action::Back, _) => self.close_panel(),
            _ => return false,
        }
        true
    }

    /// Opens the panel of an action, or closes it where it is the one that is open.
    pub(super) fn toggle(&mut self, action: Action) {
        self.refresh();
        if self.is_open(action) {
            return self.close_panel();
        }
        if matches!(action, Action::Matrix | Action::Which | Action::WhatIf) && !self.has_answer() {
            return self.say_nothing_found();
        }
        let held = if action == Action::Mine { self.session.held().map(Some) } else { Ok(None) };
        let (dataset, query) = (self.dataset, &self.session.query);
        let grid = match action {
            Action::Facts => {
                self.covered = self.panel.take();
                Grid::facts()
            }
            Action::Matrix => Grid::matrix(dataset, query),
            Action::Which => Grid::which(dataset, query),
            Action::Compare => Grid::compare(dataset, &self.compared(), query),
            Action::WhatIf => Grid::what_if(),
            Action::Mine => match held {
                Ok(held) => Grid::mine(held.unwrap_or_default()),
                Err(trouble) => return self.notice = trouble.text(self.words()),
            },
            Action::Map => return self.panel = Some(Panel::Map(Box::new(MapPanel::new(dataset, query)))),
            _ => return self.open_help(),
        };
        self.panel = Some(Panel::Grid(Box::new(grid)));
        self.refresh_grid();
    }

    /// Whether an action opened the panel that is open.
    pub(super) fn is_open(&self, action: Action) -> bool {
        match &self.panel {
            Some(Panel::Help(_)) => action == Action::Help,
            Some(Panel::Map(_)) => action == Action::Map,
            Some(Panel::Grid(grid)) => action == grid.board.opened_by(),
            None => false,
        }
    }

    fn close_panel(&mut self) {
        let was_facts = matches!(self.open_board(), Some(Boards::Facts(_)));
        self.panel = self.covered.take().filter(|_| was_facts);
    }

    /// From the world to a region, from there to the answer for the chosen place.
    fn enter_map(&mut self) {
        let Some(Panel::Map(panel)) = &mut self.panel else { return };
        if panel.enter(self.dataset) {
            return;
        }
        let country = panel.country;
        self.choose_country(country);
        self.go_to(Pane::Verdict);
    }

    /// Chooses a place in the list, as if its code had been typed.
    pub(super) fn choose_country(&mut self, country: CountryId) {
        self.countries.show_place(country);
        self.taken = None;
        self.refresh();
    }

    fn turn_language(&mut self) {
        self.session.language = self.session.language.other();
        self.verdict.invalidate();
    }

    /// The next theme, with its name in the bottom row: some of them can look alike.
    fn turn_theme(&mut self) {
        self.look.theme = self.look.theme.next();
        self.verdict.invalidate();
        let (words, name) = (self.words(), self.look.theme_name(self.words()));
        let is_colourless = self.look.depth == Depth::None;
        self.notice = if is_colourless { words.theme_without_colour(&name) } else { words.theme_is(&name) };
    }

    pub(super) fn go_to(&mut self, pane: Pane) {
        self.panel = None;
        if pane == Pane::Countries && self.focus != pane {
            self.countries.field.mark();
        }
        self.focus = pane;
    }

    fn enter(&mut self) {
        match self.focus {
            Pane::Countries if self.is_door() || self.is_beside_guide() || self.has_only_the_answer_left() => {
                self.focus = Pane::Verdict;
            }
            Pane::Countries => self.focus = Pane::Cards,
            Pane::Cards => self.focus = Pane::Verdict,
            Pane::Verdict if self.is_door() && self.verdict.is_door() => {
                self.take_reason(self.verdict.chosen().unwrap_or(0));
            }
            Pane::Verdict => {
                self.refresh();
                self.verdict.enter();
            }
        }
    }

    /// Whether the card was typed with the place, where one pane alone is seen: there is nothing to choose among the cards first.
    fn has_only_the_answer_left(&self) -> bool {
        let heard = self.countries.heard();
        let is_named = heard.card.is_some() || matches!(self.countries.chosen(), Some(Row::Product(..)));
        is_named && self.columns < STACKED_BELOW
    }

    fn back(&mut self) {
        match self.focus {
            Pane::Countries => self.countries.edit(SearchField::clear),
            Pane::Cards => self.go_to(Pane::Countries),
            Pane::Verdict if self.is_door() && self.door.reason.is_some() => self.door.reason = None,
            Pane::Verdict if self.is_door() || self.is_beside_guide() => self.go_to(Pane::Countries),
            Pane::Verdict if self.has_answer() && self.verdict.back() => {}
            Pane::Verdict => self.focus = Pane::Cards,
        }
    }

    /// Shows a part. What was typed is taken before: it would lead back to the first part.
    pub(super) fn show(&mut self, part: Part) {
        self.refresh();
        self.verdict.show(part);
        self.go_to(Pane::Verdict);
    }

    fn turn_part(&mut self, direction: Direction) {
        self.refresh();
        if !self.has_answer() {
            return self.say_nothing_found();
        }
        self.verdict.turn(direction);
        if self.panel.is_some() {
            self.go_to(Pane::Verdict);
        }
    }

    /// Nothing is lost where the calendar ends: the day stays.
    fn shift_last_used(&mut self, unit: Unit, direction: Direction) {
        if self.verdict.part() != Part::KeepAlive || self.panel.is_some() {
            return self.show(Part::KeepAlive);
        }
        let day = self.session.query.last_used.unwrap_or(self.session.query.today);
        let count = if direction == Direction::Next { 1 } else { -1 };
        if let Some(day) = shifted(day, unit, count) {
            self.session.say(|query| query.last_used = Some(day));
        }
    }

    fn step(&mut self, step: Step) {
        match self.focus {
            Pane::Countries => self.step_place(step, self.page),
            Pane::Cards => self.step_card(step, self.page),
            Pane::Verdict => self.verdict.step(step),
        }
    }

    /// At the door no row is chosen: the first step down chooses the first.
    pub(super) fn step_place(&mut self, step: Step, page: usize) {
        let is_first = self.is_door() && step == Step::Down;
        self.door.is_passed = true;
        if !is_first {
            self.countries.step(step, page);
        }
    }

    fn turn_card(&mut self, direction: Direction) {
        let cards = self.cards();
        self.choose_card_at(&cards, direction.apply(self.card_row(&cards), cards.len()));
    }

    pub(super) fn step_card(&mut self, step: Step, page: usize) {
        self.refresh();
        let cards = self.cards();
        self.choose_card_at(&cards, step.apply(self.card_row(&cards), cards.len(), page));
    }

    fn choose_card_at(&mut self, cards: &[CardChoice], row: usize) {
        if let Some(card) = cards.get(row) {
            self.choose_card(*card);
        }
    }

    /// What can be chosen as the card. At the door and beside a guide nobody has named the place that sells cards with a name.
    pub(super) fn cards(&self) -> Vec<CardChoice> {
        let mut cards = self.session.cards();
        if self.is_door() || self.is_beside_guide() {
            let chosen = self.session.query.card_choice();
            cards.retain(|card| matches!(card, CardChoice::Kind(_)) || *card == chosen);
        }
        cards
    }

    /// The row of the card that is asked about among those of the place.
    pub(super) fn card_row(&self, cards: &[CardChoice]) -> usize {
        let chosen = self.session.query.card_choice();
        cards.iter().position(|card| *card == chosen).unwrap_or(self.session.query.card.index())
    }

    pub(super) fn choose_card(&mut self, card: CardChoice) {
        self.door.is_passed = true;
        if self.session.choose_card(card) {
            self.verdict.show(Part::Verdicts);
        }
    }

    /// Another person: the answer is shown from its first line.
    fn turn_profile(&mut self, direction: Direction) {
        let profiles = &self.dataset.tables.profiles;
        self.session.say(|query| query.profile = direction.turn(query.profile, profiles));
        self.renew_cards("");
        self.verdict.show(Part::Verdicts);
    }

    /// Takes back the last thing that was said.
    fn take_back(&mut self) {
        self.refresh();
        if self.session.take_back() {
            self.words().taken_back().clone_into(&mut self.notice);
            self.verdict.rewind();
        }
    }

    /// Keeps who somebody is for the next time.
    fn keep_profile(&mut self) {
        self.session.keep_profile();
        let profile = self.dataset.tables.profiles.get(self.session.query.profile);
        let name = profile.map_or("", |profile| self.words().text(profile.name));
        self.notice = self.words().profile_kept(&name);
    }

    /// Says that there is no answer to be seen yet.
    pub(super) fn say_door(&mut self) {
        self.words().door_first().clone_into(&mut self.notice);
    }

    /// Takes the nth of the things that may be otherwise, where there is an answer to be seen.
    fn answer(&mut self, number: usize) {
        self.refresh();
        if !self.shows_changes() {
            return;
        }
        if let Some(setting) = self.session.nth_change(number)
            && let Err(found) = self.session.tell(setting)
        {
            self.notice = found.text(&self.dataset.tables, self.words());
        }
    }

    /// Hands the present answer to the clipboard, and says no more than that.
    fn copy(&mut self) -> Flow {
        self.refresh();
        let Some(report) = self.session.report().filter(|_| self.has_answer()) else { return self.nothing_found() };
        let outline = Outline::new(self.dataset, report, self.session.language);
        let text = outline.message(&self.session.command());
        self.notice = self.words().sent(&text.len());
        Flow::Copy(text)
    }

    /// Leaves, to print the present answer.
    fn print(&mut self) -> Flow {
        self.refresh();
        if !self.has_answer() {
            return self.nothing_found();
        }
        self.is_printed = true;
        Flow::Quit
    }

    fn nothing_found(&mut self) -> Flow {
        self.say_nothing_found();
        Flow::Continue
    }

    /// Says why there is no answer to do something with.
    fn say_nothing_found(&mut self) {
        if self.is_door() || self.is_beside_guide() {
            self.say_door();
        } else {
            self.words().no_hit().clone_into(&mut self.notice);
        }
    }
}

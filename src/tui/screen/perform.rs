//! What each action does.

use super::action::{Action, Direction, Step};
use super::countries::SearchField;
use super::{FactPanel, MapPanel, MatrixPanel, Pane, Panel, Screen, WhichPanel, view};
use crate::answer::Among;
use crate::config::Depth;
use crate::dataset::Unit;
use crate::doc::{Outline, Part};
use crate::query::day::shifted;
use crate::term::Flow;

impl Screen {
    /// Does what a key stands for: to the panel that is open if that knows the action, otherwise to the screen.
    pub fn perform(&mut self, action: Action) -> Flow {
        if self.perform_in_panel(action) {
            return Flow::Continue;
        }
        match action {
            Action::Quit => return Flow::Quit,
            Action::Suspend => return if self.kiosk { Flow::Continue } else { Flow::Suspend },
            Action::Redraw => return Flow::Repaint,
            Action::Copy => return self.copy(),
            Action::Print => return self.print(),
            Action::Help | Action::Facts | Action::Matrix | Action::Map | Action::Which => self.toggle(action),
            Action::Compare => self.toggle_compare(),
            Action::WhatIf => self.toggle_what_if(),
            Action::Pin => self.toggle_pin(),
            Action::Mouse => self.toggle_mouse(),
            Action::Theme => self.turn_theme(),
            Action::Language => self.turn_language(),
            Action::Profile(direction) => {
                self.session.query.profile =
                    direction.apply(self.session.query.profile, self.dataset.tables.profiles.len());
            }
            Action::Card(direction) => {
                self.choose_card(direction.apply(self.session.query.card, self.dataset.tables.cards.len()));
            }
            Action::Answer(nth) => self.answer(nth.into()),
            Action::LastUsed(unit, direction) => self.shift_last_used(unit, direction),
            Action::Pane(direction) => self.go_to(direction.neighbour(self.focus, &Pane::ALL)),
            Action::Move(step) => self.step(step),
            Action::Enter => self.enter(),
            Action::Back => self.back(),
            Action::Part(direction) => self.verdict.turn(direction),
            Action::ShowPart(part) => self.show(part),
            Action::Search => self.go_to(Pane::Countries),
            Action::Type(c) => self.countries.edit(|field| field.add(c.encode_utf8(&mut [0; 4]))),
            Action::Erase => self.countries.edit(SearchField::erase),
            Action::Clear => self.countries.edit(SearchField::clear),
            // What means something in some panels only.
            Action::Ask(_)
            | Action::Service(_)
            | Action::Go(_)
            | Action::Among
            | Action::Detail(_)
            | Action::Compared(_)
            | Action::Change(_)
            | Action::Reset
            | Action::ResetAll => {}
        }
        Flow::Continue
    }

    /// Does what an action means in the panel that is open; whether it means something there.
    fn perform_in_panel(&mut self, action: Action) -> bool {
        let (dataset, query, page) = (self.dataset, &self.session.query, self.page);
        let Some(panel) = &mut self.panel else { return false };
        match (action, panel) {
            (Action::Move(step), Panel::Help(first)) => {
                let rows = view::help_rows(&self.keys, self.kiosk) + 1;
                *first = step.apply(*first, rows.saturating_sub(page), page);
            }
            (Action::Move(step), Panel::Facts(panel)) => panel.step(dataset, step, page),
            (Action::Change(direction), Panel::Facts(_)) => self.change_fact(direction),
            (Action::Reset, Panel::Facts(panel)) => {
                if let Some(fact) = panel.fact(dataset) {
                    self.session.query.unset(fact);
                }
            }
            (Action::Move(step), Panel::Matrix(panel)) => panel.step(dataset, step, page),
            (Action::Ask(direction), Panel::Matrix(panel)) => panel.turn_ask(dataset, direction),
            (Action::Service(direction), Panel::Matrix(panel)) => panel.turn_service(dataset, direction),
            (Action::Enter, Panel::Matrix(_)) => self.open_cell(),
            (Action::Move(_), Panel::Map(_)) => {}
            (Action::Go(compass), Panel::Map(panel)) => panel.go(compass),
            (Action::Ask(direction), Panel::Map(panel)) => panel.turn_ask(dataset, direction),
            (Action::Service(direction), Panel::Map(panel)) => panel.turn_service(dataset, direction),
            (Action::Enter, Panel::Map(_)) => self.enter_map(),
            (Action::Back, Panel::Map(panel)) if panel.region().is_some() => _ = panel.leave(),
            (Action::Move(step), Panel::Which(panel)) => panel.step(step),
            (Action::Card(direction), Panel::Which(panel)) if panel.wanted().among == Among::Cards => {
                panel.step(if direction == Direction::Next { Step::Down } else { Step::Up });
            }
            (Action::Ask(direction), Panel::Which(panel)) => panel.turn_ask(dataset, query, direction),
            (Action::Among, Panel::Which(panel)) => panel.turn_question(dataset, query),
            (Action::Detail(direction), Panel::Which(panel)) => panel.detail.turn(direction),
            (Action::Enter, Panel::Which(_)) => self.enter_which(),
            (Action::Move(step), Panel::Compare(panel)) => panel.step(step, page),
            (Action::Compared(direction), Panel::Compare(panel)) => panel.turn(direction),
            (Action::Service(direction), Panel::Compare(panel)) => panel.turn_service(direction),
            (Action::Reset, Panel::Compare(_)) => self.unpin_compared(),
            (Action::Enter, Panel::Compare(_)) => self.open_compared(),
            (Action::Move(step), Panel::WhatIf(panel)) => panel.step(step, page),
            (Action::Change(direction), Panel::WhatIf(_)) => self.change_trial(direction),
            (Action::Reset, Panel::WhatIf(_)) => self.reset_trial(),
            (Action::ResetAll, Panel::WhatIf(_)) => self.reset_whole_trial(),
            (Action::Enter, Panel::WhatIf(_)) => self.take_over_trial(),
            (Action::Enter, _) => self.panel = None,
            (Action::Back, _) => self.close_panel(),
            _ => return false,
        }
        true
    }

    /// Opens the panel of an action, or closes it where it is the one that is open.
    pub(super) fn toggle(&mut self, action: Action) {
        self.refresh();
        let (dataset, query) = (self.dataset, &self.session.query);
        let panel = match (action, &self.panel) {
            (Action::Help, Some(Panel::Help(_)))
            | (Action::Facts, Some(Panel::Facts(_)))
            | (Action::Matrix, Some(Panel::Matrix(_)))
            | (Action::Map, Some(Panel::Map(_)))
            | (Action::Which, Some(Panel::Which(_))) => return self.close_panel(),
            (Action::Facts, _) => {
                self.covered = self.panel.take().filter(|panel| !matches!(panel, Panel::Help(_)));
                Panel::Facts(FactPanel::new())
            }
            (Action::Matrix, _) => Panel::Matrix(MatrixPanel::new(dataset, query)),
            (Action::Map, _) => Panel::Map(MapPanel::new(dataset, query)),
            (Action::Which, _) => Panel::Which(WhichPanel::new(dataset, query)),
            _ => Panel::Help(0),
        };
        self.panel = Some(panel);
    }

    fn close_panel(&mut self) {
        let was_facts = matches!(self.panel, Some(Panel::Facts(_)));
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
    pub(super) fn choose_country(&mut self, country: usize) {
        let code = self.dataset.tables.countries.get(country).map_or("", |country| country.code);
        self.countries.edit(|field| {
            field.clear();
            field.add(code);
        });
    }

    /// From the chosen card or place to its answer.
    fn enter_which(&mut self) {
        let Some(Panel::Which(panel)) = &self.panel else { return };
        match (panel.opened(), panel.wanted().among) {
            (Some(card), Among::Cards) => self.choose_card(card),
            (Some(country), Among::Places) => self.choose_country(country),
            (None, _) => return,
        }
        self.show(Part::Verdicts);
    }

    /// From the chosen cell of the matrix to its proof.
    fn open_cell(&mut self) {
        let Some(Panel::Matrix(MatrixPanel { service, card, ask, .. })) = self.panel else { return };
        self.choose_card(card);
        self.show(Part::Why);
        self.verdict.seek(service, ask);
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
            Pane::Countries => self.focus = Pane::Cards,
            Pane::Cards => self.focus = Pane::Verdict,
            Pane::Verdict => self.verdict.turn(Direction::Next),
        }
    }

    fn back(&mut self) {
        match self.focus {
            Pane::Countries => self.countries.edit(SearchField::clear),
            Pane::Cards => self.go_to(Pane::Countries),
            Pane::Verdict => self.focus = Pane::Cards,
        }
    }

    pub(super) fn show(&mut self, part: Part) {
        self.verdict.show(part);
        self.go_to(Pane::Verdict);
    }

    /// Nothing is lost where the calendar ends: the day stays.
    fn shift_last_used(&mut self, unit: Unit, direction: Direction) {
        if self.verdict.part() != Part::KeepAlive || self.panel.is_some() {
            return self.show(Part::KeepAlive);
        }
        let day = self.session.query.last_used.unwrap_or(self.session.query.today);
        let count = if direction == Direction::Next { 1 } else { -1 };
        self.session.query.last_used = shifted(day, unit, count).or(self.session.query.last_used);
    }

    fn step(&mut self, step: Step) {
        match self.focus {
            Pane::Countries => self.countries.step(step, self.page),
            Pane::Cards => self.step_card(step, self.page),
            Pane::Verdict => self.verdict.step(step),
        }
    }

    pub(super) fn step_card(&mut self, step: Step, page: usize) {
        self.choose_card(step.apply(self.session.query.card, self.dataset.tables.cards.len(), page));
    }

    pub(super) fn choose_card(&mut self, card: usize) {
        if self.session.choose_card(card) {
            self.verdict.scroll = 0;
        }
    }

    /// Gives the nth answer to the open question.
    fn answer(&mut self, number: usize) {
        self.refresh();
        if let Some(setting) = self.session.nth_answer(number) {
            self.session.query.set(setting);
        }
    }

    fn change_fact(&mut self, direction: Direction) {
        self.refresh();
        if let (Some(Panel::Facts(panel)), Some(report)) = (&self.panel, self.session.report())
            && let Some(setting) = panel.change(self.dataset, report, direction)
        {
            self.session.query.set(setting);
        }
    }

    /// Hands the present answer to the clipboard, and says no more than that.
    fn copy(&mut self) -> Flow {
        self.refresh();
        let Some(report) = self.session.report() else { return self.nothing_found() };
        let outline = Outline::new(self.dataset, report, self.session.language);
        let text = outline.message(&self.session.command());
        self.notice = self.words().sent(&text.len());
        Flow::Copy(text)
    }

    /// Leaves, to print the present answer.
    fn print(&mut self) -> Flow {
        self.refresh();
        if self.session.report().is_none() {
            return self.nothing_found();
        }
        self.is_printed = true;
        Flow::Quit
    }

    fn nothing_found(&mut self) -> Flow {
        self.words().no_hit().clone_into(&mut self.notice);
        Flow::Continue
    }
}

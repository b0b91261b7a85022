//! The mouse, for whoever asks for it: what stands where, and what a click or the wheel does there.

use std::cell::RefCell;

use ratatui::layout::{Position, Rect};

use super::action::{Action, Step};
use super::layout::Pane;
use super::{Panel, Screen};
use crate::dataset::CountryId;
use crate::doc::Part;
use crate::doc::boards::Cursor;
use crate::query::CardChoice;
use crate::term::{Flow, Mouse, MouseKind};

/// Lines of text for one notch of the wheel.
const NOTCH: usize = 3;

/// What can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A pane.
    Pane(Pane),
    /// The panel that covers the answer.
    Panel,
    /// The nth row that is shown of the countries.
    Country(usize),
    /// A card of the place.
    Card(CardChoice),
    /// A part of the answer.
    Part(Part),
    /// What a key does that is named there.
    Do(Action),
    /// What can be stopped at in the answer or its guides, by its place among those.
    Stop(usize),
    /// A line of the list of keys that can be run, by its place among those.
    Line(usize),
    /// A cell of the board.
    Cell(Cursor),
    /// A place on the map, by its position.
    Place(CountryId),
}

/// What stood where at the last drawing. Kept only while the mouse is on.
#[derive(Debug, Default)]
pub struct Targets {
    is_on: bool,
    all: RefCell<Vec<(Rect, Target)>>,
}

impl Targets {
    /// Whether the mouse is on from the start.
    #[must_use]
    pub fn new(is_on: bool) -> Self {
        Self { is_on, all: RefCell::default() }
    }

    /// Whether the mouse is on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.is_on
    }

    /// Switches the mouse on or off.
    pub fn toggle(&mut self) {
        self.is_on = !self.is_on;
    }

    /// Forgets the last drawing.
    pub fn clear(&mut self) {
        self.all.get_mut().clear();
    }

    /// Says what stands in an area; what is said later lies above what was said before.
    pub fn add(&self, area: Rect, target: Target) {
        if self.is_on {
            self.all.borrow_mut().push((area, target));
        }
    }

    /// The topmost target at a cell for which `is_wanted` holds.
    fn at(&self, cell: Position, is_wanted: impl Fn(Target) -> bool) -> Option<Target> {
        let all = self.all.borrow();
        let found = all.iter().rev().find(|(area, target)| area.contains(cell) && is_wanted(*target));
        found.map(|(_, target)| *target)
    }
}

impl Screen {
    /// Switches the mouse on or off, and says what that means.
    pub(super) fn toggle_mouse(&mut self) {
        self.targets.toggle();
        let words = self.words();
        let said = if self.targets.is_on() { words.mouse_is_on() } else { words.mouse_is_off() };
        said.clone_into(&mut self.notice);
    }

    /// Does what the mouse asks for.
    pub(super) fn point(&mut self, mouse: Mouse) -> Flow {
        if !self.targets.is_on() {
            return Flow::Continue;
        }
        let cell = Position { x: mouse.column, y: mouse.row };
        match mouse.kind {
            MouseKind::Press => {
                if let Some(target) = self.targets.at(cell, |_| true) {
                    return self.click(target);
                }
            }
            MouseKind::WheelUp => self.wheel(cell, Step::Up),
            MouseKind::WheelDown => self.wheel(cell, Step::Down),
        }
        Flow::Continue
    }

    fn click(&mut self, target: Target) -> Flow {
        match (target, &mut self.panel) {
            (Target::Pane(pane), _) => self.go_to(pane),
            (Target::Country(row), _) => {
                self.countries.choose_shown(row);
                self.door.is_passed = true;
                self.go_to(Pane::Countries);
            }
            (Target::Card(card), _) => {
                self.choose_card(card);
                self.go_to(Pane::Cards);
            }
            (Target::Part(part), _) => self.show(part),
            (Target::Do(action), _) => return self.perform(action),
            (Target::Stop(stop), _) => {
                self.go_to(Pane::Verdict);
                self.verdict.choose(stop);
                return self.perform(Action::Enter);
            }
            (Target::Line(line), Some(Panel::Help(help))) => {
                help.chosen = line;
                return self.perform(Action::Enter);
            }
            (Target::Cell(cell), Some(Panel::Grid(grid))) => grid.point(cell),
            (Target::Place(country), Some(Panel::Map(panel))) => panel.country = country,
            _ => {}
        }
        Flow::Continue
    }

    fn wheel(&mut self, cell: Position, step: Step) {
        match self.targets.at(cell, |target| matches!(target, Target::Pane(_) | Target::Panel)) {
            Some(Target::Panel) => {
                self.perform(Action::Move(step));
            }
            Some(Target::Pane(Pane::Countries)) => self.step_place(step, 1),
            Some(Target::Pane(Pane::Cards)) => self.step_card(step, 1),
            Some(Target::Pane(Pane::Verdict)) => (0..NOTCH).for_each(|_| self.verdict.wheel(step)),
            _ => {}
        }
    }
}

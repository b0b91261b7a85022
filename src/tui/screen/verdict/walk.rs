//! Walking in the answer: rows, parts, guides and their steps, there and back.

use super::{Instead, Stops, VerdictPane};
use crate::doc::Part;
use crate::tui::screen::action::Step;
use crate::tui::screen::countries::offset_for;

impl VerdictPane {
    /// One further, to what is chosen; whether there was something further.
    pub fn enter(&mut self) -> bool {
        match (self.instead, self.part) {
            (Some(Instead::Guide(_)), _) => return self.next_step(),
            (None, Part::Verdicts) => self.show(Part::Why),
            (None, Part::Why) if !self.is_whole => self.show(Part::Why),
            (None, Part::Why) => {
                self.show(Part::Guides);
                self.is_from_why = true;
            }
            (None, Part::Guides) => self.enter_guides(),
            _ => return false,
        }
        true
    }

    /// Whether there is something further.
    #[must_use]
    pub fn can_enter(&self) -> bool {
        match (self.instead, self.part) {
            (Some(Instead::Door), _) => true,
            (Some(Instead::Guide(_)), _) => self.chosen.is_some_and(|chosen| chosen + 1 < self.stops.len()),
            (None, part) => part != Part::KeepAlive,
        }
    }

    /// Opens the chosen guide, goes on in the open one; behind its end is the list, with the next one chosen.
    fn enter_guides(&mut self) {
        let Some(open) = self.open else {
            self.open = Some(self.chosen.unwrap_or(0));
            return self.rewind();
        };
        if !self.next_step() {
            self.open = None;
            self.rewind();
            self.chosen = Some((open + 1).min(self.chapters.len().saturating_sub(1)));
        }
    }

    /// To the next step of a guide; whether there is one. A text without steps is paged through.
    fn next_step(&mut self) -> bool {
        let end = self.lines.len().saturating_sub(self.page);
        if self.stops_are != Stops::Steps {
            let before = self.scroll;
            self.scroll_by(Step::PageDown);
            return self.scroll != before;
        }
        let next = self.chosen.map_or(0, |chosen| chosen + 1);
        let Some((_, line)) = self.stops.get(next) else {
            let before = self.scroll;
            self.scroll = end;
            return before < end;
        };
        // The step with what belongs to it, up to the next one.
        let until = self.stops.get(next + 1).map_or(self.lines.len(), |(_, line)| *line);
        self.scroll = self.scroll.max(until.saturating_sub(self.page)).min(*line).min(end);
        self.chosen = Some(next);
        true
    }

    /// One back, the way that was come; whether there was one.
    pub fn back(&mut self) -> bool {
        match self.part {
            Part::Verdicts => return false,
            Part::Guides if self.open.is_some() => {
                let open = self.open.take();
                self.rewind();
                self.chosen = open;
            }
            Part::Guides if self.is_from_why => {
                (self.part, self.is_whole, self.is_from_why) = (Part::Why, true, false);
                self.rewind();
            }
            Part::Why if self.is_whole => self.show(Part::Why),
            Part::Why => {
                let asked = self.asked;
                self.show(Part::Verdicts);
                self.sought_row = Some(asked);
            }
            _ => self.show(Part::Verdicts),
        }
        true
    }

    /// Scrolls, or chooses another row.
    pub fn step(&mut self, step: Step) {
        match self.stops_are {
            Stops::List => {
                let chosen = step.apply(self.chosen.unwrap_or(0), self.stops.len(), self.page.saturating_sub(1));
                self.chosen = Some(chosen);
                self.show_chosen();
            }
            Stops::Rows => self.step_row(step),
            Stops::Steps | Stops::Nowhere => self.scroll_by(step),
        }
    }

    /// Scrolls, whatever there is to choose.
    pub fn wheel(&mut self, step: Step) {
        if self.stops_are == Stops::List { self.step(step) } else { self.scroll_by(step) }
    }

    /// Whether a step would change anything.
    #[must_use]
    pub fn can_step(&self, step: Step) -> bool {
        if self.stops_are == Stops::List {
            let chosen = self.chosen.unwrap_or(0);
            return step.apply(chosen, self.stops.len(), self.page.saturating_sub(1)) != chosen;
        }
        let is_row = self.stops_are == Stops::Rows
            && match step {
                Step::Up => self.chosen.is_some(),
                Step::Down => self.chosen.map_or(0, |chosen| chosen + 1) < self.stops.len(),
                _ => false,
            };
        is_row || self.scrolled(step) != self.scroll
    }

    fn scrolled(&self, step: Step) -> usize {
        let positions = self.lines.len().saturating_sub(self.page) + 1;
        step.apply(self.scroll.min(positions - 1), positions, self.page.saturating_sub(1))
    }

    fn scroll_by(&mut self, step: Step) {
        self.scroll = self.scrolled(step);
    }

    /// To the neighbouring row of the answer while it is near, otherwise the lines are scrolled.
    fn step_row(&mut self, step: Step) {
        self.typed = None;
        let wanted = match step {
            Step::Up => self.chosen.and_then(|chosen| chosen.checked_sub(1)),
            Step::Down => Some(self.chosen.map_or(0, |chosen| chosen + 1)),
            _ => None,
        };
        let near = self.scroll.saturating_sub(1)..=self.scroll + self.page;
        let found = wanted.filter(|wanted| self.stops.get(*wanted).is_some_and(|(_, line)| near.contains(line)));
        if found.is_some() {
            self.chosen = found;
            return self.show_chosen();
        }
        let before = self.scroll;
        self.scroll_by(step);
        let is_seen = |(_, line): &(usize, usize)| (self.scroll..self.scroll + self.page).contains(line);
        let is_left = step == Step::Up && before == self.scroll;
        self.chosen = self.chosen.filter(|chosen| !is_left && self.stops.get(*chosen).is_some_and(is_seen));
    }

    /// Scrolls no further than that the chosen row is seen; with the first row comes what stands over the list, with the last one
    /// what stands below.
    pub(super) fn show_chosen(&mut self) {
        let Some((chosen, (_, line))) = self.chosen.and_then(|chosen| Some((chosen, self.stops.get(chosen)?))) else {
            return;
        };
        let end = self.lines.len().saturating_sub(self.page);
        self.scroll = match self.stops_are {
            Stops::List if chosen == 0 && *line < self.page => 0,
            Stops::List if chosen + 1 == self.stops.len() => end.min(*line),
            _ => offset_for(*line, self.scroll, self.page).min(end),
        };
    }
}

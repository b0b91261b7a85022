//! The panel that changes card and person on trial: the question stays until the trial is taken over.

use super::action::{Direction, Step};
use super::countries::offset_for;
use super::facts::changed;
use super::{Panel, Screen};
use crate::answer::{ChangeSet, Moves, Report, Subject, Trial, can_move, moves, ready_trials, report, subjects};
use crate::dataset::Dataset;
use crate::query::Query;

/// The panel: trials that are ready, a row for each fact, and what moves.
pub struct WhatIfPanel {
    /// The chosen row: the ready trials come first, the facts after them.
    selected: usize,
    offset: usize,
    /// The first line of the moves that is shown.
    scroll: usize,
    /// The last line that can be the first one.
    last_scroll: usize,
    /// Lines of the moves that a page has.
    page: usize,
    trial: Trial,
    /// The question and the trial that all below was made for.
    made_for: Option<(Query, Trial)>,
    /// The smallest changes that raise the headline.
    pub ready: Vec<ChangeSet>,
    /// The facts, with whether another value would move something.
    pub facts: Vec<(Subject, bool)>,
    /// The answer on trial.
    pub after: Option<Report>,
    /// What moves.
    pub moves: Moves,
}

/// A row of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A ready trial (position).
    Ready(usize),
    /// A fact (position).
    Fact(usize),
}

impl WhatIfPanel {
    /// The panel with nothing tried.
    pub fn new() -> Self {
        Self {
            selected: 0,
            offset: 0,
            scroll: 0,
            last_scroll: 0,
            page: 1,
            trial: Trial::default(),
            made_for: None,
            ready: Vec::new(),
            facts: Vec::new(),
            after: None,
            moves: Moves::default(),
        }
    }

    /// Brings everything up to date with the question.
    pub fn refresh(&mut self, dataset: &Dataset, before: &Report) {
        let is_made = |(query, trial): &(Query, Trial)| *query == before.query && *trial == self.trial;
        if self.made_for.as_ref().is_some_and(is_made) {
            return;
        }
        if self.made_for.as_ref().is_none_or(|(query, _)| *query != before.query) {
            self.ready = ready_trials(dataset, before);
        }
        let after = report(dataset, &self.trial.query(dataset, &before.query));
        let asks: Vec<usize> = (0..dataset.tables.asks.len()).collect();
        self.moves = moves(before, &after, &asks);
        let fact = |subject: Subject| (subject, can_move(dataset, &after, subject));
        self.facts = subjects(dataset).into_iter().map(fact).collect();
        self.after = Some(after);
        self.made_for = Some((before.query.clone(), self.trial.clone()));
        self.selected = self.selected.min(self.rows().saturating_sub(1));
    }

    /// Number of the rows.
    fn rows(&self) -> usize {
        self.ready.len() + self.facts.len()
    }

    fn row(&self, position: usize) -> Row {
        position.checked_sub(self.ready.len()).map_or(Row::Ready(position), Row::Fact)
    }

    /// The chosen row.
    #[must_use]
    pub fn chosen(&self) -> Row {
        self.row(self.selected)
    }

    /// Chooses another row; pages scroll what moves.
    pub fn step(&mut self, step: Step, page: usize) {
        match step {
            Step::PageUp | Step::PageDown => {
                self.scroll = step.apply(self.scroll.min(self.last_scroll), self.last_scroll + 1, self.page);
            }
            _ => self.selected = step.apply(self.selected, self.rows(), page),
        }
    }

    /// The rows that fit below two headings, which take lines of their own.
    pub fn visible(&mut self, lines: usize) -> Vec<Shown> {
        let facts = Shown::Facts;
        let mut all: Vec<Shown> = Vec::with_capacity(self.rows() + 2);
        if !self.ready.is_empty() {
            all.push(Shown::Ready);
            all.extend((0..self.ready.len()).map(|position| Shown::Row(Row::Ready(position))));
        }
        all.push(facts);
        all.extend((0..self.facts.len()).map(|position| Shown::Row(Row::Fact(position))));
        let chosen = Shown::Row(self.chosen());
        let line = all.iter().position(|shown| *shown == chosen).unwrap_or(0);
        // The heading over the first row is shown with it.
        self.offset = if self.selected == 0 { 0 } else { offset_for(line, self.offset, lines) };
        all.into_iter().skip(self.offset).take(lines).collect()
    }

    /// The first of `lines` to show where `rows` fit.
    pub fn scrolled(&mut self, lines: usize, rows: usize) -> usize {
        self.last_scroll = lines.saturating_sub(rows);
        self.page = rows.saturating_sub(1);
        self.scroll.min(self.last_scroll)
    }

    /// Whether a ready trial is part of what is tried.
    #[must_use]
    pub fn is_tried(&self, dataset: &Dataset, ready: usize) -> bool {
        self.ready.get(ready).is_some_and(|set| self.trial.contains(dataset, set))
    }

    /// Whether a fact is changed.
    #[must_use]
    pub fn is_changed(&self, subject: Subject) -> bool {
        self.trial.changes(subject)
    }

    /// Whether nothing is tried.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.trial.is_empty()
    }

    fn change(&mut self, dataset: &Dataset, before: &Report, direction: Direction) {
        match self.chosen() {
            Row::Ready(position) => self.toggle_ready(dataset, position),
            Row::Fact(position) => self.change_fact(dataset, before, position, direction),
        }
        self.scroll = 0;
    }

    /// Tries exactly what is ready, or takes it back.
    fn toggle_ready(&mut self, dataset: &Dataset, position: usize) {
        let Some(set) = self.ready.get(position) else { return };
        if self.trial.contains(dataset, set) {
            self.trial.remove(dataset, set);
        } else {
            self.trial = Trial::of(dataset, set);
        }
    }

    /// The next value of a fact; where that is the one of the question, nothing is tried any more.
    fn change_fact(&mut self, dataset: &Dataset, before: &Report, position: usize, direction: Direction) {
        let Some((subject, _)) = self.facts.get(position).copied() else { return };
        let Some(setting) = self.after.as_ref().and_then(|after| changed(dataset, after, subject, direction)) else {
            return;
        };
        let asked = subject.known(before).and_then(|known| known.values.single());
        if self.trial.card.is_none() && asked == Some(setting.value) {
            self.trial.reset(subject);
        } else {
            self.trial.set(dataset, setting);
        }
    }

    fn reset(&mut self, dataset: &Dataset) {
        match self.chosen() {
            Row::Ready(position) => {
                if let Some(set) = self.ready.get(position) {
                    self.trial.remove(dataset, set);
                }
            }
            Row::Fact(position) => {
                if let Some((subject, _)) = self.facts.get(position).copied() {
                    self.trial.reset(subject);
                }
            }
        }
    }
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The heading over the ready trials.
    Ready,
    /// The heading over the facts.
    Facts,
    /// A row.
    Row(Row),
}

impl Screen {
    pub(super) fn toggle_what_if(&mut self) {
        self.refresh();
        let is_open = matches!(self.panel, Some(Panel::WhatIf(_)));
        self.panel = (!is_open).then(|| Panel::WhatIf(Box::new(WhatIfPanel::new())));
        self.refresh_trial();
    }

    /// Brings the panel up to date with the question.
    pub(super) fn refresh_trial(&mut self) {
        if let (Some(Panel::WhatIf(panel)), Some(report)) = (&mut self.panel, self.session.report()) {
            panel.refresh(self.dataset, report);
        }
    }

    /// Changes the chosen row of the trial.
    pub(super) fn change_trial(&mut self, direction: Direction) {
        self.refresh();
        self.refresh_trial();
        if let (Some(Panel::WhatIf(panel)), Some(report)) = (&mut self.panel, self.session.report()) {
            panel.change(self.dataset, report, direction);
        }
    }

    pub(super) fn reset_trial(&mut self) {
        if let Some(Panel::WhatIf(panel)) = &mut self.panel {
            panel.reset(self.dataset);
        }
    }

    pub(super) fn reset_whole_trial(&mut self) {
        if let Some(Panel::WhatIf(panel)) = &mut self.panel {
            panel.trial = Trial::default();
        }
    }

    /// Makes what is tried the question.
    pub(super) fn take_over_trial(&mut self) {
        self.refresh();
        if let Some(Panel::WhatIf(panel)) = &self.panel
            && self.session.report().is_some()
        {
            self.session.query = panel.trial.query(self.dataset, &self.session.query);
        }
        self.panel = None;
    }
}

//! Pins, and the panel that sets pinned answers side by side.

use super::action::{Direction, Step};
use super::countries::offset_for;
use super::{Pane, Panel, Screen};
use crate::answer::{ComparedRow, Comparison, MOST_COMPARED, compare, report};
use crate::dataset::Dataset;
use crate::doc::Part;
use crate::query::Query;
use crate::session::Pinned;

/// The panel: one answer chosen, and a row, or below the rows a line of the text.
pub struct ComparePanel {
    /// Position of the chosen answer.
    pub chosen: usize,
    /// The chosen row; beyond the last one, how far the text is scrolled.
    at: usize,
    /// The first line that is shown.
    offset: usize,
    /// How far the text can be scrolled.
    beyond: usize,
    /// The answers.
    pub found: Comparison,
}

impl ComparePanel {
    /// The panel with the answer to `query` chosen, if it is there.
    pub fn new(dataset: &Dataset, queries: Vec<Query>, query: &Query) -> Self {
        let chosen = queries.iter().position(|found| found.is_as(query, dataset)).unwrap_or(0);
        let mut panel = Self { chosen, at: 0, offset: 0, beyond: 0, found: compare(Vec::new(), &[]) };
        panel.refresh(dataset, queries);
        panel.at = panel.found.rows.iter().position(|row| row.ask == dataset.headline()).unwrap_or(0);
        panel
    }

    /// Brings the answers up to date; those that are still asked for are kept.
    pub fn refresh(&mut self, dataset: &Dataset, queries: Vec<Query>) {
        if self.found.reports.iter().map(|report| &report.query).eq(&queries) {
            return;
        }
        let mut known = std::mem::take(&mut self.found.reports);
        let answer = |query: Query| {
            let same = known.iter().position(|report| report.query == query);
            same.map_or_else(|| report(dataset, &query), |position| known.swap_remove(position))
        };
        let reports = queries.into_iter().map(answer).collect();
        let asks: Vec<usize> = (0..dataset.tables.asks.len()).collect();
        self.found = compare(reports, &asks);
        self.chosen = self.chosen.min(self.found.reports.len().saturating_sub(1));
    }

    /// The chosen row; none while the text is scrolled.
    #[must_use]
    pub fn row(&self) -> Option<&ComparedRow> {
        self.found.rows.get(self.at)
    }

    /// Chooses another row, or scrolls.
    pub fn step(&mut self, step: Step, page: usize) {
        let positions = self.found.rows.len() + self.beyond;
        self.at = step.apply(self.at.min(positions.saturating_sub(1)), positions, page);
    }

    /// Chooses another answer.
    pub fn turn(&mut self, direction: Direction) {
        self.chosen = direction.apply(self.chosen, self.found.reports.len());
    }

    /// Chooses the same ask of another service.
    pub fn turn_service(&mut self, direction: Direction) {
        let mut services: Vec<usize> = self.found.rows.iter().map(|row| row.service).collect();
        services.dedup();
        let (service, ask) = self.row().map_or((0, 0), |row| (row.service, row.ask));
        let position = services.iter().position(|found| *found == service).unwrap_or(0);
        let next = services.get(direction.apply(position, services.len()));
        let is_next = |row: &ComparedRow| Some(&row.service) == next && row.ask == ask;
        self.at = self.found.rows.iter().position(is_next).unwrap_or(0);
    }

    /// The first line to show, of `lines` in all, `rows` of which fit; `line_of` tells the line of a row.
    pub fn scrolled(&mut self, lines: usize, rows: usize, line_of: impl Fn(usize) -> usize) -> usize {
        let last = self.found.rows.len().saturating_sub(1);
        let lowest = (line_of(last) + 1).saturating_sub(rows);
        self.beyond = lines.saturating_sub(rows.max(1)).saturating_sub(lowest);
        let at = self.at.min(last + self.beyond);
        self.offset = match at.checked_sub(last) {
            Some(steps) if steps > 0 => lowest + steps,
            // The heading over the first row is shown with it.
            _ if at == 0 => 0,
            _ => offset_for(line_of(at), self.offset.min(lowest), rows),
        };
        self.offset
    }
}

impl Screen {
    /// Pins the present answer, or takes its pin away.
    pub(super) fn toggle_pin(&mut self) {
        self.refresh();
        if self.session.report().is_none() {
            return;
        }
        let pinned = self.session.toggle_pin();
        let (words, count) = (self.words(), self.session.pins().len());
        self.notice = match pinned {
            Pinned::Added => words.pin_added(&count, &MOST_COMPARED),
            Pinned::Removed => words.pin_removed(&count),
            Pinned::Full => words.pin_full(&MOST_COMPARED),
        };
    }

    /// Whether the present answer is pinned.
    pub(super) fn is_pinned(&self) -> bool {
        self.session.report().is_some() && self.session.is_pinned()
    }

    pub(super) fn compared(&self) -> Vec<Query> {
        self.session.compared(self.session.report().is_some())
    }

    pub(super) fn toggle_compare(&mut self) {
        self.refresh();
        let is_open = matches!(self.panel, Some(Panel::Compare(_)));
        let panel = || Panel::Compare(ComparePanel::new(self.dataset, self.compared(), &self.session.query));
        self.panel = (!is_open).then(panel);
    }

    /// From the comparison to the chosen answer; at its proof if a row is chosen.
    pub(super) fn open_compared(&mut self) {
        let Some(Panel::Compare(panel)) = &self.panel else { return };
        let row = panel.row().map(|row| (row.service, row.ask));
        let Some(query) = panel.found.reports.get(panel.chosen).map(|report| report.query.clone()) else { return };
        self.ask(query);
        match row {
            Some((service, ask)) => {
                self.show(Part::Why);
                self.verdict.seek(service, ask);
            }
            None => self.show(Part::Verdicts),
        }
    }

    /// Makes a whole question the present one; the list of countries goes with it.
    fn ask(&mut self, query: Query) {
        self.choose_country(query.country);
        self.session.ask(query);
        self.go_to(Pane::Verdict);
    }

    /// Takes the pin of the chosen answer away.
    pub(super) fn unpin_compared(&mut self) {
        let Some(Panel::Compare(panel)) = &self.panel else { return };
        if let Some(report) = panel.found.reports.get(panel.chosen)
            && self.session.unpin(&report.query)
        {
            self.notice = self.words().pin_removed(&self.session.pins().len());
        }
    }
}

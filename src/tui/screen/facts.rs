//! The panel of facts: what is known of card and person, and how to say otherwise.

use super::action::{Direction, Step};
use super::countries::offset_for;
use crate::answer::{Report, Subject, subjects};
use crate::dataset::{Dataset, Language};
use crate::doc::{FactRow, Phrases, fact_detail, fact_row};
use crate::query::Setting;

/// The panel: a row for each fact of card and person, and for each service where that matters.
pub struct FactPanel {
    selected: usize,
    offset: usize,
}

impl FactPanel {
    /// The panel with its first row chosen.
    pub fn new() -> Self {
        Self { selected: 0, offset: 0 }
    }

    /// Chooses another row.
    pub fn step(&mut self, dataset: &Dataset, step: Step, page: usize) {
        self.selected = step.apply(self.selected, subjects(dataset).len(), page);
    }

    /// Chooses the nth row of those that were shown last.
    pub fn choose_shown(&mut self, row: usize) {
        self.selected = self.offset + row;
    }

    /// Gives the chosen fact its next or previous value.
    pub fn change(&self, dataset: &Dataset, report: &Report, direction: Direction) -> Option<Setting> {
        changed(dataset, report, *subjects(dataset).get(self.selected)?, direction)
    }

    /// The chosen fact.
    #[must_use]
    pub fn fact(&self, dataset: &Dataset) -> Option<usize> {
        subjects(dataset).get(self.selected).map(|subject| subject.fact)
    }

    /// The question behind the chosen fact, and its values with the present one in brackets.
    #[must_use]
    pub fn detail(&self, phrases: Phrases, report: &Report) -> Option<[String; 2]> {
        fact_detail(phrases, report, *subjects(phrases.dataset).get(self.selected)?)
    }

    /// The rows that fit, the chosen one marked by `true`.
    pub fn visible(
        &mut self,
        dataset: &Dataset,
        report: &Report,
        language: Language,
        rows: usize,
    ) -> Vec<(FactRow, bool)> {
        self.offset = offset_for(self.selected, self.offset, rows);
        let shown = subjects(dataset).into_iter().enumerate().skip(self.offset).take(rows);
        let phrases = Phrases::new(dataset, language, report.query.today);
        let row = |(position, subject)| Some((fact_row(phrases, report, subject)?, position == self.selected));
        shown.filter_map(row).collect()
    }
}

/// The next or previous value of a fact.
pub fn changed(dataset: &Dataset, report: &Report, subject: Subject, direction: Direction) -> Option<Setting> {
    let Subject { fact, service } = subject;
    let values = dataset.tables.facts.get(fact)?.values.len();
    let now = subject.known(report)?.values.single();
    let value = match (now, direction) {
        (Some(value), direction) => direction.apply(value, values),
        (None, Direction::Next) => 0,
        (None, Direction::Previous) => values.checked_sub(1)?,
    };
    Some(Setting { service, fact, value })
}

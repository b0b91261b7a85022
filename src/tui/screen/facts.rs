//! The panel of facts: what is known of card and person, and how to say otherwise.

use super::action::{Direction, Step};
use super::countries::offset_for;
use crate::dataset::{Dataset, Fact, Language, Scope};
use crate::engine::FactId;
use crate::report::{Origin, Report, Setting};

/// The panel: a row for each fact of card and person, and for each service where that matters.
pub struct FactPanel {
    selected: usize,
    offset: usize,
}

/// A row of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRow {
    /// Position of the fact.
    pub fact: usize,
    /// The service that it is for; none for all.
    pub service: Option<usize>,
    /// Its name, with the service where there is one.
    pub name: String,
    /// What is known of it.
    pub value: String,
    /// Who says so, where that is not the card kind or the profile itself.
    pub origin: String,
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
        let (fact, service) = *subjects(dataset).get(self.selected)?;
        let values = dataset.tables.facts.get(fact)?.values.len();
        let now = known(report, fact, service)?.0.single();
        let value = match (now, direction) {
            (Some(value), direction) => direction.apply(value, values),
            (None, Direction::Next) => 0,
            (None, Direction::Previous) => values.checked_sub(1)?,
        };
        Some(Setting { service, fact, value })
    }

    /// The chosen fact.
    #[must_use]
    pub fn fact(&self, dataset: &Dataset) -> Option<usize> {
        subjects(dataset).get(self.selected).map(|(fact, _)| *fact)
    }

    /// The question behind the chosen fact, and its values with the present one in brackets.
    #[must_use]
    pub fn detail(&self, dataset: &Dataset, report: &Report, language: Language) -> Option<[String; 2]> {
        let (fact, service) = *subjects(dataset).get(self.selected)?;
        let found = dataset.tables.facts.get(fact)?;
        let now = known(report, fact, service)?.0;
        let is_open = now.len() as usize == found.values.len();
        let value = |(position, value): (usize, &crate::dataset::Value)| {
            let name = value.name.in_language(language);
            if now.contains(position) && !is_open { format!("[{name}]") } else { name.to_owned() }
        };
        let values: Vec<String> = found.values.iter().enumerate().map(value).collect();
        Some([found.question.unwrap_or(found.name).in_language(language).to_owned(), values.join(" / ")])
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
        let row = |(position, (fact, service)): (usize, _)| {
            Some((row(dataset, report, language, fact, service)?, position == self.selected))
        };
        shown.filter_map(row).collect()
    }
}

/// Facts of card and person; those that differ by service once for each.
fn subjects(dataset: &Dataset) -> Vec<(usize, Option<usize>)> {
    let mut subjects = Vec::new();
    for (position, fact) in dataset.tables.facts.iter().enumerate() {
        match fact.scope {
            Scope::Country | Scope::CountryService => {}
            _ if fact.per_service => {
                subjects.extend((0..dataset.tables.services.len()).map(|service| (position, Some(service))));
            }
            Scope::Card | Scope::Person => subjects.push((position, None)),
        }
    }
    subjects
}

fn known(report: &Report, fact: usize, service: Option<usize>) -> Option<(crate::engine::ValueSet, Origin, usize)> {
    let position = service.unwrap_or(0);
    let answer = report.services.get(position)?;
    let known = answer.known.of(FactId(u16::try_from(fact).ok()?));
    Some((known.values, known.origin, position))
}

fn row(dataset: &Dataset, report: &Report, language: Language, fact: usize, service: Option<usize>) -> Option<FactRow> {
    let tables = &dataset.tables;
    let found = tables.facts.get(fact)?;
    let (values, origin, position) = known(report, fact, service)?;
    let name = found.name.in_language(language);
    let name = match service.and_then(|service| tables.services.get(service)) {
        Some(service) => format!("{} {name}", service.name.in_language(language)),
        None => name.to_owned(),
    };
    let wording = &tables.wording;
    let is_assumed = report.services.get(position)?.known.is_assumed(dataset, FactId(u16::try_from(fact).ok()?));
    let origin = match origin {
        Origin::Said => wording.facts_said.in_language(language),
        _ if is_assumed => wording.assumed.in_language(language),
        _ => "",
    };
    Some(FactRow {
        fact,
        service,
        name,
        value: value_text(dataset, found, values, language),
        origin: origin.to_owned(),
    })
}

fn value_text(dataset: &Dataset, fact: &Fact, values: crate::engine::ValueSet, language: Language) -> String {
    let wording = &dataset.tables.wording;
    if values.len() as usize == fact.values.len() {
        return wording.facts_not_said.in_language(language).to_owned();
    }
    let names = fact.values.iter().enumerate().filter(|(position, _)| values.contains(*position));
    names.map(|(_, value)| value.name.in_language(language)).collect::<Vec<_>>().join(wording.or.in_language(language))
}

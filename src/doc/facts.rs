//! What is known of card and person, a line for each.

use super::Phrases;
use crate::answer::{Origin, Report, Subject};
use crate::dataset::Fact;
use crate::engine::ValueSet;

/// What is known of one thing that a person can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRow {
    /// What it is.
    pub subject: Subject,
    /// Its name, with the service where there is one.
    pub name: String,
    /// What is known of it.
    pub value: String,
    /// Who says so, where that is not the card kind or the profile itself.
    pub origin: &'static str,
}

/// The row of a subject; none if the report does not answer for its service.
#[must_use]
pub fn fact_row(phrases: Phrases, report: &Report, subject: Subject) -> Option<FactRow> {
    let tables = &phrases.dataset.tables;
    let found = tables.facts.get(subject.fact)?;
    let known = subject.known(report)?;
    let origin = match known.origin {
        Origin::Said => phrases.words.facts_said(),
        _ if known.is_assumed(phrases.dataset) => phrases.words.assumed(),
        _ => "",
    };
    Some(FactRow {
        subject,
        name: subject_name(phrases, subject),
        value: value_text(phrases, found, known.values),
        origin,
    })
}

/// The name of a subject, with the service that it is for.
#[must_use]
pub fn subject_name(phrases: Phrases, subject: Subject) -> String {
    let tables = &phrases.dataset.tables;
    let name = tables.facts.get(subject.fact).map_or("", |fact| phrases.words.text(fact.name));
    match subject.service.and_then(|service| tables.services.get(service)) {
        Some(service) => format!("{} {name}", phrases.words.text(service.name)),
        None => name.to_owned(),
    }
}

fn value_text(phrases: Phrases, fact: &Fact, values: ValueSet) -> String {
    if values.len() as usize == fact.values.len() {
        return phrases.words.facts_not_said().to_owned();
    }
    let names = fact.values.iter().enumerate().filter(|(position, _)| values.contains(*position));
    names.map(|(_, value)| phrases.words.text(value.name)).collect::<Vec<_>>().join(phrases.words.or())
}

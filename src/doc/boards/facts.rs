//! What is known of card and person, a row for each.

use crate::answer::{Origin, Report, Subject};
use crate::doc::phrases::Phrases;

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
    let found = phrases.tables().facts.get(subject.fact)?;
    let known = subject.known(report)?;
    let origin = match known.origin {
        Origin::Said => phrases.words.facts_said(),
        _ if known.is_assumed(phrases.dataset) => phrases.words.assumed(),
        _ => "",
    };
    let names = found.values.iter().enumerate().filter(|(position, _)| known.values.contains(*position));
    let value = if known.values.len() as usize == found.values.len() {
        phrases.words.facts_not_said().to_owned()
    } else {
        names.map(|(_, value)| phrases.text(value.name)).collect::<Vec<_>>().join(phrases.words.or())
    };
    Some(FactRow { subject, name: subject_name(phrases, subject), value, origin })
}

/// The name of a subject, with the service that it is for.
#[must_use]
pub fn subject_name(phrases: Phrases, subject: Subject) -> String {
    let name = phrases.tables().facts.get(subject.fact).map_or("", |fact| phrases.text(fact.name));
    match subject.service {
        Some(service) => format!("{} {name}", phrases.service(service)),
        None => name.to_owned(),
    }
}

/// The question behind a subject, and its values with the present one in brackets.
#[must_use]
pub fn fact_detail(phrases: Phrases, report: &Report, subject: Subject) -> Option<[String; 2]> {
    let found = phrases.tables().facts.get(subject.fact)?;
    let now = subject.known(report)?.values;
    let is_open = now.len() as usize == found.values.len();
    let values = found.values.iter().enumerate().map(|(position, value)| {
        let name = phrases.text(value.name);
        if now.contains(position) && !is_open { format!("[{name}]") } else { name.to_owned() }
    });
    let question = phrases.text(found.question.unwrap_or(found.name));
    Some([question.to_owned(), values.collect::<Vec<_>>().join(" / ")])
}

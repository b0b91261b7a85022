//! Everything that the data states with evidence, for whoever keeps it up to date.

use super::evidence::{is_old, shelf_life_of_ask, shelf_life_of_fact};
use crate::dataset::{Dataset, Evidence, Finding, Tables, Text};
use crate::engine::FactId;
use crate::query::day::Day;

/// What kind of table a statement stands in: its name there.
pub type Table = &'static str;

/// One statement with its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement<'d> {
    /// The table that it stands in.
    pub table: Table,
    /// Its id; for a finding what it is about, for a step its number within the guide.
    pub id: String,
    /// Where it holds, as codes; empty means everywhere.
    pub places: Vec<&'static str>,
    /// What it says.
    pub text: Text,
    /// Who says so.
    pub evidence: &'d Evidence,
    /// Months after which it counts as old; 0 if it does not age.
    pub shelf_life: u16,
}

impl Statement<'_> {
    /// Whether it is past its shelf life on the day `today`.
    #[must_use]
    pub fn is_old(&self, today: Day) -> bool {
        is_old(self.evidence.as_of, self.shelf_life, today)
    }
}

/// Every statement, in the order of the tables and their entries.
#[must_use]
pub fn statements(dataset: &Dataset) -> Vec<Statement<'_>> {
    let tables = &dataset.tables;
    let code = |country: u16| tables.countries.get(usize::from(country)).map_or("", |country| country.code);
    let codes = |places: &mut dyn Iterator<Item = u16>| places.map(code).collect::<Vec<_>>();
    let mut found = Vec::new();
    found.extend(tables.findings.iter().map(|finding| Statement {
        table: "finding",
        id: about(tables, finding),
        places: codes(&mut finding.country.into_iter()),
        text: finding.text,
        evidence: &finding.evidence,
        shelf_life: shelf_life_of_fact(dataset, FactId(finding.fact)),
    }));
    found.extend(tables.notes.iter().map(|note| Statement {
        table: "note",
        id: note.id.to_owned(),
        places: codes(&mut note.countries.iter().copied()),
        text: note.text,
        evidence: &note.evidence,
        shelf_life: tables.topics.get(usize::from(note.topic)).map_or(0, |topic| topic.shelf_life),
    }));
    let kept = tables.topics.iter().find(|topic| topic.validity).map_or(0, |topic| topic.shelf_life);
    found.extend(tables.validity.iter().map(|number| Statement {
        table: "validity",
        id: number.id.to_owned(),
        places: codes(&mut std::iter::once(number.country)),
        text: number.keep,
        evidence: &number.evidence,
        shelf_life: kept,
    }));
    for route in &tables.routes {
        let dated = route.needs.iter().filter_map(|need| Some((need, need.evidence.as_ref()?)));
        found.extend(dated.map(|(need, evidence)| Statement {
            table: "need",
            id: need.id.to_owned(),
            places: Vec::new(),
            text: need.text,
            evidence,
            shelf_life: shelf_life_of_ask(dataset, route.ask.into()),
        }));
    }
    let advice = tables.advice.iter().filter_map(|advice| Some((advice, advice.evidence.as_ref()?)));
    found.extend(advice.map(|(advice, evidence)| Statement {
        table: "advice",
        id: advice.id.to_owned(),
        places: codes(&mut advice.countries.iter().copied()),
        text: advice.text,
        evidence,
        shelf_life: 0,
    }));
    for guide in &tables.guides {
        let dated = (1..).zip(&guide.steps).filter_map(|(number, step)| Some((number, step, step.evidence.as_ref()?)));
        found.extend(dated.map(|(number, step, evidence)| Statement {
            table: "guide",
            id: format!("{} {number}", guide.id),
            places: Vec::new(),
            text: step.text,
            evidence,
            shelf_life: 0,
        }));
    }
    let terms = tables.terms.iter().filter_map(|term| Some((term, term.evidence.as_ref()?)));
    found.extend(terms.map(|(term, evidence)| Statement {
        table: "term",
        id: term.id.to_owned(),
        places: Vec::new(),
        text: term.text,
        evidence,
        shelf_life: 0,
    }));
    found
}

/// What a finding is about: the fact, with the service or card kind.
fn about(tables: &Tables, finding: &Finding) -> String {
    let fact = tables.facts.get(usize::from(finding.fact)).map(|fact| fact.id);
    let service = finding.service.and_then(|service| tables.services.get(usize::from(service)));
    let card = finding.card.and_then(|card| tables.cards.get(usize::from(card)));
    let parts = [fact, service.map(|service| service.id), card.map(|card| card.id)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

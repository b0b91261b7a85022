//! Everything that the data states with evidence, whatever table it stands in. Whoever looks for sources, dates or ages looks here: a
//! new table with evidence is added to [`Tables::statements`] and nowhere else.

use super::{CardId, CountryId, Evidence, Kind, ServiceId, SourceId, Tables, Text, TopicId};
use crate::engine::{AskId, FactId};

/// Which part of its table a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Whole,
    /// A need of a route, which has an id of its own.
    Need,
    /// A step of a guide, by its number from 1.
    Step(usize),
}

/// What a statement is about, as positions; it decides how soon its evidence is old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A fact, of one service or one card kind where the fact has several.
    Fact { fact: FactId, service: Option<ServiceId>, card: Option<CardId> },
    /// A topic of notes.
    Topic(TopicId),
    /// An ask.
    Ask(AskId),
    /// Nothing that ages.
    Practice,
}

/// One statement with its evidence.
#[derive(Debug, Clone)]
pub struct Statement<'t> {
    /// The kind of table that it stands in.
    pub kind: Kind,
    /// Position of that among those of its kind.
    pub entry: usize,
    pub part: Part,
    /// Its id; for a finding that of the fact, for a step that of the guide.
    pub id: &'static str,
    pub about: About,
    /// Where it holds; none means everywhere.
    pub places: &'t [CountryId],
    pub text: Text,
    pub evidence: &'t Evidence,
    /// Months after which the evidence counts as old; 0 if it does not age.
    pub shelf_life: u16,
}

impl Statement<'_> {
    /// The name in files and in JSON of the table that it is.
    #[must_use]
    pub fn table(&self) -> &'static str {
        if self.part == Part::Need { "need" } else { self.kind.into_str() }
    }
}

impl Tables {
    /// Every statement, in the order of the tables and their entries.
    pub fn statements(&self) -> impl Iterator<Item = Statement<'_>> {
        let findings = self.findings.iter().enumerate().filter_map(|(entry, found)| {
            let about = About::Fact { fact: found.fact, service: found.service, card: found.card };
            let id = self.facts.get(found.fact)?.id;
            Some(self.statement(
                Kind::Finding,
                entry,
                id,
                (about, found.country.as_slice()),
                found.text,
                &found.evidence,
            ))
        });
        let notes = self.notes.iter().enumerate().map(|(entry, note)| {
            let about = (About::Topic(note.topic), note.countries.as_slice());
            self.statement(Kind::Note, entry, note.id, about, note.text, &note.evidence)
        });
        let kept = self.topics.find(|topic| topic.validity).map(About::Topic);
        let validity = self.validity.iter().enumerate().map(move |(entry, number)| {
            let about = (kept.unwrap_or(About::Practice), number.country.as_slice());
            self.statement(Kind::Validity, entry, number.id, about, number.keep, &number.evidence)
        });
        let seen = self.observations.iter().enumerate().map(|(entry, seen)| {
            let about = (About::Ask(seen.ask), seen.country.as_slice());
            self.statement(Kind::Report, entry, seen.id, about, seen.text, &seen.evidence)
        });
        let needs = self.routes.iter().enumerate().flat_map(move |(entry, route)| {
            let about = (About::Ask(route.ask), &[][..]);
            let dated = route.needs.iter().filter_map(|need| Some((need, need.evidence.as_ref()?)));
            dated.map(move |(need, evidence)| {
                let stated = self.statement(Kind::Route, entry, need.id, about, need.text, evidence);
                Statement { part: Part::Need, ..stated }
            })
        });
        let advice = self.advice.iter().enumerate().filter_map(|(entry, advice)| {
            let about = (About::Practice, advice.countries.as_slice());
            Some(self.statement(Kind::Advice, entry, advice.id, about, advice.text, advice.evidence.as_ref()?))
        });
        let steps = self.guides.iter().enumerate().flat_map(move |(entry, guide)| {
            (1..).zip(&guide.steps).filter_map(move |(step, found)| {
                let evidence = found.evidence.as_ref()?;
                let stated = self.statement(Kind::Guide, entry, guide.id, (About::Practice, &[]), found.text, evidence);
                Some(Statement { part: Part::Step(step), ..stated })
            })
        });
        let terms = self.terms.iter().enumerate().filter_map(|(entry, term)| {
            Some(self.statement(Kind::Term, entry, term.id, (About::Practice, &[]), term.text, term.evidence.as_ref()?))
        });
        findings.chain(notes).chain(validity).chain(seen).chain(needs).chain(advice).chain(steps).chain(terms)
    }

    fn statement<'t>(
        &'t self,
        kind: Kind,
        entry: usize,
        id: &'static str,
        (about, places): (About, &'t [CountryId]),
        text: Text,
        evidence: &'t Evidence,
    ) -> Statement<'t> {
        let shelf_life = match about {
            About::Fact { fact, .. } => self.facts.get(fact).map(|fact| fact.shelf_life),
            About::Topic(topic) => self.topics.get(topic).map(|topic| topic.shelf_life),
            About::Ask(ask) => self.asks.get(ask).map(|ask| ask.shelf_life),
            About::Practice => None,
        };
        Statement {
            kind,
            entry,
            part: Part::Whole,
            id,
            about,
            places,
            text,
            evidence,
            shelf_life: shelf_life.unwrap_or(0),
        }
    }

    /// Positions of the sources that anything rests on, statements and the checks of claims; a source may come up often.
    pub fn cited(&self) -> impl Iterator<Item = SourceId> {
        let stated = self.statements().flat_map(|statement| &statement.evidence.sources);
        stated.chain(self.claims.iter().flat_map(|claim| &claim.sources)).copied()
    }

    /// The id of a statement, with the service or card kind of a finding and the number of a step.
    #[must_use]
    pub fn full_id(&self, statement: &Statement) -> String {
        let (service, card) = match statement.about {
            About::Fact { service, card, .. } => (service, card),
            _ => (None, None),
        };
        let service = service.and_then(|service| self.services.get(service)).map(|service| service.id);
        let card = card.and_then(|card| self.cards.get(card)).map(|card| card.id);
        let step = if let Part::Step(step) = statement.part { Some(step.to_string()) } else { None };
        [Some(statement.id), service, card, step.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Codes of some countries and regions.
    #[must_use]
    pub fn codes(&self, places: &[CountryId]) -> Vec<&'static str> {
        places.iter().filter_map(|place| self.countries.head(*place)).map(|(code, ..)| code).collect()
    }
}

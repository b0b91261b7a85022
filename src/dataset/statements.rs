//! Everything that the data states with evidence, whatever table it stands in. Whoever looks for sources, dates or ages looks here: a
//! new table with evidence is added to [`Tables::statements`] and nowhere else.

use super::{Evidence, Tables, Text};

/// The table that a statement stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementKind {
    /// A finding.
    Finding,
    /// A note.
    Note,
    /// How long a number lives.
    Validity,
    /// A need of a route.
    Need,
    /// Advice.
    Advice,
    /// A step of a guide.
    Guide,
    /// A term of the glossary.
    Term,
}

impl StatementKind {
    /// Its name in files and in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Finding => "finding",
            Self::Note => "note",
            Self::Validity => "validity",
            Self::Need => "need",
            Self::Advice => "advice",
            Self::Guide => "guide",
            Self::Term => "term",
        }
    }
}

/// What a statement is about, as positions; it decides how soon its evidence is old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A fact, of one service or one card kind where the fact has several.
    Fact { fact: u16, service: Option<u8>, card: Option<u8> },
    /// A topic of notes.
    Topic(u16),
    /// An ask.
    Ask(u16),
    /// Nothing that ages.
    Practice,
}

/// One statement with its evidence.
#[derive(Debug, Clone)]
pub struct Statement<'t> {
    pub kind: StatementKind,
    /// Position in its table; for a need that of its route.
    pub entry: usize,
    /// Its id; for a finding that of the fact, for a step that of the guide.
    pub id: &'static str,
    /// Number of a step within its guide, from 1.
    pub step: Option<usize>,
    pub about: About,
    /// Where it holds; none means everywhere.
    pub places: &'t [u16],
    pub text: Text,
    pub evidence: &'t Evidence,
    /// Months after which the evidence counts as old; 0 if it does not age.
    pub shelf_life: u16,
}

impl Tables {
    /// Every statement, in the order of the tables and their entries.
    pub fn statements(&self) -> impl Iterator<Item = Statement<'_>> {
        use StatementKind::{Advice, Finding, Guide, Need, Note, Term, Validity};

        let findings = self.findings.iter().enumerate().map(|(entry, found)| {
            let about = About::Fact { fact: found.fact, service: found.service, card: found.card };
            let id = self.facts.get(usize::from(found.fact)).map_or("", |fact| fact.id);
            self.statement(Finding, entry, id, (about, found.country.as_slice()), found.text, &found.evidence)
        });
        let notes = self.notes.iter().enumerate().map(|(entry, note)| {
            let about = (About::Topic(note.topic), note.countries.as_slice());
            self.statement(Note, entry, note.id, about, note.text, &note.evidence)
        });
        let kept = self.topics.iter().zip(0..).find(|(topic, _)| topic.validity).map(|(_, topic)| About::Topic(topic));
        let validity = self.validity.iter().enumerate().map(move |(entry, number)| {
            let about = (kept.unwrap_or(About::Practice), std::slice::from_ref(&number.country));
            self.statement(Validity, entry, number.id, about, number.keep, &number.evidence)
        });
        let needs = self.routes.iter().enumerate().flat_map(move |(entry, route)| {
            let about = (About::Ask(route.ask), &[][..]);
            let dated = route.needs.iter().filter_map(|need| Some((need, need.evidence.as_ref()?)));
            dated.map(move |(need, evidence)| self.statement(Need, entry, need.id, about, need.text, evidence))
        });
        let advice = self.advice.iter().enumerate().filter_map(|(entry, advice)| {
            let about = (About::Practice, advice.countries.as_slice());
            Some(self.statement(Advice, entry, advice.id, about, advice.text, advice.evidence.as_ref()?))
        });
        let steps = self.guides.iter().enumerate().flat_map(move |(entry, guide)| {
            (1..).zip(&guide.steps).filter_map(move |(step, found)| {
                let evidence = found.evidence.as_ref()?;
                let stated = self.statement(Guide, entry, guide.id, (About::Practice, &[]), found.text, evidence);
                Some(Statement { step: Some(step), ..stated })
            })
        });
        let terms = self.terms.iter().enumerate().filter_map(|(entry, term)| {
            Some(self.statement(Term, entry, term.id, (About::Practice, &[]), term.text, term.evidence.as_ref()?))
        });
        findings.chain(notes).chain(validity).chain(needs).chain(advice).chain(steps).chain(terms)
    }

    fn statement<'t>(
        &'t self,
        kind: StatementKind,
        entry: usize,
        id: &'static str,
        (about, places): (About, &'t [u16]),
        text: Text,
        evidence: &'t Evidence,
    ) -> Statement<'t> {
        let shelf_life = match about {
            About::Fact { fact, .. } => self.facts.get(usize::from(fact)).map(|fact| fact.shelf_life),
            About::Topic(topic) => self.topics.get(usize::from(topic)).map(|topic| topic.shelf_life),
            About::Ask(ask) => self.asks.get(usize::from(ask)).map(|ask| ask.shelf_life),
            About::Practice => None,
        };
        Statement { kind, entry, id, step: None, about, places, text, evidence, shelf_life: shelf_life.unwrap_or(0) }
    }

    /// Positions of the sources that anything rests on, statements and the checks of claims; a source may come up often.
    pub fn cited(&self) -> impl Iterator<Item = u16> {
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
        let service = service.and_then(|service| self.services.get(usize::from(service))).map(|service| service.id);
        let card = card.and_then(|card| self.cards.get(usize::from(card))).map(|card| card.id);
        let step = statement.step.map(|step| step.to_string());
        [Some(statement.id), service, card, step.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Codes of some countries and regions.
    #[must_use]
    pub fn codes(&self, places: &[u16]) -> Vec<&'static str> {
        let found = places.iter().filter_map(|place| self.countries.get(usize::from(*place)));
        found.map(|country| country.code).collect()
    }
}

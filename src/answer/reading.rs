//! Statements that somebody should read side by side: a value, and a note or a claim of the same place or card about the same fact,
//! of which one says no and the other does not. Most agree all the same; no machine tells.

use crate::dataset::{CountryId, Finding, Need, ProductId, Scope, ServiceId, Tables, Text, value_set};
use crate::engine::{AskId, FactId};

/// Two such statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<'t> {
    /// The value.
    pub finding: &'t Finding,
    /// Id of the note or claim.
    pub id: &'static str,
    /// What it says; of a claim the reason of its check.
    pub text: Text,
}

/// All pairs, in the order of notes and claims.
#[must_use]
pub fn pairs(tables: &Tables) -> Vec<Pair<'_>> {
    let mut found = Vec::new();
    for note in &tables.notes {
        let country = if let [only] = note.countries.as_slice() { Some(*only) } else { None };
        let facts = tables.topics.get(note.topic).map_or(&[][..], |topic| topic.facts.as_slice());
        found.extend(beside(tables, (country, note.product), facts, note.id, note.text, note.text.en()));
    }
    for claim in &tables.claims {
        let facts = claim.ask.map_or_else(Vec::new, |ask| facts_of(tables, ask));
        let said = [claim.says.en(), claim.because.en()].join(" ");
        found.extend(beside(tables, (claim.country, claim.product), &facts, claim.id, claim.because, &said));
    }
    found
}

/// The facts of the world and of cards that the routes of an ask read.
fn facts_of(tables: &Tables, ask: AskId) -> Vec<FactId> {
    let routes = tables.routes.iter().filter(|route| route.ask == ask);
    let facts = routes.flat_map(|route| &route.needs).flat_map(Need::facts);
    let is_of_person = |fact: &FactId| tables.facts.get(*fact).is_some_and(|fact| fact.scope == Scope::Person);
    facts.filter(|fact| !is_of_person(fact)).collect()
}

/// The values of the same place or card and of these facts that say no where `text` does not, or the other way round. Of a fact that
/// differs by service only those whose service is named in `said`.
fn beside<'t>(
    tables: &'t Tables,
    about: (Option<CountryId>, Option<ProductId>),
    facts: &[FactId],
    id: &'static str,
    text: Text,
    said: &str,
) -> Vec<Pair<'t>> {
    if about == (None, None) {
        return Vec::new();
    }
    let said = said.to_lowercase();
    let is_named = |service: ServiceId| {
        tables.services.get(service).is_some_and(|found| said.contains(&found.name.en().to_lowercase()))
    };
    let near = tables.findings.iter().filter(|found| (found.country, found.product) == about);
    let near = near.filter(|found| facts.contains(&found.fact) && found.service.is_none_or(is_named));
    let differs = |found: &&Finding| value(tables, found).is_some_and(|value| says_no(value) != says_no(text.en()));
    near.filter(differs).map(|finding| Pair { finding, id, text }).collect()
}

/// The English name of the value of a finding; none where it has several.
fn value(tables: &Tables, finding: &Finding) -> Option<&'static str> {
    let fact = tables.facts.get(finding.fact)?;
    let position = value_set(finding.values).single()?;
    fact.values.get(position).map(|value| value.name.en())
}

/// Whether an English text has a word of no.
fn says_no(text: &str) -> bool {
    const NO: [&str; 14] = [
        "no", "not", "none", "never", "nobody", "nothing", "nor", "neither", "cannot", "without", "hardly", "banned",
        "blocked", "closed",
    ];
    let text = text.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’'));
    words.any(|word| NO.contains(&word) || word.ends_with("n't") || word.ends_with("n’t"))
}

#[cfg(test)]
mod tests {
    use super::says_no;

    #[test]
    fn a_word_of_no_is_a_whole_word_however_it_is_shortened() {
        for text in
            ["No.", "not here", "It doesn't work", "It doesn’t work", "Hardly: blocked", "CANNOT", "none/unknown"]
        {
            assert!(says_no(text), "{text}");
        }
        for text in ["Yes", "known", "nowadays", "another", "notes", "noon", ""] {
            assert!(!says_no(text), "{text}");
        }
    }
}

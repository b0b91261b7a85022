//! What goes with an answer: advice, notes, claims.

use serde::Serialize;

use super::sources::Cited;
use crate::dataset::Tables;
use crate::words::Words;

/// A piece of advice, an alternative or a warning.
#[derive(Debug, Serialize)]
pub struct AdviceJson {
    id: &'static str,
    text: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    stay: Option<&'static str>,
    evidence: Vec<&'static str>,
}

/// Something worth knowing about the place.
#[derive(Debug, Serialize)]
pub struct NoteJson {
    id: &'static str,
    /// Codes; none stands for everywhere.
    countries: Vec<&'static str>,
    topic: &'static str,
    /// Whether it is about another way to pay.
    alternative: bool,
    text: &'static str,
    as_of: String,
    grade: &'static str,
    evidence: Vec<&'static str>,
}

/// A claim in circulation, checked.
#[derive(Debug, Serialize)]
pub struct ClaimJson {
    id: &'static str,
    says: &'static str,
    check: &'static str,
    because: &'static str,
    evidence: Vec<&'static str>,
}

/// Advice at these positions.
pub fn advice(tables: &Tables, words: Words, cited: &Cited, positions: &[usize]) -> Vec<AdviceJson> {
    let found = positions.iter().filter_map(|position| tables.advice.get(*position));
    found
        .map(|advice| AdviceJson {
            id: advice.id,
            text: words.text(advice.text),
            stay: advice.stay.map(Into::into),
            evidence: cited.evidence(advice.evidence.as_ref()),
        })
        .collect()
}

/// Notes at these positions.
pub fn notes(tables: &Tables, words: Words, cited: &Cited, positions: &[usize]) -> Vec<NoteJson> {
    let found = positions.iter().filter_map(|position| tables.notes.get(*position));
    found
        .filter_map(|note| {
            let topic = tables.topics.get(usize::from(note.topic))?;
            Some(NoteJson {
                id: note.id,
                countries: tables.codes(&note.countries),
                topic: topic.id,
                alternative: topic.alternative,
                text: words.text(note.text),
                as_of: note.evidence.as_of.to_string(),
                grade: note.evidence.grade.into_str(),
                evidence: cited.evidence(Some(&note.evidence)),
            })
        })
        .collect()
}

/// Claims at these positions.
pub fn claims(tables: &Tables, words: Words, cited: &Cited, positions: &[usize]) -> Vec<ClaimJson> {
    let found = positions.iter().filter_map(|position| tables.claims.get(*position));
    found
        .map(|claim| ClaimJson {
            id: claim.id,
            says: words.text(claim.says),
            check: claim.check.into_str(),
            because: words.text(claim.because),
            evidence: cited.ids(claim.sources.iter().copied()),
        })
        .collect()
}

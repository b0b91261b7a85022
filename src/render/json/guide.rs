//! Guides and the glossary.

use serde::Serialize;

use super::ordered::Ordered;
use super::sources::{Cited, SourceJson};
use super::{Name, Words};
use crate::dataset::{Evidence, Guide, Tables, Term};

/// A guide with its steps.
#[derive(Debug, Serialize)]
pub struct GuideJson {
    id: &'static str,
    name: Name,
    about: &'static str,
    steps: Vec<StepJson>,
    sources: Ordered<&'static str, SourceJson>,
}

#[derive(Debug, Serialize)]
struct StepJson {
    kind: &'static str,
    #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
    holding: Option<&'static str>,
    text: &'static str,
    #[serde(flatten)]
    basis: Option<BasisJson>,
}

#[derive(Debug, Serialize)]
struct BasisJson {
    as_of: String,
    grade: &'static str,
    evidence: Vec<&'static str>,
}

fn basis(cited: &Cited, evidence: Option<&Evidence>) -> Option<BasisJson> {
    evidence.map(|evidence| BasisJson {
        as_of: evidence.as_of.to_string(),
        grade: evidence.grade.into_str(),
        evidence: cited.evidence(Some(evidence)),
    })
}

/// The JSON of one guide.
pub fn guide(tables: &Tables, words: Words, found: &Guide) -> GuideJson {
    let cited = Cited::new(tables);
    let steps = found.steps.iter().map(|step| StepJson {
        kind: step.kind.into_str(),
        holding: step.holding.map(|holding| words.text(holding)),
        text: words.text(step.text),
        basis: basis(&cited, step.evidence.as_ref()),
    });
    GuideJson {
        id: found.id,
        name: found.name.into(),
        about: words.text(found.about),
        steps: steps.collect(),
        sources: cited.sources(),
    }
}

/// A guide in the list of all.
#[derive(Debug, Serialize)]
pub struct GuideEntry {
    id: &'static str,
    name: Name,
    about: &'static str,
}

/// The JSON of the list of guides.
pub fn guides(tables: &Tables, words: Words) -> Vec<GuideEntry> {
    let entry = |guide: &Guide| GuideEntry { id: guide.id, name: guide.name.into(), about: words.text(guide.about) };
    tables.guides.iter().map(entry).collect()
}

/// A term of the glossary.
#[derive(Debug, Serialize)]
pub struct TermEntry {
    id: &'static str,
    name: Name,
    text: &'static str,
    #[serde(flatten)]
    basis: Option<BasisJson>,
}

/// The JSON of one term.
pub fn term(tables: &Tables, words: Words, found: &Term) -> TermEntry {
    let basis = basis(&Cited::new(tables), found.evidence.as_ref());
    TermEntry { id: found.id, name: found.name.into(), text: words.text(found.text), basis }
}

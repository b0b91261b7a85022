//! A verdict with its word, and what decides it.

use serde::Serialize;

use crate::answer::{AskAnswer, Judged, ServiceAnswer, Word, level_id};
use crate::doc::Outline;
use crate::engine::Verdict;

/// A verdict with its word.
#[derive(Debug, Serialize)]
pub struct JudgedJson {
    worst: &'static str,
    best: &'static str,
    word: &'static str,
}

/// A verdict, and what decides it.
#[derive(Debug, Serialize)]
pub struct DecidedJson {
    #[serde(flatten)]
    judged: JudgedJson,
    need: Option<&'static str>,
    reason: String,
}

impl From<Judged> for JudgedJson {
    fn from(Judged { word, verdict }: Judged) -> Self {
        judged(word, verdict)
    }
}

fn judged(word: Word, verdict: Verdict) -> JudgedJson {
    JudgedJson { worst: level_id(verdict.worst), best: level_id(verdict.best), word: word.id() }
}

/// The verdict of an ask, and what decides it.
pub fn decided(outline: &Outline, answer: &ServiceAnswer, found: &AskAnswer) -> DecidedJson {
    let dataset = outline.phrases.dataset;
    let need = answer.deciding(dataset, found.ask).and_then(|at| answer.need(dataset, at));
    DecidedJson {
        judged: judged(found.word, found.verdict),
        need: need.map(|(_, need)| need.id),
        reason: outline.reason(answer, found),
    }
}

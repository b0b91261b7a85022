//! Answers side by side: the verdicts of each, and where they differ.

use super::{AskAnswer, Report, Word};
use crate::dataset::{Dataset, ServiceId};
use crate::engine::{AskId, Verdict};
use crate::query::Query;

/// At most this many answers are compared.
pub const MOST_COMPARED: usize = 4;

/// A verdict with its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// The verdict in one word.
    pub word: Word,
    /// The verdict.
    pub verdict: Verdict,
}

impl From<&AskAnswer> for Judged {
    fn from(answer: &AskAnswer) -> Self {
        Self { word: answer.word, verdict: answer.verdict }
    }
}

/// What every answer says to one ask of one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedRow {
    /// Position of the service.
    pub service: ServiceId,
    /// Position of the ask.
    pub ask: AskId,
    /// One per answer.
    pub cells: Vec<Judged>,
}

impl ComparedRow {
    /// Whether the answers are not all the same: another word, or the same word with other ends.
    #[must_use]
    pub fn is_different(&self) -> bool {
        self.cells.windows(2).any(|pair| pair.first() != pair.last())
    }

    /// Whether the answers differ and their words do not show it.
    #[must_use]
    pub fn differs_in_ends_only(&self) -> bool {
        let is_same_word =
            self.cells.windows(2).all(|pair| pair.first().map(|one| one.word) == pair.last().map(|one| one.word));
        is_same_word && self.is_different()
    }
}

/// Answers side by side.
#[derive(Debug)]
pub struct Comparison {
    /// The answers, on the same services.
    pub reports: Vec<Report>,
    /// One per service and ask, in the order of the data.
    pub rows: Vec<ComparedRow>,
}

/// Sets answers side by side, on these asks (positions). Services that not all of them answer for are left out.
#[must_use]
pub fn compare(reports: Vec<Report>, asks: &[AskId]) -> Comparison {
    let services: Vec<ServiceId> =
        reports.first().into_iter().flat_map(|report| &report.services).map(|found| found.service).collect();
    let row = |service: ServiceId, ask: AskId| {
        let cell = |report: &Report| {
            let answer = report.services.iter().find(|found| found.service == service)?;
            answer.asks.get(ask).map(Judged::from)
        };
        Some(ComparedRow { service, ask, cells: reports.iter().map(cell).collect::<Option<Vec<Judged>>>()? })
    };
    let rows = services.iter().flat_map(|service| asks.iter().filter_map(move |ask| row(*service, *ask)));
    let rows = rows.collect();
    Comparison { reports, rows }
}

impl Query {
    /// Whether the other asks the same: the place, the card, the person and what was said, in whatever words. The day, and when the
    /// number was last used, are left aside.
    #[must_use]
    pub fn is_as(&self, other: &Self, dataset: &Dataset) -> bool {
        let services = &dataset.tables.services;
        (self.country, self.card, self.profile) == (other.country, other.card, other.profile)
            && self.settled(services) == other.settled(services)
    }
}

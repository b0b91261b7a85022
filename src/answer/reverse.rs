//! Reverse look-up: which cards of a place, and which places, serve somebody.

use super::{Report, known_facts};
use crate::dataset::Dataset;
use crate::engine::{AskId, Level, Situation, Verdict, evaluate_ask, reaching};
use crate::query::Query;

fn ask_id(ask: usize) -> AskId {
    AskId(u16::try_from(ask).unwrap_or(u16::MAX))
}

fn situation(dataset: &Dataset, query: &Query, service: usize) -> Option<Situation> {
    dataset.rules(service).map(|rules| known_facts(dataset, query, service).situation(rules))
}

/// The verdict of an ask (position) for one service, without its proof.
pub(super) fn ask_verdict(dataset: &Dataset, query: &Query, service: usize, ask: usize) -> Verdict {
    let found = dataset.rules(service).zip(situation(dataset, query, service));
    found.map_or(Verdict::decided(Level::No), |(rules, situation)| evaluate_ask(rules, ask_id(ask), &situation))
}

/// The verdict of the headline for one service, without its proof.
#[must_use]
pub fn headline_verdict(dataset: &Dataset, query: &Query, service: usize) -> Verdict {
    ask_verdict(dataset, query, service, dataset.headline())
}

/// Card kinds of the query's country that may reach `level`, surest first. What was said of the card itself is left aside.
#[must_use]
pub fn cards_reaching(
    dataset: &Dataset,
    query: &Query,
    service: usize,
    ask: usize,
    level: Level,
) -> Vec<(usize, Verdict)> {
    let Some(rules) = dataset.rules(service) else { return Vec::new() };
    let mut asked = query.clone();
    asked.forget_card(&dataset.tables);
    let candidates = (0..dataset.tables.cards.len()).filter_map(|card| {
        asked.card = card;
        Some((card, situation(dataset, &asked, service)?))
    });
    reaching(rules, ask_id(ask), level, candidates)
}

/// One card kind or place, with its verdicts alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Position of the card kind or of the country or region.
    pub position: usize,
    /// One per wanted service.
    pub verdicts: Vec<Verdict>,
    /// Position of the number there that is kept most cheaply, among places and for cards that are kept.
    pub kept: Option<usize>,
}

/// A candidate with everything that explains it.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The candidate.
    pub candidate: Candidate,
    /// The answer for it, on the wanted services.
    pub report: Report,
}

impl Choice {
    /// The most pressing warning (position) for whoever may use the card.
    #[must_use]
    pub fn warning(&self, dataset: &Dataset) -> Option<usize> {
        let headlines = self.report.services.iter().filter_map(|answer| answer.asks.get(dataset.headline()));
        let may_be_used = headlines.into_iter().any(|ask| ask.verdict.best > Level::No);
        self.report.counsel(dataset).warnings.first().copied().filter(|_| may_be_used)
    }
}

//! Reverse look-up: which cards of a place, and which places, serve somebody.

use super::{Report, known_facts};
use crate::dataset::{AdviceId, CardId, CountryId, Dataset, ServiceId, Tables, ValidityId};
use crate::engine::{AskId, Level, Situation, Verdict, evaluate_ask, reaching};
use crate::query::{CardChoice, Query};

fn situation(dataset: &Dataset, query: &Query, service: ServiceId) -> Option<Situation> {
    dataset.rules(service).map(|rules| known_facts(dataset, query, service).situation(rules))
}

/// The verdict of an ask (position) for one service, without its proof.
pub(super) fn ask_verdict(dataset: &Dataset, query: &Query, service: ServiceId, ask: AskId) -> Verdict {
    let found = dataset.rules(service).zip(situation(dataset, query, service));
    found.map_or(Verdict::decided(Level::No), |(rules, situation)| evaluate_ask(rules, ask, &situation))
}

/// The verdict of the headline for one service, without its proof.
#[must_use]
pub fn headline_verdict(dataset: &Dataset, query: &Query, service: ServiceId) -> Verdict {
    ask_verdict(dataset, query, service, dataset.headline())
}

/// Card kinds of the query's country that may reach `level`, surest first. What was said of the card itself is left aside.
#[must_use]
pub fn cards_reaching(
    dataset: &Dataset,
    query: &Query,
    service: ServiceId,
    ask: AskId,
    level: Level,
) -> Vec<(CardId, Verdict)> {
    let Some(rules) = dataset.rules(service) else { return Vec::new() };
    let mut asked = Query { product: None, ..query.clone() };
    asked.forget_card(&dataset.tables);
    let candidates = dataset.tables.kinds().filter_map(|card| {
        asked.card = card;
        Some((card, situation(dataset, &asked, service)?))
    });
    reaching(rules, ask, level, candidates)
}

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pick {
    /// A card of the place, or one with a name, which brings its place.
    Card(CardChoice),
    /// A country or region (position).
    Place(CountryId),
}

impl Pick {
    /// The same person's question about it.
    #[must_use]
    pub fn asked(self, tables: &Tables, query: &Query) -> Query {
        match self {
            Self::Card(card) => query.about_card(tables, card),
            Self::Place(country) => Query { product: None, ..query.about(tables, country, query.card) },
        }
    }
}

/// One card or place, with its verdicts alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What it is.
    pub pick: Pick,
    /// One per wanted service.
    pub verdicts: Vec<Verdict>,
    /// Position of its number, or the one there, that is kept most cheaply; among places and for cards that are kept.
    pub kept: Option<ValidityId>,
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
    pub fn warning(&self, dataset: &Dataset) -> Option<AdviceId> {
        let headlines = self.report.services.iter().filter_map(|answer| answer.asks.get(dataset.headline()));
        let may_be_used = headlines.into_iter().any(|ask| ask.verdict.best > Level::No);
        self.report.counsel(dataset).warnings.first().copied().filter(|_| may_be_used)
    }
}

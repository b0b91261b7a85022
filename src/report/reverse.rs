//! Reverse look-up: which cards of a place, and which places, reach a wanted level.

use super::{Query, known_facts};
use crate::dataset::Dataset;
use crate::engine::{AskId, Level, Situation, Verdict, evaluate_ask, reaching};

fn ask_id(ask: usize) -> AskId {
    AskId(u16::try_from(ask).unwrap_or(u16::MAX))
}

fn situation(dataset: &Dataset, query: &Query, service: usize) -> Option<Situation> {
    dataset.rules(service).map(|rules| known_facts(dataset, query, service).situation(rules))
}

/// The verdict of the headline for one service, without its proof.
#[must_use]
pub fn headline_verdict(dataset: &Dataset, query: &Query, service: usize) -> Verdict {
    ask_verdict(dataset, query, service, dataset.headline())
}

/// The verdict of an ask (position) for one service, without its proof.
pub(super) fn ask_verdict(dataset: &Dataset, query: &Query, service: usize, ask: usize) -> Verdict {
    let found = dataset.rules(service).zip(situation(dataset, query, service));
    found.map_or(Verdict::decided(Level::No), |(rules, situation)| evaluate_ask(rules, ask_id(ask), &situation))
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
    let about_person =
        |fact: usize| dataset.tables.facts.get(fact).is_some_and(|fact| fact.scope == crate::dataset::Scope::Person);
    let mut asked = query.clone();
    asked.settings.retain(|setting| about_person(setting.fact));
    let candidates = (0..dataset.tables.cards.len()).map(|card| Query { card, ..asked.clone() });
    search(dataset, service, ask, level, candidates.map(|query| (query.card, query)))
}

/// Countries and regions whose cards of the query's kind may reach `level`, surest first.
#[must_use]
pub fn countries_reaching(
    dataset: &Dataset,
    query: &Query,
    service: usize,
    ask: usize,
    level: Level,
) -> Vec<(usize, Verdict)> {
    let candidates = (0..dataset.tables.countries.len()).map(|country| Query { country, ..query.clone() });
    search(dataset, service, ask, level, candidates.map(|query| (query.country, query)))
}

fn search(
    dataset: &Dataset,
    service: usize,
    ask: usize,
    level: Level,
    queries: impl Iterator<Item = (usize, Query)>,
) -> Vec<(usize, Verdict)> {
    let Some(rules) = dataset.rules(service) else { return Vec::new() };
    let candidates = queries.filter_map(|(name, query)| Some((name, situation(dataset, &query, service)?)));
    reaching(rules, ask_id(ask), level, candidates)
}

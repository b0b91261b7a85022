//! The answer for one service: every ask with its word, proof, support and questions.

use std::sync::OnceLock;

use super::Word;
use super::known::{KnownFacts, facts_of, known_facts};
use super::rest::Rest;
use crate::dataset::{Dataset, List, Listed, Need, Requirement, Route, RouteId, Scope, ServiceId, Text, routes_of};
use crate::engine::{
    AskId, AskProof, FactId, NeedIndex, Question, RouteIndex, RouteProof, Status, Verdict, prove, questions,
};
use crate::order;
use crate::query::Query;
use crate::query::day::Day;

/// The answer for one service.
#[derive(Debug, Clone)]
pub struct ServiceAnswer {
    /// Position of the service.
    pub service: ServiceId,
    /// What is known of every fact.
    pub known: KnownFacts,
    /// One entry per ask, in the order of the data.
    pub asks: List<AskAnswer>,
    /// The day that tells what is old.
    pub(super) today: Day,
}

/// The answer to one ask.
#[derive(Debug, Clone)]
pub struct AskAnswer {
    /// Position of the ask.
    pub ask: AskId,
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in one word.
    pub word: Word,
    /// Positions of the routes in the tables, in the order of `proof.routes`.
    pub routes: Vec<RouteId>,
    /// Every route with its needs.
    pub proof: AskProof,
    /// Unknown facts of card and person that would change it, most useful first.
    pub questions: Vec<Question>,
    /// Filled by [`ServiceAnswer::support`].
    pub(super) support: OnceLock<Vec<FactId>>,
    /// Filled by [`ServiceAnswer::rest`].
    pub(super) rest: OnceLock<Rest>,
}

impl Listed for AskAnswer {
    type Id = AskId;
}

/// A need of a route, by position in the tables and in the proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedRef {
    /// Position of the ask whose route it belongs to.
    pub ask: AskId,
    /// Position of the route in the proof of the ask.
    pub route: RouteIndex,
    /// Position of the need in the route.
    pub need: NeedIndex,
}

/// The answer to all asks of one service; none if there is no such service.
pub(super) fn answer(dataset: &Dataset, query: &Query, service: ServiceId) -> Option<ServiceAnswer> {
    let rules = dataset.rules(service)?;
    let known = known_facts(dataset, query, service);
    let situation = known.situation(rules);
    let asked = questions(rules, &situation, &askable(dataset));
    let proofs = prove(rules, &situation);
    let asks = dataset.tables.asks.ids().zip(proofs).zip(asked).map(|((ask, proof), questions)| AskAnswer {
        ask,
        verdict: proof.verdict,
        word: Word::of(proof.verdict, !questions.is_empty()),
        routes: routes_of(&dataset.tables, service, ask).collect(),
        proof,
        questions,
        support: OnceLock::new(),
        rest: OnceLock::new(),
    });
    Some(ServiceAnswer { service, known, asks: asks.collect(), today: query.today })
}

/// Facts that a person can be asked for.
fn askable(dataset: &Dataset) -> Vec<FactId> {
    dataset.tables.facts.find_all(|fact| matches!(fact.scope, Scope::Card | Scope::Person)).collect()
}

impl ServiceAnswer {
    /// The route of a need, and the need, in the tables.
    #[must_use]
    pub fn need<'d>(&self, dataset: &'d Dataset, at: NeedRef) -> Option<(&'d Route, &'d Need)> {
        let route = dataset.tables.routes.get(*self.asks.get(at.ask)?.routes.get(at.route.index())?)?;
        Some((route, route.needs.get(at.need.index())?))
    }

    /// The need that decides an ask: the weakest of its best route, followed into the ask that a need takes its level from.
    #[must_use]
    pub fn deciding(&self, dataset: &Dataset, ask: AskId) -> Option<NeedRef> {
        let proof = &self.asks.get(ask)?.proof;
        let route = proof.deciding?;
        let need = proof.route(route)?.deciding?;
        let at = NeedRef { ask, route, need };
        match self.need(dataset, at)?.1.requirement {
            Requirement::LevelOf(other) => self.deciding(dataset, other).or(Some(at)),
            Requirement::Condition(..) => Some(at),
        }
    }

    /// The need to speak of first: where answers of the person decide, the open one that the first question is about, else the
    /// deciding one.
    #[must_use]
    pub fn leading(&self, dataset: &Dataset, ask: AskId) -> Option<NeedRef> {
        let asked = self.asks.get(ask)?.questions.first().map(|question| question.fact);
        let mut visited = vec![false; self.asks.len()];
        let open = asked.and_then(|fact| self.open_need(dataset, ask, fact, &mut visited));
        open.or_else(|| self.deciding(dataset, ask))
    }

    /// An open need that reads a fact: of the deciding route before the others, followed into the asks that needs are about.
    fn open_need(&self, dataset: &Dataset, ask: AskId, fact: FactId, visited: &mut [bool]) -> Option<NeedRef> {
        let is_first = visited.get_mut(ask.index()).is_some_and(|visited| !std::mem::replace(visited, true));
        let proof = self.asks.get(ask).filter(|_| is_first).map(|found| &found.proof)?;
        let mut routes: Vec<(RouteIndex, &RouteProof)> = proof.entries().collect();
        order::sort_by_key(&mut routes, |(route, _)| Some(*route) != proof.deciding);
        for (route, needs) in routes {
            for (need, _) in needs.entries().filter(|(_, need)| need.status == Status::Unknown) {
                let at = NeedRef { ask, route, need };
                let Some((_, found)) = self.need(dataset, at) else { continue };
                if facts_of(found).contains(&fact) {
                    return Some(at);
                }
                if let Some(found) =
                    found.asks().into_iter().find_map(|ask| self.open_need(dataset, ask, fact, visited))
                {
                    return Some(found);
                }
            }
        }
        None
    }

    /// Whether an ask only serves a way to `headline` that does not decide it.
    #[must_use]
    pub fn is_passed_by(&self, dataset: &Dataset, headline: AskId, ask: AskId) -> bool {
        let Some(found) = self.asks.get(headline).filter(|found| found.verdict.is_decided()) else { return false };
        let leads = |route: &RouteId| {
            let needs = dataset.tables.routes.get(*route).into_iter().flat_map(|route| &route.needs);
            needs.into_iter().any(|need| need.requirement == Requirement::LevelOf(ask))
        };
        let deciding = found.proof.deciding.and_then(|route| found.routes.get(route.index()));
        found.routes.iter().any(leads) && !deciding.is_some_and(leads)
    }

    /// Which parts are limited, for an ask that is: what its best route says of itself and of the needs that limit it.
    #[must_use]
    pub fn limits(&self, dataset: &Dataset, ask: AskId) -> Vec<Text> {
        self.limiting(dataset, ask).into_iter().map(|(limit, _)| limit).collect()
    }

    /// The first of them that can be said in a few words.
    #[must_use]
    pub fn part(&self, dataset: &Dataset, ask: AskId) -> Option<Text> {
        self.limiting(dataset, ask).into_iter().find_map(|(_, short)| short)
    }

    /// Each limit with what it is in a few words.
    fn limiting(&self, dataset: &Dataset, ask: AskId) -> Vec<(Text, Option<Text>)> {
        let mut found = Vec::new();
        self.collect_limits(dataset, ask, &mut found);
        found
    }

    fn collect_limits(&self, dataset: &Dataset, ask: AskId, found: &mut Vec<(Text, Option<Text>)>) {
        let Some(answer) = self.asks.get(ask) else { return };
        let deciding = answer.proof.deciding;
        let Some((index, proof)) = deciding.and_then(|index| Some((index, answer.proof.route(index)?))) else {
            return;
        };
        let Some(route) = answer.routes.get(index.index()).and_then(|route| dataset.tables.routes.get(*route)) else {
            return;
        };
        let mut add = |text: Option<Text>, short: Option<Text>| {
            let is_new = |text: &Text| !found.iter().any(|(told, _)| told == text);
            if let Some(text) = text.filter(is_new) {
                found.push((text, short));
            }
        };
        for (need, proof) in route.needs.iter().zip(&proof.needs) {
            match need.requirement {
                // What is not known limits nothing yet: it is said among the unknown.
                Requirement::Condition(..) if proof.status == Status::NotMet => add(need.unmet, need.short),
                Requirement::Condition(..) | Requirement::LevelOf(_) => {}
            }
        }
        add(route.part, route.short);
        for need in &route.needs {
            if let Requirement::LevelOf(other) = need.requirement {
                self.collect_limits(dataset, other, found);
            }
        }
    }
}

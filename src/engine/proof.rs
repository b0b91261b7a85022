//! Why a verdict is what it is: every route with its needs, and the route that decided.

use super::evaluate::{evaluate, need_status, need_verdict, route_verdict};
use super::{Ask, AskId, Level, NeedIndex, Route, RouteIndex, Rules, Situation, Status, Verdict, Verdicts};

/// One need of a route, evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedProof {
    /// Whether it is met.
    pub status: Status,
    /// What it leaves possible for the route.
    pub verdict: Verdict,
}

/// One route, evaluated; needs in the order of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteProof {
    /// What the route reaches.
    pub verdict: Verdict,
    /// One entry per need.
    pub needs: Vec<NeedProof>,
    /// The need that holds the route down most, unless nothing does: of a decided route the one with the lowest best, of another
    /// the one with the lowest worst.
    pub deciding: Option<NeedIndex>,
}

/// One ask, evaluated; routes in the order of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskProof {
    /// The verdict of the ask.
    pub verdict: Verdict,
    /// One entry per route.
    pub routes: Vec<RouteProof>,
    /// The best route; among equals the one that fails fewest needs, then the one that leaves fewest open.
    pub deciding: Option<RouteIndex>,
}

impl AskProof {
    /// A route by its position, if there is one.
    #[must_use]
    pub fn route(&self, at: RouteIndex) -> Option<&RouteProof> {
        self.routes.get(at.index())
    }

    /// The routes with their positions.
    pub fn entries(&self) -> impl Iterator<Item = (RouteIndex, &RouteProof)> {
        (0..).map(RouteIndex).zip(&self.routes)
    }
}

impl RouteProof {
    /// The needs with their positions.
    pub fn entries(&self) -> impl Iterator<Item = (NeedIndex, &NeedProof)> {
        (0..).map(NeedIndex).zip(&self.needs)
    }
}

/// The proof of every ask, by [`AskId`].
#[must_use]
pub fn prove(rules: &Rules, situation: &Situation) -> Vec<AskProof> {
    let verdicts = evaluate(rules, situation);
    rules.asks().iter().zip(0..).map(|(ask, id)| prove_ask(ask, verdicts.of(AskId(id)), situation, &verdicts)).collect()
}

fn prove_ask(ask: &Ask, verdict: Verdict, situation: &Situation, verdicts: &Verdicts) -> AskProof {
    let routes: Vec<RouteProof> = ask.routes.iter().map(|route| prove_route(route, situation, verdicts)).collect();
    let mut proof = AskProof { verdict, routes, deciding: None };
    let best = proof.entries().max_by_key(|(at, route)| {
        // On a full tie the first route wins: `max_by_key` keeps the last, so the position counts against.
        let against = (failing_needs(route), unmet_needs(route), *at);
        (route.verdict.best, route.verdict.worst, std::cmp::Reverse(against))
    });
    proof.deciding = best.map(|(at, _)| at);
    proof
}

fn failing_needs(route: &RouteProof) -> usize {
    route.needs.iter().filter(|need| need.verdict.best <= Level::Unlikely).count()
}

fn unmet_needs(route: &RouteProof) -> usize {
    route.needs.iter().filter(|need| need.status != Status::Met).count()
}

fn prove_route(route: &Route, situation: &Situation, verdicts: &Verdicts) -> RouteProof {
    let needs: Vec<NeedProof> = route
        .needs
        .iter()
        .map(|need| NeedProof {
            status: need_status(need, situation, verdicts),
            verdict: need_verdict(need, situation, verdicts),
        })
        .collect();
    let verdict = route_verdict(route, situation, verdicts);
    let holds_down =
        |need: Verdict| if verdict.is_decided() { (need.best, need.worst) } else { (need.worst, need.best) };
    let mut proof = RouteProof { verdict, needs, deciding: None };
    let holding = proof.entries().filter(|(_, need)| need.verdict != Verdict::decided(Level::Yes));
    proof.deciding = holding.min_by_key(|(_, need)| holds_down(need.verdict)).map(|(at, _)| at);
    proof
}

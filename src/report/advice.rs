//! Which advice, warnings, alternatives, notes and claims belong to an answer.

use super::answer::ServiceAnswer;
use super::{Query, Word, guides};
use crate::dataset::{Advice, AdviceKind, Dataset, Note, condition};
use crate::engine::{Situation, Status, Verdicts, evaluate, status};

/// What goes with an answer; all are positions in the tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counsel {
    /// Warnings, the most pressing first.
    pub warnings: Vec<usize>,
    /// Advice: first what helps with a need that is not met.
    pub advice: Vec<usize>,
    /// Advice on what to use instead.
    pub alternatives: Vec<usize>,
    /// Notes on the place about other ways to pay.
    pub money_notes: Vec<usize>,
    /// Other notes on the place.
    pub notes: Vec<usize>,
    /// Guides that fit, the nearest first.
    pub guides: Vec<usize>,
    /// Claims in circulation: about this place and card first, then about the place, then about everywhere.
    pub claims: Vec<usize>,
}

impl Counsel {
    /// What comes before all else: a warning where the card can be used, so that steps are about to be taken, else advice.
    #[must_use]
    pub fn first(&self, is_usable: bool) -> Option<usize> {
        let (first, second) = if is_usable { (&self.warnings, &self.advice) } else { (&self.advice, &self.warnings) };
        first.first().or(second.first()).copied()
    }
}

/// Collects what goes with the answers.
#[must_use]
pub fn counsel(dataset: &Dataset, query: &Query, services: &[ServiceAnswer]) -> Counsel {
    let tables = &dataset.tables;
    let named = named_advice(dataset, services);
    let evaluated: Vec<Evaluated> = services.iter().filter_map(|answer| Evaluated::new(dataset, answer)).collect();
    let about = tables.advice.keys().enumerate().filter(|(_, (countries, cards))| is_about(query, countries, *cards));
    let mut positions: Vec<(usize, &Advice)> =
        about.filter_map(|(position, _)| Some((position, tables.advice.get(position)?))).collect();
    positions.retain(|(position, advice)| is_shown(&evaluated, advice, named.contains(position)));
    positions.sort_by_key(|(position, advice)| {
        (named.iter().position(|found| found == position).unwrap_or(usize::MAX), advice.countries.is_empty())
    });
    let of_kind = |kind: AdviceKind| {
        positions.iter().filter(move |(_, advice)| advice.kind == kind).map(|(position, _)| *position).collect()
    };
    let about_money = |note: &Note| tables.topics.get(usize::from(note.topic)).is_some_and(|topic| topic.alternative);
    let notes = |money: bool| {
        let here =
            tables.notes.keys().enumerate().filter(|(_, places)| is_in(query, places)).map(|(position, _)| position);
        here.filter(|note| tables.notes.get(*note).is_some_and(|note| about_money(note) == money)).collect()
    };
    Counsel {
        warnings: of_kind(AdviceKind::Warning),
        advice: of_kind(AdviceKind::Advice),
        alternatives: of_kind(AdviceKind::Alternative),
        money_notes: notes(true),
        notes: notes(false),
        guides: guides::fitting(dataset, services, &evaluated),
        claims: claims(dataset, query),
    }
}

/// Advice that routes name: of needs that are not met first, then of needs that are open, then of the routes themselves.
fn named_advice(dataset: &Dataset, services: &[ServiceAnswer]) -> Vec<usize> {
    let mut ranked: Vec<(u8, usize)> = Vec::new();
    for answer in services {
        for ask in answer.asks.iter().filter(|ask| ask.word != Word::Yes) {
            for (route, proof) in ask.routes.iter().zip(&ask.proof.routes) {
                let Some(route) = dataset.tables.routes.get(*route) else { continue };
                for (need, proof) in route.needs.iter().zip(&proof.needs) {
                    let rank = match proof.status {
                        Status::NotMet => 0,
                        Status::Unknown => 1,
                        Status::Met => continue,
                    };
                    ranked.extend(need.advice.iter().map(|advice| (rank, usize::from(*advice))));
                }
            }
        }
        for ask in &answer.asks {
            let deciding = ask.proof.deciding.and_then(|route| ask.routes.get(route));
            if let Some(route) = deciding.and_then(|route| dataset.tables.routes.get(*route))
                && ask.verdict.best > crate::engine::Level::No
            {
                ranked.extend(route.advice.iter().map(|advice| (2, usize::from(*advice))));
            }
        }
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut named = Vec::new();
    for (_, advice) in ranked {
        if !named.contains(&advice) {
            named.push(advice);
        }
    }
    named
}

/// A service with what conditions are tried against.
pub(super) struct Evaluated {
    service: usize,
    pub situation: Situation,
    pub verdicts: Verdicts,
}

impl Evaluated {
    fn new(dataset: &Dataset, answer: &ServiceAnswer) -> Option<Self> {
        let rules = dataset.rules(answer.service)?;
        let situation = answer.known.situation(rules);
        let verdicts = evaluate(rules, &situation);
        Some(Self { service: answer.service, situation, verdicts })
    }
}

/// Whether advice for these countries (none: all) and card kinds (bits) is for this place and card.
fn is_about(query: &Query, countries: &[u16], cards: u32) -> bool {
    is_in(query, countries) && cards & (1 << query.card) != 0
}

/// Whether the place is one of these; none means all.
fn is_in(query: &Query, countries: &[u16]) -> bool {
    countries.is_empty() || countries.iter().any(|country| usize::from(*country) == query.country)
}

fn is_shown(services: &[Evaluated], advice: &Advice, is_named: bool) -> bool {
    let meant = services.iter().filter(|found| advice.services & (1 << found.service) != 0);
    let matters = advice.when.as_ref().map(|when| {
        let when = condition(when);
        meant.map(|found| status(&when, &found.situation, &found.verdicts)).max().unwrap_or(Status::NotMet)
    });
    let is_general =
        advice.countries.is_empty() && advice.cards == u32::MAX && advice.when.is_none() && advice.stay.is_none();
    let fits = match matters {
        Some(Status::NotMet) => false,
        Some(Status::Unknown) => is_named || advice.kind == AdviceKind::Warning,
        Some(Status::Met) | None => true,
    };
    fits && (is_named || !is_general)
}

fn claims(dataset: &Dataset, query: &Query) -> Vec<usize> {
    let is_here = |place: Option<u16>| place.is_none_or(|country| usize::from(country) == query.country);
    let is_of_card = |card: Option<u8>| card.is_none_or(|card| usize::from(card) == query.card);
    let nearness = |place: Option<u16>, card: Option<u8>| match (place, card) {
        (Some(_), Some(_)) => 0,
        (Some(_), None) => 1,
        (None, _) => 2,
    };
    let all = dataset.tables.claims.keys().copied().enumerate();
    let about = all.filter(|(_, (place, card))| is_here(*place) && (place.is_some() || is_of_card(*card)));
    let mut found: Vec<(u8, usize)> =
        about.map(|(position, (place, card))| (nearness(place, card), position)).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, position)| position).collect()
}

//! Which advice, warnings, alternatives and guides belong to an answer.

use super::service::ServiceAnswer;
use super::{NeedRef, Word};
use crate::dataset::{Advice, AdviceId, AdviceKind, Dataset, Fits, GuideId, Id as _, RouteId, ServiceId, condition};
use crate::engine::{AskId, Situation, Status, Verdicts, evaluate, status};
use crate::order;
use crate::query::Query;

/// What goes with an answer; all are positions in the tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counsel {
    /// Warnings, the most pressing first.
    pub warnings: Vec<AdviceId>,
    /// Advice: first what helps with a need that is not met.
    pub advice: Vec<AdviceId>,
    /// Advice on what to use instead.
    pub alternatives: Vec<AdviceId>,
    /// Guides that fit, the nearest first.
    pub guides: Vec<GuideId>,
}

impl Counsel {
    /// What comes before all else: a warning where the card can be used, so that steps are about to be taken, else advice.
    #[must_use]
    pub fn first(&self, is_usable: bool) -> Option<AdviceId> {
        let (first, second) = if is_usable { (&self.warnings, &self.advice) } else { (&self.advice, &self.warnings) };
        first.first().or(second.first()).copied()
    }
}

/// Collects what goes with the answers.
#[must_use]
pub fn counsel(dataset: &Dataset, query: &Query, services: &[ServiceAnswer]) -> Counsel {
    let tables = &dataset.tables;
    let named = named_advice(dataset, services, |_| true);
    let evaluated: Vec<Evaluated> = services.iter().filter_map(|answer| Evaluated::new(dataset, answer)).collect();
    let about = dataset.advice().about(query.country);
    let mut positions: Vec<(AdviceId, &Advice)> =
        about.filter_map(|position| Some((position, tables.advice.get(position)?))).collect();
    positions.retain(|(_, advice)| query.card.is_in(advice.cards));
    positions.retain(|(_, advice)| {
        advice.products.is_empty() || query.product.is_none_or(|product| advice.products.contains(&product))
    });
    positions.retain(|(position, advice)| is_shown(&evaluated, advice, named.contains(position)));
    order::sort_by_key(&mut positions, |(position, advice)| {
        (named.iter().position(|found| found == position).unwrap_or(usize::MAX), advice.countries.is_empty())
    });
    let of_kind = |kind: AdviceKind| {
        positions.iter().filter(move |(_, advice)| advice.kind == kind).map(|(position, _)| *position).collect()
    };
    Counsel {
        warnings: of_kind(AdviceKind::Warning),
        advice: of_kind(AdviceKind::Advice),
        alternatives: of_kind(AdviceKind::Alternative),
        guides: fitting_guides(dataset, services, &evaluated),
    }
}

/// Advice that routes to some of the asks name; the nearest first.
#[must_use]
pub fn advice_on(dataset: &Dataset, services: &[ServiceAnswer], asks: &[AskId]) -> Vec<AdviceId> {
    named_advice(dataset, services, |ask| asks.contains(&ask))
}

/// Advice that routes name: of the open need that is spoken of first, then of needs that are not met, of those that are open, and of
/// the routes themselves.
fn named_advice(dataset: &Dataset, services: &[ServiceAnswer], is_meant: impl Fn(AskId) -> bool) -> Vec<AdviceId> {
    let mut ranked: Vec<(u8, AdviceId)> = Vec::new();
    for answer in services {
        let meant = || answer.asks.entries().filter(|(ask, _)| is_meant(*ask));
        for (ask, found) in meant().filter(|(_, ask)| ask.word != Word::Yes) {
            let leading = answer.leading(dataset, ask).filter(|_| found.word == Word::Depends);
            for (route, (index, proof)) in found.routes.iter().zip(found.proof.entries()) {
                let Some(route) = dataset.tables.routes.get(*route) else { continue };
                for (need, (position, proof)) in route.needs.iter().zip(proof.entries()) {
                    let is_leading = leading == Some(NeedRef { ask, route: index, need: position });
                    let rank = match proof.status {
                        _ if is_leading => 0,
                        Status::NotMet => 1,
                        Status::Unknown => 2,
                        Status::Met => continue,
                    };
                    ranked.extend(need.advice.iter().map(|advice| (rank, *advice)));
                }
            }
        }
        for (_, ask) in meant() {
            let deciding = ask.proof.deciding.and_then(|route| ask.routes.get(route.index()));
            if let Some(route) = deciding.and_then(|route| dataset.tables.routes.get(*route))
                && ask.verdict.best > crate::engine::Level::No
            {
                ranked.extend(route.advice.iter().map(|advice| (3, *advice)));
            }
        }
    }
    order::sort_by_key(&mut ranked, |(rank, _)| *rank);
    let mut named = Vec::new();
    for (_, advice) in ranked {
        if !named.contains(&advice) {
            named.push(advice);
        }
    }
    named
}

/// A service with what conditions are tried against.
struct Evaluated {
    service: ServiceId,
    situation: Situation,
    verdicts: Verdicts,
}

impl Evaluated {
    fn new(dataset: &Dataset, answer: &ServiceAnswer) -> Option<Self> {
        let rules = dataset.rules(answer.service)?;
        let situation = answer.known.situation(rules);
        let verdicts = evaluate(rules, &situation);
        Some(Self { service: answer.service, situation, verdicts })
    }
}

fn is_shown(services: &[Evaluated], advice: &Advice, is_named: bool) -> bool {
    let meant = services.iter().filter(|found| found.service.is_in(advice.services));
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

/// Positions of the guides that fit, the nearest first: those about needs that decide, those about other needs that are not met or
/// open, those that only hang on a condition; those whose condition is open come behind all whose condition holds.
fn fitting_guides(dataset: &Dataset, services: &[ServiceAnswer], evaluated: &[Evaluated]) -> Vec<GuideId> {
    let deciding = deciding(dataset, services);
    let wanting = wanting(services);
    let rank = |fits: &Fits| {
        let holds = fits.when.as_ref().map(|when| {
            let when = condition(when);
            evaluated.iter().map(|found| status(&when, &found.situation, &found.verdicts)).max()
        });
        let holds = holds.map_or(Status::Met, |holds| holds.unwrap_or(Status::NotMet));
        if holds == Status::NotMet {
            return None;
        }
        if fits.needs.is_empty() {
            return (holds == Status::Met).then_some((false, usize::MAX));
        }
        let decides = deciding.iter().position(|need| fits.needs.contains(need));
        let wants = || wanting.iter().any(|need| fits.needs.contains(need)).then_some(deciding.len());
        decides.or_else(wants).map(|rank| (holds == Status::Unknown, rank))
    };
    let ranked = dataset.tables.guides.entries();
    let ranked = ranked.filter_map(|(position, guide)| Some((rank(&guide.fits)?, position)));
    let mut ranked: Vec<((bool, usize), GuideId)> = ranked.collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, guide)| guide).collect()
}

/// The needs to speak of first for asks that are not yes, that of the headline before the others: route and position in it.
fn deciding(dataset: &Dataset, services: &[ServiceAnswer]) -> Vec<(RouteId, u16)> {
    let headline = dataset.headline();
    let others = dataset.tables.asks.ids().filter(|ask| *ask != headline);
    let mut found = Vec::new();
    for ask in std::iter::once(headline).chain(others) {
        for answer in services {
            let open = answer.asks.get(ask).filter(|found| found.word != Word::Yes);
            found.extend(open.and_then(|_| position(answer, answer.leading(dataset, ask)?)));
        }
    }
    found
}

/// The needs of asks below yes that are not met or open.
fn wanting(services: &[ServiceAnswer]) -> Vec<(RouteId, u16)> {
    let mut found = Vec::new();
    for answer in services {
        for (ask, answered) in answer.asks.entries().filter(|(_, answered)| answered.word != Word::Yes) {
            for (route, proof) in answered.proof.entries() {
                let needs = proof.entries().filter(|(_, need)| need.status != Status::Met);
                found.extend(needs.filter_map(|(need, _)| position(answer, NeedRef { ask, route, need })));
            }
        }
    }
    found
}

/// Where a need stands in the tables.
fn position(answer: &ServiceAnswer, at: NeedRef) -> Option<(RouteId, u16)> {
    let route = answer.asks.get(at.ask)?.routes.get(at.route.index())?;
    Some((*route, at.need.0))
}

//! Which advice, warnings, alternatives and guides belong to an answer.

use super::service::ServiceAnswer;
use super::{NeedRef, Word};
use crate::dataset::{Advice, AdviceKind, Dataset, Fits, condition};
use crate::engine::{Situation, Status, Verdicts, evaluate, status};
use crate::query::Query;

/// What goes with an answer; all are positions in the tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counsel {
    /// Warnings, the most pressing first.
    pub warnings: Vec<usize>,
    /// Advice: first what helps with a need that is not met.
    pub advice: Vec<usize>,
    /// Advice on what to use instead.
    pub alternatives: Vec<usize>,
    /// Guides that fit, the nearest first.
    pub guides: Vec<usize>,
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
    let about = dataset.advice().about(query.country);
    let mut positions: Vec<(usize, &Advice)> =
        about.filter_map(|position| Some((position, tables.advice.get(position)?))).collect();
    positions.retain(|(_, advice)| advice.cards & (1 << query.card) != 0);
    positions.retain(|(position, advice)| is_shown(&evaluated, advice, named.contains(position)));
    positions.sort_by_key(|(position, advice)| {
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

/// Advice that routes name: of the open need that is spoken of first, then of needs that are not met, of those that are open, and of
/// the routes themselves.
fn named_advice(dataset: &Dataset, services: &[ServiceAnswer]) -> Vec<usize> {
    let mut ranked: Vec<(u8, usize)> = Vec::new();
    for answer in services {
        for (ask, found) in answer.asks.iter().enumerate().filter(|(_, ask)| ask.word != Word::Yes) {
            let leading = answer.leading(dataset, ask).filter(|_| found.word == Word::Depends);
            for (index, (route, proof)) in found.routes.iter().zip(&found.proof.routes).enumerate() {
                let Some(route) = dataset.tables.routes.get(*route) else { continue };
                for (position, (need, proof)) in route.needs.iter().zip(&proof.needs).enumerate() {
                    let is_leading = leading == Some(NeedRef { ask, route: index, need: position });
                    let rank = match proof.status {
                        _ if is_leading => 0,
                        Status::NotMet => 1,
                        Status::Unknown => 2,
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
                ranked.extend(route.advice.iter().map(|advice| (3, usize::from(*advice))));
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
struct Evaluated {
    service: usize,
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

/// Positions of the guides that fit, the nearest first: those about needs that decide, those about other needs that are not met or
/// open, those that only hang on a condition; those whose condition is open come behind all whose condition holds.
fn fitting_guides(dataset: &Dataset, services: &[ServiceAnswer], evaluated: &[Evaluated]) -> Vec<usize> {
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
    let ranked = dataset.tables.guides.iter().enumerate();
    let ranked = ranked.filter_map(|(position, guide)| Some((rank(&guide.fits)?, position)));
    let mut ranked: Vec<((bool, usize), usize)> = ranked.collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, guide)| guide).collect()
}

/// The needs to speak of first for asks that are not yes, that of the headline before the others: route and position in it.
fn deciding(dataset: &Dataset, services: &[ServiceAnswer]) -> Vec<(u16, u16)> {
    let headline = dataset.headline();
    let others = (0..dataset.tables.asks.len()).filter(|ask| *ask != headline);
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
fn wanting(services: &[ServiceAnswer]) -> Vec<(u16, u16)> {
    let mut found = Vec::new();
    for answer in services {
        for (ask, answered) in answer.asks.iter().enumerate().filter(|(_, answered)| answered.word != Word::Yes) {
            for (route, proof) in answered.proof.routes.iter().enumerate() {
                let needs = proof.needs.iter().enumerate().filter(|(_, need)| need.status != Status::Met);
                found.extend(needs.filter_map(|(need, _)| position(answer, NeedRef { ask, route, need })));
            }
        }
    }
    found
}

/// Where a need stands in the tables.
fn position(answer: &ServiceAnswer, at: NeedRef) -> Option<(u16, u16)> {
    let route = answer.asks.get(at.ask)?.routes.get(at.route)?;
    Some((u16::try_from(*route).ok()?, u16::try_from(at.need).ok()?))
}

//! Which guides fit an answer.

use super::counsel::Evaluated;
use super::service::ServiceAnswer;
use super::{NeedRef, Word};
use crate::dataset::{Dataset, Fits, condition};
use crate::engine::{Status, status};

/// Positions of the guides that fit, the nearest first: those about needs that decide, those about other needs that are not met or
/// open, those that only hang on a condition; those whose condition is open come behind all whose condition holds.
pub(super) fn fitting(dataset: &Dataset, services: &[ServiceAnswer], evaluated: &[Evaluated]) -> Vec<usize> {
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
    ranked.sort();
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

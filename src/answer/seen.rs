//! What people saw of a number: how often it went how, and when last.

use super::Report;
use crate::dataset::{Dataset, Dated, Observation, Outcome, Requirement, ServiceId};
use crate::engine::AskId;

/// How often something went how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// It worked.
    pub worked: usize,
    /// It failed, or the account was cut off afterwards.
    pub failed: usize,
    /// When the newest was told.
    pub newest: Option<Dated>,
}

impl Tally {
    /// Whether somebody saw it go so.
    #[must_use]
    pub fn has(self, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Worked => self.worked > 0,
            Outcome::Failed | Outcome::Blocked => self.failed > 0,
        }
    }

    fn add(&mut self, seen: &Observation) {
        match seen.outcome {
            Outcome::Worked => self.worked += 1,
            Outcome::Failed | Outcome::Blocked => self.failed += 1,
        }
        self.newest = self.newest.into_iter().chain([seen.evidence.as_of]).max_by_key(|date| date.earliest());
    }
}

/// What people saw with this card, else with numbers of this place, of the headline and the asks that it rests on, for one of the
/// services (position).
#[must_use]
pub fn seen(dataset: &Dataset, report: &Report, service: ServiceId) -> Tally {
    let asks = under(dataset, dataset.headline());
    let near = report.background(dataset).observations.iter();
    let near = near.filter_map(|position| dataset.tables.observations.get(*position));
    let is_meant = |seen: &&Observation| asks.contains(&seen.ask) && seen.service.is_none_or(|own| own == service);
    let mut tally = Tally::default();
    near.filter(is_meant).for_each(|seen| tally.add(seen));
    tally
}

/// An ask (position) and those that its level comes from.
fn under(dataset: &Dataset, ask: AskId) -> Vec<AskId> {
    let mut found = vec![ask];
    let mut next = 0;
    while let Some(ask) = found.get(next).copied() {
        let routes = dataset.tables.routes.iter().filter(|route| route.ask == ask);
        for need in routes.flat_map(|route| &route.needs) {
            if let Requirement::LevelOf(other) = need.requirement
                && !found.contains(&other)
            {
                found.push(other);
            }
        }
        next += 1;
    }
    found
}

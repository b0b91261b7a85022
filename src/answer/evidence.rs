//! How sure a verdict is: what it rests on, the weakest grade, the oldest date.

use super::known::{KnownFacts, Origin};
use crate::dataset::{Dataset, Dated, Evidence, Grade, ServiceId, routes_of};
use crate::engine::{AskId, AskProof, FactId, Level, NeedIndex};
use crate::query::day::Day;

/// What a verdict rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rest {
    /// Number of facts.
    pub facts: usize,
    /// Number of them that are assumptions.
    pub assumed: usize,
    /// The weakest grade of the evidence behind them and behind the needs that read them; none without evidence.
    pub weakest: Option<Grade>,
    /// The oldest date of that evidence.
    pub oldest: Option<Dated>,
    /// How many pieces of that evidence are past their shelf life.
    pub old: usize,
}

impl Rest {
    fn add(&mut self, evidence: &Evidence, shelf_life: u16, today: Day) {
        self.old += usize::from(is_old(evidence.as_of, shelf_life, today));
        self.weakest = self.weakest.max(Some(evidence.grade));
        self.oldest = self.oldest.into_iter().chain([evidence.as_of]).min_by_key(|date| date.earliest());
    }
}

/// Whether evidence is older than `months` (0: it does not age) on the day `today`.
#[must_use]
pub fn is_old(as_of: Dated, months: u16, today: Day) -> bool {
    months > 0 && as_of.months_before(today) > months
}

/// An answer in the making: what the evidence of its asks is collected from.
pub(super) struct Proven<'a> {
    pub dataset: &'a Dataset,
    /// Position.
    pub service: ServiceId,
    pub known: &'a KnownFacts,
    /// By ask.
    pub proofs: &'a [AskProof],
    pub today: Day,
}

impl Proven<'_> {
    /// What the verdict of an ask (position) rests on, which are the facts of its `support` with their evidence.
    pub(super) fn rest(&self, ask: AskId, support: &[FactId]) -> Rest {
        let mut rest = Rest { facts: support.len(), ..Rest::default() };
        for fact in support {
            rest.assumed += usize::from(self.known.is_assumed(self.dataset, *fact));
            if let Origin::Finding(position) = self.known.of(*fact).origin
                && let Some(finding) = self.dataset.tables.findings.get(position)
            {
                rest.add(&finding.evidence, shelf_life_of_fact(self.dataset, *fact), self.today);
            }
        }
        self.add_needs(ask, support, &mut vec![false; self.proofs.len()], &mut rest);
        rest
    }

    /// Adds the evidence of the needs that make the verdict what it is and read one of `support`, and of the asks that they lead to:
    /// all needs of the best route for what is reached, the need that holds each route down for what is not.
    fn add_needs(&self, ask: AskId, support: &[FactId], visited: &mut [bool], rest: &mut Rest) {
        let is_first = visited.get_mut(ask.index()).is_some_and(|visited| !std::mem::replace(visited, true));
        let Some(found) = self.proofs.get(ask.index()).filter(|_| is_first) else { return };
        let tables = &self.dataset.tables;
        let routes = routes_of(tables, self.service, ask).filter_map(|route| tables.routes.get(route));
        for ((index, proof), route) in found.entries().zip(routes) {
            let reaches = found.verdict.worst > Level::No && found.deciding == Some(index);
            for (position, need) in (0..).map(NeedIndex).zip(&route.needs) {
                let holds_down = found.verdict.worst < Level::Yes && proof.deciding == Some(position);
                if !reaches && !holds_down {
                    continue;
                }
                if need.facts().into_iter().any(|fact| support.contains(&fact))
                    && let Some(evidence) = &need.evidence
                {
                    rest.add(evidence, shelf_life_of_ask(self.dataset, ask), self.today);
                }
                for other in need.asks() {
                    self.add_needs(other, support, visited, rest);
                }
            }
        }
    }
}

/// Months after which evidence for a fact counts as old.
#[must_use]
pub fn shelf_life_of_fact(dataset: &Dataset, fact: FactId) -> u16 {
    dataset.tables.facts.get(fact).map_or(0, |fact| fact.shelf_life)
}

/// Months after which the evidence of the needs of an ask (position) counts as old.
#[must_use]
pub fn shelf_life_of_ask(dataset: &Dataset, ask: AskId) -> u16 {
    dataset.tables.asks.get(ask).map_or(0, |ask| ask.shelf_life)
}

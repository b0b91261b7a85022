//! How sure a verdict is: the facts that it rests on, the weakest grade, the oldest date.

use super::known::Origin;
use super::rest::Rest;
use super::service::ServiceAnswer;
use crate::dataset::{Dataset, routes_of};
use crate::engine::{AskId, FactId, Level, NeedIndex, support};

impl ServiceAnswer {
    /// The facts that the verdict of an ask rests on. Found at the first call: most answers are looked at for one ask.
    /// `dataset` is the one that it was answered from.
    #[must_use]
    pub fn support(&self, dataset: &Dataset, ask: AskId) -> &[FactId] {
        let found = || {
            let rules = dataset.rules(self.service);
            rules.map_or_else(Vec::new, |rules| support(rules, ask, &self.known.situation(rules)))
        };
        self.asks.get(ask).map_or(&[], |answer| answer.support.get_or_init(found))
    }

    /// How many of them there are, and how sure they are. Found at the first call.
    #[must_use]
    pub fn rest(&self, dataset: &Dataset, ask: AskId) -> Rest {
        let proven = Proven { dataset, answer: self };
        let found = || proven.rest(ask, self.support(dataset, ask));
        self.asks.get(ask).map_or_else(Rest::default, |answer| *answer.rest.get_or_init(found))
    }
}

/// What the evidence of the asks of a service is collected from.
struct Proven<'a> {
    dataset: &'a Dataset,
    answer: &'a ServiceAnswer,
}

impl Proven<'_> {
    /// What the verdict of an ask (position) rests on, which are the facts of its `support` with their evidence.
    fn rest(&self, ask: AskId, support: &[FactId]) -> Rest {
        let mut rest = Rest { facts: support.len(), ..Rest::default() };
        for fact in support {
            rest.assumed += usize::from(self.answer.known.is_assumed(self.dataset, *fact));
            if let Origin::Finding(position) = self.answer.known.of(*fact).origin
                && let Some(finding) = self.dataset.tables.findings.get(position)
            {
                rest.add(&finding.evidence, shelf_life_of_fact(self.dataset, *fact), self.answer.today);
            }
        }
        self.add_needs(ask, support, &mut vec![false; self.answer.asks.len()], &mut rest);
        rest
    }

    /// Adds the evidence of the needs that make the verdict what it is and read one of `support`, and of the asks that they lead to:
    /// all needs of the best route for what is reached, the need that holds each route down for what is not.
    fn add_needs(&self, ask: AskId, support: &[FactId], visited: &mut [bool], rest: &mut Rest) {
        let is_first = visited.get_mut(ask.index()).is_some_and(|visited| !std::mem::replace(visited, true));
        let Some(found) = self.answer.asks.get(ask).map(|found| &found.proof).filter(|_| is_first) else { return };
        let tables = &self.dataset.tables;
        let routes = routes_of(tables, self.answer.service, ask).filter_map(|route| tables.routes.get(route));
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
                    rest.add(evidence, shelf_life_of_ask(self.dataset, ask), self.answer.today);
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

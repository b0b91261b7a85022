//! How sure a verdict is: what it rests on, the weakest grade, the oldest date.

use super::answer::ServiceAnswer;
use super::known::Origin;
use crate::dataset::{Condition, Dataset, Dated, Evidence, Grade, Need, Requirement};
use crate::engine::{FactId, Level};

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
}

impl Rest {
    fn add(&mut self, evidence: &Evidence) {
        self.weakest = self.weakest.max(Some(evidence.grade));
        if self.oldest.is_none_or(|oldest| evidence.as_of.earliest() < oldest.earliest()) {
            self.oldest = Some(evidence.as_of);
        }
    }
}

/// Whether evidence is older than `months` (0: it does not age) on the day `today`.
#[must_use]
pub fn is_old(as_of: Dated, months: u16, today: (u16, u8, u8)) -> bool {
    months > 0 && as_of.months_before(today) > months
}

/// What the verdict of `ask` rests on.
pub(super) fn rest(dataset: &Dataset, answer: &ServiceAnswer, ask: usize) -> Rest {
    let Some(found) = answer.asks.get(ask) else { return Rest::default() };
    let mut rest = Rest { facts: found.support.len(), ..Rest::default() };
    for fact in &found.support {
        rest.assumed += usize::from(answer.known.is_assumed(dataset, *fact));
        if let Origin::Finding(position) = answer.known.of(*fact).origin
            && let Some(finding) = dataset.tables.findings.get(position)
        {
            rest.add(&finding.evidence);
        }
    }
    let mut visited = vec![false; answer.asks.len()];
    add_needs(dataset, answer, ask, &found.support, &mut visited, &mut rest);
    rest
}

/// Adds the evidence of the needs that make the verdict what it is and read one of `support`, and of the asks that they lead to:
/// all needs of the best route for what is reached, the need that holds each route down for what is not.
fn add_needs(
    dataset: &Dataset,
    answer: &ServiceAnswer,
    ask: usize,
    support: &[FactId],
    visited: &mut [bool],
    rest: &mut Rest,
) {
    let is_first = visited.get_mut(ask).is_some_and(|visited| !std::mem::replace(visited, true));
    let Some(found) = answer.asks.get(ask).filter(|_| is_first) else { return };
    for (index, proof) in found.proof.routes.iter().enumerate() {
        let Some(route) = found.routes.get(index).and_then(|route| dataset.tables.routes.get(*route)) else { continue };
        let reaches = found.verdict.worst > Level::No && found.proof.deciding == Some(index);
        for (position, need) in route.needs.iter().enumerate() {
            let holds_down = found.verdict.worst < Level::Yes && proof.deciding == Some(position);
            if !reaches && !holds_down {
                continue;
            }
            if reads_any(need, support)
                && let Some(evidence) = &need.evidence
            {
                rest.add(evidence);
            }
            for other in asks_of(need) {
                add_needs(dataset, answer, other.into(), support, visited, rest);
            }
        }
    }
}

fn reads_any(need: &Need, support: &[FactId]) -> bool {
    let mut reads = false;
    if let Requirement::Condition(condition, _) = &need.requirement {
        condition.for_each_fact(&mut |fact| reads |= support.contains(&FactId(fact)));
    }
    reads
}

fn asks_of(need: &Need) -> Vec<u16> {
    fn collect(condition: &Condition, asks: &mut Vec<u16>) {
        match condition {
            Condition::Ask(ask, _) => asks.push(*ask),
            Condition::Any(parts) | Condition::All(parts) => parts.iter().for_each(|part| collect(part, asks)),
            Condition::Fact(..) => {}
        }
    }
    match &need.requirement {
        Requirement::LevelOf(ask) => vec![*ask],
        Requirement::Condition(condition, _) => {
            let mut asks = Vec::new();
            collect(condition, &mut asks);
            asks
        }
    }
}

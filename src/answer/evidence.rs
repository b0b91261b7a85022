//! How sure a verdict is: what it rests on, the weakest grade, the oldest date.

use super::known::Origin;
use super::service::ServiceAnswer;
use crate::dataset::{Condition, Dataset, Dated, Evidence, Grade, Need, Requirement};
use crate::engine::{FactId, Level};
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
        if self.oldest.is_none_or(|oldest| evidence.as_of.earliest() < oldest.earliest()) {
            self.oldest = Some(evidence.as_of);
        }
    }
}

/// Whether evidence is older than `months` (0: it does not age) on the day `today`.
#[must_use]
pub fn is_old(as_of: Dated, months: u16, today: Day) -> bool {
    months > 0 && as_of.months_before(today) > months
}

/// What the verdict of `ask` rests on.
pub(super) fn rest(dataset: &Dataset, answer: &ServiceAnswer, ask: usize, today: Day) -> Rest {
    let Some(found) = answer.asks.get(ask) else { return Rest::default() };
    let mut rest = Rest { facts: found.support.len(), ..Rest::default() };
    for fact in &found.support {
        rest.assumed += usize::from(answer.known.is_assumed(dataset, *fact));
        if let Origin::Finding(position) = answer.known.of(*fact).origin
            && let Some(finding) = dataset.tables.findings.get(position)
        {
            rest.add(&finding.evidence, shelf_life_of_fact(dataset, *fact), today);
        }
    }
    let mut visited = vec![false; answer.asks.len()];
    Needs { dataset, answer, support: &found.support, today }.add(ask, &mut visited, &mut rest);
    rest
}

/// Months after which evidence for a fact counts as old.
#[must_use]
pub fn shelf_life_of_fact(dataset: &Dataset, fact: FactId) -> u16 {
    dataset.tables.facts.get(fact.index()).map_or(0, |fact| fact.shelf_life)
}

/// Months after which the evidence of the needs of an ask (position) counts as old.
#[must_use]
pub fn shelf_life_of_ask(dataset: &Dataset, ask: usize) -> u16 {
    dataset.tables.asks.get(ask).map_or(0, |ask| ask.shelf_life)
}

/// Where the evidence of needs is collected from.
struct Needs<'a> {
    dataset: &'a Dataset,
    answer: &'a ServiceAnswer,
    support: &'a [FactId],
    today: Day,
}

impl Needs<'_> {
    /// Adds the evidence of the needs that make the verdict what it is and read one of `support`, and of the asks that they lead to:
    /// all needs of the best route for what is reached, the need that holds each route down for what is not.
    fn add(&self, ask: usize, visited: &mut [bool], rest: &mut Rest) {
        let Self { dataset, answer, support, today } = *self;
        let is_first = visited.get_mut(ask).is_some_and(|visited| !std::mem::replace(visited, true));
        let Some(found) = answer.asks.get(ask).filter(|_| is_first) else { return };
        for (index, proof) in found.proof.routes.iter().enumerate() {
            let route = found.routes.get(index).and_then(|route| dataset.tables.routes.get(*route));
            let Some(route) = route else { continue };
            let reaches = found.verdict.worst > Level::No && found.proof.deciding == Some(index);
            for (position, need) in route.needs.iter().enumerate() {
                let holds_down = found.verdict.worst < Level::Yes && proof.deciding == Some(position);
                if !reaches && !holds_down {
                    continue;
                }
                if reads_any(need, support)
                    && let Some(evidence) = &need.evidence
                {
                    rest.add(evidence, shelf_life_of_ask(dataset, ask), today);
                }
                for other in asks_of(need) {
                    self.add(other.into(), visited, rest);
                }
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

/// The asks (positions) that a need is about.
pub(super) fn asks_of(need: &Need) -> Vec<u16> {
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

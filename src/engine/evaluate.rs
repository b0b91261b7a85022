//! From facts to verdicts.

use super::{AskId, Condition, FactId, Level, Need, Route, Rules, ValueSet, Verdict};

/// What is known of each fact: the values that are still possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    facts: Vec<ValueSet>,
}

impl Situation {
    /// The situation in which nothing is known.
    #[must_use]
    pub fn unknown(rules: &Rules) -> Self {
        Self { facts: rules.facts().iter().map(|count| ValueSet::all(*count)).collect() }
    }

    /// The values of `fact` that are still possible.
    #[must_use]
    pub fn possible(&self, fact: FactId) -> ValueSet {
        self.facts.get(fact.index()).copied().unwrap_or(ValueSet::NOTHING)
    }

    /// Takes over what another one of the same rules holds, in the memory that is there.
    pub(super) fn copy_from(&mut self, other: &Self) {
        self.facts.clone_from(&other.facts);
    }

    /// Says that `fact` has one of `values`. A fact that does not exist is passed over.
    pub fn set(&mut self, fact: FactId, values: ValueSet) {
        if let Some(slot) = self.facts.get_mut(fact.index()) {
            *slot = values;
        }
    }
}

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It does not hold, whatever the unknown facts are.
    NotMet,
    /// It holds for some values of the unknown facts.
    Unknown,
    /// It holds, whatever the unknown facts are.
    Met,
}

/// The verdict of every ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdicts {
    by_ask: Vec<Verdict>,
}

impl Verdicts {
    /// The verdict of one ask; an ask that does not exist is `No`.
    #[must_use]
    pub fn of(&self, ask: AskId) -> Verdict {
        self.by_ask.get(ask.index()).copied().unwrap_or(Verdict::decided(Level::No))
    }

    /// As [`Situation::copy_from`].
    pub(super) fn copy_from(&mut self, other: &Self) {
        self.by_ask.clone_from(&other.by_ask);
    }

    fn put(&mut self, ask: AskId, verdict: Verdict) {
        if let Some(slot) = self.by_ask.get_mut(ask.index()) {
            *slot = verdict;
        }
    }
}

/// The verdicts of all asks.
#[must_use]
pub fn evaluate(rules: &Rules, situation: &Situation) -> Verdicts {
    let mut verdicts = blank(rules);
    evaluate_into(rules, rules.order(), situation, &mut verdicts);
    verdicts
}

/// The verdict of one ask, with only the asks evaluated that it needs.
#[must_use]
pub fn evaluate_ask(rules: &Rules, ask: AskId, situation: &Situation) -> Verdict {
    let mut verdicts = blank(rules);
    evaluate_into(rules, rules.asks_read(ask), situation, &mut verdicts);
    verdicts.of(ask)
}

/// The candidates whose verdict may reach `level`, surest first; `K` names a candidate.
///
/// A candidate that reaches the level whatever is unknown comes before one that only may; among equals the order stays.
pub fn reaching<K>(
    rules: &Rules,
    ask: AskId,
    level: Level,
    candidates: impl IntoIterator<Item = (K, Situation)>,
) -> Vec<(K, Verdict)> {
    let mut found: Vec<(K, Verdict)> = candidates
        .into_iter()
        .map(|(name, situation)| (name, evaluate_ask(rules, ask, &situation)))
        .filter(|(_, verdict)| verdict.best >= level)
        .collect();
    found.sort_by_key(|(_, verdict)| std::cmp::Reverse((verdict.worst, verdict.best)));
    found
}

pub(super) fn blank(rules: &Rules) -> Verdicts {
    Verdicts { by_ask: vec![Verdict::decided(Level::No); rules.asks().len()] }
}

pub(super) fn evaluate_into(rules: &Rules, asks: &[AskId], situation: &Situation, verdicts: &mut Verdicts) {
    for id in asks {
        let Some(ask) = rules.asks().get(id.index()) else { continue };
        let mut found = Verdict::decided(Level::No);
        for route in &ask.routes {
            found = found.max(route_verdict(route, situation, verdicts));
            // Nothing is better.
            if found == Verdict::decided(Level::Yes) {
                break;
            }
        }
        verdicts.put(*id, found);
    }
}

/// A route is the minimum over its needs and its `at_best`; where nothing is left, the needs behind need no look.
pub(super) fn route_verdict(route: &Route, situation: &Situation, verdicts: &Verdicts) -> Verdict {
    let mut found = Verdict::decided(route.at_best);
    for need in &route.needs {
        found = found.min(need_verdict(need, situation, verdicts));
        if found == Verdict::decided(Level::No) {
            break;
        }
    }
    found
}

/// What one need leaves possible for its route.
pub(super) fn need_verdict(need: &Need, situation: &Situation, verdicts: &Verdicts) -> Verdict {
    match need {
        Need::LevelOf(ask) => verdicts.of(*ask),
        Need::Condition { condition, otherwise } => match status(condition, situation, verdicts) {
            Status::Met => Verdict::decided(Level::Yes),
            Status::NotMet => Verdict::decided(*otherwise),
            Status::Unknown => Verdict { worst: *otherwise, best: Level::Yes },
        },
    }
}

/// Whether a need is met; the level of another ask counts as met at `Yes` and as not met below.
pub(super) fn need_status(need: &Need, situation: &Situation, verdicts: &Verdicts) -> Status {
    match need {
        Need::LevelOf(ask) => reaches(verdicts.of(*ask), Level::Yes),
        Need::Condition { condition, .. } => status(condition, situation, verdicts),
    }
}

/// Whether a condition holds, given the verdicts of the asks that it names.
#[must_use]
pub fn status(condition: &Condition, situation: &Situation, verdicts: &Verdicts) -> Status {
    match condition {
        Condition::Fact { fact, accepted } => fact_status(situation.possible(*fact), *accepted),
        Condition::Ask { ask, at_least } => reaches(verdicts.of(*ask), *at_least),
        Condition::Any(parts) => best(parts, situation, verdicts),
        Condition::All(parts) => worst(parts, situation, verdicts),
    }
}

/// The best of the parts; those behind one that holds need no look.
fn best(parts: &[Condition], situation: &Situation, verdicts: &Verdicts) -> Status {
    let mut found = Status::NotMet;
    for part in parts {
        found = found.max(status(part, situation, verdicts));
        if found == Status::Met {
            break;
        }
    }
    found
}

/// The worst of the parts; those behind one that fails need no look.
fn worst(parts: &[Condition], situation: &Situation, verdicts: &Verdicts) -> Status {
    let mut found = Status::Met;
    for part in parts {
        found = found.min(status(part, situation, verdicts));
        if found == Status::NotMet {
            break;
        }
    }
    found
}

fn fact_status(possible: ValueSet, accepted: ValueSet) -> Status {
    if possible.is_subset(accepted) {
        Status::Met
    } else if possible.is_disjoint(accepted) {
        Status::NotMet
    } else {
        Status::Unknown
    }
}

fn reaches(verdict: Verdict, level: Level) -> Status {
    if verdict.worst >= level {
        Status::Met
    } else if verdict.best < level {
        Status::NotMet
    } else {
        Status::Unknown
    }
}

//! What would raise a verdict.

use super::evaluate::{blank, evaluate_into};
use super::{AskId, FactId, Rules, Situation, ValueSet, Verdict, evaluate};

/// Something that a person could bring about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The facts that it settles.
    pub sets: Vec<(FactId, ValueSet)>,
    /// What it costs to do, in steps of the caller's own scale; lower is cheaper.
    pub effort: u32,
}

/// One change, or two together, and the verdict that they lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raise {
    /// Positions in the list of changes that was offered; one or two.
    pub changes: Vec<usize>,
    /// The verdict after it.
    pub verdict: Verdict,
}

/// The smallest changes that raise each ask, by [`AskId`]: single ones where they exist, else pairs; cheapest first.
#[must_use]
pub fn raises(rules: &Rules, situation: &Situation, offered: &[Change]) -> Vec<Vec<Raise>> {
    let now = evaluate(rules, situation);
    let mut by_ask = singles(rules, situation, offered);
    for (ask, found) in (0..).map(AskId).zip(&mut by_ask) {
        found.retain(|raise| raise.verdict.raises(now.of(ask)));
        if found.is_empty() && now.of(ask).worst < super::Level::Yes {
            *found = pairs(rules, ask, situation, offered, now.of(ask));
        }
        found.sort_by_key(|raise| {
            (effort(raise, offered), std::cmp::Reverse((raise.verdict.worst, raise.verdict.best)))
        });
    }
    by_ask
}

fn effort(raise: &Raise, offered: &[Change]) -> u32 {
    raise.changes.iter().filter_map(|index| offered.get(*index)).map(|change| change.effort).sum()
}

fn singles(rules: &Rules, situation: &Situation, offered: &[Change]) -> Vec<Vec<Raise>> {
    let mut by_ask: Vec<Vec<Raise>> = vec![Vec::new(); rules.asks().len()];
    let mut verdicts = blank(rules);
    for (index, change) in offered.iter().enumerate() {
        let changed = apply(situation, &[change]);
        evaluate_into(rules, rules.order(), &changed, &mut verdicts);
        for (ask, found) in (0..).map(AskId).zip(&mut by_ask) {
            found.push(Raise { changes: vec![index], verdict: verdicts.of(ask) });
        }
    }
    by_ask
}

fn pairs(rules: &Rules, ask: AskId, situation: &Situation, offered: &[Change], now: Verdict) -> Vec<Raise> {
    let relevant: Vec<(usize, &Change)> =
        offered.iter().enumerate().filter(|(_, change)| touches(rules, ask, situation, change)).collect();
    let mut verdicts = blank(rules);
    let mut found = Vec::new();
    for (position, (first, one)) in relevant.iter().enumerate() {
        for (second, other) in relevant.iter().skip(position + 1).filter(|(_, other)| is_compatible(one, other)) {
            let changed = apply(situation, &[one, other]);
            evaluate_into(rules, rules.asks_read(ask), &changed, &mut verdicts);
            if verdicts.of(ask).raises(now) {
                found.push(Raise { changes: vec![*first, *second], verdict: verdicts.of(ask) });
            }
        }
    }
    found
}

/// Whether a change sets a fact that the ask reads to something else than it is.
fn touches(rules: &Rules, ask: AskId, situation: &Situation, change: &Change) -> bool {
    change
        .sets
        .iter()
        .any(|(fact, values)| situation.possible(*fact) != *values && rules.reads(ask).binary_search(fact).is_ok())
}

/// Whether no fact is set by both.
fn is_compatible(one: &Change, other: &Change) -> bool {
    one.sets.iter().all(|(fact, _)| other.sets.iter().all(|(also, _)| fact != also))
}

fn apply(situation: &Situation, changes: &[&Change]) -> Situation {
    let mut after = situation.clone();
    for (fact, values) in changes.iter().flat_map(|change| &change.sets) {
        after.set(*fact, *values);
    }
    after
}

//! The facts that a verdict rests on.

use super::evaluate::{blank, evaluate_into};
use super::{AskId, FactId, Rules, Situation, ValueSet, Verdict, Verdicts};

/// The facts that the verdict of `ask` rests on, by id.
///
/// Whatever the facts outside are, together or alone, the verdict stays; each fact inside is needed for that. Where a
/// verdict has more reasons than it needs (no number *and* no SMS), facts that are known are kept, then those with a lower id.
#[must_use]
pub fn support(rules: &Rules, ask: AskId, situation: &Situation) -> Vec<FactId> {
    let mut verdicts = blank(rules);
    let asks = rules.asks_read(ask);
    evaluate_into(rules, asks, situation, &mut verdicts);
    let mut trial = Trial { rules, ask, asks, verdict: verdicts.of(ask), verdicts };
    let mut as_if_failing = situation.clone();
    let mut as_if_holding = situation.clone();
    let mut kept: Vec<FactId> = Vec::new();
    let mut order: Vec<&FactId> = rules.reads(ask).iter().rev().collect();
    order.sort_by_key(|fact| std::cmp::Reverse(situation.possible(**fact).len()));
    for fact in order {
        as_if_failing.set(*fact, ValueSet::NOTHING);
        as_if_holding.set(*fact, ValueSet::EVERYTHING);
        if !(trial.keeps_verdict(&as_if_failing) && trial.keeps_verdict(&as_if_holding)) {
            as_if_failing.set(*fact, situation.possible(*fact));
            as_if_holding.set(*fact, situation.possible(*fact));
            kept.push(*fact);
        }
    }
    kept.sort_unstable();
    kept
}

/// Evaluates one ask again and again without allocating.
struct Trial<'a> {
    rules: &'a Rules,
    ask: AskId,
    asks: &'a [AskId],
    verdict: Verdict,
    verdicts: Verdicts,
}

impl Trial<'_> {
    fn keeps_verdict(&mut self, situation: &Situation) -> bool {
        evaluate_into(self.rules, self.asks, situation, &mut self.verdicts);
        self.verdicts.of(self.ask) == self.verdict
    }
}

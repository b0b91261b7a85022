//! The facts that a verdict rests on.

use super::evaluate::{blank, evaluate_into};
use super::{AskId, FactId, Rules, Situation, ValueSet, Verdict, Verdicts};

/// The facts that the verdict of `ask` rests on, by id.
///
/// Whatever the facts outside are, together or alone, the verdict stays; each fact inside is needed for that. Where a
/// verdict has more reasons than it needs (no number *and* no SMS), facts that are known are kept, then those with a lower id.
#[must_use]
pub fn support(rules: &Rules, ask: AskId, situation: &Situation) -> Vec<FactId> {
    let mut order: Vec<FactId> = rules.reads(ask).iter().rev().copied().collect();
    order.sort_by_key(|fact| std::cmp::Reverse(situation.possible(*fact).len()));
    let mut trial = Trial::new(rules, ask, situation);
    let mut kept: Vec<FactId> = Vec::new();
    let mut left = order.as_slice();
    // Facts that can be forgotten come in runs: twice as many are tried after each success, half as many after a failure.
    let mut size = 1;
    while let Some((chunk, rest)) = left.split_at_checked(size.min(left.len())).filter(|(chunk, _)| !chunk.is_empty()) {
        if trial.forget(chunk) {
            left = rest;
            size *= 2;
        } else if let [needed] = chunk {
            kept.push(*needed);
            left = rest;
        } else {
            size = chunk.len() / 2;
        }
    }
    kept.sort_unstable();
    kept
}

/// Forgets facts as long as the verdict stays.
struct Trial<'a> {
    rules: &'a Rules,
    ask: AskId,
    verdict: Verdict,
    /// What is known, with the forgotten facts at each of the extremes that have to be tried.
    extremes: Vec<Extreme>,
    /// The same with more facts forgotten, to see whether the verdict stays.
    tried: Vec<Extreme>,
}

#[derive(Clone)]
struct Extreme {
    situation: Situation,
    verdicts: Verdicts,
    /// The state of a forgotten fact; none for all its values.
    forgotten: Option<ValueSet>,
}

impl<'a> Trial<'a> {
    fn new(rules: &'a Rules, ask: AskId, situation: &Situation) -> Self {
        let mut verdicts = blank(rules);
        evaluate_into(rules, rules.asks_read(ask), situation, &mut verdicts);
        let verdict = verdicts.of(ask);
        // A decided verdict stays whatever the forgotten facts are if it stays with all their values possible. An open one may
        // become narrower then: it has to stay with every condition on them failing, and with every one holding.
        let states =
            if verdict.is_decided() { vec![None] } else { vec![Some(ValueSet::NOTHING), Some(ValueSet::EVERYTHING)] };
        let extreme = |forgotten| Extreme { situation: situation.clone(), verdicts: verdicts.clone(), forgotten };
        let extremes: Vec<Extreme> = states.into_iter().map(extreme).collect();
        Self { rules, ask, verdict, tried: extremes.clone(), extremes }
    }

    /// Forgets these facts if the verdict stays, and says whether it did.
    fn forget(&mut self, facts: &[FactId]) -> bool {
        let stays = self.tried.iter_mut().zip(&self.extremes).all(|(tried, extreme)| {
            tried.situation.copy_from(&extreme.situation);
            tried.verdicts.copy_from(&extreme.verdicts);
            tried.forget(self.rules, self.ask, facts);
            tried.verdicts.of(self.ask) == self.verdict
        });
        if stays {
            std::mem::swap(&mut self.extremes, &mut self.tried);
        }
        stays
    }
}

impl Extreme {
    /// Forgets the facts. Only asks that read one of them may have another verdict then.
    fn forget(&mut self, rules: &Rules, ask: AskId, facts: &[FactId]) {
        for fact in facts {
            let all = rules.facts().get(fact.index()).map_or(ValueSet::NOTHING, |count| ValueSet::all(*count));
            self.situation.set(*fact, self.forgotten.unwrap_or(all));
        }
        for id in rules.asks_read(ask) {
            if facts.iter().any(|fact| rules.reads(*id).binary_search(fact).is_ok()) {
                evaluate_into(rules, &[*id], &self.situation, &mut self.verdicts);
            }
        }
    }
}

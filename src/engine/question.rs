//! Which unknown fact to ask for first.

use super::evaluate::{blank, evaluate_into};
use super::{AskId, FactId, Rules, Situation, ValueSet, Verdict, Verdicts, evaluate};

/// The search for answers that change a verdict together gives up after so many situations.
const MOST_TRIALS: u32 = 2000;

/// An unknown fact, with the verdict that each answer would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The fact to ask for.
    pub fact: FactId,
    /// Position of the value and the verdict that it leads to, in the order of the values.
    pub outcomes: Vec<(usize, Verdict)>,
}

/// The questions of every ask, by [`AskId`], most useful first.
///
/// Only facts of `candidates` that are not yet known are asked for, and only where an answer would change the verdict; where no
/// single answer does, those that do together with an answer to another of them; where no two do, the first smallest set found
/// that does together. More useful is the fact whose answers narrow the verdict most on average; among equals the one with the
/// lower id.
#[must_use]
pub fn questions(rules: &Rules, situation: &Situation, candidates: &[FactId]) -> Vec<Vec<Question>> {
    let now = evaluate(rules, situation);
    let mut by_ask: Vec<Vec<Question>> = vec![Vec::new(); rules.asks().len()];
    let open: Vec<FactId> = candidates.iter().copied().filter(|fact| situation.possible(*fact).len() > 1).collect();
    for fact in &open {
        let answers = answers(rules, situation, *fact);
        for (id, questions) in (0..).map(AskId).zip(&mut by_ask) {
            if answers.iter().any(|(_, verdicts)| verdicts.of(id) != now.of(id)) {
                let outcomes = answers.iter().map(|(value, verdicts)| (*value, verdicts.of(id))).collect();
                questions.push(Question { fact: *fact, outcomes });
            }
        }
    }
    for (id, questions) in (0..).map(AskId).zip(&mut by_ask) {
        if questions.is_empty() {
            *questions = together(rules, id, situation, &open, now.of(id));
        } else {
            questions.sort_by(|a, b| remaining(a).cmp_to(&remaining(b)).then(a.fact.cmp(&b.fact)));
        }
    }
    by_ask
}

/// Questions whose answers change the verdict together, although none does alone.
fn together(rules: &Rules, ask: AskId, situation: &Situation, open: &[FactId], now: Verdict) -> Vec<Question> {
    let mut trial = Trial { rules, asks: rules.asks_read(ask), ask, verdicts: blank(rules) };
    let read: Vec<FactId> = open.iter().copied().filter(|fact| rules.reads(ask).binary_search(fact).is_ok()).collect();
    if now.is_decided() || trial.is_fixed(&read, situation, now) {
        return Vec::new();
    }
    let mut left: Vec<(FactId, Remaining, bool)> =
        read.iter().map(|fact| (*fact, Remaining { widths: 0, answers: 0 }, false)).collect();
    let mut answered = situation.clone();
    for first in 0..read.len() {
        for second in first + 1..read.len() {
            let [Some(one), Some(other)] = [first, second].map(|at| read.get(at).copied()) else { continue };
            for (value, other_value) in pairs_of_values(situation, one, other) {
                answered.set(one, ValueSet::only(value));
                answered.set(other, ValueSet::only(other_value));
                let verdict = trial.verdict(&answered);
                for at in [first, second] {
                    if let Some((_, remaining, matters)) = left.get_mut(at) {
                        remaining.add(verdict);
                        *matters |= verdict != now;
                    }
                }
            }
            answered.set(one, situation.possible(one));
            answered.set(other, situation.possible(other));
        }
    }
    if left.iter().any(|(_, _, matters)| *matters) {
        left.retain(|(_, _, matters)| *matters);
    } else {
        let decisive = trial.decisive(&read, situation, now);
        left.retain(|(fact, ..)| decisive.contains(fact));
    }
    left.sort_by(|a, b| a.1.cmp_to(&b.1).then(a.0.cmp(&b.0)));
    let unchanged = |fact: FactId| situation.possible(fact).iter().map(|value| (value, now)).collect();
    left.into_iter().map(|(fact, ..)| Question { fact, outcomes: unchanged(fact) }).collect()
}

fn pairs_of_values(situation: &Situation, one: FactId, other: FactId) -> Vec<(usize, usize)> {
    let (values, others) = (situation.possible(one), situation.possible(other));
    values.iter().flat_map(|value| others.iter().map(move |other| (value, other))).collect()
}

/// Evaluates one ask again and again without allocating.
struct Trial<'a> {
    rules: &'a Rules,
    asks: &'a [AskId],
    ask: AskId,
    verdicts: Verdicts,
}

impl Trial<'_> {
    fn verdict(&mut self, situation: &Situation) -> Verdict {
        evaluate_into(self.rules, self.asks, situation, &mut self.verdicts);
        self.verdicts.of(self.ask)
    }

    /// Whether the verdict stays with every condition on `facts` failing, and with every one holding: then no answers change it.
    fn is_fixed(&mut self, facts: &[FactId], situation: &Situation, now: Verdict) -> bool {
        [ValueSet::NOTHING, ValueSet::EVERYTHING].into_iter().all(|all| {
            let mut changed = situation.clone();
            for fact in facts {
                changed.set(*fact, all);
            }
            self.verdict(&changed) == now
        })
    }

    /// Settles facts in `answered` until the verdict is no longer `now`; gives up after `trials` situations.
    fn settle(&mut self, facts: &[FactId], answered: &mut Situation, now: Verdict, trials: &mut u32) -> bool {
        if self.verdict(answered) != now {
            return true;
        }
        let Some((fact, rest)) = facts.split_first() else { return false };
        *trials = trials.saturating_sub(1);
        if *trials == 0 || self.is_fixed(facts, answered, now) {
            return false;
        }
        let possible = answered.possible(*fact);
        for value in possible.iter() {
            answered.set(*fact, ValueSet::only(value));
            if self.settle(rest, answered, now, trials) {
                return true;
            }
        }
        answered.set(*fact, possible);
        false
    }

    /// A smallest set of facts, with answers to all of which the verdict is no longer `now`, if there is one.
    fn decisive(&mut self, facts: &[FactId], situation: &Situation, now: Verdict) -> Vec<FactId> {
        let mut answered = situation.clone();
        let mut trials = MOST_TRIALS;
        if !self.settle(facts, &mut answered, now, &mut trials) {
            return Vec::new();
        }
        let is_answered = |fact: &FactId| situation.possible(*fact) != answered.possible(*fact);
        let mut needed: Vec<FactId> = facts.iter().copied().filter(is_answered).collect();
        needed.retain(|fact| {
            let answer = answered.possible(*fact);
            answered.set(*fact, situation.possible(*fact));
            let is_needed = self.verdict(&answered) == now;
            if is_needed {
                answered.set(*fact, answer);
            }
            is_needed
        });
        needed
    }
}

fn answers(rules: &Rules, situation: &Situation, fact: FactId) -> Vec<(usize, Verdicts)> {
    let mut answered = situation.clone();
    situation
        .possible(fact)
        .iter()
        .map(|value| {
            answered.set(fact, ValueSet::only(value));
            let mut verdicts = blank(rules);
            evaluate_into(rules, rules.order(), &answered, &mut verdicts);
            (value, verdicts)
        })
        .collect()
}

/// Mean width after an answer, as a fraction.
struct Remaining {
    widths: u32,
    answers: u32,
}

impl Remaining {
    fn add(&mut self, verdict: Verdict) {
        self.widths += u32::from(verdict.width());
        self.answers += 1;
    }

    fn cmp_to(&self, other: &Self) -> std::cmp::Ordering {
        (self.widths * other.answers).cmp(&(other.widths * self.answers))
    }
}

fn remaining(question: &Question) -> Remaining {
    let mut sum = Remaining { widths: 0, answers: 0 };
    question.outcomes.iter().for_each(|(_, verdict)| sum.add(*verdict));
    sum
}

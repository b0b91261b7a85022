//! Which unknown fact to ask for first.

use super::evaluate::{blank, evaluate_into};
use super::{AskId, FactId, Rules, Situation, ValueId, ValueSet, Verdict, Verdicts, evaluate, evaluate_ask, support};

/// An unknown fact, with the verdict that each answer would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The fact to ask for.
    pub fact: FactId,
    /// The value and the verdict that it leads to, in the order of the values.
    pub outcomes: Vec<(ValueId, Verdict)>,
}

/// The questions of every ask, by [`AskId`], most useful first.
///
/// Only facts of `candidates` that are not yet known are asked for, and only where an answer would change the verdict. Where no
/// single answer does, but several do together, those are asked for that the verdict rests on. More useful is the fact whose
/// answers narrow the verdict most on average; among equals the one with the lower id.
#[must_use]
pub fn questions(rules: &Rules, situation: &Situation, candidates: &[FactId]) -> Vec<Vec<Question>> {
    let now = evaluate(rules, situation);
    let open: Vec<FactId> = candidates.iter().copied().filter(|fact| situation.possible(*fact).len() > 1).collect();
    let mut by_ask: Vec<Vec<Question>> = vec![Vec::new(); rules.asks().len()];
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
        if questions.is_empty() && !now.of(id).is_decided() {
            *questions = together(rules, id, situation, &open, now.of(id));
        }
        questions.sort_by(|a, b| remaining(a).cmp_to(&remaining(b)).then(a.fact.cmp(&b.fact)));
    }
    by_ask
}

/// Facts whose answers change the verdict only together: those that it rests on, else all that it reads; none if nothing does.
fn together(rules: &Rules, ask: AskId, situation: &Situation, open: &[FactId], now: Verdict) -> Vec<Question> {
    let of_open = |facts: &[FactId]| facts.iter().copied().filter(|fact| open.contains(fact)).collect::<Vec<_>>();
    let choices = [of_open(&support(rules, ask, situation)), of_open(rules.reads(ask))];
    let chosen = choices.into_iter().find(|facts| some_answers_change(rules, ask, situation, facts, now));
    let unchanged = |fact: FactId| situation.possible(fact).iter().map(|value| (value, now)).collect();
    chosen.into_iter().flatten().map(|fact| Question { fact, outcomes: unchanged(fact) }).collect()
}

/// Whether some answers to `facts`, one to each, lead to another verdict.
fn some_answers_change(rules: &Rules, ask: AskId, situation: &Situation, facts: &[FactId], now: Verdict) -> bool {
    let Some((fact, rest)) = facts.split_first() else { return evaluate_ask(rules, ask, situation) != now };
    let stays_with_all = |state: ValueSet| {
        let mut extreme = situation.clone();
        for fact in facts {
            extreme.set(*fact, state);
        }
        evaluate_ask(rules, ask, &extreme) == now
    };
    if stays_with_all(ValueSet::NOTHING) && stays_with_all(ValueSet::EVERYTHING) {
        return false;
    }
    let mut answered = situation.clone();
    situation.possible(*fact).iter().any(|value| {
        answered.set(*fact, ValueSet::only(value));
        some_answers_change(rules, ask, &answered, rest, now)
    })
}

fn answers(rules: &Rules, situation: &Situation, fact: FactId) -> Vec<(ValueId, Verdicts)> {
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
    fn cmp_to(&self, other: &Self) -> std::cmp::Ordering {
        (self.widths * other.answers).cmp(&(other.widths * self.answers))
    }
}

fn remaining(question: &Question) -> Remaining {
    question.outcomes.iter().fold(Remaining { widths: 0, answers: 0 }, |sum, (_, verdict)| Remaining {
        widths: sum.widths + u32::from(verdict.width()),
        answers: sum.answers + 1,
    })
}

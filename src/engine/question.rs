//! Which unknown fact to ask for first.

use super::evaluate::{blank, evaluate_into};
use super::{AskId, FactId, Rules, Situation, ValueSet, Verdict, Verdicts, evaluate};

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
/// Only facts of `candidates` that are not yet known are asked for, and only where an answer would change the verdict. More
/// useful is the fact whose answers narrow the verdict most on average; among equals the one with the lower id.
#[must_use]
pub fn questions(rules: &Rules, situation: &Situation, candidates: &[FactId]) -> Vec<Vec<Question>> {
    let now = evaluate(rules, situation);
    let mut by_ask: Vec<Vec<Question>> = vec![Vec::new(); rules.asks().len()];
    for fact in candidates.iter().filter(|fact| situation.possible(**fact).len() > 1) {
        let answers = answers(rules, situation, *fact);
        for (id, questions) in (0..).map(AskId).zip(&mut by_ask) {
            if answers.iter().any(|(_, verdicts)| verdicts.of(id) != now.of(id)) {
                let outcomes = answers.iter().map(|(value, verdicts)| (*value, verdicts.of(id))).collect();
                questions.push(Question { fact: *fact, outcomes });
            }
        }
    }
    for questions in &mut by_ask {
        questions.sort_by(|a, b| remaining(a).cmp_to(&remaining(b)).then(a.fact.cmp(&b.fact)));
    }
    by_ask
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

//! What a cell of the short answer says beside its word: which part is limited, or what an answer would make of it.

use super::{AskAnswer, ServiceAnswer, Word};
use crate::dataset::{Dataset, Scope, Text};
use crate::engine::{FactId, Situation, ValueId, ValueSet, evaluate_ask};

/// What an answer would make of an ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The fact that is answered.
    pub fact: FactId,
    /// Position of the value.
    pub value: ValueId,
    /// The word then.
    pub word: Word,
    /// What one looks at then, where the word still depends.
    pub then: Option<FactId>,
}

/// Which part is limited, in a few words.
#[must_use]
pub fn part(dataset: &Dataset, answer: &ServiceAnswer, found: &AskAnswer) -> Option<Text> {
    (found.word == Word::Limited).then(|| answer.part(dataset, found.ask)).flatten()
}

/// Why an ask fails, in a few words.
#[must_use]
pub fn obstacle(dataset: &Dataset, answer: &ServiceAnswer, found: &AskAnswer) -> Option<Text> {
    let at = answer.deciding(dataset, found.ask).filter(|_| matches!(found.word, Word::Unlikely | Word::No))?;
    answer.need(dataset, at)?.1.short
}

/// What the answers to the question that matters most would make of an ask that depends; none of another.
#[must_use]
pub fn outcomes(dataset: &Dataset, answer: &ServiceAnswer, found: &AskAnswer) -> Vec<Outcome> {
    let (Word::Depends, Some(question)) = (found.word, found.questions.first()) else { return Vec::new() };
    let after = |(value, verdict): &(ValueId, crate::engine::Verdict)| {
        let then = if verdict.is_decided() { None } else { still_open(dataset, answer, found, question.fact, *value) };
        Outcome { fact: question.fact, value: *value, word: Word::of(*verdict, then.is_some()), then }
    };
    question.outcomes.iter().map(after).collect()
}

/// The first fact of card or person whose answer would still move an ask once another one is answered.
fn still_open(
    dataset: &Dataset,
    answer: &ServiceAnswer,
    found: &AskAnswer,
    fact: FactId,
    value: ValueId,
) -> Option<FactId> {
    let rules = dataset.rules(answer.service)?;
    let ask = found.ask;
    let mut situation = answer.known.situation(rules);
    situation.set(fact, ValueSet::only(value));
    let now = evaluate_ask(rules, ask, &situation);
    let moves = |fact: &FactId| {
        let mut tried: Situation = situation.clone();
        situation.possible(*fact).iter().any(|value| {
            tried.set(*fact, ValueSet::only(value));
            evaluate_ask(rules, ask, &tried) != now
        })
    };
    let is_askable = |fact: &FactId| {
        let scope = dataset.tables.facts.get(*fact).map(|fact| fact.scope);
        matches!(scope, Some(Scope::Card | Scope::Person)) && situation.possible(*fact).len() > 1
    };
    let asked = found.questions.iter().map(|question| question.fact);
    asked.chain(rules.reads(ask).iter().copied()).filter(is_askable).find(moves)
}

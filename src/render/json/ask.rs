//! The answer to one ask.

use serde::Serialize;

use super::ordered::Ordered;
use super::route::{Context, RouteJson, routes};
use crate::answer::{AskAnswer, Set, Suggestion, level_id};
use crate::dataset::Tables;
use crate::doc::Outline;
use crate::engine::{FactId, Question};

/// One ask with its verdict and everything that belongs to it.
#[derive(Debug, Serialize)]
pub struct AskJson {
    ask: &'static str,
    worst: &'static str,
    best: &'static str,
    word: &'static str,
    /// Which parts are limited, for an ask that is.
    limits: Vec<&'static str>,
    routes: Vec<RouteJson>,
    support: Vec<&'static str>,
    weakest_grade: Option<&'static str>,
    oldest: Option<String>,
    old: usize,
    questions: Vec<QuestionJson>,
    changes: Vec<ChangeJson>,
}

/// What an answer of the person would lead to.
#[derive(Debug, Serialize)]
struct QuestionJson {
    fact: &'static str,
    text: &'static str,
    outcomes: Ordered<&'static str, [&'static str; 2]>,
}

/// What would raise the verdict.
#[derive(Debug, Serialize)]
struct ChangeJson {
    set: Ordered<&'static str, &'static str>,
    worst: &'static str,
    best: &'static str,
    text: String,
}

/// The JSON of one ask.
pub fn ask(context: Context, found: &AskAnswer) -> Option<AskJson> {
    let tables = &context.dataset.tables;
    let may_be_limited =
        found.verdict.best > crate::engine::Level::No && found.verdict.worst < crate::engine::Level::Yes;
    let limits = if may_be_limited { context.answer.limits(context.dataset, found.ask) } else { Vec::new() };
    let changes = context.report.changes(context.dataset, context.answer, found.ask);
    Some(AskJson {
        ask: tables.asks.get(found.ask)?.id,
        worst: level_id(found.verdict.worst),
        best: level_id(found.verdict.best),
        word: found.word.id(),
        limits: limits.into_iter().map(|text| context.words.text(text)).collect(),
        routes: routes(context, found),
        support: found.support.iter().filter_map(|fact| fact_id(tables, *fact)).collect(),
        weakest_grade: found.rest.weakest.map(Into::into),
        oldest: found.rest.oldest.map(|date| date.to_string()),
        old: found.rest.old,
        questions: found.questions.iter().filter_map(|asked| question(context, asked)).collect(),
        changes: changes.iter().map(|suggested| change(context, suggested)).collect(),
    })
}

fn fact_id(tables: &Tables, fact: FactId) -> Option<&'static str> {
    tables.facts.get(fact.index()).map(|fact| fact.id)
}

fn question(context: Context, asked: &Question) -> Option<QuestionJson> {
    let fact = context.dataset.tables.facts.get(asked.fact.index())?;
    let outcomes = asked.outcomes.iter().filter_map(|(value, verdict)| {
        Some((fact.values.get(*value)?.id, [level_id(verdict.worst), level_id(verdict.best)]))
    });
    let text = context.words.text(fact.question.unwrap_or(fact.name));
    Some(QuestionJson { fact: fact.id, text, outcomes: outcomes.collect() })
}

fn change(context: Context, suggested: &Suggestion) -> ChangeJson {
    let tables = &context.dataset.tables;
    let set = suggested.set.iter().filter_map(|set| match set {
        Set::Card(card) => Some(("card", tables.cards.get(*card)?.id)),
        Set::Fact(fact, value) => {
            let fact = tables.facts.get(*fact)?;
            Some((fact.id, fact.values.get(*value)?.id))
        }
    });
    let outline = Outline::new(context.dataset, context.report, context.words.language);
    ChangeJson {
        set: set.collect(),
        worst: level_id(suggested.verdict.worst),
        best: level_id(suggested.verdict.best),
        text: outline.suggestion(&suggested.set),
    }
}

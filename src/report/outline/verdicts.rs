//! The answer: words, the reason, the open question, what it rests on, what is assumed, what is not known.

use super::{AnswerLabels, Line, Outline, Role, VerdictTable, fill};
use super::{assumed, basis};
use crate::engine::{Level, Question};
use crate::report::{AskAnswer, ServiceAnswer, Word};

pub(super) fn table(outline: &Outline) -> VerdictTable {
    let tables = &outline.dataset.tables;
    let row = |ask: usize| {
        let word = |answer: &ServiceAnswer| answer.asks.get(ask).map_or(Word::Unknown, |ask| ask.word);
        let name = tables.asks.get(ask).map_or("", |ask| outline.say(ask.name));
        (name, outline.report.services.iter().map(word).collect())
    };
    VerdictTable {
        services: outline.report.services.iter().map(|answer| outline.service(answer)).collect(),
        rows: (0..tables.asks.len()).map(row).collect(),
    }
}

pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let mut lines = headline_lines(outline);
    lines.extend(question_lines(outline));
    lines.extend(basis::first_to_do(outline));
    lines.extend(basis::lines(outline));
    lines.extend(assumed::assumption_lines(outline));
    lines.extend(assumed::unknown_lines(outline));
    lines
}

/// A line for each service, or one for those that have the same to say.
fn headline_lines(outline: &Outline) -> Vec<Line> {
    let wording = &outline.dataset.tables.wording;
    let headline = outline.dataset.headline();
    let mut found: Vec<(Vec<&str>, Word, String, String)> = Vec::new();
    for answer in &outline.report.services {
        let Some(ask) = answer.asks.get(headline) else { continue };
        let word = outline.word_with_range(ask.word, ask.verdict);
        let reason = reason(outline, answer, ask);
        let service = outline.service(answer);
        match found.iter_mut().find(|(_, _, same_word, same)| *same_word == word && *same == reason) {
            Some((services, ..)) => services.push(service),
            None => found.push((vec![service], ask.word, word, reason)),
        }
    }
    let line = |(services, kind, word, reason): (Vec<&str>, Word, String, String)| {
        let services = services.join(outline.say(wording.list_separator));
        let values = [("service", services.as_str()), ("word", word.as_str()), ("reason", reason.as_str())];
        Line::new(0, Role::Verdict(kind), fill(outline.say(wording.headline), &values))
    };
    found.into_iter().map(line).collect()
}

/// Why an ask is what it is, in a sentence or two.
pub(super) fn reason(outline: &Outline, answer: &ServiceAnswer, ask: &AskAnswer) -> String {
    let wording = &outline.dataset.tables.wording;
    let limits = answer.limits(outline.dataset, ask.ask);
    if ask.verdict.worst == Level::Limited && ask.verdict.is_decided() && !limits.is_empty() {
        return limits.iter().map(|limit| outline.say(*limit)).collect::<Vec<_>>().join(outline.semicolon());
    }
    let deciding = answer.deciding(outline.dataset, ask.ask).and_then(|at| answer.need(outline.dataset, at));
    let Some((_, need)) = deciding else { return outline.say(wording.no_reason).to_owned() };
    let template = match ask.word {
        Word::Depends => wording.depends_on,
        Word::Unknown => wording.not_known_whether,
        _ => return outline.say(need.unmet.unwrap_or(need.text)).to_owned(),
    };
    fill(outline.say(template), &[("text", outline.say(need.text))])
}

fn question_lines(outline: &Outline) -> Vec<Line> {
    let Some(question) = outline.report.first_question(outline.dataset) else { return Vec::new() };
    let Some(fact) = outline.fact(question.fact) else { return Vec::new() };
    let wording = &outline.dataset.tables.wording;
    let asked = outline.say(fact.question.unwrap_or(fact.name));
    let mut lines = vec![Line::new(0, Role::Question, fill(outline.say(wording.question), &[("question", asked)]))];
    for (index, (value, _)) in question.outcomes.iter().enumerate() {
        let Some(named) = fact.values.get(*value) else { continue };
        let label = match outline.labels {
            AnswerLabels::Keys(keys) => keys.get(index).map_or(String::new(), |key| (*key).to_owned()),
            AnswerLabels::Settings => format!("--set {}={}", fact.id, named.id),
        };
        let outcome = format!("{label}  {}", outcome(outline, question, index, outline.say(named.name)));
        lines.push(Line::new(1, Role::Question, outcome.trim_start().to_owned()));
    }
    lines
}

/// An answer with what it leads to for each service's headline.
fn outcome(outline: &Outline, question: &Question, index: usize, answer: &str) -> String {
    let wording = &outline.dataset.tables.wording;
    let headline = outline.dataset.headline();
    let words = outline.report.services.iter().filter_map(|service| {
        let questions = &service.asks.get(headline)?.questions;
        let same = questions.iter().find(|found| found.fact == question.fact)?;
        let (_, verdict) = same.outcomes.get(index)?;
        let name = outline.service(service);
        Some(format!("{name} {}", outline.word(Word::of(*verdict, true))))
    });
    let words = words.collect::<Vec<_>>().join(outline.say(wording.list_separator));
    if words.is_empty() { answer.to_owned() } else { format!("{answer}{}{words}", outline.colon()) }
}

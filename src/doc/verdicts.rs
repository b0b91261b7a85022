//! The answer: words, the reason, the open question, what it rests on, what is assumed, what is not known.

use super::{AnswerLabels, Line, Outline, Role, VerdictTable};
use super::{assumed, basis, guides};
use crate::answer::{AskAnswer, ServiceAnswer, Word};
use crate::engine::{Level, Question};

pub(super) fn table(outline: &Outline, asks: &[usize]) -> VerdictTable {
    let tables = &outline.phrases.dataset.tables;
    let row = |ask: usize| {
        let word = |answer: &ServiceAnswer| answer.asks.get(ask).map_or(Word::Unknown, |ask| ask.word);
        let name = tables.asks.get(ask).map_or("", |ask| outline.phrases.words.text(ask.name));
        (name.into(), outline.report.services.iter().map(word).collect())
    };
    VerdictTable {
        services: outline.report.services.iter().map(|answer| outline.phrases.service(answer)).collect(),
        rows: asks.iter().copied().map(row).collect(),
    }
}

pub(super) fn lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let summed_up = &*summed_up(outline, asks);
    let mut lines = answer_lines(outline, summed_up);
    lines.extend(basis::first_to_do(outline, summed_up));
    lines.extend(guides::pointer(outline));
    lines.extend(basis::lines(outline, summed_up));
    lines.extend(assumed::assumption_lines(outline, asks));
    lines.extend(assumed::unknown_lines(outline, asks));
    lines
}

/// The asks that are told in sentences: the one that sums up the others, else all of them.
pub(super) fn summed_up(outline: &Outline, asks: &[usize]) -> Vec<usize> {
    let headline = outline.phrases.dataset.headline();
    if asks.contains(&headline) { vec![headline] } else { asks.to_vec() }
}

/// The words and why, and the question that matters most.
pub(super) fn answer_lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let mut lines = headline_lines(outline, asks);
    lines.extend(asks.first().map(|ask| question_lines(outline, *ask)).unwrap_or_default());
    lines
}

/// A line for each ask and service, or one for the services that have the same to say.
pub(super) fn headline_lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let mut lines = Vec::new();
    for ask in asks {
        let mut found: Vec<(Vec<&str>, Word, String, String)> = Vec::new();
        for answer in &outline.report.services {
            let Some(ask) = answer.asks.get(*ask) else { continue };
            let word = outline.phrases.word_with_range(ask.word, ask.verdict);
            let reason = reason(outline, answer, ask);
            let service = outline.phrases.service(answer);
            match found.iter_mut().find(|(_, _, same_word, same)| *same_word == word && *same == reason) {
                Some((services, ..)) => services.push(service),
                None => found.push((vec![service], ask.word, word, reason)),
            }
        }
        for (services, kind, word, reason) in found {
            let about = outline.phrases.about(&services.join(outline.phrases.words.list_separator()), *ask);
            lines.push(Line::new(0, Role::Verdict(kind), outline.phrases.words.headline(&about, &word, &reason)));
        }
    }
    lines
}

/// Why an ask is what it is, in a sentence or two.
pub(super) fn reason(outline: &Outline, answer: &ServiceAnswer, ask: &AskAnswer) -> String {
    let limits = answer.limits(outline.phrases.dataset, ask.ask);
    if ask.verdict.worst == Level::Limited && ask.verdict.is_decided() && !limits.is_empty() {
        return limits
            .iter()
            .map(|limit| outline.phrases.words.text(*limit))
            .collect::<Vec<_>>()
            .join(outline.phrases.semicolon());
    }
    let deciding =
        answer.leading(outline.phrases.dataset, ask.ask).and_then(|at| answer.need(outline.phrases.dataset, at));
    let Some((_, need)) = deciding else { return outline.phrases.words.no_reason().to_owned() };
    let words = outline.phrases.words;
    match ask.word {
        Word::Depends => words.depends_on(&words.text(need.text)),
        Word::Unknown => words.not_known_whether(&words.text(need.text)),
        _ => words.text(need.unmet.unwrap_or(need.text)).to_owned(),
    }
}

/// The question that matters most for an ask; for the headline the one that matters most of all.
pub(super) fn question_lines(outline: &Outline, ask: usize) -> Vec<Line> {
    let mut answers = outline.report.services.iter();
    let question = if ask == outline.phrases.dataset.headline() {
        outline.report.first_question(outline.phrases.dataset)
    } else {
        answers.find_map(|answer| answer.asks.get(ask)?.questions.first())
    };
    let Some(question) = question else { return Vec::new() };
    let Some(fact) = outline.phrases.fact(question.fact) else { return Vec::new() };
    let asked = outline.phrases.words.text(fact.question.unwrap_or(fact.name));
    let mut lines = vec![Line::new(0, Role::Question, outline.phrases.words.question(&asked))];
    for (index, (value, _)) in question.outcomes.iter().enumerate() {
        let Some(named) = fact.values.get(*value) else { continue };
        let outcome = outcome(outline, ask, question, index, outline.phrases.words.text(named.name));
        let label = match outline.labels {
            AnswerLabels::Keys(keys) => keys.get(index).cloned().unwrap_or_default(),
            AnswerLabels::Letters(letters) => letters.get(index).map_or(String::new(), |letter| (*letter).to_owned()),
            AnswerLabels::Settings => format!("--set {}={}", fact.id, named.id),
            AnswerLabels::Paper => {
                lines.push(Line::new(1, Role::Text, format!("- {outcome}")));
                continue;
            }
        };
        let outcome = format!("{label}  {outcome}");
        lines.push(Line::new(1, Role::Question, outcome.trim_start().to_owned()));
    }
    lines
}

/// An answer with what it leads to for an ask of each service.
fn outcome(outline: &Outline, ask: usize, question: &Question, index: usize, answer: &str) -> String {
    let words = outline.report.services.iter().filter_map(|service| {
        let questions = &service.asks.get(ask)?.questions;
        let same = questions.iter().find(|found| found.fact == question.fact)?;
        let (_, verdict) = same.outcomes.get(index)?;
        let name = outline.phrases.service(service);
        Some(format!("{name} {}", outline.phrases.word(Word::of(*verdict, true))))
    });
    let words = words.collect::<Vec<_>>().join(outline.phrases.words.list_separator());
    if words.is_empty() { answer.to_owned() } else { format!("{answer}{}{words}", outline.phrases.colon()) }
}

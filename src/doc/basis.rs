//! What to do first, who says so, and how sure it is.

use super::{Line, Outline, Role};
use crate::answer::findings_of;
use crate::answer::{Rest, ServiceAnswer, shelf_life_of_ask, shelf_life_of_fact};
use crate::dataset::AdviceKind;
use crate::engine::Level;

/// Position of the advice or warning that comes before all the others.
pub(super) fn first(outline: &Outline, asks: &[usize]) -> Option<usize> {
    let mut found =
        outline.report.services.iter().flat_map(|answer| asks.iter().filter_map(|ask| answer.asks.get(*ask)));
    let is_usable = found.any(|ask| ask.verdict.worst > Level::No);
    outline.report.counsel(outline.phrases.dataset).first(is_usable)
}

/// The first thing to heed or to do, before all the others of their part.
pub(super) fn first_to_do(outline: &Outline, asks: &[usize]) -> Option<Line> {
    let tables = &outline.phrases.dataset.tables;
    let advice = tables.advice.get(first(outline, asks)?)?;
    let text = match advice.kind {
        AdviceKind::Warning => {
            [outline.phrases.words.warnings(), outline.phrases.words.text(advice.text)].join(outline.phrases.colon())
        }
        _ => outline.phrases.words.first_to_do(&outline.phrases.words.text(advice.text)),
    };
    Some(Line::new(0, Role::Text, text))
}

/// Who says so: the evidence of the deciding needs, and how sure the whole is; once for services that rest on the same.
pub(super) fn lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    asks.iter().flat_map(|ask| lines_of(outline, *ask)).collect()
}

fn lines_of(outline: &Outline, ask: usize) -> Vec<Line> {
    let mut groups: Vec<(Vec<&str>, Vec<String>)> = Vec::new();
    for answer in &outline.report.services {
        let rest = answer.asks.get(ask).and_then(|ask| rest_line(outline, ask.rest));
        let basis = deciding_basis(outline, answer, ask).into_iter();
        let texts: Vec<String> = basis.chain(rest.map(|line| line.text)).collect();
        match groups.iter_mut().find(|(_, same)| *same == texts) {
            Some((services, _)) => services.push(outline.phrases.service(answer)),
            None => groups.push((vec![outline.phrases.service(answer)], texts)),
        }
    }
    let separator = outline.phrases.words.list_separator();
    let lines = groups.into_iter().flat_map(|(services, texts)| {
        let name = format!("{}{}", outline.phrases.about(&services.join(separator), ask), outline.phrases.colon());
        texts.into_iter().enumerate().map(move |(index, text)| {
            let (indent, text) = if index == 0 { (0, format!("{name}{text}")) } else { (1, text) };
            Line::new(indent, Role::Faint, text)
        })
    });
    lines.collect()
}

/// Who says so of the need that decides.
fn deciding_basis(outline: &Outline, answer: &ServiceAnswer, ask: usize) -> Option<String> {
    let at = answer.leading(outline.phrases.dataset, ask)?;
    let (_, need) = answer.need(outline.phrases.dataset, at)?;
    // What was found out about this very place says more than the rule; what holds everywhere is not what the reason says.
    let found = findings_of(outline.phrases.dataset, answer, need).find(|(_, finding)| finding.country.is_some());
    let dataset = outline.phrases.dataset;
    let found = found.map(|(fact, finding)| (&finding.evidence, shelf_life_of_fact(dataset, fact)));
    let of_need = || Some((need.evidence.as_ref()?, shelf_life_of_ask(dataset, at.ask)));
    let (evidence, shelf_life) = found.or_else(of_need)?;
    Some(outline.phrases.basis(evidence, shelf_life))
}

/// How sure a verdict is.
pub(super) fn rest_line(outline: &Outline, rest: Rest) -> Option<Line> {
    let facts = rest.facts.to_string();
    let mut text = match (rest.weakest, rest.oldest) {
        (Some(grade), Some(date)) => {
            let date = outline.phrases.date(date);
            outline.phrases.words.rests_on(&facts, &outline.phrases.words.grade(grade), &date)
        }
        _ if rest.facts > 0 => outline.phrases.words.rests_on_person(&facts),
        _ => return None,
    };
    if rest.assumed > 0 {
        let assumed = outline.phrases.words.rests_on_assumed(&rest.assumed);
        text = [text.as_str(), assumed.as_str()].join(outline.phrases.semicolon());
    }
    if rest.old > 0 {
        let old = outline.phrases.words.rests_on_old(&rest.old);
        text = [text.as_str(), old.as_str()].join(outline.phrases.semicolon());
    }
    Some(Line::new(1, Role::Faint, text))
}

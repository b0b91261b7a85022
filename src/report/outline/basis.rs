//! What to do first, who says so, and how sure it is.

use super::verdicts::about;
use super::{Line, Outline, Role, fill};
use crate::dataset::AdviceKind;
use crate::engine::Level;
use crate::report::sources::findings_of;
use crate::report::{Rest, ServiceAnswer};

/// The first thing to heed or to do, before all the others of their part.
pub(super) fn first_to_do(outline: &Outline, asks: &[usize]) -> Option<Line> {
    let tables = &outline.dataset.tables;
    let mut found =
        outline.report.services.iter().flat_map(|answer| asks.iter().filter_map(|ask| answer.asks.get(*ask)));
    let is_usable = found.any(|ask| ask.verdict.worst > Level::No);
    let first = outline.report.counsel(outline.dataset).first(is_usable)?;
    let advice = tables.advice.get(first)?;
    let text = match advice.kind {
        AdviceKind::Warning => [outline.say(tables.wording.warnings), outline.say(advice.text)].join(outline.colon()),
        _ => fill(outline.say(tables.wording.first_to_do), &[("text", outline.say(advice.text))]),
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
            Some((services, _)) => services.push(outline.service(answer)),
            None => groups.push((vec![outline.service(answer)], texts)),
        }
    }
    let separator = outline.say(outline.dataset.tables.wording.list_separator);
    let lines = groups.into_iter().flat_map(|(services, texts)| {
        let name = format!("{}{}", about(outline, &services.join(separator), ask), outline.colon());
        texts.into_iter().enumerate().map(move |(index, text)| {
            let (indent, text) = if index == 0 { (0, format!("{name}{text}")) } else { (1, text) };
            Line::new(indent, Role::Faint, text)
        })
    });
    lines.collect()
}

/// Who says so of the need that decides.
fn deciding_basis(outline: &Outline, answer: &ServiceAnswer, ask: usize) -> Option<String> {
    let (_, need) = answer.need(outline.dataset, answer.deciding(outline.dataset, ask)?)?;
    // What was found out about this very place says more than the rule; what holds everywhere is not what the reason says.
    let found = findings_of(outline.dataset, answer, need).find(|(_, finding)| finding.country.is_some());
    let found = found.map(|(fact, finding)| (&finding.evidence, outline.fact(fact).map_or(0, |fact| fact.shelf_life)));
    let (evidence, shelf_life) = found.or_else(|| Some((need.evidence.as_ref()?, 0)))?;
    Some(outline.basis(evidence, shelf_life))
}

/// How sure a verdict is.
pub(super) fn rest_line(outline: &Outline, rest: Rest) -> Option<Line> {
    let wording = &outline.dataset.tables.wording;
    let facts = rest.facts.to_string();
    let mut text = match (rest.weakest, rest.oldest) {
        (Some(grade), Some(date)) => {
            let date = outline.date(date);
            let values = [("facts", facts.as_str()), ("grade", outline.grade(grade)), ("date", date.as_str())];
            fill(outline.say(wording.rests_on), &values)
        }
        _ if rest.facts > 0 => fill(outline.say(wording.rests_on_person), &[("facts", &facts)]),
        _ => return None,
    };
    if rest.assumed > 0 {
        let assumed = fill(outline.say(wording.rests_on_assumed), &[("count", &rest.assumed.to_string())]);
        text = [text.as_str(), assumed.as_str()].join(outline.semicolon());
    }
    Some(Line::new(1, Role::Faint, text))
}

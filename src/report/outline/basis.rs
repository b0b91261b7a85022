//! What to do first, who says so, and how sure it is.

use super::{Line, Outline, Role, fill};
use crate::dataset::AdviceKind;
use crate::engine::Level;
use crate::report::{Rest, ServiceAnswer};

/// The first thing to heed or to do, before all the others of their part.
pub(super) fn first_to_do(outline: &Outline) -> Option<Line> {
    let tables = &outline.dataset.tables;
    let headline = outline.dataset.headline();
    let mut headlines = outline.report.services.iter().filter_map(|answer| answer.asks.get(headline));
    let is_usable = headlines.any(|ask| ask.verdict.worst > Level::No);
    let first = outline.report.counsel(outline.dataset).first(is_usable)?;
    let advice = tables.advice.get(first)?;
    let text = match advice.kind {
        AdviceKind::Warning => [outline.say(tables.wording.warnings), outline.say(advice.text)].join(outline.colon()),
        _ => fill(outline.say(tables.wording.first_to_do), &[("text", outline.say(advice.text))]),
    };
    Some(Line::new(0, Role::Text, text))
}

/// Who says so: the evidence of the deciding need, and how sure the whole is; once for services that rest on the same.
pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let headline = outline.dataset.headline();
    let mut groups: Vec<(Vec<&str>, Vec<String>)> = Vec::new();
    for answer in &outline.report.services {
        let rest = answer.asks.get(headline).and_then(|ask| rest_line(outline, ask.rest));
        let texts: Vec<String> =
            deciding_basis(outline, answer).into_iter().chain(rest.map(|line| line.text)).collect();
        match groups.iter_mut().find(|(_, same)| *same == texts) {
            Some((services, _)) => services.push(outline.service(answer)),
            None => groups.push((vec![outline.service(answer)], texts)),
        }
    }
    let separator = outline.say(outline.dataset.tables.wording.list_separator);
    let lines = groups.into_iter().flat_map(|(services, texts)| {
        let name = format!("{}{}", services.join(separator), outline.colon());
        texts.into_iter().enumerate().map(move |(index, text)| {
            let (indent, text) = if index == 0 { (0, format!("{name}{text}")) } else { (1, text) };
            Line::new(indent, Role::Faint, text)
        })
    });
    lines.collect()
}

fn deciding_basis(outline: &Outline, answer: &ServiceAnswer) -> Option<String> {
    let (_, need) = answer.need(outline.dataset, answer.deciding(outline.dataset, outline.dataset.headline())?)?;
    Some(outline.basis(need.evidence.as_ref()?, 0))
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

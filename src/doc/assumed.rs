//! What is assumed, and what nobody knows.

use super::{Line, Outline, Role};
use crate::answer::{Origin, ServiceAnswer};
use crate::dataset::Scope;
use crate::engine::FactId;

/// Every assumption that a verdict rests on.
pub(super) fn assumption_lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let words = outline.phrases.words;
    let mut lines: Vec<Line> = Vec::new();
    for answer in &outline.report.services {
        let about = answer.asks.iter().filter(|ask| asks.contains(&ask.ask));
        let mut facts: Vec<FactId> = about.flat_map(|ask| ask.support.iter().copied()).collect();
        facts.sort();
        facts.dedup();
        for fact in facts.into_iter().filter(|fact| answer.known.is_assumed(outline.phrases.dataset, *fact)) {
            let line = assumption_line(outline, answer, fact);
            lines.extend(line.filter(|line| !lines.contains(line)));
        }
    }
    if !lines.is_empty() {
        lines.insert(0, outline.phrases.heading(words.assumptions()));
    }
    lines
}

fn assumption_line(outline: &Outline, answer: &ServiceAnswer, fact: FactId) -> Option<Line> {
    let tables = &outline.phrases.dataset.tables;
    let known = answer.known.of(fact);
    let why = match known.origin {
        Origin::CardAssumes(position) => {
            let card = tables.cards.get(outline.report.query.card)?;
            outline.phrases.words.text(card.traits.get(position)?.why?).to_owned()
        }
        Origin::Finding(position) => outline.phrases.words.text(tables.findings.get(position)?.text).to_owned(),
        _ => {
            let profile = tables.profiles.get(outline.report.query.profile)?;
            outline.phrases.words.by_profile(&outline.phrases.words.text(profile.name))
        }
    };
    let value = outline.phrases.values(fact, known.values);
    let (value, why) = (value.as_str(), capitalised(&why));
    Some(Line::new(
        1,
        Role::Text,
        outline.phrases.words.assumption(&outline.phrases.words.text(outline.phrases.fact(fact)?.name), &value, &why),
    ))
}

/// As the beginning of a sentence.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// Facts of the world that a verdict rests on and that nobody has found out.
pub(super) fn unknown_lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let words = outline.phrases.words;
    let mut lines: Vec<Line> = Vec::new();
    for answer in &outline.report.services {
        let service = outline.phrases.service(answer);
        let about = answer.asks.iter().filter(|ask| asks.contains(&ask.ask));
        let undecided = about.filter(|ask| !ask.verdict.is_decided());
        let mut facts: Vec<FactId> = undecided.flat_map(|ask| ask.support.iter().copied()).collect();
        facts.sort();
        facts.dedup();
        for fact in facts {
            let Some(found) = outline.phrases.fact(fact) else { continue };
            let is_of_world = matches!(found.scope, Scope::Country | Scope::CountryService);
            let known = answer.known.of(fact);
            if !is_of_world || known.values.len() < 2 {
                continue;
            }
            let disputed = match known.origin {
                Origin::Finding(position) => outline.phrases.dataset.tables.findings.get(position),
                _ => None,
            };
            let state = disputed.map_or(words.not_found_out(), |finding| words.text(finding.text));
            lines.push(Line::new(
                1,
                Role::Text,
                outline.phrases.words.not_known_fact(&service, &outline.phrases.words.text(found.name), &state),
            ));
        }
    }
    if !lines.is_empty() {
        lines.insert(0, outline.phrases.heading(words.not_known()));
    }
    lines
}

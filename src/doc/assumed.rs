//! What is assumed, and what nobody knows.

use super::{Line, Outline, Role, fill};
use crate::answer::{Origin, ServiceAnswer};
use crate::dataset::Scope;
use crate::engine::FactId;

/// Every assumption that a verdict rests on.
pub(super) fn assumption_lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let wording = &outline.phrases.dataset.tables.wording;
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
        lines.insert(0, outline.phrases.heading(wording.assumptions));
    }
    lines
}

fn assumption_line(outline: &Outline, answer: &ServiceAnswer, fact: FactId) -> Option<Line> {
    let tables = &outline.phrases.dataset.tables;
    let known = answer.known.of(fact);
    let why = match known.origin {
        Origin::CardAssumes(position) => {
            let card = tables.cards.get(outline.report.query.card)?;
            outline.phrases.say(card.traits.get(position)?.why?).to_owned()
        }
        Origin::Finding(position) => outline.phrases.say(tables.findings.get(position)?.text).to_owned(),
        _ => {
            let profile = tables.profiles.get(outline.report.query.profile)?;
            fill(outline.phrases.say(tables.wording.by_profile), &[("profile", outline.phrases.say(profile.name))])
        }
    };
    let value = outline.phrases.values(fact, known.values);
    let (value, why) = (value.as_str(), capitalised(&why));
    let values =
        [("fact", outline.phrases.say(outline.phrases.fact(fact)?.name)), ("value", value), ("why", why.as_str())];
    Some(Line::new(1, Role::Text, fill(outline.phrases.say(tables.wording.assumption), &values)))
}

/// As the beginning of a sentence.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// Facts of the world that a verdict rests on and that nobody has found out.
pub(super) fn unknown_lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let wording = &outline.phrases.dataset.tables.wording;
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
            let state = outline.phrases.say(disputed.map_or(wording.not_found_out, |finding| finding.text));
            let values = [("service", service), ("fact", outline.phrases.say(found.name)), ("state", state)];
            lines.push(Line::new(1, Role::Text, fill(outline.phrases.say(wording.not_known_fact), &values)));
        }
    }
    if !lines.is_empty() {
        lines.insert(0, outline.phrases.heading(wording.not_known));
    }
    lines
}

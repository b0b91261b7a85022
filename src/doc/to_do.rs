//! What to do: warnings before anything else, then advice, what to use instead, and what is known of the place.

use super::{Line, Outline, Role};
use crate::dataset::{Advice, Note, Stay};

pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let words = outline.phrases.words;
    let counsel = outline.report.counsel(outline.phrases.dataset);
    let background = outline.report.background(outline.phrases.dataset);
    let mut lines = Vec::new();
    add_advice(outline, &mut lines, words.warnings(), &counsel.warnings);
    add_advice(outline, &mut lines, words.advice(), &counsel.advice);
    add_advice(outline, &mut lines, words.alternatives(), &counsel.alternatives);
    if counsel.alternatives.is_empty() && !background.money_notes.is_empty() {
        lines.push(outline.phrases.heading(words.alternatives()));
    }
    add_notes(outline, &mut lines, &background.money_notes);
    if !background.notes.is_empty() {
        let country = outline.phrases.dataset.tables.countries.get(outline.report.query.country);
        let name = country.map(crate::dataset::Country::shown).unwrap_or_default();
        lines.push(Line::new(0, Role::Heading, words.notes(&words.text(name))));
        add_notes(outline, &mut lines, &background.notes);
    }
    add_general(outline, &mut lines, &background.general_notes);
    lines
}

/// What holds everywhere: on the screen in full, elsewhere the command that lists it.
fn add_general(outline: &Outline, lines: &mut Vec<Line>, notes: &[usize]) {
    if notes.is_empty() {
        return;
    }
    let phrases = outline.phrases;
    let count = notes.len().to_string();
    let head = phrases.words.general_notes(&count);
    lines.push(Line::new(0, Role::Heading, head));
    if outline.labels.are_live() {
        add_notes(outline, lines, notes);
    } else {
        lines.push(Line::new(1, Role::Faint, format!("{} list notes", env!("CARGO_PKG_NAME"))));
    }
}

fn add_advice(outline: &Outline, lines: &mut Vec<Line>, heading: &str, advice: &[usize]) {
    if advice.is_empty() {
        return;
    }
    lines.push(outline.phrases.heading(heading));
    lines.extend(advice_lines(outline, 1, advice));
}

/// Pieces of advice, each with who says so.
pub(super) fn advice_lines(outline: &Outline, indent: u8, advice: &[usize]) -> Vec<Line> {
    let phrases = outline.phrases;
    let mut lines = Vec::new();
    for found in advice.iter().filter_map(|position| phrases.dataset.tables.advice.get(*position)) {
        lines.push(Line::new(
            indent,
            Role::Text,
            format!("- {}{}", stay(outline, found), phrases.words.text(found.text)),
        ));
        lines.extend(found.evidence.iter().map(|evidence| phrases.basis_line(indent + 1, evidence, 0)));
    }
    lines
}

/// For whom the advice is meant.
fn stay(outline: &Outline, advice: &Advice) -> String {
    let words = outline.phrases.words;
    let name = match advice.stay {
        None => return String::new(),
        Some(Stay::Short) => words.stay_short(),
        Some(Stay::Long) => words.stay_long(),
        Some(Stay::Power) => words.stay_power(),
    };
    format!("{}{}", name, outline.phrases.colon())
}

/// Notes topic by topic, in the order of the topics.
fn add_notes(outline: &Outline, lines: &mut Vec<Line>, notes: &[usize]) {
    let tables = &outline.phrases.dataset.tables;
    for (position, topic) in tables.topics.iter().enumerate() {
        let all = notes.iter().filter_map(|note| tables.notes.get(*note));
        let about: Vec<&Note> = all.filter(|note| usize::from(note.topic) == position).collect();
        if about.is_empty() {
            continue;
        }
        lines.push(Line::new(1, Role::Heading, outline.phrases.words.text(topic.name)));
        for note in about {
            lines.push(Line::new(2, Role::Text, format!("- {}", outline.phrases.words.text(note.text))));
            lines.push(outline.phrases.basis_line(3, &note.evidence, topic.shelf_life));
        }
    }
}

//! What moves, before and after, in words.

use super::compare::settings_text;
use super::verdicts::{headline_lines, summed_up};
use super::{AnswerLabels, Line, Outline, Phrases, Role, Section};
use crate::answer::{Judged, Move, Moves, Report, Trial, Try};
use crate::query::{setting_text, settled};

/// What moves, service by service. With `after`, the answer that it moves to, each is followed by what decides it there.
#[must_use]
pub fn moved_lines(phrases: Phrases, moves: &Moves, after: Option<&Report>) -> Vec<Line> {
    let tables = &phrases.dataset.tables;
    let mut lines = Vec::new();
    let mut service = None;
    for moved in &moves.moved {
        if service != Some(moved.service) {
            service = Some(moved.service);
            let name = tables.services.get(moved.service).map_or("", |service| phrases.words.text(service.name));
            lines.push(Line::new(0, Role::Heading, name));
        }
        lines.push(moved_line(phrases, moved, after.is_some()));
        lines.extend(after.and_then(|after| reason_line(phrases, moved, after)));
    }
    lines
}

/// How many asks stay as they are.
#[must_use]
pub fn unchanged_line(phrases: Phrases, moves: &Moves) -> Line {
    let words = phrases.words;
    let count = &moves.unchanged;
    let is_all = moves.moved.is_empty();
    let text = if is_all { words.what_if_nothing_moves(count) } else { words.what_if_unchanged(count) };
    Line::new(0, Role::Text, text)
}

/// What was tried, what moves and why, and what decides then, on these asks (positions).
#[must_use]
pub fn tried_sections(phrases: Phrases, tried: &Try, asks: &[usize]) -> Vec<Section> {
    let settings = settings_text(phrases, &tried.settings);
    let mut lines = vec![Line::new(0, Role::Text, phrases.words.what_if_trying(&settings))];
    lines.extend(moved_lines(phrases, &tried.moves, Some(&tried.after)));
    lines.push(unchanged_line(phrases, &tried.moves));
    let outline = Outline { phrases, report: &tried.after, labels: AnswerLabels::Settings };
    let decides = headline_lines(&outline, &summed_up(&outline, asks));
    vec![
        Section { title: phrases.words.what_if_moves(), table: None, lines },
        Section { title: phrases.words.what_if_decides(), table: None, lines: decides },
    ]
}

/// What is changed on trial: the card kind, and facts with their values.
#[must_use]
pub fn trial_text(phrases: Phrases, trial: &Trial) -> String {
    let tables = &phrases.dataset.tables;
    let card = trial.card.and_then(|card| tables.cards.get(card));
    let card = card.map(|card| [phrases.words.kind_card(), phrases.colon(), phrases.words.text(card.name)].concat());
    let settings = settings_text(phrases, &settled(trial.settings(), tables.services.len()));
    card.into_iter().chain((!settings.is_empty()).then_some(settings)).collect::<Vec<_>>().join(phrases.semicolon())
}

/// What each of several changes would move, under the option that tries it.
#[must_use]
pub fn tries_section(phrases: Phrases, tries: &[Try]) -> Section {
    let mut lines = Vec::new();
    for tried in tries {
        let options =
            tried.settings.iter().map(|setting| format!("--try {}", setting_text(&phrases.dataset.tables, *setting)));
        let heading = format!("{}  {}", options.collect::<Vec<_>>().join(" "), settings_text(phrases, &tried.settings));
        lines.push(Line::new(0, Role::Question, heading));
        let moved = moved_lines(phrases, &tried.moves, None).into_iter();
        lines.extend(moved.map(|line| Line { indent: line.indent + 1, ..line }));
    }
    if lines.is_empty() {
        lines.push(Line::new(0, Role::Text, phrases.words.what_if_none()));
    }
    Section { title: phrases.words.what_if_moves(), table: None, lines }
}

/// The words before and after; both ends too where the words do not show it, or everything is explained.
fn moved_line(phrases: Phrases, moved: &Move, is_explained: bool) -> Line {
    let tables = &phrases.dataset.tables;
    let ask = tables.asks.get(moved.ask).map_or("", |ask| phrases.words.text(ask.name));
    let has_ends = is_explained || moved.before.word == moved.after.word;
    let word = |judged: Judged| {
        if has_ends {
            phrases.word_with_range(judged.word, judged.verdict)
        } else {
            phrases.word(judged.word).to_owned()
        }
    };
    let (before, after) = (word(moved.before), word(moved.after));
    Line::new(1, Role::Verdict(moved.after.word), phrases.words.what_if_moved(&ask, &before, &after))
}

fn reason_line(phrases: Phrases, moved: &Move, after: &Report) -> Option<Line> {
    let outline = Outline { phrases, report: after, labels: AnswerLabels::Settings };
    let answer = after.services.iter().find(|answer| answer.service == moved.service)?;
    Some(Line::new(2, Role::Text, outline.reason(answer, answer.asks.get(moved.ask)?)))
}

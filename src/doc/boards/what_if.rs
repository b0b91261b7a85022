//! What moves, before and after, in words.

use super::compare::settings_text;
use crate::answer::{Judged, Move, Moves, Report, Trial, Try};
use crate::doc::model::{Block, Kind, Section};
use crate::doc::phrases::Phrases;
use crate::doc::verdicts::{headlines, reason, summed_up};
use crate::query::{setting_text, settled};

/// What moves, service by service. With `after`, the answer that it moves to, each is followed by what decides it there.
#[must_use]
pub fn moved_blocks(phrases: Phrases, moves: &Moves, after: Option<&Report>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut service = None;
    for moved in &moves.moved {
        if service != Some(moved.service) {
            service = Some(moved.service);
            blocks.push(Block::heading(0, phrases.service(moved.service)));
        }
        blocks.push(moved_block(phrases, moved, after.is_some()));
        blocks.extend(after.and_then(|after| why_moved(phrases, moved, after)));
    }
    blocks
}

/// How many asks stay as they are.
#[must_use]
pub fn unchanged_block(phrases: Phrases, moves: &Moves) -> Block {
    let (words, count) = (phrases.words, &moves.unchanged);
    let is_all = moves.moved.is_empty();
    Block::text(0, if is_all { words.what_if_nothing_moves(count) } else { words.what_if_unchanged(count) })
}

/// What was tried, what moves and why, and what decides then, on these asks (positions).
#[must_use]
pub fn tried_sections(phrases: Phrases, tried: &Try, asks: &[usize]) -> Vec<Section> {
    let words = phrases.words;
    let mut blocks = vec![Block::text(0, words.what_if_trying(&settings_text(&phrases, &tried.settings)))];
    blocks.extend(moved_blocks(phrases, &tried.moves, Some(&tried.after)));
    blocks.push(unchanged_block(phrases, &tried.moves));
    let outline = phrases.outline(&tried.after);
    let decides = headlines(&outline, &summed_up(&outline, asks));
    vec![Section::new(words.what_if_moves(), blocks), Section::new(words.what_if_decides(), decides)]
}

/// What is changed on trial: the card kind, and facts with their values.
#[must_use]
pub fn trial_text(phrases: Phrases, trial: &Trial) -> String {
    let card = trial.card.map(|card| phrases.of(phrases.words.kind_card(), phrases.card(card)));
    let settings = settings_text(&phrases, &settled(trial.settings(), phrases.tables().services.len()));
    phrases.statements(card.into_iter().chain((!settings.is_empty()).then_some(settings)))
}

/// What each of several changes would move, under the settings that try it.
#[must_use]
pub fn tries_section(phrases: Phrases, tries: &[Try]) -> Section {
    let mut blocks = Vec::new();
    for tried in tries {
        let ids = tried.settings.iter().map(|setting| setting_text(phrases.tables(), *setting)).collect();
        blocks.push(Block::new(0, Kind::Trial(ids), settings_text(&phrases, &tried.settings)));
        blocks.extend(moved_blocks(phrases, &tried.moves, None).into_iter().map(Block::deeper));
    }
    if blocks.is_empty() {
        blocks.push(Block::text(0, phrases.words.what_if_none()));
    }
    Section::new(phrases.words.what_if_moves(), blocks)
}

/// The words before and after; both ends too where the words do not show it, or everything is explained.
fn moved_block(phrases: Phrases, moved: &Move, is_explained: bool) -> Block {
    let has_ends = is_explained || moved.before.word == moved.after.word;
    let word = |Judged { word, verdict }| {
        if has_ends { phrases.word_with_range(word, verdict) } else { phrases.word(word).to_owned() }
    };
    let text = phrases.words.what_if_moved(&phrases.ask(moved.ask), &word(moved.before), &word(moved.after));
    Block::new(1, Kind::Verdict(moved.after.word), text)
}

fn why_moved(phrases: Phrases, moved: &Move, after: &Report) -> Option<Block> {
    let answer = after.services.iter().find(|answer| answer.service == moved.service)?;
    Some(Block::text(2, reason(&phrases.outline(after), answer, answer.asks.get(moved.ask)?)))
}

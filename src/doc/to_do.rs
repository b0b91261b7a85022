//! What to do: warnings before anything else, then advice, what to use instead, and what is known of the place.

use super::model::{Block, headed};
use super::phrases::Outline;
use crate::dataset::{Advice, AdviceId, Note, NoteId, Stay, TopicId};

pub(super) fn blocks(outline: &Outline) -> Vec<Block> {
    let words = outline.words;
    let counsel = outline.report.counsel(outline.dataset);
    let background = outline.report.background(outline.dataset);
    let advised = |heading: &str, advice: &[AdviceId]| {
        let advice = pieces(outline, advice).into_iter().map(Block::deeper).collect();
        headed(Block::heading(0, heading), advice)
    };
    let alternatives = pieces(outline, &counsel.alternatives).into_iter().map(Block::deeper);
    let alternatives = alternatives.chain(notes(outline, &background.money_notes)).collect();
    let mut blocks: Vec<Block> = advised(words.warnings(), &counsel.warnings).collect();
    blocks.extend(advised(words.advice(), &counsel.advice));
    blocks.extend(headed(Block::heading(0, words.alternatives()), alternatives));
    let place = words.notes(&outline.place(outline.report.query.country));
    blocks.extend(headed(Block::heading(0, place), notes(outline, &background.notes)));
    blocks.extend(general(outline, &background.general_notes));
    blocks
}

/// What holds everywhere: live in full, in print the command that lists it.
fn general(outline: &Outline, general: &[NoteId]) -> impl Iterator<Item = Block> {
    let told = match general {
        [] => Vec::new(),
        _ if outline.is_live => notes(outline, general),
        _ => vec![Block::faint(1, concat!(env!("CARGO_PKG_NAME"), " list notes"))],
    };
    headed(Block::heading(0, outline.words.general_notes(&general.len())), told)
}

/// Pieces of advice (positions), each with who says so.
pub(super) fn pieces(outline: &Outline, advice: &[AdviceId]) -> Vec<Block> {
    let found = advice.iter().filter_map(|position| outline.tables().advice.get(*position));
    let piece = |found: &Advice| {
        let text = Block::item(0, format!("{}{}", stay(outline, found), outline.text(found.text)));
        let basis = found.evidence.as_ref().map(|evidence| outline.basis_block(1, evidence, 0));
        std::iter::once(text).chain(basis)
    };
    found.flat_map(piece).collect()
}

/// For whom the advice is meant.
fn stay(outline: &Outline, advice: &Advice) -> String {
    let words = outline.words;
    let name = match advice.stay {
        None => return String::new(),
        Some(Stay::Short) => words.stay_short(),
        Some(Stay::Long) => words.stay_long(),
        Some(Stay::Power) => words.stay_power(),
    };
    outline.of(name, "")
}

/// Notes (positions) topic by topic, in the order of the topics.
fn notes(outline: &Outline, notes: &[NoteId]) -> Vec<Block> {
    let tables = outline.tables();
    let of_topic = |(position, topic): (TopicId, &crate::dataset::Topic)| {
        let all = notes.iter().filter_map(|note| tables.notes.get(*note));
        let note = |note: &Note| {
            [Block::item(2, outline.text(note.text)), outline.basis_block(3, &note.evidence, topic.shelf_life)]
        };
        let about = all.filter(|note| note.topic == position).flat_map(note).collect();
        headed(Block::heading(1, outline.text(topic.name)), about)
    };
    tables.topics.entries().flat_map(of_topic).collect()
}

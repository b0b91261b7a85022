//! What is said before anything is asked: what this is, what can be typed, why people come.

use super::model::{Block, Kind};
use super::phrases::Phrases;
use crate::dataset::ReasonId;

/// A digit is a key: the tenth reason has the 0.
const KEYS: usize = 10;

/// The front door; a reason that was chosen (position) says what to type next.
#[must_use]
pub fn door_blocks(phrases: Phrases, chosen: Option<ReasonId>) -> Vec<Block> {
    let (words, reasons) = (phrases.words, &phrases.tables().reasons);
    let next = chosen.and_then(|chosen| reasons.get(chosen));
    let next = next.map(|reason| Block::heading(0, phrases.text(reason.next)));
    let head =
        [Block::text(0, words.door_what()), Block::text(0, words.door_type()), Block::faint(1, words.door_examples())];
    let list = reasons
        .iter()
        .zip(1..)
        .map(|(reason, number)| Block::new(0, Kind::Step(number % KEYS), phrases.text(reason.name)));
    let why = std::iter::once(Block::heading(0, words.door_why())).chain(list);
    next.into_iter().chain(head).chain(why).collect()
}

//! Cuts a text into the longest words that are known.

use std::ops::Range;

use super::lexicon::{Found, Lexicon};
use super::text::{Letter, is_bound};

/// A part of a text that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands, in letters.
    pub letters: Range<usize>,
    /// Positions of its entries in the lexicon.
    pub entries: Range<usize>,
}

/// The known parts of a text in their order: those whose squared lengths come to most.
pub fn cut(lexicon: &Lexicon, letters: &[Letter]) -> Vec<Piece> {
    let words = |at: usize| if is_bound(letters, at) { lexicon.beginning_at(letters, at) } else { Vec::new() };
    best(lexicon, letters.len(), words)
}

/// The parts of a word that was typed without gaps, if all of it is known.
pub fn cut_word(lexicon: &Lexicon, letters: &[Letter]) -> Option<Vec<Piece>> {
    const SHORTEST: usize = 3;
    /// Shorter ones stand in too many words.
    const NAME: usize = 5;
    let words = |at: usize| {
        let mut found = lexicon.prefixes(letters.get(at..).unwrap_or_default());
        found.retain(|found| found.length >= SHORTEST);
        found
    };
    let pieces = best(lexicon, letters.len(), words);
    let known: usize = pieces.iter().map(|piece| piece.letters.len()).sum();
    let is_strong = |piece: &Piece| piece.letters.len() >= NAME && lexicon.is_strong(&piece.entries);
    (known == letters.len() && pieces.iter().any(is_strong)).then_some(pieces)
}

/// The best cut of the letters from one on: its worth, and the word that it begins with.
type Cut = (isize, Option<Found>);

/// What a letter costs that no word takes: a longer word is no gain that leaves a rest of its neighbour.
const UNKNOWN: isize = 7;

fn best(lexicon: &Lexicon, length: usize, words: impl Fn(usize) -> Vec<Found>) -> Vec<Piece> {
    let mut cuts: Vec<Cut> = vec![(0, None); length + 1];
    for at in (0..length).rev() {
        let worth_from = |at: usize| cuts.get(at).map_or(0, |(worth, _)| *worth);
        let mut best = (worth_from(at + 1) - UNKNOWN, None);
        for found in words(at) {
            let worth = worth(lexicon, &found) + worth_from(at + found.length);
            if worth >= best.0 {
                best = (worth, Some(found));
            }
        }
        if let Some(slot) = cuts.get_mut(at) {
            *slot = best;
        }
    }
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some((_, found)) = cuts.get(at) {
        if let Some(found) = found {
            pieces.push(Piece { letters: at..at + found.length, entries: found.entries.clone() });
            at += found.length;
        } else {
            at += 1;
        }
    }
    pieces
}

/// Ordinary words are worth a little less than others of their length.
fn worth(lexicon: &Lexicon, found: &Found) -> isize {
    let squared = isize::try_from(2 * found.length * found.length).unwrap_or(isize::MAX);
    squared - isize::from(!lexicon.is_strong(&found.entries))
}

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
    best(letters.len(), words, |found| lexicon.is_filler(&found.entries))
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
    let pieces = best(letters.len(), words, |found| lexicon.is_filler(&found.entries));
    let known: usize = pieces.iter().map(|piece| piece.letters.len()).sum();
    let is_name = |piece: &Piece| piece.letters.len() >= NAME && !lexicon.is_filler(&piece.entries);
    (known == letters.len() && pieces.iter().any(is_name)).then_some(pieces)
}

/// The best cut of the letters from one on: its worth, and the word that it begins with.
type Cut = (isize, Option<Found>);

/// What a letter costs that no word takes: a longer word is no gain that leaves a rest of its neighbour.
const UNKNOWN: isize = 7;

fn best(length: usize, words: impl Fn(usize) -> Vec<Found>, is_ordinary: impl Fn(&Found) -> bool) -> Vec<Piece> {
    let mut cuts: Vec<Cut> = vec![(0, None); length + 1];
    for at in (0..length).rev() {
        let worth_from = |at: usize| cuts.get(at).map_or(0, |(worth, _)| *worth);
        let mut best = (worth_from(at + 1) - UNKNOWN, None);
        for found in words(at) {
            let worth = worth(found.length, is_ordinary(&found)) + worth_from(at + found.length);
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
fn worth(length: usize, is_ordinary: bool) -> isize {
    let squared = isize::try_from(2 * length * length).unwrap_or(isize::MAX);
    squared - isize::from(is_ordinary)
}

#[cfg(test)]
mod tests {
    use super::{Found, best};

    /// Where the best cut is, of words by their first and last letter; those from the hundredth entry on are ordinary.
    fn cut(length: usize, words: &[(usize, usize, usize)]) -> Vec<(usize, usize)> {
        let at = |at: usize| {
            let here = words.iter().filter(move |(start, ..)| *start == at);
            here.map(|(start, end, entry)| Found { length: end - start, entries: *entry..entry + 1 }).collect()
        };
        let pieces = best(length, at, |found| found.entries.start >= 100);
        pieces.into_iter().map(|piece| (piece.letters.start, piece.letters.end)).collect()
    }

    #[test]
    fn a_long_word_and_a_short_one_are_better_than_two_of_the_same_length() {
        let words = [(0, 2, 1), (2, 6, 2), (0, 3, 3), (3, 6, 4)];
        assert_eq!(cut(6, &words), [(0, 2), (2, 6)]);
    }

    #[test]
    fn of_cuts_that_are_as_good_the_one_without_an_ordinary_word_counts() {
        assert_eq!(cut(5, &[(0, 3, 100), (3, 5, 1), (0, 2, 2), (2, 5, 3)]), [(0, 2), (2, 5)]);
        assert_eq!(cut(5, &[(0, 3, 1), (3, 5, 2), (0, 2, 100), (2, 5, 3)]), [(0, 3), (3, 5)]);
    }

    #[test]
    fn a_longer_word_is_no_gain_that_leaves_a_rest() {
        // One of three letters and a rest of one against two of two letters.
        assert_eq!(cut(4, &[(0, 3, 1), (0, 2, 2), (2, 4, 3)]), [(0, 2), (2, 4)]);
        assert_eq!(cut(6, &[(0, 2, 1), (1, 6, 2)]), [(1, 6)], "a letter is passed by for a much longer word");
        assert_eq!(cut(6, &[(0, 2, 1), (1, 4, 2), (4, 6, 3), (2, 4, 4)]), [(0, 2), (2, 4), (4, 6)]);
    }
}

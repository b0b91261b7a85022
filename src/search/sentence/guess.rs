//! Guesses at words that nothing is called: names typed without gaps, misspelt, or with other characters of the same sound.

use std::cmp::Ordering;
use std::ops::Range;

use super::cut::{Piece, cut_word};
use super::lexicon::{Lexicon, Name, Spelling};
use super::text::Letter;
use crate::dataset::Meaning;

/// How many words one name may be misspelt over.
const MOST_WORDS: usize = 3;

/// What the words that are not known may mean. Each takes its letters; what is left stays unknown.
pub fn guesses(lexicon: &Lexicon, letters: &[Letter], pieces: &[Piece]) -> Vec<Piece> {
    let is_sentence = !pieces.is_empty() || words(letters, 0..letters.len()).len() > 1;
    let mut found = Vec::new();
    for run in unknown(letters.len(), pieces) {
        let words = words(letters, run);
        let mut rest = words.as_slice();
        while let Some((first, after)) = rest.split_first() {
            let typed = letters.get(first.clone()).unwrap_or_default();
            if let Some(parts) = cut_word(lexicon, typed) {
                found.extend(parts.into_iter().map(|part| shifted(part, first.start)));
                rest = after;
            } else if let Some((taken, piece)) = misspelt(lexicon, letters, rest, is_sentence) {
                found.push(piece);
                rest = rest.get(taken..).unwrap_or_default();
            } else {
                rest = after;
            }
        }
    }
    found
}

fn shifted(piece: Piece, by: usize) -> Piece {
    Piece { letters: piece.letters.start + by..piece.letters.end + by, ..piece }
}

/// The letters that no piece takes, as runs.
pub fn unknown(length: usize, pieces: &[Piece]) -> Vec<Range<usize>> {
    let starts = std::iter::once(0).chain(pieces.iter().map(|piece| piece.letters.end));
    let ends = pieces.iter().map(|piece| piece.letters.start).chain([length]);
    starts.zip(ends).filter(|(start, end)| start < end).map(|(start, end)| start..end).collect()
}

/// The words of a run that are written with gaps between them.
pub fn words(letters: &[Letter], run: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for at in run {
        let Some(letter) = letters.get(at).filter(|letter| letter.is_spaced()) else { continue };
        match words.last_mut().filter(|word| word.end == at && !letter.after_gap) {
            Some(word) => word.end = at + 1,
            None => words.push(at..at + 1),
        }
    }
    words
}

/// The name that the first words are a misspelling of, the more of them the better, and how many it takes.
fn misspelt(
    lexicon: &Lexicon,
    letters: &[Letter],
    words: &[Range<usize>],
    is_sentence: bool,
) -> Option<(usize, Piece)> {
    (1..=MOST_WORDS.min(words.len())).rev().find_map(|taken| {
        let (first, last) = (words.first()?, words.get(taken - 1)?);
        let range = first.start..last.end;
        let typed = letters.get(range.clone())?;
        if !typed.iter().all(|letter| letter.is_spaced() && !letter.c.is_numeric()) {
            return None;
        }
        let limit = allowed_edits(typed.len(), is_sentence);
        let entries = like(lexicon, typed, limit, is_sentence)?;
        Some((taken, Piece { letters: range, entries }))
    })
}

/// In a sentence only long words are guessed at: short ones are words that the data does not know.
fn allowed_edits(length: usize, is_sentence: bool) -> usize {
    match (length, is_sentence) {
        (0..5, _) | (5, true) => 0,
        (5..8, _) | (8, true) => 1,
        _ => 2,
    }
}

/// The entries of the one name that the letters are nearest to.
fn like(lexicon: &Lexicon, typed: &[Letter], limit: usize, is_sentence: bool) -> Option<Range<usize>> {
    if limit == 0 {
        return None;
    }
    let text: String = typed.iter().map(|letter| letter.c).collect();
    let mut best: Option<(usize, Vec<&Spelling>)> = None;
    for word in lexicon.spelled() {
        if !can_be_meant(word) || word.length.abs_diff(typed.len()) > limit {
            continue;
        }
        if is_sentence && word.text.chars().next() != text.chars().next() {
            continue;
        }
        let edits = strsim::osa_distance(&text, &word.text);
        if edits > limit {
            continue;
        }
        let nearer = best.as_ref().map_or(Ordering::Less, |(least, _)| edits.cmp(least));
        match (nearer, &mut best) {
            (Ordering::Less, _) => best = Some((edits, vec![word])),
            (Ordering::Equal, Some((_, found))) => found.push(word),
            _ => {}
        }
    }
    let (_, found) = best?;
    let first = found.iter().min_by_key(|word| (&word.text, word.entry.name, word.entry.gaps))?;
    let is_one = found.iter().all(|word| word.entry.means == first.entry.means);
    is_one.then(|| lexicon.position(first)).flatten()
}

/// Codes and ordinary words are not guessed at.
fn can_be_meant(Spelling { length, entry, .. }: &Spelling) -> bool {
    let is_name = matches!(
        entry.means,
        Meaning::Country(_) | Meaning::Product(_) | Meaning::Card(_) | Meaning::Service(_) | Meaning::Ask(_)
    );
    is_name && entry.name != Name::Code && *length >= 5
}

#[cfg(test)]
mod tests {
    use super::allowed_edits;

    #[test]
    fn the_longer_a_word_the_more_of_it_may_be_wrong_and_later_so_in_a_sentence() {
        let allowed = |is_sentence| [4, 5, 6, 7, 8, 9, 30].map(|length| allowed_edits(length, is_sentence));
        assert_eq!(allowed(false), [0, 1, 1, 1, 2, 2, 2]);
        assert_eq!(allowed(true), [0, 0, 1, 1, 1, 2, 2]);
    }
}

//! What of a text means something and was not understood.

use std::ops::Range;

use super::guess::words;
use super::mention::Mention;
use super::text::Letter;
use crate::order;

/// Fewer letters of a script with gaps mean little.
const WORD: usize = 4;
/// Fewer characters of a script without gaps mean little.
const DENSE: usize = 2;
/// As many digits may be somebody's number.
const PRIVATE: usize = 5;

/// The texts that no mention takes, as typed.
pub fn ignored(text: &str, letters: &[Letter], mentions: &[Mention]) -> Vec<String> {
    let mut found = Vec::new();
    for run in unknown(letters, mentions) {
        for word in words(letters, run.clone()) {
            let has_letter = |letter: &&Letter| letter.c.is_alphabetic();
            let count = letters.get(word.clone()).unwrap_or_default().iter().filter(has_letter).count();
            if count >= WORD {
                found.push(word);
            }
        }
        found.extend(dense(letters, run).into_iter().filter(|run| run.len() >= DENSE));
    }
    order::sort_by_key(&mut found, |range| range.start);
    let mut texts: Vec<String> = Vec::new();
    for range in found {
        let typed = typed(text, letters.get(range).unwrap_or_default());
        let is_private = typed.chars().filter(|c| c.is_numeric()).count() >= PRIVATE;
        if !is_private && !texts.contains(&typed) {
            texts.push(typed);
        }
    }
    texts
}

/// What was typed from the first to the last of some letters.
pub fn typed(text: &str, letters: &[Letter]) -> String {
    let (Some(first), Some(last)) = (letters.first(), letters.last()) else { return String::new() };
    text.chars().skip(first.at).take(last.at + 1 - first.at).collect()
}

/// Runs of letters that are not known. Single characters that mean nothing belong to what they stand in.
fn unknown(letters: &[Letter], mentions: &[Mention]) -> Vec<Range<usize>> {
    let mut is_known = vec![Known::No; letters.len()];
    for mention in mentions {
        let known = if mention.is_small() { Known::Small } else { Known::Yes };
        is_known.iter_mut().take(mention.letters.end).skip(mention.letters.start).for_each(|slot| *slot = known);
    }
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, known) in is_known.iter().enumerate().filter(|(_, known)| **known != Known::Yes) {
        match runs.last_mut().filter(|run| run.end == at && !letters.get(at).is_some_and(|letter| letter.after_gap)) {
            Some(run) => run.end = at + 1,
            None if *known == Known::No => runs.push(at..at + 1),
            None => {}
        }
    }
    for run in &mut runs {
        let behind = is_known.get(..run.end).unwrap_or_default().iter().rev();
        run.end -= behind.take_while(|known| **known == Known::Small).count();
    }
    runs
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    No,
    /// A single character that means nothing.
    Small,
    Yes,
}

/// The parts of a run in scripts without gaps.
fn dense(letters: &[Letter], run: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in run {
        if letters.get(at).is_none_or(Letter::is_spaced) {
            continue;
        }
        match found.last_mut().filter(|part| part.end == at) {
            Some(part) => part.end = at + 1,
            None => found.push(at..at + 1),
        }
    }
    found
}

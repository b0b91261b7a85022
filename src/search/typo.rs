//! Guesses at what was meant: misspelt names, one or two edits away from a key or one from its beginning, and abbreviations, of
//! which only the order of the letters agrees.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::hit::{Hit, Layer, MatchedBy};
use super::keys::{Key, Keys, Shown, letter, letters};
use super::query::Query;
use super::rank::{Best, Rank};
use crate::dataset::Tables;

/// Countries with a key that the query may be a misspelling of.
pub(super) fn find(tables: &'static Tables, keys: &Keys, query: &Query) -> Vec<Hit> {
    let limit = query.allowed_edits();
    let mut best = Best::new(&tables.countries);
    if limit == 0 {
        return Vec::new();
    }
    for key in keys.guessable().filter(|key| is_near(query, keys.folded(key), limit)) {
        let nearest = nearest(&query.folded, keys.folded(&key), limit);
        if let Some(nearest) = nearest.filter(|nearest| nearest.rest == 0 || nearest.edits == 1) {
            let tier = tier(nearest.edits, key.by);
            best.offer(key.country, Rank { layer: Layer::Typo, tier, rest: nearest.rest }, key);
        }
    }
    best.into_hits(&tables.countries, |country, rank, key| {
        let shown = Shown::of(tables, &key);
        let marks = marks(keys, &shown, &key, query, rank.rest);
        Hit { country, by: MatchedBy::Typo, text: shown.text.into(), marks, layer: rank.layer, tier: rank.tier }
    })
}

/// Whether a beginning of a key may be within `limit` edits. A letter that one lacks costs an edit at least: one of the query that
/// stands not even in the longest beginning, one of the shortest beginning that does not stand in the query.
fn is_near(query: &Query, folded: &str, limit: usize) -> bool {
    let is_within = |lacking: u64| lacking.count_ones() as usize <= limit;
    if !is_within(query.letters & !letters(folded)) {
        return false;
    }
    let (shortest, longest) = (query.chars.len().saturating_sub(limit), query.chars.len() + limit);
    let mut begun = 0;
    let mut found = 0;
    for (read, c) in (1..).zip(folded.chars().take(longest)) {
        found |= letter(c);
        if read == shortest {
            begun = found;
        }
    }
    is_within(query.letters & !found) && is_within(begun & !query.letters)
}

/// The nearest beginning of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nearest {
    /// Edits between the text and that beginning: letters that are added, dropped, replaced, or swapped with the next.
    pub edits: usize,
    /// Characters of the key that follow it.
    pub rest: usize,
}

/// The nearest beginning of `key` (the longest of equally near ones), if it is within `limit` edits of `typed`.
#[must_use]
pub fn nearest(typed: &str, key: &str, limit: usize) -> Option<Nearest> {
    let (typed_length, length) = (typed.chars().count(), key.chars().count());
    // Every character that one is longer costs an edit.
    let lengths = typed_length.saturating_sub(limit).max(1)..=length.min(typed_length + limit);
    let ends = (1..).zip(key.char_indices().map(|(at, c)| at + c.len_utf8()));
    let beginnings = ends.filter(|(read, _)| lengths.contains(read));
    let measured = beginnings.filter_map(|(read, end)| {
        Some(Nearest { edits: strsim::osa_distance(typed, key.get(..end)?), rest: length - read })
    });
    measured.filter(|nearest| nearest.edits <= limit).min()
}

/// Fewer edits first, then names before towns.
fn tier(edits: usize, by: MatchedBy) -> u8 {
    let is_town = matches!(by, MatchedBy::Capital | MatchedBy::Place);
    u8::try_from(edits * 2).unwrap_or(u8::MAX) | u8::from(is_town)
}

/// What agrees from the left and, in the part of the key that was meant, from the right.
fn marks(keys: &Keys, shown: &Shown, key: &Key, query: &Query, rest: usize) -> Vec<usize> {
    let folded: Vec<_> = keys.folded(key).chars().collect();
    let meant = folded.get(..folded.len() - rest).unwrap_or_default();
    let left = agreeing(meant.iter(), query.chars.iter());
    let right = agreeing(meant.iter().rev(), query.chars.iter().rev()).min(meant.len() - left);
    let bytes = |from: usize, to: usize| -> usize {
        meant.get(from..to).unwrap_or_default().iter().map(|c| c.len_utf8()).sum()
    };
    let mut marks = shown.marks(0..bytes(0, left));
    let end = bytes(0, meant.len());
    marks.extend(shown.marks(end - bytes(meant.len() - right, meant.len())..end));
    marks.dedup();
    marks
}

fn agreeing<'a>(left: impl Iterator<Item = &'a char>, right: impl Iterator<Item = &'a char>) -> usize {
    left.zip(right).take_while(|(one, other)| one == other).count()
}

/// Countries with a key that the query may be an abbreviation of.
pub(super) fn find_abbreviated(
    tables: &'static Tables,
    keys: &Keys,
    matcher: &SkimMatcherV2,
    query: &Query,
) -> Vec<Hit> {
    let mut best = Best::new(&tables.countries);
    if !query.is_guessable() {
        return Vec::new();
    }
    for key in keys.guessable().filter(|key| is_abbreviated(keys.folded(key), query)) {
        if let Some(rest) = score(matcher, keys, query, &key) {
            best.offer(key.country, Rank { layer: Layer::Fuzzy, tier: 0, rest }, key);
        }
    }
    best.into_hits(&tables.countries, |country, rank, key| {
        let shown = Shown::of(tables, &key);
        let marks = letter_marks(matcher, keys, &shown, &key, query);
        Hit { country, by: MatchedBy::Fuzzy, text: shown.text.into(), marks, layer: rank.layer, tier: rank.tier }
    })
}

/// Abbreviations keep the first letter, add none, and keep two in five; without this, nonsense finds half the world.
fn is_abbreviated(folded: &str, query: &Query) -> bool {
    query.letters & !letters(folded) == 0
        && folded.chars().next() == query.chars.first().copied()
        && folded.chars().count() * 2 <= query.chars.len() * 5
}

/// The points as something of which the smallest is the best.
fn score(matcher: &SkimMatcherV2, keys: &Keys, query: &Query, key: &Key) -> Option<usize> {
    let points = matcher.fuzzy_match(keys.folded(key), &query.folded)?;
    Some(!usize::try_from(points).unwrap_or(0))
}

fn letter_marks(matcher: &SkimMatcherV2, keys: &Keys, shown: &Shown, key: &Key, query: &Query) -> Vec<usize> {
    let folded = keys.folded(key);
    let (_, positions) = matcher.fuzzy_indices(folded, &query.folded).unwrap_or_default();
    let bytes = folded.char_indices().enumerate().filter(|(position, _)| positions.contains(position));
    let mut marks: Vec<_> = bytes.flat_map(|(_, (at, _))| shown.marks(at..at + 1)).collect();
    marks.dedup();
    marks
}

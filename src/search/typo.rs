//! Misspelt names: one or two edits away from a key, or one from its beginning.

use super::best::{Best, Rank};
use super::edit::Distance;
use super::hit::{Hit, Layer, MatchedBy};
use super::index::Index;
use super::keys::{Key, Keys};
use super::query::Query;

/// Countries with a key that the query may be a misspelling of.
pub(super) fn find(index: &Index, query: &Query) -> Vec<Hit> {
    let limit = query.allowed_edits();
    let mut best = Best::new(index.countries);
    let mut distance = Distance::default();
    if limit == 0 {
        return Vec::new();
    }
    for key in index.keys.guessable().filter(|key| missing(query, key) <= limit) {
        let nearest = distance.nearest(&query.chars, index.keys.folded(key), limit);
        if let Some(nearest) = nearest.filter(|nearest| nearest.rest == 0 || nearest.edits == 1) {
            let tier = tier(nearest.edits, key.by);
            best.offer(key.country, Rank { layer: Layer::Typo, tier, rest: nearest.rest }, key);
        }
    }
    best.into_hits(index.countries, |country, rank, key| Hit {
        country,
        by: MatchedBy::Typo,
        text: key.shown.into(),
        marks: marks(&index.keys, key, query, rank.rest),
        layer: rank.layer,
        tier: rank.tier,
    })
}

/// Letters of the query that the key lacks; each costs an edit at least.
fn missing(query: &Query, key: &Key) -> usize {
    (query.letters & !key.letters).count_ones() as usize
}

/// Fewer edits first, then names before towns.
fn tier(edits: usize, by: MatchedBy) -> u8 {
    let is_town = matches!(by, MatchedBy::Capital | MatchedBy::Place);
    u8::try_from(edits * 2).unwrap_or(u8::MAX) | u8::from(is_town)
}

/// What agrees from the left and, in the part of the key that was meant, from the right.
fn marks(keys: &Keys, key: &Key, query: &Query, rest: usize) -> Vec<usize> {
    let folded: Vec<_> = keys.folded(key).chars().collect();
    let meant = folded.get(..folded.len() - rest).unwrap_or_default();
    let left = agreeing(meant.iter(), query.chars.iter());
    let right = agreeing(meant.iter().rev(), query.chars.iter().rev()).min(meant.len() - left);
    let bytes = |from: usize, to: usize| -> usize {
        meant.get(from..to).unwrap_or_default().iter().map(|c| c.len_utf8()).sum()
    };
    let start = key.range.start;
    let mut marks = keys.marks(start..start + bytes(0, left));
    let end = start + bytes(0, meant.len());
    marks.extend(keys.marks(end - bytes(meant.len() - right, meant.len())..end));
    marks.dedup();
    marks
}

fn agreeing<'a>(left: impl Iterator<Item = &'a char>, right: impl Iterator<Item = &'a char>) -> usize {
    left.zip(right).take_while(|(one, other)| one == other).count()
}

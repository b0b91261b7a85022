//! The last resort: the letters of the query stand in a key, in this order, close enough together.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::best::{Best, Rank};
use super::hit::{Hit, Layer, MatchedBy};
use super::index::Index;
use super::keys::{Key, Keys};
use super::query::Query;

/// Countries with a key that the query may be an abbreviation of.
pub(super) fn find(index: &Index, query: &Query) -> Vec<Hit> {
    let mut best = Best::new(index.countries);
    if !query.is_guessable() {
        return Vec::new();
    }
    for key in index.keys.guessable().filter(|key| may_match(&index.keys, query, key)) {
        if let Some(rest) = score(&index.matcher, &index.keys, query, key) {
            best.offer(key.country, Rank { layer: Layer::Fuzzy, tier: 0, rest }, key);
        }
    }
    best.into_hits(index.countries, |country, rank, key| Hit {
        country,
        by: MatchedBy::Fuzzy,
        text: key.shown.into(),
        marks: marks(&index.matcher, &index.keys, query, key),
        layer: rank.layer,
        tier: rank.tier,
    })
}

/// Abbreviations keep the first letter, add none, and keep two in five; without this, nonsense finds half the world.
fn may_match(keys: &Keys, query: &Query, key: &Key) -> bool {
    let folded = keys.folded(key);
    query.letters & !key.letters == 0
        && folded.chars().next() == query.chars.first().copied()
        && folded.chars().count() * 2 <= query.chars.len() * 5
}

/// The points as something of which the smallest is the best.
fn score(matcher: &SkimMatcherV2, keys: &Keys, query: &Query, key: &Key) -> Option<usize> {
    let points = matcher.fuzzy_match(keys.folded(key), &query.folded)?;
    Some(usize::MAX - usize::try_from(points).unwrap_or(0))
}

fn marks(matcher: &SkimMatcherV2, keys: &Keys, query: &Query, key: &Key) -> Vec<usize> {
    let folded = keys.folded(key);
    let (_, positions) = matcher.fuzzy_indices(folded, &query.folded).unwrap_or_default();
    let bytes = folded.char_indices().enumerate().filter(|(position, _)| positions.contains(position));
    let mut marks: Vec<_> =
        bytes.map(|(_, (at, _))| key.range.start + at).flat_map(|at| keys.marks(at..at + 1)).collect();
    marks.dedup();
    marks
}

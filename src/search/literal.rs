//! The text itself: a whole key, the beginning of one or of one of its words, or a piece of one.

use super::hit::{Hit, Layer, MatchedBy};
use super::keys::{Key, Keys, Shown};
use super::query::Query;
use super::rank::{Best, Rank};
use crate::dataset::Tables;

/// Countries with a key that contains the query.
pub(super) fn find(tables: &'static Tables, keys: &Keys, query: &Query) -> Vec<Hit> {
    let mut best = Best::new(&tables.countries);
    // A letter stands nearly everywhere, and begins few words.
    let only_starts = query.reach() == Layer::WordStart;
    for (key, at) in keys.occurrences(&query.folded).filter(|(_, at)| !only_starts || keys.starts_word(*at)) {
        if let Some(rank) = rank(keys, query, &key, at) {
            best.offer(key.country, rank, (key, at));
        }
    }
    best.into_hits(&tables.countries, |country, rank, (key, at)| {
        let shown = Shown::of(tables, &key);
        let start = at - key.range.start;
        let marks = shown.marks(start..start + query.folded.len());
        Hit { country, by: key.by, text: shown.text.into(), marks, layer: rank.layer, tier: rank.tier }
    })
}

fn rank(keys: &Keys, query: &Query, key: &Key, at: usize) -> Option<Rank> {
    let layer = layer(keys, query, key, at);
    let tier = if layer == Layer::Exact { exact_tier(key.by, query.is_code) } else { partial_tier(key.by) };
    // As many letters were typed for each: the shortest key leaves least over.
    let rest = if query.is_letter() { 0 } else { key.range.len() };
    (layer <= key.reach.min(query.reach())).then_some(Rank { layer, tier, rest })
}

fn layer(keys: &Keys, query: &Query, key: &Key, at: usize) -> Layer {
    if at == key.range.start && query.folded.len() == key.range.len() {
        Layer::Exact
    } else if at == key.range.start {
        Layer::Prefix
    } else if keys.starts_word(at) {
        Layer::WordStart
    } else {
        Layer::Inside
    }
}

/// Initials stand beside codes, so that the larger country leads where one's initials are the other's code.
fn exact_tier(by: MatchedBy, is_code: bool) -> u8 {
    match by {
        MatchedBy::Iso2 | MatchedBy::Iso3 if is_code => 0,
        MatchedBy::Name | MatchedBy::Traditional => 1,
        MatchedBy::Iso2 | MatchedBy::Initials => 2,
        MatchedBy::Iso3 => 3,
        MatchedBy::Alias => 4,
        MatchedBy::Native | MatchedBy::Pinyin => 5,
        _ => 6,
    }
}

/// Names of the country before its towns before its money.
fn partial_tier(by: MatchedBy) -> u8 {
    match by {
        MatchedBy::Initials => 1,
        MatchedBy::Capital | MatchedBy::Place => 2,
        MatchedBy::Currency => 3,
        _ => 0,
    }
}

//! The best match of each country, and their order.

use std::cmp::Reverse;

use super::hit::{Hit, Layer};
use crate::dataset::{Country, CountryId, Table};
use crate::order;

/// How good a match is; the smallest is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// The layer.
    pub layer: Layer,
    /// Order inside the layer.
    pub tier: u8,
    /// Order inside the tier, mostly how much of the key is left over; then population decides.
    pub rest: usize,
}

/// Keeps one match per country. `T` is whatever it takes to build the hit.
pub(super) struct Best<T> {
    slots: Vec<Option<(Rank, T)>>,
}

impl<T> Best<T> {
    /// Nothing found yet.
    pub(super) fn new(countries: &Table<Country>) -> Self {
        Self { slots: (0..countries.len()).map(|_| None).collect() }
    }

    /// Keeps the match if it is the best of its country so far.
    pub(super) fn offer(&mut self, country: CountryId, rank: Rank, found: T) {
        if let Some(slot) = self.slots.get_mut(country.index())
            && slot.as_ref().is_none_or(|(kept, _)| rank < *kept)
        {
            *slot = Some((rank, found));
        }
    }

    /// The hits, best first.
    pub(super) fn into_hits(self, countries: &Table<Country>, hit: impl Fn(CountryId, Rank, T) -> Hit) -> Vec<Hit> {
        let slots = countries.ids().zip(self.slots);
        let found = slots.filter_map(|(id, slot)| slot.map(|(rank, found)| (id, rank, found)));
        let mut found: Vec<_> = found
            .map(|(id, rank, found)| (id, rank, countries.head(id).map_or(0, |(_, population, _)| population), found))
            .collect();
        order::sort_by_key(&mut found, |(id, rank, population, _)| (*rank, Reverse(*population), *id));
        found.into_iter().map(|(id, rank, _, found)| hit(id, rank, found)).collect()
    }
}

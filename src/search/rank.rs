//! The best match of each country, and their order.

use std::cmp::Reverse;

use super::hit::{Hit, Layer};
use crate::dataset::Country;

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
    pub(super) fn new(countries: &[Country]) -> Self {
        Self { slots: (0..countries.len()).map(|_| None).collect() }
    }

    /// Keeps the match if it is the best of its country so far.
    pub(super) fn offer(&mut self, country: usize, rank: Rank, found: T) {
        if let Some(slot) = self.slots.get_mut(country)
            && slot.as_ref().is_none_or(|(kept, _)| rank < *kept)
        {
            *slot = Some((rank, found));
        }
    }

    /// The hits, best first.
    pub(super) fn into_hits(self, countries: &[Country], hit: impl Fn(usize, Rank, T) -> Hit) -> Vec<Hit> {
        let slots = self.slots.into_iter().zip(countries).enumerate();
        let mut found: Vec<_> = slots
            .filter_map(|(index, (slot, country))| slot.map(|(rank, found)| (index, rank, country.population, found)))
            .collect();
        found.sort_by_key(|(index, rank, population, _)| (*rank, Reverse(*population), *index));
        found.into_iter().map(|(index, rank, _, found)| hit(index, rank, found)).collect()
    }
}

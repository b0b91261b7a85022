//! What concerns one country or region, found without a look at what concerns the others.

/// Positions of the entries of a list, by the country or region that they concern.
#[derive(Debug, Default)]
pub struct ByPlace {
    /// Place and entry, in this order: one list is made faster than one for each place.
    own: Vec<(usize, usize)>,
    everywhere: Vec<usize>,
}

impl ByPlace {
    /// From the places of each entry in turn; none stands for everywhere.
    pub(super) fn new<P: IntoIterator<Item = u16>>(entries: impl Iterator<Item = P>) -> Self {
        let mut found = Self::default();
        for (entry, places) in entries.enumerate() {
            let mut places = places.into_iter().peekable();
            if places.peek().is_none() {
                found.everywhere.push(entry);
            }
            found.own.extend(places.map(|place| (place.into(), entry)));
        }
        found.own.sort_unstable();
        // An entry may name a place twice.
        found.own.dedup();
        found
    }

    /// The entries that name a place, in their order.
    pub fn own(&self, place: usize) -> impl Iterator<Item = usize> {
        let from = self.own.partition_point(|(other, _)| *other < place);
        let own = self.own.get(from..).unwrap_or_default().iter();
        own.take_while(move |(other, _)| *other == place).map(|(_, entry)| *entry)
    }

    /// The entries that hold everywhere, in their order.
    #[must_use]
    pub fn everywhere(&self) -> &[usize] {
        &self.everywhere
    }

    /// The entries that concern a place: its own, then those that hold everywhere.
    pub fn about(&self, place: usize) -> impl Iterator<Item = usize> {
        self.own(place).chain(self.everywhere.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn it_agrees_with_a_look_at_every_entry(
            entries in prop::collection::vec(prop::collection::vec(0_u16..6, 0..4), 0..20),
        ) {
            let by_place = ByPlace::new(entries.iter().map(|places| places.iter().copied()));
            let those = |fits: &dyn Fn(&[u16]) -> bool| -> Vec<usize> {
                let all = entries.iter().enumerate();
                all.filter(|(_, places)| fits(places)).map(|(entry, _)| entry).collect()
            };
            let everywhere = those(&|places| places.is_empty());
            prop_assert_eq!(by_place.everywhere(), &everywhere);
            for place in 0..7 {
                let own = those(&|places| places.contains(&place));
                prop_assert!(by_place.own(place.into()).eq(own.iter().copied()));
                prop_assert!(by_place.about(place.into()).eq(own.into_iter().chain(everywhere.clone())));
            }
        }
    }
}

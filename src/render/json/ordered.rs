//! Objects whose keys come from the data, in its order.

use serde::{Serialize, Serializer};

/// Keys and values in the order in which they were added.
#[derive(Debug)]
pub struct Ordered<K, V>(Vec<(K, V)>);

impl<K, V> FromIterator<(K, V)> for Ordered<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<K: Serialize, V: Serialize> Serialize for Ordered<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

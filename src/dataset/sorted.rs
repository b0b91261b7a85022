//! Positions by what they are about, sorted when the program is built and searched where they are stored: nothing is decoded.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, Range};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Id;

/// Bytes that are read where they are stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bytes(Cow<'static, [u8]>);

impl Bytes {
    /// To be changed, as a copy of their own.
    pub fn to_mut(&mut self) -> &mut Vec<u8> {
        self.0.to_mut()
    }
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self)
    }
}

impl<'de: 'static> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&'static [u8]>::deserialize(deserializer).map(|bytes| Self(Cow::Borrowed(bytes)))
    }
}

/// Records in the order of their bytes: first what a record is found by. Where it leads to a position, the last two bytes are that,
/// the high one first.
#[derive(Clone, PartialEq, Eq)]
pub struct Sorted<const N: usize> {
    records: Cow<'static, [[u8; N]]>,
}

impl<const N: usize> Sorted<N> {
    /// Sorts the records; equal ones count once.
    pub fn new(records: impl Iterator<Item = [u8; N]>) -> Self {
        let mut records: Vec<[u8; N]> = records.collect();
        records.sort_unstable();
        records.dedup();
        Self { records: records.into() }
    }

    /// Where the records stand that begin with some bytes.
    #[must_use]
    pub fn range(&self, key: &[u8]) -> Range<usize> {
        let key_of = |record: &[u8; N]| record.get(..key.len()).map(|found| found.cmp(key));
        let start = self.records.partition_point(|record| key_of(record) == Some(Ordering::Less));
        let found = self.get(start..self.records.len()).iter();
        start..start + found.take_while(|record| key_of(record) == Some(Ordering::Equal)).count()
    }

    /// The records at a place.
    #[must_use]
    pub fn get(&self, range: Range<usize>) -> &[[u8; N]] {
        self.records.get(range).unwrap_or_default()
    }

    /// The positions of all records that begin with some bytes.
    pub fn about(&self, key: &[u8]) -> impl Iterator<Item = usize> + use<'_, N> {
        let found = self.get(self.range(key)).iter().filter_map(|record| record.last_chunk());
        found.map(|position| usize::from(u16::from_be_bytes(*position)))
    }
}

impl<const N: usize> Default for Sorted<N> {
    fn default() -> Self {
        Self { records: Cow::Borrowed(&[]) }
    }
}

impl<const N: usize> fmt::Debug for Sorted<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sorted").field("records", &self.records.len()).finish_non_exhaustive()
    }
}

impl<const N: usize> Serialize for Sorted<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.records.as_flattened())
    }
}

impl<'de: 'static, const N: usize> Deserialize<'de> for Sorted<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self { records: Cow::Borrowed(<&'static [u8]>::deserialize(deserializer)?.as_chunks().0) })
    }
}

/// Positions of the entries of a list, by what they concern: a country or region, or a card with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct By<K, I> {
    records: Sorted<4>,
    #[serde(skip)]
    of: PhantomData<(K, I)>,
}

impl<K: Id, I: Id> By<K, I> {
    /// Stands for everything: no list has an entry there.
    const EVERYWHERE: [u8; 2] = [u8::MAX; 2];

    /// From pairs of what an entry concerns and the entry; none for one that holds everywhere.
    pub fn new(pairs: impl Iterator<Item = (Option<K>, I)>) -> Self {
        let record = |(concerns, entry): (Option<K>, I)| {
            let [first, second] = concerns.map_or(Self::EVERYWHERE, bytes);
            let [third, fourth] = bytes(entry);
            [first, second, third, fourth]
        };
        Self { records: Sorted::new(pairs.map(record)), of: PhantomData }
    }

    /// The entries that name something, in their order.
    pub fn own(&self, concerns: K) -> impl Iterator<Item = I> {
        self.with(bytes(concerns))
    }

    /// The entries that hold everywhere, in their order.
    pub fn everywhere(&self) -> impl Iterator<Item = I> {
        self.with(Self::EVERYWHERE)
    }

    /// The entries that concern something: its own, then those that hold everywhere.
    pub fn about(&self, concerns: K) -> impl Iterator<Item = I> {
        self.own(concerns).chain(self.everywhere())
    }

    fn with(&self, key: [u8; 2]) -> impl Iterator<Item = I> {
        self.records.about(&key).map(I::at)
    }
}

/// A position as it stands in a record.
pub fn bytes(id: impl Id) -> [u8; 2] {
    u16::try_from(id.index()).unwrap_or(u16::MAX).to_be_bytes()
}

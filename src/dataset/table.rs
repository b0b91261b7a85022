//! Long lists of which one answer reads a few entries: stored entry by entry, each decoded when it is first read.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::de::{DeserializeOwned, Deserializer};
use serde::ser::{Error, Serializer};
use serde::{Deserialize, Serialize};

/// An entry of a [`Table`], with what it is chosen by.
pub trait Entry: Serialize + Deserialize<'static> + 'static {
    /// What can be asked of every entry without decoding it.
    type Key: Serialize + DeserializeOwned + Copy;

    /// The key of this entry.
    fn key(&self) -> Self::Key;
}

/// A list of entries, made by the loader or stored in the program.
///
/// [`get`](Self::get), [`keys`](Self::keys) and [`len`](Self::len) decode no more than they must; everything that a slice can do
/// decodes the whole.
pub struct Table<T: Entry> {
    keys: Vec<T::Key>,
    stored: Vec<&'static [u8]>,
    single: Vec<OnceLock<Option<T>>>,
    whole: OnceLock<Vec<T>>,
}

/// How a table is stored: where each entry ends, and the entries one after the other.
#[derive(Serialize, Deserialize)]
#[serde(bound(serialize = "K: Serialize", deserialize = "K: Deserialize<'de>"))]
struct Stored<'a, K> {
    keys: Vec<K>,
    ends: Vec<u32>,
    entries: &'a [u8],
}

impl<T: Entry> Table<T> {
    /// The entry at a position.
    #[must_use]
    pub fn get(&self, position: usize) -> Option<&T> {
        if let Some(whole) = self.whole.get() {
            return whole.get(position);
        }
        let stored = self.stored.get(position)?;
        self.single.get(position)?.get_or_init(|| postcard::from_bytes(stored).ok()).as_ref()
    }

    /// The keys of all entries.
    pub fn keys(&self) -> impl Iterator<Item = T::Key> {
        self.keys.iter().copied()
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

impl<T: Entry> Deref for Table<T> {
    type Target = [T];

    /// The whole list. What the build has stored can be decoded: it checks that.
    fn deref(&self) -> &[T] {
        self.whole.get_or_init(|| self.stored.iter().filter_map(|entry| postcard::from_bytes(entry).ok()).collect())
    }
}

impl<'t, T: Entry> IntoIterator for &'t Table<T> {
    type Item = &'t T;
    type IntoIter = std::slice::Iter<'t, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Entry> From<Vec<T>> for Table<T> {
    fn from(whole: Vec<T>) -> Self {
        let keys = whole.iter().map(Entry::key).collect();
        Self { keys, stored: Vec::new(), single: Vec::new(), whole: whole.into() }
    }
}

impl<T: Entry> Default for Table<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T: Entry + Clone> Clone for Table<T> {
    fn clone(&self) -> Self {
        self.to_vec().into()
    }
}

impl<T: Entry + PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Entry + fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: Entry> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entries = Vec::new();
        let mut ends = Vec::with_capacity(self.len());
        for entry in self {
            entries = postcard::to_extend(entry, entries).map_err(S::Error::custom)?;
            ends.push(u32::try_from(entries.len()).map_err(S::Error::custom)?);
        }
        Stored { keys: self.keys().collect(), ends, entries: &entries }.serialize(serializer)
    }
}

impl<'de: 'static, T: Entry> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Stored { keys, ends, entries } = Stored::<'static, T::Key>::deserialize(deserializer)?;
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let ranges = starts.zip(&ends).map(|(start, end)| start as usize..*end as usize);
        let stored: Vec<&[u8]> = ranges.map(|range| entries.get(range).unwrap_or_default()).collect();
        let single = stored.iter().map(|_| OnceLock::new()).collect();
        Ok(Self { keys, stored, single, whole: OnceLock::new() })
    }
}

//! Long lists of which one answer reads a few entries: stored entry by entry, each decoded when it is first read.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::de::Deserializer;
use serde::ser::{Error, Serializer};
use serde::{Deserialize, Serialize};

/// An entry of a [`Table`], with what it is chosen by.
pub trait Entry: Serialize + Deserialize<'static> + 'static {
    /// What can be asked of every entry without decoding it.
    type Key: Serialize + Deserialize<'static> + Clone;

    /// The key of this entry.
    fn key(&self) -> Self::Key;
}

/// A list of entries, made by the loader or stored in the program.
///
/// [`get`](Self::get), [`keys`](Self::keys) and [`len`](Self::len) decode no more than they must; everything that a slice can do
/// decodes the whole.
pub struct Table<T: Entry> {
    stored: Stored<'static>,
    keys: OnceLock<Vec<T::Key>>,
    /// Boxed one by one, so that a list of which little is read takes little memory.
    single: OnceLock<Vec<OnceLock<Option<Box<T>>>>>,
    whole: OnceLock<Vec<T>>,
}

/// How a table is stored: the keys, where each entry ends, and the entries one after the other. All are bytes, so that reading a
/// table takes no time until something is asked of it.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Stored<'a> {
    #[serde(borrow)]
    keys: &'a [u8],
    /// Four bytes each, the lowest first.
    ends: &'a [u8],
    entries: &'a [u8],
}

/// Bytes of one end.
const END: usize = size_of::<u32>();

impl Stored<'static> {
    fn len(&self) -> usize {
        self.ends.len() / END
    }

    /// Where the entry at `position` ends; the first begins at 0.
    fn end(&self, position: usize) -> Option<usize> {
        let bytes = self.ends.get(position * END..)?.first_chunk()?;
        usize::try_from(u32::from_le_bytes(*bytes)).ok()
    }

    fn entry(&self, position: usize) -> Option<&'static [u8]> {
        let start = position.checked_sub(1).map_or(Some(0), |before| self.end(before))?;
        self.entries.get(start..self.end(position)?)
    }
}

impl<T: Entry> Table<T> {
    /// The entry at a position.
    #[must_use]
    pub fn get(&self, position: usize) -> Option<&T> {
        if let Some(whole) = self.whole.get() {
            return whole.get(position);
        }
        let single = self.single.get_or_init(|| (0..self.stored.len()).map(|_| OnceLock::new()).collect());
        let decode = || self.stored.entry(position).and_then(|entry| postcard::from_bytes(entry).ok()).map(Box::new);
        single.get(position)?.get_or_init(decode).as_deref()
    }

    /// The keys of all entries.
    pub fn keys(&self) -> std::slice::Iter<'_, T::Key> {
        let made = || match self.whole.get() {
            Some(whole) => whole.iter().map(Entry::key).collect(),
            None => postcard::from_bytes(self.stored.keys).unwrap_or_default(),
        };
        self.keys.get_or_init(made).iter()
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.whole.get().map_or_else(|| self.stored.len(), Vec::len)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T: Entry> Deref for Table<T> {
    type Target = [T];

    /// The whole list. What the build has stored can be decoded: it checks that.
    fn deref(&self) -> &[T] {
        self.whole.get_or_init(|| {
            let entries = (0..self.stored.len()).filter_map(|position| self.stored.entry(position));
            entries.filter_map(|entry| postcard::from_bytes(entry).ok()).collect()
        })
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
        Self { stored: Stored::default(), keys: OnceLock::new(), single: OnceLock::new(), whole: whole.into() }
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
        let (mut entries, mut ends) = (Vec::new(), Vec::with_capacity(self.len() * END));
        for entry in self {
            entries = postcard::to_extend(entry, entries).map_err(S::Error::custom)?;
            ends.extend(u32::try_from(entries.len()).map_err(S::Error::custom)?.to_le_bytes());
        }
        let keys: Vec<T::Key> = self.keys().cloned().collect();
        let keys = postcard::to_stdvec(&keys).map_err(S::Error::custom)?;
        Stored { keys: &keys, ends: &ends, entries: &entries }.serialize(serializer)
    }
}

impl<'de: 'static, T: Entry> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let stored = Stored::<'static>::deserialize(deserializer)?;
        Ok(Self { stored, keys: OnceLock::new(), single: OnceLock::new(), whole: OnceLock::new() })
    }
}

//! How the build stores what the program carries: starting must not pay for what is not shown.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ids::Said;
use super::{Id, List, Listed};

/// Something that is decoded when it is first read.
pub struct Lazy<T: 'static> {
    bytes: &'static [u8],
    decoded: OnceLock<T>,
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self { bytes: &[], decoded: OnceLock::from(value) }
    }
}

impl<T: Deserialize<'static> + Default> Deref for Lazy<T> {
    type Target = T;

    /// The value; an empty one if the bytes are damaged, which only a damaged binary can cause.
    fn deref(&self) -> &T {
        self.decoded.get_or_init(|| postcard::from_bytes(self.bytes).unwrap_or_default())
    }
}

impl<T: Serialize + Deserialize<'static> + Default> Serialize for Lazy<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes = postcard::to_stdvec(&**self).map_err(serde::ser::Error::custom)?;
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de: 'static, T> Deserialize<'de> for Lazy<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self { bytes: <&'static [u8]>::deserialize(deserializer)?, decoded: OnceLock::new() })
    }
}

impl<T: Deserialize<'static> + Default + PartialEq> PartialEq for Lazy<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Deserialize<'static> + Default + Eq> Eq for Lazy<T> {}

impl<'t, T: Deserialize<'static>> IntoIterator for &'t Lazy<Vec<T>> {
    type Item = &'t T;
    type IntoIter = std::slice::Iter<'t, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Deserialize<'static> + Default + fmt::Debug> fmt::Debug for Lazy<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: Deserialize<'static> + Default + Clone> Clone for Lazy<T> {
    fn clone(&self) -> Self {
        Self::from((**self).clone())
    }
}

/// A table of which the first fields are read without the rest.
pub trait Headed: Listed {
    /// These fields, in their order.
    type Head: Deserialize<'static>;

    /// The fields.
    fn head(&self) -> Self::Head;
}

/// A list of the data. A row that is asked for by its position is decoded alone, all of them when somebody goes through them.
pub struct Table<T: 'static> {
    stored: Rows,
    /// Rows that were asked for one by one, in blocks: most are never asked for.
    asked: OnceLock<Slots<Slots<Box<T>>>>,
    whole: OnceLock<List<T>>,
}

/// Places for what is made when it is first asked for.
type Slots<T> = Box<[OnceLock<T>]>;

/// Rows in a block.
const BLOCK: usize = 32;

fn slots<T>(count: usize) -> Slots<T> {
    (0..count).map(|_| OnceLock::new()).collect()
}

/// Rows as they are stored: where each ends, then one after the other.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rows {
    ends: &'static [[u8; 4]],
    bytes: &'static [u8],
}

impl Rows {
    /// None where the bytes are damaged.
    pub(super) fn read(bytes: &'static [u8]) -> Option<Self> {
        let (count, rest) = bytes.split_first_chunk()?;
        let ends = usize::try_from(u32::from_le_bytes(*count)).ok()?.checked_mul(size_of::<u32>())?;
        let (ends, bytes) = rest.split_at_checked(ends)?;
        Some(Self { ends: ends.as_chunks().0, bytes })
    }

    pub(super) fn len(self) -> usize {
        self.ends.len()
    }

    pub(super) fn written<T: Serialize>(rows: &[T]) -> Result<Vec<u8>, postcard::Error> {
        let number = |length: usize| u32::try_from(length).map_err(|_| postcard::Error::SerializeBufferFull);
        let (mut head, mut bytes) = (number(rows.len())?.to_le_bytes().to_vec(), Vec::new());
        for row in rows {
            bytes = postcard::to_extend(row, bytes)?;
            head.extend(number(bytes.len())?.to_le_bytes());
        }
        head.append(&mut bytes);
        Ok(head)
    }

    pub(super) fn row<T: Deserialize<'static>>(self, index: usize) -> Option<T> {
        let end = |index: usize| usize::try_from(u32::from_le_bytes(*self.ends.get(index)?)).ok();
        let start = index.checked_sub(1).map_or(Some(0), end)?;
        postcard::take_from_bytes(self.bytes.get(start..end(index)?)?).ok().map(|(row, _)| row)
    }
}

impl<T> Table<T> {
    fn stored(stored: Rows) -> Self {
        Self { stored, asked: OnceLock::new(), whole: OnceLock::new() }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.whole.get().map_or(self.stored.len(), |whole| whole.len())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T: Listed + Deserialize<'static>> Table<T> {
    /// The row at a position; none only for a position of other tables.
    #[must_use]
    pub fn get(&self, id: T::Id) -> Option<&T> {
        if let Some(whole) = self.whole.get() {
            return whole.get(id);
        }
        let (block, index) = (id.index() / BLOCK, id.index() % BLOCK);
        let blocks = self.asked.get_or_init(|| slots(self.stored.len().div_ceil(BLOCK)));
        let row = blocks.get(block)?.get_or_init(|| slots(BLOCK)).get(index)?;
        if row.get().is_none() {
            // Whoever else decodes it meanwhile gets the same.
            let _is_there = row.set(Box::new(self.stored.row(id.index())?));
        }
        row.get().map(|row| &**row)
    }

    /// As [`List::of`].
    #[must_use]
    pub fn of<S: Said>(&self, id: T::Id, says: impl FnOnce(&T) -> S) -> S {
        debug_assert!(self.get(id).is_some(), "a position of other tables");
        self.get(id).map_or(S::NOTHING, says)
    }

    /// Every position.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = T::Id> + ExactSizeIterator + Clone + use<T> {
        (0..self.len()).map(T::Id::at)
    }
}

impl<T: Headed> Table<T> {
    /// The first fields of the row at a position.
    #[must_use]
    pub fn head(&self, id: T::Id) -> Option<T::Head> {
        self.whole.get().map_or_else(|| self.stored.row(id.index()), |whole| whole.get(id).map(T::head))
    }

    /// The first fields of every row, with its position.
    pub fn heads(&self) -> impl Iterator<Item = (T::Id, T::Head)> {
        (0..self.len()).map(T::Id::at).filter_map(|id| Some((id, self.head(id)?)))
    }

    /// The position of the first row of whose first fields something is true.
    pub fn find_head(&self, is_it: impl Fn(T::Head) -> bool) -> Option<T::Id> {
        self.heads().find_map(|(id, head)| is_it(head).then_some(id))
    }
}

impl<T: Deserialize<'static>> Deref for Table<T> {
    type Target = List<T>;

    /// All rows; none if the bytes are damaged, which only a damaged binary can cause.
    fn deref(&self) -> &List<T> {
        let rows = || (0..self.stored.len()).map(|index| self.stored.row(index));
        self.whole.get_or_init(|| rows().collect::<Option<_>>().unwrap_or_default())
    }
}

impl<T> From<List<T>> for Table<T> {
    fn from(rows: List<T>) -> Self {
        Self { whole: OnceLock::from(rows), ..Self::stored(Rows::default()) }
    }
}

impl<T: Serialize + Deserialize<'static>> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&Rows::written(self).map_err(serde::ser::Error::custom)?)
    }
}

impl<'de: 'static, T> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::stored(Rows::read(<&'static [u8]>::deserialize(deserializer)?).unwrap_or_default()))
    }
}

impl<T: Deserialize<'static> + PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Deserialize<'static> + fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: Deserialize<'static> + Clone> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self::from((**self).clone())
    }
}

impl<'t, T: Deserialize<'static>> IntoIterator for &'t Table<T> {
    type Item = &'t T;
    type IntoIter = std::slice::Iter<'t, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

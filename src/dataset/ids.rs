//! Positions in the tables, a type for each kind of table: two of them cannot be swapped.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Text;
use crate::engine::{AskId, FactId, ValueId};

/// A position in the list of one kind of table. Lists and the loader hand them out, so it exists in the tables that it came from.
pub trait Id: Copy + Eq + Ord {
    /// The first one, which stands where nothing has been chosen yet.
    const FIRST: Self;

    /// From a place in a list; beyond the most that a list can hold it names nothing.
    fn at(index: usize) -> Self;

    /// The place in a list that has one entry per table of this kind.
    fn index(self) -> usize;

    /// The one in a set of bits; none where a set cannot hold it, which the loader refuses.
    fn bit(self) -> u32 {
        u32::try_from(self.index()).ok().and_then(|index| 1u32.checked_shl(index)).unwrap_or_default()
    }

    /// Whether a set of bits holds it.
    fn is_in(self, bits: u32) -> bool {
        bits & self.bit() != 0
    }
}

/// What can be said in the place of something that is not there.
pub trait Said {
    /// That it is not there.
    const NOTHING: Self;
}

impl Said for &'static str {
    const NOTHING: Self = "?";
}

impl Said for Text {
    const NOTHING: Self = Self::new("?", "?");
}

/// What stands in a list at positions of a type: a table, or what is made of each table in turn.
pub trait Listed {
    /// Its position.
    type Id: Id;
}

/// Makes types of positions.
macro_rules! ids {
    ($($id:ident)*) => {$(
        /// A position in the list of its kind of table; stored as its number.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(u16);

        impl $id {
            /// As an index into a list that has one entry per table of this kind.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }

        numbered! { u16: $id }
    )*};
}

/// Makes types that hold a number positions.
macro_rules! numbered {
    ($number:ident: $($id:ident)*) => {$(
        impl Id for $id {
            const FIRST: Self = Self(0);

            fn at(index: usize) -> Self {
                Self($number::try_from(index).unwrap_or($number::MAX))
            }

            fn index(self) -> usize {
                usize::from(self.0)
            }
        }

        impl Serialize for $id {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $id {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $number::deserialize(deserializer).map(Self)
            }
        }
    )*};
}

ids! {
    CountryId CardId ProductId ServiceId ProfileId TopicId AdviceId GuideId SourceId FindingId NoteId ClaimId ValidityId
    ObservationId RouteId SummaryId ReasonId ContradictionId
}

// What the engine numbers stands at the same positions in the tables.
numbered! { u16: AskId FactId }
numbered! { u8: ValueId }

/// The tables of one kind, in the order of the files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct List<T> {
    rows: Vec<T>,
}

impl<T: Listed> List<T> {
    /// The table at a position; none only for a position of other tables.
    #[must_use]
    pub fn get(&self, id: T::Id) -> Option<&T> {
        self.rows.get(id.index())
    }

    /// What the table at a position says. A position of other tables, which only a fault of the program can bring here, says `?`: a
    /// blank would look like a name that is short, and leave a gap in a command that means something else.
    #[must_use]
    pub fn of<S: Said>(&self, id: T::Id, says: impl FnOnce(&T) -> S) -> S {
        debug_assert!(self.get(id).is_some(), "a position of other tables");
        self.get(id).map_or(S::NOTHING, says)
    }

    /// Every position.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = T::Id> + ExactSizeIterator + Clone + use<T> {
        (0..self.rows.len()).map(T::Id::at)
    }

    /// Every table with its position.
    #[must_use]
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (T::Id, &T)> + ExactSizeIterator + Clone {
        self.rows.iter().enumerate().map(|(index, row)| (T::Id::at(index), row))
    }

    /// Positions of all tables of which something is true.
    pub fn find_all(&self, is_it: impl Fn(&T) -> bool) -> impl Iterator<Item = T::Id> {
        self.entries().filter(move |(_, row)| is_it(row)).map(|(id, _)| id)
    }

    /// The position of the first table of which something is true.
    #[must_use]
    pub fn find(&self, is_it: impl Fn(&T) -> bool) -> Option<T::Id> {
        self.rows.iter().position(is_it).map(T::Id::at)
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.rows
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(rows: Vec<T>) -> Self {
        Self { rows }
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Self { rows: rows.into_iter().collect() }
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}

impl<'t, T> IntoIterator for &'t List<T> {
    type Item = &'t T;
    type IntoIter = std::slice::Iter<'t, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

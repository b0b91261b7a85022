//! Forms of lists that cost nothing until they are read: starting the program must not pay for what it does not show.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A list of short texts, stored as one text with a line break between them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StrList(&'static str);

impl StrList {
    /// Joins the texts for good; none may hold a line break.
    #[must_use]
    pub fn new(texts: &[&str]) -> Self {
        Self(Box::leak(texts.join("\n").into_boxed_str()))
    }

    /// The texts, in order.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split('\n').filter(|text| !text.is_empty())
    }

    /// The first text.
    #[must_use]
    pub fn first(self) -> Option<&'static str> {
        self.iter().next()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for StrList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Where something holds: positions of countries and regions, stored as two bytes each, the lowest first. None stands for everywhere.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Places(&'static [u8]);

impl Places {
    /// Keeps the positions for good.
    #[must_use]
    pub fn new(positions: &[u16]) -> Self {
        Self(Box::leak(positions.iter().flat_map(|position| position.to_le_bytes()).collect()))
    }

    /// The positions, in the order of the data file.
    pub fn iter(self) -> impl Iterator<Item = u16> {
        self.0
            .chunks_exact(size_of::<u16>())
            .filter_map(|bytes| bytes.first_chunk())
            .map(|two| u16::from_le_bytes(*two))
    }

    /// Whether it holds everywhere.
    #[must_use]
    pub fn is_everywhere(self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Places {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

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

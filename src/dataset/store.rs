//! How the build stores what the program carries: starting must not pay for what is not shown.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A list of the data, decoded as a whole when somebody first looks into it.
pub type Table<T> = Lazy<Vec<T>>;

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

impl<'t, T: Deserialize<'static>> IntoIterator for &'t Table<T> {
    type Item = &'t T;
    type IntoIter = std::slice::Iter<'t, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

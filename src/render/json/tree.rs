//! A tree of JSON.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

/// A value of JSON. The order of the keys is part of what programs get, so objects keep it; `serde_json::Value` keeps it only with a hash
/// table for every object and a new string for every key.
#[derive(Debug)]
pub enum Json {
    /// No value; its key is written.
    Null,
    /// No value, and no key: only inside an object.
    Absent,
    /// Whether something is so.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A text, an id or a day.
    Text(Cow<'static, str>),
    /// Values in order.
    List(Vec<Json>),
    /// Values by key, in order.
    Object(Vec<(Cow<'static, str>, Json)>),
}

/// An object: `object! { "key": value, … }`, whose values are whatever [`Json`] is made from.
macro_rules! object {
    ($($key:literal: $value:expr),+ $(,)?) => {
        $crate::render::json::Json::Object(vec![$(($key.into(), $crate::render::json::Json::from($value))),+])
    };
}
pub(super) use object;

impl Json {
    /// The keys of this object, then those of another; none of something that is absent.
    #[must_use]
    pub fn and(mut self, more: Self) -> Self {
        if let (Self::Object(entries), Self::Object(more)) = (&mut self, more) {
            entries.extend(more);
        }
        self
    }
}

/// An object whose keys come from the data.
pub fn keyed<K: Into<Cow<'static, str>>, V: Into<Json>>(entries: impl IntoIterator<Item = (K, V)>) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
}

/// A list.
pub fn array<T: Into<Json>>(entries: impl IntoIterator<Item = T>) -> Json {
    Json::List(entries.into_iter().map(Into::into).collect())
}

/// A list whose entries are built one by one while it is written: the large ones never stand in memory as a whole.
#[derive(Debug, Clone)]
pub struct Rows<I>(pub I);

impl<I: Iterator<Item = Json> + Clone> Serialize for Rows<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}

/// A value whose key is left out where there is none.
pub fn optional<T: Into<Json>>(value: Option<T>) -> Json {
    value.map_or(Json::Absent, Into::into)
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i32> for Json {
    fn from(value: i32) -> Self {
        Self::Number(value.into())
    }
}

impl From<usize> for Json {
    fn from(value: usize) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<&'static str> for Json {
    fn from(value: &'static str) -> Self {
        Self::Text(value.into())
    }
}

impl From<String> for Json {
    fn from(value: String) -> Self {
        Self::Text(value.into())
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Absent => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_i64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(values) => serializer.collect_seq(values),
            Self::Object(entries) => {
                let present = entries.iter().filter(|(_, value)| !matches!(value, Self::Absent));
                serializer.collect_map(present.map(|(key, value)| (key, value)))
            }
        }
    }
}

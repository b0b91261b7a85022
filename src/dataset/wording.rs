//! The wording of the program, as `data/interface.toml` has it: texts in the order of their keys. The build writes a method per
//! key, `words` reads by it.

use serde::de::Deserializer;
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};

use super::Text;
use super::store::Rows;

/// Every text of the program itself.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    /// Known where it was loaded from files; what the build has stored is read by place alone.
    keys: Vec<&'static str>,
    /// From files; none where it was stored.
    loaded: Vec<Text>,
    /// What the build has stored is decoded text by text, when it is said; nothing if the bytes are damaged, which only a damaged binary
    /// can cause.
    stored: Rows,
}

/// The keys are no part of what is said.
impl PartialEq for Wording {
    fn eq(&self, other: &Self) -> bool {
        self.all().eq(other.all())
    }
}

impl Eq for Wording {}

impl Wording {
    /// Of the texts with their keys, in the order in which they are numbered.
    #[must_use]
    pub fn new(texts: impl IntoIterator<Item = (&'static str, Text)>) -> Self {
        let (keys, loaded) = texts.into_iter().unzip();
        Self { keys, loaded, stored: Rows::default() }
    }

    /// The keys, in the order of the texts; none of a stored wording.
    #[must_use]
    pub fn keys(&self) -> &[&'static str] {
        &self.keys
    }

    /// The text of the key at a place, counted from 0; an empty one where there is none, as in data that is faulty.
    #[must_use]
    pub fn at(&self, key: usize) -> Text {
        self.loaded.get(key).copied().or_else(|| self.stored.row(key)).unwrap_or_default()
    }

    /// Every text, in the order of the keys.
    pub fn all(&self) -> impl Iterator<Item = Text> {
        (0..self.loaded.len().max(self.stored.len())).map(|key| self.at(key))
    }
}

impl Serialize for Wording {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts: Vec<Text> = self.all().collect();
        serializer.serialize_bytes(&Rows::written(&texts).map_err(S::Error::custom)?)
    }
}

impl<'de: 'static> Deserialize<'de> for Wording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let stored = Rows::read(<&'static [u8]>::deserialize(deserializer)?).unwrap_or_default();
        Ok(Self { stored, ..Self::default() })
    }
}

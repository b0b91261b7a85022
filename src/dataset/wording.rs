//! The wording of the program, as `data/interface.toml` has it: texts in the order of their keys. The build writes a method per
//! key, `words` reads by it.

use serde::de::{Deserializer, Error as _};
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};

use super::Text;

/// Every text of the program itself.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    /// Known where it was loaded from files; what the build has stored is read by place alone.
    keys: Vec<&'static str>,
    texts: Vec<Text>,
}

/// The keys are no part of what is said.
impl PartialEq for Wording {
    fn eq(&self, other: &Self) -> bool {
        self.texts == other.texts
    }
}

impl Eq for Wording {}

impl Wording {
    /// Of the texts with their keys, in the order in which they are numbered.
    #[must_use]
    pub fn new(texts: impl IntoIterator<Item = (&'static str, Text)>) -> Self {
        let (keys, texts) = texts.into_iter().unzip();
        Self { keys, texts }
    }

    /// The keys, in the order of the texts; none of a stored wording.
    #[must_use]
    pub fn keys(&self) -> &[&'static str] {
        &self.keys
    }

    /// The text of the key at a place, counted from 0; an empty one where there is none, as in data that is faulty.
    #[must_use]
    pub fn at(&self, key: usize) -> Text {
        self.texts.get(key).copied().unwrap_or_default()
    }

    /// Every text, in the order of the keys.
    #[must_use]
    pub fn all(&self) -> &[Text] {
        &self.texts
    }
}

/// How the wording is stored: the texts of each language one after the other, and the bytes of each. Texts that are read one by
/// one take several times as long, and more room for code.
#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    zh: &'a str,
    en: &'a str,
    lengths: Vec<(u16, u16)>,
}

impl Serialize for Wording {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let length = |text: &str| u16::try_from(text.len()).map_err(S::Error::custom);
        let lengths = self.texts.iter().map(|text| Ok((length(text.zh)?, length(text.en)?)));
        let lengths = lengths.collect::<Result<_, S::Error>>()?;
        let (zh, en): (String, String) = self.texts.iter().map(|text| (text.zh, text.en)).unzip();
        Stored { zh: &zh, en: &en, lengths }.serialize(serializer)
    }
}

impl<'de: 'static> Deserialize<'de> for Wording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Stored { mut zh, mut en, lengths } = Stored::<'static>::deserialize(deserializer)?;
        let texts =
            lengths.into_iter().map(|(own, other)| Some(Text { zh: taken(&mut zh, own)?, en: taken(&mut en, other)? }));
        let texts = texts.collect::<Option<_>>().ok_or_else(|| D::Error::custom("texts that are too short"))?;
        Ok(Self { keys: Vec::new(), texts })
    }
}

/// Takes the first bytes of a text.
fn taken(text: &mut &'static str, length: u16) -> Option<&'static str> {
    let (first, rest) = text.split_at_checked(length.into())?;
    *text = rest;
    Some(first)
}

//! The two languages of every text.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
}

impl From<Language> for &'static str {
    fn from(language: Language) -> Self {
        language.code()
    }
}

impl Language {
    /// Both, Chinese first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// ISO 639-1, lower case.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }
}

/// A text for people, in both languages. Most texts that are decoded are read in one language or not at all, so UTF-8 is
/// checked only when one is read.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Text {
    zh: &'static [u8],
    en: &'static [u8],
}

/// Stored for English that is as the Chinese, such as the name of a brand; no text in UTF-8 begins so.
const SAME: &[u8] = &[0xff];

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.zh, if self.zh == self.en && !self.zh.is_empty() { SAME } else { self.en }).serialize(serializer)
    }
}

impl<'de: 'static> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (zh, en) = <(&'static [u8], &'static [u8])>::deserialize(deserializer)?;
        Ok(Self { zh, en: if en == SAME { zh } else { en } })
    }
}

impl Text {
    /// Simplified Chinese, and English.
    #[must_use]
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh: zh.as_bytes(), en: en.as_bytes() }
    }

    /// Simplified Chinese; empty if the bytes are damaged, which only a damaged binary can cause.
    #[must_use]
    pub fn zh(self) -> &'static str {
        str::from_utf8(self.zh).unwrap_or_default()
    }

    /// English; empty as [`Text::zh`] is.
    #[must_use]
    pub fn en(self) -> &'static str {
        str::from_utf8(self.en).unwrap_or_default()
    }

    /// The text in one language.
    #[must_use]
    pub fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Zh => self.zh(),
            Language::En => self.en(),
        }
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text").field("zh", &self.zh()).field("en", &self.en()).finish()
    }
}

//! What a search finds, and why.

use std::borrow::Cow;

/// A country that was found, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the list that the index was built from.
    pub country: usize,
    /// The kind of text that matched.
    pub by: MatchedBy,
    /// The text that matched, from the data; empty where nothing was typed. For digits only the part that the data knows (dial code, MCC, start of an ICCID),
    /// never what was typed.
    pub text: Cow<'static, str>,
    /// Positions in `text`, in characters, that matched; ascending.
    pub marks: Vec<usize>,
    /// How well it matched.
    pub layer: Layer,
    /// Order inside a layer: hits with equal layer and tier are equally good answers.
    pub(super) tier: u8,
}

/// How well a text matched, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The whole key.
    Exact,
    /// The key begins like this, or the digits begin like the key.
    Prefix,
    /// A later word of the key begins like this.
    WordStart,
    /// It stands somewhere inside the key.
    Inside,
    /// It sounds the same: a guess.
    Homophone,
    /// A few letters differ: a guess.
    Typo,
    /// Only the order of the letters agrees: a guess.
    Fuzzy,
    /// Nothing was typed.
    Everything,
}

impl Layer {
    /// Whether the text itself was found, not something like it.
    #[must_use]
    pub fn is_literal(self) -> bool {
        self <= Self::Inside
    }
}

/// The kind of text that led to a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MatchedBy {
    /// Its standard name, Chinese or English.
    Name,
    /// ISO 3166-1 alpha-2.
    Iso2,
    /// ISO 3166-1 alpha-3.
    Iso3,
    /// Another name.
    Alias,
    /// The name in its own language.
    Native,
    /// Pinyin of a name.
    Pinyin,
    /// First letters of the pinyin; the text shown is the whole pinyin.
    Initials,
    /// The name in traditional characters.
    Traditional,
    /// Its capital city.
    Capital,
    /// Another town or area.
    Place,
    /// A currency, by code or name.
    Currency,
    /// A dial code, whole or its beginning.
    DialCode,
    /// A phone number that starts with digits of this country.
    PhoneNumber,
    /// A bare area code of the North American plan.
    AreaCode,
    /// A mobile country code.
    Mcc,
    /// A network code (MCC and MNC).
    Network,
    /// A SIM serial number.
    Iccid,
    /// A subscriber number.
    Imsi,
    /// A text with one or two edits.
    Typo,
    /// Chinese characters that sound alike.
    Homophone,
    /// Letters in the right order.
    Fuzzy,
}

impl MatchedBy {
    /// The name in machine-readable output; never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Iso2 => "iso2",
            Self::Iso3 => "iso3",
            Self::Alias => "alias",
            Self::Native => "native",
            Self::Pinyin => "pinyin",
            Self::Initials => "initials",
            Self::Traditional => "traditional",
            Self::Capital => "capital",
            Self::Place => "place",
            Self::Currency => "currency",
            Self::DialCode => "dial-code",
            Self::PhoneNumber => "phone-number",
            Self::AreaCode => "area-code",
            Self::Mcc => "mcc",
            Self::Network => "network",
            Self::Iccid => "iccid",
            Self::Imsi => "imsi",
            Self::Typo => "typo",
            Self::Homophone => "homophone",
            Self::Fuzzy => "fuzzy",
        }
    }
}

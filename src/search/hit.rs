//! What a search finds, why, and whether that is one country without doubt.

use std::borrow::Cow;

use crate::dataset::CountryId;
use strum::{IntoStaticStr, VariantArray};

/// A country that was found, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its position in the list that the index was made of.
    pub country: CountryId,
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

impl Hit {
    /// A place that nothing was typed for.
    #[must_use]
    pub fn unasked(country: CountryId) -> Self {
        Self { country, by: MatchedBy::Name, text: "".into(), marks: Vec::new(), layer: Layer::Everything, tier: 0 }
    }
}

impl Layer {
    /// Whether the text itself was found, not something like it.
    #[must_use]
    pub fn is_literal(self) -> bool {
        self <= Self::Inside
    }
}

/// The kind of text that led to a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
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
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// How many countries are offered instead.
const OFFERED: usize = 5;

/// Why a query does not name one country. Holds indices of countries, best first, five at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unresolved {
    /// These fit equally well, or nearly.
    Ambiguous(Vec<CountryId>),
    /// None fits; these are the nearest guesses, perhaps none.
    NotFound(Vec<CountryId>),
}

/// The country of the first hit, unless another is as good or all are guesses.
///
/// What is written like a code must be one, or a whole name: `XX` is not the beginning of anything.
pub(super) fn resolve(hits: &[Hit], is_written_as_code: bool) -> Result<CountryId, Unresolved> {
    let is_guess = |hit: &Hit| !hit.layer.is_literal() || (is_written_as_code && hit.layer != Layer::Exact);
    match hits {
        [first, ..] if is_guess(first) => Err(Unresolved::NotFound(offered(hits))),
        [first, rest @ ..] if is_code(first) || !rest.first().is_some_and(|next| is_equal(first, next)) => {
            Ok(first.country)
        }
        [_, ..] => Err(Unresolved::Ambiguous(offered(hits))),
        [] => Err(Unresolved::NotFound(Vec::new())),
    }
}

/// A code names one country, even if its letters are somebody's initials too.
fn is_code(hit: &Hit) -> bool {
    hit.layer == Layer::Exact && matches!(hit.by, MatchedBy::Iso2 | MatchedBy::Iso3)
}

fn is_equal(one: &Hit, other: &Hit) -> bool {
    (one.layer, one.tier) == (other.layer, other.tier)
}

fn offered(hits: &[Hit]) -> Vec<CountryId> {
    hits.iter().take(OFFERED).map(|hit| hit.country).collect()
}

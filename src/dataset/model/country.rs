//! Countries and regions with the names and codes that they are found by, and operators.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::dataset::{Headed, Lazy, Text};

/// An ISO 3166-1 country or region, or Kosovo (XK).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166-1 alpha-2, upper case.
    pub code: &'static str,
    /// Inhabitants; breaks ties in search.
    pub population: u32,
    /// Place in the list that is shown before anything is typed, from 1; 0 for none.
    pub popular: u8,
    /// ISO 3166-1 alpha-3, upper case.
    pub alpha3: &'static str,
    /// ISO 3166-1 numeric, three digits; none for XK.
    pub numeric: Option<&'static str>,
    /// Standard names (CLDR).
    pub name: Text,
    /// The Chinese name that is shown, where the standard one is long.
    pub short: Option<&'static str>,
    /// The name in traditional Chinese characters.
    pub traditional: &'static str,
    /// Dial codes as printed, `+57`, `+1-809`.
    pub dial: Vec<&'static str>,
    /// What is odd about its dial code, in English, for people who edit the data.
    pub dial_note: Option<&'static str>,
    /// Continent.
    pub region: Text,
    /// UN M49 subregion.
    pub subregion: Option<Text>,
    /// Latitude and longitude of a point inside it, degrees.
    pub position: (f32, f32),
    /// An example mobile number that nobody has, in international form.
    pub example: Option<&'static str>,
    /// The digit that is written before a number at home and dropped after the dial code.
    pub trunk: Option<&'static str>,
    /// What it is searched by; decoded by the first search.
    pub keys: Lazy<SearchKeys>,
}

/// The names and numbers that a country is found by, beside its standard names.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SearchKeys {
    /// Other names, in any script.
    pub aliases: Vec<&'static str>,
    /// What the place calls itself.
    pub native: Vec<&'static str>,
    /// Pinyin of the name and of aliases.
    pub readings: Vec<Reading>,
    pub capital: Option<Place>,
    /// Other places that people search for, in either language.
    pub places: Vec<Place>,
    /// Digits that a full international number of this place starts with, without `+`.
    pub prefixes: Vec<&'static str>,
    /// Area codes of the North American plan, three digits.
    pub area_codes: Vec<&'static str>,
    /// Currencies, the main one first.
    pub currencies: Vec<Currency>,
    /// Mobile country codes (ITU E.212), three digits.
    pub mcc: Vec<&'static str>,
    /// Digits that a SIM serial (ICCID, ITU E.118) of this place starts with.
    pub iccid: Option<&'static str>,
}

impl Headed for Country {
    /// Code, inhabitants, place in the list before anything is typed.
    type Head = (&'static str, u32, u8);

    fn head(&self) -> Self::Head {
        (self.code, self.population, self.popular)
    }
}

impl Country {
    /// The name to show: the short Chinese one where there is one.
    #[must_use]
    pub fn shown(&self) -> Text {
        self.short.map_or(self.name, |short| Text::new(short, self.name.en()))
    }
}

/// Pinyin of one Chinese name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The name in Chinese characters.
    pub of: &'static str,
    /// Its syllables, lower case, without tones, one space between them.
    pub pinyin: &'static str,
}

/// A town or area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its names, one or two.
    pub names: Vec<&'static str>,
    /// Pinyin of the Chinese name, syllables with one space between them.
    pub pinyin: Option<&'static str>,
}

/// A currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Currency {
    /// ISO 4217.
    pub code: &'static str,
    pub name: Text,
}

/// A mobile operator or brand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operator {
    /// ISO 3166-1 alpha-2 of where it operates.
    pub country: &'static str,
    /// The name on the card.
    pub brand: &'static str,
    /// The company behind it, where its name differs.
    pub company: Option<&'static str>,
    /// Its network codes, `732-101` (MCC, hyphen, MNC of two or three digits).
    pub networks: Vec<&'static str>,
    /// Digits that a SIM serial (ICCID, ITU-T E.118) of its cards starts with, country code included; none where nobody says.
    pub issuers: Vec<&'static str>,
    /// Whether it has a network of its own.
    pub kind: OperatorKind,
}

/// Whether an operator has a network of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
#[serde(rename_all = "lowercase")]
pub enum OperatorKind {
    /// It has one.
    Mno,
    /// It uses another's.
    Mvno,
    /// It sells only to other operators.
    Wholesale,
    /// Not known.
    Unknown,
}

//! All keys of all countries, folded once into one text so that one pass finds a query in all of them. The build stores them; what a
//! key is before it is folded is looked up only where it is found.

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use strum::VariantArray as _;

use super::fold::{Origin, fold};
use super::hit::{Layer, MatchedBy};
use crate::dataset::{Bytes, Country, CountryId, Id as _, Place, Tables};
use crate::embedded;

/// Stands between keys; folding never leaves it.
const SEPARATOR: char = '\n';

/// One text that leads to one country.
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub country: CountryId,
    /// Its place among those of the country.
    number: usize,
    /// What kind of text it is.
    pub by: MatchedBy,
    /// The weakest layer that this key may match in.
    pub reach: Layer,
    /// Where the folded text stands, in bytes.
    pub range: Range<usize>,
}

/// The keys and their folded texts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Keys {
    /// Of the data that they are of.
    #[serde(borrow)]
    version: Cow<'static, str>,
    #[serde(borrow)]
    text: Cow<'static, str>,
    /// What each key is and how far it reaches, see [`kind`].
    kinds: Bytes,
    /// How many keys each country has.
    counts: Vec<u16>,
    /// Whether a word begins at a byte of `text`, as bits.
    starts: Bytes,
}

impl Keys {
    /// Those that the program carries, if they are of this data; else every key of every country, folded.
    pub(super) fn new(tables: &Tables) -> Self {
        let carried = postcard::from_bytes(embedded::KEYS).ok().filter(|keys: &Self| *keys.version == *tables.version);
        carried.unwrap_or_else(|| Self::of(tables))
    }

    /// Every key of every country, folded.
    #[must_use]
    pub fn of(tables: &Tables) -> Self {
        let mut keys = Self { version: tables.version.into(), ..Self::default() };
        for country in &tables.countries {
            let before = keys.kinds.len();
            sources(country).for_each(|source| keys.add(source));
            keys.counts.push(u16::try_from(keys.kinds.len() - before).unwrap_or(u16::MAX));
        }
        keys
    }

    fn add(&mut self, source: Source) {
        let start = self.text.len();
        folded(source, |c, origin| {
            let at = self.text.len();
            self.text.to_mut().push(c);
            self.starts.to_mut().resize(self.text.len().div_ceil(8), 0);
            if let Some(byte) = self.starts.to_mut().get_mut(at / 8).filter(|_| origin.starts_word) {
                *byte |= 1 << (at % 8);
            }
        });
        if self.text.len() > start {
            self.kinds.to_mut().push(kind(source));
            self.text.to_mut().push(SEPARATOR);
        }
    }

    /// Every key, in the order of the countries.
    pub(super) fn iter(&self) -> impl Iterator<Item = Key> {
        let counts = self.counts.iter().enumerate();
        let places = counts.flat_map(|(country, count)| (0..usize::from(*count)).map(move |number| (country, number)));
        let mut start = 0;
        let texts = self.text.split_terminator(SEPARATOR).map(move |text| {
            let range = start..start + text.len();
            start = range.end + SEPARATOR.len_utf8();
            range
        });
        places.zip(texts).zip(self.kinds.iter()).filter_map(|(((country, number), range), kind)| {
            let by = *MatchedBy::VARIANTS.get(usize::from(kind >> REACH_BITS))?;
            let reach = *REACHES.get(usize::from(kind & REACH))?;
            Some(Key { country: CountryId::at(country), number, by, reach, range })
        })
    }

    /// Keys that may be guessed at: not codes, not initials, not currencies.
    pub(super) fn guessable(&self) -> impl Iterator<Item = Key> {
        self.iter().filter(|key| key.reach >= Layer::WordStart && key.by != MatchedBy::Currency)
    }

    /// The folded text of a key.
    pub(super) fn folded(&self, key: &Key) -> &str {
        self.text.get(key.range.clone()).unwrap_or_default()
    }

    /// Every place where `folded` stands in a key, in bytes.
    pub(super) fn occurrences(&self, folded: &str) -> impl Iterator<Item = (Key, usize)> {
        let mut rest = self.iter().peekable();
        self.text.match_indices(folded).filter_map(move |(at, _)| {
            while rest.next_if(|key| key.range.end <= at).is_some() {}
            rest.peek().map(|key| (key.clone(), at))
        })
    }

    /// Whether a word begins at a byte.
    pub(super) fn starts_word(&self, at: usize) -> bool {
        self.starts.get(at / 8).is_some_and(|byte| (byte >> (at % 8)) & 1 == 1)
    }
}

/// A key before it was folded.
pub(super) struct Shown {
    pub text: &'static str,
    /// One for each byte of the folded text.
    origins: Vec<Origin>,
}

impl Shown {
    /// The text of a key; an empty one if the country has no such key.
    pub(super) fn of(tables: &'static Tables, key: &Key) -> Self {
        let mut shown = Self { text: "", origins: Vec::new() };
        let Some(country) = tables.countries.get(key.country) else { return shown };
        let mut number = 0;
        for source in sources(country) {
            let mut length = 0;
            shown.origins.clear();
            folded(source, |c, origin| {
                length += c.len_utf8();
                shown.origins.resize(length, origin);
            });
            if length > 0 && number == key.number {
                shown.text = source.1;
                break;
            }
            number += usize::from(length > 0);
        }
        shown
    }

    /// Positions in the text, in characters, of bytes of the folded one.
    pub(super) fn marks(&self, bytes: Range<usize>) -> Vec<usize> {
        let mut marks: Vec<_> =
            self.origins.get(bytes).unwrap_or_default().iter().map(|origin| origin.at.into()).collect();
        marks.dedup();
        marks
    }
}

/// Calls `keep` with every character of a folded key, and its origin.
fn folded((_, shown, spelling): Source, mut keep: impl FnMut(char, Origin)) {
    fold(shown, |c, origin| match spelling {
        Spelling::Plain | Spelling::Pinyin => keep(c, origin),
        Spelling::Initials if origin.starts_word => keep(c, origin),
        Spelling::Initials => {}
    });
}

/// The layers that [`reach`] tells.
const REACHES: [Layer; 4] = [Layer::Exact, Layer::Prefix, Layer::WordStart, Layer::Inside];
const REACH_BITS: u32 = 2;
const REACH: u8 = 3;

/// What a key is and how far it reaches, in one byte.
fn kind((by, shown, spelling): Source) -> u8 {
    let by_at = MatchedBy::VARIANTS.iter().position(|found| *found == by);
    let reach_at = REACHES.iter().position(|found| *found == reach(by, shown, spelling));
    let [by, reach] = [by_at, reach_at].map(|at| at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default());
    (by << REACH_BITS) | reach
}

/// A piece of a code means nothing, nor does the middle of a syllable or of a currency's name.
fn reach(by: MatchedBy, shown: &str, spelling: Spelling) -> Layer {
    match (by, spelling) {
        (MatchedBy::Iso2 | MatchedBy::Iso3, _) => Layer::Exact,
        (MatchedBy::Currency, _) if shown.bytes().all(|byte| byte.is_ascii_uppercase()) => Layer::Exact,
        (MatchedBy::Currency, _) if shown.is_ascii() => Layer::WordStart,
        (_, Spelling::Initials) => Layer::Prefix,
        (_, Spelling::Pinyin) => Layer::WordStart,
        (_, Spelling::Plain) => Layer::Inside,
    }
}

/// A set of the characters of a folded text, small enough to have collisions: it can rule a match out, not in.
pub(super) fn letters(folded: &str) -> u64 {
    folded.chars().fold(0, |set, c| set | letter(c))
}

/// The set of one character.
pub(super) fn letter(c: char) -> u64 {
    1 << (u32::from(c) % u64::BITS)
}

/// How a key is spelled.
#[derive(Clone, Copy)]
enum Spelling {
    /// As the text is.
    Plain,
    /// Pinyin.
    Pinyin,
    /// The first letter of each syllable.
    Initials,
}

/// A text to search in.
type Source = (MatchedBy, &'static str, Spelling);

/// Every key of a country; of two equal ones the first is the better reason to show.
fn sources(country: &Country) -> impl Iterator<Item = Source> {
    plain(country)
        .map(|(by, text)| (by, text, Spelling::Plain))
        .chain(names_spelled(country))
        .chain(places_spelled(country))
}

fn plain(country: &Country) -> impl Iterator<Item = (MatchedBy, &'static str)> {
    let names =
        [country.name.zh(), country.name.en()].into_iter().chain(country.short).map(|text| (MatchedBy::Name, text));
    let codes = [(MatchedBy::Iso2, country.code), (MatchedBy::Iso3, country.alpha3)];
    let others = all(MatchedBy::Alias, &country.keys.aliases).chain(all(MatchedBy::Native, &country.keys.native));
    let towns = places(country).flat_map(|(by, place)| all(by, &place.names));
    let currencies =
        country.keys.currencies.iter().flat_map(|currency| [currency.code, currency.name.zh(), currency.name.en()]);
    names
        .chain(codes)
        .chain([(MatchedBy::Traditional, country.traditional)])
        .chain(others)
        .chain(towns)
        .chain(currencies.map(|text| (MatchedBy::Currency, text)))
}

fn all<'a>(by: MatchedBy, texts: &'a [&'static str]) -> impl Iterator<Item = (MatchedBy, &'static str)> + 'a {
    texts.iter().copied().map(move |text| (by, text))
}

fn places(country: &Country) -> impl Iterator<Item = (MatchedBy, &Place)> {
    let capital = country.keys.capital.iter().map(|place| (MatchedBy::Capital, place));
    capital.chain(country.keys.places.iter().map(|place| (MatchedBy::Place, place)))
}

fn names_spelled(country: &Country) -> impl Iterator<Item = Source> {
    country.keys.readings.iter().map(|reading| reading.pinyin).flat_map(|pinyin| {
        [(MatchedBy::Pinyin, pinyin, Spelling::Pinyin), (MatchedBy::Initials, pinyin, Spelling::Initials)]
    })
}

fn places_spelled(country: &Country) -> impl Iterator<Item = Source> {
    places(country).filter_map(|(by, place)| place.pinyin.map(|pinyin| (by, pinyin, Spelling::Pinyin)))
}

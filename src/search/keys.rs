//! All keys of all countries, folded once into one text so that one pass finds a query in all of them.

use std::ops::Range;

use super::fold::{Origin, fold};
use super::hit::{Layer, MatchedBy};
use crate::dataset::{Country, Place};

/// Stands between keys; folding never leaves it.
const SEPARATOR: char = '\n';

/// One text that leads to one country.
pub(super) struct Key {
    /// Index of the country.
    pub country: usize,
    /// What kind of text it is.
    pub by: MatchedBy,
    /// The text before folding.
    pub shown: &'static str,
    /// The weakest layer that this key may match in.
    pub reach: Layer,
    /// Which characters occur, see [`letters`].
    pub letters: u64,
    /// Where the folded text stands, in bytes.
    pub range: Range<usize>,
}

/// The keys and their folded texts.
#[derive(Default)]
pub(super) struct Keys {
    list: Vec<Key>,
    text: String,
    /// One for each byte of `text`.
    origins: Vec<Origin>,
}

impl Keys {
    /// Every key of every country, folded.
    pub(super) fn of(countries: &'static [Country]) -> Self {
        let mut keys = Self::default();
        for (position, country) in countries.iter().enumerate() {
            sources(country).for_each(|source| keys.add(position, source));
        }
        keys
    }

    fn add(&mut self, country: usize, (by, shown, spelling): Source) {
        let start = self.text.len();
        fold(shown, |c, origin| match spelling {
            Spelling::Plain | Spelling::Pinyin => self.push(c, origin),
            Spelling::WithU => self.push(if c == 'v' { 'u' } else { c }, origin),
            Spelling::Initials if origin.starts_word => self.push(c, origin),
            Spelling::Initials => {}
        });
        let range = start..self.text.len();
        let letters = letters(self.text.get(start..).unwrap_or_default());
        if !range.is_empty() {
            self.list.push(Key { country, by, shown, reach: reach(by, shown, spelling), letters, range });
            self.push(SEPARATOR, Origin { at: 0, starts_word: false });
        }
    }

    fn push(&mut self, c: char, origin: Origin) {
        self.text.push(c);
        self.origins.resize(self.text.len(), origin);
    }

    /// Keys that may be guessed at: not codes, not initials, not currencies.
    pub(super) fn guessable(&self) -> impl Iterator<Item = &Key> {
        self.list.iter().filter(|key| key.reach >= Layer::WordStart && key.by != MatchedBy::Currency)
    }

    /// The folded text of a key.
    pub(super) fn folded(&self, key: &Key) -> &str {
        self.text.get(key.range.clone()).unwrap_or_default()
    }

    /// Every place where `folded` stands in a key, in bytes.
    pub(super) fn occurrences<'a>(&'a self, folded: &str) -> impl Iterator<Item = (&'a Key, usize)> {
        let mut rest = self.list.iter().peekable();
        self.text.match_indices(folded).filter_map(move |(at, _)| {
            while rest.next_if(|key| key.range.end <= at).is_some() {}
            rest.peek().map(|key| (*key, at))
        })
    }

    /// Whether a word begins at a byte.
    pub(super) fn starts_word(&self, at: usize) -> bool {
        self.origins.get(at).is_some_and(|origin| origin.starts_word)
    }

    /// Positions in the shown text, in characters, of folded bytes.
    pub(super) fn marks(&self, bytes: Range<usize>) -> Vec<usize> {
        let mut marks: Vec<_> =
            self.origins.get(bytes).unwrap_or_default().iter().map(|origin| origin.at.into()).collect();
        marks.dedup();
        marks
    }
}

/// A piece of a code means nothing, nor does the middle of a syllable or of a currency's name.
fn reach(by: MatchedBy, shown: &str, spelling: Spelling) -> Layer {
    match (by, spelling) {
        (MatchedBy::Iso2 | MatchedBy::Iso3, _) => Layer::Exact,
        (MatchedBy::Currency, _) if shown.bytes().all(|byte| byte.is_ascii_uppercase()) => Layer::Exact,
        (MatchedBy::Currency, _) if shown.is_ascii() => Layer::WordStart,
        (_, Spelling::Initials) => Layer::Prefix,
        (_, Spelling::Pinyin | Spelling::WithU) => Layer::WordStart,
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
    /// Pinyin as the data spells it.
    Pinyin,
    /// Pinyin with "u" where the data writes "v" for "ü".
    WithU,
    /// The first letter of each syllable.
    Initials,
}

/// A text to search in.
type Source = (MatchedBy, &'static str, Spelling);

/// Every key of a country; of two equal ones the first is the better reason to show.
fn sources(country: &'static Country) -> impl Iterator<Item = Source> {
    plain(country)
        .map(|(by, text)| (by, text, Spelling::Plain))
        .chain(names_spelled(country))
        .chain(places_spelled(country))
}

fn plain(country: &'static Country) -> impl Iterator<Item = (MatchedBy, &'static str)> {
    let names = [country.name.zh, country.name.en].into_iter().chain(country.short).map(|text| (MatchedBy::Name, text));
    let codes = [(MatchedBy::Iso2, country.code), (MatchedBy::Iso3, country.alpha3)];
    let others = all(MatchedBy::Alias, &country.keys.aliases).chain(all(MatchedBy::Native, &country.keys.native));
    let towns = places(country).flat_map(|(by, place)| all(by, &place.names));
    let currencies =
        country.keys.currencies.iter().flat_map(|currency| [currency.code, currency.name.zh, currency.name.en]);
    names
        .chain(codes)
        .chain([(MatchedBy::Traditional, country.traditional)])
        .chain(others)
        .chain(towns)
        .chain(currencies.map(|text| (MatchedBy::Currency, text)))
}

fn all(by: MatchedBy, texts: &'static [&'static str]) -> impl Iterator<Item = (MatchedBy, &'static str)> {
    texts.iter().copied().map(move |text| (by, text))
}

fn places(country: &'static Country) -> impl Iterator<Item = (MatchedBy, &'static Place)> {
    let capital = country.keys.capital.iter().map(|place| (MatchedBy::Capital, place));
    capital.chain(country.keys.places.iter().map(|place| (MatchedBy::Place, place)))
}

fn names_spelled(country: &'static Country) -> impl Iterator<Item = Source> {
    country.keys.readings.iter().map(|reading| reading.pinyin).flat_map(|pinyin| {
        let with_u = pinyin.contains('v').then_some((MatchedBy::Pinyin, pinyin, Spelling::WithU));
        let plain = (MatchedBy::Pinyin, pinyin, Spelling::Pinyin);
        let initials = (MatchedBy::Initials, pinyin, Spelling::Initials);
        [plain, initials].into_iter().chain(with_u)
    })
}

fn places_spelled(country: &'static Country) -> impl Iterator<Item = Source> {
    places(country).filter_map(|(by, place)| place.pinyin.map(|pinyin| (by, pinyin, Spelling::Pinyin)))
}

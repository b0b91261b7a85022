//! Which texts of a country are keys.

use super::hit::MatchedBy;
use crate::dataset::{Country, Place};

/// How a key is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
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
pub(super) type Source = (MatchedBy, &'static str, Spelling);

/// Every key of a country; of two equal ones the first is the better reason to show.
pub(super) fn sources(country: &'static Country) -> impl Iterator<Item = Source> {
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

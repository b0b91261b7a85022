//! Chinese names typed with other characters of the same sound.

use super::hit::{Hit, Layer, MatchedBy};
use super::query::Query;
use super::rank::{Best, Rank};
use crate::dataset::{Country, CountryId, List, Place, Table};

/// How characters sound, learnt from the pinyin in the data.
#[derive(Default)]
pub(super) struct Sounds {
    /// Characters with a syllable each, sorted; a character with two readings stands there twice.
    syllables: Vec<(char, &'static str)>,
    /// Countries and the pinyin of their names and towns.
    readings: Vec<(CountryId, &'static str)>,
}

impl Sounds {
    /// Learns from every reading whose characters and syllables correspond.
    pub(super) fn of(countries: &'static List<Country>) -> Self {
        let mut sounds = Self::default();
        for (position, country) in countries.entries() {
            country.keys.readings.iter().for_each(|reading| sounds.learn(position, reading.of, reading.pinyin));
            let places = country.keys.capital.iter().chain(&country.keys.places);
            places.filter_map(spoken).for_each(|(name, pinyin)| sounds.learn(position, name, pinyin));
        }
        sounds.syllables.sort_unstable();
        sounds.syllables.dedup();
        sounds
    }

    fn learn(&mut self, country: CountryId, name: &'static str, pinyin: &'static str) {
        self.readings.push((country, pinyin));
        let characters = name.chars().filter(|c| c.is_alphanumeric());
        if characters.clone().count() == pinyin.split(' ').count() {
            self.syllables.extend(characters.zip(pinyin.split(' ')));
        }
    }

    /// The syllables of a character; none if the data never spells it.
    fn heard(&self, c: char) -> &[(char, &'static str)] {
        let start = self.syllables.partition_point(|(known, _)| *known < c);
        let end = self.syllables.partition_point(|(known, _)| *known <= c);
        self.syllables.get(start..end).unwrap_or_default()
    }
}

/// The Chinese name of a place, of which the pinyin is.
fn spoken(place: &'static Place) -> Option<(&'static str, &'static str)> {
    let pinyin = place.pinyin?;
    let name = place.names.iter().find(|name| !name.is_ascii())?;
    Some((name, pinyin))
}

/// What may be meant by one character.
type Heard<'a> = &'a [(char, &'static str)];

/// Countries whose name sounds like the query, one syllable being a little off at most.
pub(super) fn find(countries: &Table<Country>, sounds: &Sounds, query: &Query) -> Vec<Hit> {
    let heard: Vec<Heard> = query.chars.iter().map(|c| sounds.heard(*c)).collect();
    let mut best = Best::new(countries);
    if heard.len() < 2 || query.chars.iter().any(char::is_ascii) {
        return Vec::new();
    }
    for (country, pinyin) in &sounds.readings {
        if let Some((tier, rest)) = compare(&heard, pinyin) {
            best.offer(*country, Rank { layer: Layer::Homophone, tier, rest }, *pinyin);
        }
    }
    best.into_hits(countries, |country, rank, pinyin| Hit {
        country,
        by: MatchedBy::Homophone,
        text: pinyin.into(),
        marks: marks(&heard, pinyin),
        layer: rank.layer,
        tier: rank.tier,
    })
}

/// The only country with a name of these sounds, no more and no less; one may be a little off if none fits better.
pub(super) fn only(sounds: &Sounds, characters: &str, may_be_off: bool) -> Option<CountryId> {
    let heard: Vec<Heard> = characters.chars().map(|c| sounds.heard(c)).collect();
    let fits = |off: u8| {
        let named = sounds.readings.iter().filter(|(_, pinyin)| compare(&heard, pinyin) == Some((off, 0)));
        let mut countries = named.map(|(country, _)| *country);
        let first = countries.next()?;
        countries.all(|country| country == first).then_some(first)
    };
    fits(0).or_else(|| fits(1).filter(|_| may_be_off))
}

/// How many syllables are a little off, and how many follow; names may go on only where none is off.
fn compare(heard: &[Heard], pinyin: &str) -> Option<(u8, usize)> {
    let mut syllables = pinyin.split(' ');
    let allowed = u8::from(heard.len() >= 3);
    let mut off = 0;
    for (heard, syllable) in heard.iter().zip(syllables.by_ref().map(Some).chain(std::iter::repeat(None))) {
        off += difference(heard, syllable?)?;
        if off > allowed {
            return None;
        }
    }
    let rest = syllables.count();
    (off == 0 || rest == 0).then_some((off, rest))
}

/// 0 for the same sound, 1 for one letter off or a character that is not known.
fn difference(heard: Heard, syllable: &str) -> Option<u8> {
    let mut sounds = heard.iter().map(|(_, sound)| *sound);
    if sounds.clone().any(|sound| sound == syllable) {
        return Some(0);
    }
    (heard.is_empty() || sounds.any(|sound| strsim::osa_distance(sound, syllable) == 1)).then_some(1)
}

/// The letters of the syllables that sound the same.
fn marks(heard: &[Heard], pinyin: &str) -> Vec<usize> {
    let mut start = 0;
    let mut marks = Vec::new();
    for (heard, syllable) in heard.iter().zip(pinyin.split(' ')) {
        let end = start + syllable.chars().count();
        if difference(heard, syllable) == Some(0) {
            marks.extend(start..end);
        }
        start = end + 1;
    }
    marks
}

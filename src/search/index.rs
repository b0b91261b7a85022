//! The index: everything that is prepared once, and the order of the layers.

use std::cmp::Reverse;
use std::fmt;

use fuzzy_matcher::skim::SkimMatcherV2;

use super::hit::{Hit, Layer, MatchedBy, Unresolved, resolve};
use super::homophone::{self, Sounds};
use super::keys::Keys;
use super::number::{Digits, Numbers};
use super::query::Query;
use super::{literal, typo};
use crate::dataset::Country;

/// The searchable countries. A search takes well under a millisecond, making this a few.
pub struct Index {
    countries: &'static [Country],
    keys: Keys,
    sounds: Sounds,
    numbers: Numbers,
    matcher: SkimMatcherV2,
}

impl Index {
    /// Folds every name and collects every number.
    #[must_use]
    pub fn new(countries: &'static [Country]) -> Self {
        Self {
            countries,
            keys: Keys::of(countries),
            sounds: Sounds::of(countries),
            numbers: Numbers::of(countries),
            matcher: SkimMatcherV2::default().ignore_case(),
        }
    }

    /// The countries that fit, best first; every country when nothing was typed.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let typed = query.trim();
        if typed.is_empty() {
            return everything(self.countries);
        }
        if let Some(digits) = Digits::read(typed) {
            return self.numbers.find(&digits, self.countries);
        }
        let Some(query) = Query::new(typed) else { return Vec::new() };
        // The first layer that finds anything ends the search.
        let layers: [&dyn Fn() -> Vec<Hit>; 4] = [
            &|| literal::find(self.countries, &self.keys, &query),
            &|| homophone::find(self.countries, &self.sounds, &query),
            &|| typo::find(self.countries, &self.keys, &query),
            &|| typo::find_abbreviated(self.countries, &self.keys, &self.matcher, &query),
        ];
        layers.iter().map(|find| find()).find(|hits| !hits.is_empty()).unwrap_or_default()
    }

    /// The one country that the query names without doubt.
    ///
    /// # Errors
    ///
    /// When several fit equally well, or none fits literally; guesses are offered, not taken.
    pub fn resolve(&self, query: &str) -> Result<usize, Unresolved> {
        let typed = query.trim();
        let hits = if typed.is_empty() { Vec::new() } else { self.find(typed) };
        resolve(&hits, Query::new(typed).is_some_and(|query| query.is_code))
    }
}

/// Every country, in the order of [`Index::find`] for an empty query: where people mostly go, then by population. Needs no index.
#[must_use]
pub fn everything(countries: &[Country]) -> Vec<Hit> {
    let mut all: Vec<(usize, &Country)> = countries.iter().enumerate().collect();
    all.sort_by_key(|(_, country)| (country.popular == 0, country.popular, Reverse(country.population)));
    all.into_iter().map(|(country, _)| unasked(country)).collect()
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index").field("countries", &self.countries.len()).finish_non_exhaustive()
    }
}

fn unasked(country: usize) -> Hit {
    Hit { country, by: MatchedBy::Name, text: "".into(), marks: Vec::new(), layer: Layer::Everything, tier: 0 }
}

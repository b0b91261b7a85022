//! The index: everything that is prepared once, and the order of the layers.

use std::cmp::Reverse;
use std::fmt;

use fuzzy_matcher::skim::SkimMatcherV2;

use super::digits::Digits;
use super::hit::{Hit, Layer, MatchedBy};
use super::homophone::{self, Sounds};
use super::keys::Keys;
use super::number::Numbers;
use super::query::Query;
use super::resolve::{Unresolved, resolve};
use super::{fuzzy, literal, typo};
use crate::dataset::Country;

/// A layer of the search for texts.
type Find = fn(&Index, &Query) -> Vec<Hit>;

/// The layers for texts; the first that finds anything ends the search.
const LAYERS: [Find; 4] = [literal::find, homophone::find, typo::find, fuzzy::find];

/// The searchable countries. Build it once; a search takes well under a millisecond.
pub struct Index {
    pub(super) countries: &'static [Country],
    pub(super) keys: Keys,
    pub(super) sounds: Sounds,
    pub(super) matcher: SkimMatcherV2,
    numbers: Numbers,
    /// How many countries it holds; they are taken in their order.
    known: usize,
}

impl Index {
    /// Folds every name and collects every number.
    #[must_use]
    pub fn new(countries: &'static [Country]) -> Self {
        let mut index = Self::begin(countries);
        index.proceed(usize::MAX);
        index
    }

    /// An index that holds none of the countries yet.
    #[must_use]
    pub fn begin(countries: &'static [Country]) -> Self {
        Self {
            countries,
            keys: Keys::new(),
            sounds: Sounds::default(),
            matcher: SkimMatcherV2::default().ignore_case(),
            numbers: Numbers::default(),
            known: 0,
        }
    }

    /// Takes in `most` more countries at most.
    pub fn proceed(&mut self, most: usize) {
        let all = self.countries;
        let next = self.known..self.known.saturating_add(most).min(all.len());
        self.known = next.end;
        let countries = next.filter_map(|position| Some((position, all.get(position)?)));
        for (position, country) in countries.clone() {
            self.keys.learn(position, country);
            self.numbers.learn(position, country);
        }
        self.sounds.learn(countries);
    }

    /// Whether it holds every country.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.known == self.countries.len()
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
        LAYERS.iter().map(|find| find(self, &query)).find(|hits| !hits.is_empty()).unwrap_or_default()
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

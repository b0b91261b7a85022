//! The index: everything that is prepared once, and the order of the layers.

use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};

use fuzzy_matcher::skim::SkimMatcherV2;

use super::hit::{Hit, Unresolved, resolve};
use super::homophone::{self, Sounds};
use super::keys::Keys;
use super::number::{Digits, Numbers};
use super::query::Query;
use super::{literal, typo};
use crate::dataset::{Country, CountryId, Table, Tables};
use crate::order;

/// The searchable countries. A search takes well under a millisecond.
pub struct Index {
    tables: &'static Tables,
    keys: Keys,
    sounds: OnceLock<Sounds>,
    numbers: OnceLock<Numbers>,
    matcher: SkimMatcherV2,
    /// The literal hits of the last words typed, never of digits: a sentence and then a list ask for the same.
    last: Mutex<Option<(Query, Vec<Hit>)>>,
}

impl Index {
    /// Of data whose keys the program carries nothing is read.
    #[must_use]
    pub fn new(tables: &'static Tables) -> Self {
        Self {
            tables,
            keys: Keys::new(tables),
            sounds: OnceLock::new(),
            numbers: OnceLock::new(),
            matcher: SkimMatcherV2::default().ignore_case(),
            last: Mutex::new(None),
        }
    }

    /// Made when no text has what was typed.
    fn sounds(&self) -> &Sounds {
        self.sounds.get_or_init(|| Sounds::of(&self.tables.countries))
    }

    /// Made when digits are typed.
    fn numbers(&self) -> &Numbers {
        self.numbers.get_or_init(|| Numbers::of(&self.tables.countries))
    }

    /// The countries that fit, best first; every country when nothing was typed.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let countries = &self.tables.countries;
        let typed = query.trim();
        if typed.is_empty() {
            return everything(countries);
        }
        if let Some(digits) = Digits::read(typed) {
            return self.numbers().find(&digits, countries);
        }
        let Some(query) = Query::new(typed) else { return Vec::new() };
        // The first layer that finds anything ends the search.
        let layers: [&dyn Fn() -> Vec<Hit>; 4] = [
            &|| self.literal(&query),
            &|| homophone::find(countries, self.sounds(), &query),
            &|| typo::find(self.tables, &self.keys, &query),
            &|| typo::find_abbreviated(self.tables, &self.keys, &self.matcher, &query),
        ];
        layers.iter().map(|find| find()).find(|hits| !hits.is_empty()).unwrap_or_default()
    }

    fn literal(&self, query: &Query) -> Vec<Hit> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, hits)) = last.as_ref().filter(|(same, _)| same == query) {
            return hits.clone();
        }
        let hits = literal::find(self.tables, &self.keys, query);
        *last = Some((query.clone(), hits.clone()));
        hits
    }

    /// The countries that have what was typed in a name or a number, best first, and the one that it names without doubt.
    pub(super) fn named(&self, query: &str) -> (Vec<Hit>, Result<CountryId, Unresolved>) {
        let typed = query.trim();
        let prepared = Query::new(typed);
        let countries = &self.tables.countries;
        let hits = match (Digits::read(typed), &prepared) {
            (Some(digits), _) => self.numbers().find(&digits, countries),
            (None, Some(query)) => self.literal(query),
            (None, None) => Vec::new(),
        };
        let resolved = resolve(&hits, prepared.is_some_and(|query| query.is_code));
        (hits, resolved)
    }

    /// The one country with a name of the sounds of Chinese characters, of which one may be a little off.
    pub(super) fn sounding(&self, characters: &str, may_be_off: bool) -> Option<CountryId> {
        homophone::only(self.sounds(), characters, may_be_off)
    }

    /// The one country that the query names without doubt.
    ///
    /// # Errors
    ///
    /// When several fit equally well, or none fits literally; guesses are offered, not taken.
    pub fn resolve(&self, query: &str) -> Result<CountryId, Unresolved> {
        let typed = query.trim();
        let hits = if typed.is_empty() { Vec::new() } else { self.find(typed) };
        resolve(&hits, Query::new(typed).is_some_and(|query| query.is_code))
    }
}

/// Every country, in the order of [`Index::find`] for an empty query: where people mostly go, then by population. Needs no index.
#[must_use]
pub fn everything(countries: &Table<Country>) -> Vec<Hit> {
    let mut all: Vec<_> = countries.heads().collect();
    // One number compares fastest. Popular 0 means not popular: less one it wraps round and comes last; more inhabitants come earlier.
    order::sort_by_key(&mut all, |(_, (_, population, popular))| {
        u64::from(popular.wrapping_sub(1)) << u32::BITS | u64::from(!population)
    });
    all.into_iter().map(|(country, _)| Hit::unasked(country)).collect()
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index").field("countries", &self.tables.countries.len()).finish_non_exhaustive()
    }
}

//! All keys of all countries, folded once into one text so that one pass finds a query in all of them.

use std::ops::Range;

use super::fold::{Origin, fold};
use super::hit::{Layer, MatchedBy};
use super::sources::{Source, Spelling, sources};
use crate::dataset::Country;

/// Stands between keys; folding never leaves it.
const SEPARATOR: char = '\n';

/// One text that leads to one country.
#[derive(Debug)]
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
#[derive(Debug, Default)]
pub(super) struct Keys {
    list: Vec<Key>,
    text: String,
    /// One for each byte of `text`.
    origins: Vec<Origin>,
    /// Where words begin, in bytes, each with the position of its key; by their first byte.
    starts: Vec<Vec<(usize, usize)>>,
}

impl Keys {
    /// Of no country yet.
    pub(super) fn new() -> Self {
        Self { starts: vec![Vec::new(); usize::from(u8::MAX) + 1], ..Self::default() }
    }

    /// Folds every key of one more country.
    pub(super) fn learn(&mut self, index: usize, country: &'static Country) {
        sources(country).for_each(|source| self.add(index, source));
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
        self.add_starts(&range);
        let letters = letters(self.text.get(start..).unwrap_or_default());
        if !range.is_empty() {
            self.list.push(Key { country, by, shown, reach: reach(by, shown, spelling), letters, range });
            self.push(SEPARATOR, Origin { at: 0, starts_word: false });
        }
    }

    /// Remembers where the words of the next key begin.
    fn add_starts(&mut self, range: &Range<usize>) {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let origins = self.origins.get(range.clone()).unwrap_or_default();
        for (offset, _) in text.char_indices() {
            let begins = origins.get(offset).is_some_and(|origin| origin.starts_word);
            let first = text.as_bytes().get(offset).filter(|_| begins);
            if let Some(known) = first.and_then(|first| self.starts.get_mut(usize::from(*first))) {
                known.push((range.start + offset, self.list.len()));
            }
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

    /// Every place where a word of a key begins with `folded`, in bytes. A letter stands nearly everywhere, and begins few words.
    pub(super) fn word_starts<'a>(&'a self, folded: &str) -> impl Iterator<Item = (&'a Key, usize)> {
        let first = folded.bytes().next().and_then(|first| self.starts.get(usize::from(first)));
        let begins = |at: usize| self.text.as_bytes().get(at..at + folded.len()) == Some(folded.as_bytes());
        let starts = first.into_iter().flatten().filter(move |(at, _)| begins(*at));
        starts.filter_map(|(at, key)| Some((self.list.get(*key)?, *at)))
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
    folded.chars().fold(0, |set, c| set | 1 << (u32::from(c) % u64::BITS))
}

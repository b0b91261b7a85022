//! Every word that means something, found by a checksum of its letters: nothing is read or sorted when the program starts.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use strum::VariantArray as _;

use super::text::{Letter, Spellings, is_bound};
use crate::dataset::{Country, Filler, Id, Meaning, Sorted, Tables, Word};
use crate::embedded;
use crate::engine::ValueId;

/// One meaning of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    pub means: Meaning,
    pub name: Name,
    /// Which of its first letters stand after a gap, as bits.
    pub gaps: u64,
}

/// What kind of a name an entry is, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    Own,
    /// Of a town.
    Town,
    /// Pinyin.
    Spelled,
    /// A code, which is an ordinary word more often than not.
    Code,
}

impl Name {
    const ALL: [Self; 4] = [Self::Own, Self::Town, Self::Spelled, Self::Code];
}

/// All words.
#[derive(Debug)]
pub struct Lexicon {
    tables: &'static Tables,
    pub spellings: Spellings,
    words: Words,
    /// The words themselves, for what resembles one; made when something does not name any.
    spelled: OnceLock<Spelled>,
}

/// A word that was found in a text: so many letters long, with all its meanings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub length: usize,
    /// Positions of the entries.
    pub entries: Range<usize>,
}

impl Lexicon {
    /// All names, aliases and other words of the data.
    pub fn new(tables: &'static Tables) -> Self {
        let spellings = Spellings::new(&tables.spellings);
        let carried =
            postcard::from_bytes(embedded::WORDS).ok().filter(|words: &Words| *words.version == *tables.version);
        let words = carried.unwrap_or_else(|| Words::of(tables, &Spelled::new(tables, &spellings)));
        Self { tables, spellings, words, spelled: OnceLock::new() }
    }

    /// Entries by their positions.
    pub fn get(&self, range: Range<usize>) -> Vec<Entry> {
        self.words.records.get(range).iter().filter_map(|record| self.words.entry(record)).collect()
    }

    /// The words themselves.
    pub fn spelled(&self) -> &[Spelling] {
        &self.spelled.get_or_init(|| Spelled::new(self.tables, &self.spellings)).words
    }

    /// The position of an entry of a word.
    pub fn position(&self, word: &Spelling) -> Option<Range<usize>> {
        let entries = self.words.records.range(&Checksum::of(word.text.chars()).bytes());
        let at = self.get(entries.clone()).iter().position(|entry| *entry == word.entry)? + entries.start;
        Some(at..at + 1)
    }

    /// The words that begin at a letter and end at a bound of a word, the shortest first.
    pub fn beginning_at(&self, letters: &[Letter], at: usize) -> Vec<Found> {
        let mut found = self.prefixes(letters.get(at..).unwrap_or_default());
        found.retain(|found| is_bound(letters, at + found.length) && self.fits(letters, at, found));
        found
    }

    /// The words that the letters begin with, wherever words are bound.
    pub fn prefixes(&self, letters: &[Letter]) -> Vec<Found> {
        let mut sum = Checksum::EMPTY;
        let beginnings = (1..=self.words.longest).zip(letters).map(|(length, letter)| {
            sum.add(letter.c);
            Found { length, entries: self.words.records.range(&sum.bytes()) }
        });
        beginnings.filter(|found| !found.entries.is_empty()).collect()
    }

    /// Whether the gaps that were typed stand in the word, too; one may be typed apart, if its parts are no words.
    fn fits(&self, letters: &[Letter], at: usize, found: &Found) -> bool {
        /// A shorter word of a script with gaps is more likely two.
        const LONG: usize = 6;
        let typed = letters.get(at..at + found.length).unwrap_or_default();
        let apart = typed.iter().enumerate().skip(1).filter(|(_, letter)| letter.after_gap);
        let gaps: Vec<usize> = apart.map(|(position, _)| position).collect();
        if gaps.is_empty() {
            return true;
        }
        let has = |entry: &Entry, gap: usize| {
            u32::try_from(gap).is_ok_and(|gap| entry.gaps.checked_shr(gap).unwrap_or(1) & 1 == 1)
        };
        if self.get(found.entries.clone()).iter().any(|entry| gaps.iter().all(|gap| has(entry, *gap))) {
            return true;
        }
        if typed.iter().skip(1).any(|letter| letter.after_break) {
            return false;
        }
        let starts = std::iter::once(0).chain(gaps.iter().copied());
        let ends = gaps.iter().copied().chain([typed.len()]);
        let mut parts = starts.zip(ends);
        let is_long = found.length >= LONG || typed.iter().all(|letter| !letter.is_spaced());
        is_long && !parts.any(|(from, to)| self.has(typed.get(from..to).unwrap_or_default()))
    }

    /// Whether the letters are a word.
    pub fn has(&self, letters: &[Letter]) -> bool {
        let sum = Checksum::of(letters.iter().map(|letter| letter.c));
        !self.words.records.range(&sum.bytes()).is_empty()
    }

    /// Whether a found word is an ordinary one.
    pub fn is_filler(&self, found: &Range<usize>) -> bool {
        self.filler(found).is_some()
    }

    /// What a found word does, where it is an ordinary one.
    pub fn filler(&self, found: &Range<usize>) -> Option<Filler> {
        self.get(found.clone()).iter().find_map(|entry| match entry.means {
            Meaning::Filler(filler) => Some(filler),
            _ => None,
        })
    }
}

/// The checksum (FNV-1a) of a word, of which six bytes count: that a text which is no word has that of one does not happen.
#[derive(Clone, Copy)]
struct Checksum(u64);

impl Checksum {
    const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    fn of(letters: impl Iterator<Item = char>) -> Self {
        let mut sum = Self::EMPTY;
        letters.for_each(|c| sum.add(c));
        sum
    }

    fn add(&mut self, c: char) {
        self.0 = (self.0 ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3);
    }

    fn bytes(self) -> [u8; 6] {
        let mut bytes = [0; 6];
        bytes.iter_mut().zip(self.0.to_be_bytes().into_iter().skip(2)).for_each(|(to, from)| *to = from);
        bytes
    }
}

/// The words as the build stores them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Of the data that they are of.
    #[serde(borrow)]
    version: Cow<'static, str>,
    /// Checksum; kind of name and of meaning; position and value; place in `gaps`.
    records: Sorted<12>,
    gaps: Vec<u64>,
    /// Letters of the longest.
    longest: usize,
}

impl Words {
    /// Every word of some data.
    #[must_use]
    pub fn all(tables: &'static Tables) -> Self {
        Self::of(tables, &Spelled::new(tables, &Spellings::new(&tables.spellings)))
    }

    fn of(tables: &Tables, spelled: &Spelled) -> Self {
        let mut gaps: Vec<u64> = spelled.words.iter().map(|word| word.entry.gaps).collect();
        gaps.sort_unstable();
        gaps.dedup();
        let record = |word: &Spelling| {
            let gap = gaps.binary_search(&word.entry.gaps).ok().and_then(|at| u16::try_from(at).ok()).unwrap_or(0);
            let [s0, s1, s2, s3, s4, s5] = Checksum::of(word.text.chars()).bytes();
            let ([kind, p0, p1, value], [g0, g1]) = (stored(word.entry.means), gap.to_be_bytes());
            [s0, s1, s2, s3, s4, s5, ((word.entry.name as u8) << 4) | kind, p0, p1, value, g0, g1]
        };
        let longest = spelled.words.iter().map(|word| word.length).max().unwrap_or(0);
        let records = Sorted::new(spelled.words.iter().map(record));
        Self { version: tables.version.into(), records, gaps, longest }
    }

    fn entry(&self, record: &[u8; 12]) -> Option<Entry> {
        let [.., kind, p0, p1, value, g0, g1] = *record;
        Some(Entry {
            means: meaning([kind & 0xf, p0, p1, value])?,
            name: *Name::ALL.get(usize::from(kind >> 4))?,
            gaps: *self.gaps.get(usize::from(u16::from_be_bytes([g0, g1])))?,
        })
    }
}

/// A meaning in four bytes: kind, position, value. Their order is that of the meanings.
fn stored(means: Meaning) -> [u8; 4] {
    let at = |kind: u8, index: usize, value: u8| {
        let [first, second] = u16::try_from(index).unwrap_or(u16::MAX).to_be_bytes();
        [kind, first, second, value]
    };
    match means {
        Meaning::Country(id) => at(0, id.index(), 0),
        Meaning::Product(id) => at(1, id.index(), 0),
        Meaning::Card(id) => at(2, id.index(), 0),
        Meaning::Service(id) => at(3, id.index(), 0),
        Meaning::Ask(id) => at(4, id.index(), 0),
        Meaning::Value(fact, value) => at(5, fact.index(), value.0),
        Meaning::Guide(id) => at(6, id.index(), 0),
        Meaning::Profile(id) => at(7, id.index(), 0),
        Meaning::Filler(filler) => at(8, Filler::VARIANTS.iter().position(|found| *found == filler).unwrap_or(0), 0),
    }
}

fn meaning([kind, first, second, value]: [u8; 4]) -> Option<Meaning> {
    let index = usize::from(u16::from_be_bytes([first, second]));
    Some(match kind {
        0 => Meaning::Country(Id::at(index)),
        1 => Meaning::Product(Id::at(index)),
        2 => Meaning::Card(Id::at(index)),
        3 => Meaning::Service(Id::at(index)),
        4 => Meaning::Ask(Id::at(index)),
        5 => Meaning::Value(Id::at(index), ValueId(value)),
        6 => Meaning::Guide(Id::at(index)),
        7 => Meaning::Profile(Id::at(index)),
        _ => Meaning::Filler(*Filler::VARIANTS.get(index)?),
    })
}

/// A word and one of its meanings.
#[derive(Debug)]
pub struct Spelling {
    /// Folded.
    pub text: String,
    /// How many letters it has.
    pub length: usize,
    pub entry: Entry,
}

/// Every word, folded, in the order of the tables; a word may come up often.
#[derive(Debug, Default)]
struct Spelled {
    words: Vec<Spelling>,
}

impl Spelled {
    fn new(tables: &Tables, spellings: &Spellings) -> Self {
        let mut spelled = Self::default();
        let mut add = |text: &str, means, name| spelled.add(spellings, text, means, name);
        for (position, country) in tables.countries.entries() {
            names(country, |text, name| add(text, Meaning::Country(position), name));
        }
        for (position, product) in tables.products.entries() {
            let own = [product.id, product.name.zh(), product.name.en()];
            let all = own.into_iter().chain(product.aliases.iter().copied());
            all.for_each(|text| add(text, Meaning::Product(position), Name::Own));
        }
        for (position, brand) in crate::dataset::brands(tables) {
            add(&brand, Meaning::Product(position), Name::Own);
        }
        let cards = tables.cards.entries().map(|(at, found)| (Meaning::Card(at), found.id, found.name));
        let services = tables.services.entries().map(|(at, found)| (Meaning::Service(at), found.id, found.name));
        // The one that sums up the others is called by what they are called by, too.
        let asks = tables.asks.entries().filter(|(_, found)| !found.headline);
        let asks = asks.map(|(at, found)| (Meaning::Ask(at), found.id, found.name));
        let guides = tables.guides.entries().map(|(at, found)| (Meaning::Guide(at), found.id, found.name));
        for (means, id, name) in cards.chain(services).chain(asks).chain(guides) {
            for text in [id, name.zh(), name.en()] {
                add(text, means, Name::Own);
            }
        }
        let apps: Vec<&str> = apps(tables).collect();
        for word in &tables.words {
            with_apps(word.text, &apps, |text| add(text, word.means, Name::Own));
        }
        spelled
    }

    fn add(&mut self, spellings: &Spellings, text: &str, means: Meaning, name: Name) {
        let letters = spellings.read(text);
        if letters.is_empty() {
            return;
        }
        self.push(letters.iter(), means, name);
        // Few type the sign in a name.
        if letters.len() > 3 && letters.iter().any(|letter| letter.c == '&') {
            self.push(letters.iter().filter(|letter| letter.c != '&'), means, name);
        }
    }

    fn push<'a>(&mut self, letters: impl Iterator<Item = &'a Letter>, means: Meaning, name: Name) {
        let (mut text, mut length, mut gaps) = (String::new(), 0, 0);
        for letter in letters {
            gaps |= u64::from(letter.after_gap).checked_shl(length).unwrap_or(0);
            length += 1;
            text.push(letter.c);
        }
        let length = usize::try_from(length).unwrap_or(0);
        self.words.push(Spelling { text, length, entry: Entry { means, name, gaps } });
    }
}

/// What the services are called.
fn apps(tables: &Tables) -> impl Iterator<Item = &'static str> + '_ {
    let names = tables.services.iter().flat_map(|service| [service.name.zh(), service.name.en()]);
    let is_of_app = |word: &&Word| matches!(word.means, Meaning::Service(_));
    names.chain(tables.words.iter().filter(is_of_app).map(|word| word.text))
}

/// A word with every app in the place of the mark for one, and with none.
fn with_apps(word: &str, apps: &[&str], mut take: impl FnMut(&str)) {
    if !word.contains(Word::APP) {
        return take(word);
    }
    take(&word.replace(Word::APP, ""));
    for app in apps {
        take(&word.replace(Word::APP, app));
    }
}

/// Everything that a country or region is called, but its money.
fn names(country: &Country, mut take: impl FnMut(&str, Name)) {
    let own = [country.name.zh(), country.name.en(), country.traditional].into_iter().chain(country.short);
    let keys = &*country.keys;
    own.chain(keys.aliases.iter().copied()).chain(keys.native.iter().copied()).for_each(|text| take(text, Name::Own));
    for code in [country.code, country.alpha3] {
        take(code, Name::Code);
    }
    keys.readings.iter().for_each(|reading| take(reading.pinyin, Name::Spelled));
    for place in keys.capital.iter().chain(&keys.places) {
        place.names.iter().for_each(|text| take(text, Name::Town));
        place.pinyin.iter().for_each(|text| take(text, Name::Spelled));
    }
}

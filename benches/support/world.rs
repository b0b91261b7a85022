//! The shipped data many times over: each place again under other names, with everything that is known of it.
//!
//! The copies pass the loader's checks in everything but the code: two letters name 676 places, so a copy has four.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use simbind::dataset::{
    Advice, Claim, Country, CountryId, Dataset, Evidence, Finding, Id as _, List, Note, Place, Reading, SearchKeys,
    Source, SourceId, Tables, Text, Validity,
};
use simbind::search::Index;

/// How many times the shipped data.
pub const FACTORS: [usize; 3] = [1, 10, 100];

static WORLDS: [LazyLock<World>; 3] = [
    LazyLock::new(|| World::new(FACTORS[0])),
    LazyLock::new(|| World::new(FACTORS[1])),
    LazyLock::new(|| World::new(FACTORS[2])),
];

/// A world of one of [`FACTORS`], made at the first call.
pub fn world(factor: usize) -> &'static World {
    let position = FACTORS.iter().position(|found| *found == factor).expect("one of the factors");
    &WORLDS[position]
}

/// Data of one size.
pub struct World {
    /// The tables as a program would carry them.
    stored: &'static [u8],
    /// The tables, of which a bench may have decoded some.
    pub dataset: Dataset,
    index: OnceLock<Index>,
}

impl World {
    fn new(factor: usize) -> Self {
        let shipped = simbind::embedded::tables().expect("the embedded data decodes");
        let tables = multiplied(&shipped, factor);
        let stored: &'static [u8] = postcard::to_stdvec(&tables).expect("the tables encode").leak();
        let dataset = Dataset::new(decoded(stored)).expect("its rules have no ring");
        Self { stored, dataset, index: OnceLock::new() }
    }

    /// Tables of which nothing has been read, as the program has them when it starts.
    pub fn tables(&self) -> Tables {
        decoded(self.stored)
    }

    /// The index of its places, made at the first call.
    pub fn index(&'static self) -> &'static Index {
        self.index.get_or_init(|| Index::new(&self.dataset.tables))
    }
}

fn decoded(stored: &'static [u8]) -> Tables {
    postcard::from_bytes(stored).expect("the tables decode")
}

fn multiplied(shipped: &Tables, factor: usize) -> Tables {
    let mut names = Names::new(&shipped.countries);
    let mut countries = shipped.countries.to_vec();
    let (mut findings, mut notes) = (shipped.findings.to_vec(), shipped.notes.to_vec());
    let (mut claims, mut advice) = (shipped.claims.to_vec(), shipped.advice.to_vec());
    let (mut validity, mut sources) = (shipped.validity.to_vec(), shipped.sources.to_vec());
    for copy in 1..factor {
        let moved = Move::new(shipped, copy);
        countries.extend(shipped.countries.iter().map(|country| names.place(country, copy)));
        findings.extend(shipped.findings.iter().filter_map(|found| moved.finding(found)));
        notes.extend(shipped.notes.iter().filter_map(|found| moved.note(found)));
        claims.extend(shipped.claims.iter().filter_map(|found| moved.claim(found)));
        advice.extend(shipped.advice.iter().filter_map(|found| moved.advice(found)));
        validity.extend(shipped.validity.iter().map(|found| moved.validity(found)));
        if moved.sources == sources.len() {
            sources.extend(shipped.sources.iter().map(|found| moved.source(found)));
        }
    }
    Tables {
        countries: List::from(countries).into(),
        findings: List::from(findings).into(),
        notes: List::from(notes).into(),
        claims: List::from(claims).into(),
        advice: List::from(advice).into(),
        validity: List::from(validity).into(),
        sources: List::from(sources).into(),
        ..shipped.clone()
    }
}

/// What is said of a place, said of its copy.
struct Move {
    copy: usize,
    /// How much further down the copy of a place stands.
    places: usize,
    /// The same for sources. Positions have 16 bits: when those are used up, copies share sources.
    sources: usize,
}

impl Move {
    fn new(shipped: &Tables, copy: usize) -> Self {
        let sources = shipped.sources.len();
        let room = usize::from(u16::MAX) / sources;
        Self { copy, places: copy * shipped.countries.len(), sources: copy % room * sources }
    }

    fn place(&self, place: CountryId) -> CountryId {
        CountryId::at(place.index() + self.places)
    }

    fn places(&self, places: &[CountryId]) -> Option<Vec<CountryId>> {
        let moved: Vec<CountryId> = places.iter().map(|place| self.place(*place)).collect();
        (!moved.is_empty()).then_some(moved)
    }

    fn sources(&self, sources: &[SourceId]) -> Vec<SourceId> {
        sources.iter().map(|source| SourceId::at(source.index() + self.sources)).collect()
    }

    fn evidence(&self, evidence: &Evidence) -> Evidence {
        Evidence { sources: self.sources(&evidence.sources), ..evidence.clone() }
    }

    fn id(&self, id: &str) -> &'static str {
        keep(format!("{id}-{}", self.copy))
    }

    fn finding(&self, found: &Finding) -> Option<Finding> {
        let country = Some(self.place(found.country?));
        Some(Finding { country, evidence: self.evidence(&found.evidence), ..found.clone() })
    }

    fn note(&self, found: &Note) -> Option<Note> {
        let (id, countries) = (self.id(found.id), self.places(&found.countries)?);
        Some(Note { id, countries, evidence: self.evidence(&found.evidence), ..found.clone() })
    }

    fn claim(&self, found: &Claim) -> Option<Claim> {
        let (id, country) = (self.id(found.id), Some(self.place(found.country?)));
        Some(Claim { id, country, sources: self.sources(&found.sources), ..found.clone() })
    }

    fn advice(&self, found: &Advice) -> Option<Advice> {
        let (id, countries) = (self.id(found.id), self.places(&found.countries)?);
        let evidence = found.evidence.as_ref().map(|evidence| self.evidence(evidence));
        Some(Advice { id, countries, evidence, ..found.clone() })
    }

    fn validity(&self, found: &Validity) -> Validity {
        let (id, country) = (self.id(found.id), found.country.map(|country| self.place(country)));
        Validity { id, country, evidence: self.evidence(&found.evidence), ..found.clone() }
    }

    fn source(&self, found: &Source) -> Source {
        Source { id: self.id(found.id), ..found.clone() }
    }
}

/// Pieces of Latin names.
const PIECES: [&str; 32] = [
    "ba", "co", "da", "el", "fen", "ga", "han", "il", "ja", "ko", "lan", "mi", "nor", "os", "pa", "qui", "ra", "sto",
    "ta", "ur", "ver", "wa", "xi", "yo", "za", "bri", "cha", "dor", "gel", "mar", "sul", "tri",
];

/// Makes names: the same ones in every run.
struct Names {
    /// Characters with their sound, from the shipped names.
    syllables: Vec<(char, &'static str)>,
    state: u64,
}

impl Names {
    fn new(countries: &[Country]) -> Self {
        let readings = countries.iter().flat_map(|country| &country.keys.readings);
        let regular = readings.filter(|reading| reading.of.chars().count() == reading.pinyin.split(' ').count());
        let pairs = regular.flat_map(|reading| reading.of.chars().zip(reading.pinyin.split(' ')));
        let mut syllables: Vec<_> = pairs.collect();
        syllables.sort_unstable();
        syllables.dedup();
        Self { syllables, state: 0 }
    }

    /// A number below `end` (splitmix64).
    fn below(&mut self, end: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("below a usize")
    }

    /// A Chinese name and its pinyin.
    fn chinese(&mut self, length: usize) -> (&'static str, &'static str) {
        let among = self.syllables.len();
        let chosen: Vec<usize> = (0..length).map(|_| self.below(among)).collect();
        let pairs: Vec<_> = chosen.into_iter().map(|at| self.syllables[at]).collect();
        let pinyin: Vec<&str> = pairs.iter().map(|(_, sound)| *sound).collect();
        (keep(pairs.iter().map(|(c, _)| *c).collect()), keep(pinyin.join(" ")))
    }

    fn latin(&mut self, length: usize) -> &'static str {
        let mut name: String = (0..(length / 3).clamp(2, 6)).map(|_| PIECES[self.below(PIECES.len())]).collect();
        name[..1].make_ascii_uppercase();
        keep(name)
    }

    fn place(&mut self, shipped: &Country, copy: usize) -> Country {
        let mut renamed = Renamed { names: self, done: BTreeMap::new() };
        let name = Text::new(renamed.name(shipped.name.zh()), renamed.name(shipped.name.en()));
        let numbered = |digits: &str| keep(format!("{digits}{copy:03}"));
        let numbers = |list: &[&'static str]| list.iter().copied().map(numbered).collect::<Vec<_>>();
        let letters: String =
            [copy / 26, copy % 26].map(|at| char::from(b'A' + u8::try_from(at).unwrap_or_default())).iter().collect();
        Country {
            code: keep(format!("{}{letters}", shipped.code)),
            alpha3: keep(format!("{}{letters}", shipped.alpha3)),
            short: shipped.short.map(|_| name.zh()),
            traditional: name.zh(),
            dial: numbers(&shipped.dial),
            popular: 0,
            keys: SearchKeys {
                prefixes: numbers(&shipped.keys.prefixes),
                area_codes: Vec::new(),
                iccid: shipped.keys.iccid.map(numbered),
                ..renamed.keys(&shipped.keys)
            }
            .into(),
            name,
            ..shipped.clone()
        }
    }
}

/// The names of one place, each with the one that stands for it.
struct Renamed<'a> {
    names: &'a mut Names,
    done: BTreeMap<&'static str, (&'static str, Option<&'static str>)>,
}

impl Renamed<'_> {
    /// The name that stands for another, with its pinyin if it is Chinese.
    fn pair(&mut self, name: &'static str) -> (&'static str, Option<&'static str>) {
        if let Some(done) = self.done.get(name) {
            return *done;
        }
        let length = name.chars().count();
        let is_chinese = name.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let made = if is_chinese {
            let (name, pinyin) = self.names.chinese(length);
            (name, Some(pinyin))
        } else {
            (self.names.latin(length), None)
        };
        self.done.insert(name, made);
        made
    }

    fn name(&mut self, name: &'static str) -> &'static str {
        self.pair(name).0
    }

    fn list(&mut self, names: &[&'static str]) -> Vec<&'static str> {
        names.iter().map(|name| self.name(name)).collect()
    }

    fn town(&mut self, town: &Place) -> Place {
        let pinyin = town.names.iter().find_map(|name| self.pair(name).1);
        Place { names: self.list(&town.names), pinyin: town.pinyin.and(pinyin) }
    }

    fn keys(&mut self, shipped: &SearchKeys) -> SearchKeys {
        let reading = |(of, pinyin): (_, Option<_>)| Reading { of, pinyin: pinyin.unwrap_or_default() };
        SearchKeys {
            readings: shipped.readings.iter().map(|found| reading(self.pair(found.of))).collect(),
            aliases: self.list(&shipped.aliases),
            native: self.list(&shipped.native),
            capital: shipped.capital.as_ref().map(|capital| self.town(capital)),
            places: shipped.places.iter().map(|place| self.town(place)).collect(),
            ..shipped.clone()
        }
    }
}

fn keep(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

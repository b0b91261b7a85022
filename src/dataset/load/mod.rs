//! From TOML files to checked [`Tables`]: every fault is reported, each with its place.

mod catalog;
mod conditions;
mod countries;
mod guides;
mod lint;
mod narrow;
mod products;
mod reader;
mod rules;
mod summary;
mod vocabulary;
mod wording;
mod words;
mod world;

use std::cell::{OnceCell, RefCell};

use super::fault::LinedFile;
use super::reader::keep;
use super::{Fault, Faults, Finding, Id, Kind, List, Severity, SourceFile, Tables};
use catalog::{Catalog, Entry};
use reader::Reader;

/// Stands for the position of a table that does not exist; what names it has been reported.
fn nowhere<I: Id>() -> I {
    I::at(usize::MAX)
}

/// What came of loading.
#[derive(Debug)]
pub struct Loaded {
    /// The data; none where an error makes it unusable.
    pub data: Option<Tables>,
    /// The faults, errors and lints, by file and place: the first [`Faults::MOST`].
    pub faults: Vec<Fault>,
    /// Number of errors, told or not.
    pub errors: usize,
    /// Number of lints, told or not.
    pub lints: usize,
}

/// Reads, links and checks the data. A table of a later layer replaces one with the same id of an earlier layer; of the program's
/// own wording each text is replaced for itself.
///
/// `today` (year, month, day) is what dates of the last layer must not lie after; without it they may. What was checked on another day
/// is not checked again: a clock that is behind would find all of it faulty.
#[must_use]
pub fn load(layers: &[Vec<SourceFile>], today: Option<(u16, u8, u8)>) -> Loaded {
    let faults = RefCell::new(Faults::default());
    let layered = layers.iter().enumerate().flat_map(|(layer, files)| files.iter().map(move |file| (layer, file)));
    let files: Vec<LinedFile> = layered.map(|(layer, file)| LinedFile::in_layer(file, layer)).collect();
    let catalog = Catalog::build(&files, &faults);
    let reader = Context {
        catalog: &catalog,
        faults: &faults,
        today,
        last_layer: layers.len().saturating_sub(1),
        forbidden: OnceCell::new(),
    };
    let mut tables = reader.tables();
    tables.version = keep(version(&tables, &files));
    lint::check(&reader, &tables);
    narrow::check(&reader, &tables);
    summary::check(&reader, &tables);
    // Only now: until here a finding stands at the same position as its entry. What looks one up sorts them by key at every start.
    let mut findings = tables.findings.to_vec();
    findings.sort_by_key(Finding::key);
    tables.findings = List::from(findings).into();
    let faults = faults.into_inner();
    let (errors, lints) = faults.counts();
    Loaded { data: (errors == 0).then_some(tables), faults: faults.first(), errors, lints }
}

impl Loaded {
    /// How many faults are not told.
    #[must_use]
    pub fn more(&self) -> usize {
        (self.errors + self.lints).saturating_sub(self.faults.len())
    }
}

/// What every part of the loader needs.
struct Context<'a> {
    catalog: &'a Catalog<'a>,
    faults: &'a RefCell<Faults>,
    today: Option<(u16, u8, u8)>,
    /// Number of the layer whose dates must not lie after today.
    last_layer: usize,
    /// Words that no text may hold, gathered at the first text.
    forbidden: OnceCell<Vec<Forbidden>>,
}

/// A word that no text may hold.
struct Forbidden {
    written: String,
    /// In small letters.
    small: String,
    /// Position of its entry.
    position: usize,
}

impl Context<'_> {
    fn tables(&self) -> Tables {
        let tables = Tables {
            version: "",
            services: self.each(Kind::Service, vocabulary::service),
            asks: self.each(Kind::Ask, vocabulary::ask),
            cards: self.each(Kind::Card, vocabulary::card),
            facts: self.each(Kind::Fact, vocabulary::fact),
            profiles: self.each(Kind::Profile, vocabulary::profile),
            reasons: self.each(Kind::Reason, vocabulary::reason).into(),
            contradictions: self.each(Kind::Contradiction, vocabulary::contradiction).into(),
            topics: self.each(Kind::Topic, vocabulary::topic),
            routes: self.each(Kind::Route, rules::route),
            findings: self.each(Kind::Finding, world::finding).into(),
            notes: self.each(Kind::Note, world::note).into(),
            claims: self.each(Kind::Claim, world::claim).into(),
            advice: self.each(Kind::Advice, world::advice).into(),
            validity: self.each(Kind::Validity, guides::validity).into(),
            products: self.each(Kind::Product, products::product).into(),
            observations: self.each(Kind::Report, products::observation).into(),
            guides: self.each(Kind::Guide, guides::guide).into(),
            summaries: self.each(Kind::Summary, summary::summary).into(),
            terms: self.each(Kind::Term, guides::term).into(),
            sources: self.each(Kind::Source, world::source).into(),
            countries: self.each(Kind::Country, countries::country).into(),
            operators: self.each(Kind::Operator, countries::operator).into(),
            words: List::from(words::all(self)).into(),
            standpoints: self.each(Kind::Standpoint, words::standpoint).into(),
            spellings: self.each(Kind::Spelling, words::spelling).into(),
            wording: wording::read(self),
        };
        self.each(Kind::Publisher, world::publisher_name);
        self.each(Kind::Forbidden, vocabulary::forbidden);
        self.each(Kind::Filler, words::filler);
        tables
    }

    fn forbidden(&self) -> &[Forbidden] {
        self.forbidden.get_or_init(|| {
            let words = self.catalog.of(Kind::Forbidden).positions.iter().filter(|(word, _)| !word.is_empty());
            let made = |(written, position): (&String, &usize)| Forbidden {
                written: written.clone(),
                small: written.to_lowercase(),
                position: *position,
            };
            let mut found: Vec<Forbidden> = words.map(made).collect();
            found.sort_by(|one, other| one.written.cmp(&other.written));
            found
        })
    }

    /// Reads every table of a kind.
    fn each<T>(&self, kind: Kind, read: impl Fn(&Reader) -> T) -> List<T> {
        let read_whole = |entry: &Entry| {
            let reader = entry.reader(self);
            let item = read(&reader);
            reader.finish();
            item
        };
        self.catalog.of(kind).entries.iter().map(read_whole).collect()
    }
}

/// The newest date of any evidence and a checksum (FNV-1a) of all files.
fn version(tables: &Tables, files: &[LinedFile]) -> String {
    let newest = tables.sources.iter().map(|source| source.published).max_by_key(|date| date.earliest());
    let mut sorted: Vec<&SourceFile> = files.iter().map(|lined| lined.file).collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let bytes = sorted.iter().flat_map(|file| file.text.bytes());
    let checksum = bytes.fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let (year, month, day) = newest.map_or((0, 0, 0), super::Dated::earliest);
    format!("{year:04}-{month:02}-{day:02}-{checksum:08x}")
}

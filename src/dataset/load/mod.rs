//! From TOML files to checked [`Tables`]: every fault is reported, each with its place.

mod catalog;
mod conditions;
mod countries;
mod guides;
mod lint;
mod reader;
mod rules;
mod vocabulary;
mod wording;
mod world;

use std::cell::RefCell;

use super::fault::LinedFile;
use super::{Fault, Finding, Severity, SourceFile, Tables};
use catalog::Catalog;
use reader::Reader;

/// Stands for the position of a table that does not exist; what names it has been reported.
const NOWHERE: u16 = u16::MAX;

/// What came of loading.
#[derive(Debug)]
pub struct Loaded {
    /// The data; none where an error makes it unusable.
    pub data: Option<Tables>,
    /// All faults, errors and lints, by file and place.
    pub faults: Vec<Fault>,
}

/// Reads, links and checks the data. A table of a later layer replaces one with the same id of an earlier layer; of the program's
/// own wording each text is replaced for itself.
///
/// `today` (year, month, day) is what dates must not lie after; without it they may.
#[must_use]
pub fn load(layers: &[Vec<SourceFile>], today: Option<(u16, u8, u8)>) -> Loaded {
    let faults = RefCell::new(Vec::new());
    let layered = layers.iter().enumerate().flat_map(|(layer, files)| files.iter().map(move |file| (layer, file)));
    let files: Vec<(usize, LinedFile)> = layered.map(|(layer, file)| (layer, LinedFile::new(file))).collect();
    let catalog = Catalog::build(&files, &faults);
    let reader = Context { catalog: &catalog, files: &files, faults: &faults, today };
    let mut tables = reader.tables();
    lint::check(&reader, &tables);
    // Only now: until here a finding stands at the same position as its entry. What looks one up sorts them by key at every start.
    let mut findings = tables.findings.to_vec();
    crate::order::sort_by_key(&mut findings, Finding::key);
    tables.findings = findings.into();
    let mut faults = faults.into_inner();
    crate::order::sort_by(&mut faults, |a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
    faults.dedup();
    let is_usable = faults.iter().all(|fault| fault.severity == Severity::Lint);
    Loaded { data: is_usable.then_some(tables), faults }
}

/// What every part of the loader needs.
struct Context<'a> {
    catalog: &'a Catalog<'a>,
    /// The files, each with the number of its layer.
    files: &'a [(usize, LinedFile<'a>)],
    faults: &'a RefCell<Vec<Fault>>,
    today: Option<(u16, u8, u8)>,
}

impl<'a> Context<'a> {
    fn tables(&self) -> Tables {
        let mut tables = Tables {
            version: "",
            services: self.each(&self.catalog.services, vocabulary::service),
            asks: self.each(&self.catalog.asks, vocabulary::ask),
            cards: self.each(&self.catalog.cards, vocabulary::card),
            facts: self.each(&self.catalog.facts, vocabulary::fact),
            profiles: self.each(&self.catalog.profiles, vocabulary::profile),
            topics: self.each(&self.catalog.topics, vocabulary::topic),
            routes: self.each(&self.catalog.routes, rules::route),
            findings: self.each(&self.catalog.findings, world::finding).into(),
            notes: self.each(&self.catalog.notes, world::note).into(),
            claims: self.each(&self.catalog.claims, world::claim).into(),
            advice: self.each(&self.catalog.advice, world::advice).into(),
            validity: self.each(&self.catalog.validity, guides::validity).into(),
            guides: self.each(&self.catalog.guides, guides::guide).into(),
            terms: self.each(&self.catalog.terms, guides::term).into(),
            sources: self.each(&self.catalog.sources, world::source).into(),
            countries: self.each(&self.catalog.countries, countries::country).into(),
            operators: self.each(&self.catalog.operators, countries::operator).into(),
            wording: wording::read(self),
        };
        self.each(&self.catalog.forbidden, vocabulary::forbidden);
        tables.version = keep(version(&tables, self.files));
        tables
    }

    fn each<T>(&self, section: &'a catalog::Section<'a>, read: impl Fn(&Context, &mut Reader) -> T) -> Vec<T> {
        section
            .entries
            .iter()
            .map(|entry| {
                let mut reader = entry.reader(self);
                let item = read(self, &mut reader);
                reader.finish();
                item
            })
            .collect()
    }
}

/// A dataset lives as long as the program: its texts are kept for good instead of being passed around with a lifetime.
fn keep(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// The newest date of any evidence and a checksum (FNV-1a) of all files.
fn version(tables: &Tables, files: &[(usize, LinedFile)]) -> String {
    let newest = tables.sources.iter().map(|source| source.published).max_by_key(|date| date.earliest());
    let mut sorted: Vec<&SourceFile> = files.iter().map(|(_, lined)| lined.file).collect();
    crate::order::sort_by(&mut sorted, |a, b| a.path.cmp(&b.path));
    let bytes = sorted.iter().flat_map(|file| file.text.bytes());
    let checksum = bytes.fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let (year, month, day) = newest.map_or((0, 0, 0), super::Dated::earliest);
    format!("{year:04}-{month:02}-{day:02}-{checksum:08x}")
}

//! Finds every table of every file and gives it a position, before anything is read: tables may refer to each other in any order.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use super::{Context, Fault, LinedFile, Severity};
use crate::dataset::nearest_help;

/// One table of a file.
pub(super) struct Entry<'a> {
    pub file: usize,
    pub span: Range<usize>,
    pub table: DeTable<'a>,
}

impl<'a> Entry<'a> {
    pub fn reader<'c>(&'c self, context: &'c Context<'c>) -> Reader<'c>
    where
        'a: 'c,
    {
        Reader::new(context, self.file, &self.table, self.span.clone())
    }
}

/// All tables of one kind, with their positions by id.
#[derive(Default)]
pub(super) struct Section<'a> {
    pub entries: Vec<Entry<'a>>,
    pub positions: HashMap<String, usize>,
    layers: Vec<usize>,
}

impl Section<'_> {
    pub fn position(&self, id: &str) -> Option<u16> {
        self.positions.get(id).and_then(|position| u16::try_from(*position).ok())
    }
}

/// All tables of all kinds.
#[derive(Default)]
pub(super) struct Catalog<'a> {
    pub services: Section<'a>,
    pub asks: Section<'a>,
    pub cards: Section<'a>,
    pub facts: Section<'a>,
    pub profiles: Section<'a>,
    pub topics: Section<'a>,
    pub routes: Section<'a>,
    pub findings: Section<'a>,
    pub notes: Section<'a>,
    pub claims: Section<'a>,
    pub advice: Section<'a>,
    pub validity: Section<'a>,
    pub guides: Section<'a>,
    pub terms: Section<'a>,
    pub sources: Section<'a>,
    pub countries: Section<'a>,
    pub operators: Section<'a>,
    pub forbidden: Section<'a>,
    pub wording: Section<'a>,
}

/// The names of the kinds in files.
const KINDS: [&str; 19] = [
    "service",
    "ask",
    "card",
    "fact",
    "profile",
    "topic",
    "route",
    "finding",
    "note",
    "claim",
    "advice",
    "validity",
    "guide",
    "term",
    "source",
    "country",
    "operator",
    "forbidden",
    "interface",
];

impl<'a> Catalog<'a> {
    /// Parses all files and sorts their tables.
    pub fn build(files: &[(usize, LinedFile<'a>)], faults: &RefCell<Vec<Fault>>) -> Self {
        let mut catalog = Self::default();
        for (index, (layer, file)) in files.iter().enumerate() {
            let (document, errors) = DeTable::parse_recoverable(&file.file.text);
            for error in errors {
                let span = error.span().unwrap_or(0..0);
                faults.borrow_mut().push(Fault::new(Severity::Error, file, &span, error.message().to_owned(), None));
            }
            for (kind, value) in document.into_inner() {
                let report = |span: &Range<usize>, message: String, help: Option<String>| {
                    faults.borrow_mut().push(Fault::new(Severity::Error, file, span, message, help));
                };
                let Some(section) = catalog.section(kind.get_ref()) else {
                    report(
                        &kind.span(),
                        format!("unknown table `{}`", kind.get_ref()),
                        nearest_help(kind.get_ref(), &KINDS),
                    );
                    continue;
                };
                let span = value.span();
                for (span, item) in items(value.into_inner(), span) {
                    match item {
                        DeValue::Table(table) => {
                            section.add(Entry { file: index, span, table }, kind.get_ref(), *layer, &report);
                        }
                        other => report(&span, format!("expected a table, found {}", other.type_str()), None),
                    }
                }
            }
        }
        catalog
    }

    fn section(&mut self, kind: &str) -> Option<&mut Section<'a>> {
        Some(match kind {
            "service" => &mut self.services,
            "ask" => &mut self.asks,
            "card" => &mut self.cards,
            "fact" => &mut self.facts,
            "profile" => &mut self.profiles,
            "topic" => &mut self.topics,
            "route" => &mut self.routes,
            "finding" => &mut self.findings,
            "note" => &mut self.notes,
            "claim" => &mut self.claims,
            "advice" => &mut self.advice,
            "validity" => &mut self.validity,
            "guide" => &mut self.guides,
            "term" => &mut self.terms,
            "source" => &mut self.sources,
            "country" => &mut self.countries,
            "operator" => &mut self.operators,
            "forbidden" => &mut self.forbidden,
            "interface" => &mut self.wording,
            _ => return None,
        })
    }
}

/// The elements of an array of tables; a single table counts as one.
fn items(value: DeValue<'_>, span: Range<usize>) -> Vec<(Range<usize>, DeValue<'_>)> {
    match value {
        DeValue::Array(array) => array.into_iter().map(|item| (item.span(), item.into_inner())).collect(),
        other => vec![(span, other)],
    }
}

impl<'a> Section<'a> {
    fn add(
        &mut self,
        entry: Entry<'a>,
        kind: &str,
        layer: usize,
        report: &impl Fn(&Range<usize>, String, Option<String>),
    ) {
        let Some(id) = identity(kind, &entry.table) else {
            // Either it needs no id, or whoever reads it reports that the id is missing.
            self.entries.push(entry);
            self.layers.push(layer);
            return;
        };
        let Some(position) = self.positions.get(&id).copied() else {
            self.positions.insert(id, self.entries.len());
            self.entries.push(entry);
            self.layers.push(layer);
            return;
        };
        match (self.layers.get_mut(position), self.entries.get_mut(position)) {
            (Some(earlier), Some(slot)) if *earlier < layer => {
                *earlier = layer;
                *slot = entry;
            }
            _ => {
                report(&entry.span, format!("a second {kind} `{id}`"), Some("ids are unique within their kind".into()));
            }
        }
    }
}

/// What makes a table the same as one of another layer; none where nothing does.
fn identity(kind: &str, table: &DeTable<'_>) -> Option<String> {
    let word = |key: &str| {
        table.iter().find(|(name, _)| name.get_ref() == key).and_then(|(_, value)| value.get_ref().as_str())
    };
    match kind {
        "finding" => Some(["fact", "country", "service", "card"].map(|key| word(key).unwrap_or("-")).join(" ")),
        "country" => word("code").map(str::to_owned),
        // Operators are only added to; of the wording every text is looked for in all layers.
        "operator" | "interface" => None,
        _ => word("id").map(str::to_owned),
    }
}

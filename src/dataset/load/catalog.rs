//! Finds every table of every file and gives it a position, before anything is read: tables may refer to each other in any order.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use strum::VariantArray as _;
use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use super::{Context, Kind, LinedFile};
use crate::dataset::reader::{Source, words_of};
use crate::dataset::{Faults, Id, Severity, nearest_help};

/// One table of a file.
pub(super) struct Entry<'a> {
    pub file: &'a LinedFile<'a>,
    pub span: Range<usize>,
    pub table: DeTable<'a>,
}

impl<'a> Entry<'a> {
    /// A reader of this table.
    pub fn reader<'c>(&'c self, context: &'c Context<'c>) -> Reader<'c>
    where
        'a: 'c,
    {
        Reader::new(context, Source { file: self.file, faults: context.faults }, &self.table, self.span.clone())
    }

    /// The word that a key has, where it has one.
    pub fn word(&self, key: &str) -> Option<&str> {
        word(&self.table, key)
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
    pub fn position<I: Id>(&self, id: &str) -> Option<I> {
        self.positions.get(id).copied().map(I::at)
    }
}

/// All tables of all kinds.
#[derive(Default)]
pub(super) struct Catalog<'a> {
    /// By [`Kind`], but for the last.
    sections: [Section<'a>; Kind::VARIANTS.len() - 1],
    /// The last of the kinds.
    wording: Section<'a>,
}

impl<'a> Catalog<'a> {
    /// The tables of one kind.
    pub fn of(&self, kind: Kind) -> &Section<'a> {
        self.sections.get(kind as usize).unwrap_or(&self.wording)
    }

    /// Parses all files and sorts their tables.
    pub fn build(files: &'a [LinedFile<'a>], faults: &RefCell<Faults>) -> Self {
        let mut catalog = Self::default();
        for file in files {
            let report = |span: &Range<usize>, message: String, help: Option<String>| {
                faults.borrow_mut().add(Severity::Error, file, span, message, help);
            };
            let (document, errors) = DeTable::parse_recoverable(&file.file.text);
            for error in errors {
                report(&error.span().unwrap_or(0..0), error.message().to_owned(), None);
            }
            for (name, value) in document.into_inner() {
                let Ok(kind) = name.get_ref().parse::<Kind>() else {
                    let help = nearest_help(name.get_ref(), &words_of(Kind::VARIANTS));
                    report(&name.span(), format!("unknown table `{}`", name.get_ref()), help);
                    continue;
                };
                let section = catalog.sections.get_mut(kind as usize).unwrap_or(&mut catalog.wording);
                let span = value.span();
                for (span, item) in items(value.into_inner(), span) {
                    match item {
                        DeValue::Table(table) => {
                            section.add(Entry { file, span, table }, kind, file.layer, &report);
                        }
                        other => report(&span, format!("expected a table, found {}", other.type_str()), None),
                    }
                }
            }
        }
        catalog
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
        kind: Kind,
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
                report(
                    &entry.span,
                    format!("a second {} `{id}`", kind.into_str()),
                    Some("ids are unique within their kind".into()),
                );
            }
        }
    }
}

/// What makes a table the same as one of another layer; none where nothing does.
fn identity(kind: Kind, table: &DeTable<'_>) -> Option<String> {
    match kind.identity() {
        [] => None,
        [key] => word(table, key).map(str::to_owned),
        keys => Some(keys.iter().map(|key| word(table, key).unwrap_or("-")).collect::<Vec<_>>().join(" ")),
    }
}

fn word<'t>(table: &'t DeTable<'_>, key: &str) -> Option<&'t str> {
    table.iter().find(|(name, _)| name.get_ref() == key).and_then(|(_, value)| value.get_ref().as_str())
}

//! Sources, and which of them an answer uses.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde::Serialize;

use super::ordered::Ordered;
use crate::dataset::{Evidence, Source, Tables};

/// One source.
#[derive(Debug, Serialize)]
pub struct SourceJson {
    title: &'static str,
    publisher: &'static str,
    url: &'static str,
    published: String,
    grade: &'static str,
}

impl From<&Source> for SourceJson {
    fn from(source: &Source) -> Self {
        Self {
            title: source.title,
            publisher: source.publisher,
            url: source.url,
            published: source.published.to_string(),
            grade: source.grade.into_str(),
        }
    }
}

/// Turns positions of sources into ids and remembers them.
#[derive(Debug)]
pub struct Cited<'d> {
    tables: &'d Tables,
    used: RefCell<BTreeSet<u16>>,
}

impl<'d> Cited<'d> {
    /// Nothing is cited yet.
    pub fn new(tables: &'d Tables) -> Self {
        Self { tables, used: RefCell::default() }
    }

    /// Cites sources; each id once, in the given order.
    pub fn ids(&self, positions: impl IntoIterator<Item = u16>) -> Vec<&'static str> {
        let mut ids = Vec::new();
        for position in positions {
            let Some(source) = self.tables.sources.get(usize::from(position)) else { continue };
            self.used.borrow_mut().insert(position);
            if !ids.contains(&source.id) {
                ids.push(source.id);
            }
        }
        ids
    }

    /// Cites the sources of evidence.
    pub fn evidence(&self, evidence: Option<&Evidence>) -> Vec<&'static str> {
        self.ids(evidence.into_iter().flat_map(|evidence| evidence.sources.iter().copied()))
    }

    /// Everything that was cited, in the order of the data.
    pub fn sources(&self) -> Ordered<&'static str, SourceJson> {
        let used = self.used.borrow();
        let found = used.iter().filter_map(|position| self.tables.sources.get(usize::from(*position)));
        found.map(|source| (source.id, source.into())).collect()
    }
}

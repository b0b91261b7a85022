//! Which data is worked with: what the program carries, alone or with somebody's own files laid over it.

use std::fmt::Write as _;
use std::path::Path;

use crate::config::{Unreadable, own_data, read_folder, today};
use crate::dataset::{Dataset, Fault, SourceFile, Tables};
use crate::embedded;

/// Why there is no data to work with.
#[derive(Debug)]
pub enum Unusable {
    /// A file or folder cannot be read.
    Unreadable(Unreadable),
    /// The files are faulty; every fault, by place.
    Faulty(Vec<Fault>),
    /// What the program carries is damaged, for this reason.
    Damaged(String),
}

impl From<Unreadable> for Unusable {
    fn from(unreadable: Unreadable) -> Self {
        Self::Unreadable(unreadable)
    }
}

/// The data that the program carries, with a folder laid over it: `folder` if there is one, else that of the configuration.
///
/// # Errors
/// Every fault that makes the data unusable, or why the folder cannot be read.
pub fn load(folder: Option<&Path>) -> Result<&'static Dataset, Unusable> {
    let files = match (folder, own_data()) {
        (Some(folder), _) => read(folder)?,
        (None, Some(own)) => read_folder(&own)?,
        (None, None) => Vec::new(),
    };
    if files.is_empty() {
        return carried();
    }
    let loaded = embedded::overlaid(files, today());
    let Some(tables) = loaded.data else { return Err(Unusable::Faulty(loaded.faults)) };
    held(tables)
}

/// The data that the program carries, alone: no file is looked for.
///
/// # Errors
/// Only if the program file is damaged.
pub fn carried() -> Result<&'static Dataset, Unusable> {
    held(carried_tables()?)
}

/// The tables that the program carries.
///
/// # Errors
/// Only if the program file is damaged.
pub fn carried_tables() -> Result<Tables, Unusable> {
    embedded::tables().map_err(|error| Unusable::Damaged(error.to_string()))
}

/// There is one dataset and it lives as long as the program: leaking it spares every user of it a lifetime.
fn held(tables: Tables) -> Result<&'static Dataset, Unusable> {
    let dataset = Dataset::new(tables).map_err(|error| Unusable::Damaged(format!("{error:?}")))?;
    Ok(Box::leak(Box::new(dataset)))
}

/// The files of a folder that somebody has named: at least one.
///
/// # Errors
/// Why they cannot be read.
pub fn read(folder: &Path) -> Result<Vec<SourceFile>, Unusable> {
    let files = read_folder(folder)?;
    if files.is_empty() { Err(Unreadable::Empty(folder.to_owned()).into()) } else { Ok(files) }
}

/// Faults, one after the other.
#[must_use]
pub fn written(faults: &[Fault]) -> String {
    faults.iter().fold(String::new(), |mut text, fault| {
        let _never_fails = writeln!(text, "{fault}");
        text
    })
}

//! Which data is worked with: what the program carries, alone or with somebody's own files laid over it.

use std::fmt::Write as _;
use std::path::Path;

use crate::config::{Unreadable, own_data, read_folder, today};
use crate::dataset::{Dataset, Fault, Loaded, SourceFile, Tables};
use crate::embedded;
use crate::words::Words;

/// Why there is no data to work with.
#[derive(Debug)]
pub enum Unusable {
    /// A file or folder cannot be read.
    Unreadable(Unreadable),
    /// The files are faulty.
    Faulty(Box<Loaded>),
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
    let mut loaded = embedded::overlaid(files, today());
    let Some(tables) = loaded.data.take() else { return Err(Unusable::Faulty(Box::new(loaded))) };
    let dataset = Dataset::new(tables).map_err(|error| Unusable::Damaged(format!("{error:?}")))?;
    Ok(held(dataset))
}

/// The data that the program carries, alone: no file is looked for.
///
/// # Errors
/// Only if the program file is damaged.
pub fn carried() -> Result<&'static Dataset, Unusable> {
    let dataset = embedded::dataset().map_err(|error| Unusable::Damaged(error.to_string()))?;
    Ok(held(dataset))
}

/// The tables that the program carries.
///
/// # Errors
/// Only if the program file is damaged.
pub fn carried_tables() -> Result<Tables, Unusable> {
    embedded::tables().map_err(|error| Unusable::Damaged(error.to_string()))
}

/// There is one dataset and it lives as long as the program: leaking it spares every user of it a lifetime.
fn held(dataset: Dataset) -> &'static Dataset {
    Box::leak(Box::new(dataset))
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

/// The faults of data, and how many more there are.
#[must_use]
pub fn written_first(loaded: &Loaded, words: Words) -> String {
    let mut text = written(&loaded.faults);
    if loaded.more() > 0 {
        let _never_fails = writeln!(text, "{}", words.faults_more(&loaded.more()));
    }
    text
}

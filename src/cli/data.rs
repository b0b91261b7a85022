//! Which data a command works with: what the program carries, alone or with somebody's own files laid over it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::exit::{Exit, Problem};
use super::folder::{self, Unreadable};
use super::{places, today};
use crate::dataset::{Dataset, Fault, Language, SourceFile, Tables};
use crate::embedded;
use crate::words::Words;

/// The data, for as long as the program runs.
#[derive(Debug, Clone, Copy)]
pub struct Data {
    /// Tables and rules.
    pub dataset: &'static Dataset,
}

impl Data {
    fn new(tables: Tables) -> Result<Self, Problem> {
        let dataset = Dataset::new(tables).map_err(|error| broken(&format!("{error:?}")))?;
        // There is one dataset and it lives as long as the program: leaking it spares every user of it a lifetime.
        let dataset: &'static Dataset = Box::leak(Box::new(dataset));
        Ok(Self { dataset })
    }
}

/// The data that the program carries, with a folder laid over it: `folder` if there is one, else that of the configuration.
///
/// # Errors
/// Every fault that makes the data unusable, or why the folder cannot be read.
pub fn load(folder: Option<&Path>, language: Language) -> Result<Data, Problem> {
    let files = match (folder, configured().filter(|own| own.is_dir())) {
        (Some(folder), _) => read(folder, language)?,
        (None, Some(own)) => folder::read(&own).map_err(|error| explained(&error, language))?,
        (None, None) => Vec::new(),
    };
    if files.is_empty() {
        return embedded();
    }
    let loaded = embedded::overlaid(files, today::today());
    match loaded.data {
        Some(tables) => Data::new(tables),
        None => Err(Problem::raw(Exit::Data, written(&loaded.faults))),
    }
}

/// The data that the program carries, alone: no file is looked for.
///
/// # Errors
/// Only if the program file is damaged.
pub fn embedded() -> Result<Data, Problem> {
    Data::new(embedded_tables()?)
}

/// The files of a folder that somebody has named: at least one.
///
/// # Errors
/// Why they cannot be read.
pub fn read(folder: &Path, language: Language) -> Result<Vec<SourceFile>, Problem> {
    let files = folder::read(folder).map_err(|error| explained(&error, language))?;
    if files.is_empty() { Err(explained(&Unreadable::Empty(folder.to_owned()), language)) } else { Ok(files) }
}

/// Faults, one after the other.
pub fn written(faults: &[Fault]) -> String {
    faults.iter().fold(String::new(), |mut text, fault| {
        let _never_fails = writeln!(text, "{fault}");
        text
    })
}

/// The tables that the program carries.
///
/// # Errors
/// Only if the program file is damaged.
pub fn embedded_tables() -> Result<Tables, Problem> {
    embedded::tables().map_err(|error| broken(&error.to_string()))
}

/// The folder of somebody's own data in the configuration.
fn configured() -> Option<PathBuf> {
    Some(places::configuration()?.join("data"))
}

fn explained(error: &Unreadable, language: Language) -> Problem {
    let wording = embedded::tables().map(|tables| tables.wording).unwrap_or_default();
    let words = Words { wording: &wording, language };
    let text = match error {
        Unreadable::Io(path, error) => words.file_unreadable(&path.display(), error),
        Unreadable::Large(path) => words.file_large(&path.display()),
        Unreadable::NoText(path) => words.file_no_text(&path.display()),
        Unreadable::TooMuch(path) => words.folder_too_much(&path.display()),
        Unreadable::Empty(path) => words.folder_empty(&path.display()),
    };
    Problem::new(Exit::Data, &[text])
}

fn broken(reason: &str) -> Problem {
    Problem::new(Exit::Data, &[format!("the program file is damaged: {reason}")])
}

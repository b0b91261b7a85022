//! `data check`: every fault of data files.

use std::path::Path;

use super::{Exit, Problem, data, today};
use crate::dataset::{Language, Severity, load};
use crate::embedded;
use crate::render::output;
use crate::words::Words;

/// Checks the data that the program carries, with the files of `folder` laid over it. Faults go to stderr, the sum to stdout.
pub fn run(folder: Option<&Path>, language: Language) -> Result<Exit, Problem> {
    let carried = embedded::files();
    let own = folder.map(|folder| data::read(folder, language)).transpose()?;
    let count = own.as_ref().unwrap_or(&carried).len().to_string();
    let layers: Vec<_> = std::iter::once(carried).chain(own).collect();
    let faults = load(&layers, Some(today::today())).faults;
    let wording = data::embedded_tables()?.wording;
    let words = Words { wording: &wording, language };
    if faults.is_empty() {
        return Ok(output::write_answer(&format!("{}\n", words.data_ok(&count))));
    }
    let errors = faults.iter().filter(|fault| fault.severity == Severity::Error).count();
    let (lints, errors) = ((faults.len() - errors).to_string(), errors.to_string());
    let sum = words.data_faults(&errors, &lints);
    let _written = output::write_answer(&format!("{sum}\n"));
    Err(Problem::raw(Exit::Data, data::written(&faults)))
}

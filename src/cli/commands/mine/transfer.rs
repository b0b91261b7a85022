//! `mine export` and `mine import`: the whole list, for another machine.

use std::io::stdin;
use std::path::Path;

use super::{Exit, Problem, Run, problem};
use crate::config::mine_path;
use crate::dataset::printable;
use crate::render::output;
use crate::session::mine::{self, Text, Trouble};

/// Writes the file as it is; at a terminal nothing in it steers that.
///
/// # Errors
/// Why it cannot be read.
pub fn export(run: &Run) -> Result<Exit, Problem> {
    let path = mine_path().ok_or(Trouble::Nowhere).map_err(|trouble| problem(run, &trouble))?;
    let (file, _) = mine::read(&path).map_err(|trouble| problem(run, &trouble))?;
    let text = if output::is_shown() { printable(&file.text) } else { file.text };
    Ok(Exit::of(output::write_answer(&text)))
}

/// Takes in what another machine has exported, from a file or, as `-`, from stdin: all of it, or nothing where something in it is wrong.
///
/// # Errors
/// Why one of the files cannot be read, or its own not be written.
pub fn import(run: &Run, path: &Path) -> Result<Exit, Problem> {
    let failed = |trouble| problem(run, &trouble);
    let read = if path == Path::new("-") { mine::read_from(stdin().lock()) } else { mine::read_there(path) };
    let (file, theirs) = read.map_err(failed)?;
    let Some(other) = Text::new(&file.text) else { return Ok(Exit::Data) };
    let found = mine::change(|mine, text| text.import(mine, other, &theirs)).map_err(failed)?;
    let told = run.words.mine_imported(&found.added, &found.seen, &found.later);
    Ok(Exit::of(output::write_answer(&format!("{told}\n"))))
}

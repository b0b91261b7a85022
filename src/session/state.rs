//! The file of what is remembered: read at the start, written whole, by several programs at once if it must be.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::memory::{Remembered, read_memory};
use super::private;
use crate::config::{read_file, state_path};
use crate::dataset::Dataset;
use crate::query::day::Day;

/// A larger file is none of ours.
const LARGEST: u64 = 256 * 1024;

/// What was remembered, and where.
#[derive(Debug, Default)]
pub struct State {
    /// The file; none where nothing is remembered at all.
    path: Option<PathBuf>,
    /// The day of the pinned answers.
    today: Day,
    /// What this program has read or last wanted to be remembered. The file may hold more: others write it, too.
    pub remembered: Remembered,
}

impl State {
    /// Reads the file. Whatever keeps it from being read, nothing is remembered then.
    #[must_use]
    pub fn read(dataset: &Dataset, today: Day) -> Self {
        let path = state_path();
        let remembered = path.as_ref().map_or_else(Remembered::default, |path| there(path, dataset, today));
        Self { path, today, remembered }
    }

    /// Keeps what is to be remembered from now on, if it is anything else than before; whether it was. What others have changed in
    /// the meantime stays. What could not be kept is not tried again before it changes.
    ///
    /// # Errors
    /// Where it cannot be written for a reason that somebody can do something about. A folder that is not to be written to is none:
    /// whoever has such a home knows it, and the screen works as well.
    pub fn keep(&mut self, dataset: &Dataset, remembered: Remembered) -> Result<bool, (PathBuf, io::Error)> {
        let Some(path) = self.path.as_ref().filter(|_| remembered != self.remembered) else { return Ok(false) };
        let before = std::mem::replace(&mut self.remembered, remembered);
        let text = || {
            let there = there(path, dataset, self.today);
            self.remembered.merged(&before, there, &dataset.tables).written(&dataset.tables)
        };
        match write(path, text) {
            Err(error) if !is_expected(error.kind()) => Err((path.clone(), error)),
            _ => Ok(true),
        }
    }
}

/// What the file holds; nothing where it cannot be read.
fn there(path: &Path, dataset: &Dataset, today: Day) -> Remembered {
    let file = read_file(path.to_owned(), LARGEST).ok();
    file.map_or_else(Remembered::default, |file| read_memory(&file.text, dataset, today))
}

fn is_expected(kind: ErrorKind) -> bool {
    use ErrorKind::{NotADirectory, NotFound, PermissionDenied, ReadOnlyFilesystem};
    matches!(kind, NotADirectory | NotFound | PermissionDenied | ReadOnlyFilesystem)
}

/// Writes the whole file or nothing. While `text` reads what is there and this writes, no other program does.
fn write(path: &Path, text: impl FnOnce() -> String) -> io::Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    private::make_folder(folder)?;
    // Given back on drop, and by the system if we are killed.
    let _lock = private::lock_folder(folder);
    private::write(path, &text())
}

/// Whether the file could be written: what there is already of its folder lets itself be written to.
#[must_use]
pub fn is_writable(path: &Path) -> bool {
    let there = path.ancestors().skip(1).find(|folder| folder.exists());
    there.is_some_and(private::is_writable)
}

/// Removes the file; tells whether there was one.
///
/// # Errors
/// Where it cannot be removed.
pub fn forget(path: &Path) -> io::Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(error),
    }
}

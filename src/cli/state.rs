//! The file of what the program remembers between two starts.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::{folder, places};
use crate::config::{Remembered, read_memory};
use crate::dataset::Dataset;
use crate::query::day::Day;

/// A larger file is none of ours.
const LARGEST: u64 = 256 * 1024;

/// What was remembered, and where.
#[derive(Debug, Default)]
pub struct State {
    /// The file; none where nothing is remembered at all.
    path: Option<PathBuf>,
    /// What it holds.
    pub remembered: Remembered,
}

/// Where the file is, or would be.
pub fn path() -> Option<PathBuf> {
    Some(places::state()?.join("state.toml"))
}

/// Reads the file. Whatever keeps it from being read, nothing is remembered then.
pub fn read(dataset: &Dataset, today: Day) -> State {
    let path = path();
    let text = path.as_ref().and_then(|path| folder::read_file(path.clone(), LARGEST).ok()).map(|file| file.text);
    let remembered = text.map_or_else(Remembered::default, |text| read_memory(&text, dataset, today));
    State { path, remembered }
}

impl State {
    /// Keeps what is to be remembered from now on, if it is anything else than before. What could not be kept is not tried again
    /// before it changes.
    ///
    /// # Errors
    /// Where it cannot be written for a reason that somebody can do something about. A folder that is not to be written to is none:
    /// whoever has such a home knows it, and the screen works as well.
    pub fn keep(&mut self, dataset: &Dataset, remembered: Remembered) -> Result<(), (PathBuf, io::Error)> {
        let Some(path) = self.path.as_ref().filter(|_| remembered != self.remembered) else { return Ok(()) };
        self.remembered = remembered;
        match write(path, &self.remembered.written(&dataset.tables)) {
            Err(error) if !is_expected(error.kind()) => Err((path.clone(), error)),
            _ => Ok(()),
        }
    }
}

fn is_expected(kind: ErrorKind) -> bool {
    use ErrorKind::{NotADirectory, NotFound, PermissionDenied, ReadOnlyFilesystem};
    matches!(kind, NotADirectory | NotFound | PermissionDenied | ReadOnlyFilesystem)
}

/// Writes the whole file or nothing: of two programs that do so at once the last one wins.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    make_private(folder)?;
    let temporary = folder.join(format!("state.toml.{}", std::process::id()));
    // One that a crash has left behind under the same number.
    let _absent = fs::remove_file(&temporary);
    let written = private().open(&temporary).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let moved = written.and_then(|()| fs::rename(&temporary, path));
    if moved.is_err() {
        let _left_behind = fs::remove_file(&temporary);
    }
    moved
}

/// Makes a folder that only its owner can enter, with those above it.
fn make_private(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// A new file that only its owner can read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    options
}

/// Whether the file could be written: what there is already of its folder lets itself be written to.
pub fn is_writable(path: &Path) -> bool {
    use rustix::fs::{Access, access};
    let there = path.ancestors().skip(1).find(|folder| folder.exists());
    there.is_some_and(|folder| folder.is_dir() && access(folder, Access::WRITE_OK).is_ok())
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

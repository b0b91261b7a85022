//! Reading the data files of a folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::dataset::SourceFile;

/// Larger files are no data of ours.
const LARGEST: u64 = 8 * 1024 * 1024;
/// Folders below each other; more are a ring of links.
const DEEPEST: usize = 16;
/// Files of one folder, all folders below it included.
const MOST: usize = 5_000;

/// Why files cannot be read.
#[derive(Debug)]
pub enum Unreadable {
    /// The system refuses.
    Io(PathBuf, io::Error),
    /// The file is too large.
    Large(PathBuf),
    /// The file is no text.
    NoText(PathBuf),
    /// There are too many files, or folders too deep.
    TooMuch(PathBuf),
    /// There is no data file.
    Empty(PathBuf),
}

/// All `*.toml` files of a folder and the folders below it, by path.
///
/// # Errors
/// The first file or folder that cannot be read.
pub fn read(folder: &Path) -> Result<Vec<SourceFile>, Unreadable> {
    let mut paths = Vec::new();
    collect(folder, 0, &mut paths)?;
    paths.sort();
    paths.into_iter().map(|path| read_file(path, LARGEST)).collect()
}

fn collect(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> Result<(), Unreadable> {
    let failed = |error| Unreadable::Io(folder.to_owned(), error);
    if depth > DEEPEST {
        return Err(Unreadable::TooMuch(folder.to_owned()));
    }
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        // Follows links, as people link folders on purpose; the depth ends a ring.
        if path.is_dir() {
            collect(&path, depth + 1, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
        if paths.len() > MOST {
            return Err(Unreadable::TooMuch(folder.to_owned()));
        }
    }
    Ok(())
}

/// One file of text of at most `largest` bytes. Nothing that would keep the program waiting is opened.
///
/// # Errors
/// Why it cannot be read.
pub fn read_file(path: PathBuf, largest: u64) -> Result<SourceFile, Unreadable> {
    let metadata = match fs::metadata(&path) {
        Ok(metadata) => metadata,
        Err(error) => return Err(Unreadable::Io(path, error)),
    };
    if !metadata.is_file() {
        // A pipe or a device would keep the program waiting.
        return Err(Unreadable::NoText(path));
    }
    if metadata.len() > largest {
        return Err(Unreadable::Large(path));
    }
    match fs::read(&path).map(String::from_utf8) {
        Ok(Ok(text)) => Ok(SourceFile { path: path.to_string_lossy().into_owned(), text }),
        Ok(Err(_)) => Err(Unreadable::NoText(path)),
        Err(error) => Err(Unreadable::Io(path, error)),
    }
}

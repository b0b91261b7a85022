//! Where the file is, and how it is read and changed: whole, by one program at a time, never when it is broken.

use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::{Mine, Text, parse};
use crate::config::{Unreadable, mine_path, read_file};
use crate::dataset::{Fault, SourceFile};
use crate::query::day::{self, Day};
use crate::session::private;
use crate::words::Words;

/// A larger file is none of ours.
const LARGEST: u64 = 1024 * 1024;

/// Why the cards cannot be had.
#[derive(Debug)]
pub enum Trouble {
    /// Nobody can say where the file would be.
    Nowhere,
    /// It cannot be read.
    Unreadable(Unreadable),
    /// Something in it is wrong; it is left alone until somebody mends it.
    Broken(Box<Fault>),
    /// Another program keeps it.
    Busy(PathBuf),
    /// It cannot be written.
    Unwritten(PathBuf, io::Error),
    /// A day on which a card is said to have been used lies ahead.
    Ahead(Day),
}

/// What one's own file says; nothing where there is none.
///
/// # Errors
/// Where it is there and cannot be read.
pub fn read_own() -> Result<Mine, Trouble> {
    mine_path().map_or(Ok(Mine::default()), |path| Ok(read(&path)?.1))
}

impl Trouble {
    /// In words.
    #[must_use]
    pub fn text(&self, words: Words) -> String {
        match self {
            Self::Nowhere => words.mine_nowhere().to_owned(),
            Self::Broken(fault) => words.mine_broken(&told(fault)),
            Self::Busy(path) => words.mine_busy(&path.display()),
            Self::Unwritten(path, error) => words.mine_unwritten(&path.display(), error),
            Self::Unreadable(unreadable) => unreadable.text(words),
            Self::Ahead(day) => words.mine_day_ahead(&day::written(*day)),
        }
    }
}

/// A fault in one line: file, line, column, what is wrong, and what was expected.
fn told(fault: &Fault) -> String {
    let help = fault.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
    format!("{}:{}:{}: {}{help}", fault.path, fault.line, fault.column, fault.message)
}

/// The text of a file and what it says; nothing where there is none.
///
/// # Errors
/// Where it is there and cannot be read.
pub fn read(path: &Path) -> Result<(SourceFile, Mine), Trouble> {
    match read_file(path.to_owned(), LARGEST) {
        Ok(file) => {
            let mine = parse(&file).map_err(Trouble::Broken)?;
            Ok((file, mine))
        }
        Err(Unreadable::Io(path, error)) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            let path = path.to_string_lossy().into_owned();
            Ok((SourceFile { path, text: String::new() }, Mine::default()))
        }
        Err(unreadable) => Err(Trouble::Unreadable(unreadable)),
    }
}

/// The same of a file that must be there.
///
/// # Errors
/// Where it cannot be read.
pub fn read_there(path: &Path) -> Result<(SourceFile, Mine), Trouble> {
    let file = read_file(path.to_owned(), LARGEST).map_err(Trouble::Unreadable)?;
    let mine = parse(&file).map_err(Trouble::Broken)?;
    Ok((file, mine))
}

/// The same of what comes from elsewhere.
///
/// # Errors
/// Where it cannot be read.
pub fn read_from(input: impl Read) -> Result<(SourceFile, Mine), Trouble> {
    let path = PathBuf::from("-");
    let mut text = String::new();
    let read = input.take(LARGEST + 1).read_to_string(&mut text);
    match read {
        Err(error) => return Err(Trouble::Unreadable(Unreadable::Io(path, error))),
        Ok(_) if text.len() as u64 > LARGEST => return Err(Trouble::Unreadable(Unreadable::Large(path))),
        Ok(_) => {}
    }
    let file = SourceFile { path: "-".to_owned(), text };
    let mine = parse(&file).map_err(Trouble::Broken)?;
    Ok((file, mine))
}

/// Changes one's own file, while no other program does; what `change` returns comes back. A text that stays the same is not written.
///
/// # Errors
/// Where the file cannot be read or written, or another program keeps it. Nothing is changed then.
pub fn change<T>(change: impl FnOnce(&Mine, &mut Text) -> T) -> Result<T, Trouble> {
    change_at(mine_path().ok_or(Trouble::Nowhere)?, change)
}

/// The same for a file that is known.
pub(super) fn change_at<T>(path: PathBuf, change: impl FnOnce(&Mine, &mut Text) -> T) -> Result<T, Trouble> {
    let path = followed(path)?;
    let unwritten = |error| Trouble::Unwritten(path.clone(), error);
    let lock = private::lock(&path.with_extension("lock")).map_err(unwritten)?;
    let _lock = lock.ok_or_else(|| Trouble::Busy(path.clone()))?;
    let (file, mine) = read(&path)?;
    let Some(mut text) = Text::new(&file.text) else { return Err(Trouble::Nowhere) };
    let before = text.written();
    let answer = change(&mine, &mut text);
    let written = text.written();
    if written != before {
        // What could not be read again is never written.
        let file = SourceFile { path: file.path, text: written };
        parse(&file).map_err(Trouble::Broken)?;
        private::write(&path, &file.text).map_err(unwritten)?;
    }
    Ok(answer)
}

/// Where a file is kept: whoever keeps it elsewhere, as a link says, has it changed there, even before it is there.
fn followed(path: PathBuf) -> Result<PathBuf, Trouble> {
    let Ok(target) = path.read_link() else { return Ok(path.canonicalize().unwrap_or(path)) };
    let target = path.parent().map_or(target.clone(), |folder| folder.join(&target));
    if let Ok(there) = target.canonicalize() {
        return Ok(there);
    }
    // A folder that is not there may be a disk that is not: it is not made.
    match target.parent().map_or_else(|| Ok(PathBuf::new()), Path::canonicalize) {
        Ok(folder) => Ok(target.file_name().map_or(target.clone(), |name| folder.join(name))),
        Err(error) => Err(Trouble::Unwritten(target, error)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Trouble, read};
    use crate::config::Unreadable;
    use std::path::Path;

    #[test]
    fn a_file_that_is_not_there_holds_nothing_and_one_that_cannot_be_read_is_told() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        for path in [manifest.with_file_name("no-such-file.toml"), manifest.join("below-a-file.toml")] {
            let (file, mine) = read(&path).expect("there is nothing to read");
            assert!(file.text.is_empty() && mine.cards.is_empty(), "{}", path.display());
        }
        let found = read(&manifest.with_file_name("src")).map(|_| ());
        assert!(matches!(found, Err(Trouble::Unreadable(Unreadable::NoText(_)))), "a folder: {found:?}");
        // No system takes such a name; what stands behind it is not known to be missing.
        let found = read(&manifest.with_file_name("a\0b")).map(|_| ());
        assert!(matches!(found, Err(Trouble::Unreadable(Unreadable::Io(..)))), "{found:?}");
    }
}

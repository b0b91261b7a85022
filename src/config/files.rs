//! Where the files of a user are, and how they are read.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::{env, fs};

use super::file::{CheckKeys, Configuration};
use crate::dataset::SourceFile;
use crate::words::Words;

/// A larger file is no configuration of ours.
const LARGEST: u64 = 64 * 1024;
/// Larger files are no data of ours.
const LARGEST_DATA: u64 = 8 * 1024 * 1024;
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

impl Unreadable {
    /// In words.
    #[must_use]
    pub fn text(&self, words: Words) -> String {
        match self {
            Self::Io(path, error) => words.file_unreadable(&path.display(), error),
            Self::Large(path) => words.file_large(&path.display()),
            Self::NoText(path) => words.file_no_text(&path.display()),
            Self::TooMuch(path) => words.folder_too_much(&path.display()),
            Self::Empty(path) => words.folder_empty(&path.display()),
        }
    }
}

/// All `*.toml` files of a folder and the folders below it, by path.
///
/// # Errors
/// The first file or folder that cannot be read.
pub fn read_folder(folder: &Path) -> Result<Vec<SourceFile>, Unreadable> {
    let mut paths = Vec::new();
    collect(folder, 0, &mut paths)?;
    paths.sort_unstable();
    paths.into_iter().map(|path| read_file(path, LARGEST_DATA)).collect()
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

/// The configuration file, or where it would be; none where nobody can say.
#[must_use]
pub fn configuration_path() -> Option<PathBuf> {
    Some(configuration_folder()?.join("config.toml"))
}

/// The folder of somebody's own data in the configuration, where there is one.
#[must_use]
pub fn own_data() -> Option<PathBuf> {
    configuration_folder().map(|folder| folder.join("data")).filter(|folder| folder.is_dir())
}

/// The folder of the configuration; none where nobody can say where it is.
fn configuration_folder() -> Option<PathBuf> {
    folder(places::CONFIGURATION)
}

/// The file of what the program remembers, or where it would be; none where nobody can say.
#[must_use]
pub fn state_path() -> Option<PathBuf> {
    Some(folder(places::STATE)?.join("state.toml"))
}

/// The file of the cards that somebody holds, or where it would be; none where nobody can say.
#[must_use]
pub fn mine_path() -> Option<PathBuf> {
    Some(folder(places::DATA)?.join("mine.toml"))
}

/// Where one sort of files lies: below the folder that the first variable names that is set.
type Places = &'static [(&'static str, &'static str)];

/// Terminal programs keep to the same places on macOS as on other Unix systems.
#[cfg(not(windows))]
mod places {
    use super::Places;

    pub const CONFIGURATION: Places = &[("XDG_CONFIG_HOME", ""), ("HOME", ".config")];
    pub const STATE: Places = &[("XDG_STATE_HOME", ""), ("HOME", ".local/state")];
    pub const DATA: Places = &[("XDG_DATA_HOME", ""), ("HOME", ".local/share")];
}

/// What is remembered belongs to one machine, the rest goes along with the account. Whoever sets the variables of Unix means them.
#[cfg(windows)]
mod places {
    use super::Places;

    pub const CONFIGURATION: Places = &[("XDG_CONFIG_HOME", ""), ("APPDATA", ""), ("USERPROFILE", r"AppData\Roaming")];
    pub const STATE: Places = &[("XDG_STATE_HOME", ""), ("LOCALAPPDATA", ""), ("USERPROFILE", r"AppData\Local")];
    pub const DATA: Places = &[("XDG_DATA_HOME", ""), ("APPDATA", ""), ("USERPROFILE", r"AppData\Roaming")];
}

/// Where the files of a user are if nobody says otherwise, as this system writes it: configuration, data of their own, the cards that
/// they hold, what is remembered.
#[must_use]
pub fn usual() -> [String; 4] {
    let below = |places, file| usual_folder(places).join(file).to_string_lossy().into_owned();
    let configuration = |file| below(places::CONFIGURATION, file);
    [
        configuration("config.toml"),
        configuration("data"),
        below(places::DATA, "mine.toml"),
        below(places::STATE, "state.toml"),
    ]
}

fn usual_folder(places: Places) -> PathBuf {
    let (variable, below) = places.iter().find(|(name, _)| !name.starts_with("XDG_")).copied().unwrap_or_default();
    let home = if variable == "HOME" { "~".to_owned() } else { format!("%{variable}%") };
    let folder = if below.is_empty() { PathBuf::from(home) } else { Path::new(&home).join(below) };
    folder.join(env!("CARGO_PKG_NAME"))
}

/// The program's folder in one of the places.
fn folder(places: Places) -> Option<PathBuf> {
    // A path that is not absolute counts as none, as the XDG base directory specification demands.
    let set = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let place = places.iter().find_map(|(variable, below)| Some(set(variable)?.join(below)))?;
    Some(place.join(env!("CARGO_PKG_NAME")))
}

impl Configuration {
    /// What is configured in the file that is in use; nothing without one.
    #[must_use]
    pub fn in_use(check_keys: CheckKeys) -> Self {
        configuration_path().and_then(|path| Self::at(&path, check_keys)).unwrap_or_default()
    }

    /// Reads a configuration file; none where there is none.
    #[must_use]
    pub fn at(path: &Path, check_keys: CheckKeys) -> Option<Self> {
        let reason = match read_file(path.to_owned(), LARGEST) {
            Ok(file) => return Some(Self::read(file, check_keys)),
            Err(Unreadable::Io(_, error)) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return None;
            }
            Err(Unreadable::Io(_, error)) => format!("cannot be read: {error}"),
            Err(Unreadable::Large(_)) => format!("is larger than {LARGEST} bytes"),
            Err(_) => "is no file of UTF-8 text".to_owned(),
        };
        Some(Self::unreadable(path.to_string_lossy().into_owned(), reason))
    }
}

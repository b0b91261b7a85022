//! What is remembered from one start to the next, as a text of ids in a file: newer data moves positions, not ids. What no longer
//! exists is passed over; the rest survives.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use crate::answer::MOST_COMPARED;
use crate::config::{read_file, state_path};
use crate::dataset::{Dataset, Language, Tables};
use crate::query::day::{self, Day};
use crate::query::{Query, parse_setting, setting_text};

/// A larger file is none of ours.
const LARGEST: u64 = 256 * 1024;

/// What the screen begins with and hands back when it is left. Never what was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memory {
    /// The language of the texts.
    pub language: Language,
    /// Position of the profile.
    pub profile: usize,
    /// The answers that are pinned, in the order in which they were pinned.
    pub pins: Vec<Query>,
}

impl Memory {
    /// That of somebody who was never here.
    #[must_use]
    pub fn fresh(dataset: &Dataset, language: Language) -> Self {
        Self { language, profile: dataset.default_profile(), pins: Vec::new() }
    }
}

/// What is remembered; nothing of what was never changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remembered {
    /// The language.
    pub language: Option<Language>,
    /// Position of the profile.
    pub profile: Option<usize>,
    /// The pinned answers, no more than can be compared.
    pub pins: Vec<Query>,
}

const HEAD: &str = "# What simbind remembers: language, profile and pinned answers, nothing that was searched or typed.\n\
                    # `remember = false` in the configuration ends it; `simbind config forget` empties it.\n";

/// Reads the text; `today` is the day of the pinned answers. A text that is broken holds nothing.
#[must_use]
pub fn read_memory(text: &str, dataset: &Dataset, today: Day) -> Remembered {
    let Ok(document) = DeTable::parse(text) else { return Remembered::default() };
    let (table, tables) = (document.get_ref(), &dataset.tables);
    let language = word(table, "language").and_then(Language::from_code);
    let profile = word(table, "profile").and_then(|id| profile(tables, id));
    let pins = entry(table, "pin").and_then(DeValue::as_array).into_iter().flat_map(|pins| pins.iter());
    let pins = pins.filter_map(|pin| pin_of(dataset, pin.get_ref().as_table()?, today)).take(MOST_COMPARED).collect();
    Remembered { language, profile, pins }
}

impl Remembered {
    /// What to remember after the screen was left: what was changed there replaces what was remembered before. What only the
    /// command line or the configuration has chosen is theirs to remember.
    #[must_use]
    pub fn after(&self, begun: &Memory, left: Memory) -> Self {
        Self {
            language: if left.language == begun.language { self.language } else { Some(left.language) },
            profile: if left.profile == begun.profile { self.profile } else { Some(left.profile) },
            pins: left.pins,
        }
    }

    /// As a text that [`read_memory`] reads.
    #[must_use]
    pub fn written(&self, tables: &Tables) -> String {
        let mut text = HEAD.to_owned();
        let mut line = |key: &str, value: &str| {
            let _never_fails = writeln!(text, "{key} = {}", quoted(value));
        };
        if let Some(language) = self.language {
            line("language", language.code());
        }
        if let Some(profile) = self.profile.and_then(|profile| tables.profiles.get(profile)) {
            line("profile", profile.id);
        }
        for pin in &self.pins {
            text.push_str(&pin_text(tables, pin));
        }
        text
    }
}

fn entry<'a>(table: &'a DeTable<'a>, key: &str) -> Option<&'a DeValue<'a>> {
    table.get(key).map(toml::Spanned::get_ref)
}

fn word<'a>(table: &'a DeTable<'a>, key: &str) -> Option<&'a str> {
    entry(table, key)?.as_str()
}

fn profile(tables: &Tables, id: &str) -> Option<usize> {
    tables.profiles.iter().position(|profile| profile.id == id)
}

/// A pin whose place, card and profile still exist; settings that do not are passed over.
fn pin_of(dataset: &Dataset, table: &DeTable, today: Day) -> Option<Query> {
    let tables = &dataset.tables;
    let (country, card) = (word(table, "country")?, word(table, "card")?);
    let mut query = Query {
        country: tables.countries.iter().position(|found| found.code == country)?,
        card: tables.cards.iter().position(|found| found.id == card)?,
        profile: profile(tables, word(table, "profile")?)?,
        settings: Vec::new(),
        today,
        last_used: word(table, "last-used").and_then(day::parse),
    };
    let settings = entry(table, "set").and_then(DeValue::as_array).into_iter().flat_map(|settings| settings.iter());
    for setting in settings.filter_map(|setting| parse_setting(tables, setting.get_ref().as_str()?).ok()) {
        query.set(setting);
    }
    Some(query)
}

fn pin_text(tables: &Tables, pin: &Query) -> String {
    let country = tables.countries.get(pin.country).map_or("", |country| country.code);
    let card = tables.cards.get(pin.card).map_or("", |card| card.id);
    let profile = tables.profiles.get(pin.profile).map_or("", |profile| profile.id);
    let [country, card, profile] = [country, card, profile].map(quoted);
    let mut text = format!("\n[[pin]]\ncountry = {country}\ncard = {card}\nprofile = {profile}\n");
    if !pin.settings.is_empty() {
        let settings: Vec<String> = pin.settings.iter().map(|set| quoted(&setting_text(tables, *set))).collect();
        let _never_fails = writeln!(text, "set = [{}]", settings.join(", "));
    }
    if let Some(day) = pin.last_used {
        let _never_fails = writeln!(text, "last-used = {}", quoted(&day::written(day)));
    }
    text
}

/// A text in quotes, as TOML reads it back.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _never_fails = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// What was remembered, and where.
#[derive(Debug, Default)]
pub struct State {
    /// The file; none where nothing is remembered at all.
    path: Option<PathBuf>,
    /// What it holds.
    pub remembered: Remembered,
}

impl State {
    /// Reads the file. Whatever keeps it from being read, nothing is remembered then.
    #[must_use]
    pub fn read(dataset: &Dataset, today: Day) -> Self {
        let path = state_path();
        let text = path.as_ref().and_then(|path| read_file(path.clone(), LARGEST).ok()).map(|file| file.text);
        let remembered = text.map_or_else(Remembered::default, |text| read_memory(&text, dataset, today));
        Self { path, remembered }
    }

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
#[must_use]
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

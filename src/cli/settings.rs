//! The configuration file of the user, and what the environment says.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::args::Common;
use super::data::Data;
use super::folder::{self, Unreadable};
use super::{is_dumb, locale, places, variable};
use crate::config::{CheckKeys, Configuration, Depth, Environment, Held, Origin, Resolved};
use crate::dataset::Fault;
use crate::render::output;
use crate::words::Words;

/// A larger file is no configuration of ours.
const LARGEST: u64 = 64 * 1024;

/// Where the configuration file is, or would be.
pub fn path() -> Option<PathBuf> {
    Some(places::configuration()?.join("config.toml"))
}

/// Reads the configuration file; without one, nothing is configured.
pub fn read(check_keys: CheckKeys) -> Configuration {
    path().and_then(|path| read_file(&path, check_keys)).unwrap_or_default()
}

/// What is configured for the screen and the dialogue. In a kiosk nothing belongs to who sits at it: no file of the account is so
/// much as looked for.
pub fn of_session(common: &Common, check_keys: CheckKeys) -> Configuration {
    if common.screen.kiosk { Configuration::default() } else { read(check_keys) }
}

/// Reads a configuration file; none where there is none.
pub fn read_file(path: &Path, check_keys: CheckKeys) -> Option<Configuration> {
    let reason = match folder::read_file(path.to_owned(), LARGEST) {
        Ok(file) => return Some(Configuration::read(file, check_keys)),
        Err(Unreadable::Io(_, error)) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return None;
        }
        Err(Unreadable::Io(_, error)) => format!("cannot be read: {error}"),
        Err(Unreadable::Large(_)) => format!("is larger than {LARGEST} bytes"),
        Err(_) => "is no file of UTF-8 text".to_owned(),
    };
    Some(Configuration::unreadable(path.to_string_lossy().into_owned(), reason))
}

/// What the environment says.
pub fn environment() -> Environment {
    Environment {
        language: locale::language(variable),
        is_utf8: locale::is_utf8(variable),
        refuses_colour: refuses_colour(),
        depth: depth(),
    }
}

/// The variable that refuses colours: by <https://no-color.org>, or because the terminal has none.
fn refuses_colour() -> Option<&'static str> {
    if variable("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        return Some("NO_COLOR");
    }
    is_dumb().then_some("TERM")
}

/// What a terminal says that it can show. One that claims true colour has the 256 of the palette as well.
fn depth() -> Depth {
    let is_named = variable("TERM").is_some_and(|terminal| terminal.contains("256color"));
    let is_true = variable("COLORTERM").is_some_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
    if is_named || is_true { Depth::Indexed } else { Depth::Sixteen }
}

/// What holds for a command: what is remembered from the screen does not count, so that scripts get the same each time.
pub fn held(common: &Common, configuration: &Configuration) -> Resolved {
    crate::config::resolve(&common.asked(), &environment(), &configuration.settings, None)
}

/// The profiles that the configuration can name.
pub fn profile_ids(data: Data) -> Vec<&'static str> {
    data.dataset.tables.profiles.iter().map(|profile| profile.id).collect()
}

/// The profile that holds where no command names one, and who says so. One that the configuration names wrongly becomes a fault of it.
pub fn profile(configuration: &mut Configuration, data: Data, remembered: Option<usize>) -> Held<usize> {
    let ids = profile_ids(data);
    configuration.hold_to_profiles(&ids);
    let configured = configuration.settings.profile.as_ref().and_then(|profile| {
        let position = ids.iter().position(|id| *id == profile.text)?;
        Some((position, Origin::File(profile.line)))
    });
    let remembered = remembered.map(|position| (position, Origin::Remembered));
    Held::first([configured, remembered], data.dataset.default_profile())
}

/// Says in one line on stderr that the configuration is faulty, if it is.
pub fn tell_faulty(configuration: &Configuration, words: Words) {
    let Some(first) = configuration.faults.first() else { return };
    let text = words.config_faulty(&first.path, &configuration.faults.len());
    output::write_problem(&format!("{}: {text}\n", env!("CARGO_PKG_NAME")));
}

/// The faults in one line, for a screen that covers everything else; empty for none.
pub fn notice(configuration: &Configuration, words: Words) -> String {
    let Some(first) = configuration.faults.first() else { return String::new() };
    words.config_hint(&configuration.faults.len(), &short(first))
}

/// Says every fault on stderr, each in one line.
pub fn tell_again(configuration: &Configuration) {
    for fault in &configuration.faults {
        output::write_problem(&format!("{}:{}\n", fault.path, short(fault)));
    }
}

/// Line, column, what is wrong, and what was expected.
fn short(fault: &Fault) -> String {
    let help = fault.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
    format!("{}:{}: {}{help}", fault.line, fault.column, fault.message)
}

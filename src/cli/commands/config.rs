//! `config`: what is configured, by whom, and what is wrong with it.

use std::path::Path;

use crate::cli::args::{Common, ConfigCommand};
use crate::cli::exit::{Exit, Problem};
use crate::config::{
    CheckKeys, Configuration, Environment, Held, Origin, Shown, configuration_path, resolve, shown, state_path, today,
};
use crate::dataset::{Dataset, Language};
use crate::doc::Table;
use crate::render::text::aligned;
use crate::render::{Format, json, output};
use crate::session::{State, begin, data, forget as forget_state, is_writable};
use crate::words::Words;

/// Does what is to be done with the configuration.
///
/// # Errors
/// Faulty data, a faulty or missing file, or a place that nobody can name.
pub fn run(
    command: ConfigCommand,
    common: &Common,
    configuration: Configuration,
    language: Language,
    check_keys: CheckKeys,
) -> Result<Exit, Problem> {
    let unusable = |unusable| Problem::unusable(&unusable, language);
    let load = || data::load(common.data.as_deref()).map_err(unusable);
    // Faulty data must not keep anybody from finding or forgetting something.
    let wording = || data::carried_tables().map(|tables| tables.wording).map_err(unusable);
    match command {
        ConfigCommand::Check { file } => check(file.as_deref(), load()?, language, check_keys),
        ConfigCommand::Show { format } => Ok(show(common, configuration, load()?, language, format)),
        ConfigCommand::Path => path(Words { wording: &wording()?, language }),
        ConfigCommand::Forget => forget(Words { wording: &wording()?, language }),
    }
}

fn said(text: &str) -> Exit {
    Exit::of(output::write_answer(&format!("{text}\n")))
}

/// `config check`: every fault of a file, of the one that is in use where none is named.
fn check(file: Option<&Path>, dataset: &Dataset, language: Language, check_keys: CheckKeys) -> Result<Exit, Problem> {
    let words = Words { wording: &dataset.tables.wording, language };
    let place = file.map(Path::to_owned).or_else(configuration_path).ok_or_else(|| nowhere(words))?;
    let shown = place.to_string_lossy().into_owned();
    let Some(mut found) = Configuration::at(&place, check_keys) else {
        let text = words.config_absent(&shown);
        return match file {
            Some(_) => Err(Problem::new(Exit::Data, &[text])),
            None => Ok(said(&text)),
        };
    };
    found.hold_to_profiles(&begin::profile_ids(dataset));
    if found.faults.is_empty() {
        let text = words.config_ok(&shown);
        return Ok(said(&text));
    }
    let _written = output::write_answer(&format!("{}\n", words.config_faults(&shown, &found.faults.len())));
    Err(Problem::raw(Exit::Data, data::written(&found.faults)))
}

/// `config show`: every setting, its value, and who says so.
fn show(
    common: &Common,
    mut configuration: Configuration,
    dataset: &Dataset,
    language: Language,
    format: Format,
) -> Exit {
    let words = Words { wording: &dataset.tables.wording, language };
    let shown = all(common, &mut configuration, dataset);
    begin::tell_faulty(&configuration, words);
    let is_lost = state_path().is_some_and(|path| !is_writable(&path));
    let places = [configuration_path(), state_path()].map(|path| path.map(|path| path.to_string_lossy().into_owned()));
    Exit::of(if format == Format::Json {
        json::write(json::config(shown, places, is_lost))
    } else {
        let rows = shown.iter().map(|row| [row.name.clone(), row.value.clone(), origin(words, row.origin)]);
        let mut text = aligned(&Table::bare(rows));
        text.push('\n');
        let [configuration, memory] = places.map(|path| path.unwrap_or_else(|| words.no_place().to_owned()));
        let memory = if is_lost { words.not_writable(&memory) } else { memory };
        for (label, path) in [(words.config_file(), configuration), (words.state_file(), memory)] {
            text.push_str(&words.config_place(&label, &path));
            text.push('\n');
        }
        output::write_answer(&text)
    })
}

fn all(common: &Common, configuration: &mut Configuration, dataset: &Dataset) -> Vec<Shown> {
    let (asked, environment) = (common.asked(), Environment::now());
    let first = resolve(&asked, &environment, &configuration.settings, None);
    let state = if first.remember.value { State::read(dataset, today()) } else { State::default() };
    let Held { value, origin } = begin::profile(configuration, dataset, state.remembered.profile);
    let held = resolve(&asked, &environment, &configuration.settings, state.remembered.language);
    let id = dataset.tables.profiles.of(value, |profile| profile.id);
    shown(&held, &Held { value: id, origin }, configuration)
}

fn origin(words: Words, origin: Origin) -> String {
    match origin {
        Origin::CommandLine => words.from_command_line().to_owned(),
        Origin::Environment(name) => words.from_environment(&name),
        Origin::Locale => words.from_locale().to_owned(),
        Origin::File(line) => words.from_file(&line),
        Origin::Remembered => words.from_memory().to_owned(),
        Origin::Default => words.from_nobody().to_owned(),
    }
}

/// `config path`: where the configuration file is, or would be.
fn path(words: Words) -> Result<Exit, Problem> {
    let path = configuration_path().ok_or_else(|| nowhere(words))?;
    Ok(said(&path.to_string_lossy()))
}

/// `config forget`: empties the memory.
fn forget(words: Words) -> Result<Exit, Problem> {
    let path = state_path().ok_or_else(|| nowhere(words))?;
    let shown = path.to_string_lossy();
    let had_any =
        forget_state(&path).map_err(|error| Problem::new(Exit::Output, &[words.memory_stays(&shown, &error)]))?;
    let text = if had_any { words.memory_forgotten(&shown) } else { words.memory_empty().to_owned() };
    Ok(said(&text))
}

fn nowhere(words: Words) -> Problem {
    Problem::new(Exit::NotFound, &[words.no_place().to_owned()])
}

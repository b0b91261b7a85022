//! The command line: arguments in, an answer on stdout or a problem on stderr, and an exit status.

pub(crate) mod args;
pub(crate) mod asked;
mod check;
mod compare;
pub(crate) mod config;
pub(crate) mod country;
mod coverage;
pub(crate) mod data;
mod data_check;
mod exit;
mod find;
mod folder;
mod generate;
mod guide;
mod keep_alive;
mod list;
mod locale;
pub(crate) mod names;
mod places;
mod problem;
mod screen;
mod session;
mod settings;
mod state;
mod talk;
mod terminal;
mod today;
mod upkeep;
mod what_if;
mod which;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

pub use coverage::table as coverage_table;
pub use exit::Exit;
pub use screen::{Left, OpenScreen, Screen};
pub use terminal::Terminal;

use args::{Asker, CheckArgs, CheckFormat, Cli, Command, Common, ConfigCommand, DataCommand, Listed};
use problem::Problem;

use crate::config::{CheckKeys, Configuration};
use crate::dataset::Language;
use crate::render::output;
use crate::words::Words;

/// What the command line has to know of the screen without knowing the screen itself.
#[derive(Clone, Copy)]
pub struct Face {
    /// Opens it.
    pub open: OpenScreen,
    /// Tells what is wrong with keys that the configuration names.
    pub check_keys: CheckKeys,
}

/// Runs one command.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>, face: Face) -> ExitCode {
    let result = match Cli::try_parse_from(args).and_then(checked) {
        Ok(Cli { query, command: None, plain, common }) if plain || (is_dumb() && output::is_interactive()) => {
            talk::run(query, &common, face.check_keys).map(ExitCode::from)
        }
        Ok(Cli { query, command: None, common, .. }) => screen::run(query, &common, face),
        Ok(Cli { command: Some(command), common, .. }) => run_command(command, &common, face).map(ExitCode::from),
        Err(error) if error.use_stderr() => Err(Problem::raw(Exit::Usage, error.render().to_string())),
        Err(help) => Ok(output::write_answer(&help.render().to_string()).into()),
    };
    result.unwrap_or_else(|problem| {
        output::write_problem(&problem.text);
        problem.exit.into()
    })
}

/// Refuses what clap cannot tell.
fn checked(cli: Cli) -> Result<Cli, clap::Error> {
    match conflict(&cli) {
        Some(message) => Err(Cli::command().error(ErrorKind::ArgumentConflict, message)),
        None => Ok(cli),
    }
}

/// What excludes each other: commands read what they are told to, which no stranger may; only facts have an age; a plan is for people;
/// the dialogue and a query for the screen are no commands.
fn conflict(Cli { query, command, plain, common }: &Cli) -> Option<&'static str> {
    match command.as_ref()? {
        _ if common.screen.kiosk => Some("--kiosk is for the screen alone: it cannot be used with a command"),
        Command::List { what, older_than: Some(_), .. } if *what != Listed::Facts => {
            Some("only facts can be listed by age: list facts --older-than AGE")
        }
        Command::Check(CheckArgs { plan: true, format: CheckFormat::Json, .. }) => {
            Some("a plan is text, markdown or html: the JSON answer holds everything")
        }
        _ if *plain => Some("--plain cannot be used with a command: a command writes plain text"),
        _ if query.is_some() => Some("a QUERY for the screen cannot be used with a command"),
        _ => None,
    }
}

/// Runs a command, in the language and style that hold where nothing is remembered.
fn run_command(command: Command, common: &Common, face: Face) -> Result<Exit, Problem> {
    let mut configuration = settings::read(face.check_keys);
    let held = settings::held(common, &configuration);
    let language = held.language.value;
    let style = session::style_of(&held, output::is_shown());
    let mut load = |asker: Option<&mut Asker>| load(common, &mut configuration, language, asker);
    match command {
        Command::Check(mut args) => check::run(load(Some(&mut args.asker))?, language, common, &args, style),
        Command::Compare(mut args) => compare::run(load(Some(&mut args.asker))?, language, common, &args, style),
        Command::WhatIf(mut args) => what_if::run(load(Some(&mut args.asker))?, language, common, &args, style),
        Command::Which(mut args) => which::run(load(Some(&mut args.asker))?, language, common, &args, style),
        Command::Find { query, format } => find::run(load(None)?, language, &query, format),
        Command::KeepAlive(args) => keep_alive::run(load(None)?, language, common, &args, style),
        Command::Guide { id, format } => guide::run(load(None)?, language, id.as_deref(), format, style),
        Command::List { what: Listed::Facts, format, older_than: Some(age) } => {
            upkeep::run(load(None)?, language, &age, format)
        }
        Command::List { what, format, .. } => Ok(list::run(load(None)?, language, what, format)),
        Command::Data { command: DataCommand::Check { dir } } => {
            data_check::run(dir.as_deref().or(common.data.as_deref()), language)
        }
        Command::Data { command: DataCommand::Coverage } => Ok(coverage::run(load(None)?, language)),
        Command::Config { command } => run_config(command, common, configuration, language, face.check_keys),
        Command::Completions { shell } => Ok(output::write_answer(&generate::completions(shell))),
        Command::Man => Ok(output::write_answer(&generate::manual())),
    }
}

/// The data for an answer. Says in one line on stderr that the configuration is faulty, if it is; who asks, where nobody is named, is
/// who the configuration says.
fn load(
    common: &Common,
    configuration: &mut Configuration,
    language: Language,
    asker: Option<&mut Asker>,
) -> Result<data::Data, Problem> {
    let data = data::load(common.data.as_deref(), language)?;
    configuration.hold_to_profiles(&settings::profile_ids(data));
    settings::tell_faulty(configuration, Words { wording: &data.dataset.tables.wording, language });
    if let Some(asker) = asker
        && asker.profile.is_none()
    {
        asker.profile = configuration.settings.profile.as_ref().map(|profile| profile.text.clone());
    }
    Ok(data)
}

fn run_config(
    command: ConfigCommand,
    common: &Common,
    configuration: Configuration,
    language: Language,
    check_keys: CheckKeys,
) -> Result<Exit, Problem> {
    let load = || data::load(common.data.as_deref(), language);
    // Faulty data must not keep anybody from finding or forgetting something.
    let wording = || data::embedded_tables().map(|tables| tables.wording);
    match command {
        ConfigCommand::Check { file } => config::check(file.as_deref(), load()?, language, check_keys),
        ConfigCommand::Show { format } => Ok(config::show(common, configuration, load()?, language, format)),
        ConfigCommand::Path => config::path(Words { wording: &wording()?, language }),
        ConfigCommand::Forget => config::forget(Words { wording: &wording()?, language }),
    }
}

/// Whether the terminal cannot move its cursor.
fn is_dumb() -> bool {
    variable("TERM").is_some_and(|terminal| terminal == "dumb")
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

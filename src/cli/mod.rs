//! The command line: arguments in, an answer on stdout or a problem on stderr, and an exit status.

pub(crate) mod args;
mod commands;
mod exit;
mod run;
mod screen;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

pub use commands::coverage::table as coverage_table;
pub use exit::Exit;
pub use screen::{Left, OpenScreen, Start};

use args::{CheckArgs, Cli, Command, Common, DataCommand, Listed};
use commands::{config, coverage, find, generate, guide, keep_alive, list};
use exit::Problem;
use run::Run;

use crate::config::{CheckKeys, Configuration, Environment, Resolved, is_dumb, resolve, today};
use crate::dataset::Dataset;
use crate::query::day::Day;
use crate::query::{Question, Reader};
use crate::render::{Format, output};
use crate::session::{begin, data};
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
            screen::talk(query, &common, face.check_keys).map(ExitCode::from)
        }
        Ok(Cli { query, command: None, common, .. }) => screen::run(query, &common, face),
        Ok(Cli { command: Some(command), common, .. }) => run_command(command, &common, face).map(ExitCode::from),
        Err(error) if error.use_stderr() => Err(Problem::raw(Exit::Usage, error.render().to_string())),
        Err(help) => Ok(Exit::of(output::write_answer(&help.render().to_string())).into()),
    };
    result.unwrap_or_else(|problem| {
        output::write_problem(&problem.text);
        problem.exit.into()
    })
}

/// The question that a command line asks, program name first; none where it asks none or is not understood. Where it does not say
/// so, `today` is the day and the default profile asks.
pub fn question(
    dataset: &'static Dataset,
    today: Day,
    line: impl IntoIterator<Item = impl Into<OsString> + Clone>,
) -> Option<Question> {
    let command = Cli::try_parse_from(line).ok()?.command?;
    command.question(Reader { dataset, profile: dataset.default_profile(), today })?.ok()
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
        Command::Check(CheckArgs { plan: true, format: Format::Json, .. }) => {
            Some("a plan is text, markdown or html: the JSON answer holds everything")
        }
        _ if *plain => Some("--plain cannot be used with a command: a command writes plain text"),
        _ if query.is_some() => Some("a QUERY for the screen cannot be used with a command"),
        _ => None,
    }
}

/// Runs a command, in the language and style that hold where nothing is remembered.
fn run_command(command: Command, common: &Common, face: Face) -> Result<Exit, Problem> {
    let mut configuration = Configuration::in_use(face.check_keys);
    let held = held(common, &configuration);
    let language = held.language.value;
    match command {
        Command::Config { command } => {
            return config::run(command, common, configuration, language, face.check_keys);
        }
        Command::Data { command: DataCommand::Check { dir } } => {
            return coverage::check(dir.as_deref().or(common.data.as_deref()), language);
        }
        Command::Completions { shell } => return Ok(Exit::of(output::write_answer(&generate::completions(shell)))),
        Command::Man => return Ok(Exit::of(output::write_answer(&generate::manual()))),
        _ => {}
    }
    let dataset = data::load(common.data.as_deref()).map_err(|unusable| Problem::unusable(&unusable, language))?;
    let profile = begin::profile(&mut configuration, dataset, None).value;
    let words = Words { wording: &dataset.tables.wording, language };
    begin::tell_faulty(&configuration, words);
    let run = Run {
        dataset,
        words,
        style: begin::style_of(&held, output::is_shown()),
        format: command.format(),
        folder: common.data.as_deref(),
        today: today(),
    };
    answer(&run, profile, &command)
}

/// Answers a command from the data; `profile` (a position) asks where the command names nobody.
fn answer(run: &Run, profile: usize, command: &Command) -> Result<Exit, Problem> {
    let reader = Reader { dataset: run.dataset, profile, today: run.today };
    if let Some(question) = command.question(reader) {
        let question = question.map_err(|unclear| run.unclear(&unclear))?;
        return Ok(commands::answer(run, &question, command.is_plan()));
    }
    match command {
        Command::Find { query, .. } => find::run(run, query),
        Command::KeepAlive(args) => keep_alive::run(run, reader, args),
        Command::Guide { id, .. } => guide::run(run, id.as_deref()),
        Command::List { what: Listed::Facts, older_than: Some(age), .. } => list::older(run, age),
        Command::List { what, .. } => Ok(list::run(run, *what)),
        _ => Ok(Exit::of(output::write_answer(&coverage_table(run.dataset, run.words)))),
    }
}

/// What holds for a command: what is remembered from the screen does not count, so that scripts get the same each time.
fn held(common: &Common, configuration: &Configuration) -> Resolved {
    resolve(&common.asked(), &Environment::now(), &configuration.settings, None)
}

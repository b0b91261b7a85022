//! The command line: arguments in, an answer on stdout or a problem on stderr, and an exit status.

pub(crate) mod args;
mod aside;
mod commands;
mod complete;
mod exit;
mod help;
mod paths;
mod perhaps;
mod refusal;
mod run;
mod screen;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;
use clap::error::ErrorKind;

pub use commands::coverage::table as coverage_table;
pub use exit::Exit;
pub use screen::{Left, OpenScreen, Start};

use args::{AskArgs, CheckArgs, Cli, Command, Common, DataCommand, Deferred, Listed, Wanted};
use aside::Aside;
use commands::{ask, check, config, coverage, find, generate, guide, keep_alive, list, mine};
use exit::Problem;
use run::Run;

use crate::config::{CheckKeys, Configuration, Environment, Resolved, is_dumb, resolve, today};
use crate::dataset::{Dataset, ProfileId};
use crate::query::day::Day;
use crate::query::{Question, Reader};
use crate::render::{Format, output};
use crate::session::{begin, data};
use crate::term::HAS_KIOSK;
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
    let args: Vec<OsString> = args.into_iter().collect();
    let result = match read(&args) {
        Ok(cli) => obey_one(cli, &args, face),
        // It needs no wording, and is told whatever state data and configuration are in.
        Err(error) if error.kind() == ErrorKind::DisplayVersion => {
            Ok(Exit::of(output::write_answer(&error.render().to_string())).into())
        }
        Err(error) => Aside::new(&args, face).and_then(|aside| {
            match aside.meant(&error, &args).and_then(|args| Some((read(&args).ok()?, args))) {
                Some((cli, args)) => obey_one(cli, &args, face),
                None => aside.told(&error, &args).map(ExitCode::from),
            }
        }),
    };
    result.unwrap_or_else(|problem| {
        output::write_problem(&problem.text);
        problem.exit.into()
    })
}

/// Does what the arguments say, unless they contradict each other.
fn obey_one(cli: Cli, args: &[OsString], face: Face) -> Result<ExitCode, Problem> {
    match conflict(&cli) {
        Some(said) => Aside::new(args, face).and_then(|aside| Err(Aside::refused(&[said(aside.words()).to_owned()]))),
        None => obey(cli, face),
    }
}

/// Does what the arguments say.
fn obey(cli: Cli, face: Face) -> Result<ExitCode, Problem> {
    let Cli { query, command, plain, common } = cli;
    match command {
        Some(command) => run_command(command, &common, face).map(ExitCode::from),
        None if plain || (is_dumb() && output::is_interactive()) => {
            screen::talk(&query.join(" "), &common, face.check_keys).map(ExitCode::from)
        }
        None if !query.is_empty() && !common.screen.kiosk && !output::is_interactive() => {
            run_command(Command::Ask(Deferred(AskArgs::of(query))), &common, face).map(ExitCode::from)
        }
        None => screen::run(&query.join(" "), &common, face),
    }
}

/// The arguments as clap understands them.
fn read(args: &[OsString]) -> Result<Cli, clap::Error> {
    // Without arguments nothing has to be defined: the screen opens sooner.
    if args.len() < 2 {
        return Ok(Cli::default());
    }
    parsed(args)
}

fn parsed(args: &[OsString]) -> Result<Cli, clap::Error> {
    Cli::from_arg_matches(&help::definition().try_get_matches_from(args)?)
}

/// The question that a command line asks, program name first; none where it asks none or is not understood. Where it does not say
/// so, `today` is the day and the default profile asks.
pub fn question(
    dataset: &'static Dataset,
    today: Day,
    line: impl IntoIterator<Item = impl Into<OsString> + Clone>,
) -> Option<Question> {
    let line: Vec<OsString> = line.into_iter().map(Into::into).collect();
    let command = read(&line).ok()?.command?;
    command.question(Reader { dataset, profile: dataset.default_profile(), today })?.ok()
}

/// What excludes each other: commands read what they are told to, which no stranger may; only facts have an age; a plan is for people;
/// the dialogue is no command.
fn conflict(Cli { command, plain, common, .. }: &Cli) -> Option<fn(Words<'static>) -> &'static str> {
    if common.screen.kiosk && !HAS_KIOSK {
        return Some(Words::conflict_no_kiosk);
    }
    match command.as_ref()? {
        _ if common.screen.kiosk => Some(Words::conflict_kiosk),
        Command::List { what, older_than: Some(_), .. } if *what != Listed::Facts => Some(Words::conflict_age),
        Command::Check(Deferred(CheckArgs { plan: true, wanted: Wanted { format: Format::Json, .. }, .. })) => {
            Some(Words::conflict_plan)
        }
        _ if *plain => Some(Words::conflict_plain),
        Command::Check(Deferred(CheckArgs { all: true, wanted, .. })) if wanted.format != Format::Json => {
            Some(Words::conflict_all)
        }
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
        Command::Data { command: DataCommand::Check { dir, read } } => {
            return coverage::check(dir.as_deref().or(common.data.as_deref()), language, read);
        }
        Command::Help { command } => return Aside::of(&held)?.page(&command),
        Command::Man => return Ok(generate::manual(Aside::of(&held)?.words())),
        Command::Completions { shell } => return Ok(generate::completions(shell)),
        Command::Complete(args) => return Ok(generate::complete(&args, language)),
        _ => {}
    }
    let dataset = data::load(common.data.as_deref()).map_err(|unusable| Problem::unusable(&unusable, language))?;
    let profile = begin::profile(&mut configuration, dataset, None).value;
    let words = Words { wording: &dataset.tables.wording, language };
    begin::tell_faulty(&configuration, words);
    begin::tell_clock(dataset, words);
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
fn answer(run: &Run, profile: ProfileId, command: &Command) -> Result<Exit, Problem> {
    let reader = Reader { dataset: run.dataset, profile, today: run.today };
    if let Some(question) = command.question(reader) {
        let question = question.map_err(|unclear| run.unclear_card(&unclear, &command.card_words()))?;
        run.tell_day(question.today());
        return Ok(commands::answer(run, &question, command.extent()));
    }
    match command {
        Command::Check(args) => check::all(run, reader, args),
        Command::Ask(args) => ask::run(run, reader, args),
        Command::Mine(args) => mine::run(run, reader, args),
        Command::Find { query, .. } => find::run(run, &query.join(" ")),
        Command::KeepAlive(args) => keep_alive::run(run, reader, args),
        Command::Guide { id, .. } => guide::run(run, (!id.is_empty()).then(|| id.join(" ")).as_deref()),
        Command::List { what: Listed::Facts, older_than: Some(age), .. } => list::older(run, age),
        Command::List { what, .. } => Ok(list::run(run, *what)),
        _ => Ok(Exit::of(output::write_answer(&coverage_table(run.dataset, run.words)))),
    }
}

/// What holds for a command: what is remembered from the screen does not count, so that scripts get the same each time.
fn held(common: &Common, configuration: &Configuration) -> Resolved {
    resolve(&common.asked(), &Environment::now(), &configuration.settings, None)
}

#[cfg(test)]
mod tests {
    use super::{Cli, parsed};

    #[test]
    fn no_arguments_are_read_as_nothing_said() {
        let read = parsed(&["simbind".into()]).expect("no argument is needed");
        assert_eq!(format!("{read:?}"), format!("{:?}", Cli::default()));
    }
}

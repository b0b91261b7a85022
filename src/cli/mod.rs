//! The command line: arguments in, an answer on stdout or a problem on stderr, and an exit status.

mod args;
mod asked;
mod check;
mod columns;
mod compare;
mod config;
mod country;
mod coverage;
mod data;
mod data_check;
pub mod dialogue;
mod exit;
mod find;
mod folder;
mod generate;
mod guide;
mod html;
mod json;
mod keep_alive;
mod list;
mod locale;
mod markdown;
mod names;
mod output;
mod places;
mod problem;
mod session;
mod settings;
mod state;
mod talk;
mod terminal;
mod text;
mod today;
mod upkeep;
mod what_if;
mod which;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

pub use coverage::table as coverage_table;
pub use exit::Exit;
pub use json::{CheckJson, check as check_json};
pub use terminal::Terminal;
pub use words::Words;

use args::{CheckArgs, CheckFormat, Cli, Command, Common, ConfigCommand, DataCommand, Listed};
use problem::Problem;
use session::Session;

use crate::config::{Borders, CheckKeys, Configuration, Depth, Rebinding, Theme, View};
use crate::dataset::{Dataset, Language, Operator};
use crate::report::{Memory, Query};

/// What the screen is opened with.
#[derive(Debug, Clone)]
pub struct Screen {
    /// Tables and rules.
    pub dataset: &'static Dataset,
    /// What is typed already.
    pub query: String,
    /// Language, profile and pins at the start.
    pub memory: Memory,
    /// Whether only ASCII characters may frame it.
    pub ascii: bool,
    /// Which colours.
    pub theme: Theme,
    /// How many of them; none where they are refused.
    pub depth: Depth,
    /// What is open.
    pub view: View,
    /// Keys that somebody wants otherwise.
    pub keys: Vec<Rebinding>,
    /// The day, as year, month, day.
    pub today: (u16, u8, u8),
    /// Whether strangers use it, who have no shell to go back to.
    pub kiosk: bool,
    /// Said at the start; empty for nothing.
    pub hint: &'static str,
    /// Said until the first key where there is room for a whole line; empty for nothing.
    pub notice: String,
    /// The operators, decoded when somebody asks.
    pub operators: fn() -> &'static [Operator],
    /// The folder that is laid over the data, as commands name it.
    pub data: Option<PathBuf>,
    /// Whether the mouse is on from the start.
    pub mouse: bool,
    /// What the environment tells of the terminal, and the user of its links.
    pub terminal: Terminal,
}

/// How the screen was left. The terminal is given back by then.
pub struct Left {
    /// What is to be remembered.
    pub memory: Memory,
    /// The query whose answer is to be printed, if the user wants that.
    pub print: Option<Query>,
    /// Ends the process as the screen demands, perhaps by a signal: the last thing to do.
    pub end: Box<dyn FnOnce() -> ExitCode>,
}

/// Opens the screen and returns when it is left. The command line does not know it: `main` passes it in.
pub type OpenScreen = fn(Screen) -> anyhow::Result<Left>;

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
        Ok(Cli { query, command: None, common, .. }) => screen(query, &common, face),
        Ok(Cli { command: Some(command), common, .. }) => run_command(command, &common, face).map(ExitCode::from),
        Err(error) if error.use_stderr() => Err(Problem::raw(Exit::Usage, error.render().to_string())),
        Err(help) => Ok(output::write_answer(&help.render().to_string()).into()),
    };
    result.unwrap_or_else(|problem| {
        output::write_problem(&problem.text);
        problem.exit.into()
    })
}

/// What clap cannot tell: the dialogue, a query for the screen and a command exclude each other, only facts have an age, a plan is for
/// people, and commands read what they are told to, which no stranger may.
fn checked(cli: Cli) -> Result<Cli, clap::Error> {
    if cli.common.screen.kiosk && cli.command.is_some() {
        let message = "--kiosk is for the screen alone: it cannot be used with a command";
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    if let Some(Command::List { what, older_than: Some(_), .. }) = &cli.command
        && *what != Listed::Facts
    {
        let message = "only facts can be listed by age: list facts --older-than AGE";
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    if let Some(Command::Check(CheckArgs { plan: true, format: CheckFormat::Json, .. })) = &cli.command {
        let message = "a plan is text, markdown or html: the JSON answer holds everything";
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    if cli.plain && cli.command.is_some() {
        let message = "--plain cannot be used with a command: a command writes plain text";
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    if cli.query.is_some() && cli.command.is_some() {
        let message = "a QUERY for the screen cannot be used with a command";
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    Ok(cli)
}

fn run_command(command: Command, common: &Common, face: Face) -> Result<Exit, Problem> {
    let mut configuration = settings::read(face.check_keys);
    let held = settings::held(common, &configuration);
    let language = held.language.value;
    let load = || data::load(common.data.as_deref(), language);
    let style = session::style_of(&held, output::is_shown());
    let mut profile = |named: Option<String>, data: data::Data| {
        let words = Words { wording: &data.dataset.tables.wording, language };
        settings::profile_of_command(named, &mut configuration, data, words)
    };
    match command {
        Command::Check(mut args) => {
            let data = load()?;
            args.asker.profile = profile(args.asker.profile, data);
            check::run(data, language, common, &args, style)
        }
        Command::Compare(mut args) => {
            let data = load()?;
            args.asker.profile = profile(args.asker.profile, data);
            compare::run(data, language, &args, style)
        }
        Command::WhatIf(mut args) => {
            let data = load()?;
            args.asker.profile = profile(args.asker.profile, data);
            what_if::run(data, language, &args, style)
        }
        Command::Which(mut args) => {
            let data = load()?;
            args.asker.profile = profile(args.asker.profile, data);
            which::run(data, language, common, &args, style)
        }
        Command::Find { query, format } => find::run(load()?, language, &query, format),
        Command::KeepAlive(args) => keep_alive::run(load()?, language, common, &args, style),
        Command::Guide { id, format } => guide::run(load()?, language, id.as_deref(), format, style),
        Command::List { what: Listed::Facts, format, older_than: Some(age) } => {
            upkeep::run(load()?, language, &age, format)
        }
        Command::List { what, format, .. } => Ok(list::run(load()?, language, what, format)),
        Command::Data { command: DataCommand::Check { dir } } => {
            data_check::run(dir.as_deref().or(common.data.as_deref()), language)
        }
        Command::Data { command: DataCommand::Coverage } => Ok(coverage::run(load()?, language)),
        Command::Config { command } => run_config(command, common, configuration, face.check_keys),
        Command::Completions { shell } => Ok(output::write_answer(&generate::completions(shell))),
        Command::Man => Ok(output::write_answer(&generate::manual())),
    }
}

fn run_config(
    command: ConfigCommand,
    common: &Common,
    configuration: Configuration,
    check_keys: CheckKeys,
) -> Result<Exit, Problem> {
    let language = settings::held(common, &configuration).language.value;
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

/// The screen from its opening to its end: what is configured and remembered goes in, what is to be remembered comes out.
fn screen(query: Option<String>, common: &Common, face: Face) -> Result<ExitCode, Problem> {
    let configuration = settings::of_session(common, face.check_keys);
    if !output::is_interactive() {
        let wording = data::embedded_tables()?.wording;
        let words = Words { wording: &wording, language: settings::held(common, &configuration).language.value };
        let text = if common.screen.kiosk { wording.kiosk_no_terminal } else { wording.usage_no_terminal };
        return Err(Problem::new(Exit::Usage, &[words.say(text).to_owned()]));
    }
    let mut session = Session::begin(common, configuration)?;
    let opened = (face.open)(start(query, common, &session));
    let left = opened.map_err(|error| Problem::new(Exit::Output, &[format!("{error:#}")]))?;
    // What was said before the screen opened may be gone.
    settings::tell_again(&session.configuration);
    let language = left.memory.language;
    session.keep(left.memory);
    let printed = left.print.map_or(Exit::Answered, |query| print(&session, common, language, &query));
    Ok(if printed == Exit::Answered { (left.end)() } else { printed.into() })
}

/// Prints the answer that somebody wants to keep from the screen.
fn print(session: &Session, common: &Common, language: Language, query: &Query) -> Exit {
    let folder = common.data.as_deref();
    output::write_answer(&check::answer(session.data, language, query, folder, session.style()))
}

fn start(query: Option<String>, common: &Common, session: &Session) -> Screen {
    let Session { data, held, configuration, memory, .. } = session;
    Screen {
        dataset: data.dataset,
        query: query.unwrap_or_default(),
        memory: memory.clone(),
        ascii: held.borders.value == Borders::Ascii,
        theme: held.theme.value,
        depth: held.depth,
        view: held.view.value,
        mouse: held.mouse.value,
        keys: configuration.settings.keys.clone(),
        today: today::today(),
        kiosk: common.screen.kiosk,
        hint: session.hint(),
        notice: settings::notice(configuration, session.words()),
        operators: data::operators,
        data: common.data.clone(),
        terminal: Terminal { has_links: session::has_links(held.links.value, true), ..Terminal::of(variable) },
    }
}

/// Whether the terminal cannot move its cursor.
fn is_dumb() -> bool {
    variable("TERM").is_some_and(|terminal| terminal == "dumb")
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

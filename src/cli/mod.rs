//! The command line: arguments in, an answer on stdout or a problem on stderr, and an exit status.

mod args;
mod asked;
mod check;
mod country;
mod data;
mod data_check;
mod exit;
mod find;
mod folder;
mod generate;
mod json;
mod list;
mod locale;
mod markdown;
mod names;
mod output;
mod problem;
mod text;
mod today;
mod words;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

pub use exit::Exit;
pub use json::{CheckJson, check as check_json};
pub use words::Words;

use args::{Cli, Command, DataCommand};
use data::Data;
use problem::Problem;

use crate::dataset::{Dataset, Language};

/// What the screen is opened with.
#[derive(Debug, Clone)]
pub struct Screen {
    /// Tables and rules.
    pub dataset: &'static Dataset,
    /// What is typed already.
    pub query: String,
    /// Language at the start.
    pub language: Language,
    /// Whether only ASCII characters may frame it.
    pub ascii: bool,
    /// Whether colours are switched off.
    pub no_color: bool,
    /// The day, as year, month, day.
    pub today: (u16, u8, u8),
}

/// Opens the screen and returns when it is left. The command line does not know it: `main` passes it in.
pub type OpenScreen = fn(Screen) -> anyhow::Result<()>;

/// Runs one command.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>, open: OpenScreen) -> Exit {
    match Cli::try_parse_from(args).and_then(one_thing) {
        Ok(cli) => command(cli, open).unwrap_or_else(|problem| {
            output::write_problem(&problem.text);
            problem.exit
        }),
        Err(error) if error.use_stderr() => {
            output::write_problem(&error.render().to_string());
            Exit::Usage
        }
        Err(help) => output::write_answer(&help.render().to_string()),
    }
}

/// A query for the screen and a command exclude each other.
fn one_thing(cli: Cli) -> Result<Cli, clap::Error> {
    if cli.query.is_some() && cli.command.is_some() {
        let message = "a QUERY for the screen cannot be used with a command";
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    Ok(cli)
}

fn command(cli: Cli, open: OpenScreen) -> Result<Exit, Problem> {
    let variable = |name: &str| std::env::var(name).ok();
    let language = cli.common.lang.map_or_else(|| locale::language(variable), Language::from);
    let load = || data::load(cli.common.data.as_deref(), language);
    let no_color = cli.common.no_color || variable("NO_COLOR").is_some_and(|value| !value.is_empty());
    match cli.command {
        Some(Command::Check(args)) => check::run(load()?, language, &args, no_color),
        Some(Command::Find { query, format }) => find::run(load()?, language, &query, format),
        Some(Command::List { what, format }) => Ok(list::run(load()?, language, what, format)),
        Some(Command::Data { command: DataCommand::Check { dir } }) => {
            data_check::run(dir.as_deref().or(cli.common.data.as_deref()), language)
        }
        Some(Command::Completions { shell }) => Ok(output::write_answer(&generate::completions(shell))),
        Some(Command::Man) => Ok(output::write_answer(&generate::manual())),
        None => {
            let start = Start { query: cli.query, ascii: cli.common.ascii, no_color };
            screen(load, language, start, open)
        }
    }
}

struct Start {
    query: Option<String>,
    ascii: bool,
    no_color: bool,
}

fn screen(
    load: impl FnOnce() -> Result<Data, Problem>,
    language: Language,
    start: Start,
    open: OpenScreen,
) -> Result<Exit, Problem> {
    if !output::is_interactive() {
        let wording = data::embedded_tables()?.wording;
        let words = Words { wording: &wording, language };
        return Err(Problem::new(Exit::Usage, &[words.say(wording.usage_no_terminal).to_owned()]));
    }
    let Start { query, ascii, no_color } = start;
    let dataset = load()?.dataset;
    let query = query.unwrap_or_default();
    let opened = open(Screen { dataset, query, language, ascii, no_color, today: today::today() });
    opened.map(|()| Exit::Answered).map_err(|error| Problem::new(Exit::Output, &[format!("{error:#}")]))
}

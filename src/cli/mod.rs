//! The command line: arguments in, an answer on stdout or a problem on stderr, and an exit status.

mod again;
mod args;
mod asked;
mod check;
mod columns;
mod country;
mod coverage;
mod data;
mod data_check;
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
mod problem;
mod text;
mod today;
mod upkeep;
mod which;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

pub use coverage::table as coverage_table;
pub use exit::Exit;
pub use json::{CheckJson, check as check_json};
pub use words::Words;

use args::{CheckArgs, CheckFormat, Cli, Command, Common, DataCommand, Listed};
use problem::Problem;

use crate::dataset::{Dataset, Language, Operator};
use crate::report::Memory;

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
    /// Whether colours are switched off.
    pub no_color: bool,
    /// The day, as year, month, day.
    pub today: (u16, u8, u8),
    /// Whether strangers use it, who have no shell to go back to.
    pub kiosk: bool,
    /// Said at the start; empty for nothing.
    pub hint: &'static str,
    /// The operators, decoded when somebody asks.
    pub operators: fn() -> &'static [Operator],
}

/// How the screen was left. The terminal is given back by then.
pub struct Left {
    /// What is to be remembered.
    pub memory: Memory,
    /// Ends the process as the screen demands, perhaps by a signal: the last thing to do.
    pub end: Box<dyn FnOnce() -> ExitCode>,
}

/// Opens the screen and returns when it is left. The command line does not know it: `main` passes it in.
pub type OpenScreen = fn(Screen) -> anyhow::Result<Left>;

/// Runs one command.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>, open: OpenScreen) -> ExitCode {
    let result = match Cli::try_parse_from(args).and_then(checked) {
        Ok(Cli { query, command: None, common }) => screen(query, &common, open),
        Ok(Cli { command: Some(command), common, .. }) => run_command(command, &common).map(ExitCode::from),
        Err(error) if error.use_stderr() => Err(Problem::raw(Exit::Usage, error.render().to_string())),
        Err(help) => Ok(output::write_answer(&help.render().to_string()).into()),
    };
    result.unwrap_or_else(|problem| {
        output::write_problem(&problem.text);
        problem.exit.into()
    })
}

/// What clap cannot tell: a query for the screen and a command exclude each other, only facts have an age, a plan is for people,
/// and commands read what they are told to, which no stranger may.
fn checked(cli: Cli) -> Result<Cli, clap::Error> {
    if cli.common.kiosk && cli.command.is_some() {
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
    if cli.query.is_some() && cli.command.is_some() {
        let message = "a QUERY for the screen cannot be used with a command";
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    Ok(cli)
}

fn run_command(command: Command, common: &Common) -> Result<Exit, Problem> {
    let language = language(common);
    let load = || data::load(common.data.as_deref(), language);
    let style = text::style(is_colourless(common));
    match command {
        Command::Check(args) => check::run(load()?, language, common, &args, style),
        Command::Find { query, format } => find::run(load()?, language, &query, format),
        Command::KeepAlive(args) => keep_alive::run(load()?, language, &args, style),
        Command::Which(args) => which::run(load()?, language, &args, style),
        Command::Guide { id, format } => guide::run(load()?, language, id.as_deref(), format, style),
        Command::List { what: Listed::Facts, format, older_than: Some(age) } => {
            upkeep::run(load()?, language, &age, format)
        }
        Command::List { what, format, .. } => Ok(list::run(load()?, language, what, format)),
        Command::Data { command: DataCommand::Check { dir } } => {
            data_check::run(dir.as_deref().or(common.data.as_deref()), language)
        }
        Command::Data { command: DataCommand::Coverage } => Ok(coverage::run(load()?, language)),
        Command::Completions { shell } => Ok(output::write_answer(&generate::completions(shell))),
        Command::Man => Ok(output::write_answer(&generate::manual())),
    }
}

fn screen(query: Option<String>, common: &Common, open: OpenScreen) -> Result<ExitCode, Problem> {
    let language = language(common);
    if !output::is_interactive() {
        let wording = data::embedded_tables()?.wording;
        let words = Words { wording: &wording, language };
        let text = if common.kiosk { wording.kiosk_no_terminal } else { wording.usage_no_terminal };
        return Err(Problem::new(Exit::Usage, &[words.say(text).to_owned()]));
    }
    // In a kiosk nothing belongs to who sits at it: no file of the account is so much as looked for.
    let data = if common.kiosk { data::embedded() } else { data::load(common.data.as_deref(), language) };
    let dataset = data?.dataset;
    let shows_chinese = locale::is_utf8(variable);
    let hint = if shows_chinese || common.lang.is_some() { None } else { Some(dataset.tables.wording.locale_hint) };
    let opened = open(Screen {
        dataset,
        query: query.unwrap_or_default(),
        memory: Memory::fresh(dataset, language),
        ascii: common.ascii || !shows_chinese,
        no_color: is_colourless(common),
        today: today::today(),
        kiosk: common.kiosk,
        hint: hint.map_or("", |text| text.in_language(language)),
        operators: data::operators,
    });
    let left = opened.map_err(|error| Problem::new(Exit::Output, &[format!("{error:#}")]))?;
    Ok((left.end)())
}

/// The chosen language, else that of the locale.
fn language(common: &Common) -> Language {
    common.lang.map_or_else(|| locale::language(variable), Language::from)
}

/// Whether colours are refused: by option, by <https://no-color.org>, or by the terminal.
fn is_colourless(common: &Common) -> bool {
    let is_refused = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
    common.no_color || is_refused || variable("TERM").is_some_and(|terminal| terminal == "dumb")
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

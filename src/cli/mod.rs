//! The command line: arguments in, an answer on stdout or a problem on stderr, and an exit status.

mod args;
mod asked;
mod check;
mod columns;
mod compare;
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
mod problem;
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

use args::{CheckArgs, CheckFormat, Cli, Command, Common, DataCommand, Links, Listed};
use problem::Problem;

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
    /// Whether colours are switched off.
    pub no_color: bool,
    /// The day, as year, month, day.
    pub today: (u16, u8, u8),
    /// Said at the start; empty for nothing.
    pub hint: &'static str,
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

/// Runs one command.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>, open: OpenScreen) -> ExitCode {
    let result = match Cli::try_parse_from(args).and_then(checked) {
        Ok(Cli { query, command: None, plain, common }) if plain || (is_dumb() && output::is_interactive()) => {
            talk::run(query, &common).map(ExitCode::from)
        }
        Ok(Cli { query, command: None, common, .. }) => screen(query, &common, open),
        Ok(Cli { command: Some(command), common, .. }) => run_command(command, &common).map(ExitCode::from),
        Err(error) if error.use_stderr() => Err(Problem::raw(Exit::Usage, error.render().to_string())),
        Err(help) => Ok(output::write_answer(&help.render().to_string()).into()),
    };
    result.unwrap_or_else(|problem| {
        output::write_problem(&problem.text);
        problem.exit.into()
    })
}

/// What clap cannot tell: the dialogue, a query for the screen and a command exclude each other, only facts have an age, a plan is for people.
fn checked(cli: Cli) -> Result<Cli, clap::Error> {
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

fn run_command(command: Command, common: &Common) -> Result<Exit, Problem> {
    let language = language(common);
    let load = || data::load(common.data.as_deref(), language);
    let style = text::style(is_colourless(common), has_links(common, output::is_shown()));
    match command {
        Command::Check(args) => check::run(load()?, language, common, &args, style),
        Command::Compare(args) => compare::run(load()?, language, &args, style),
        Command::WhatIf(args) => what_if::run(load()?, language, &args, style),
        Command::Find { query, format } => find::run(load()?, language, &query, format),
        Command::KeepAlive(args) => keep_alive::run(load()?, language, common, &args, style),
        Command::Which(args) => which::run(load()?, language, common, &args, style),
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
        return Err(Problem::new(Exit::Usage, &[words.say(wording.usage_no_terminal).to_owned()]));
    }
    let data = data::load(common.data.as_deref(), language)?;
    let dataset = data.dataset;
    let opened = open(Screen {
        dataset,
        query: query.unwrap_or_default(),
        memory: Memory::fresh(dataset, language),
        ascii: is_ascii(common),
        no_color: is_colourless(common),
        today: today::today(),
        hint: hint(dataset, common, language),
        operators: data::operators,
        data: common.data.clone(),
        mouse: common.mouse,
        terminal: Terminal { has_links: has_links(common, true), ..Terminal::of(variable) },
    });
    let left = opened.map_err(|error| Problem::new(Exit::Output, &[format!("{error:#}")]))?;
    if let Some(query) = &left.print {
        let style = text::style(is_colourless(common), has_links(common, true));
        let answer = check::answer(data, left.memory.language, query, common.data.as_deref(), style);
        let written = output::write_answer(&answer);
        if written != Exit::Answered {
            return Ok(written.into());
        }
    }
    Ok((left.end)())
}

/// The chosen language, else that of the locale.
fn language(common: &Common) -> Language {
    common.lang.map_or_else(|| locale::language(variable), Language::from)
}

/// Whether only ASCII characters are wanted: by option, or by the locale.
fn is_ascii(common: &Common) -> bool {
    common.ascii || !locale::is_utf8(variable)
}

/// How to get Chinese, where the locale cannot show it and nobody chose a language; else empty.
fn hint(dataset: &Dataset, common: &Common, language: Language) -> &'static str {
    let is_needed = !locale::is_utf8(variable) && common.lang.is_none();
    if is_needed { dataset.tables.wording.locale_hint.in_language(language) } else { "" }
}

/// Whether the terminal cannot move its cursor.
fn is_dumb() -> bool {
    variable("TERM").is_some_and(|terminal| terminal == "dumb")
}

/// Whether colours are refused: by option, by <https://no-color.org>, or by the terminal.
fn is_colourless(common: &Common) -> bool {
    let is_refused = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
    common.no_color || is_refused || is_dumb()
}

/// Whether addresses are to be links where they are written to a terminal, or not. Links are no colours: who wants none of those
/// may still want to follow an address.
fn has_links(common: &Common, is_terminal: bool) -> bool {
    match common.links {
        Links::Always => true,
        Links::Never => false,
        Links::Auto => is_terminal && Terminal::of(variable).has_links,
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

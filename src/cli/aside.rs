//! What is said where no command is run: help, and why arguments are refused. Only that needs the wording so early.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::Face;
use super::complete::Typed;
use super::exit::{Exit, Problem};
use super::help::{self, Page};
use super::refusal::{self, Refusal};
use crate::config::{Asked, Configuration, Environment, Resolved, resolve};
use crate::dataset::{Language, Tables};
use crate::render::output;
use crate::render::text::Style;
use crate::session::{begin, data};
use crate::words::Words;

/// The language and the style of who typed these arguments.
pub struct Aside {
    tables: &'static Tables,
    words: Words<'static>,
    style: Style,
}

impl Aside {
    /// As arguments that nobody has understood yet, the environment and the configuration say.
    ///
    /// # Errors
    /// Only if the program file is damaged.
    pub fn new(args: &[OsString], face: Face) -> Result<Self, Problem> {
        let has = |option: &str| args.iter().any(|arg| arg == option);
        // In a kiosk nothing belongs to who sits at it.
        let configuration =
            if has("--kiosk") { Configuration::default() } else { Configuration::in_use(face.check_keys) };
        let asked =
            Asked { language: language(args), ascii: has("--ascii"), no_color: has("--no-color"), ..Asked::default() };
        Self::of(&resolve(&asked, &Environment::now(), &configuration.settings, None))
    }

    /// As settings say.
    ///
    /// # Errors
    /// Only if the program file is damaged.
    pub fn of(held: &Resolved) -> Result<Self, Problem> {
        let language = held.language.value;
        let tables = data::carried_tables().map_err(|unusable| Problem::unusable(&unusable, language))?;
        // It is said once, and then the program ends.
        let tables: &Tables = Box::leak(Box::new(tables));
        let words = Words { wording: &tables.wording, language };
        Ok(Self { tables, words, style: begin::style_of(held, output::is_shown()) })
    }

    /// The wording in the language.
    pub fn words(&self) -> Words<'static> {
        self.words
    }

    /// That something is wrong with the arguments.
    pub fn refused(lines: &[String]) -> Problem {
        Problem::new(Exit::Usage, lines)
    }

    /// What clap has instead of arguments: somebody asks for help, or something is wrong.
    ///
    /// # Errors
    /// What is wrong.
    pub fn told(&self, error: &Error, args: &[OsString]) -> Result<Exit, Problem> {
        let said = error.render().to_string();
        let mut definition = help::definition();
        definition.build();
        let words: Vec<String> = args.iter().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
        let typed = Typed::read(&definition, &words);
        match error.kind() {
            ErrorKind::DisplayHelp => {
                let command = help::at(&definition, said.split_whitespace().skip(1));
                Ok(Exit::of(output::write_answer(&self.help(&definition, command.unwrap_or(&definition)))))
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
                Err(Problem::raw(Exit::Usage, self.help(&definition, typed.command)))
            }
            _ => Err(Self::refused(&Refusal { error, typed: &typed, tables: self.tables, words: self.words }.lines())),
        }
    }

    /// The arguments with the name that was refused as it is written; none where it means nothing.
    pub fn meant(&self, error: &Error, args: &[OsString]) -> Option<Vec<OsString>> {
        let Some(ContextValue::String(refused)) = error.get(ContextKind::InvalidValue) else { return None };
        let name = help::listed(self.words, refused)?;
        Some(args.iter().map(|arg| if arg == refused.as_str() { name.into() } else { arg.clone() }).collect())
    }

    /// Writes the page of the command at a path.
    ///
    /// # Errors
    /// Where there is no such command.
    pub fn page(&self, path: &[String]) -> Result<Exit, Problem> {
        let mut definition = help::definition();
        definition.build();
        match help::at(&definition, path.iter().map(String::as_str)) {
            Ok(command) => Ok(Exit::of(output::write_answer(&self.help(&definition, command)))),
            Err((command, name)) => Err(Self::refused(&refusal::no_command(command, name, self.words))),
        }
    }

    fn help(&self, definition: &Command, command: &Command) -> String {
        help::text(&Page::of(definition, command, self.words), self.words, self.style)
    }
}

/// The language that arguments ask for.
fn language(args: &[OsString]) -> Option<Language> {
    let args: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let together = args.iter().filter_map(|arg| arg.strip_prefix("--lang="));
    let apart =
        args.windows(2).filter(|pair| pair.first().is_some_and(|arg| arg == "--lang")).filter_map(|pair| pair.last());
    together.chain(apart.map(AsRef::as_ref)).find_map(Language::from_code)
}

//! The arguments, as clap reads them. Completions and the man page are made from the same definition.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use strum::VariantArray as _;

use crate::config::{self, Links, Theme};
use crate::dataset::Language;
use crate::engine::Level;
use crate::query::{Choosing, MOST, Question, Reader, Told, Unclear};
use crate::render::Format;

/// Words that an argument takes, each with what it stands for and what is said of it; empty for nothing.
type Words<T> = &'static [(&'static str, T, &'static str)];

const LANGUAGES: Words<Language> = &[("zh", Language::Zh, "Chinese"), ("en", Language::En, "English")];
const LINKS: Words<Links> = &[
    ("auto", Links::Auto, "At a terminal that is known to take them"),
    ("always", Links::Always, "Even in a file"),
    ("never", Links::Never, "Nowhere"),
];
const LEVELS: Words<Level> = &[
    ("no", Level::No, "Everything"),
    ("unlikely", Level::Unlikely, "Works hardly ever"),
    ("limited", Level::Limited, "Works in part"),
    ("yes", Level::Yes, "Works"),
];
/// Formats of an answer.
const ANSWER: Words<Format> = &[
    ("text", Format::Text, "To be read in a terminal"),
    ("json", Format::Json, "One JSON object"),
    ("markdown", Format::Markdown, "Markdown"),
    ("html", Format::Html, "The plan as one page of HTML, to be printed or given to somebody"),
];
/// Formats of a guide and of a comparison.
const GUIDE: Words<Format> = &[
    ("text", Format::Text, "To be read in a terminal"),
    ("json", Format::Json, "One JSON object"),
    ("markdown", Format::Markdown, "Markdown"),
];
/// Formats of a list.
const LIST: Words<Format> = &[("text", Format::Text, "Columns"), ("json", Format::Json, "A JSON array")];

/// Reads one of some words.
fn one_of<T: Copy + Send + Sync + 'static>(words: Words<T>) -> impl TypedValueParser<Value = T> {
    let value = |(word, _, about): &(&'static str, T, &'static str)| {
        let value = PossibleValue::new(*word);
        if about.is_empty() { value } else { value.help(*about) }
    };
    let meaning =
        move |written: String| words.iter().find(|(word, ..)| *word == written).map(|(_, meaning, _)| *meaning);
    PossibleValuesParser::new(words.iter().map(value)).try_map(move |written| meaning(written).ok_or("no such word"))
}

fn theme() -> impl TypedValueParser<Value = Theme> {
    let names = PossibleValuesParser::new(Theme::VARIANTS.iter().map(Theme::into_str));
    names.try_map(|written| {
        Theme::VARIANTS.iter().find(|theme| theme.into_str() == written).copied().ok_or("no such theme")
    })
}

/// What stands on the command line. Without a command the screen opens.
#[derive(Debug, Parser)]
#[command(name = env!("CARGO_PKG_NAME"), version, about, long_about = LONG_ABOUT, after_help = EXIT_CODES)]
pub struct Cli {
    /// What the screen is opened on: a country or region in any spelling, a code, a dial code, a number
    pub query: Option<String>,
    /// What to do instead of opening the screen
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Talk line by line instead of opening the screen: by ear, on a braille line, through pipes
    #[arg(long)]
    pub plain: bool,
    /// What holds for every command
    #[command(flatten)]
    pub common: Common,
}

/// The description of the package, and how to begin.
const LONG_ABOUT: &str = concat!(
    env!("CARGO_PKG_DESCRIPTION"),
    "\n\nWithout a command the screen opens: type a country or region, choose a card, read the answer.\n\
     With --plain, and on a terminal that cannot move its cursor (TERM=dumb), a dialogue does the same line by line."
);

const EXIT_CODES: &str =
    "Exit status: 0 answered, 1 not found or ambiguous, 2 wrong usage, 3 faulty data, 4 output failed";

/// Options of every command.
#[derive(Debug, Args)]
pub struct Common {
    /// Lay the data files of this folder over the data that the program carries
    #[arg(long, value_name = "DIR", global = true, value_hint = clap::ValueHint::DirPath)]
    pub data: Option<std::path::PathBuf>,
    /// Language of the answer; left out: as the locale says
    #[arg(long, value_name = "LANG", global = true, value_parser = one_of(LANGUAGES))]
    pub lang: Option<Language>,
    /// Draw with ASCII characters only, and spell English with them
    #[arg(long, global = true)]
    pub ascii: bool,
    /// No colours
    #[arg(long, global = true)]
    pub no_color: bool,
    /// Make addresses links that can be followed; left out: as the configuration says, else where the terminal is known to take them
    #[arg(long, value_name = "WHEN", global = true, value_parser = one_of(LINKS))]
    pub links: Option<Links>,
    /// What holds for the screen alone
    #[command(flatten)]
    pub screen: ScreenOptions,
}

/// Options of the screen.
#[derive(Debug, Args)]
pub struct ScreenOptions {
    /// Colours of the screen; left out: as the configuration says
    #[arg(long, value_name = "NAME", value_parser = theme())]
    pub theme: Option<Theme>,
    /// Open the screen with the mouse on; Shift-F3 switches it
    #[arg(long)]
    pub mouse: bool,
    /// Open the screen for strangers, as on a server: no files are read or written, nothing else can be started
    #[arg(long, conflicts_with = "data")]
    pub kiosk: bool,
}

impl Common {
    /// What the command line says of settings.
    pub fn asked(&self) -> config::Asked {
        config::Asked {
            language: self.lang,
            theme: self.screen.theme,
            ascii: self.ascii,
            no_color: self.no_color,
            mouse: self.screen.mouse,
            links: self.links,
        }
    }
}

/// What can be done without the screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer for one country or region and one card
    Check(CheckArgs),
    /// Which card to get there, or which countries' and regions' numbers of a card kind serve: the best first
    Which(WhichArgs),
    /// Set two to four answers side by side: where they differ, what decides each
    Compare(CompareArgs),
    /// What would move if something of the card or the person were otherwise
    WhatIf(WhatIfArgs),
    /// Find a country or region, and the operator of a number
    Find {
        /// A name, pinyin, initials, a code, a dial code, a phone number, an ICCID, an IMSI
        query: String,
        /// Form of the answer
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(LIST))]
        format: Format,
    },
    /// List what the program knows
    List {
        /// What to list
        what: Listed,
        /// Form of the list
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(LIST))]
        format: Format,
        /// With `facts`: statements with evidence from before a day, month or year, older than a period (`18 months`), or past
        /// their `shelf-life`; the oldest first
        #[arg(long, value_name = "AGE")]
        older_than: Option<String>,
    },
    /// Until when a number must be used, what keeps it, what is lost after that
    KeepAlive(KeepAliveArgs),
    /// What to do step by step; without an id the list of all guides
    Guide {
        /// A guide: an id or a name
        id: Option<String>,
        /// Form of the guide
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(GUIDE))]
        format: Format,
    },
    /// Work with data files
    Data {
        /// What to do with them
        #[command(subcommand)]
        command: DataCommand,
    },
    /// The configuration file, and what is remembered
    Config {
        /// What to do with it
        #[command(subcommand)]
        command: ConfigCommand,
    },
    /// Write a completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the manual page
    Man,
}

impl Command {
    /// What is written.
    pub fn format(&self) -> Format {
        match self {
            Self::Check(args) => args.format,
            Self::Which(args) => args.format,
            Self::Compare(args) => args.format,
            Self::WhatIf(args) => args.format,
            Self::KeepAlive(args) => args.format,
            Self::Find { format, .. } | Self::List { format, .. } | Self::Guide { format, .. } => *format,
            Self::Data { .. } | Self::Config { .. } | Self::Completions { .. } | Self::Man => Format::Text,
        }
    }

    /// Whether only the plan of an answer is wanted.
    pub fn is_plan(&self) -> bool {
        matches!(self, Self::Check(CheckArgs { plan: true, .. }))
    }

    /// The question that is asked; none by a command that asks none.
    pub fn question(&self, reader: Reader) -> Option<Result<Question, Unclear>> {
        Some(match self {
            Self::Check(CheckArgs { country, card, narrowed, asker, last_used, .. }) => {
                reader.check([country, card], asker.told(narrowed), last_used.as_deref())
            }
            Self::Compare(CompareArgs { answers, narrowed, asker, .. }) => {
                reader.compare(answers, asker.told(narrowed))
            }
            Self::WhatIf(WhatIfArgs { country, card, tried, narrowed, asker, .. }) => {
                reader.what_if([country, card], tried, asker.told(narrowed))
            }
            Self::Which(WhichArgs { country, card, ask, services, asker, at_least, most, .. }) => {
                let (country, card) = (country.as_deref(), card.as_deref());
                let told = Told { services, asks: ask.as_slice(), ..asker.said() };
                reader.which(Choosing { country, card, at_least: *at_least, most: *most }, told)
            }
            _ => return None,
        })
    }
}

/// A shell that completions are written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// Bash
    Bash,
    /// Zsh
    Zsh,
    /// Fish
    Fish,
}

/// What can be done with data files.
#[derive(Debug, Subcommand)]
pub enum DataCommand {
    /// Check data files: every fault with its place
    Check {
        /// A folder that is laid over the data that the program carries; left out: that data alone
        #[arg(value_hint = clap::ValueHint::DirPath)]
        dir: Option<std::path::PathBuf>,
    },
    /// For how many countries and regions each thing is known, by grade and age: a table in Markdown
    Coverage,
}

/// What can be done with the configuration.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Check the configuration file: every fault with its place
    Check {
        /// A file; left out: the one that is in use
        #[arg(value_hint = clap::ValueHint::FilePath)]
        file: Option<std::path::PathBuf>,
    },
    /// Every setting, its value, and who says so
    Show {
        /// Form of the answer
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(LIST))]
        format: Format,
    },
    /// Where the configuration file is, or would be
    Path,
    /// Forget the language, the profile and the pinned answers of the screen
    Forget,
}

/// Whose number, and since when.
#[derive(Debug, Args)]
pub struct KeepAliveArgs {
    /// Country or region of the number: a name, pinyin, a code, a dial code
    pub country: String,
    /// Only the numbers of this operator, by its name or a part of it
    pub operator: Option<String>,
    /// The day of the last use or top-up, or of the end of the plan; left out: today
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub last_used: Option<String>,
    /// The day that days are counted from; left out: today
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(LIST))]
    pub format: Format,
}

/// Who asks, and when.
#[derive(Debug, Args)]
pub struct Asker {
    /// Who asks, see `simbind list profiles`
    #[arg(long = "as", value_name = "PROFILE")]
    pub profile: Option<String>,
    /// A fact of the card or the person, `FACT=VALUE` or `SERVICE/FACT=VALUE`; may be repeated, see `simbind list facts`
    #[arg(long = "set", value_name = "FACT=VALUE")]
    pub settings: Vec<String>,
    /// The day that tells which evidence is old; left out: today
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
}

impl Asker {
    fn said(&self) -> Told<'_> {
        Told {
            profile: self.profile.as_deref(),
            settings: &self.settings,
            today: self.today.as_deref(),
            ..Told::default()
        }
    }

    fn told<'a>(&'a self, Narrowed { services, asks }: &'a Narrowed) -> Told<'a> {
        Told { services, asks, ..self.said() }
    }
}

/// Which part of an answer is wanted.
#[derive(Debug, Args)]
pub struct Narrowed {
    /// Only this service; may be repeated
    #[arg(long = "service", value_name = "SERVICE")]
    pub services: Vec<String>,
    /// Only this ask; may be repeated
    #[arg(long = "ask", value_name = "ASK")]
    pub asks: Vec<String>,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Country or region of the card: a name, pinyin, a code, a dial code
    pub country: String,
    /// Card kind: an id or a name, see `simbind list cards`
    pub card: String,
    /// Which part of the answer
    #[command(flatten)]
    pub narrowed: Narrowed,
    /// Who asks
    #[command(flatten)]
    pub asker: Asker,
    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
    pub format: Format,
    /// Only what one keeps or gives away: the answer, what to do, who says so; html is always that
    #[arg(long)]
    pub plan: bool,
    /// The day on which a number of the card was last used or topped up, or its plan ended
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub last_used: Option<String>,
}

/// Arguments of `which`.
#[derive(Debug, Args)]
#[group(skip)]
#[command(group = clap::ArgGroup::new("given").required(true).args(["country", "card"]))]
pub struct WhichArgs {
    /// Country or region whose card kinds are compared: a name, pinyin, a code, a dial code
    pub country: Option<String>,
    /// Card kind whose countries and regions are compared: an id or a name, see `simbind list cards`
    #[arg(long)]
    pub card: Option<String>,
    /// What it must serve, see `simbind list asks`; left out: all in all
    #[arg(long)]
    pub ask: Option<String>,
    /// For this service; may be repeated; left out: for all of them
    #[arg(long = "service", value_name = "SERVICE")]
    pub services: Vec<String>,
    /// Who asks; of the card kinds of a place those are left out that cannot be as is said
    #[command(flatten)]
    pub asker: Asker,
    /// Only what may reach this, for each of the services
    #[arg(long, value_name = "LEVEL", default_value = "no", value_parser = one_of(LEVELS))]
    pub at_least: Level,
    /// How many are listed at most
    #[arg(long, value_name = "N", default_value_t = MOST, value_parser = clap::value_parser!(u16).range(1..))]
    pub most: u16,
    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(LIST))]
    pub format: Format,
}

/// Arguments of `compare`.
#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Two to four answers, each as `COUNTRY/CARD[/PROFILE][,FACT=VALUE...]`: what an answer does not say is as for all
    #[arg(required = true, num_args = 2..=4, value_name = "ANSWER")]
    pub answers: Vec<String>,
    /// Which part of the answers
    #[command(flatten)]
    pub narrowed: Narrowed,
    /// Who asks
    #[command(flatten)]
    pub asker: Asker,
    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(GUIDE))]
    pub format: Format,
}

/// Arguments of `what-if`.
#[derive(Debug, Args)]
pub struct WhatIfArgs {
    /// Country or region of the card: a name, pinyin, a code, a dial code
    pub country: String,
    /// Card kind: an id or a name, see `simbind list cards`
    pub card: String,
    /// What is tried, `FACT=VALUE` or `SERVICE/FACT=VALUE`; may be repeated; left out: every single value that moves something, the
    /// most useful first
    #[arg(long = "try", value_name = "FACT=VALUE")]
    pub tried: Vec<String>,
    /// Which part of the answers
    #[command(flatten)]
    pub narrowed: Narrowed,
    /// Who asks
    #[command(flatten)]
    pub asker: Asker,
    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(LIST))]
    pub format: Format,
}

/// What can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Listed {
    /// Countries and regions
    Countries,
    /// Card kinds
    Cards,
    /// Services
    Services,
    /// Questions about a service
    Asks,
    /// Facts that rules read, with their values
    Facts,
    /// Who may ask
    Profiles,
    /// Where the data comes from
    Sources,
    /// What articles in circulation say, checked
    Claims,
    /// Things worth knowing about places and about everywhere
    Notes,
    /// What to do step by step
    Guides,
    /// Words that hide more than one thing
    Terms,
    /// How long numbers live unused, and what keeps them
    KeepAlive,
}

//! The arguments, as clap reads them. Help, completions and the man page are made from the same definition; what is said of each
//! stands in `data/help.toml`.

use std::ops::Deref;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgMatches, Args, FromArgMatches, Parser, Subcommand, ValueEnum};

use strum::VariantArray as _;

use super::paths::{NAME, with_path};
use crate::config::{self, Links, Theme};
use crate::dataset::{Language, Outcome, Whereabouts};
use crate::engine::Level;
use crate::query::{Choosing, MOST, Named, Question, Reader, Told, Unclear};
use crate::render::Format;
use crate::session::mine::WITHIN;

/// Words that an argument takes, each with what it stands for.
type Words<T> = &'static [(&'static str, T)];

const LANGUAGES: Words<Language> = &[("zh", Language::Zh), ("en", Language::En)];
const LINKS: Words<Links> = &[("auto", Links::Auto), ("always", Links::Always), ("never", Links::Never)];
const LEVELS: Words<Level> =
    &[("no", Level::No), ("unlikely", Level::Unlikely), ("limited", Level::Limited), ("yes", Level::Yes)];
/// Formats of an answer.
const ANSWER: Words<Format> =
    &[("text", Format::Text), ("json", Format::Json), ("markdown", Format::Markdown), ("html", Format::Html)];
/// Formats of what is due.
const DUE: Words<Format> = &[
    ("text", Format::Text),
    ("json", Format::Json),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("ics", Format::Calendar),
];
const OUTCOMES: Words<Outcome> =
    &[("worked", Outcome::Worked), ("failed", Outcome::Failed), ("blocked", Outcome::Blocked)];
const PLACES: Words<Whereabouts> = &[
    ("mainland", Whereabouts::Mainland),
    ("home", Whereabouts::Home),
    ("elsewhere", Whereabouts::Elsewhere),
    ("unknown", Whereabouts::Unknown),
];

/// Reads one of some words.
fn one_of<T: Copy + Send + Sync + 'static>(words: Words<T>) -> impl TypedValueParser<Value = T> {
    let meaning = move |written: String| {
        words.iter().find(|(word, _)| word.eq_ignore_ascii_case(&written)).map(|(_, meaning)| *meaning)
    };
    PossibleValuesParser::new(words.iter().map(|(word, _)| *word))
        .try_map(move |written| meaning(written).ok_or("no such word"))
}

fn theme() -> impl TypedValueParser<Value = Theme> {
    let names = PossibleValuesParser::new(Theme::VARIANTS.iter().map(Theme::into_str));
    names.try_map(|written| {
        Theme::VARIANTS
            .iter()
            .find(|theme| theme.into_str().eq_ignore_ascii_case(&written))
            .copied()
            .ok_or("no such theme")
    })
}

/// What stands on the command line. Without a command the screen opens.
#[derive(Debug, Default, Parser)]
#[command(name = env!("CARGO_PKG_NAME"), version, disable_help_subcommand = true)]
pub struct Cli {
    /// What the screen is opened on: a place, a card, a number, or a question in your own words; without a terminal the answer to it
    #[arg(value_name = "WORDS")]
    pub query: Vec<String>,
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

/// Options of every command.
#[derive(Debug, Default, Args)]
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
#[derive(Debug, Default, Args)]
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

/// Arguments of a command that are defined only where it is called, or told of: defining all of them takes longer than to answer.
#[derive(Debug)]
pub struct Deferred<T>(pub T);

impl<T> Deref for Deferred<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Args> Args for Deferred<T> {
    fn augment_args(command: clap::Command) -> clap::Command {
        command.defer(defined::<T>)
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl<T: FromArgMatches> FromArgMatches for Deferred<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}

/// With its arguments. Only commands of the program itself are deferred.
fn defined<T: Args>(command: clap::Command) -> clap::Command {
    let path = format!("{NAME} {}", command.get_name());
    with_path(T::augment_args(command), &path)
}

/// What can be done without the screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer for one country or region and one card
    Check(Deferred<CheckArgs>),
    /// Which card to get there, or which countries' and regions' numbers of a card kind serve: the best first
    Which(Deferred<WhichArgs>),
    /// Set two to four answers side by side: where they differ, what decides each
    Compare(Deferred<CompareArgs>),
    /// What would move if something of the card or the person were otherwise
    WhatIf(Deferred<WhatIfArgs>),
    /// Every card kind of a country or region with every question, a table for each service
    Matrix(Deferred<MatrixArgs>),
    /// The map as a table: every country and region for one card kind, part by part of the world, the best first
    World(Deferred<WorldArgs>),
    /// Whatever you would ask, in your own words: what was understood of it, and the answer
    Ask(Deferred<AskArgs>),
    /// Find a country or region, a card with a name, and the operator of a number
    Find {
        /// A name, pinyin, initials, a code, a dial code, a phone number, an ICCID, an IMSI; a card with a name
        #[arg(required = true, num_args = 1..)]
        query: Vec<String>,
        /// Form of the answer
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
        format: Format,
    },
    /// List what the program knows
    List {
        /// What to list
        what: Listed,
        /// Form of the list
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
        format: Format,
        /// With `facts`: statements with evidence from before a day, month or year, older than a period (`18 months`), or past
        /// their `shelf-life`; the oldest first
        #[arg(long, value_name = "AGE")]
        older_than: Option<String>,
    },
    /// Until when a number must be used, what keeps it, what is lost after that
    KeepAlive(Deferred<KeepAliveArgs>),
    /// The cards that you hold: until when each must be used, what each wallet says of it, what threatens it
    Mine(Deferred<MineArgs>),
    /// What to do step by step; without an id the list of all guides
    Guide {
        /// A guide: an id, a name, or a trouble
        id: Vec<String>,
        /// Form of the guide
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
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
    /// Help for a command
    Help {
        /// The command, as a path: `mine add`
        command: Vec<String>,
    },
    /// What can follow on a line that is being typed: completion scripts ask it
    #[command(hide = true)]
    Complete(CompleteArgs),
}

impl Command {
    /// What is written.
    pub fn format(&self) -> Format {
        match self {
            Self::Check(Deferred(CheckArgs { wanted, .. }))
            | Self::Compare(Deferred(CompareArgs { wanted, .. }))
            | Self::WhatIf(Deferred(WhatIfArgs { wanted, .. }))
            | Self::Matrix(Deferred(MatrixArgs { wanted, .. })) => wanted.format,
            Self::Ask(args) => args.format,
            Self::Which(args) => args.format,
            Self::World(args) => args.format,
            Self::KeepAlive(args) => args.format,
            Self::Mine(args) => args.format(),
            Self::Find { format, .. } | Self::List { format, .. } | Self::Guide { format, .. } => *format,
            Self::Data { .. }
            | Self::Config { .. }
            | Self::Completions { .. }
            | Self::Man
            | Self::Help { .. }
            | Self::Complete(_) => Format::Text,
        }
    }

    /// How much of a single answer is wanted; a page is always a plan or everything.
    pub fn extent(&self) -> Extent {
        match self {
            Self::Check(Deferred(CheckArgs { full: true, .. })) => Extent::Full,
            Self::Check(Deferred(
                CheckArgs { plan: true, .. } | CheckArgs { wanted: Wanted { format: Format::Html, .. }, .. },
            )) => Extent::Plan,
            _ => Extent::Short,
        }
    }

    /// The words that name a card, where a command takes such.
    pub fn card_words(&self) -> Vec<&str> {
        let words = match self {
            Self::Check(args) => [args.country.as_deref(), args.card.as_deref()],
            Self::WhatIf(args) => [Some(args.country.as_str()), args.card.as_deref()],
            Self::Which(args) => [args.country.as_deref(), args.card.as_deref()],
            _ => [None, None],
        };
        words.into_iter().flatten().collect()
    }

    /// The question that is asked; none by a command that asks none.
    pub fn question(&self, reader: Reader) -> Option<Result<Question, Unclear>> {
        Some(match self {
            Self::Check(Deferred(CheckArgs { country, card, wanted, last_used, .. })) => reader.check(
                Named { place: country.as_deref()?, card: card.as_deref() },
                wanted.told(),
                last_used.as_deref(),
            ),
            Self::Compare(Deferred(CompareArgs { answers, wanted, .. })) => reader.compare(answers, wanted.told()),
            Self::WhatIf(Deferred(WhatIfArgs { country, card, tried, wanted, .. })) => {
                reader.what_if(Named { place: country, card: card.as_deref() }, tried, wanted.told())
            }
            Self::Which(Deferred(WhichArgs { country, card, ask, services, asker, at_least, most, .. })) => {
                let (country, card) = (country.as_deref(), card.as_deref());
                let told = Told { services, asks: ask.as_slice(), ..asker.said() };
                reader.which(Choosing { country, card, at_least: *at_least, most: *most }, told)
            }
            Self::Matrix(Deferred(MatrixArgs { country, wanted, .. })) => reader.matrix(country, wanted.told()),
            Self::World(Deferred(WorldArgs { ask, card, services, asker, .. })) => {
                reader.world(card.as_deref(), Told { services, asks: ask.as_slice(), ..asker.said() })
            }
            _ => return None,
        })
    }
}

/// How much of an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What a friend would say.
    Short,
    /// What one keeps or gives away.
    Plan,
    /// Everything.
    Full,
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

/// What a completion script asks.
#[derive(Debug, Args)]
pub struct CompleteArgs {
    /// The shell
    pub shell: Shell,
    /// From bash the line up to the cursor, from others its words with the name of the program, the one that is typed last
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub words: Vec<String>,
}

/// What can be done with data files.
#[derive(Debug, Subcommand)]
pub enum DataCommand {
    /// Check data files: every fault with its place
    Check {
        /// A folder that is laid over the data that the program carries; left out: that data alone
        #[arg(value_hint = clap::ValueHint::DirPath)]
        dir: Option<std::path::PathBuf>,
        /// List, too, what should be read side by side: a value, and a note or claim about the same that says no where it does not
        #[arg(long)]
        read: bool,
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
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
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
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
    pub format: Format,
}

/// Which of the cards of one's own, and what of them.
#[derive(Debug, Args)]
pub struct MineArgs {
    /// What to do; left out: list them, the most urgent first
    #[command(subcommand)]
    pub command: Option<MineCommand>,
    /// The day that days are counted from; left out: today
    #[arg(long, value_name = "YYYY-MM-DD", global = true)]
    pub today: Option<String>,
    /// Form of the list
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
    pub format: Format,
}

impl MineArgs {
    fn format(&self) -> Format {
        match &self.command {
            None => self.format,
            Some(MineCommand::Due { format, .. }) => *format,
            Some(_) => Format::Text,
        }
    }
}

/// What can be done with the cards of one's own.
#[derive(Debug, Subcommand)]
pub enum MineCommand {
    /// Write down a card in your own words; never a phone number
    Add {
        /// The card, and perhaps the day of its last use and the app that it is bound to, in any order and either language
        #[arg(required = true, num_args = 1..)]
        words: Vec<String>,
        /// A label of your own; never a number or a name of a person
        #[arg(long)]
        label: Option<String>,
        /// The day of the last use or top-up, or of the end of the plan
        #[arg(long, value_name = "YYYY-MM-DD")]
        last_used: Option<String>,
        /// The day of its activation, where that counts
        #[arg(long, value_name = "YYYY-MM-DD")]
        activated: Option<String>,
        /// A service that it is bound to; may be repeated
        #[arg(long = "bound", value_name = "SERVICE")]
        bound: Vec<String>,
        /// How long its number lives unused, where you know better: `180 days`, `6 months`, `1 year`
        #[arg(long)]
        period: Option<String>,
    },
    /// Change what is written down of a card; an empty text takes it away
    Change {
        /// The card: its id, or a part of it or of its label
        id: String,
        /// Another label; never a number or a name of a person
        #[arg(long, required_unless_present_any = ["last_used", "activated", "bound", "period"])]
        label: Option<String>,
        /// Another day of the last use or top-up, or of the end of the plan
        #[arg(long, value_name = "YYYY-MM-DD")]
        last_used: Option<String>,
        /// Another day of its activation
        #[arg(long, value_name = "YYYY-MM-DD")]
        activated: Option<String>,
        /// The services that it is bound to, in the place of those before; may be repeated
        #[arg(long = "bound", value_name = "SERVICE")]
        bound: Vec<String>,
        /// How long its number lives unused, where you know better: `180 days`, `6 months`, `1 year`
        #[arg(long)]
        period: Option<String>,
    },
    /// Say that a card was used
    Used {
        /// The card: its id, or a part of it or of its label
        id: String,
        /// The day; left out: today
        day: Option<String>,
    },
    /// Take a card out, with what you saw with it
    Remove {
        /// The card: its id, or a part of it or of its label
        id: String,
    },
    /// Tell what must be used soon: a line for each card and exit status 5; nothing and 0 where nothing must
    Due {
        /// How many days ahead
        #[arg(long, value_name = "DAYS", default_value_t = WITHIN)]
        within: u16,
        /// Form of the answer; a calendar holds every day that is known, however far ahead
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(DUE))]
        format: Format,
    },
    /// Write down what you saw happen with a card
    Report {
        /// The card: its id, or a part of it or of its label
        #[arg(required_unless_present = "share")]
        id: Option<String>,
        /// The service
        #[arg(required_unless_present = "share")]
        service: Option<String>,
        /// What was tried, see `simbind list asks`
        #[arg(required_unless_present = "share")]
        ask: Option<String>,
        /// How it went
        #[arg(required_unless_present = "share", value_parser = one_of(OUTCOMES))]
        outcome: Option<Outcome>,
        /// Where you were
        #[arg(long = "where", value_name = "W", default_value = "unknown", value_parser = one_of(PLACES))]
        whereabouts: Whereabouts,
        /// The day; left out: today
        #[arg(long, value_name = "YYYY-MM-DD")]
        day: Option<String>,
        /// Print all that you saw in the form of the data, to be sent on
        #[arg(long, conflicts_with_all = ["id", "day", "whereabouts"])]
        share: bool,
    },
    /// Print all that is written down, for `import` on another machine
    Export,
    /// Take in what another machine has exported
    Import {
        /// The file; `-` for stdin
        #[arg(value_hint = clap::ValueHint::FilePath)]
        file: std::path::PathBuf,
    },
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
}

/// What is wanted of an answer: which part of it, for whom, in which form.
#[derive(Debug, Args)]
pub struct Wanted {
    /// Only this service; may be repeated
    #[arg(long = "service", value_name = "SERVICE")]
    pub services: Vec<String>,
    /// Only this ask; may be repeated
    #[arg(long = "ask", value_name = "ASK")]
    pub asks: Vec<String>,
    /// Who asks
    #[command(flatten)]
    pub asker: Asker,
    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
    pub format: Format,
}

impl Wanted {
    pub fn told(&self) -> Told<'_> {
        Told { services: &self.services, asks: &self.asks, ..self.asker.said() }
    }
}

/// Arguments of `ask`.
#[derive(Debug, Args)]
pub struct AskArgs {
    /// Words in any order and either language: places, cards, apps, questions, troubles, or a whole title
    #[arg(required = true, num_args = 1..)]
    pub words: Vec<String>,
    /// Who asks, see `simbind list profiles`
    #[arg(long = "as", value_name = "PROFILE")]
    pub profile: Option<String>,
    /// The day that tells which evidence is old; left out: today
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
    pub format: Format,
}

impl AskArgs {
    /// Of words alone.
    pub fn of(words: Vec<String>) -> Self {
        Self { words, profile: None, today: None, format: Format::Text }
    }
}

/// Arguments of `check`.
#[derive(Debug, Args)]
#[group(skip)]
#[command(group = clap::ArgGroup::new("asked").required(true).args(["country", "all"]))]
pub struct CheckArgs {
    /// Country or region of the card: a name, pinyin, a code, a dial code; or a card with a name, see `simbind list products`
    pub country: Option<String>,
    /// Card kind or card with a name, see `simbind list cards` and `simbind list products`
    pub card: Option<String>,
    /// Every country and region with every card kind, one JSON object a line
    #[arg(long, conflicts_with_all = ["full", "plan", "last_used"])]
    pub all: bool,
    /// With --all: only this card kind; may be repeated
    #[arg(long = "card", value_name = "KIND", requires = "all")]
    pub kinds: Vec<String>,
    /// Which part of the answer, who asks, in which form
    #[command(flatten)]
    pub wanted: Wanted,
    /// Everything: every reason, step, source; left out: the short answer, whole on one screen
    #[arg(long, conflicts_with = "plan")]
    pub full: bool,
    /// Only what one keeps or gives away: the answer, what to do, who says so; html is that where --full does not ask for more
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
    /// Country or region whose card kinds are compared: a name, pinyin, a code, a dial code; or a card with a name, for its own
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
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
    pub format: Format,
}

/// Arguments of `compare`.
#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Two to four answers, each as `COUNTRY/CARD[/PROFILE][,FACT=VALUE...]`, a card with a name alone or as CARD: what an answer
    /// does not say is as for all
    #[arg(required = true, num_args = 2..=4, value_name = "ANSWER")]
    pub answers: Vec<String>,
    /// Which part of the answer, who asks, in which form
    #[command(flatten)]
    pub wanted: Wanted,
}

/// Arguments of `what-if`.
#[derive(Debug, Args)]
pub struct WhatIfArgs {
    /// Country or region of the card: a name, pinyin, a code, a dial code; or a card with a name, see `simbind list products`
    pub country: String,
    /// Card kind or card with a name, see `simbind list cards` and `simbind list products`
    pub card: Option<String>,
    /// What is tried, `FACT=VALUE` or `SERVICE/FACT=VALUE`; may be repeated; left out: every single value that moves something, the
    /// most useful first
    #[arg(long = "try", value_name = "FACT=VALUE")]
    pub tried: Vec<String>,
    /// Which part of the answer, who asks, in which form
    #[command(flatten)]
    pub wanted: Wanted,
}

/// Arguments of `matrix`.
#[derive(Debug, Args)]
pub struct MatrixArgs {
    /// Country or region: a name, pinyin, a code, a dial code; or a card with a name, for its own
    pub country: String,
    /// Which part of the answer, who asks, in which form; card kinds are left out that cannot be as is said
    #[command(flatten)]
    pub wanted: Wanted,
}

/// Arguments of `world`.
#[derive(Debug, Args)]
pub struct WorldArgs {
    /// The question, see `simbind list asks`; left out: all in all
    pub ask: Option<String>,
    /// The card kind, see `simbind list cards`; left out: what holds for any card
    #[arg(long, value_name = "KIND")]
    pub card: Option<String>,
    /// Only this service; may be repeated
    #[arg(long = "service", value_name = "SERVICE")]
    pub services: Vec<String>,
    /// Who asks; what is said of the card is said of the card of each place
    #[command(flatten)]
    pub asker: Asker,
    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(ANSWER))]
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
    /// Cards with a name, as they are sold
    Products,
    /// What people saw happen
    Reports,
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

//! The screen and the dialogue as the command line sees them: what they are opened with, and what follows when they are left.

use std::io::{self, IsTerminal, stdin, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use super::args::{Common, Extent};
use super::exit::{Exit, Problem};
use super::run::Run;
use super::{Face, commands, held};
use crate::config::{CheckKeys, Configuration, today};
use crate::dataset::Language;
use crate::line::{self, converse};
use crate::query::{Query, Question};
use crate::render::{Format, output};
use crate::session::begin::{self, Begun};
use crate::session::{Memory, data};
use crate::words::Words;

/// What the screen is opened with.
pub struct Start<'a> {
    /// What is configured and remembered; the screen keeps in it what changes.
    pub begun: &'a mut Begun,
    /// What is typed already.
    pub search: String,
    /// Whether strangers use it, who have no shell to go back to.
    pub is_kiosk: bool,
    /// The folder that is laid over the data, as commands name it.
    pub folder: Option<PathBuf>,
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
pub type OpenScreen = fn(Start) -> anyhow::Result<Left>;

/// The screen from its opening to its end: what is configured and remembered goes in, what is to be remembered comes out.
///
/// # Errors
/// No terminal, faulty data, or a terminal that fails.
pub fn run(words: &str, common: &Common, face: Face) -> Result<ExitCode, Problem> {
    let configuration = configuration(common, face.check_keys);
    if !output::is_interactive() {
        let language = held(common, &configuration).language.value;
        let wording = data::carried_tables().map_err(|unusable| Problem::unusable(&unusable, language))?.wording;
        let words = Words { wording: &wording, language };
        let text = if common.screen.kiosk { words.kiosk_no_terminal() } else { words.usage_no_terminal() };
        return Err(Problem::new(Exit::Usage, &[text.to_owned()]));
    }
    let mut begun = begin(common, configuration)?;
    let (search, folder) = (words.to_owned(), common.data.clone());
    let opened = (face.open)(Start { begun: &mut begun, search, is_kiosk: common.screen.kiosk, folder });
    let left = opened.map_err(|error| Problem::new(Exit::Output, &[format!("{error:#}")]))?;
    // What was said before the screen opened may be gone.
    begin::tell_again(&begun.configuration);
    let language = left.memory.language;
    begun.keep(left.memory);
    let printed = left.print.map_or(Exit::Answered, |query| print(&begun, common, language, &query));
    Ok(if printed == Exit::Answered { (left.end)() } else { printed.into() })
}

/// What is configured for the screen and the dialogue. In a kiosk nothing belongs to who sits at it.
fn configuration(common: &Common, check_keys: CheckKeys) -> Configuration {
    if common.screen.kiosk { Configuration::default() } else { Configuration::in_use(check_keys) }
}

fn begin(common: &Common, configuration: Configuration) -> Result<Begun, Problem> {
    let language = held(common, &configuration).language.value;
    let begun = Begun::new(&common.asked(), configuration, common.data.as_deref(), common.screen.kiosk);
    begun.map_err(|unusable| Problem::unusable(&unusable, language))
}

/// Prints the answer that somebody wants to keep from the screen.
fn print(begun: &Begun, common: &Common, language: Language, query: &Query) -> Exit {
    let run = Run {
        dataset: begun.dataset,
        words: begun.words().in_language(language),
        style: begun.style(),
        format: Format::Text,
        folder: common.data.as_deref(),
        today: query.today,
    };
    commands::answer(&run, &Question::whole(run.dataset, query), Extent::Full)
}

/// `--plain`: talks with whoever sits at stdin and stdout until the end of the input.
///
/// # Errors
/// Faulty data, or input and output that fail; that nobody listens any more is no failure.
pub fn talk(words: &str, common: &Common, check_keys: CheckKeys) -> Result<Exit, Problem> {
    let mut begun = begin(common, configuration(common, check_keys))?;
    begin::tell_clock(begun.dataset, begun.words());
    let start = line::Start {
        dataset: begun.dataset,
        memory: begun.memory.clone(),
        search: words.to_owned(),
        today: today(),
        data: common.data.clone(),
        own: begun.own.clone(),
        greeting: begun.greeting(line::name_of(begun.words(), line::Command::Mine)),
        width: begun.style().width,
        ascii: begun.is_ascii(),
        is_terminal: stdin().is_terminal(),
    };
    let mut talked = || converse(&start, &mut stdin().lock(), &mut stdout().lock(), &mut |memory| begun.keep(memory));
    match output::check_open().and_then(|()| talked()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Problem::new(Exit::Output, &[error.to_string()]))
        }
        _ => Ok(Exit::Answered),
    }
}

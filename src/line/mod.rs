//! A linear dialogue: lines in, text out. For whoever listens to a screen reader, reads on a braille line or sits at a teletype.
//!
//! Nothing but text and line ends is written. Numbers choose from the list that was said last, a letter answers the open question,
//! words are the commands of one table, `/` and a text searches. Every state is said once: after a choice only what is new.
//!
//! A further command is a row of the table of commands, a method in a file of its own, and a line in `perform`.

mod answer;
mod board;
mod cards;
mod commands;
mod compare;
mod facts;
mod guides;
mod hear;
mod help;
mod input;
mod last_used;
mod list;
mod message;
mod mine;
mod parts;
mod perform;
mod pins;
mod reasons;
mod search;
mod speech;
mod stage;
mod topic;
mod what_if;

use std::cell::OnceCell;
use std::collections::VecDeque;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;

pub use commands::{COMMANDS, Command, Entry, all_names as command_names, name as name_of};

use list::List;
use speech::Speech;
use stage::{Stage, View};
use what_if::Trying;

use crate::answer::Report;
use crate::dataset::{CountryId, Dataset, Id as _, Language, ServiceId};
use crate::doc::boards::{Board, FactsBoard};
use crate::doc::{Block, Outline, Part, Phrases};
use crate::engine::AskId;
use crate::query::CardChoice;
use crate::search::sentence::{Sentences, Understanding};
use crate::search::{Hit, Index};
use crate::session::mine::Own;
use crate::session::{Memory, Session};
use crate::words::Words;

/// How the dialogue begins.
#[derive(Debug, Clone)]
pub struct Start {
    /// Tables and rules.
    pub dataset: &'static Dataset,
    /// Language, profile and pins.
    pub memory: Memory,
    /// What is searched at once; empty for nothing.
    pub search: String,
    /// The day, as year, month, day.
    pub today: (u16, u8, u8),
    /// The folder that the data comes from besides what is built in.
    pub data: Option<PathBuf>,
    /// The cards of one's own.
    pub own: Own,
    /// Said at the start, a line each.
    pub greeting: Vec<String>,
    /// Cells of a line.
    pub width: usize,
    /// Whether English is spelled with ASCII characters alone.
    pub ascii: bool,
    /// Whether a person types at a terminal: what is typed is seen there, and long texts are said in pages.
    pub is_terminal: bool,
}

/// Lines of a page.
const PAGE: usize = 20;

/// Talks until the end of the input or until it is told to end. `keep` is given what is to be remembered whenever that has changed: a
/// dialogue may as well be ended by a signal.
///
/// # Errors
/// Where the input cannot be read or the output not be written.
pub fn converse(
    start: &Start,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    keep: &mut dyn FnMut(Memory),
) -> io::Result<()> {
    let is_terminal = start.is_terminal;
    let mut kept = start.memory.clone();
    let mut dialogue = Dialogue::new(start);
    dialogue.begin(start);
    loop {
        dialogue.utter(output)?;
        let line = input::next_line(input)?;
        // At a terminal the line end that was typed ends the line of the prompt.
        if !is_terminal || line.is_none() {
            output.write_all(b"\n")?;
        }
        let Some(line) = line else { break };
        let heard = dialogue.hear(&line);
        let memory = dialogue.session.memory();
        if memory != kept {
            keep(memory.clone());
            kept = memory;
        }
        if heard == Heard::End {
            break;
        }
    }
    output.flush()
}

/// What follows from a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heard {
    /// The dialogue goes on.
    Goes,
    /// It ends.
    End,
}

/// The dialogue: what is chosen, what numbers mean, what was said.
struct Dialogue {
    dataset: &'static Dataset,
    ascii: bool,
    is_terminal: bool,
    session: Session,
    index: OnceCell<Index>,
    /// The same.
    sentences: OnceCell<Sentences>,
    /// What the last search found.
    hits: Vec<Hit>,
    /// What a text says of a card that is still to be chosen.
    unheard: Option<Understanding>,
    stage: Stage,
    view: Option<View>,
    /// The view to go on with when a card, a service or an ask is chosen.
    resume: Option<View>,
    list: List,
    /// The part that was said last.
    part: Part,
    /// The service that the world is about (position).
    service: ServiceId,
    /// The ask that was chosen for the world and the best.
    ask: Option<AskId>,
    /// The board that is looked over, or was last.
    board: Box<dyn Board>,
    /// The ids of the cards that somebody holds, as they were numbered last.
    cards: Vec<String>,
    trying: Trying,
    told: Told,
    /// The steps of the open guide that were not said yet.
    steps: VecDeque<Vec<Block>>,
    speech: Speech,
}

/// What was said already.
#[derive(Default)]
struct Told {
    /// The place and the card (positions) that the rest is about.
    about: Option<(CountryId, CardChoice)>,
    /// The words and why.
    verdicts: Vec<Block>,
    /// The open question with its answers.
    question: Option<Block>,
    /// The place (position) whose numbers were told in full.
    keep: Option<CountryId>,
    /// Whether the parts were named.
    menu: bool,
    /// Whether the card kinds were explained.
    cards: bool,
}

impl Dialogue {
    fn new(start: &Start) -> Self {
        let dataset = start.dataset;
        Self {
            dataset,
            ascii: start.ascii,
            is_terminal: start.is_terminal,
            session: Session::new(dataset, start.memory.clone(), start.today, start.data.clone())
                .with_own(start.own.clone()),
            index: OnceCell::new(),
            sentences: OnceCell::new(),
            hits: Vec::new(),
            unheard: None,
            stage: Stage::Search,
            view: None,
            resume: None,
            list: List::default(),
            part: Part::Verdicts,
            service: ServiceId::FIRST,
            ask: None,
            board: Box::new(FactsBoard),
            cards: Vec::new(),
            trying: Trying::default(),
            told: Told::default(),
            steps: VecDeque::new(),
            speech: Speech::new(start.width, start.is_terminal.then_some(PAGE)),
        }
    }

    /// Says what this is, and searches what is asked for at once.
    fn begin(&mut self, start: &Start) {
        self.say(self.words().plain_start());
        for line in &start.greeting {
            self.speech.say(line);
        }
        if start.search.trim().is_empty() {
            self.say(self.words().plain_start_how());
        }
        self.say(&self.words().plain_start_help(&self.called(Command::Reasons), &self.called(Command::Quit)));
        if !start.search.trim().is_empty() {
            self.search(start.search.trim());
        }
    }

    /// Writes what waits, and the prompt.
    fn utter(&mut self, output: &mut dyn Write) -> io::Result<()> {
        let words = self.words();
        let all = self.called(Command::All);
        let left = |count: usize| words.plain_page(&count, &all);
        let prompt = format!("{}{}", self.prompt(), words.colon());
        let in_ascii = self.ascii && self.session.language == Language::En;
        self.speech.write(output, in_ascii, left, &prompt)
    }

    fn words(&self) -> Words<'static> {
        self.session.words()
    }

    fn phrases(&self) -> Phrases<'static> {
        self.session.phrases()
    }

    fn say(&mut self, text: &str) {
        self.speech.say(text);
    }

    /// The name of a command.
    fn called(&self, command: Command) -> &'static str {
        commands::name(self.words(), command)
    }

    /// The answer to the query as it is now; none before there is a place and a card.
    fn refreshed(&mut self) -> Option<&Report> {
        if self.stage != Stage::Answer {
            return None;
        }
        self.session.refresh();
        self.session.report()
    }

    /// Calls `say` with the outline of the answer; nothing before there is one.
    fn outlined<T>(&mut self, say: impl FnOnce(&Outline) -> T) -> Option<T> {
        let (dataset, language) = (self.dataset, self.session.language);
        let report = self.refreshed()?;
        Some(say(&Outline::new(dataset, report, language).live()))
    }
}

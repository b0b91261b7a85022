//! The document model: what is said, before a face shows it. A face writes what its kind puts before a text: bullets, numbers, keys,
//! letters or options.

use std::borrow::Cow;

use crate::answer::Word;
use crate::dataset::{ServiceId, SourceId};
use crate::engine::AskId;

/// A paragraph, or what stands in its place; not yet wrapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Depth, 0 to 3.
    pub indent: u8,
    /// What it is.
    pub kind: Kind,
    /// What it says, without line breaks.
    pub text: String,
    /// What leads here from elsewhere.
    pub anchors: Vec<Anchor>,
}

/// What a block is, for whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Stands over what follows.
    Heading,
    /// Carries a verdict.
    Verdict(Word),
    /// A paragraph.
    Text,
    /// One of a list.
    Item,
    /// One of several things to do in order, with its number.
    Step(usize),
    /// Who says so, and other things that may stand back.
    Faint,
    /// The address of a source (position).
    Link(SourceId),
    /// What to type: stays on one line, to be copied.
    Command,
    /// Asks something. On paper nobody can answer, and there are no answers.
    Question(Vec<Answer>),
    /// What may be otherwise than was taken, told in the text, each behind its letter.
    Otherwise(Vec<Answer>),
    /// What is tried, as the command line writes settings; stands over what that moves.
    Trial(Vec<String>),
    /// Rows and columns.
    Table(Table),
    /// Here the day of the last use can be changed; has no text, a face says how.
    LastUsed,
}

/// An answer that can be given to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The setting, as the command line writes it.
    pub id: String,
    /// Its name, and what it leads to.
    pub text: String,
}

/// A place in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The proof of an ask of a service (positions).
    Proof {
        /// The service.
        service: ServiceId,
        /// The ask.
        ask: AskId,
    },
}

/// Rows that have something to say in each column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the cells of every row are, from the left.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// What stands over the cells of a column, and how it is fitted into a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name; empty where the cells speak for themselves.
    pub title: Cow<'static, str>,
    /// Its width.
    pub fit: Fit,
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// As wide as its widest cell.
    Whole,
    /// The same, with the cells at the right.
    Number,
    /// The same, but cut where the other columns would leave the line.
    Name,
    /// A verdict; all such columns are equally wide.
    Verdict,
    /// What the others leave of the line.
    Rest,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it answers, where it does.
    pub ask: Option<AskId>,
    /// One per column; a single one, where there are more columns, stands over the rows that follow.
    pub cells: Vec<Cell>,
}

/// What a row says in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A text.
    Text(Cow<'static, str>),
    /// A verdict, and how it is said.
    Verdict(Word, Cow<'static, str>),
    /// A text that is marked, or among texts some of which are.
    Mark(bool, Cow<'static, str>),
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name; empty where the title of the document says what it is.
    pub title: &'static str,
    /// What it says; without anything it is left out.
    pub blocks: Vec<Block>,
}

/// Stands before what is marked; before what is not stand as many spaces.
const MARK: &str = "* ";
const NO_MARK: &str = "  ";

impl Block {
    /// A block that nothing leads to.
    #[must_use]
    pub fn new(indent: u8, kind: Kind, text: impl Into<String>) -> Self {
        Self { indent, kind, text: text.into(), anchors: Vec::new() }
    }

    /// A heading.
    #[must_use]
    pub fn heading(indent: u8, text: impl Into<String>) -> Self {
        Self::new(indent, Kind::Heading, text)
    }

    /// A paragraph.
    #[must_use]
    pub fn text(indent: u8, text: impl Into<String>) -> Self {
        Self::new(indent, Kind::Text, text)
    }

    /// One of a list.
    #[must_use]
    pub fn item(indent: u8, text: impl Into<String>) -> Self {
        Self::new(indent, Kind::Item, text)
    }

    /// What may stand back.
    #[must_use]
    pub fn faint(indent: u8, text: impl Into<String>) -> Self {
        Self::new(indent, Kind::Faint, text)
    }

    /// A table.
    #[must_use]
    pub fn table(table: Table) -> Self {
        Self::new(0, Kind::Table(table), "")
    }

    /// The same, one step further in.
    #[must_use]
    pub fn deeper(self) -> Self {
        Self { indent: self.indent + 1, ..self }
    }

    /// As it stands where nobody can answer: the answers are a list below the question.
    #[must_use]
    pub fn on_paper(self) -> Vec<Self> {
        let Kind::Question(answers) = self.kind else { return vec![self] };
        let items = answers.into_iter().map(|answer| Self::item(self.indent + 1, answer.text));
        let question = Self { kind: Kind::Question(Vec::new()), ..self };
        std::iter::once(question).chain(items).collect()
    }

    /// Its text behind what stands before one of a list; the second is how far further lines hang.
    #[must_use]
    pub fn marked(&self) -> (Cow<'_, str>, usize) {
        match self.kind {
            Kind::Item => (format!("- {}", self.text).into(), 2),
            Kind::Step(number) => (format!("{number}. {}", self.text).into(), 0),
            _ => (self.text.as_str().into(), 0),
        }
    }

    /// The answers of a question as lines, each behind what `label` gives for its place and itself.
    pub fn answers(&self, label: impl Fn(usize, &Answer) -> String) -> impl Iterator<Item = String> {
        let answers = if let Kind::Question(answers) = &self.kind { answers.as_slice() } else { &[] };
        let line = move |(place, answer): (usize, &Answer)| format!("{}  {}", label(place, answer), answer.text);
        answers.iter().enumerate().map(line).map(|line| line.trim_start().to_owned())
    }
}

impl Section {
    /// A section with a name.
    #[must_use]
    pub fn new(title: &'static str, blocks: Vec<Block>) -> Self {
        Self { title, blocks }
    }
}

impl Table {
    /// Rows whose cells speak for themselves.
    #[must_use]
    pub fn bare<const COLUMNS: usize>(rows: impl IntoIterator<Item = [String; COLUMNS]>) -> Self {
        let row = |cells: [String; COLUMNS]| Row::of(cells.map(Cell::text).into());
        Self {
            columns: (0..COLUMNS).map(|_| Column::new("", Fit::Whole)).collect(),
            rows: rows.into_iter().map(row).collect(),
        }
    }

    /// Whether its columns have names.
    #[must_use]
    pub fn has_titles(&self) -> bool {
        self.columns.iter().any(|column| !column.title.is_empty())
    }
}

impl Column {
    /// A column with a name.
    #[must_use]
    pub fn new(title: impl Into<Cow<'static, str>>, fit: Fit) -> Self {
        Self { title: title.into(), fit }
    }
}

impl Row {
    /// A row that answers no question of its own.
    #[must_use]
    pub fn of(cells: Vec<Cell>) -> Self {
        Self { ask: None, cells }
    }

    /// A row that stands over those that follow.
    #[must_use]
    pub fn heading(text: impl Into<Cow<'static, str>>) -> Self {
        Self::of(vec![Cell::text(text)])
    }

    /// Whether it stands over those that follow.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        self.cells.len() < 2
    }
}

impl Cell {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<Cow<'static, str>>) -> Self {
        Self::Text(text.into())
    }

    /// What it says, with its mark.
    #[must_use]
    pub fn said(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Verdict(_, text) => text.as_ref().into(),
            Self::Mark(is_marked, text) => [if *is_marked { MARK } else { NO_MARK }, text].concat().into(),
        }
    }

    /// Its verdict, if it has one.
    #[must_use]
    pub fn word(&self) -> Option<Word> {
        if let Self::Verdict(word, _) = self { Some(*word) } else { None }
    }
}

/// Blocks under a heading; nothing where there are none.
pub(super) fn headed(heading: Block, blocks: Vec<Block>) -> impl Iterator<Item = Block> {
    let heading = (!blocks.is_empty()).then_some(heading);
    heading.into_iter().chain(blocks)
}

/// What is said of each, once for those of which the same is said.
#[must_use]
pub fn grouped<K, T: PartialEq>(said: impl IntoIterator<Item = (K, T)>) -> Vec<(Vec<K>, T)> {
    let mut groups: Vec<(Vec<K>, T)> = Vec::new();
    for (of, text) in said {
        match groups.iter_mut().find(|(_, same)| *same == text) {
            Some((all, _)) => all.push(of),
            None => groups.push((vec![of], text)),
        }
    }
    groups
}

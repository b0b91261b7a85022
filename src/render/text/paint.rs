//! Colours: an extra that the words do not need.

use std::borrow::Cow;

use crate::answer::Word;
use crate::doc::Role;

/// Whether colours are used; only the terminal's own, none behind the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// No escape codes at all.
    Plain,
    /// Bold headings, coloured verdicts.
    Colours,
}

const BOLD: &str = "1";
const RED: &str = "31";
const GREEN: &str = "32";
const YELLOW: &str = "33";
const BLUE: &str = "34";

impl Paint {
    /// A heading.
    pub fn heading(self, text: &str) -> Cow<'_, str> {
        self.with(BOLD, text)
    }

    /// A verdict.
    pub fn verdict(self, word: Word, text: &str) -> Cow<'_, str> {
        self.with(code(word), text)
    }

    /// Part of a line of the outline.
    pub fn line(self, role: Role, text: &str) -> Cow<'_, str> {
        match role {
            Role::Verdict(word) => self.verdict(word, text),
            Role::Heading | Role::Question => self.with(BOLD, text),
            Role::Text | Role::Step(_) | Role::Faint | Role::Link | Role::Command => text.into(),
        }
    }

    fn with<'t>(self, code: &str, text: &'t str) -> Cow<'t, str> {
        match self {
            Self::Plain => text.into(),
            Self::Colours => format!("\u{1b}[{code}m{text}\u{1b}[0m").into(),
        }
    }
}

fn code(word: Word) -> &'static str {
    match word {
        Word::Yes => GREEN,
        Word::Limited | Word::Depends => YELLOW,
        Word::Unlikely | Word::No => RED,
        Word::Unknown => BLUE,
    }
}

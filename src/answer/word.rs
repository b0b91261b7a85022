//! The one word that a verdict is shown as.

use crate::engine::{Level, Verdict};
use crate::query::level_id;
use crate::words::Words;

/// A verdict in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// It works.
    Yes,
    /// Part of it works.
    Limited,
    /// It hardly ever works.
    Unlikely,
    /// It does not work.
    No,
    /// It depends on the person: an answer would change it.
    Depends,
    /// Nobody has found out.
    Unknown,
}

impl Word {
    /// All words, best first.
    pub const ALL: [Self; 6] = [Self::Yes, Self::Limited, Self::Depends, Self::Unknown, Self::Unlikely, Self::No];

    /// The word for a verdict; `can_be_asked` says whether an answer of the person would change it.
    #[must_use]
    pub fn of(verdict: Verdict, can_be_asked: bool) -> Self {
        if verdict.is_decided() {
            return Self::level(verdict.worst);
        }
        if can_be_asked { Self::Depends } else { Self::Unknown }
    }

    /// The word for a level.
    #[must_use]
    pub fn level(level: Level) -> Self {
        match level {
            Level::Yes => Self::Yes,
            Level::Limited => Self::Limited,
            Level::Unlikely => Self::Unlikely,
            Level::No => Self::No,
        }
    }

    /// As JSON and the command line write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Yes => level_id(Level::Yes),
            Self::Limited => level_id(Level::Limited),
            Self::Unlikely => level_id(Level::Unlikely),
            Self::No => level_id(Level::No),
            Self::Depends => "depends",
            Self::Unknown => "unknown",
        }
    }

    /// As people read it.
    #[must_use]
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Yes => words.word_yes(),
            Self::Limited => words.word_limited(),
            Self::Unlikely => words.word_unlikely(),
            Self::No => words.word_no(),
            Self::Depends => words.word_depends(),
            Self::Unknown => words.word_unknown(),
        }
    }
}

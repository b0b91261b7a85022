//! What was typed, prepared for the layers.

use super::fold::folded;
use super::hit::Layer;
use super::keys::letters;

/// No key is longer; the rest of a pasted page is not looked at.
const LONGEST: usize = 120;

/// A query that is not a number.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Query {
    /// Folded, not empty.
    pub folded: String,
    /// The folded characters.
    pub chars: Vec<char>,
    /// Which characters occur, see [`letters`].
    pub letters: u64,
    /// Whether it is written like a code: in capitals, or with a leading dot.
    pub is_code: bool,
}

impl Query {
    /// None when nothing is left after folding.
    pub(super) fn new(typed: &str) -> Option<Self> {
        let typed: String = typed.chars().take(LONGEST).collect();
        let folded = folded(&typed);
        let chars: Vec<_> = folded.chars().collect();
        let letters = letters(&folded);
        let is_code = chars.len() <= 3 && (typed.starts_with('.') || is_upper(&typed));
        (!chars.is_empty()).then_some(Self { folded, chars, letters, is_code })
    }

    /// The weakest literal layer worth showing: a few Latin letters stand inside nearly every name.
    pub(super) fn reach(&self) -> Layer {
        if self.folded.is_ascii() && self.chars.len() < 4 { Layer::WordStart } else { Layer::Inside }
    }

    /// Whether it is a single Latin letter, which says so little that large countries come first.
    pub(super) fn is_letter(&self) -> bool {
        self.folded.is_ascii() && self.chars.len() == 1
    }

    /// How many edits a typo of this length may have.
    pub(super) fn allowed_edits(&self) -> usize {
        match self.chars.len() {
            0..5 => 0,
            5..8 => 1,
            _ => 2,
        }
    }

    /// Whether it is long enough to guess at.
    pub(super) fn is_guessable(&self) -> bool {
        self.chars.len() >= 3
    }
}

fn is_upper(typed: &str) -> bool {
    let mut letters = typed.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

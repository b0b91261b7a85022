//! What can be chosen, with the words that name it in the configuration file and on the command line.

use strum::{IntoStaticStr, VariantArray};

/// How the screen is coloured; in the order in which a key walks through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Theme {
    /// As the terminal's owner has set it up: nothing is painted but the words of verdicts, in the terminal's own colours.
    #[default]
    Terminal,
    /// Light on dark, every cell painted.
    Dark,
    /// Dark on light, every cell painted.
    Light,
    /// White on black, every colour at least 7:1 against what is behind it.
    HighContrast,
    /// No colours: bold, underlined and reversed only.
    Mono,
}

impl Theme {
    /// The one after it, in a ring.
    #[must_use]
    pub fn next(self) -> Self {
        let after = Self::VARIANTS.iter().skip_while(|theme| **theme != self).nth(1);
        after.or(Self::VARIANTS.first()).copied().unwrap_or(self)
    }
}

/// How many colours the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// None, or they are refused: every theme is shown without colours.
    None,
    /// The sixteen named ones, whose exact look is up to the terminal.
    Sixteen,
    /// The 240 of the palette that look the same everywhere. More are never used: no theme needs them, and a terminal that only
    /// claims to know them shows wrong ones.
    Indexed,
}

/// What the screen opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum View {
    /// The lists and the answer.
    #[default]
    Answer,
    /// The matrix of card kinds and asks.
    Matrix,
    /// The map of the world.
    Map,
}

/// What lines between panes are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Borders {
    /// Line characters.
    #[default]
    Line,
    /// ASCII characters only, also in texts where that is possible.
    Ascii,
}

/// Whether addresses are written as links that a terminal can follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Links {
    /// Where the terminal is known to understand them.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

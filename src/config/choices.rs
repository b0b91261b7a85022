//! What can be chosen, with the words that name it in the configuration file and on the command line.

/// How the screen is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
    /// All themes with their names, in the order in which a key walks through them.
    pub const ALL: [(&'static str, Self); 5] = [
        ("terminal", Self::Terminal),
        ("dark", Self::Dark),
        ("light", Self::Light),
        ("high-contrast", Self::HighContrast),
        ("mono", Self::Mono),
    ];

    /// The one after it, in a ring.
    #[must_use]
    pub fn next(self) -> Self {
        let after = Self::ALL.iter().skip_while(|(_, theme)| *theme != self).nth(1);
        after.or(Self::ALL.first()).map_or(self, |(_, theme)| *theme)
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The lists and the answer.
    #[default]
    Answer,
    /// The matrix of card kinds and asks.
    Matrix,
    /// The map of the world.
    Map,
}

impl View {
    /// All views with their names.
    pub const ALL: [(&'static str, Self); 3] = [("answer", Self::Answer), ("matrix", Self::Matrix), ("map", Self::Map)];
}

/// What lines between panes are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Borders {
    /// Line characters.
    #[default]
    Line,
    /// ASCII characters only, also in texts where that is possible.
    Ascii,
}

impl Borders {
    /// Both with their names.
    pub const ALL: [(&'static str, Self); 2] = [("line", Self::Line), ("ascii", Self::Ascii)];
}

/// Whether addresses are written as links that a terminal can follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Links {
    /// Where the terminal is known to understand them.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Links {
    /// All of them with their names.
    pub const ALL: [(&'static str, Self); 3] = [("auto", Self::Auto), ("always", Self::Always), ("never", Self::Never)];
}

/// The name of a choice.
fn name_of<T: PartialEq>(all: &[(&'static str, T)], wanted: &T) -> &'static str {
    all.iter().find(|(_, choice)| choice == wanted).map_or("", |(name, _)| name)
}

macro_rules! named {
    ($($choice:ty),*) => {
        $(impl $choice {
            /// Its name.
            #[must_use]
            pub fn name(self) -> &'static str {
                name_of(&Self::ALL, &self)
            }
        })*
    };
}

named!(Theme, View, Borders, Links);

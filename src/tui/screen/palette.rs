//! The colours of the themes.
//!
//! A painted theme uses the palette of 256 colours from 16 on, which looks the same in every terminal that has it; where a terminal
//! has only the sixteen named colours, those. Yes is blue, no orange or red, and all differ in lightness: whoever cannot tell red
//! from green can still tell them apart.

use ratatui::style::Color;

use crate::config::{Depth, Theme};

/// What each meaning is coloured with; `Reset` leaves it to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette {
    /// All text that has no colour of its own.
    pub text: Color,
    /// What is behind all text.
    pub ground: Color,
    /// The word for what works.
    pub yes: Color,
    /// The words for what works in part, and for what depends.
    pub partly: Color,
    /// The words for what does not work, or hardly ever.
    pub no: Color,
    /// The word for what nobody knows.
    pub unknown: Color,
}

const NONE: Palette = Palette {
    text: Color::Reset,
    ground: Color::Reset,
    yes: Color::Reset,
    partly: Color::Reset,
    no: Color::Reset,
    unknown: Color::Reset,
};

const TERMINAL: Palette =
    Palette { yes: Color::Green, partly: Color::Yellow, no: Color::Red, unknown: Color::Blue, ..NONE };

const DARK: Palette = indexed([252, 234, 75, 221, 209, 145]);
const LIGHT: Palette = indexed([235, 231, 26, 130, 52, 241]);
const HIGH_CONTRAST: Palette = indexed([231, 16, 117, 226, 208, 188]);

const DARK_16: Palette = Palette {
    text: Color::Gray,
    ground: Color::Black,
    yes: Color::LightCyan,
    partly: Color::LightYellow,
    no: Color::LightRed,
    unknown: Color::LightMagenta,
};

const LIGHT_16: Palette = Palette {
    text: Color::Black,
    ground: Color::White,
    yes: Color::Blue,
    partly: Color::Magenta,
    no: Color::Red,
    unknown: Color::Black,
};

/// Of the sixteen, few are far enough from black everywhere: what is unknown looks like any text.
const HIGH_CONTRAST_16: Palette = Palette {
    text: Color::Gray,
    ground: Color::Black,
    yes: Color::Cyan,
    partly: Color::LightYellow,
    no: Color::White,
    unknown: Color::Gray,
};

const fn indexed([text, ground, yes, partly, no, unknown]: [u8; 6]) -> Palette {
    Palette {
        text: Color::Indexed(text),
        ground: Color::Indexed(ground),
        yes: Color::Indexed(yes),
        partly: Color::Indexed(partly),
        no: Color::Indexed(no),
        unknown: Color::Indexed(unknown),
    }
}

impl Palette {
    /// The colours of a theme on a terminal with so many.
    pub fn of(theme: Theme, depth: Depth) -> Self {
        match (theme, depth) {
            (_, Depth::None) | (Theme::Mono, _) => NONE,
            (Theme::Terminal, _) => TERMINAL,
            (Theme::Dark, Depth::Indexed) => DARK,
            (Theme::Dark, Depth::Sixteen) => DARK_16,
            (Theme::Light, Depth::Indexed) => LIGHT,
            (Theme::Light, Depth::Sixteen) => LIGHT_16,
            (Theme::HighContrast, Depth::Indexed) => HIGH_CONTRAST,
            (Theme::HighContrast, Depth::Sixteen) => HIGH_CONTRAST_16,
        }
    }
}

//! How things look, by what they mean. Colours are only an extra to words.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::answer::Word;
use crate::config::{Depth, Theme};
use crate::dataset::Language;
use crate::doc::Kind;
use crate::text::ascii_twin;
use crate::words::Words;

/// Colours and line characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Which colours.
    pub theme: Theme,
    /// How many the terminal can show; none where colours are refused, whatever the theme is.
    pub depth: Depth,
    /// Whether lines are drawn with ASCII characters only.
    pub ascii: bool,
}

impl Look {
    /// Without colours, with line characters.
    pub const PLAIN: Self = Self { theme: Theme::Terminal, depth: Depth::None, ascii: false };

    /// Gives every cell that has no colour of its own those of the theme; a theme that leaves the terminal as it is paints nothing.
    pub fn paint(self, buffer: &mut Buffer) {
        let Palette { text, ground, .. } = Palette::of(self.theme, self.depth);
        if (text, ground) == (Color::Reset, Color::Reset) {
            return;
        }
        for cell in &mut buffer.content {
            cell.fg = if cell.fg == Color::Reset { text } else { cell.fg };
            cell.bg = if cell.bg == Color::Reset { ground } else { cell.bg };
        }
    }

    /// What the theme is called.
    #[must_use]
    pub fn theme_name(self, words: Words<'_>) -> &'static str {
        match self.theme {
            Theme::Terminal => words.theme_terminal(),
            Theme::Dark => words.theme_dark(),
            Theme::Light => words.theme_light(),
            Theme::HighContrast => words.theme_high_contrast(),
            Theme::Mono => words.theme_mono(),
        }
    }

    /// What stands between panes.
    #[must_use]
    pub fn separator(self) -> &'static str {
        if self.ascii { "|" } else { "│" }
    }

    /// Spells English typography with ASCII characters, in the ASCII look. Chinese punctuation stays as it is.
    pub fn spell(self, buffer: &mut Buffer, language: Language) {
        if !self.ascii || language != Language::En {
            return;
        }
        for cell in &mut buffer.content {
            let mut chars = cell.symbol().chars();
            if let (Some(c), None) = (chars.next(), chars.next())
                && !c.is_ascii()
            {
                cell.set_char(ascii_twin(c));
            }
        }
    }

    /// A text before it is broken into lines, with what no single ASCII character stands for written out in the ASCII look.
    #[must_use]
    pub fn written_out(self, text: &str) -> String {
        if self.ascii { text.replace('€', "EUR ").replace('£', "GBP ") } else { text.to_owned() }
    }

    /// The names of keys as they are shown: arrows by their signs, unless the terminal wants ASCII.
    #[must_use]
    pub fn keys(self, names: &str) -> String {
        const ARROWS: [(&str, &str); 4] = [("Up", "↑"), ("Down", "↓"), ("Left", "←"), ("Right", "→")];
        let sign = |name: &str| {
            let arrow = ARROWS.iter().find(|(arrow, _)| !self.ascii && *arrow == name);
            arrow.map_or(name, |(_, sign)| sign).to_owned()
        };
        names.split(' ').map(sign).collect::<Vec<_>>().join(" ")
    }

    /// The word of a verdict.
    #[must_use]
    pub fn word(self, word: Word) -> Style {
        let palette = Palette::of(self.theme, self.depth);
        let bold = Style::new().add_modifier(Modifier::BOLD);
        match word {
            Word::Yes => bold.fg(palette.yes),
            Word::Limited | Word::Depends => bold.fg(palette.partly),
            Word::Unlikely | Word::No => bold.fg(palette.no),
            Word::Unknown => bold.fg(palette.unknown),
        }
    }

    /// A block of an answer.
    #[must_use]
    pub fn block(self, kind: &Kind) -> Style {
        match kind {
            Kind::Heading | Kind::Question(_) | Kind::Trial(_) => Style::new().add_modifier(Modifier::BOLD),
            Kind::Verdict(word) => self.word(*word),
            Kind::Link(_) => Style::new().add_modifier(Modifier::UNDERLINED),
            _ => Style::new(),
        }
    }

    /// The row of a list that keys act on.
    #[must_use]
    pub fn selected(self, has_focus: bool) -> Style {
        if has_focus {
            Style::new().add_modifier(Modifier::REVERSED)
        } else {
            Style::new().add_modifier(Modifier::BOLD)
        }
    }

    /// The part of a row that matched what was typed.
    #[must_use]
    pub fn matched(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD).add_modifier(Modifier::UNDERLINED)
    }

    /// The title of a pane.
    #[must_use]
    pub fn title(self, has_focus: bool) -> Style {
        let style = Style::new().add_modifier(Modifier::BOLD);
        if has_focus { style.add_modifier(Modifier::REVERSED) } else { style }
    }
}

/// What each meaning is coloured with; `Reset` leaves it to the terminal.
///
/// A painted theme uses the palette of 256 colours from 16 on, which looks the same in every terminal that has it; where a terminal
/// has only the sixteen named colours, those. Yes is blue, no orange or red, and all differ in lightness: whoever cannot tell red
/// from green can still tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Palette {
    /// All text that has no colour of its own.
    text: Color,
    /// What is behind all text.
    ground: Color,
    yes: Color,
    /// What works in part, and what depends.
    partly: Color,
    /// What does not work, or hardly ever.
    no: Color,
    unknown: Color,
}

const NONE: Palette = palette([Color::Reset; 6]);
const TERMINAL: Palette = palette([Color::Reset, Color::Reset, Color::Green, Color::Yellow, Color::Red, Color::Blue]);
const DARK: Palette = indexed([252, 234, 75, 221, 209, 145]);
const LIGHT: Palette = indexed([235, 231, 26, 130, 52, 241]);
const HIGH_CONTRAST: Palette = indexed([231, 16, 117, 226, 208, 188]);
const DARK_16: Palette =
    palette([Color::Gray, Color::Black, Color::LightCyan, Color::LightYellow, Color::LightRed, Color::LightMagenta]);
const LIGHT_16: Palette = palette([Color::Black, Color::White, Color::Blue, Color::Magenta, Color::Red, Color::Black]);
/// Of the sixteen, few are far enough from black everywhere: what is unknown looks like any text.
const HIGH_CONTRAST_16: Palette =
    palette([Color::Gray, Color::Black, Color::Cyan, Color::LightYellow, Color::White, Color::Gray]);

const fn palette([text, ground, yes, partly, no, unknown]: [Color; 6]) -> Palette {
    Palette { text, ground, yes, partly, no, unknown }
}

const fn indexed([text, ground, yes, partly, no, unknown]: [u8; 6]) -> Palette {
    palette([
        Color::Indexed(text),
        Color::Indexed(ground),
        Color::Indexed(yes),
        Color::Indexed(partly),
        Color::Indexed(no),
        Color::Indexed(unknown),
    ])
}

impl Palette {
    /// The colours of a theme on a terminal with so many.
    fn of(theme: Theme, depth: Depth) -> Self {
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

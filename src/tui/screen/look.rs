//! How things look: the terminal's own colours, and only as an extra to words.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::dataset::Language;
use crate::report::Word;
use crate::report::outline::Role;

/// Colours and line characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether colours may be used.
    pub colour: bool,
    /// Whether lines are drawn with ASCII characters only.
    pub ascii: bool,
}

impl Look {
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

    /// The word of a verdict.
    #[must_use]
    pub fn word(self, word: Word) -> Style {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        if !self.colour {
            return bold;
        }
        bold.fg(match word {
            Word::Yes => Color::Green,
            Word::Limited | Word::Depends => Color::Yellow,
            Word::Unlikely | Word::No => Color::Red,
            Word::Unknown => Color::Blue,
        })
    }

    /// A line of an answer.
    #[must_use]
    pub fn role(self, role: Role) -> Style {
        match role {
            Role::Heading | Role::Question => Style::new().add_modifier(Modifier::BOLD),
            Role::Verdict(word) => self.word(word),
            Role::Text | Role::Step(_) | Role::Faint | Role::Command => Style::new(),
            Role::Link => Style::new().add_modifier(Modifier::UNDERLINED),
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
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The title of a pane.
    #[must_use]
    pub fn title(self, has_focus: bool) -> Style {
        let style = Style::new().add_modifier(Modifier::BOLD);
        if has_focus { style.add_modifier(Modifier::REVERSED) } else { style }
    }
}

fn ascii_twin(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '´' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '−' | '·' | '•' => '-',
        '×' => 'x',
        '→' => '>',
        _ => c,
    }
}

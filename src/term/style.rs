//! Attributes and colours, as the numbers of one sequence.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

const MODIFIERS: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// Everything about a cell but its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// As the terminal's owner has set it up.
pub const PLAIN: Look = Look { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

impl Look {
    /// The look of a cell.
    #[must_use]
    pub fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }
}

/// Appends what turns one look into another: only what is new, where nothing of the first has to go.
pub fn set_look(out: &mut Vec<u8>, from: Look, to: Look) {
    let goes = |before: Color, after: Color| before != Color::Reset && after == Color::Reset;
    let is_anew = !to.modifier.contains(from.modifier) || goes(from.fg, to.fg) || goes(from.bg, to.bg);
    let kept = if is_anew { PLAIN } else { from };
    let mut codes = Codes { out, first: true };
    codes.out.extend_from_slice(b"\x1b[");
    if is_anew && to != PLAIN {
        codes.add(&[0]);
    }
    for (modifier, code) in MODIFIERS {
        if to.modifier.contains(modifier) && !kept.modifier.contains(modifier) {
            codes.add(&[code]);
        }
    }
    if to.fg != kept.fg {
        codes.colour(to.fg, 30);
    }
    if to.bg != kept.bg {
        codes.colour(to.bg, 40);
    }
    codes.out.push(b'm');
}

/// The numbers of one attribute sequence.
struct Codes<'a> {
    out: &'a mut Vec<u8>,
    first: bool,
}

impl Codes<'_> {
    fn add(&mut self, codes: &[u8]) {
        for code in codes {
            if !std::mem::replace(&mut self.first, false) {
                self.out.push(b';');
            }
            number(self.out, u16::from(*code));
        }
    }

    /// `base` is 30 for text and 40 for the background.
    fn colour(&mut self, colour: Color, base: u8) {
        match colour {
            Color::Reset => {}
            Color::Indexed(index) => self.add(&[base + 8, 5, index]),
            Color::Rgb(red, green, blue) => self.add(&[base + 8, 2, red, green, blue]),
            named => self.add(&[base + offset(named)]),
        }
    }
}

/// A named colour's distance from the code of black.
fn offset(colour: Color) -> u8 {
    match colour {
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        _ => 0,
    }
}

/// Appends a number in decimal.
pub fn number(out: &mut Vec<u8>, number: u16) {
    if number >= 10 {
        self::number(out, number / 10);
    }
    out.push(b'0' + u8::try_from(number % 10).unwrap_or_default());
}

//! Changed cells to bytes, in as few as a plain terminal allows.
//!
//! Not the library's own painter, which spends a fifth more bytes on a key and, with `NO_COLOR` set, resets a cell's
//! other attributes where it leaves out a colour. Which colours there are is up to the theme alone.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use super::halves::Placed;
use super::link;
use crate::order;
use crate::text::link::{END, start};

/// Appends the cells, and leaves the terminal with plain attributes and no link open. `links` holds the addresses by number; there
/// are none for a terminal without links.
pub fn cells<'a>(out: &mut Vec<u8>, content: impl Iterator<Item = (u16, u16, &'a Cell)>, links: &[&str]) {
    let mut look = PLAIN;
    let mut open: Option<usize> = None;
    let mut last: Option<Last<'a>> = None;
    for (x, y, cell) in content {
        if !last.is_some_and(|last| last.leads_to(x, y, cell.symbol())) {
            move_to(out, x, y);
        }
        let link = link::number(cell.underline_color).filter(|link| *link < links.len());
        if link != open {
            set_link(out, links, link);
            open = link;
        }
        let wanted = Look { fg: cell.fg, bg: cell.bg, modifier: cell.modifier };
        if wanted != look {
            set_look(out, look, wanted);
            look = wanted;
        }
        out.extend_from_slice(cell.symbol().as_bytes());
        last = Some(Last { x, y, symbol: cell.symbol() });
    }
    if look != PLAIN {
        set_look(out, look, PLAIN);
    }
    if open.is_some() {
        set_link(out, links, None);
    }
}

/// The changed cells with those that were uncovered, in the order of reading.
pub fn with_uncovered<'a: 'b, 'b>(
    changed: impl Iterator<Item = (u16, u16, &'a Cell)>,
    uncovered: &'b [Placed],
) -> Vec<(u16, u16, &'b Cell)> {
    let mut all: Vec<(u16, u16, &'b Cell)> = changed.collect::<Vec<_>>();
    all.extend(uncovered.iter().map(|(x, y, cell)| (*x, *y, cell)));
    order::sort_by_key(&mut all, |(x, y, _)| (*y, *x));
    all.dedup_by_key(|(x, y, _)| (*y, *x));
    all
}

/// Appends a cursor movement; the origin is at 0, 0.
pub fn move_to(out: &mut Vec<u8>, x: u16, y: u16) {
    let _ = write!(out, "\x1b[{};{}H", y.saturating_add(1), x.saturating_add(1));
}

/// Appends what begins a link, which also ends another one, or what ends it. The pieces of a wrapped address are one link.
fn set_link(out: &mut Vec<u8>, links: &[&str], link: Option<usize>) {
    let start = link.and_then(|link| start(links.get(link)?, Some(link)));
    out.extend_from_slice(start.as_deref().unwrap_or(END).as_bytes());
}

/// The cell painted last.
#[derive(Clone, Copy)]
struct Last<'a> {
    x: u16,
    y: u16,
    symbol: &'a str,
}

impl Last<'_> {
    /// Whether the cursor is now at `x`, `y`. Terminals agree on the width of ASCII and of ideographs; after anything
    /// else a disagreement must not shift the rest of the row, except along a drawn line.
    fn leads_to(&self, x: u16, y: u16, symbol: &str) -> bool {
        let width = match self.symbol.as_bytes() {
            [b' '..=b'~'] => 1,
            _ if is_ideograph(self.symbol) => 2,
            _ if self.symbol == symbol && self.symbol.width() == 1 => 1,
            _ => return false,
        };
        self.y == y && self.x.checked_add(width) == Some(x)
    }
}

fn is_ideograph(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    matches!(
        (chars.next(), chars.next()),
        (
            Some('\u{3000}'..='\u{303e}' | '\u{3041}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff01}'..='\u{ff60}'),
            None,
        )
    ) && symbol.width() == 2
}

/// Everything about a cell but its text and its link.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// As the terminal's owner has set it up.
const PLAIN: Look = Look { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

/// Appends what turns one look into another: only what is new, where nothing of the first has to go.
fn set_look(out: &mut Vec<u8>, from: Look, to: Look) {
    let goes = |before: Color, after: Color| before != Color::Reset && after == Color::Reset;
    let is_anew = !to.modifier.contains(from.modifier) || goes(from.fg, to.fg) || goes(from.bg, to.bg);
    let kept = if is_anew { PLAIN } else { from };
    let mut codes = Vec::new();
    if is_anew && to != PLAIN {
        codes.push(0);
    }
    // The library's bits stand in the order of the codes.
    let added = to.modifier.difference(kept.modifier).bits();
    codes.extend((1..=9).filter(|code| added >> (code - 1) & 1 == 1));
    if to.fg != kept.fg {
        add_colour(&mut codes, to.fg, 30);
    }
    if to.bg != kept.bg {
        add_colour(&mut codes, to.bg, 40);
    }
    out.extend_from_slice(b"\x1b[");
    for (at, code) in codes.iter().enumerate() {
        let _ = write!(out, "{}{code}", if at == 0 { "" } else { ";" });
    }
    out.push(b'm');
}

/// `base` is 30 for text and 40 for the background.
fn add_colour(codes: &mut Vec<u8>, colour: Color, base: u8) {
    match colour {
        Color::Reset => {}
        Color::Indexed(index) => codes.extend([base + 8, 5, index]),
        Color::Rgb(red, green, blue) => codes.extend([base + 8, 2, red, green, blue]),
        named => codes.push(base + offset(named)),
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

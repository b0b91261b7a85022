//! Changed cells to bytes, in as few as a plain terminal allows.
//!
//! Not the library's own painter, which spends a fifth more bytes on a key and, with `NO_COLOR` set, resets a cell's
//! other attributes where it leaves out a colour. Which colours there are is up to the theme alone.

use ratatui::buffer::Cell;
use unicode_width::UnicodeWidthStr;

use super::style::{Look, PLAIN, number, set_look};
use crate::term::link;
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
        let wanted = Look::of(cell);
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

/// Appends what begins a link, which also ends another one, or what ends it. The pieces of a wrapped address are one link.
fn set_link(out: &mut Vec<u8>, links: &[&str], link: Option<usize>) {
    let start = link.and_then(|link| start(links.get(link)?, Some(link)));
    out.extend_from_slice(start.as_deref().unwrap_or(END).as_bytes());
}

/// Appends a cursor movement; the origin is at 0, 0.
pub fn move_to(out: &mut Vec<u8>, x: u16, y: u16) {
    out.extend_from_slice(b"\x1b[");
    number(out, y.saturating_add(1));
    out.push(b';');
    number(out, x.saturating_add(1));
    out.push(b'H');
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

#[cfg(test)]
#[path = "paint_tests.rs"]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests;

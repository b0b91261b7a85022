//! Text in terminal cells: how wide it is, cut to a width, broken into lines; and spelled in ASCII.

mod ascii;
pub mod link;
mod wrap;

pub use ascii::{ascii, ascii_twin};
pub use wrap::wrap;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Cells that a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text in exactly `cells` cells: cut with `~` where it is too long, padded with spaces where it is too short.
///
/// A wide character that would straddle the end is dropped.
#[must_use]
pub fn fit(text: &str, cells: usize) -> String {
    let mut fitted = if width(text) <= cells { text.to_owned() } else { cut(text, cells) };
    let missing = cells.saturating_sub(width(&fitted));
    fitted.extend(std::iter::repeat_n(' ', missing));
    fitted
}

/// The beginning of a text that is too long, with `~` as its last cell.
fn cut(text: &str, cells: usize) -> String {
    let Some(room) = cells.checked_sub(1) else { return String::new() };
    let mut taken = 0;
    let mut beginning: String = text
        .chars()
        .take_while(|c| {
            taken += c.width().unwrap_or(0);
            taken <= room
        })
        .collect();
    // Characters that join may together be wider than one by one.
    while width(&beginning) > room {
        beginning.pop();
    }
    beginning.push('~');
    beginning
}

/// The end of a text, in at most `cells` cells.
#[must_use]
pub fn tail(text: &str, cells: usize) -> &str {
    let mut taken = 0;
    let mut start = text.len();
    for (position, c) in text.char_indices().rev() {
        taken += c.width().unwrap_or(0);
        if taken > cells {
            break;
        }
        start = position;
    }
    let mut end = text.get(start..).unwrap_or_default();
    // Characters that join may together be wider than one by one.
    while width(end) > cells {
        let mut chars = end.chars();
        chars.next();
        end = chars.as_str();
    }
    end
}

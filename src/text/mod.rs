//! Text in terminal cells: how wide it is, cut to a width, broken into lines; and spelled in ASCII.

mod ascii;
pub mod link;
mod wrap;

pub use ascii::{ascii, ascii_twin, latin};
pub use wrap::{height, may_end_between, wrap};

use unicode_normalization::char::compose;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Letters joined with the accents that follow them, where there is one character for both: some systems type them apart.
///
/// Whole normalisation would carry the tables of every script.
#[must_use]
pub fn joined(chars: impl Iterator<Item = char>) -> String {
    let mut joined = String::new();
    for c in chars {
        match joined.chars().next_back().and_then(|last| compose(last, c)) {
            Some(both) => {
                joined.pop();
                joined.push(both);
            }
            None => joined.push(c),
        }
    }
    joined
}

/// The ASCII character that a full-width one stands for, as input methods write them; any other character stays.
#[must_use]
pub fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

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

/// What was typed, short enough to be quoted in a message: the beginning of what is long, and a sign that it goes on.
#[must_use]
pub fn quotable(typed: &str) -> String {
    const MOST: usize = 100;
    match typed.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", typed.get(..end).unwrap_or_default()),
        None => typed.to_owned(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_that_are_typed_apart_are_joined() {
        for (typed, expected) in [
            ("Co\u{302}te", "Côte"),
            ("u\u{308}\u{301}", "ǘ"),
            ("\u{301}a", "\u{301}a"),
            ("q\u{301}", "q\u{301}"),
            ("한국", "한국"),
            ("哥伦比亚", "哥伦比亚"),
        ] {
            assert_eq!(joined(typed.chars()), expected);
        }
    }

    #[test]
    fn full_width_characters_have_a_twin() {
        assert_eq!("＋８６\u{3000}ｃｏ：".chars().map(half_width).collect::<String>(), "+86 co:");
        assert_eq!(half_width('、'), '、');
    }
}

//! A page of help for a terminal.

use super::page::Page;
use super::part::{Line, Part};
use crate::render::text::Style;
use crate::text::{width, wrap};
use crate::words::Words;

/// Before every line of a part, and between a term and what is said of it.
const GAP: usize = 2;
/// A longer term has a line of its own.
const LONGEST_TERM: usize = 24;

/// The page, wrapped to the width of the style.
pub fn text(page: &Page, words: Words<'static>, style: Style) -> String {
    let usage = [words.help_usage(), words.colon(), &page.usage].concat();
    let mut lines = Vec::new();
    for about in &page.about {
        lines.extend(wrap(about, style.width, 0, 0));
    }
    lines.push(String::new());
    lines.extend(wrap(&usage, style.width, 0, 2 * GAP));
    for part in &page.parts {
        lines.push(String::new());
        if !part.heading.is_empty() {
            lines.push(style.heading(part.heading));
        }
        lines.extend(part_lines(part, style.width));
    }
    style.spelled(lines.join("\n") + "\n")
}

fn part_lines(part: &Part, columns: usize) -> Vec<String> {
    let widths = part.lines.iter().map(|line| if let Line::Term(term, _) = line { width(term) } else { 0 });
    // Where little is left beside it, what is said stands below.
    let longest = LONGEST_TERM.min(columns / 3);
    let room = GAP + widths.filter(|width| *width <= longest).max().unwrap_or(0) + GAP;
    let written = |line: &Line| match line {
        Line::Text(text) => wrap(text, columns, 0, 0),
        Line::Command(command) => vec![format!("{}{command}", " ".repeat(GAP))],
        Line::Term(term, text) if width(term) <= longest => {
            let mut lines = wrap(text, columns, room, room);
            if let Some(first) = lines.first_mut() {
                let gap = " ".repeat(room.saturating_sub(GAP + width(term)));
                *first = [&" ".repeat(GAP), term, &gap, first.trim_start()].concat();
            }
            lines
        }
        Line::Term(term, text) => {
            let mut lines = wrap(term, columns, GAP, GAP);
            lines.extend(wrap(text, columns, 3 * GAP, 3 * GAP));
            lines
        }
    };
    part.lines.iter().flat_map(written).collect()
}

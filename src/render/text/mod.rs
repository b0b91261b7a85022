//! An answer for people to read in a terminal.

mod choices;
mod paint;

use std::io::{self, IsTerminal};

pub use choices::choices_text;
pub use paint::Paint;

use super::columns::padded;
use crate::doc::{Line, Role, Section, VerdictTable};
use crate::text::{ascii, link, width, wrap};
use crate::words::Words;

/// How text is written.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Columns of a line.
    pub width: usize,
    /// Colours, or none.
    pub paint: Paint,
    /// Whether addresses are links.
    pub links: bool,
    /// Whether only ASCII characters are written.
    pub ascii: bool,
}

impl Style {
    /// A text as it is written.
    fn spelled(self, text: String) -> String {
        if self.ascii { ascii(&text) } else { text }
    }
}

/// Columns where nobody can say how wide the output is.
const PIPED: usize = 80;
/// Longer lines are hard to read.
const WIDEST: usize = 100;
/// Narrower terminals wrap for themselves.
const NARROWEST: usize = 20;

/// Colours only where a person looks, at a terminal that has them.
pub fn style(no_color: bool, links: bool, ascii: bool) -> Style {
    let stdout = io::stdout();
    if !stdout.is_terminal() {
        return Style { width: PIPED, paint: Paint::Plain, links, ascii };
    }
    let paint = if no_color { Paint::Plain } else { Paint::Colours };
    let columns = rustix::termios::tcgetwinsize(&stdout).map_or(0, |size| usize::from(size.ws_col));
    let width = if columns == 0 { PIPED } else { columns.clamp(NARROWEST, WIDEST) };
    Style { width, paint, links, ascii }
}

/// An answer, section by section.
pub fn text(heading: &str, sections: &[Section], words: Words, style: Style) -> String {
    title(heading, style) + &self::sections(sections, words, style)
}

/// Sections, each after an empty line.
pub fn sections(sections: &[Section], words: Words, style: Style) -> String {
    let mut text = String::new();
    for found in sections {
        section(&mut text, found, words, style);
    }
    style.spelled(text)
}

/// What stands over a text.
pub fn title(title: &str, style: Style) -> String {
    let mut text = String::new();
    for line in wrap(title, style.width, 0, 0) {
        push_line(&mut text, &style.paint.heading(&line));
    }
    style.spelled(text)
}

/// Lines of an outline, one below the other.
pub fn lines(lines: &[Line], style: Style) -> String {
    let mut text = String::new();
    for line in lines {
        paragraph(&mut text, line, style);
    }
    style.spelled(text)
}

fn section(text: &mut String, section: &Section, words: Words, style: Style) {
    if section.table.is_none() && section.lines.is_empty() {
        return;
    }
    text.push('\n');
    push_line(text, &style.paint.heading(section.title));
    if let Some(found) = &section.table {
        table(text, found, words, style);
        if !section.lines.is_empty() {
            text.push('\n');
        }
    }
    for line in &section.lines {
        paragraph(text, line, style);
    }
}

/// Whether every table fits into the line.
pub fn fits(sections: &[Section], words: Words, style: Style) -> bool {
    sections.iter().filter_map(|section| section.table.as_ref()).all(|table| {
        let (first, other) = table_columns(table, words);
        2 + first + (2 + other) * table.services.len() <= style.width
    })
}

/// Cells of the first column, and of each of the others.
fn table_columns(table: &VerdictTable, words: Words) -> (usize, usize) {
    let widest = |names: &mut dyn Iterator<Item = &str>| names.map(width).max().unwrap_or(0);
    let first = widest(&mut table.rows.iter().map(|(name, _)| name.as_ref()));
    let all_words = table.rows.iter().flat_map(|(_, words)| words);
    let named = all_words.map(|word| word.name(words));
    let other = widest(&mut named.chain(table.services.iter().copied()));
    (first, other)
}

/// One row per ask, one column per service.
fn table(text: &mut String, table: &VerdictTable, words: Words, style: Style) {
    let (first, other) = table_columns(table, words);
    let mut head = padded("", first + 2);
    for service in &table.services {
        head.push_str(&padded(service, other + 2));
    }
    push_line(text, &format!("  {}", head.trim_end()));
    for (name, found) in &table.rows {
        let mut row = format!("  {}", padded(name, first + 2));
        for (position, word) in found.iter().enumerate() {
            let written = word.name(words);
            row.push_str(&style.paint.verdict(*word, written));
            if position + 1 < found.len() {
                row.push_str(&" ".repeat((other + 2).saturating_sub(width(written))));
            }
        }
        push_line(text, &row);
    }
}

/// One line of the outline, wrapped; what follows a hyphen hangs below the text behind it.
fn paragraph(text: &mut String, line: &Line, style: Style) {
    let indent = 2 + 2 * usize::from(line.indent);
    let hanging = if line.text.starts_with("- ") { indent + 2 } else { indent };
    // An address or a command stays whole, so that it can be followed or copied.
    let lines = match line.role {
        Role::Link | Role::Command => vec![format!("{}{}", " ".repeat(indent), line.text)],
        _ => wrap(&line.text, style.width, indent, hanging),
    };
    for written in lines {
        let margin = written.len() - written.trim_start_matches(' ').len();
        let (margin, shown) = written.split_at(margin);
        text.push_str(margin);
        let begun = if line.role == Role::Link && style.links { link::start(&line.text, None) } else { None };
        match begun {
            Some(start) => push_line(text, &[&start, shown, link::END].concat()),
            None => push_line(text, &style.paint.line(line.role, shown)),
        }
    }
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line.trim_end());
    text.push('\n');
}

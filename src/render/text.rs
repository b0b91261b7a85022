//! A document for people to read in a terminal.

use std::borrow::Cow;
use std::io::{self, IsTerminal};
use std::ops::Range;

use crate::answer::Word;
use crate::doc::{Block, Cell, Fit, Kind, Row, Section, Table};
use crate::term::{Sequences, columns};
use crate::text::{ascii, fit, link, width, wrap};

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

/// Whether colours are used; only the terminal's own, none behind the text. They are an extra that the words do not need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// No escape codes at all.
    Plain,
    /// Bold headings, coloured verdicts.
    Colours,
}

/// Columns where nobody can say how wide the output is.
const PIPED: usize = 80;
/// Longer lines are hard to read.
const WIDEST: usize = 100;
/// Narrower terminals wrap for themselves.
const NARROWEST: usize = 20;

/// Names are cut only where they would push the other columns out of the line.
const LEAST_NAME: usize = 12;
/// Room for what takes the rest of a line, as long as names leave it.
const REST: usize = 30;
/// Before every line, and between columns.
const GAP: usize = 2;

/// Colours only where a person looks, at a terminal that has them.
#[must_use]
pub fn style(no_color: bool, links: bool, ascii: bool) -> Style {
    if !io::stdout().is_terminal() {
        return Style { width: PIPED, paint: Paint::Plain, links, ascii };
    }
    let is_plain = !Sequences::are_on();
    let paint = if no_color || is_plain { Paint::Plain } else { Paint::Colours };
    let width = columns().map_or(PIPED, |columns| usize::from(columns).clamp(NARROWEST, WIDEST));
    Style { width, paint, links: links && !is_plain, ascii }
}

/// A document, section by section.
#[must_use]
pub fn text(title: &str, sections: &[Section], style: Style) -> String {
    let mut text = String::new();
    for line in wrap(title, style.width, 0, 0) {
        push_line(&mut text, &style.paint.heading(&line));
    }
    for section in sections.iter().filter(|section| !section.blocks.is_empty()) {
        if !section.title.is_empty() {
            text.push('\n');
            push_line(&mut text, &style.paint.heading(section.title));
        }
        add(&mut text, &section.blocks, style);
    }
    style.spelled(text)
}

/// Blocks, one below the other.
#[must_use]
pub fn blocks(blocks: &[Block], style: Style) -> String {
    let mut text = String::new();
    add(&mut text, blocks, style);
    style.spelled(text)
}

/// Whether every table fits into the line.
#[must_use]
pub fn fits(sections: &[Section], style: Style) -> bool {
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    let mut tables = blocks.filter_map(|block| if let Kind::Table(table) = &block.kind { Some(table) } else { None });
    tables.all(|table| fits_line(table, style.width))
}

fn add(text: &mut String, blocks: &[Block], style: Style) {
    for (place, block) in blocks.iter().enumerate() {
        match &block.kind {
            Kind::Table(found) => {
                // An empty line to what is around it.
                text.push_str(if place > 0 { "\n" } else { "" });
                for (place, piece) in pieces(found, style.width).iter().enumerate() {
                    text.push_str(if place > 0 { "\n" } else { "" });
                    table(text, piece, style);
                }
                text.push_str(if place + 1 < blocks.len() && !found.rows.is_empty() { "\n" } else { "" });
            }
            Kind::Question(_) => {
                paragraph(text, block, &block.text, 0, style);
                let answers = block.answers(|_, answer| format!("--set {}", answer.id));
                let below = Block { indent: block.indent + 1, ..block.clone() };
                answers.for_each(|answer| paragraph(text, &below, &answer, 0, style));
            }
            Kind::Trial(ids) => {
                let options: Vec<String> = ids.iter().map(|id| format!("--try {id}")).collect();
                paragraph(text, block, &format!("{}  {}", options.join(" "), block.text), 0, style);
            }
            Kind::LastUsed => {}
            _ => {
                let (said, hanging) = block.marked();
                paragraph(text, block, &said, hanging, style);
            }
        }
    }
}

/// What is said in a block, wrapped; further lines hang below the text behind a bullet.
fn paragraph(text: &mut String, block: &Block, said: &str, hanging: usize, style: Style) {
    let indent = GAP + 2 * usize::from(block.indent);
    // An address or a command stays whole, so that it can be followed or copied.
    let lines = match block.kind {
        Kind::Link(_) | Kind::Command => vec![format!("{}{said}", " ".repeat(indent))],
        _ => wrap(said, style.width, indent, indent + hanging),
    };
    for written in lines {
        let margin = written.len() - written.trim_start_matches(' ').len();
        let (margin, shown) = written.split_at(margin);
        text.push_str(margin);
        let is_link = matches!(block.kind, Kind::Link(_)) && style.links;
        match if is_link { link::start(said, None) } else { None } {
            Some(start) => push_line(text, &[&start, shown, link::END].concat()),
            None => push_line(text, &style.paint.block(&block.kind, shown)),
        }
    }
}

/// A table in pieces that fit into the line: each begins with what stands before the first verdict, and has what can follow that.
fn pieces(table: &Table, line: usize) -> Vec<Table> {
    let all = table.columns.len();
    let names = table.columns.iter().position(|column| column.fit == Fit::Verdict).unwrap_or(all);
    if names == all || fits_line(table, line) {
        return vec![table.clone()];
    }
    let mut pieces = Vec::new();
    let mut first = names;
    while first < all {
        let is_fitting = |end: &usize| fits_line(&with_columns(table, names, first..*end), line);
        let end = (first + 1..=all).rev().find(is_fitting).unwrap_or(first + 1);
        pieces.push(with_columns(table, names, first..end));
        first = end;
    }
    pieces
}

/// The first columns and some others.
fn with_columns(table: &Table, names: usize, others: Range<usize>) -> Table {
    fn some<T: Clone>(all: &[T], names: usize, others: &Range<usize>) -> Vec<T> {
        let chosen = all.iter().enumerate().filter(|(place, _)| *place < names || others.contains(place));
        chosen.map(|(_, found)| found.clone()).collect()
    }
    let row = |row: &Row| Row { ask: row.ask, cells: some(&row.cells, names, &others) };
    Table { columns: some(&table.columns, names, &others), rows: table.rows.iter().map(row).collect() }
}

fn fits_line(table: &Table, line: usize) -> bool {
    widths(table, line).iter().map(|width| GAP + width).sum::<usize>() <= line
}

fn table(text: &mut String, table: &Table, style: Style) {
    let widths = widths(table, style.width);
    let titles = table.columns.iter().map(|column| Cell::Text(column.title.clone())).collect();
    let head = Some(Row::of(titles));
    for row in head.iter().filter(|_| !table.rows.is_empty()).chain(&table.rows) {
        let mut line = String::new();
        if let ([cell], 2..) = (row.cells.as_slice(), table.columns.len()) {
            // It is over all columns.
            push_line(text, &[&" ".repeat(GAP), &*cell.said()].concat());
            continue;
        }
        for ((column, cell), cells) in table.columns.iter().zip(&row.cells).zip(&widths) {
            line.push_str(&" ".repeat(GAP));
            let said = cell.said();
            let room = " ".repeat(cells.saturating_sub(width(&said)));
            match (cell, column.fit) {
                (Cell::Verdict(word, _), _) => line.extend([&*style.paint.verdict(*word, &said), &room]),
                (_, Fit::Number) => line.extend([&room, &*said]),
                (_, Fit::Name | Fit::Rest) => line.push_str(&fit(&said, *cells)),
                _ => line.extend([&*said, &room]),
            }
        }
        push_line(text, &line);
    }
}

/// The cells of every column.
fn widths(table: &Table, line: usize) -> Vec<usize> {
    let mut widths = whole_widths(table);
    let fits = || table.columns.iter().map(|column| column.fit);
    let verdicts = widths.iter().zip(fits()).filter(|(_, fit)| *fit == Fit::Verdict);
    let verdict = verdicts.map(|(width, _)| *width).max().unwrap_or(0);
    for (width, fit) in widths.iter_mut().zip(fits()) {
        *width = match fit {
            Fit::Verdict => verdict,
            Fit::Rest => REST,
            _ => *width,
        };
    }
    let all = |widths: &[usize]| widths.iter().map(|width| GAP + width).sum::<usize>();
    let over = all(&widths).saturating_sub(line);
    for (width, _) in widths.iter_mut().zip(fits()).filter(|(_, fit)| *fit == Fit::Name) {
        *width = (*width).min(width.saturating_sub(over).max(LEAST_NAME));
    }
    let rest = (line + REST).saturating_sub(all(&widths));
    for (width, _) in widths.iter_mut().zip(fits()).filter(|(_, fit)| *fit == Fit::Rest) {
        *width = rest;
    }
    widths
}

/// The same where nothing is cut. What stands over rows is in no column.
fn whole_widths(table: &Table) -> Vec<usize> {
    let mut widths: Vec<usize> = table.columns.iter().map(|column| width(&column.title)).collect();
    let columns = widths.len();
    for row in table.rows.iter().filter(|row| row.cells.len() == columns) {
        for (widest, cell) in widths.iter_mut().zip(&row.cells) {
            *widest = width(&cell.said()).max(*widest);
        }
    }
    widths
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line.trim_end());
    text.push('\n');
}

/// Rows as lines from the margin on: every column but the last as wide as its widest cell, two spaces between columns.
#[must_use]
pub fn aligned(table: &Table) -> String {
    let widths = whole_widths(table);
    let mut text = String::new();
    for row in &table.rows {
        let padded = |(cells, cell): (&usize, &Cell)| {
            let said = cell.said();
            format!("{said}{}", " ".repeat(cells.saturating_sub(width(&said))))
        };
        let cells: Vec<String> = widths.iter().zip(&row.cells).map(padded).collect();
        push_line(&mut text, &cells.join("  "));
    }
    text
}

/// Short texts with a space between them.
#[must_use]
pub fn joined(list: &[&str]) -> String {
    list.join(" ")
}

impl Style {
    /// A heading as it is written.
    #[must_use]
    pub fn heading(self, text: &str) -> String {
        self.paint.heading(text).into_owned()
    }

    /// A text as it is written.
    #[must_use]
    pub fn spelled(self, text: String) -> String {
        if self.ascii { ascii(&text) } else { text }
    }
}

impl Paint {
    fn heading(self, text: &str) -> Cow<'_, str> {
        self.with("1", text)
    }

    fn verdict(self, word: Word, text: &str) -> Cow<'_, str> {
        let (green, yellow, red, blue) = ("32", "33", "31", "34");
        let code = match word {
            Word::Yes => green,
            Word::Limited | Word::Depends => yellow,
            Word::Unlikely | Word::No => red,
            Word::Unknown => blue,
        };
        self.with(code, text)
    }

    fn block<'t>(self, kind: &Kind, text: &'t str) -> Cow<'t, str> {
        match kind {
            Kind::Verdict(word) => self.verdict(*word, text),
            Kind::Heading | Kind::Question(_) | Kind::Trial(_) => self.heading(text),
            _ => text.into(),
        }
    }

    fn with<'t>(self, code: &str, text: &'t str) -> Cow<'t, str> {
        match self {
            Self::Plain => text.into(),
            Self::Colours => format!("\u{1b}[{code}m{text}\u{1b}[0m").into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Table, aligned};

    #[test]
    fn columns_stand_below_each_other_in_any_script() {
        let rows = [["a", "哥伦比亚", "x"], ["bcd", "墨", ""], ["", "", "y"]].map(|row| row.map(str::to_owned));
        assert_eq!(aligned(&Table::bare(rows)), "a    哥伦比亚  x\nbcd  墨\n               y\n");
    }
}

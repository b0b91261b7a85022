//! What can be done here, by where the keys work, and the words that can be explained.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;

use super::{Screen, Target, title};
use crate::doc::term_blocks;
use crate::text::{fit, width};
use crate::tui::screen::countries::offset_for;
use crate::tui::screen::help::{HelpLine, HelpPanel};
use crate::tui::screen::keymap::Row;
use crate::tui::screen::verdict::wrapped_lines;

pub(super) fn draw(screen: &Screen, help: &HelpPanel, area: Rect, buffer: &mut Buffer) {
    let list = title(screen, screen.words().help_title(), true, area, buffer);
    if let Some(term) = help.term {
        let blocks = term_blocks(screen.phrases(), term);
        let lines = blocks.iter().flat_map(|block| wrapped_lines(block, screen.look, list.width.into()));
        for (line, y) in lines.zip(list.y..list.bottom()) {
            line.render(Rect { y, height: 1, ..list }, buffer);
        }
        return;
    }
    let at = help.stops().nth(help.chosen).unwrap_or(0);
    // The heading over the first row is shown with it.
    let first = if help.chosen == 0 { 0 } else { offset_for(at, 0, list.height.into()) };
    let names =
        |line: &HelpLine| if let HelpLine::Key(row, _) = line { key_names(screen, *row) } else { String::new() };
    let columns = help.lines.iter().map(|line| width(&names(line))).max().unwrap_or(0) + 2;
    let stops: Vec<usize> = help.stops().collect();
    for ((position, line), y) in help.lines.iter().enumerate().skip(first).zip(list.y..list.bottom()) {
        let (text, style) = text(screen, *line, &names(line), columns);
        let style = if position == at { screen.look.selected(true) } else { style };
        buffer.set_string(list.x, y, fit(&text, list.width.into()).trim_end(), style);
        if let Some(stop) = stops.iter().position(|stop| *stop == position) {
            screen.targets.add(Rect { y, height: 1, ..list }, Target::Line(stop));
        }
    }
}

/// A line: the keys and what they do, a word, or what stands over them.
fn text(screen: &Screen, line: HelpLine, names: &str, columns: usize) -> (String, Style) {
    let words = screen.words();
    let heading = Style::new().add_modifier(Modifier::BOLD);
    match line {
        HelpLine::Where(context) => (context.name(words).to_owned(), heading),
        HelpLine::Used => (words.help_used().to_owned(), heading),
        HelpLine::Others => (words.help_others().to_owned(), heading),
        HelpLine::Key(row, _) => {
            let does = screen.keys.rows().get(row).map_or("", |row| row.help(words));
            (format!("{}{does}", fit(names, columns)), Style::new())
        }
        HelpLine::Term(term) => {
            let name = screen.dataset.tables.terms.get(term).map_or("", |term| words.text(term.name));
            (format!("  {name}"), Style::new())
        }
    }
}

/// The keys of a row as they are shown.
fn key_names(screen: &Screen, row: usize) -> String {
    let names = screen.keys.rows().get(row).map(Row::names);
    screen.look.keys(&names.unwrap_or_default())
}

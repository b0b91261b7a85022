//! Answers in columns, asks in rows: a sign before each row that differs; below them what decides. Columns that do not fit are
//! reached sideways.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::{Panel, Screen, title};
use crate::answer::{ComparedRow, Word};
use crate::doc::{Kind, Outline, cell_block, cell_word, comparison_blocks, row_name, service_heading};
use crate::text::{fit, width, wrap};
use crate::tui::screen::compare::ComparePanel;
use crate::tui::screen::verdict::wrapped_lines;

/// The least cells of a column.
const LEAST_COLUMN: usize = 10;
/// A name in fewer cells says nothing.
const LEAST_NAME: usize = 4;
/// Rows of the body from which on profiles stand over the columns too.
const PROFILES_FROM: u16 = 16;

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    let queries = screen.compared();
    let dataset = screen.dataset;
    let Some(Panel::Compare(panel)) = &mut screen.panel else { return };
    panel.refresh(dataset, queries);
    let Some(Panel::Compare(panel)) = &screen.panel else { return };
    let below = title(screen, &heading(screen, panel), true, area, buffer);
    let below = draw_hint(screen, below, buffer);
    if panel.found.reports.is_empty() {
        return;
    }
    let grid = Grid::new(screen, panel, below);
    let list = grid.draw_heads(below, area.height >= PROFILES_FROM, buffer);
    let list = draw_detail(screen, panel, list, buffer);
    let lines = grid.lines();
    let asks: Vec<usize> = (0..dataset.tables.asks.len()).collect();
    let text = comparison_blocks(screen.phrases(), &panel.found, &asks);
    let text: Vec<Line> = text.iter().flat_map(|line| wrapped_lines(line, screen.look, list.width.into())).collect();
    let all = lines.len() + 1 + text.len();
    let line_of = |row: usize| {
        let is_row = |line: &Item| matches!(line, Item::Row(found) if *found == row);
        lines.iter().position(is_row).unwrap_or(0)
    };
    let fits = all <= usize::from(list.height);
    // The last row tells how much is below.
    let list = if fits { list } else { Rect { height: list.height.saturating_sub(1), ..list } };
    let Some(Panel::Compare(panel)) = &mut screen.panel else { return };
    let offset = panel.scrolled(all, list.height.into(), line_of);
    if !fits {
        super::draw_position(screen, offset, all, Rect { height: list.height + 1, ..list }, buffer);
    }
    let Some(Panel::Compare(panel)) = &screen.panel else { return };
    let grid = Grid::new(screen, panel, below);
    let blank = Line::default();
    let shown = lines.iter().map(Shown::Item).chain([Shown::Text(&blank)]).chain(text.iter().map(Shown::Text));
    for (line, y) in shown.skip(offset).zip(list.y..list.bottom()) {
        match line {
            Shown::Item(item) => grid.draw_line(item, Rect { y, height: 1, ..list }, buffer),
            Shown::Text(line) => line.render(Rect { y, height: 1, ..list }, buffer),
        }
    }
}

/// Which answer is chosen, of how many, and its names in full.
fn heading(screen: &Screen, panel: &ComparePanel) -> String {
    let Some(report) = panel.found.reports.get(panel.chosen) else {
        return screen.words().compare_answers().to_owned();
    };
    let outline = Outline::new(screen.dataset, report, screen.session.language);
    let (number, count) = ((panel.chosen + 1).to_string(), panel.found.reports.len().to_string());
    screen.words().compare_title(&number, &count, &outline.title())
}

/// What to do while there is nothing or little to compare; returns what is below it.
fn draw_hint(screen: &Screen, area: Rect, buffer: &mut Buffer) -> Rect {
    let words = screen.words();
    let text = match screen.session.pins().len() {
        0 => words.compare_none(),
        1 => words.compare_one(),
        _ => return area,
    };
    let lines = wrap(text, area.width.into(), 0, 0);
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height / 3);
    for (line, y) in lines.iter().zip(area.y..area.y + rows) {
        buffer.set_string(area.x, y, line, Style::new());
    }
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// The chosen cell in words, at the bottom; returns what is above it.
fn draw_detail(screen: &Screen, panel: &ComparePanel, list: Rect, buffer: &mut Buffer) -> Rect {
    let found = panel.row().zip(panel.found.reports.get(panel.chosen));
    let Some(line) = found.and_then(|(row, report)| cell_block(screen.phrases(), report, row)) else { return list };
    let lines = wrapped_lines(&line, screen.look, list.width.into());
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(list.height * 2 / 5);
    let first = list.bottom() - rows;
    for (line, y) in lines.iter().zip(first..list.bottom()) {
        line.render(Rect { y, height: 1, ..list }, buffer);
    }
    Rect { height: list.height - rows, ..list }
}

/// A line of the table.
enum Item {
    /// A service (position).
    Service(usize),
    /// A row (position).
    Row(usize),
}

enum Shown<'a> {
    Item(&'a Item),
    Text(&'a Line<'static>),
}

/// The measures of the table.
struct Grid<'a> {
    screen: &'a Screen,
    panel: &'a ComparePanel,
    label: usize,
    column: usize,
    /// The answers that fit, from the first to before the last.
    answers: Range<usize>,
}

impl<'a> Grid<'a> {
    fn new(screen: &'a Screen, panel: &'a ComparePanel, area: Rect) -> Self {
        let tables = &screen.dataset.tables;
        let words = Word::ALL.iter().map(|word| width(word.name(screen.words())));
        let least = words.max().unwrap_or(0).max(LEAST_COLUMN - 1) + 1;
        let asks = tables.asks.iter().map(|ask| width(screen.words().text(ask.name)));
        let room = usize::from(area.width);
        // The mark of the chosen row, the sign of a difference, the name, a space.
        let label = (asks.max().unwrap_or(0) + 5).min(room.saturating_sub(least));
        let count = panel.found.reports.len();
        let fitting = (room.saturating_sub(label) / least).clamp(1, count.max(1));
        let column = (room.saturating_sub(label) / fitting).min(least * 2);
        let first = (panel.chosen + 1).saturating_sub(fitting);
        Self { screen, panel, label, column, answers: first..(first + fitting).min(count) }
    }

    /// Code, card and, where there is room, profile of every answer; returns what is below them.
    fn draw_heads(&self, area: Rect, has_profiles: bool, buffer: &mut Buffer) -> Rect {
        let tables = &self.screen.dataset.tables;
        for (answer, x) in self.answers.clone().zip(self.columns(area)) {
            let Some(report) = self.panel.found.reports.get(answer) else { continue };
            let query = &report.query;
            let code = tables.countries.get(query.country).map_or("", |country| country.code);
            let card = tables.cards.get(query.card).map_or("", |card| self.screen.words().text(card.name));
            let profile =
                tables.profiles.get(query.profile).map_or("", |profile| self.screen.words().text(profile.name));
            let is_chosen = answer == self.panel.chosen;
            let style = self.screen.look.title(is_chosen);
            let country =
                tables.countries.get(query.country).map_or("", |country| self.screen.words().text(country.shown()));
            let texts = [self.place(code, country, answer, is_chosen), card.to_owned(), profile.to_owned()];
            let styles = [style, Style::new().add_modifier(Modifier::BOLD), Style::new()];
            for ((text, style), y) in
                texts.iter().zip(styles).take(2 + usize::from(has_profiles)).zip(area.y..area.bottom())
            {
                buffer.set_string(x, y, fit(text, self.column - 1).trim_end(), style);
            }
        }
        let rows = (2 + u16::from(has_profiles)).min(area.height);
        Rect { y: area.y + rows, height: area.height - rows, ..area }
    }

    /// Code and name of the place, with a mark if the answer is not pinned, in brackets if it is chosen. A long name loses its end,
    /// the marks do not.
    fn place(&self, code: &str, name: &str, answer: usize, is_chosen: bool) -> String {
        let is_present = answer >= self.screen.session.pins().len();
        let present = self.screen.words().compare_present();
        let present = if is_present { format!(" {present}") } else { String::new() };
        let room = (self.column - 1).saturating_sub(width(code) + 1 + width(&present) + 2 * usize::from(is_chosen));
        let name = if width(name) <= room { name.to_owned() } else { fit(name, room) };
        let name = if room < LEAST_NAME { String::new() } else { format!(" {}", name.trim_end()) };
        let text = [code, &name, &present].concat();
        if is_chosen { format!("[{text}]") } else { text }
    }

    /// Every service with its rows.
    fn lines(&self) -> Vec<Item> {
        let mut lines = Vec::new();
        let mut service = None;
        for (position, row) in self.panel.found.rows.iter().enumerate() {
            if service != Some(row.service) {
                service = Some(row.service);
                lines.push(Item::Service(row.service));
            }
            lines.push(Item::Row(position));
        }
        lines
    }

    fn draw_line(&self, item: &Item, area: Rect, buffer: &mut Buffer) {
        match item {
            Item::Service(service) => {
                let text = service_heading(self.screen.phrases(), &self.panel.found.rows, *service);
                let style = self.screen.look.block(&Kind::Heading);
                buffer.set_string(area.x, area.y, fit(&text, area.width.into()).trim_end(), style);
            }
            Item::Row(row) => {
                if let Some(row) = self.panel.found.rows.get(*row) {
                    self.draw_row(row, area, buffer);
                }
            }
        }
    }

    /// The marks, the name of the ask, and the words; the chosen row is marked by a sign, the chosen cell reversed.
    fn draw_row(&self, row: &ComparedRow, area: Rect, buffer: &mut Buffer) {
        let is_chosen = self.panel.row() == Some(row);
        let mark = if is_chosen { "> " } else { "  " };
        let label = format!("{mark}{}", row_name(self.screen.phrases(), row).said());
        let style = if is_chosen { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() };
        buffer.set_string(area.x, area.y, fit(&label, self.label - 1).trim_end(), style);
        for (answer, x) in self.answers.clone().zip(self.columns(area)) {
            let Some(cell) = row.cells.get(answer) else { continue };
            let text = cell_word(self.screen.phrases(), row, *cell);
            let style = self.screen.look.word(cell.word);
            let is_chosen = is_chosen && answer == self.panel.chosen;
            let style = if is_chosen { style.add_modifier(Modifier::REVERSED) } else { style };
            buffer.set_string(x, area.y, fit(&text, self.column - 1).trim_end(), style);
        }
    }

    fn columns(&self, area: Rect) -> impl Iterator<Item = u16> {
        let (label, column) = (self.label, self.column);
        (0..).map(move |index| area.x.saturating_add(u16::try_from(label + index * column).unwrap_or(u16::MAX)))
    }
}

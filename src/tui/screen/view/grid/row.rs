//! The heads and the rows of a board.

use super::{MARK, Place, Sheet, Target, cells, is_ready, put};
use crate::answer::{Report, Word};
use crate::doc::boards::Cursor;
use crate::doc::{Cell, Column, Kind, Row};
use crate::text::{fit, width, wrap};
use crate::tui::screen::grid::Boards;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// The least cells of the name of a place.
const LEAST_PLACE: usize = 4;

/// A title in as few rows as it takes, of about the same length, and in no more than so many.
fn in_rows(title: &str, columns: usize, rows: usize) -> Vec<String> {
    let in_columns = |columns: usize| wrap(title, columns, 0, 0);
    let needed = in_columns(columns).len();
    if needed > rows {
        return vec![title.to_owned()];
    }
    let even = (1..columns).map(in_columns).find(|lines| lines.len() <= needed);
    even.unwrap_or_else(|| in_columns(columns))
}

impl Sheet<'_> {
    /// What stands over the columns.
    pub(super) fn draw_heads(&self, columns: &[Column], places: &[Place], area: Rect, buffer: &mut Buffer) {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        for place in places.iter().filter(|place| place.column > 0) {
            if let Boards::Compare(board) = &self.grid.board {
                if let Some(report) = board.found.reports.get(place.column - 1) {
                    self.draw_answer(report, place, area, buffer);
                }
                continue;
            }
            let (Some(column), 1..) = (columns.get(place.column), area.height) else { continue };
            let is_chosen = place.column == self.at.column;
            let style = if is_chosen { bold.add_modifier(Modifier::UNDERLINED) } else { bold };
            let lines = in_rows(&column.title, place.width, area.height.into());
            let top = area.bottom().saturating_sub(cells(lines.len()));
            for (line, y) in lines.iter().zip(top..area.bottom()) {
                put(&fit(line, place.width), place, style, Rect { y, height: 1, ..area }, buffer);
            }
            self.point(place, Cursor { column: place.column, row: self.at.row }, area);
        }
    }

    /// Code, card and, where there is room, profile of an answer.
    fn draw_answer(&self, report: &Report, place: &Place, area: Rect, buffer: &mut Buffer) {
        let (query, phrases) = (&report.query, &self.ctx.phrases);
        let texts =
            [self.country(report, place), phrases.card(query.card).into(), phrases.profile(query.profile).into()];
        let is_chosen = place.column == self.at.column;
        let styles = [self.screen.look.title(is_chosen), Style::new().add_modifier(Modifier::BOLD), Style::new()];
        for ((text, style), y) in texts.iter().zip(styles).zip(area.y..area.bottom()) {
            put(&fit(text, place.width), place, style, Rect { y, height: 1, ..area }, buffer);
        }
    }

    /// Code and name of the place, with a mark if the answer is not pinned, in brackets if it is chosen. A long name loses its end,
    /// the marks do not.
    fn country(&self, report: &Report, place: &Place) -> String {
        let country = report.query.country;
        let code = self.screen.dataset.tables.countries.of(country, |country| country.code);
        let name = self.ctx.phrases.place(country);
        let is_chosen = place.column == self.at.column;
        let is_present = place.column > self.screen.session.pins().len();
        let present = if is_present { format!(" {}", self.screen.words().compare_present()) } else { String::new() };
        let room = place.width.saturating_sub(width(code) + 1 + width(&present) + 2 * usize::from(is_chosen));
        let name = if width(name) <= room { name.to_owned() } else { fit(name, room) };
        let name = if room < LEAST_PLACE { String::new() } else { format!(" {}", name.trim_end()) };
        let text = [code, &name, &present].concat();
        if is_chosen { format!("[{text}]") } else { text }
    }

    pub(super) fn draw_row(&self, row: &Row, number: usize, places: &[Place], area: Rect, buffer: &mut Buffer) {
        if row.is_heading() {
            let text = row.cells.first().map(Cell::said).unwrap_or_default();
            let style = self.screen.look.block(&Kind::Heading);
            buffer.set_string(area.x, area.y, fit(&text, area.width.into()).trim_end(), style);
            return;
        }
        let is_chosen = number == self.at.row;
        let style = self.row_style(is_chosen);
        if is_chosen {
            let columns = if self.is_cellwise() { MARK.len() } else { area.width.into() };
            buffer.set_string(area.x, area.y, fit(MARK, columns), style);
        }
        self.point_row(number, area);
        for place in places {
            let Some(cell) = row.cells.get(place.column) else { continue };
            let is_chosen = is_chosen && (!self.is_cellwise() || place.column == self.at.column);
            let style = cell.word().map_or(style, |word| self.word_style(word, is_chosen));
            put(&self.said(row, cell, place, area.width.into()), place, style, area, buffer);
            self.point(place, Cursor { row: number, column: place.column }, area);
        }
    }

    /// Whether keys act on a cell instead of a row.
    fn is_cellwise(&self) -> bool {
        matches!(self.grid.board, Boards::Matrix(_) | Boards::Compare(_))
    }

    fn row_style(&self, is_chosen: bool) -> Style {
        match &self.grid.board {
            Boards::Compare(_) if is_chosen => Style::new().add_modifier(Modifier::BOLD),
            _ if is_chosen && !self.is_cellwise() => self.screen.look.selected(true),
            _ => Style::new(),
        }
    }

    fn word_style(&self, word: Word, is_chosen: bool) -> Style {
        let style = self.screen.look.word(word);
        if is_chosen { style.patch(self.screen.look.selected(true)) } else { style }
    }

    /// What a cell says, in a line of so many columns.
    fn said(&self, row: &Row, cell: &Cell, place: &Place, columns: usize) -> String {
        match (&self.grid.board, place.column) {
            (Boards::Which(_), 0) => format!("{:>1$}", cell.said(), place.width),
            (Boards::WhatIf(_), 0) if is_ready(row) => {
                self.with_aside(row, &cell.said(), columns.saturating_sub(MARK.len()))
            }
            (Boards::WhatIf(_), 1) if is_ready(row) => String::new(),
            (Boards::Facts(_) | Boards::WhatIf(_), 1) => self.with_aside(row, &cell.said(), place.width),
            _ => fit(&self.screen.look.written_out(&cell.said()), place.width),
        }
    }

    /// A text, and behind it what is said of the row; a long text loses its end.
    fn with_aside(&self, row: &Row, text: &str, room: usize) -> String {
        let aside = self.aside(row, room.saturating_sub(width(text)));
        let room = room.saturating_sub(width(&aside));
        let text = if width(text) <= room { text.to_owned() } else { fit(text, room) };
        let text = if is_ready(row) { text.trim_end() } else { &text };
        format!("{text}{aside}")
    }

    /// Who says a fact, or what it was where there is room.
    fn aside(&self, row: &Row, room: usize) -> String {
        let said = row.cells.get(2).map(Cell::said).unwrap_or_default();
        if said.is_empty() {
            return String::new();
        }
        let words = self.screen.words();
        let aside = words.aside(&said);
        match self.grid.board {
            Boards::WhatIf(_) if width(&aside) <= room => aside,
            Boards::WhatIf(_) => words.aside(&words.what_if_tried()),
            _ => format!(" ({said})"),
        }
    }

    /// Makes a row something to point at.
    fn point_row(&self, row: usize, area: Rect) {
        if let Boards::Facts(_) | Boards::Matrix(_) | Boards::Mine(_) = self.grid.board {
            self.screen.targets.add(area, Target::Cell(Cursor { row, column: self.at.column }));
        }
    }

    /// Makes a cell something to point at.
    fn point(&self, place: &Place, cell: Cursor, area: Rect) {
        if let (Boards::Matrix(_), 1..) = (&self.grid.board, cell.column) {
            let area = Rect { x: area.x + cells(place.x), width: cells(place.width + 1), ..area };
            self.screen.targets.add(area, Target::Cell(cell));
        }
    }
}

//! Any board: its table, and what is said of the chosen cell or of all rows below or beside it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::{Screen, Target, draw_position, title};
use crate::answer::{Among, Report, Word};
use crate::doc::boards::{Ctx, Cursor};
use crate::doc::{Block, Cell, Choosing, Column, Fit, Kind, Row, Table};
use crate::text::{fit, width, wrap};
use crate::tui::screen::grid::{Boards, Grid};
use crate::tui::screen::verdict::wrapped_lines;

/// Rows of the list that the chosen row in full must leave.
const LEAST_ROWS: u16 = 5;
/// The widest name of an ask over its column.
const WIDEST_NAME: usize = 8;
/// The least cells of an answer, and of the name of its place.
const LEAST_ANSWER: usize = 10;
const LEAST_PLACE: usize = 4;
/// Rows of the body from which on profiles stand over the answers too.
const PROFILES_FROM: u16 = 16;
/// Rows of list and text from which on a row between them stays free.
const GAP_FROM: u16 = 10;
/// Columns that a candidate is given at least, and at most where something stands behind it.
const NAME: (usize, usize) = (12, 24);
/// How long a number lives says nothing in less.
const LEAST_KEPT: usize = 10;
/// The mark of the chosen row.
const MARK: &str = "> ";

pub(super) fn draw(screen: &Screen, grid: &Grid, area: Rect, buffer: &mut Buffer) {
    let ctx = Ctx { phrases: screen.phrases(), query: &screen.query, report: screen.report.as_ref() };
    let sheet = Sheet { screen, ctx, grid, at: grid.at(&ctx), has_profiles: area.height >= PROFILES_FROM };
    let below = title(screen, &sheet.heading(area.width), true, area, buffer);
    let below = sheet.draw_top(below, buffer);
    if let Some(nothing) = sheet.nothing() {
        buffer.set_string(below.x, below.y, fit(nothing, below.width.into()).trim_end(), Style::new());
        return;
    }
    let beside = sheet.columns_beside(below.width);
    let text = sheet.text(beside.unwrap_or(below.width));
    let [list, side] = sheet.split(below, beside, text.len());
    if beside.is_some() {
        for y in below.y..below.bottom() {
            buffer.set_string(list.right(), y, screen.look.separator(), Style::new());
        }
    }
    if let Boards::Compare(_) = grid.board {
        return sheet.draw_list(list, &text, buffer);
    }
    sheet.draw_side(&text, side, buffer);
    sheet.draw_list(list, &[], buffer);
}

/// A board in the making.
struct Sheet<'a> {
    screen: &'a Screen,
    ctx: Ctx<'a>,
    grid: &'a Grid,
    at: Cursor,
    /// Whether profiles stand over the answers too.
    has_profiles: bool,
}

/// Where a column of the table stands in a line.
struct Place {
    column: usize,
    x: usize,
    width: usize,
}

impl Sheet<'_> {
    /// The title; the profile, which stands in the top row too, is left out where there is no room.
    fn heading(&self, columns: u16) -> String {
        let counting = |title| self.screen.counting(self.grid.is_counting(), title);
        let whole = counting(self.grid.board.board().title(&self.ctx, self.at));
        match &self.grid.board {
            Boards::Which(board) if width(&whole) + 2 > columns.into() => {
                counting(board.choosing(&self.ctx).short_title())
            }
            _ => whole,
        }
    }

    /// What to do here; returns what is below it.
    fn draw_top(&self, area: Rect, buffer: &mut Buffer) -> Rect {
        let words = self.screen.words();
        let hint = match (&self.grid.board, self.screen.pins.len()) {
            (Boards::Facts(_), _) => {
                return self.draw_hint(&[fit(words.facts_hint(), area.width.into())], area, buffer);
            }
            (Boards::Which(board), _) => {
                self.draw_tabs(board.wanted().among, area, buffer);
                return rows(area, 1)[1];
            }
            (Boards::Compare(_), 0) => words.compare_none(),
            (Boards::Compare(_), 1) => words.compare_one(),
            _ => return area,
        };
        self.draw_hint(&wrap(hint, area.width.into(), 0, 0), area, buffer)
    }

    fn draw_hint(&self, lines: &[String], area: Rect, buffer: &mut Buffer) -> Rect {
        let [hint, below] = rows(area, cells(lines.len()).min(area.height / 3));
        for (line, y) in lines.iter().zip(hint.y..hint.bottom()) {
            buffer.set_string(hint.x, y, line.trim_end(), Style::new());
        }
        below
    }

    /// The two questions, the one that is asked in brackets.
    fn draw_tabs(&self, among: Among, area: Rect, buffer: &mut Buffer) {
        let words = self.screen.words();
        let mut x = area.x;
        for (tab, text) in [(Among::Cards, words.which_tab_cards()), (Among::Places, words.which_tab_places())] {
            let (text, style) = if tab == among {
                (format!("[{text}]"), self.screen.look.title(false))
            } else {
                (format!(" {text} "), Style::new())
            };
            let text = fit(&text, width(&text).min(area.right().saturating_sub(x).into()));
            buffer.set_string(x, area.y, &text, style);
            x = x.saturating_add(cells(width(&text)));
        }
    }

    /// What is said where there is nothing to show.
    fn nothing(&self) -> Option<&'static str> {
        let is_nothing = match &self.grid.board {
            Boards::Compare(board) => return board.found.reports.is_empty().then_some(""),
            Boards::Which(board) => board.wanted().among == Among::Cards && self.ctx.report.is_none(),
            _ => self.ctx.report.is_none(),
        };
        is_nothing.then(|| self.screen.words().no_hit())
    }

    /// The columns of the text that stands beside the list, where there is room for it.
    fn columns_beside(&self, columns: u16) -> Option<u16> {
        match self.grid.board {
            Boards::Which(_) if columns >= 100 => Some(columns - columns / 2 - 1),
            Boards::WhatIf(_) if columns >= 70 => Some(columns - columns * 11 / 20 - 1),
            _ => None,
        }
    }

    /// What is said beside or below the list.
    fn text(&self, columns: u16) -> Vec<Line<'static>> {
        let board = self.grid.board.board();
        let blocks = match self.grid.board {
            Boards::Which(_) => board.detail(&self.ctx, self.at).into_iter().chain(board.below(&self.ctx)).collect(),
            _ => board.below(&self.ctx),
        };
        blocks.iter().flat_map(|block| wrapped_lines(block, self.screen.look, columns.into())).collect()
    }

    /// The list, and the text of so many lines beside or below it.
    fn split(&self, area: Rect, beside: Option<u16>, lines: usize) -> [Rect; 2] {
        if let Some(columns) = beside {
            let list = Rect { width: area.width - columns - 1, ..area };
            return [list, Rect { x: list.right() + 1, width: columns, ..area }];
        }
        let half = area.height.div_ceil(2);
        let (height, gap) = match self.grid.board {
            Boards::Which(_) => {
                let needed = cells(self.grid.board.board().count(&self.ctx)).saturating_add(1);
                (needed.min(half), u16::from(area.height >= GAP_FROM))
            }
            Boards::WhatIf(_) => (area.height - cells(lines).min(half), 0),
            _ => (area.height, 0),
        };
        let [list, below] = rows(area, height);
        [list, rows(below, gap)[1]]
    }

    /// The lines of the text that fit; where not all do, the last row tells which they are.
    fn draw_side(&self, lines: &[Line<'static>], area: Rect, buffer: &mut Buffer) {
        let all_fit = lines.len() <= area.height.into();
        let fitting = area.height.saturating_sub(u16::from(!all_fit));
        let first = self.grid.side_scrolled(lines.len(), fitting.into());
        for (line, y) in lines.iter().skip(first).zip(area.y..area.y + fitting) {
            line.render(Rect { y, height: 1, ..area }, buffer);
        }
        if !all_fit {
            draw_position(self.screen, first, lines.len(), area, buffer);
        }
    }

    /// The heads, the rows that fit, below them a text that is scrolled with them, and the chosen cell in words at the bottom.
    fn draw_list(&self, area: Rect, text: &[Line<'static>], buffer: &mut Buffer) {
        let board = self.grid.board.board();
        let [heads, list] = rows(area, self.head_rows());
        let above = self.draw_foot(list, buffer);
        let count = board.count(&self.ctx);
        let all = if text.is_empty() { count } else { count + 1 + text.len() };
        // The last row tells how much is below.
        let has_position = !text.is_empty() && all > above.height.into();
        let [list, _] = rows(above, above.height - u16::from(has_position).min(above.height));
        let offset = self.grid.scrolled(&self.ctx, all, list.height.into());
        if has_position {
            draw_position(self.screen, offset, all, above, buffer);
        }
        let table = board.table(&self.ctx, offset..(offset + usize::from(list.height)).min(count));
        let places = self.places(&table, list.width.into());
        self.draw_heads(&table.columns, &places, heads, buffer);
        for ((row, number), y) in table.rows.iter().zip(offset..).zip(list.y..list.bottom()) {
            self.draw_row(row, number, &places, Rect { y, height: 1, ..list }, buffer);
        }
        let before_text = count + 1;
        let y = list.y.saturating_add(cells(before_text.saturating_sub(offset)));
        for (line, y) in text.iter().skip(offset.saturating_sub(before_text)).zip(y..list.bottom()) {
            line.render(Rect { y, height: 1, ..list }, buffer);
        }
    }

    /// The chosen cell in words, at the bottom where there is room; returns what is above it.
    fn draw_foot(&self, list: Rect, buffer: &mut Buffer) -> Rect {
        let detail = || self.grid.board.board().detail(&self.ctx, self.at);
        let columns = usize::from(list.width);
        let (lines, most): (Vec<Line>, u16) = match self.grid.board {
            Boards::Matrix(_) | Boards::Which(_) => return list,
            Boards::Compare(_) => {
                let lines = detail().iter().flat_map(|block| wrapped_lines(block, self.screen.look, columns)).collect();
                (lines, list.height * 2 / 5)
            }
            Boards::Facts(_) | Boards::WhatIf(_) => {
                let lines: Vec<Line> = detail().iter().flat_map(|block| self.foot_lines(block, columns)).collect();
                let fits = cells(lines.len()).saturating_add(LEAST_ROWS) <= list.height;
                (lines, if fits { list.height } else { 0 })
            }
        };
        let [above, foot] = rows(list, list.height - cells(lines.len()).min(most));
        for (line, y) in lines.iter().zip(foot.y..foot.bottom()) {
            line.render(Rect { y, height: 1, ..foot }, buffer);
        }
        above
    }

    fn foot_lines(&self, block: &Block, columns: usize) -> Vec<Line<'static>> {
        let indent = usize::from(block.kind != Kind::Heading);
        let style = self.screen.look.block(&block.kind);
        wrap(&block.text, columns, indent, indent)
            .into_iter()
            .map(|line| Line::from(Span::styled(line, style)))
            .collect()
    }

    fn head_rows(&self) -> u16 {
        match self.grid.board {
            Boards::Facts(_) | Boards::WhatIf(_) => 0,
            Boards::Matrix(_) | Boards::Which(_) => 1,
            Boards::Compare(_) => 2 + u16::from(self.has_profiles),
        }
    }

    fn places(&self, shown: &Table, room: usize) -> Vec<Place> {
        let whole = || {
            let board = self.grid.board.board();
            board.table(&self.ctx, 0..board.count(&self.ctx))
        };
        match &self.grid.board {
            Boards::Facts(_) => text_places(names(shown).min(room / 2), 2, room),
            // The mark of a fact that can move something is no part of the name.
            Boards::WhatIf(_) => text_places(names(&whole()).min(room.saturating_sub(2) / 2 + 2), 1, room),
            Boards::Matrix(_) => {
                let titles = shown.columns.iter().map(|column| width(&column.title).min(WIDEST_NAME)).max();
                let least = self.word_width().max(titles.unwrap_or(0)) + 1;
                self.word_places(&whole(), least, least, room)
            }
            Boards::Compare(_) => {
                let least = self.word_width().max(LEAST_ANSWER - 1) + 1;
                self.word_places(&whole(), least, least * 2, room)
            }
            Boards::Which(board) => self.candidate_places(&board.choosing(&self.ctx), &shown.columns, room),
        }
    }

    fn word_width(&self) -> usize {
        Word::ALL.iter().map(|word| width(word.name(self.screen.words()))).max().unwrap_or(0)
    }

    /// Names, and as many columns of words as fit, the chosen one among them; each has at least and at most so many cells.
    fn word_places(&self, table: &Table, least: usize, most: usize, room: usize) -> Vec<Place> {
        let label = (names(table) + 3).min(room.saturating_sub(least));
        let count = table.columns.len().saturating_sub(1);
        let fitting = (room.saturating_sub(label) / least).clamp(1, count.max(1));
        let step = (room.saturating_sub(label) / fitting).min(most);
        let first = self.at.column.saturating_sub(fitting) + 1;
        let words = (first..(first + fitting).min(count + 1)).zip(0..);
        let words = words.map(|(column, index)| Place { column, x: label + index * step, width: step - 1 });
        let name = Place { column: 0, x: MARK.len(), width: label.saturating_sub(MARK.len() + 1) };
        std::iter::once(name).chain(words).collect()
    }

    /// Numbers, names, words, and what is left for how numbers are kept.
    fn candidate_places(&self, choosing: &Choosing, columns: &[Column], room: usize) -> Vec<Place> {
        let (tables, count) = (&self.screen.dataset.tables, self.grid.board.board().count(&self.ctx));
        let is_word = |column: &&Column| column.fit == Fit::Verdict;
        let word = columns.iter().filter(is_word).map(|column| width(&column.title)).max().unwrap_or(0);
        let word = self.word_width().max(word);
        let number = count.to_string().len();
        let words = columns.iter().filter(is_word).count() * (word + 1);
        let left = room.saturating_sub(MARK.len() + number + 1 + words);
        let cards = tables.cards.iter().map(|card| width(self.screen.words().text(card.name)));
        let (name, kept) = match choosing.wanted.among {
            Among::Cards => (cards.max().unwrap_or(0).min(left), 0),
            Among::Places if choosing.is_kept() && left >= NAME.0 + 1 + LEAST_KEPT => {
                let name = (left / 2).clamp(NAME.0, NAME.1);
                (name, left - name - 1)
            }
            Among::Places => (left.min(NAME.1 * 2), 0),
        };
        let mut x = MARK.len();
        let place = |(column, found): (usize, &Column)| {
            let width = match found.fit {
                Fit::Number => number,
                Fit::Verdict => word,
                Fit::Rest => kept,
                Fit::Name | Fit::Whole => name,
            };
            let place = Place { column, x, width: width.min(room.saturating_sub(x)) };
            x += width + 1;
            place
        };
        columns.iter().enumerate().map(place).filter(|place| place.width > 0).collect()
    }

    /// What stands over the columns.
    fn draw_heads(&self, columns: &[Column], places: &[Place], area: Rect, buffer: &mut Buffer) {
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
            put(&fit(&column.title, place.width), place, style, area, buffer);
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
        let code = self.screen.dataset.tables.countries.get(country).map_or("", |country| country.code);
        let name = self.ctx.phrases.place(country);
        let is_chosen = place.column == self.at.column;
        let is_present = place.column > self.screen.pins.len();
        let present = if is_present { format!(" {}", self.screen.words().compare_present()) } else { String::new() };
        let room = place.width.saturating_sub(width(code) + 1 + width(&present) + 2 * usize::from(is_chosen));
        let name = if width(name) <= room { name.to_owned() } else { fit(name, room) };
        let name = if room < LEAST_PLACE { String::new() } else { format!(" {}", name.trim_end()) };
        let text = [code, &name, &present].concat();
        if is_chosen { format!("[{text}]") } else { text }
    }

    fn draw_row(&self, row: &Row, number: usize, places: &[Place], area: Rect, buffer: &mut Buffer) {
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
            _ => fit(&cell.said(), place.width),
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
        if let Boards::Facts(_) | Boards::Matrix(_) = self.grid.board {
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

/// The cells of the longest name.
fn names(table: &Table) -> usize {
    let rows = table.rows.iter().filter(|row| !row.is_heading() && !is_ready(row));
    rows.filter_map(|row| row.cells.first()).map(|cell| width(&cell.said())).max().unwrap_or(0)
}

/// Whether a row has a name only, which may fill the line.
fn is_ready(row: &Row) -> bool {
    row.cells.get(1).is_some_and(|cell| cell.said().is_empty())
}

/// Names in so many cells, and a gap before the values.
fn text_places(name: usize, gap: usize, room: usize) -> Vec<Place> {
    let x = MARK.len() + name + gap;
    vec![Place { column: 0, x: MARK.len(), width: name }, Place { column: 1, x, width: room.saturating_sub(x) }]
}

fn put(text: &str, place: &Place, style: Style, area: Rect, buffer: &mut Buffer) {
    let room = usize::from(area.width).saturating_sub(place.x);
    let text = if width(text) <= room { text.to_owned() } else { fit(text, room) };
    buffer.set_string(area.x.saturating_add(cells(place.x)), area.y, text.trim_end(), style);
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The upper rows of an area, and the others.
fn rows(area: Rect, height: u16) -> [Rect; 2] {
    let height = height.min(area.height);
    [Rect { height, ..area }, Rect { y: area.y + height, height: area.height - height, ..area }]
}

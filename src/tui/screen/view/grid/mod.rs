//! Any board: its table, and what is said of the chosen cell or of all rows below or beside it.

mod columns;
mod row;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::{Screen, Target, draw_position, title};
use crate::answer::Among;
use crate::doc::boards::{Board, Ctx, Cursor};
use crate::doc::{Block, Kind, Row};
use crate::text::{fit, width, wrap};
use crate::tui::screen::action::Action;
use crate::tui::screen::grid::{Boards, Grid, Typing};
use crate::tui::screen::verdict::wrapped_lines;

/// Rows of the list that the chosen row in full must leave.
const LEAST_ROWS: u16 = 5;
/// Rows of the body from which on profiles stand over the answers too.
const PROFILES_FROM: u16 = 16;
/// Rows of list and text from which on a row between them stays free.
const GAP_FROM: u16 = 10;
/// Rows over the columns of a table of words.
const TITLE_ROWS: u16 = 2;
/// The mark of the chosen row.
const MARK: &str = "> ";

pub(super) fn draw(screen: &Screen, grid: &Grid, area: Rect, buffer: &mut Buffer) {
    let ctx = Ctx { phrases: screen.phrases(), query: &screen.session.query, report: screen.session.report() };
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
        let hint = match (&self.grid.board, self.screen.session.pins().len()) {
            (Boards::Facts(_), _) => {
                let key = |name: &str| self.screen.look.keys(name);
                let hint = words.facts_hint(&key("Left"), &key("Right"));
                return draw_hint(&[fit(&hint, area.width.into())], area, buffer);
            }
            (Boards::Which(board), _) => {
                self.draw_tabs(board.wanted().among, area, buffer);
                return rows(area, 1)[1];
            }
            (Boards::Mine(board), pins) => {
                let hints: Vec<String> = self.mine_hints(board.count(&self.ctx) == 0, pins);
                let lines: Vec<String> = hints.iter().flat_map(|hint| wrap(hint, area.width.into(), 0, 0)).collect();
                return draw_hint(&lines, area, buffer);
            }
            (Boards::Compare(_), 0) => words.compare_none(),
            (Boards::Compare(_), 1) => words.compare_one(),
            _ => return area,
        };
        draw_hint(&wrap(hint, area.width.into(), 0, 0), area, buffer)
    }

    /// What is typed, or how to begin where no card is written down.
    fn mine_hints(&self, is_empty: bool, pins: usize) -> Vec<String> {
        let (words, key) = (self.screen.words(), |action| self.screen.key_of(action));
        match &self.grid.typing {
            Some(Typing::Label(label)) => vec![words.mine_label_typing(label)],
            Some(Typing::Term(text)) => vec![words.mine_term_typing(text)],
            Some(Typing::Card(text)) => {
                let shown = self.screen.shown_card().map(|card| words.mine_card_shown(&card));
                std::iter::once(words.mine_card_typing(text)).chain(shown.filter(|_| text.is_empty())).collect()
            }
            None if is_empty => {
                let kept = (pins > 0).then(|| words.mine_board_pins(&key(Action::KeepPins), &pins));
                std::iter::once(words.mine_board_none(&key(Action::AddCard))).chain(kept).collect()
            }
            None => Vec::new(),
        }
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
            Boards::Mine(board) => return (board.count(&self.ctx) == 0).then_some(""),
            Boards::Which(board) => board.wanted().among == Among::Cards && self.ctx.report.is_none(),
            _ => self.ctx.report.is_none(),
        };
        is_nothing.then(|| self.screen.words().no_hit())
    }

    /// The columns of the text that stands beside the list, where there is room for it.
    fn columns_beside(&self, columns: u16) -> Option<u16> {
        match self.grid.board {
            Boards::Which(_) if columns >= 100 => Some(columns - columns / 2 - 1),
            Boards::Mine(_) if columns >= 110 => Some(columns - columns * 6 / 10 - 1),
            Boards::WhatIf(_) if columns >= 70 => Some(columns - columns * 11 / 20 - 1),
            _ => None,
        }
    }

    /// What is said beside or below the list.
    fn text(&self, columns: u16) -> Vec<Line<'static>> {
        let board = self.grid.board.board();
        let blocks = match self.grid.board {
            Boards::Which(_) => board.detail(&self.ctx, self.at).into_iter().chain(board.below(&self.ctx)).collect(),
            Boards::Mine(_) => board.below(&self.ctx).into_iter().chain(board.detail(&self.ctx, self.at)).collect(),
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
            Boards::Which(_) | Boards::Mine(_) => {
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
            Boards::Matrix(_) | Boards::Which(_) | Boards::Mine(_) => return list,
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
        wrap(&self.screen.look.written_out(&block.text), columns, indent, indent)
            .into_iter()
            .map(|line| Line::from(Span::styled(line, style)))
            .collect()
    }

    fn head_rows(&self) -> u16 {
        match self.grid.board {
            Boards::Facts(_) | Boards::WhatIf(_) => 0,
            Boards::Which(_) | Boards::Mine(_) => 1,
            Boards::Matrix(_) => TITLE_ROWS,
            Boards::Compare(_) => 2 + u16::from(self.has_profiles),
        }
    }
}

/// Lines over the list; returns what is below them.
fn draw_hint(lines: &[String], area: Rect, buffer: &mut Buffer) -> Rect {
    let [hint, below] = rows(area, cells(lines.len()).min(area.height / 3));
    for (line, y) in lines.iter().zip(hint.y..hint.bottom()) {
        buffer.set_string(hint.x, y, line.trim_end(), Style::new());
    }
    below
}

/// Whether a row has a name only, which may fill the line.
fn is_ready(row: &Row) -> bool {
    row.cells.get(1).is_some_and(|cell| cell.said().is_empty())
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

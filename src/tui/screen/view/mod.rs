//! Draws the screen: every pane in a file of its own.

mod cards;
mod countries;
mod footer;
mod grid;
mod header;
mod help;
mod map;
mod notice;
mod verdict;

use crate::words::Words;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::layout::{Areas, LEAST_HEIGHT, LEAST_WIDTH, Pane, areas};
use super::mouse::Target;
use super::{Boards, Panel, Screen};

use crate::doc::Phrases;
use crate::text::{width, wrap};

/// Draws everything; the cursor goes to the search field while it has the focus.
pub(super) fn draw(screen: &mut Screen, frame: &mut Frame) {
    screen.targets.clear();
    let Some(areas) = areas(frame.area(), screen.focus, card_width(screen), listed(screen)) else {
        draw_too_small(screen, frame.area(), frame.buffer_mut());
        return screen.look.paint(frame.buffer_mut());
    };
    screen.columns = frame.area().width;
    screen.page = areas.panel.height.saturating_sub(1).into();
    draw_panes(screen, &areas, frame.buffer_mut());
    footer::draw(screen, areas.footer, frame.buffer_mut());
    let caret = header::draw(screen, areas.header, frame.buffer_mut());
    notice::draw(screen, frame.area(), frame.buffer_mut());
    screen.look.spell(frame.buffer_mut(), screen.session.language);
    screen.look.paint(frame.buffer_mut());
    if screen.focus == Pane::Countries && screen.panel.is_none() {
        frame.set_cursor_position(caret);
    }
}

fn draw_panes(screen: &mut Screen, areas: &Areas, buffer: &mut Buffer) {
    let has_panel = screen.panel.is_some();
    let is_wide = matches!(screen.open_board(), Some(Boards::Compare(_) | Boards::WhatIf(_) | Boards::Mine(_)));
    let over = if is_wide { areas.body } else { areas.panel };
    let is_covered = |area: Rect| has_panel && over.intersects(area);
    let panes = [areas.countries, areas.cards, areas.verdict].into_iter().zip(Pane::ALL);
    for (area, pane) in panes.filter_map(|(area, pane)| Some((area.filter(|area| !is_covered(*area))?, pane))) {
        screen.targets.add(area, Target::Pane(pane));
    }
    if has_panel {
        screen.targets.add(over, Target::Panel);
    }
    if let Some(area) = areas.countries.filter(|area| !is_covered(*area)) {
        countries::draw(screen, area, buffer);
    }
    for separator in areas.separators.iter().flatten().filter(|separator| !is_covered(**separator)) {
        for y in separator.y..separator.bottom() {
            buffer.set_string(separator.x, y, screen.look.separator(), Style::new());
        }
    }
    match screen.panel {
        Some(Panel::Help(ref help)) => help::draw(screen, help, over, buffer),
        Some(Panel::Grid(ref grid)) => grid::draw(screen, grid, over, buffer),
        Some(Panel::Map(_)) => map::draw(screen, over, buffer),
        None => {
            if let Some(area) = areas.verdict {
                verdict::draw(screen, area, buffer);
            }
        }
    }
    if let Some(area) = areas.cards.filter(|area| !is_covered(*area)) {
        cards::draw(screen, area, buffer);
    }
}

/// How many rows of the list are worth showing before the answer: at the door a few, as examples.
fn listed(screen: &Screen) -> u16 {
    const EXAMPLES: u16 = 3;
    let found = u16::try_from(screen.countries.counts().0).unwrap_or(u16::MAX);
    if screen.is_door() { EXAMPLES } else { found.max(2) }
}

/// What the longest card name needs, with its mark.
fn card_width(screen: &Screen) -> u16 {
    let names = screen.dataset.tables.cards.iter().map(|card| width(card.name.in_language(screen.session.language)));
    u16::try_from(names.max().unwrap_or(0) + 2).unwrap_or(u16::MAX).clamp(8, 24)
}

fn draw_too_small(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    for (line, y) in too_small(screen.words(), width, height).into_iter().zip(area.y..area.bottom()) {
        buffer.set_stringn(area.x, y, line, width, Style::new());
    }
}

/// That the window is too small, in what room there is: the size that is needed, of that the columns, or that it has to grow.
fn too_small(words: Words, width: usize, height: usize) -> Vec<String> {
    let size = format!("{LEAST_WIDTH}x{LEAST_HEIGHT}");
    let lines = wrap(&words.too_small(&LEAST_WIDTH, &LEAST_HEIGHT), width, 0, 0);
    let is_whole = |line: &String| line.contains(&size);
    if lines.len() <= height && lines.iter().any(is_whole) {
        return lines;
    }
    let shown = [size, LEAST_WIDTH.to_string()].into_iter().find(|text| text.len() <= width * height);
    let digits = shown.unwrap_or_else(|| "+".to_owned());
    digits.as_bytes().chunks(width.max(1)).map(|row| String::from_utf8_lossy(row).into_owned()).collect()
}

/// The title row of a pane; returns the area below it.
fn title(screen: &Screen, text: &str, has_focus: bool, area: Rect, buffer: &mut Buffer) -> Rect {
    let marked = if has_focus { format!("[{text}]") } else { format!(" {text} ") };
    let shown = crate::text::fit(&marked, area.width.into());
    buffer.set_string(area.x, area.y, shown.trim_end(), screen.look.title(has_focus));
    Rect { y: area.y.saturating_add(1), height: area.height.saturating_sub(1), ..area }
}

/// Which of `all` lines are shown, in the last row of an area whose other rows show them from the one after `before` on.
fn draw_position(screen: &Screen, before: usize, all: usize, area: Rect, buffer: &mut Buffer) {
    let words = screen.words();
    let Some(row) = area.height.checked_sub(1) else { return };
    let last = (before + usize::from(row)).min(all);
    let first = before + 1;
    let text =
        if last < all { words.more_below(&first, &last, &all) } else { words.no_more_below(&first, &last, &all) };
    buffer.set_string(area.x, area.y + row, crate::text::fit(&text, area.width.into()).trim_end(), Style::new());
}

impl Screen {
    pub(in crate::tui) fn words(&self) -> Words<'static> {
        self.session.words()
    }

    pub(super) fn phrases(&self) -> Phrases<'static> {
        self.session.phrases()
    }

    /// The title of what is still being worked out says so.
    fn counting(&self, is_counting: bool, title: String) -> String {
        if is_counting { self.words().still_counting(&title) } else { title }
    }
}

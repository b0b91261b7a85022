//! Draws the screen: every pane in a file of its own.

mod cards;
mod compare;
mod countries;
mod facts;
mod footer;
mod header;
mod help;
mod map;
mod matrix;
mod notice;
mod verdict;
mod what_if;
mod which;

use crate::words::Words;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::layout::{Areas, LEAST_HEIGHT, LEAST_WIDTH, Pane, areas};
use super::mouse::Target;
use super::{Panel, Screen};

pub(super) use help::count as help_rows;

use crate::doc::{Part, Phrases};
use crate::text::width;

/// Draws everything; the cursor goes to the search field while it has the focus.
pub(super) fn draw(screen: &mut Screen, frame: &mut Frame) {
    screen.targets.clear();
    let is_reading = screen.focus == Pane::Verdict && screen.verdict.part() != Part::Verdicts;
    let Some(areas) = areas(frame.area(), screen.focus, card_width(screen), is_reading) else {
        draw_too_small(screen, frame.area(), frame.buffer_mut());
        return screen.look.paint(frame.buffer_mut());
    };
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
    let over =
        if matches!(screen.panel, Some(Panel::Compare(_) | Panel::WhatIf(_))) { areas.body } else { areas.panel };
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
        Some(Panel::Help(first)) => help::draw(screen, first, over, buffer),
        Some(Panel::Facts(_)) => facts::draw(screen, over, buffer),
        Some(Panel::Matrix(_)) => matrix::draw(screen, over, buffer),
        Some(Panel::Map(_)) => map::draw(screen, over, buffer),
        Some(Panel::Which(_)) => which::draw(screen, over, buffer),
        Some(Panel::Compare(_)) => compare::draw(screen, over, buffer),
        Some(Panel::WhatIf(_)) => what_if::draw(screen, over, buffer),
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

/// What the longest card name needs, with its mark.
fn card_width(screen: &Screen) -> u16 {
    let names = screen.dataset.tables.cards.iter().map(|card| width(card.name.in_language(screen.session.language)));
    u16::try_from(names.max().unwrap_or(0) + 2).unwrap_or(u16::MAX).clamp(8, 24)
}

fn draw_too_small(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let text = screen.words().too_small(&LEAST_WIDTH, &LEAST_HEIGHT);
    Line::from(text).render(area, buffer);
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

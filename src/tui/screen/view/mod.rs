//! Draws the screen: every pane in a file of its own.

mod cards;
mod countries;
mod facts;
mod footer;
mod header;
mod help;
mod map;
mod matrix;
mod verdict;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::layout::{Areas, LEAST_HEIGHT, LEAST_WIDTH, Pane, areas};
use super::{Panel, Screen};

pub(super) use help::count as help_rows;

use crate::dataset::Text;
use crate::report::outline::{Part, fill};
use crate::text::width;

/// Draws everything; the cursor goes to the search field while it has the focus.
pub(super) fn draw(screen: &mut Screen, frame: &mut Frame) {
    let is_reading = screen.focus == Pane::Verdict && screen.verdict.part() != Part::Verdicts;
    let Some(areas) = areas(frame.area(), screen.focus, card_width(screen), is_reading) else {
        return draw_too_small(screen, frame.area(), frame.buffer_mut());
    };
    screen.page = areas.panel.height.saturating_sub(1).into();
    draw_panes(screen, &areas, frame.buffer_mut());
    footer::draw(screen, areas.footer, frame.buffer_mut());
    let caret = header::draw(screen, areas.header, frame.buffer_mut());
    screen.look.spell(frame.buffer_mut(), screen.language);
    if screen.focus == Pane::Countries && screen.panel.is_none() {
        frame.set_cursor_position(caret);
    }
}

fn draw_panes(screen: &mut Screen, areas: &Areas, buffer: &mut Buffer) {
    let has_panel = screen.panel.is_some();
    let is_covered = |area: Rect| has_panel && areas.panel.intersects(area);
    if let Some(area) = areas.countries.filter(|area| !is_covered(*area)) {
        countries::draw(screen, area, buffer);
    }
    for separator in areas.separators.iter().flatten().filter(|separator| !is_covered(**separator)) {
        for y in separator.y..separator.bottom() {
            buffer.set_string(separator.x, y, screen.look.separator(), Style::new());
        }
    }
    match screen.panel {
        Some(Panel::Help(first)) => help::draw(screen, first, areas.panel, buffer),
        Some(Panel::Facts(_)) => facts::draw(screen, areas.panel, buffer),
        Some(Panel::Matrix(_)) => matrix::draw(screen, areas.panel, buffer),
        Some(Panel::Map(_)) => map::draw(screen, areas.panel, buffer),
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
    let names = screen.dataset.tables.cards.iter().map(|card| width(card.name.in_language(screen.language)));
    u16::try_from(names.max().unwrap_or(0) + 2).unwrap_or(u16::MAX).clamp(8, 24)
}

fn draw_too_small(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let values = [("width", &*LEAST_WIDTH.to_string()), ("height", &*LEAST_HEIGHT.to_string())];
    let text = fill(screen.say(screen.dataset.tables.wording.too_small), &values);
    Line::from(text).render(area, buffer);
}

/// The title row of a pane; returns the area below it.
fn title(screen: &Screen, text: &str, has_focus: bool, area: Rect, buffer: &mut Buffer) -> Rect {
    let marked = if has_focus { format!("[{text}]") } else { format!(" {text} ") };
    let shown = crate::text::fit(&marked, area.width.into());
    buffer.set_string(area.x, area.y, shown.trim_end(), screen.look.title(has_focus));
    Rect { y: area.y.saturating_add(1), height: area.height.saturating_sub(1), ..area }
}

impl Screen {
    pub(super) fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }
}

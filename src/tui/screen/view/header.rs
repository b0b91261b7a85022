//! The top row: program, search field, profile, language.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::Screen;
use crate::text::{fit, tail, width};

/// Draws the row and tells where the caret of the search field is.
pub(super) fn draw(screen: &Screen, area: Rect, buffer: &mut Buffer) -> Position {
    let wording = &screen.dataset.tables.wording;
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let is_wide = area.width >= 60;
    let program = if is_wide { concat!(env!("CARGO_PKG_NAME"), "  ") } else { "" };
    let label = format!("{}: ", screen.say(wording.search));
    buffer.set_string(area.x, area.y, program, bold);
    let label_x = area.x + cells(program);
    buffer.set_string(label_x, area.y, &label, Style::new());
    let right = right_side(screen);
    let field_x = label_x + cells(&label);
    let right_x = area.right().saturating_sub(cells(&right));
    let room = usize::from(right_x.saturating_sub(field_x + 2));
    let typed = screen.countries.field.text();
    let shown = tail(typed, room.saturating_sub(1));
    buffer.set_string(field_x, area.y, shown, bold);
    if typed.is_empty() {
        let hint = if screen.hint.is_empty() { screen.say(wording.search_hint) } else { &screen.hint };
        // The caret stands before the hint.
        buffer.set_string(field_x + 1, area.y, fit(hint, room.saturating_sub(1)).trim_end(), Style::new());
    }
    buffer.set_string(right_x, area.y, right, Style::new());
    Position { x: (field_x + cells(shown)).min(area.right().saturating_sub(1)), y: area.y }
}

fn right_side(screen: &Screen) -> String {
    let wording = &screen.dataset.tables.wording;
    let profile = screen.dataset.tables.profiles.get(screen.query.profile).map(|profile| screen.say(profile.name));
    format!("{} F2  {} F3", profile.unwrap_or_default(), screen.say(wording.do_language))
}

fn cells(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

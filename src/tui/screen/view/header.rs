//! The top row: program, search field, profile, language.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::{Pane, Screen};
use crate::text::{fit, tail, width};
use crate::tui::screen::action::{Action, Direction};

/// Draws the row and tells where the caret of the search field is.
pub(super) fn draw(screen: &Screen, area: Rect, buffer: &mut Buffer) -> Position {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let is_wide = area.width >= 60;
    let program = if is_wide { concat!(env!("CARGO_PKG_NAME"), "  ") } else { "" };
    let label = format!("{}: ", screen.words().search());
    buffer.set_string(area.x, area.y, program, bold);
    let label_x = area.x + cells(program);
    buffer.set_string(label_x, area.y, &label, Style::new());
    let field_x = label_x + cells(&label);
    let right = right_side(screen, area.right().saturating_sub(field_x).into());
    let right_x = area.right().saturating_sub(cells(&right));
    let room = usize::from(right_x.saturating_sub(field_x + 2));
    let typed = screen.countries.field.text();
    let shown = tail(typed, room.saturating_sub(1));
    let has_caret = screen.focus == Pane::Countries && screen.panel.is_none();
    let is_marked = has_caret && screen.countries.field.is_marked();
    buffer.set_string(field_x, area.y, shown, if is_marked { screen.look.selected(true) } else { bold });
    if typed.is_empty() {
        let hint = if screen.hint.is_empty() { screen.words().search_hint() } else { &screen.hint };
        // The caret stands before the hint.
        buffer.set_string(field_x + 1, area.y, fit(hint, room.saturating_sub(1)).trim_end(), Style::new());
    }
    buffer.set_string(right_x, area.y, right, Style::new());
    Position { x: (field_x + cells(shown)).min(area.right().saturating_sub(1)), y: area.y }
}

/// Cells that the field keeps while it is typed in.
const FIELD: usize = 16;
/// A profile's name in less than this says nothing.
const LEAST_NAME: usize = 6;

/// Profile and language with their keys, in what the field leaves of `columns`; a name that is too long is cut or left out.
fn right_side(screen: &Screen, columns: usize) -> String {
    let profile = screen
        .dataset
        .tables
        .profiles
        .get(screen.session.query.profile)
        .map(|profile| screen.words().text(profile.name));
    let language = screen.words().do_language();
    // A terminal that wants ASCII may not be able to show the other language's name.
    let language = if screen.look.ascii { screen.session.language.other().code() } else { language };
    let mouse = if screen.targets.is_on() { format!("  {}", screen.words().mouse()) } else { String::new() };
    let key = |action| screen.keys.name_of(action).unwrap_or_default();
    let keys = format!("{}  {language} {}{mouse}", key(Action::Profile(Direction::Next)), key(Action::Language));
    let has_caret = screen.focus == Pane::Countries && screen.panel.is_none();
    let typed = width(screen.countries.field.text());
    let field = if has_caret { FIELD.max(typed.min(FIELD * 2)) } else { typed.min(FIELD) } + 3;
    let room = columns.saturating_sub(field + width(&keys) + 1);
    match profile.unwrap_or_default() {
        name if width(name) <= room => format!("{name} {keys}"),
        name if room >= LEAST_NAME => format!("{} {keys}", fit(name, room)),
        _ => keys,
    }
}

fn cells(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

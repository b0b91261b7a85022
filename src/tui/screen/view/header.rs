//! The top row: program, search field, profile, language.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::{Pane, Screen, Target};
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
    let has_caret = screen.focus == Pane::Countries && screen.panel.is_none();
    let is_long = width(typed) >= room;
    let begun = if is_long && !has_caret { fit(typed, room.saturating_sub(1)) } else { String::new() };
    let shown = if begun.is_empty() { tail(typed, room.saturating_sub(1)) } else { &begun };
    let is_marked = has_caret && screen.countries.field.is_marked();
    buffer.set_string(field_x, area.y, shown, if is_marked { screen.look.selected(true) } else { bold });
    if typed.is_empty() {
        let hint = if screen.hint.is_empty() { screen.words().search_hint() } else { &screen.hint };
        // The caret stands before the hint.
        buffer.set_string(field_x + 1, area.y, fit(hint, room.saturating_sub(1)).trim_end(), Style::new());
    }
    add_targets(screen, &right, Rect { x: right_x, width: area.right().saturating_sub(right_x), height: 1, ..area });
    buffer.set_string(right_x, area.y, right, Style::new());
    Position { x: (field_x + cells(shown)).min(area.right().saturating_sub(1)), y: area.y }
}

/// A click on the field leads there, one on profile or language does what its key does.
fn add_targets(screen: &Screen, right: &str, area: Rect) {
    let field = Rect { x: 0, width: area.x, ..area };
    screen.targets.add(field, Target::Pane(Pane::Countries));
    let key = |action| screen.keys.name_of(action).unwrap_or_default();
    let profile = key(Action::Profile(Direction::Next));
    let until = right.find(&profile).map_or(0, |at| width(right.get(..at).unwrap_or_default()) + width(&profile));
    let until = u16::try_from(until).unwrap_or(u16::MAX).min(area.width);
    screen.targets.add(Rect { width: until, ..area }, Target::Do(Action::Profile(Direction::Next)));
    let rest = Rect { x: area.x + until, width: area.width - until, ..area };
    screen.targets.add(rest, Target::Do(Action::Language));
}

/// Cells that the field keeps while it is typed in.
const FIELD: usize = 16;
/// A profile's name in less than this says nothing.
const LEAST_NAME: usize = 6;

/// Profile and language with their keys, in what the field leaves of `columns`; a name that is too long is cut or left out.
fn right_side(screen: &Screen, columns: usize) -> String {
    let profile = screen.session.query.profile;
    // At the door nobody has said who asks.
    let is_unsaid = screen.is_door() && profile == screen.dataset.default_profile();
    let profile =
        if is_unsaid { screen.words().door_who().to_owned() } else { screen.phrases().profile(profile).to_string() };
    let language = screen.words().do_language();
    // A terminal that wants ASCII may not be able to show the other language's name.
    let language = if screen.look.ascii { screen.session.language.other().code() } else { language };
    let mouse = if screen.targets.is_on() { format!("  {}", screen.words().mouse()) } else { String::new() };
    let key = |action| screen.keys.name_of(action).unwrap_or_default();
    let keys = format!("{}  {language} {}{mouse}", key(Action::Profile(Direction::Next)), key(Action::Language));
    let has_caret = screen.focus == Pane::Countries && screen.panel.is_none();
    // A hint is there to be read once.
    let typed = width(screen.countries.field.text()).max(width(&screen.hint));
    let field = if has_caret { FIELD.max(typed.min(FIELD * 2)) } else { typed.min(FIELD) } + 3;
    let room = columns.saturating_sub(field + width(&keys) + 1);
    match profile {
        name if width(&name) <= room => format!("{name} {keys}"),
        name if room >= LEAST_NAME => format!("{} {keys}", fit(&name, room)),
        _ => keys,
    }
}

fn cells(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

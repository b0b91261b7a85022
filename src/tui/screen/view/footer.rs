//! The bottom row: the keys that matter now, from the table of keys, or what has just to be said.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::{Screen, Target};
use crate::text::{fit, width};
use crate::tui::screen::action::Action;
use crate::tui::screen::keymap::{Context, Row};

pub(super) fn draw(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let mut spans = Vec::new();
    let mut x = area.x;
    if !screen.notice.is_empty() {
        let shown = fit(&screen.notice, area.width.into());
        buffer.set_string(area.x, area.y, shown.trim_end(), Style::new().add_modifier(Modifier::BOLD));
        return;
    }
    for row in shown(screen, area.width.into()) {
        let key = shown_key(screen, row);
        let columns = u16::try_from(width(&key) + 1 + width(row.help(screen.words()))).unwrap_or(u16::MAX);
        if let Some((_, action)) = row.keys().iter().find(|(_, action)| screen.can(*action)) {
            let place = Rect { x, width: columns, ..area }.intersection(area);
            screen.targets.add(place, Target::Do(*action));
        }
        x = x.saturating_add(columns).saturating_add(if key.is_empty() { 1 } else { 2 });
        if !key.is_empty() {
            spans.push(Span::styled(key, Style::new().add_modifier(Modifier::BOLD)));
            spans.push(Span::raw(" "));
        }
        spans.push(Span::raw(row.help(screen.words())));
        spans.push(Span::raw("  "));
    }
    Line::from(spans).render(area, buffer);
}

/// The key of a row, or the ends of a run, as far as they do something here.
fn shown_key(screen: &Screen, row: &Row) -> String {
    screen.look.keys(&row.short_name_of(|action| screen.can(action)))
}

/// The rows that fit, the nearest first; help always has its place.
fn shown(screen: &Screen, columns: usize) -> Vec<&Row> {
    let (rows, contexts) = (screen.keys.rows(), screen.contexts());
    let here = |context: &'static Context| rows.iter().filter(move |row| row.context == *context);
    // The key to show must do here what the row says, and that must be something.
    let is_shown = |row: &&Row| {
        let does = row.keys().is_empty() || row.keys().iter().any(|(_, action)| screen.can(*action));
        row.in_footer && does && !screen.keys.is_hidden(row, contexts)
    };
    let mut shown: Vec<&Row> = contexts.iter().flat_map(here).filter(is_shown).collect();
    let needed = |row: &Row| {
        let key = shown_key(screen, row);
        width(&key) + usize::from(!key.is_empty()) + width(row.help(screen.words())) + 2
    };
    let is_help = |row: &Row| row.does(Action::Help);
    // The gap after the last one may be cut off.
    let mut room = (columns + 2).saturating_sub(shown.iter().filter(|row| is_help(row)).map(|row| needed(row)).sum());
    shown.retain(|row| {
        let fits = is_help(row) || needed(row) <= room;
        room = if fits && !is_help(row) { room - needed(row) } else { room };
        fits
    });
    shown
}

//! The bottom row: the keys that matter now, from the table of keys, or what has just to be said.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::Screen;
use crate::text::{fit, width};
use crate::tui::screen::action::Action;
use crate::tui::screen::keymap::{Context, Row};

pub(super) fn draw(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let mut spans = Vec::new();
    if !screen.notice.is_empty() {
        let shown = fit(&screen.notice, area.width.into());
        buffer.set_string(area.x, area.y, shown.trim_end(), Style::new().add_modifier(Modifier::BOLD));
        return;
    }
    for row in shown(screen, area.width.into()) {
        let key = row.short_name();
        if !key.is_empty() {
            spans.push(Span::styled(key, Style::new().add_modifier(Modifier::BOLD)));
            spans.push(Span::raw(" "));
        }
        spans.push(Span::raw(row.help(screen.words())));
        spans.push(Span::raw("  "));
    }
    Line::from(spans).render(area, buffer);
}

/// The rows that fit, the nearest first; help always has its place.
fn shown(screen: &Screen, columns: usize) -> Vec<&Row> {
    let (rows, contexts) = (screen.keys.rows(), screen.contexts());
    let here = |context: &'static Context| rows.iter().filter(move |row| row.context == *context);
    // The key to show must do here what the row says.
    let is_hidden = |row: &Row| {
        let shown = row.first_name();
        let mut nearer = contexts.iter().take_while(|context| **context != row.context).flat_map(here);
        !shown.is_empty() && nearer.any(|row| row.names().split(' ').any(|taken| taken == shown))
    };
    let mut shown: Vec<&Row> = contexts.iter().flat_map(here).filter(|row| row.in_footer && !is_hidden(row)).collect();
    let needed = |row: &Row| {
        let key = row.short_name();
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

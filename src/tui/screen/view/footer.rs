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
        spans.push(Span::raw((row.binding.help)(screen.words())));
        spans.push(Span::raw("  "));
    }
    Line::from(spans).render(area, buffer);
}

/// The rows that fit, the nearest first; help always has its place.
fn shown(screen: &Screen, columns: usize) -> Vec<&Row> {
    let contexts = screen.contexts();
    let place = |row: &Row| contexts.iter().position(|context| *context == row.binding.context);
    let is_shown = |row: &&Row| row.binding.footer > 0 && is_reachable(screen, row, contexts);
    let mut rows: Vec<&Row> = screen.keys.rows().iter().filter(is_shown).collect();
    rows.sort_by_key(|row| (place(row), row.binding.footer));
    let is_help = |row: &Row| row.keys.iter().any(|(_, action)| *action == Action::Help);
    let needed = |row: &Row| {
        let key = row.short_name();
        width(&key) + usize::from(!key.is_empty()) + width((row.binding.help)(screen.words())) + 2
    };
    // The gap after the last one may be cut off.
    let mut room = (columns + 2).saturating_sub(rows.iter().filter(|row| is_help(row)).map(|row| needed(row)).sum());
    rows.retain(|row| {
        let fits = is_help(row) || needed(row) <= room;
        room = if fits && !is_help(row) { room - needed(row) } else { room };
        fits
    });
    rows
}

/// Whether the key to show does here what the row says.
fn is_reachable(screen: &Screen, row: &Row, contexts: &[Context]) -> bool {
    let Some(place) = contexts.iter().position(|context| *context == row.binding.context) else { return false };
    let is_nearer = |other: &&Row| contexts.iter().take(place).any(|context| *context == other.binding.context);
    let nearer = screen.keys.rows().iter().filter(is_nearer);
    let Some((shown, _)) = row.keys.first() else { return true };
    !nearer.flat_map(|other| other.keys.iter()).any(|(key, _)| key == shown)
}

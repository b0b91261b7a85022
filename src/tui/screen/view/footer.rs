//! The bottom row: the keys that matter now, from the table of keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::Screen;
use crate::text::width;
use crate::tui::screen::keymap::{BINDINGS, Binding};

pub(super) fn draw(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let wording = &screen.dataset.tables.wording;
    let contexts = screen.contexts();
    let mut shown: Vec<&Binding> =
        BINDINGS.iter().filter(|row| row.footer > 0 && contexts.contains(&row.context)).collect();
    shown.sort_by_key(|row| (contexts.iter().position(|context| *context == row.context), row.footer));
    let mut room = usize::from(area.width);
    let mut spans = Vec::new();
    for row in shown {
        let (key, help) = (row.short_name(), screen.say((row.help)(wording)));
        let needed = width(&key) + usize::from(!key.is_empty()) + width(help) + 2;
        if needed > room + 2 {
            continue;
        }
        room = room.saturating_sub(needed);
        if !key.is_empty() {
            spans.push(Span::styled(key, Style::new().add_modifier(Modifier::BOLD)));
            spans.push(Span::raw(" "));
        }
        spans.push(Span::raw(help));
        spans.push(Span::raw("  "));
    }
    Line::from(spans).render(area, buffer);
}

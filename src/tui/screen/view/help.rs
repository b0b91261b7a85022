//! The table of keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Screen, title};
use crate::text::{fit, width};
use crate::tui::screen::keymap::BINDINGS;

pub(super) fn draw(screen: &Screen, first: usize, area: Rect, buffer: &mut Buffer) {
    let wording = &screen.dataset.tables.wording;
    let list = title(screen, screen.say(wording.help_title), true, area, buffer);
    let names: Vec<String> = BINDINGS.iter().map(crate::tui::screen::keymap::Binding::key_names).collect();
    let key_width = names.iter().map(|name| width(name)).max().unwrap_or(0) + 2;
    let helps: Vec<&str> = BINDINGS.iter().map(|row| screen.say((row.help)(wording))).collect();
    let help_width = helps.iter().map(|help| width(help)).max().unwrap_or(0) + 2;
    let rows = BINDINGS
        .iter()
        .zip(names.iter().zip(&helps))
        .skip(first.min(BINDINGS.len().saturating_sub(list.height.into())));
    for ((binding, (keys, help)), y) in rows.zip(list.y..list.bottom()) {
        let context = screen.say(binding.context.name(wording));
        let text = format!("{}{}{context}", fit(keys, key_width), fit(help, help_width));
        buffer.set_string(list.x, y, fit(&text, list.width.into()).trim_end(), Style::new());
    }
}

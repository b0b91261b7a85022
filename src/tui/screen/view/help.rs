//! The table of keys, by where they work.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{Screen, title};
use crate::text::{fit, width};
use crate::tui::screen::keymap::{Context, Keymap, Row};

/// Rows of the help: every key, and a heading for each context.
pub(in crate::tui::screen) fn rows_of(keys: &Keymap) -> usize {
    keys.rows().len() + Context::ALL.len()
}

pub(super) fn draw(screen: &Screen, first: usize, area: Rect, buffer: &mut Buffer) {
    let wording = &screen.dataset.tables.wording;
    let list = title(screen, screen.say(wording.help_title), true, area, buffer);
    let first = first.min(rows_of(&screen.keys).saturating_sub(list.height.into()));
    for ((style, text), y) in rows(screen).skip(first).zip(list.y..list.bottom()) {
        buffer.set_string(list.x, y, fit(&text, list.width.into()).trim_end(), style);
    }
}

fn rows(screen: &Screen) -> impl Iterator<Item = (Style, String)> {
    let wording = &screen.dataset.tables.wording;
    let key_width = screen.keys.rows().iter().map(|row| width(&row.key_names())).max().unwrap_or(0) + 2;
    let line = move |row: &Row| {
        let help = screen.say((row.binding.help)(wording));
        (Style::new(), format!("{}{help}", fit(&row.key_names(), key_width)))
    };
    Context::ALL.into_iter().flat_map(move |context| {
        let heading = (Style::new().add_modifier(Modifier::BOLD), screen.say(context.name(wording)).to_owned());
        let here = screen.keys.rows().iter().filter(move |row| row.binding.context == context);
        std::iter::once(heading).chain(here.map(line))
    })
}

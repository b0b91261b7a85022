//! The table of keys, by where they work.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{Screen, title};
use crate::text::{fit, width};
use crate::tui::screen::action::Action;
use crate::tui::screen::keymap::{Context, Keymap, Row};

/// Rows of the help: every key, and a heading for each context.
pub(in crate::tui::screen) fn count(keys: &Keymap, kiosk: bool) -> usize {
    shown(keys, kiosk).count() + Context::ALL.len()
}

/// The keys, but for one that does nothing here.
fn shown(keys: &Keymap, kiosk: bool) -> impl Iterator<Item = &Row> {
    keys.rows().iter().filter(move |row| !(kiosk && row.does(Action::Suspend)))
}

pub(super) fn draw(screen: &Screen, first: usize, area: Rect, buffer: &mut Buffer) {
    let list = title(screen, screen.words().help_title(), true, area, buffer);
    let first = first.min(count(&screen.keys, screen.kiosk).saturating_sub(list.height.into()));
    for ((style, text), y) in rows(screen).skip(first).zip(list.y..list.bottom()) {
        buffer.set_string(list.x, y, fit(&text, list.width.into()).trim_end(), style);
    }
}

fn rows(screen: &Screen) -> impl Iterator<Item = (Style, String)> {
    let key_width = screen.keys.rows().iter().map(|row| width(&row.names())).max().unwrap_or(0) + 2;
    let line = move |row: &Row| (Style::new(), format!("{}{}", fit(&row.names(), key_width), row.help(screen.words())));
    Context::ALL.into_iter().flat_map(move |context| {
        let heading = (Style::new().add_modifier(Modifier::BOLD), context.name(screen.words()).to_owned());
        let here = shown(&screen.keys, screen.kiosk).filter(move |row| row.context == context);
        std::iter::once(heading).chain(here.map(line))
    })
}

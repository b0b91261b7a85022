//! The list of card kinds.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Pane, Screen, Target, title};
use crate::text::{fit, wrap};
use crate::tui::screen::countries::offset_for;

pub(super) fn draw(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let tables = &screen.dataset.tables;
    let has_focus = screen.focus == Pane::Cards && screen.panel.is_none();
    let list = title(screen, screen.words().cards(), has_focus, area, buffer);
    let rows = usize::from(list.height);
    let offset = offset_for(screen.session.query.card, 0, rows);
    let shown = tables.cards.iter().enumerate().skip(offset).take(rows);
    for ((position, card), y) in shown.zip(list.y..) {
        let is_chosen = position == screen.session.query.card;
        let mark = if is_chosen { "> " } else { "  " };
        let text = fit(&format!("{mark}{}", screen.words().text(card.name)), list.width.into());
        let style = if is_chosen { screen.look.selected(has_focus) } else { Style::new() };
        buffer.set_string(list.x, y, text, style);
        screen.targets.add(Rect { y, height: 1, ..list }, Target::Card(position));
    }
    draw_summary(screen, list, buffer);
}

/// What the chosen kind is, where there is room below the list.
fn draw_summary(screen: &Screen, list: Rect, buffer: &mut Buffer) {
    let tables = &screen.dataset.tables;
    let Some(card) = tables.cards.get(screen.session.query.card) else { return };
    let first = list.y.saturating_add(u16::try_from(tables.cards.len()).unwrap_or(u16::MAX)).saturating_add(1);
    let lines = wrap(screen.words().text(card.summary), list.width.into(), 0, 0);
    if usize::from(list.bottom().saturating_sub(first)) < lines.len() {
        return;
    }
    for (line, y) in lines.into_iter().zip(first..list.bottom()) {
        buffer.set_string(list.x, y, line, Style::new());
    }
}

//! The list of cards: the kinds, and those with a name that are sold in the place.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Pane, Screen, Target, title};
use crate::doc::{Outline, measures};
use crate::text::{fit, wrap};
use crate::tui::screen::countries::offset_for;

pub(super) fn draw(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let tables = &screen.dataset.tables;
    let has_focus = screen.focus == Pane::Cards && screen.panel.is_none();
    let list = title(screen, screen.words().cards(), has_focus, area, buffer);
    let rows = usize::from(list.height);
    let cards = screen.cards();
    let chosen = screen.card_row(&cards);
    let offset = offset_for(chosen, 0, rows);
    // At the door no kind is chosen but by a reason to come.
    let is_said = has_focus || !screen.is_door() || screen.session.query.card != tables.unsaid_card();
    for ((row, card), y) in cards.iter().enumerate().skip(offset).take(rows).zip(list.y..) {
        let is_chosen = row == chosen && is_said;
        let mark = if is_chosen { "> " } else { "  " };
        let name = screen.look.written_out(screen.words().text(card.name(tables)));
        let text = fit(&format!("{mark}{name}"), list.width.into());
        let style = if is_chosen { screen.look.selected(has_focus) } else { Style::new() };
        buffer.set_string(list.x, y, text, style);
        screen.targets.add(Rect { y, height: 1, ..list }, Target::Card(*card));
    }
    draw_summary(screen, list, cards.len(), buffer);
}

/// What the chosen card is, where there is room below the list.
fn draw_summary(screen: &Screen, list: Rect, cards: usize, buffer: &mut Buffer) {
    let card = screen.session.query.card_choice();
    let first = list.y.saturating_add(u16::try_from(cards).unwrap_or(u16::MAX)).saturating_add(1);
    let lines = wrap(screen.words().text(card.summary(&screen.dataset.tables)), list.width.into(), 0, 0);
    if usize::from(list.bottom().saturating_sub(first)) < lines.len() {
        return;
    }
    let measured = screen.session.report().map(|report| {
        let outline = Outline::new(screen.dataset, report, screen.session.language);
        measures(&outline).into_iter().flat_map(|line| wrap(&line, list.width.into(), 0, 1)).collect::<Vec<_>>()
    });
    let lines = lines.into_iter().chain(measured.into_iter().flatten());
    for (line, y) in lines.zip(first..list.bottom()) {
        buffer.set_string(list.x, y, line, Style::new());
    }
}

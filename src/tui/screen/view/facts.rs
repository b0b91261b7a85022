//! The panel of facts.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{Panel, Screen, Target, title};
use crate::text::{fit, width, wrap};

/// Rows of the list that the chosen fact's question must leave.
const LEAST_ROWS: u16 = 5;

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    let below = title(screen, screen.words().facts_title(), true, area, buffer);
    let hint = fit(screen.words().facts_hint(), below.width.into());
    buffer.set_string(below.x, below.y, hint.trim_end(), Style::new());
    let list = Rect { y: below.y.saturating_add(1), height: below.height.saturating_sub(1), ..below };
    if screen.session.report().is_none() {
        let nothing = fit(screen.words().no_hit(), list.width.into());
        buffer.set_string(list.x, list.y, nothing.trim_end(), Style::new());
    }
    let height = draw_detail(screen, list, buffer);
    draw_rows(screen, Rect { height: list.height.saturating_sub(height), ..list }, buffer);
}

fn draw_rows(screen: &mut Screen, list: Rect, buffer: &mut Buffer) {
    let (Some(Panel::Facts(panel)), Some(report)) = (&mut screen.panel, screen.session.report()) else { return };
    let rows = panel.visible(screen.dataset, report, screen.session.language, list.height.into());
    let names = rows.iter().map(|(row, _)| width(&row.name)).max().unwrap_or(0);
    let name_width = names.min(usize::from(list.width) / 2);
    for (((row, is_chosen), y), shown) in rows.iter().zip(list.y..).zip(0..) {
        screen.targets.add(Rect { y, height: 1, ..list }, Target::Fact(shown));
        let mark = if *is_chosen { "> " } else { "  " };
        let origin = if row.origin.is_empty() { String::new() } else { format!(" ({})", row.origin) };
        let room = usize::from(list.width).saturating_sub(name_width + 4 + width(&origin));
        let value = if width(&row.value) > room { fit(&row.value, room) } else { row.value.clone() };
        let text = format!("{mark}{}  {value}{origin}", fit(&row.name, name_width));
        let style = if *is_chosen { screen.look.selected(true) } else { Style::new() };
        buffer.set_string(list.x, y, fit(&text, list.width.into()), style);
    }
}

/// The chosen fact in full, at the bottom where there is room; tells how many rows that takes.
fn draw_detail(screen: &Screen, list: Rect, buffer: &mut Buffer) -> u16 {
    let (Some(Panel::Facts(panel)), Some(report)) = (&screen.panel, screen.session.report()) else { return 0 };
    let Some([question, values]) = panel.detail(screen.phrases(), report) else { return 0 };
    let mut lines = wrap(&question, list.width.into(), 0, 0);
    let questions = lines.len();
    lines.extend(wrap(&values, list.width.into(), 1, 1));
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    if list.height < height.saturating_add(LEAST_ROWS) {
        return 0;
    }
    let first = list.bottom().saturating_sub(height);
    for ((index, line), y) in lines.iter().enumerate().zip(first..) {
        let style = if index < questions { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() };
        buffer.set_string(list.x, y, line, style);
    }
    height
}

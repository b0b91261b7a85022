//! The panel of facts.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Panel, Screen, title};
use crate::text::{fit, width};

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    let wording = &screen.dataset.tables.wording;
    let below = title(screen, screen.say(wording.facts_title), true, area, buffer);
    buffer.set_string(
        below.x,
        below.y,
        fit(screen.say(wording.facts_hint), below.width.into()).trim_end(),
        Style::new(),
    );
    let list = Rect { y: below.y.saturating_add(1), height: below.height.saturating_sub(1), ..below };
    let (Some(Panel::Facts(panel)), Some(report)) = (&mut screen.panel, &screen.report) else { return };
    let rows = panel.visible(screen.dataset, report, screen.language, list.height.into());
    let names = rows.iter().map(|(row, _)| width(&row.name)).max().unwrap_or(0) + 2;
    let name_width = names.min(usize::from(list.width) / 2);
    for ((row, is_chosen), y) in rows.iter().zip(list.y..) {
        let mark = if *is_chosen { "> " } else { "  " };
        let origin = if row.origin.is_empty() { String::new() } else { format!(" ({})", row.origin) };
        let text = format!("{mark}{}{}{origin}", fit(&row.name, name_width), row.value);
        let style = if *is_chosen { screen.look.selected(true) } else { Style::new() };
        buffer.set_string(list.x, y, fit(&text, list.width.into()), style);
    }
}

//! The answer, one part at a time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::{Pane, Screen, Target, draw_position, title};
use crate::doc::{Outline, Part};
use crate::text::{fit, width};

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    let has_focus = screen.focus == Pane::Verdict;
    let Some(report) = screen.session.report() else {
        title(screen, screen.words().verdict(), has_focus, area, buffer);
        return;
    };
    let outline = Outline::new(screen.dataset, report, screen.session.language).live();
    let pinned = if screen.is_pinned() { outline.aside(screen.words().pinned()) } else { String::new() };
    let card = format!("{}{pinned}", outline.card(screen.session.query.card));
    let heading = heading(outline.place(screen.session.query.country), &card, area.width.into());
    let below_title = title(screen, &heading, has_focus, area, buffer);
    tabs(screen, below_title, buffer);
    let body = Rect { y: below_title.y.saturating_add(1), height: below_title.height.saturating_sub(1), ..below_title };
    // The last row tells how much is below: the lines get what is above it.
    let command = || screen.session.command();
    let looks = (screen.keys.answers.as_slice(), screen.look);
    screen.verdict.lay_out(&outline, looks, command, body.width, body.height.saturating_sub(1));
    let lines = screen.verdict.visible();
    for (line, y) in lines.iter().zip(body.y..) {
        line.render(Rect { y, height: 1, ..body }, buffer);
    }
    let (shown, all) = (lines.len(), screen.verdict.count());
    if shown < all {
        draw_position(screen, screen.verdict.scroll, all, body, buffer);
    }
}

/// Country or region and card; a name that is too long loses its end, the card does not.
fn heading(country: &str, card: &str, columns: usize) -> String {
    let room = columns.saturating_sub(width(card) + 5);
    if width(country) <= room { format!("{country} / {card}") } else { format!("{} / {card}", fit(country, room)) }
}

/// The numbers of the parts, the shown one in brackets; with as many of their names as fit, from the shown one on.
fn tabs(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let shown = screen.verdict.part();
    let first = Part::ALL.iter().position(|part| *part == shown).unwrap_or(0);
    let mut is_named = [false; Part::ALL.len()];
    let mut texts = tab_texts(screen, shown, &is_named);
    for position in (first..Part::ALL.len()).chain(0..first) {
        is_named.iter_mut().skip(position).take(1).for_each(|named| *named = true);
        let longer = tab_texts(screen, shown, &is_named);
        let columns = longer.iter().map(|text| width(text) + 1).sum::<usize>();
        if columns > usize::from(area.width) + 1 && position != first {
            break;
        }
        texts = longer;
    }
    let mut x = area.x;
    for (text, part) in texts.iter().zip(Part::ALL) {
        let columns = u16::try_from(width(text)).unwrap_or(u16::MAX);
        screen.targets.add(Rect { x, width: columns, height: 1, ..area }, Target::Part(part));
        x = x.saturating_add(columns).saturating_add(1);
    }
    let spans = texts.into_iter().zip(Part::ALL).flat_map(|(text, part)| {
        let style = if part == shown { screen.look.title(false) } else { Style::new() };
        [Span::styled(text, style), Span::raw(" ")]
    });
    spans.collect::<Line>().render(Rect { height: area.height.min(1), ..area }, buffer);
}

/// The text of every part: its number, and its name where there is room for it.
fn tab_texts(screen: &Screen, shown: Part, is_named: &[bool]) -> Vec<String> {
    let parts = (1..).zip(Part::ALL).zip(is_named);
    let text = |((number, part), is_named): ((usize, Part), &bool)| {
        let name = if *is_named { part.name(screen.words()) } else { "" };
        if part == shown { format!("[{number}{name}]") } else { format!("{number}{name}") }
    };
    parts.map(text).collect()
}

//! The answer, one part at a time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::{Pane, Screen, Target, draw_position, title};
use crate::doc::{Block, Outline, Part, door_blocks, guide_blocks};
use crate::text::{fit, width};
use crate::tui::screen::action::Action;
use crate::tui::screen::countries::Row;
use crate::tui::screen::verdict::{Instead, VerdictPane};

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    let has_focus = screen.focus == Pane::Verdict;
    if let Some((kind, heading, blocks)) = instead(screen) {
        let body = title(screen, &heading, has_focus, area, buffer);
        screen.verdict.lay_out_text(kind, &blocks, screen.look, (body.width, body.height));
        if kind == Instead::Door && !has_focus {
            // What this is stands before the reasons to come.
            screen.verdict.scroll = 0;
        }
        return draw_lines(screen, body, buffer);
    }
    let Some(report) = screen.session.report() else {
        title(screen, screen.words().verdict(), has_focus, area, buffer);
        return;
    };
    let outline = Outline::new(screen.dataset, report, screen.session.language).live();
    let pinned = if screen.is_pinned() { outline.aside(screen.words().pinned()) } else { String::new() };
    let card = format!("{}{pinned}", outline.named_card(&screen.session.query));
    let heading = heading(outline.place(screen.session.query.country), &card, area.width.into());
    let below_title = title(screen, &heading, has_focus, area, buffer);
    tabs(screen, below_title, buffer);
    let body = Rect { y: below_title.y.saturating_add(1), height: below_title.height.saturating_sub(1), ..below_title };
    let command = || screen.session.command();
    let looks = (screen.keys.answers.as_slice(), screen.look);
    screen.verdict.lay_out(&outline, looks, command, (body.width, body.height));
    draw_lines(screen, body, buffer);
}

/// The lines that fit; where not all do, the last row tells which they are.
fn draw_lines(screen: &Screen, body: Rect, buffer: &mut Buffer) {
    let lines = screen.verdict.visible();
    let has_focus = screen.focus == Pane::Verdict && screen.panel.is_none();
    let chosen = screen.verdict.visible_choice().filter(|_| has_focus);
    for ((line, y), number) in lines.iter().zip(body.y..).zip(0..) {
        let row = Rect { y, height: 1, ..body };
        line.render(row, buffer);
        if chosen == Some(number) {
            let columns = u16::try_from(line.width()).unwrap_or(u16::MAX).min(row.width);
            buffer.set_style(Rect { width: columns, ..row }, screen.look.selected(true));
        }
    }
    add_targets(screen, body);
    let (shown, all) = (lines.len(), screen.verdict.count());
    if shown < all {
        draw_position(screen, screen.verdict.scroll, all, body, buffer);
    }
}

/// What can be clicked at.
fn add_targets(screen: &Screen, body: Rect) {
    let (stops, answers) = screen.verdict.clickable();
    let row = |line: usize| body.y.saturating_add(u16::try_from(line).unwrap_or(u16::MAX));
    for (line, stop) in stops {
        screen.targets.add(Rect { y: row(line), height: 1, ..body }, Target::Stop(stop));
    }
    for (line, x, columns, answer) in answers {
        let [x, width] = [x, columns].map(|cells| u16::try_from(cells).unwrap_or(u16::MAX));
        let area = Rect { x: body.x.saturating_add(x), y: row(line), width, height: 1 };
        screen.targets.add(area.intersection(body), Target::Do(Action::Answer(answer)));
    }
}

/// What stands where the answer would: the first page, or a guide that was chosen in the list.
fn instead(screen: &Screen) -> Option<(Instead, String, Vec<Block>)> {
    let tables = &screen.dataset.tables;
    let (is_door, reason) = (screen.is_door(), screen.door.reason);
    let helping = reason.and_then(|reason| tables.reasons.get(reason)?.guide);
    let guide = match screen.countries.chosen() {
        Some(Row::Guide(guide)) => Some(*guide),
        _ => helping.filter(|_| is_door),
    };
    let Some((position, guide)) = guide.and_then(|guide| Some((guide, tables.guides.get(guide)?))) else {
        let door = || (screen.words().door_title().to_owned(), door_blocks(screen.phrases(), reason));
        return is_door.then(door).map(|(title, blocks)| (Instead::Door, title, blocks));
    };
    // Its name stands over the pane.
    let blocks = guide_blocks(screen.phrases(), guide).into_iter().skip(1).collect();
    Some((Instead::Guide(position), screen.words().text(guide.name).to_owned(), blocks))
}

/// Country or region and card; a name that is too long loses its end, the card does not unless it leaves less than a third.
fn heading(country: &str, card: &str, columns: usize) -> String {
    let room = columns.saturating_sub(width(card) + 5).max(columns / 3);
    if width(country) <= room { format!("{country} / {card}") } else { format!("{} / {card}", fit(country, room)) }
}

/// The numbers of the parts, the shown one in brackets; with as many of their names as fit, from the shown one on.
fn tabs(screen: &Screen, area: Rect, buffer: &mut Buffer) {
    let (shown, parts) = (screen.verdict.part(), VerdictPane::parts());
    let first = parts.iter().position(|part| *part == shown).unwrap_or(0);
    let mut is_named = parts.map(|_| false);
    let mut texts = tab_texts(screen, shown, &is_named);
    for position in (first..parts.len()).chain(0..first) {
        is_named.iter_mut().skip(position).take(1).for_each(|named| *named = true);
        let longer = tab_texts(screen, shown, &is_named);
        let columns = longer.iter().map(|text| width(text) + 1).sum::<usize>();
        if columns > usize::from(area.width) + 1 && position != first {
            break;
        }
        texts = longer;
    }
    let mut x = area.x;
    for (text, part) in texts.iter().zip(parts) {
        let columns = u16::try_from(width(text)).unwrap_or(u16::MAX);
        screen.targets.add(Rect { x, width: columns, height: 1, ..area }, Target::Part(part));
        x = x.saturating_add(columns).saturating_add(1);
    }
    let spans = texts.into_iter().zip(parts).flat_map(|(text, part)| {
        let style = if part == shown { screen.look.title(false) } else { Style::new() };
        [Span::styled(text, style), Span::raw(" ")]
    });
    spans.collect::<Line>().render(Rect { height: area.height.min(1), ..area }, buffer);
}

/// The text of every part: its number, and its name where there is room for it.
fn tab_texts(screen: &Screen, shown: Part, is_named: &[bool]) -> Vec<String> {
    let parts = (1..).zip(VerdictPane::parts()).zip(is_named);
    let text = |((number, part), is_named): ((usize, Part), &bool)| {
        let name = if *is_named { part.name(screen.words()) } else { "" };
        if part == shown { format!("[{number}{name}]") } else { format!("{number}{name}") }
    };
    parts.map(text).collect()
}

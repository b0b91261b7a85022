//! What is changed on trial, and what moves: side by side, or one below the other where there are few columns.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::{Panel, Screen, draw_position, title};
use crate::doc::{Block, Outline, fact_detail, fact_row, moved_blocks, subject_name, unchanged_block};
use crate::text::{fit, width, wrap};
use crate::tui::screen::verdict::wrapped_lines;
use crate::tui::screen::what_if::{Row, Shown, WhatIfPanel};

/// Columns from which on the moves stand beside the facts.
const BESIDE_FROM: u16 = 70;
/// Rows of the list that the chosen row in full must leave.
const LEAST_ROWS: u16 = 5;

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    screen.refresh_trial();
    let Some(Panel::WhatIf(panel)) = &screen.panel else { return };
    let below = title(screen, &heading(screen), true, area, buffer);
    if screen.session.report().is_none() {
        let nothing = fit(screen.words().no_hit(), below.width.into());
        buffer.set_string(below.x, below.y, nothing.trim_end(), Style::new());
        return;
    }
    let moves = move_lines(screen, panel);
    let is_beside = below.width >= BESIDE_FROM;
    let columns = if is_beside { below.width - below.width * 11 / 20 - 1 } else { below.width };
    let moves: Vec<Line> = moves.iter().flat_map(|line| wrapped_lines(line, screen.look, columns.into())).collect();
    let (list, side) = if is_beside { beside(below, columns) } else { stacked(below, moves.len()) };
    if is_beside {
        for y in side.y..side.bottom() {
            buffer.set_string(list.right(), y, screen.look.separator(), Style::new());
        }
    }
    draw_moves(screen, &moves, side, buffer);
    let list = draw_detail(screen, list, buffer);
    draw_list(screen, list, buffer);
}

fn heading(screen: &Screen) -> String {
    let Some(report) = screen.session.report() else { return screen.words().do_what_if().to_owned() };
    let outline = Outline::new(screen.dataset, report, screen.session.language);
    screen.words().what_if_title(&outline.title())
}

/// The list, a column for a line, and what moves in `columns` beside it.
fn beside(area: Rect, columns: u16) -> (Rect, Rect) {
    let list = Rect { width: area.width.saturating_sub(columns + 1), ..area };
    (list, Rect { x: list.right() + 1, width: columns, ..area })
}

/// The list, and below it what moves, in at most half of the rows.
fn stacked(area: Rect, moves: usize) -> (Rect, Rect) {
    let below = u16::try_from(moves).unwrap_or(u16::MAX).min(area.height.div_ceil(2));
    let list = Rect { height: area.height - below, ..area };
    (list, Rect { y: list.bottom(), height: below, ..area })
}

/// What moves, how much stays, and what decides then.
fn move_lines(screen: &Screen, panel: &WhatIfPanel) -> Vec<Block> {
    let phrases = screen.phrases();
    let Some(after) = panel.after.as_ref().filter(|_| !panel.is_untouched()) else {
        return vec![Block::text(0, screen.words().what_if_nothing_tried())];
    };
    let mut lines = moved_blocks(phrases, &panel.moves, None);
    lines.push(unchanged_block(phrases, &panel.moves));
    lines.push(Block::heading(0, screen.words().what_if_decides()));
    lines.extend(phrases.outline(after).headline());
    lines
}

fn draw_moves(screen: &mut Screen, lines: &[Line<'static>], area: Rect, buffer: &mut Buffer) {
    let all = lines.len();
    let fits = all <= usize::from(area.height);
    // The last row tells how much is below.
    let rows = if fits { area.height } else { area.height.saturating_sub(1) };
    let Some(Panel::WhatIf(panel)) = &mut screen.panel else { return };
    let first = panel.scrolled(all, rows.into());
    for (line, y) in lines.iter().skip(first).zip(area.y..area.y + rows) {
        line.render(Rect { y, height: 1, ..area }, buffer);
    }
    if !fits {
        draw_position(screen, first, all, area, buffer);
    }
}

/// The chosen row in full, at the bottom where there is room; returns what is above it.
fn draw_detail(screen: &Screen, list: Rect, buffer: &mut Buffer) -> Rect {
    let Some(Panel::WhatIf(panel)) = &screen.panel else { return list };
    let columns = usize::from(list.width);
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let lines: Vec<(String, Style)> = match panel.chosen() {
        Row::Ready(position) => {
            wrap(&ready_text(screen, panel, position), columns, 0, 0).into_iter().map(|line| (line, bold)).collect()
        }
        Row::Fact(position) => {
            let fact = panel.facts.get(position).zip(panel.after.as_ref());
            let detail = fact.and_then(|((subject, _), after)| fact_detail(screen.phrases(), after, *subject));
            let Some([question, values]) = detail else { return list };
            let questions = wrap(&question, columns, 0, 0).into_iter().map(|line| (line, bold));
            let was = was_text(screen, panel, position).into_iter().flat_map(|was| wrap(&was, columns, 1, 1));
            let values = wrap(&values, columns, 1, 1).into_iter().chain(was);
            questions.chain(values.map(|line| (line, Style::new()))).collect()
        }
    };
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    if list.height < height.saturating_add(LEAST_ROWS) {
        return list;
    }
    let above = Rect { height: list.height - height, ..list };
    for ((line, style), y) in lines.iter().zip(above.bottom()..) {
        buffer.set_string(list.x, y, line, *style);
    }
    above
}

fn draw_list(screen: &mut Screen, list: Rect, buffer: &mut Buffer) {
    let Some(Panel::WhatIf(panel)) = &mut screen.panel else { return };
    let rows = panel.visible(list.height.into());
    let Some(Panel::WhatIf(panel)) = &screen.panel else { return };
    let chosen = panel.chosen();
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let columns = usize::from(list.width).saturating_sub(2);
    let subjects = panel.facts.iter().map(|(subject, _)| *subject);
    let names = subjects.map(|subject| width(&subject_name(screen.phrases(), subject))).max();
    let names = names.unwrap_or(0).min(columns / 2);
    for (row, y) in rows.into_iter().zip(list.y..) {
        let (text, style) = match row {
            Shown::Ready => (screen.words().what_if_ready().to_owned(), bold),
            Shown::Facts => (screen.words().what_if_facts().to_owned(), bold),
            Shown::Row(row) => {
                let style = if row == chosen { screen.look.selected(true) } else { Style::new() };
                let mark = if row == chosen { "> " } else { "  " };
                (format!("{mark}{}", row_text(screen, panel, row, columns, names)), style)
            }
        };
        buffer.set_string(list.x, y, fit(&text, list.width.into()), style);
    }
}

/// A row in `columns` cells; `names` are the cells of the names of facts.
fn row_text(screen: &Screen, panel: &WhatIfPanel, row: Row, columns: usize, names: usize) -> String {
    match row {
        Row::Ready(position) => {
            let tried = if panel.is_tried(screen.dataset, position) {
                aside(screen, screen.words().what_if_tried())
            } else {
                String::new()
            };
            format!(
                "{}{tried}",
                fit(&ready_text(screen, panel, position), columns.saturating_sub(width(&tried))).trim_end()
            )
        }
        Row::Fact(position) => fact_text(screen, panel, position, columns, names),
    }
}

/// What a ready trial does.
fn ready_text(screen: &Screen, panel: &WhatIfPanel, position: usize) -> String {
    let found = screen.session.report().zip(panel.ready.get(position));
    found.map_or_else(String::new, |(report, set)| {
        Outline::new(screen.dataset, report, screen.session.language).suggestion(set)
    })
}

fn aside(screen: &Screen, text: &str) -> String {
    screen.words().aside(&text)
}

/// The sign of a fact that can move something, its name and value; a mark if it is changed, with what it was where there is room.
fn fact_text(screen: &Screen, panel: &WhatIfPanel, position: usize, columns: usize, names: usize) -> String {
    let found = panel.facts.get(position).zip(panel.after.as_ref());
    let Some(((subject, can_move), after)) = found else { return String::new() };
    let Some(row) = fact_row(screen.phrases(), after, *subject) else { return String::new() };
    let sign = if *can_move { "* " } else { "  " };
    let room = columns.saturating_sub(width(sign) + names + 1);
    let Some(was) = was_text(screen, panel, position) else {
        return format!("{sign}{} {}", fit(&row.name, names), row.value);
    };
    let (was, tried) = (aside(screen, &was), aside(screen, screen.words().what_if_tried()));
    let mark = if width(&row.value) + width(&was) <= room { was } else { tried };
    let value = row.value.as_str();
    let value = if width(value) + width(&mark) <= room {
        value.to_owned()
    } else {
        fit(value, room.saturating_sub(width(&mark)))
    };
    format!("{sign}{} {value}{mark}", fit(&row.name, names))
}

/// What a changed fact is in the question.
fn was_text(screen: &Screen, panel: &WhatIfPanel, position: usize) -> Option<String> {
    let (subject, _) = panel.facts.get(position).filter(|(subject, _)| panel.is_changed(*subject))?;
    let row = fact_row(screen.phrases(), screen.session.report()?, *subject)?;
    Some(screen.words().what_if_was(&row.value))
}

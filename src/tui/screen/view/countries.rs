//! The list of places, cards with a name and guides, with what each was found by.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::{Pane, Screen, Target, title};
use crate::dataset::{Country, Language};
use crate::search::{Hit, Layer};
use crate::text::{fit, width, wrap};
use crate::tui::screen::countries::Row;
use crate::tui::screen::look::Look;

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    let words = screen.words();
    let (found, all) = screen.countries.counts();
    let text = match screen.countries.operator() {
        Some(operator) => screen.words().operator(&operator.brand),
        None if !screen.countries.has_places_alone() => screen.words().found_here(&found),
        None => format!("{} {found}/{all}", screen.words().countries()),
    };
    let has_focus = screen.focus == Pane::Countries && screen.panel.is_none();
    let list = title(screen, &text, has_focus, area, buffer);
    if found == 0 {
        let texts = [words.no_hit(), words.no_hit_help()].into_iter();
        let lines = texts.flat_map(|text| wrap(text, list.width.into(), 0, 0));
        for (line, y) in lines.zip(list.y..list.bottom()) {
            buffer.set_string(list.x, y, line, Style::new());
        }
        return;
    }
    let (look, language) = (screen.look, screen.session.language);
    let tables = &screen.dataset.tables;
    // At the door nothing is chosen yet: Enter leads to the reasons to come.
    let is_door = screen.is_door();
    let rows = screen.countries.visible(list.height.into());
    for (((found, is_chosen), y), shown) in rows.zip(list.y..).zip(0..) {
        let is_chosen = is_chosen && !is_door;
        screen.targets.add(Rect { y, height: 1, ..list }, Target::Country(shown));
        let row = match found {
            Row::Place(hit) => {
                let Some(country) = tables.countries.get(hit.country) else { continue };
                place_row(look, language, hit, country, usize::from(list.width), is_chosen)
            }
            Row::Product(product, matched) => {
                let Some(product) = tables.products.get(*product) else { continue };
                let home = product.country.and_then(|home| tables.countries.get(home));
                let name = product.name.in_language(language);
                let right = if name.contains(matched) { "" } else { matched };
                named_row(
                    home.map_or("", |home| home.code),
                    &look.written_out(name),
                    right,
                    list.width.into(),
                    is_chosen,
                )
            }
            Row::Guide(guide) => {
                let Some(guide) = tables.guides.get(*guide) else { continue };
                named_row("", guide.name.in_language(language), "", list.width.into(), is_chosen)
            }
        };
        let style = if is_chosen { look.selected(has_focus) } else { Style::new() };
        row.style(style).render(Rect { y, height: 1, ..list }, buffer);
    }
}

/// Mark, code of the place, name, and on the right what matched.
fn named_row(code: &str, name: &str, right: &str, columns: usize, is_chosen: bool) -> Line<'static> {
    let mark = if is_chosen { "> " } else { "  " };
    let head = if code.is_empty() { format!("{mark}{name}") } else { format!("{mark}{code} {name}") };
    let room = columns.saturating_sub(width(&head) + 1);
    let right = if width(right) <= room { right } else { "" };
    Line::from(format!("{}{right}", fit(&head, columns.saturating_sub(width(right)))))
}

/// Mark, code, name, and on the right the dial code or what matched.
fn place_row(
    look: Look,
    language: Language,
    hit: &Hit,
    country: &Country,
    columns: usize,
    is_chosen: bool,
) -> Line<'static> {
    let mark = if is_chosen { "> " } else { "  " };
    let name = country.shown().in_language(language);
    let dial = country.dial.first().copied().unwrap_or_default();
    // What matched may be seen in the row anyway.
    let in_name = name.find(hit.text.as_ref()).filter(|_| hit.layer != Layer::Everything);
    let is_code = hit.text == country.code;
    let is_explained = hit.layer != Layer::Everything && in_name.is_none() && !is_code && hit.text != dial;
    let right = if is_explained { hit.text.as_ref() } else { dial };
    let room = columns.saturating_sub(mark.len() + country.code.len() + 1);
    // The name keeps half of the room; what matched gets the rest.
    let right_width = (width(right) + 1).min(room.saturating_sub(width(name)).max(room / 2));
    let name_width = room.saturating_sub(right_width);
    let mut spans = vec![Span::raw(mark)];
    spans.extend(marked(look, country.code, if is_code { &hit.marks } else { &[] }));
    spans.push(Span::raw(" "));
    let skipped = in_name.and_then(|start| name.get(..start)).map_or(0, |before| before.chars().count());
    let in_name = in_name.map_or_else(Vec::new, |_| hit.marks.iter().map(|mark| mark + skipped).collect());
    spans.extend(marked(look, &fit(name, name_width), &in_name));
    let right_marks = if right == hit.text { hit.marks.as_slice() } else { &[] };
    let (right, right_marks) = around_marks(right, right_marks, right_width.saturating_sub(1));
    let (right, right_marks) = (right.as_str(), right_marks.as_slice());
    let padding = right_width.saturating_sub(width(right)).max(1);
    spans.push(Span::raw(" ".repeat(padding.min(right_width))));
    spans.extend(marked(look, &fit(right, right_width.saturating_sub(padding)), right_marks));
    Line::from(spans)
}

/// A text that is too long, without its beginning where the marks would not be seen otherwise.
fn around_marks(text: &str, marks: &[usize], cells: usize) -> (String, Vec<usize>) {
    let last = marks.last().map_or(0, |last| last + 1);
    let seen: String = text.chars().take(last).collect();
    let first = marks.first().copied().unwrap_or(0);
    if width(text) <= cells || width(&seen) < cells || first == 0 {
        return (text.to_owned(), marks.to_vec());
    }
    let rest: String = text.chars().skip(first).collect();
    (format!("~{rest}"), marks.iter().map(|mark| mark - first + 1).collect())
}

/// The text with the marked characters set off.
fn marked(look: Look, text: &str, marks: &[usize]) -> Vec<Span<'static>> {
    let mut spans: Vec<(String, bool)> = Vec::new();
    for (position, c) in text.chars().enumerate() {
        let is_marked = marks.contains(&position);
        match spans.last_mut() {
            Some((run, state)) if *state == is_marked => run.push(c),
            _ => spans.push((c.to_string(), is_marked)),
        }
    }
    let style = |is_marked| if is_marked { look.matched() } else { Style::new() };
    spans.into_iter().map(|(run, is_marked)| Span::styled(run, style(is_marked))).collect()
}

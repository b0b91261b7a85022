//! Cards or places, best first: a list, and what is said of the chosen row below it or, where there is room, beside it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::{Panel, Screen, title};
use crate::answer::{Among, Choice, Word};
use crate::doc::{Block, Cell, Choosing, Phrases, Row};
use crate::text::{fit, width};
use crate::tui::screen::look::Look;
use crate::tui::screen::verdict::wrapped_lines;

/// Columns of the panel from which on the chosen row is explained beside the list.
const BESIDE_FROM: u16 = 100;
/// Rows of list and explanation from which on a row between them stays free.
const GAP_FROM: u16 = 10;
/// Columns that a name is given at least, and at most where something stands behind it.
const NAME: (usize, usize) = (12, 24);
/// How long a number lives says nothing in less.
const LEAST_KEPT: usize = 10;

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    let Some(Panel::Which(panel)) = &mut screen.panel else { return };
    panel.refresh(screen.dataset, &screen.session.query);
    let wanted = panel.wanted().clone();
    let (is_counting, count) = (panel.is_counting(), panel.count());
    let (dataset, query) = (screen.dataset, screen.session.query.clone());
    let phrases = Phrases::new(dataset, screen.session.language, query.today);
    let choosing = Choosing { phrases, query: &query, wanted: &wanted };
    // The profile stands in the top row, too.
    let [whole, short] = [choosing.title(), choosing.short_title()].map(|text| screen.counting(is_counting, text));
    let heading = if width(&whole) + 2 <= area.width.into() { whole } else { short };
    let below = title(screen, &heading, true, area, buffer);
    tabs(screen, wanted.among, below, buffer);
    let body = Rect { y: below.y.saturating_add(1), height: below.height.saturating_sub(1), ..below };
    if wanted.among == Among::Cards && screen.session.report().is_none() {
        let nothing = fit(screen.words().no_hit(), body.width.into());
        buffer.set_string(body.x, body.y, nothing.trim_end(), Style::new());
        return;
    }
    let [list, detail] = areas(body, count);
    let mut shown: Vec<(Row, bool)> = Vec::new();
    let mut lines = Vec::new();
    let Some(Panel::Which(panel)) = &mut screen.panel else { return };
    for row in panel.visible(dataset, list.height.saturating_sub(1).into()) {
        shown.push((choosing.row(row.number, row.choice), row.is_chosen));
        if row.is_chosen {
            lines = detail_lines(screen.look, &choosing, row.choice, detail.width.into());
        }
    }
    Columns::new(screen, &choosing, count, list.width.into()).draw(&shown, list, buffer);
    if detail.x > list.x {
        for y in detail.y..detail.bottom() {
            buffer.set_string(detail.x - 1, y, screen.look.separator(), Style::new());
        }
    }
    draw_detail(screen, &lines, detail, buffer);
}

/// The two questions, the one that is asked in brackets.
fn tabs(screen: &Screen, among: Among, area: Rect, buffer: &mut Buffer) {
    let words = screen.words();
    let mut x = area.x;
    for (tab, text) in [(Among::Cards, words.which_tab_cards()), (Among::Places, words.which_tab_places())] {
        let (text, style) = if tab == among {
            (format!("[{text}]"), screen.look.title(false))
        } else {
            (format!(" {text} "), Style::new())
        };
        let text = fit(&text, width(&text).min(area.right().saturating_sub(x).into()));
        buffer.set_string(x, area.y, &text, style);
        x = x.saturating_add(u16::try_from(width(&text)).unwrap_or(u16::MAX));
    }
}

/// Where the list with its heading stands, and where what is said of its chosen row.
fn areas(body: Rect, count: usize) -> [Rect; 2] {
    if body.width >= BESIDE_FROM {
        let list = Rect { width: body.width / 2, ..body };
        let detail = Rect { x: list.right().saturating_add(1), width: body.width - list.width - 1, ..body };
        return [list, detail];
    }
    let gap = u16::from(body.height >= GAP_FROM);
    let needed = u16::try_from(count).unwrap_or(u16::MAX).saturating_add(1);
    let list = Rect { height: needed.min(body.height.div_ceil(2)), ..body };
    let taken = list.height + gap;
    [list, Rect { y: body.y.saturating_add(taken), height: body.height.saturating_sub(taken), ..body }]
}

/// The measures of the list.
struct Columns<'a> {
    screen: &'a Screen,
    number: usize,
    name: usize,
    word: usize,
    kept: usize,
    services: Vec<&'static str>,
    is_kept: bool,
}

impl<'a> Columns<'a> {
    fn new(screen: &'a Screen, choosing: &Choosing, count: usize, columns: usize) -> Self {
        let tables = &screen.dataset.tables;
        let services: Vec<&str> =
            choosing.wanted.services.iter().map(|service| choosing.phrases.service(*service)).collect();
        let is_kept = choosing.is_kept();
        let words = Word::ALL.iter().map(|word| width(word.name(screen.words())));
        let word = words.chain(services.iter().map(|service| width(service))).max().unwrap_or(0);
        let number = count.to_string().len();
        let room = columns.saturating_sub(2 + number + 1 + (1 + word) * services.len());
        let cards = tables.cards.iter().map(|card| width(screen.words().text(card.name)));
        let (name, kept) = match choosing.wanted.among {
            Among::Cards => (cards.max().unwrap_or(0).min(room), 0),
            Among::Places if is_kept && room >= NAME.0 + 1 + LEAST_KEPT => {
                let name = (room / 2).clamp(NAME.0, NAME.1);
                (name, room - name - 1)
            }
            Among::Places => (room.min(NAME.1 * 2), 0),
        };
        Self { screen, number, name, word, kept, services, is_kept }
    }

    fn draw(&self, rows: &[(Row, bool)], area: Rect, buffer: &mut Buffer) {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let services = self.services.iter().map(|service| (*service, bold));
        self.draw_row(
            &" ".repeat(self.before_words()),
            services,
            if self.is_kept { self.screen.words().which_kept() } else { "" },
            bold,
            area,
            buffer,
        );
        for ((row, is_chosen), y) in rows.iter().zip(area.y.saturating_add(1)..area.bottom()) {
            let mark = if *is_chosen { "> " } else { "  " };
            let style = if *is_chosen { self.screen.look.selected(true) } else { Style::new() };
            let [number, name, cells @ ..] = row.cells.as_slice() else { continue };
            let start = format!("{mark}{:>1$} {2}", number.said(), self.number, fit(&name.said(), self.name));
            let words = cells.iter().filter_map(Cell::word);
            let words = words.map(|word| (word.name(self.screen.words()), self.screen.look.word(word).patch(style)));
            let kept = cells.last().filter(|_| self.is_kept).map(Cell::said).unwrap_or_default();
            self.draw_row(&start, words, &kept, style, Rect { y, height: 1, ..area }, buffer);
        }
    }

    /// Cells before the first word.
    fn before_words(&self) -> usize {
        2 + self.number + 1 + self.name
    }

    fn draw_row(
        &self,
        start: &str,
        words: impl Iterator<Item = (&'static str, Style)>,
        kept: &str,
        style: Style,
        area: Rect,
        buffer: &mut Buffer,
    ) {
        let columns = usize::from(area.width);
        let taken = self.before_words() + (1 + self.word) * self.services.len();
        let behind = if self.kept > 0 { format!(" {}", fit(kept, self.kept)) } else { String::new() };
        let gap = " ".repeat(taken.saturating_sub(self.before_words()));
        buffer.set_string(area.x, area.y, fit(&format!("{start}{gap}{behind}"), columns), style);
        let mut at = self.before_words() + 1;
        for (word, style) in words {
            let room = columns.saturating_sub(at).min(self.word);
            let x = area.x.saturating_add(u16::try_from(at).unwrap_or(u16::MAX));
            if room > 0 {
                buffer.set_string(x, area.y, fit(word, room).trim_end(), style);
            }
            at += 1 + self.word;
        }
    }
}

/// What is said of the chosen row, under its name.
fn detail_lines(look: Look, choosing: &Choosing, choice: &Choice, columns: usize) -> Vec<Line<'static>> {
    let notes = choosing.notes(choice).into_iter();
    let lines = notes.flat_map(|notes| std::iter::once(Block::heading(0, notes.title)).chain(notes.blocks));
    lines.chain([choosing.order()]).flat_map(|line| wrapped_lines(&line, look, columns)).collect()
}

/// The lines that fit; where not all do, the last row tells which they are.
fn draw_detail(screen: &mut Screen, lines: &[Line<'static>], area: Rect, buffer: &mut Buffer) {
    let all_fit = lines.len() <= usize::from(area.height);
    let rows = usize::from(area.height.saturating_sub(u16::from(!all_fit)));
    let Some(Panel::Which(panel)) = &mut screen.panel else { return };
    let first = panel.detail.lay_out(lines.len(), rows);
    let shown = lines.iter().skip(first).take(rows);
    for (line, y) in shown.zip(area.y..) {
        line.render(Rect { y, height: 1, ..area }, buffer);
    }
    if rows < lines.len() {
        super::draw_position(screen, first, lines.len(), area, buffer);
    }
}

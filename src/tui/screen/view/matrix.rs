//! Every card kind against every ask, a word in each cell; the asks scroll sideways where they do not fit.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{Panel, Screen, Target, title};
use crate::answer::Word;
use crate::text::{fit, width};
use crate::tui::screen::matrix::MatrixPanel;

/// The widest name of an ask over its column.
const WIDEST_NAME: usize = 8;

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    if let Some(Panel::Matrix(panel)) = &mut screen.panel
        && screen.session.report().is_some()
    {
        panel.refresh(screen.dataset, &screen.session.query);
    }
    let Some(Panel::Matrix(panel)) = &screen.panel else { return };
    let below = title(screen, &heading(screen, panel), true, area, buffer);
    if screen.session.report().is_none() {
        let nothing = fit(screen.words().no_hit(), below.width.into());
        buffer.set_string(below.x, below.y, nothing.trim_end(), Style::new());
        return;
    }
    Grid::new(screen, panel, below).draw(below, buffer);
}

/// The place, the service and the chosen ask in full.
fn heading(screen: &Screen, panel: &MatrixPanel) -> String {
    let tables = &screen.dataset.tables;
    let country =
        tables.countries.get(screen.session.query.country).map_or("", |country| screen.words().text(country.shown()));
    let service = tables.services.get(panel.service).map_or("", |service| screen.words().text(service.name));
    let ask = tables.asks.get(panel.ask).map_or("", |ask| screen.words().text(ask.name));
    screen.words().matrix_title(&country, &service, &ask)
}

/// The measures of the table.
struct Grid<'a> {
    screen: &'a Screen,
    panel: &'a MatrixPanel,
    label: usize,
    column: usize,
    /// The asks that fit, from the first to before the last.
    asks: std::ops::Range<usize>,
}

impl<'a> Grid<'a> {
    fn new(screen: &'a Screen, panel: &'a MatrixPanel, area: Rect) -> Self {
        let tables = &screen.dataset.tables;
        let words = Word::ALL.iter().map(|word| width(word.name(screen.words())));
        let names = tables.asks.iter().map(|ask| width(screen.words().text(ask.name)).min(WIDEST_NAME));
        let column = words.chain(names).max().unwrap_or(0) + 1;
        let cards = tables.cards.iter().map(|card| width(screen.words().text(card.name)));
        let room = usize::from(area.width);
        let label = (cards.max().unwrap_or(0) + 3).min(room.saturating_sub(column));
        let fitting = (room.saturating_sub(label) / column).clamp(1, tables.asks.len().max(1));
        let first = (panel.ask + 1).saturating_sub(fitting);
        Self { screen, panel, label, column, asks: first..(first + fitting).min(tables.asks.len()) }
    }

    fn draw(&self, area: Rect, buffer: &mut Buffer) {
        let tables = &self.screen.dataset.tables;
        let mut rows = (area.y..area.bottom()).zip(0..);
        if let Some((y, _)) = rows.next() {
            self.draw_names(y, area, buffer);
        }
        let first = (self.panel.card + 1).saturating_sub(usize::from(area.height.saturating_sub(1)).max(1));
        for ((y, _), (card, found)) in rows.zip(tables.cards.iter().enumerate().skip(first)) {
            let mark = if card == self.panel.card { "> " } else { "  " };
            let name = format!("{mark}{}", self.screen.words().text(found.name));
            buffer.set_string(area.x, y, fit(&name, self.label), Style::new());
            self.screen.targets.add(Rect { y, height: 1, ..area }, Target::Cell(card, self.panel.ask));
            for (ask, x) in self.asks.clone().zip(self.columns(area)) {
                self.draw_cell(card, ask, (x, y), buffer);
            }
        }
    }

    /// The names of the asks over their columns, the chosen one marked.
    fn draw_names(&self, y: u16, area: Rect, buffer: &mut Buffer) {
        let tables = &self.screen.dataset.tables;
        for (ask, x) in self.asks.clone().zip(self.columns(area)) {
            let name = tables.asks.get(ask).map_or("", |ask| self.screen.words().text(ask.name));
            let bold = Style::new().add_modifier(Modifier::BOLD);
            let style = if ask == self.panel.ask { bold.add_modifier(Modifier::UNDERLINED) } else { bold };
            buffer.set_string(x, y, fit(name, self.column - 1).trim_end(), style);
            self.screen.targets.add(self.cell((x, y)), Target::Cell(self.panel.card, ask));
        }
    }

    /// A word; the chosen one stands in brackets, which need no colour to be seen.
    fn draw_cell(&self, card: usize, ask: usize, (x, y): (u16, u16), buffer: &mut Buffer) {
        let word = self.panel.word(card, ask);
        let text = word.name(self.screen.words());
        let is_chosen = card == self.panel.card && ask == self.panel.ask;
        let style = self.screen.look.word(word);
        let style = if is_chosen { style.add_modifier(Modifier::REVERSED) } else { style };
        buffer.set_string(x, y, fit(text, self.column - 1).trim_end(), style);
        self.screen.targets.add(self.cell((x, y)), Target::Cell(card, ask));
    }

    fn cell(&self, (x, y): (u16, u16)) -> Rect {
        Rect { x, y, width: u16::try_from(self.column).unwrap_or(u16::MAX), height: 1 }
    }

    fn columns(&self, area: Rect) -> impl Iterator<Item = u16> {
        let (label, column) = (self.label, self.column);
        (0..).map(move |index| area.x.saturating_add(u16::try_from(label + index * column).unwrap_or(u16::MAX)))
    }
}

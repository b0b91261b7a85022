//! The world, or a region of it: a mark for every country and region, and what the marks mean.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{Panel, Screen, Target, title};
use crate::answer::Word;
use crate::text::{fit, width};
use crate::tui::screen::map::MapPanel;

/// Columns of a cell that shows the code before the mark, in a region.
const WITH_CODE: u16 = 4;

pub(super) fn draw(screen: &mut Screen, area: Rect, buffer: &mut Buffer) {
    let Some(Panel::Map(panel)) = &screen.panel else { return };
    let below = Rect { y: area.y.saturating_add(1), height: area.height.saturating_sub(1), ..area };
    let cell = if panel.region().is_some() { WITH_CODE } else { 1 };
    // The legend takes what its words need, at most half of the panel.
    let legend_rows = legend(screen, panel, below.width.into()).len().min(usize::from(below.height / 2));
    let grid = Rect { height: below.height.saturating_sub(u16::try_from(legend_rows).unwrap_or(u16::MAX)), ..below };
    if let Some(Panel::Map(panel)) = &mut screen.panel {
        panel.refresh(screen.dataset, &screen.session.query, (grid.width / cell).into(), grid.height.into());
    }
    let Some(Panel::Map(panel)) = &screen.panel else { return };
    title(screen, &heading(screen, panel), true, area, buffer);
    draw_marks(screen, panel, cell, grid, buffer);
    for (line, y) in legend(screen, panel, below.width.into()).iter().zip(grid.bottom()..below.bottom()) {
        buffer.set_string(below.x, y, line, Style::new());
    }
}

/// The chosen place with its word, the service, the ask and the card.
fn heading(screen: &Screen, panel: &MapPanel) -> String {
    let (phrases, card) = (screen.phrases(), screen.session.query.card);
    screen.counting(
        panel.is_counting(),
        screen.words().map_title(
            &phrases.place(panel.country),
            &panel.word(panel.country).name(screen.words()),
            &phrases.service(panel.service),
            &phrases.ask(panel.ask),
            &phrases.card(card),
        ),
    )
}

fn draw_marks(screen: &Screen, panel: &MapPanel, cell: u16, grid: Rect, buffer: &mut Buffer) {
    for (country, (x, y), word) in panel.marks() {
        let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) else { continue };
        let code = screen.dataset.tables.countries.of(country, |country| country.code);
        let text = if cell == WITH_CODE { format!("{code}{}", mark(word)) } else { mark(word).to_string() };
        let style = screen.look.word(word);
        let style = if country == panel.country { style.add_modifier(Modifier::REVERSED) } else { style };
        let (x, y) = (grid.x + x * cell, grid.y + y);
        buffer.set_string(x, y, text, style);
        screen.targets.add(Rect { x, y, width: cell, height: 1 }, Target::Place(country));
    }
}

/// The mark of a word: each another character, so that no colour is needed.
fn mark(word: Word) -> char {
    match word {
        Word::Yes => '#',
        Word::Limited => '+',
        Word::Depends => '~',
        Word::Unlikely => '-',
        Word::No => 'x',
        Word::Unknown => '.',
    }
}

/// Every mark with its word and how many places have it, in as few lines as hold them whole.
fn legend(screen: &Screen, panel: &MapPanel, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in Word::ALL {
        let entry = format!("{} {} {}  ", mark(word), word.name(screen.words()), panel.count(word));
        match lines.last_mut() {
            Some(line) if width(line) + width(entry.trim_end()) <= columns => line.push_str(&entry),
            _ => lines.push(entry),
        }
    }
    lines.iter().map(|line| fit(line.trim_end(), columns).trim_end().to_owned()).collect()
}

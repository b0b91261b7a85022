//! The screen without a terminal: keys in, lines out.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::convert::Infallible;
use std::sync::LazyLock;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Size};
use simbind::dataset::{CardId, Dataset, Language};
use simbind::query::CardChoice;
use simbind::term::{App, Event, Flow};
use simbind::text::width;
use simbind::tui::screen::{Look, Options, Screen};

/// The data of all screens.
pub static DATASET: LazyLock<Dataset> = LazyLock::new(super::dataset);

/// Without colours, with line characters.
pub const PLAIN: Look = Look::PLAIN;

/// A screen at the start.
pub fn screen(language: Language, look: Look) -> Screen {
    Screen::new(&DATASET, Options { look, ..Options::new(&DATASET, language, super::TODAY) })
}

/// How often Down is pressed from the first of the cards to a kind.
pub fn downs_to(card: CardId) -> usize {
    let place = DATASET.tables.countries.ids().next().expect("a place");
    let cards = CardChoice::of_place(&DATASET, place);
    cards.iter().position(|found| *found == CardChoice::Kind(card)).expect("a kind of card")
}

/// A user of the screen.
pub struct User {
    pub screen: Screen,
    size: (u16, u16),
}

/// What is to be seen.
pub struct Seen {
    pub buffer: Buffer,
    /// Where the hardware cursor stands; none if it is hidden.
    pub cursor: Option<Position>,
}

impl User {
    /// At a screen without colours.
    pub fn new(language: Language, size: (u16, u16)) -> Self {
        Self::with_look(language, PLAIN, size)
    }

    pub fn with_look(language: Language, look: Look, size: (u16, u16)) -> Self {
        Self { screen: screen(language, look), size }
    }

    /// Types keys, see [`keys`]; every key is followed by a drawing, as with a person.
    pub fn keys(&mut self, written: &str) -> &mut Self {
        for key in keys(written) {
            self.key(key);
            self.see();
        }
        self
    }

    /// Types one key without looking.
    pub fn key(&mut self, key: KeyEvent) -> Flow {
        self.screen.handle(Event::Key(key))
    }

    pub fn resize(&mut self, size: (u16, u16)) -> &mut Self {
        self.size = size;
        self.screen.handle(Event::Resize(size.0, size.1));
        self
    }

    /// Draws and looks.
    pub fn see(&mut self) -> Seen {
        let backend = CursorOnly { size: self.size.into(), at: Position::ORIGIN, is_visible: false };
        let mut terminal = Terminal::new(backend).unwrap();
        let mut buffer = Buffer::default();
        terminal
            .draw(|frame| {
                self.screen.draw(frame);
                buffer = frame.buffer_mut().clone();
            })
            .unwrap();
        let backend = terminal.backend();
        Seen { buffer, cursor: backend.is_visible.then_some(backend.at) }
    }

    /// The text on the screen.
    pub fn text(&mut self) -> String {
        self.see().text()
    }
}

impl Seen {
    /// The rows, without spaces at the end.
    pub fn lines(&self) -> Vec<String> {
        (0..self.buffer.area.height).map(|y| row(&self.buffer, y).trim_end().to_owned()).collect()
    }

    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// Every cell that is not hidden behind a wide character.
    pub fn cells(&self) -> impl Iterator<Item = (Position, &Cell)> {
        let area = self.buffer.area;
        (0..area.height).flat_map(move |y| row_cells(&self.buffer, y).map(move |(x, cell)| (Position { x, y }, cell)))
    }
}

/// A row as a terminal shows it.
pub fn row(buffer: &Buffer, y: u16) -> String {
    row_cells(buffer, y).map(|(_, cell)| cell.symbol()).collect()
}

/// The cells of a row, but for those that a wide character covers.
pub fn row_cells(buffer: &Buffer, y: u16) -> impl Iterator<Item = (u16, &Cell)> {
    let mut next = 0;
    (0..buffer.area.width).filter_map(move |x| {
        let cell = &buffer[(x, y)];
        if x < next {
            return None;
        }
        next = x + u16::try_from(width(cell.symbol())).unwrap().max(1);
        Some((x, cell))
    })
}

/// Keys as people write them: `gelunbiya<Enter><Down*4><Ctrl-C>`.
pub fn keys(written: &str) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    let mut rest = written;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let Some((name, after)) = rest.split_once('>').filter(|_| c == '<') else {
            keys.push(KeyCode::Char(c).into());
            continue;
        };
        rest = after;
        let (name, count) = name.split_once('*').map_or((name, 1), |(name, count)| (name, count.parse().unwrap()));
        keys.extend(std::iter::repeat_n(named(name), count));
    }
    keys
}

fn named(name: &str) -> KeyEvent {
    let (name, modifiers) = match name.split_once('-') {
        Some(("Ctrl", name)) => (name, KeyModifiers::CONTROL),
        Some(("Alt", name)) => (name, KeyModifiers::ALT),
        Some(("Shift", name)) => (name, KeyModifiers::SHIFT),
        _ => (name, KeyModifiers::NONE),
    };
    let code = match name {
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" if modifiers == KeyModifiers::SHIFT => KeyCode::BackTab,
        "Tab" => KeyCode::Tab,
        "Backspace" => KeyCode::Backspace,
        "Del" => KeyCode::Delete,
        "Ins" => KeyCode::Insert,
        "Space" => KeyCode::Char(' '),
        _ if name.len() > 1 && name.starts_with('F') => KeyCode::F(name[1..].parse().unwrap()),
        _ => KeyCode::Char(name.chars().next().unwrap().to_ascii_lowercase()),
    };
    KeyEvent::new(code, modifiers)
}

/// A terminal of which only the cursor matters.
struct CursorOnly {
    size: Size,
    at: Position,
    is_visible: bool,
}

impl Backend for CursorOnly {
    type Error = Infallible;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> Result<(), Infallible> {
        content.for_each(drop);
        Ok(())
    }

    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        self.is_visible = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> Result<(), Infallible> {
        self.is_visible = true;
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        Ok(self.at)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Infallible> {
        self.at = position.into();
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> Result<(), Infallible> {
        Ok(())
    }

    fn size(&self) -> Result<Size, Infallible> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}

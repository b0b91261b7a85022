//! What is drawn, handed to the terminal in one write per frame, and in none where nothing changed.

use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::sync::Arc;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::halves::Halves;
use super::paint;
use super::room::drawn;
use super::system::Tty;

const SHOW: &[u8] = b"\x1b[?25h";
const HIDE: &[u8] = b"\x1b[?25l";

/// A frame longer than this may arrive in pieces: the cursor is hidden while it is drawn.
const ONE_PACKET: usize = 1200;

/// The library's way to the terminal.
///
/// Collects a frame with its cursor and hands it over on [`flush`](Backend::flush). What the terminal does not take
/// at once is kept, see [`is_stalled`](Self::is_stalled): nothing here ever blocks.
#[derive(Debug)]
pub struct Output {
    tty: Arc<Tty>,
    /// Addresses by number; none where the terminal has no links.
    links: Vec<&'static str>,
    frame: Vec<u8>,
    /// What has to be written although it has not changed. Shared with whoever draws, since a frame comes here in part.
    halves: Rc<RefCell<Halves>>,
    /// What goes out along with the next frame and neither shows anything nor moves the cursor. What waits is replaced: a key may be
    /// held.
    pub unseen: Vec<u8>,
    sent: usize,
    stalled: bool,
    wanted: Cursor,
    shown: Cursor,
    /// Whether the mouse is wanted from the next frame on.
    pub wants_mouse: bool,
    /// As far as it is known.
    has_mouse: Option<bool>,
    /// Whether the mouse was ever taken.
    had_mouse: bool,
}

/// A cursor as far as it is known.
#[derive(Debug, Clone, Copy, Default)]
struct Cursor {
    visible: Option<bool>,
    at: Option<Position>,
}

impl Output {
    /// For a terminal that was just entered; `links` are the addresses, by number, that it may follow.
    pub fn new(tty: Arc<Tty>, links: Vec<&'static str>, halves: Rc<RefCell<Halves>>) -> Self {
        Self {
            tty,
            links,
            frame: Vec::new(),
            halves,
            unseen: Vec::new(),
            sent: 0,
            stalled: false,
            wanted: Cursor::default(),
            shown: Cursor::default(),
            wants_mouse: false,
            has_mouse: Some(false),
            had_mouse: false,
        }
    }

    /// Whether the terminal has yet to take a part of the last frame. Then there is no use in drawing another one.
    pub fn is_stalled(&self) -> bool {
        self.stalled
    }

    /// Hands over what was to go out with a frame that will not come. A terminal that does not read is not waited for.
    pub fn finish(&mut self) -> io::Result<()> {
        if self.stalled {
            return Ok(());
        }
        self.frame.append(&mut self.unseen);
        self.resume()
    }

    /// Hands over what the terminal did not take before.
    pub fn resume(&mut self) -> io::Result<()> {
        self.sent += self.tty.write(self.frame.get(self.sent..).unwrap_or_default())?;
        self.stalled = self.sent < self.frame.len();
        if !self.stalled {
            self.forget();
        }
        Ok(())
    }

    /// Starts anew where it is not known what the terminal shows. What it did not take of the last frame is dropped.
    pub fn reset(&mut self) {
        self.forget();
        self.shown = Cursor::default();
        // Whoever never took the mouse has nothing to give back.
        self.has_mouse = (!self.had_mouse).then_some(false);
    }

    fn forget(&mut self) {
        self.frame.clear();
        self.sent = 0;
        self.stalled = false;
    }

    /// Adds to the frame what takes the mouse or gives it back.
    fn take_mouse(&mut self) -> io::Result<()> {
        if self.has_mouse != Some(self.wants_mouse) {
            self.frame.extend_from_slice(self.tty.mouse(self.wants_mouse)?);
            self.has_mouse = Some(self.wants_mouse);
            self.had_mouse |= self.wants_mouse;
        }
        Ok(())
    }

    /// Adds to the frame what makes the cursor as wanted.
    fn place_cursor(&mut self) {
        if self.shown.visible != Some(false) && self.frame.len() > ONE_PACKET {
            self.frame.splice(..0, HIDE.iter().copied());
            self.shown.visible = Some(false);
        }
        let visible = self.wanted.visible == Some(true);
        if let Some(at) = self.wanted.at.filter(|at| visible && self.shown.at != Some(*at)) {
            paint::move_to(&mut self.frame, at.x, at.y);
            self.shown.at = Some(at);
        }
        if self.shown.visible != Some(visible) {
            self.frame.extend_from_slice(if visible { SHOW } else { HIDE });
            self.shown.visible = Some(visible);
        }
    }
}

impl Backend for Output {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let before = self.frame.len();
        let uncovered = self.halves.borrow_mut().take_uncovered();
        if uncovered.is_empty() {
            paint::cells(&mut self.frame, content, &self.links);
        } else {
            paint::cells(&mut self.frame, paint::with_uncovered(content, &uncovered).into_iter(), &self.links);
        }
        if self.frame.len() > before {
            self.shown.at = None;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.wanted.visible = Some(false);
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.wanted.visible = Some(true);
        Ok(())
    }

    /// Where the cursor was last put: the terminal is never asked.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.wanted.at.unwrap_or(Position::ORIGIN))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.wanted.at = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        if clear_type == ClearType::All {
            self.halves.borrow_mut().clear();
            if !self.stalled {
                self.frame.clear();
            }
        }
        self.frame.extend_from_slice(match clear_type {
            ClearType::All => b"\x1b[2J",
            ClearType::AfterCursor => b"\x1b[0J",
            ClearType::BeforeCursor => b"\x1b[1J",
            ClearType::CurrentLine => b"\x1b[2K",
            ClearType::UntilNewLine => b"\x1b[0K",
        });
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        let (width, height) = self.tty.size();
        Ok(drawn(width, height))
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.place_cursor();
        self.take_mouse()?;
        self.frame.append(&mut self.unseen);
        self.resume()
    }
}

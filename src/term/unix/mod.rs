//! The terminal of Unix: a device with modes, signals, and a shell that may stop and continue us.

mod input;
pub mod job;
mod signals;
mod stdout;
mod tty;

pub use input::Input;
use rustix::termios::tcgetwinsize;
pub use signals::{Signals, die};
pub use stdout::was_closed;
pub use tty::{MOUSE_OFF, Modes, Tty, is_gone};

/// Alternate screen, blank even where there is no alternate screen, then bracketed paste.
pub const ENTER: &[u8] = b"\x1b[?1049h\x1b[2J\x1b[?2004h";
/// The way back; the first bytes also end whatever sequence was cut off before them.
pub const LEAVE: &[u8] = b"\x1b[m\x1b[?2004l\x1b[?25h\x1b[?1049l";

/// Whether there can be somebody who stops and continues us.
pub const CAN_SUSPEND: bool = true;
/// Whether a screen for strangers can be kept to what it promises.
pub const HAS_KIOSK: bool = true;

/// The columns of the terminal that standard output is; none where it does not tell.
#[must_use]
pub fn columns() -> Option<u16> {
    tcgetwinsize(std::io::stdout()).ok().map(|size| size.ws_col).filter(|columns| *columns > 0)
}

/// What has to be done once before the first coloured line: nothing, as a terminal follows sequences.
#[derive(Debug)]
pub struct Sequences;

impl Sequences {
    /// Makes the terminal follow sequences until this is dropped.
    #[must_use]
    pub fn on() -> Self {
        Self
    }

    /// Whether it follows them.
    #[must_use]
    pub fn are_on() -> bool {
        true
    }
}

//! The console of Windows: modes of its two ends, events instead of bytes, no signals, and nobody who stops and continues us.

mod console;
mod control;
mod input;
mod sequences;

pub use console::{MOUSE_OFF, Modes, Tty, columns, is_gone};
pub use control::Signals;
pub use input::Input;
pub use sequences::{Sequences, die};

/// Alternate screen, blank. The console hands out pasted texts without marks, whatever it is asked for.
pub const ENTER: &[u8] = b"\x1b[?1049h\x1b[2J";
/// The way back; the first bytes also end whatever sequence was cut off before them.
pub const LEAVE: &[u8] = b"\x1b[m\x1b[?25h\x1b[?1049l";

/// Whether there can be somebody who stops and continues us.
pub const CAN_SUSPEND: bool = false;
/// Whether a screen for strangers can be kept to what it promises: nobody has tried it.
pub const HAS_KIOSK: bool = false;

/// Whether standard output was closed from the start, which no shell of Windows does.
#[must_use]
pub fn was_closed() -> bool {
    false
}

/// Stopping, which Windows does not have.
pub mod job {
    use std::io;

    /// Whether a shell is there to continue us.
    pub fn can_be_continued() -> bool {
        super::CAN_SUSPEND
    }

    /// Refuses.
    pub fn stop(_job: bool) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

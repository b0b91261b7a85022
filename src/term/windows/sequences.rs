//! Whether the console follows escape sequences, which it must be told to, and what it was told before.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use super::console::{self, SEQUENCES};

/// The status of a program that Ctrl-C, Ctrl-Break or a closed window has ended: `STATUS_CONTROL_C_EXIT`, by its bits.
pub const ENDED: i32 = 0xC000_013A_u32.cast_signed();

/// The mode that was found and has to be put back. Global, because the end of the process drops nothing.
static FOUND: Mutex<Option<u32>> = Mutex::new(None);

/// The console that follows sequences.
#[derive(Debug)]
pub struct Sequences(());

impl Sequences {
    /// Makes the console follow sequences until this is dropped. One that is too old for it stays as it is.
    #[must_use]
    pub fn on() -> Self {
        if io::stdout().is_terminal() {
            let set = console::output().and_then(|output| {
                let found = output.mode()?;
                output.set_mode(found | SEQUENCES).map(|()| found)
            });
            *FOUND.lock().unwrap_or_else(PoisonError::into_inner) = set.ok();
        }
        Self(())
    }

    /// Whether it follows them.
    #[must_use]
    pub fn are_on() -> bool {
        console::output().and_then(|output| output.mode()).is_ok_and(|mode| mode & SEQUENCES != 0)
    }
}

impl Drop for Sequences {
    fn drop(&mut self) {
        put_back();
    }
}

/// Never fails: there is nobody left to tell.
fn put_back() {
    if let Some(found) = FOUND.lock().unwrap_or_else(PoisonError::into_inner).take() {
        let _ended = console::output().and_then(|output| output.set_mode(found));
    }
}

/// Ends the process with a status that no [`ExitCode`] can hold.
pub fn die(status: i32) -> ExitCode {
    put_back();
    std::process::exit(status)
}

//! Taking the terminal and giving it back exactly as it was found, on every way out.

use std::io;
use std::panic;
use std::sync::{Arc, Mutex, Once, PoisonError};
use std::time::Duration;

use super::system::{ENTER, LEAVE, Modes, Tty, job};

/// What ends a sequence that was cut off.
const END: &[u8] = b"\x1b[m";
/// How long a terminal that does not read may delay the end.
const PATIENCE: Duration = Duration::from_millis(200);

/// What has to be undone. Global, because a panic hook can reach nothing else.
static TAKEN: Mutex<Option<Taken>> = Mutex::new(None);

struct Taken {
    tty: Arc<Tty>,
    found: Modes,
    entered: bool,
    owed: Vec<&'static [u8]>,
}

/// The terminal in our hands, given back on drop and on panic.
#[derive(Debug)]
pub struct Session {
    tty: Arc<Tty>,
    found: Modes,
    /// What has to be undone besides.
    owed: Vec<&'static [u8]>,
}

impl Session {
    /// Takes the terminal: raw mode, alternate screen, bracketed paste. Asks it nothing. What had been changed before an error is
    /// undone.
    pub fn enter(tty: Arc<Tty>) -> io::Result<Self> {
        hook_panics();
        let found = tty.modes()?;
        let session = Self { tty, found, owed: Vec::new() };
        session.take()?;
        Ok(session)
    }

    /// Takes the terminal again after a stop. The caller must then draw everything anew.
    pub fn take(&self) -> io::Result<()> {
        let (tty, found, owed) = (Arc::clone(&self.tty), self.found.clone(), self.owed.clone());
        set_taken(Some(Taken { tty, found, entered: false, owed }));
        self.set_raw()?;
        with_taken(|taken| taken.entered = true);
        self.tty.write_within(ENTER, PATIENCE)
    }

    /// Takes the terminal again after somebody else had it while we were stopped, as after `SIGSTOP` and `fg`.
    pub fn retake(&self) -> io::Result<()> {
        self.set_raw()?;
        self.tty.write_within(LEAVE, PATIENCE)?;
        self.tty.write_within(ENTER, PATIENCE)
    }

    /// What was found at first counts as found for good: what is set now may be a shell's or our own.
    fn set_raw(&self) -> io::Result<()> {
        self.tty.set_raw(&self.found)
    }

    /// Gives the terminal back, if that is still to be done, and stops until continued, perhaps in the background.
    ///
    /// With `job`, everything that was started along with this process stops as well, as with Ctrl-Z in the shell.
    pub fn stop(job: bool) -> io::Result<()> {
        leave();
        job::stop(job)
    }

    /// Has `bytes` written as well, from now on, whenever the terminal is given back. To be called before what they undo is done.
    pub fn owe(&mut self, bytes: &'static [u8]) {
        if !self.owed.contains(&bytes) {
            self.owed.push(bytes);
            with_taken(|taken| taken.owed.push(bytes));
        }
    }

    /// Whether the terminal is ours to take.
    pub fn is_foreground(&self) -> bool {
        self.tty.is_foreground()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        leave();
    }
}

/// Gives the terminal back. Does nothing where it is not taken, and never fails: there is nobody left to tell.
fn leave() {
    let Some(taken) = set_taken(None) else { return };
    if taken.entered {
        let owed = taken.owed.concat();
        let end = if owed.is_empty() { &[] } else { END };
        let _ = taken.tty.write_within(&[end, &owed, LEAVE].concat(), PATIENCE);
    }
    if taken.tty.is_foreground() {
        let _ = taken.tty.set_modes(&taken.found);
    }
}

/// Makes a panic give the terminal back before its message is printed.
fn hook_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            leave();
            print(info);
        }));
    });
}

fn set_taken(taken: Option<Taken>) -> Option<Taken> {
    std::mem::replace(&mut *TAKEN.lock().unwrap_or_else(PoisonError::into_inner), taken)
}

fn with_taken(change: impl FnOnce(&mut Taken)) {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner).as_mut().map(change);
}

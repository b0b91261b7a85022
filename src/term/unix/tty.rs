//! The terminal device: its modes, its size, and its bytes. An error says that it is gone, where nothing else is said.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags, open};
use rustix::io::{Errno, retry_on_intr};
use rustix::termios::{OptionalActions, isatty, tcgetattr, tcgetpgrp, tcgetwinsize, tcsetattr, ttyname};

use super::job;

/// Presses and the wheel, not every movement; in the form that knows more than 223 columns.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
/// Gives the mouse back.
pub const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// The size assumed when the terminal does not know its own.
const FALLBACK: (u16, u16) = (80, 24);

pub use rustix::termios::Termios as Modes;

/// The terminal, under a file description of our own.
///
/// Our own, so that it can be non-blocking without the shell noticing: a terminal that stops reading must not keep
/// the program from hearing a signal.
#[derive(Debug)]
pub struct Tty(File);

impl Tty {
    /// Opens the terminal that standard input and standard output are connected to; an error where either is none.
    pub fn open() -> anyhow::Result<Self> {
        let (input, output) = (rustix::stdio::stdin(), rustix::stdio::stdout());
        ensure!(isatty(input) && isatty(output), "standard input and output must be a terminal");
        let device = reopen(input).or_else(|_| input.try_clone_to_owned()).context("cannot open the terminal")?;
        Ok(Self(File::from(device)))
    }

    /// Columns and rows, at least one of each.
    pub fn size(&self) -> (u16, u16) {
        match tcgetwinsize(&self.0) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => (size.ws_col, size.ws_row),
            _ => FALLBACK,
        }
    }

    /// The modes as they are.
    pub fn modes(&self) -> io::Result<Modes> {
        Ok(retry_on_intr(|| tcgetattr(&self.0))?)
    }

    /// Sets raw mode; all else is as it was in `found`.
    pub fn set_raw(&self, found: &Modes) -> io::Result<()> {
        let mut raw = found.clone();
        raw.make_raw();
        self.set_modes(&raw)
    }

    /// Sets the modes at once: waiting for output to drain could wait for ever.
    pub fn set_modes(&self, attributes: &Modes) -> io::Result<()> {
        Ok(retry_on_intr(|| tcsetattr(&self.0, OptionalActions::Now, attributes))?)
    }

    /// What has to be written for the mouse to be taken or given back.
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "elsewhere it is a mode, which can fail")]
    pub fn mouse(&self, is_wanted: bool) -> io::Result<&'static [u8]> {
        Ok(if is_wanted { MOUSE_ON } else { MOUSE_OFF })
    }

    /// Whether the terminal is ours to change. A shell that has taken it back would see us stopped for trying.
    pub fn is_foreground(&self) -> bool {
        tcgetpgrp(&self.0).map_or(true, |group| job::is_own_group(group.as_raw_pid()))
    }

    /// Reads what has been typed; `None` when there is nothing. A read of no bytes means that the terminal is gone, too.
    pub fn read(&self, buffer: &mut [u8]) -> io::Result<Option<usize>> {
        match (&self.0).read(buffer) {
            Ok(0) => Err(Errno::IO.into()),
            Ok(count) => Ok(Some(count)),
            Err(error) if is_retry(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Hands over as much as the terminal takes now, and says how much that was.
    pub fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        let mut sent = 0;
        while let Some(rest) = bytes.get(sent..).filter(|rest| !rest.is_empty()) {
            match (&self.0).write(rest) {
                Ok(count) => sent += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) => return Err(error),
            }
        }
        Ok(sent)
    }

    /// Writes everything; an error as well where the terminal has not read it all within `limit`.
    pub fn write_within(&self, bytes: &[u8], limit: Duration) -> io::Result<()> {
        let end = Instant::now() + limit;
        let mut sent = self.write(bytes)?;
        while sent < bytes.len() {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(io::ErrorKind::TimedOut.into());
            }
            let left = Timespec::try_from(left).unwrap_or_default();
            retry_on_intr(|| poll(&mut [PollFd::new(self, PollFlags::OUT)], Some(&left)))?;
            sent += self.write(bytes.get(sent..).unwrap_or_default())?;
        }
        Ok(())
    }
}

impl AsFd for Tty {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

/// By name, so that it can be waited for on every system; by `/dev/tty` where the name means nothing here, as after
/// `su` or in a container.
fn reopen(terminal: BorrowedFd<'_>) -> io::Result<OwnedFd> {
    let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let named = ttyname(terminal, Vec::new()).and_then(|name| open(name, flags, Mode::empty()));
    Ok(named.or_else(|_| open("/dev/tty", flags, Mode::empty()))?)
}

fn is_retry(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock)
}

/// Whether an error of the terminal says that nobody is there any more.
pub fn is_gone(error: &io::Error) -> bool {
    let gone = [Errno::IO, Errno::PIPE, Errno::NXIO, Errno::NODEV, Errno::BADF, Errno::NOTTY];
    error.raw_os_error().is_some_and(|code| gone.iter().any(|errno| errno.raw_os_error() == code))
}

//! The console: its modes, its size, and what is written on it.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

use anyhow::{Context, ensure};
use crossterm_winapi::{ConsoleMode, Handle};

/// Bits of the modes, as `SetConsoleMode` has them: of what is read …
const CTRL_C_ENDS: u32 = 0x1;
const LINES: u32 = 0x2;
const ECHO: u32 = 0x4;
const RESIZES: u32 = 0x8;
const MOUSE: u32 = 0x10;
const SELECTION: u32 = 0x40;
const SELECTION_COUNTS: u32 = 0x80;
const KEYS_AS_SEQUENCES: u32 = 0x200;
/// … and of what is written.
const CONTROLS: u32 = 0x1;
pub(super) const SEQUENCES: u32 = 0x4;

/// What has to be written for the mouse to be given back: nothing, it is a mode.
pub const MOUSE_OFF: &[u8] = b"";

/// The size assumed when the console does not know its own.
const FALLBACK: (u16, u16) = (80, 24);

/// The modes of both ends.
#[derive(Debug, Clone, Copy)]
pub struct Modes {
    input: u32,
    output: u32,
}

/// Both ends of the console.
#[derive(Debug)]
pub struct Tty {
    input: ConsoleMode,
    output: ConsoleMode,
    found: Modes,
}

impl Tty {
    /// Opens the console that standard input and standard output are connected to; an error where either is none.
    pub fn open() -> anyhow::Result<Self> {
        ensure!(
            io::stdin().is_terminal() && io::stdout().is_terminal(),
            "standard input and output must be a terminal"
        );
        Self::of_process().context("cannot open the console: a terminal that is none for Windows needs winpty")
    }

    fn of_process() -> io::Result<Self> {
        let input = ConsoleMode::from(Handle::current_in_handle()?);
        let output = output()?;
        let found = Modes { input: input.mode()?, output: output.mode()? };
        Ok(Self { input, output, found })
    }

    /// Columns and rows, at least one of each.
    #[expect(clippy::unused_self, reason = "elsewhere a terminal is asked")]
    pub fn size(&self) -> (u16, u16) {
        crossterm::terminal::size().ok().filter(|(columns, rows)| *columns > 0 && *rows > 0).unwrap_or(FALLBACK)
    }

    /// The modes as they are.
    pub fn modes(&self) -> io::Result<Modes> {
        Ok(Modes { input: self.input.mode()?, output: self.output.mode()? })
    }

    /// Has keys handed out one by one, and sequences followed; all else is as it was in `found`.
    pub fn set_raw(&self, found: &Modes) -> io::Result<()> {
        let input = found.input & !(CTRL_C_ENDS | LINES | ECHO | KEYS_AS_SEQUENCES) | RESIZES;
        self.set_modes(&Modes { input, output: found.output | CONTROLS | SEQUENCES })
    }

    /// Sets the modes.
    pub fn set_modes(&self, modes: &Modes) -> io::Result<()> {
        self.output.set_mode(modes.output)?;
        self.input.set_mode(modes.input)
    }

    /// Takes the mouse or gives it back. Where it is taken, it no longer selects text, which would hold back all that is written.
    pub fn mouse(&self, is_wanted: bool) -> io::Result<&'static [u8]> {
        let now = self.input.mode()?;
        let found = self.found.input & (MOUSE | SELECTION | SELECTION_COUNTS);
        let mouse = if is_wanted { MOUSE | SELECTION_COUNTS } else { found };
        self.input.set_mode(now & !(MOUSE | SELECTION) | mouse)?;
        Ok(MOUSE_OFF)
    }

    /// Whether the console is ours to change: there is no other to take it in between.
    #[expect(clippy::unused_self, reason = "elsewhere a terminal is asked")]
    pub fn is_foreground(&self) -> bool {
        true
    }

    /// Writes everything: a console takes it, or keeps us waiting while somebody selects text.
    #[expect(clippy::unused_self, reason = "elsewhere a terminal is asked")]
    pub fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        // The standard library hands the console UTF-16, whatever its code page is.
        let mut stdout = io::stdout().lock();
        stdout.write_all(bytes)?;
        stdout.flush()?;
        Ok(bytes.len())
    }

    /// Writes everything. How long it takes is the console's to say.
    pub fn write_within(&self, bytes: &[u8], _limit: Duration) -> io::Result<()> {
        self.write(bytes).map(drop)
    }
}

/// The modes of what is written.
pub(super) fn output() -> io::Result<ConsoleMode> {
    Ok(ConsoleMode::from(Handle::current_out_handle()?))
}

/// The columns of the console; none where there is none.
pub fn columns() -> Option<u16> {
    crossterm::terminal::size().ok().map(|(columns, _)| columns).filter(|columns| *columns > 0)
}

/// Whether an error of the console says that nobody is there any more: an invalid handle, or a pipe to it that is closed.
pub fn is_gone(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(6 | 109 | 232 | 233))
}

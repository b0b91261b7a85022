//! Where answers and problems are written to.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, StdoutLock, Write};

use crate::dataset::printable;
use crate::term::was_closed;

/// Bytes that are collected before they are written.
const ROOM: usize = 32 * 1024;

/// Characters of a line of a message: a path that was typed may be as long as a command line.
const LONGEST_LINE: usize = 4096;

/// Where an answer is written to.
pub type Stdout = BufWriter<StdoutLock<'static>>;

/// Writes an answer to stdout. That nobody reads it any more is no failure.
///
/// # Errors
/// Where it cannot be written.
pub fn write_answer(text: &str) -> io::Result<()> {
    answer_with(|stdout| stdout.write_all(text.as_bytes()))
}

/// As [`write_answer`], for an answer that is made while it is written.
///
/// # Errors
/// Where it cannot be written.
pub fn answer_with(write: impl FnOnce(&mut Stdout) -> io::Result<()>) -> io::Result<()> {
    check_open()?;
    let mut stdout = BufWriter::with_capacity(ROOM, io::stdout().lock());
    match write(&mut stdout).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// That there is something to write to.
///
/// # Errors
/// Where standard output was closed from the start.
pub fn check_open() -> io::Result<()> {
    if was_closed() { Err(io::Error::new(ErrorKind::NotConnected, "standard output is closed")) } else { Ok(()) }
}

/// Lines under the program's name. They may quote what was typed: nothing in them steers the terminal.
#[must_use]
pub fn message(lines: &[String]) -> String {
    let mut text = String::from("simbind: ");
    for line in lines {
        text.extend(printable(line).replace(['\n', '\t'], " ").chars().take(LONGEST_LINE));
        text.push('\n');
    }
    text
}

/// Writes what went wrong to stderr; where even that fails nobody can be told.
pub fn write_problem(text: &str) {
    let mut stderr = io::stderr().lock();
    let _told = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}

/// Whether answers go to a terminal.
#[must_use]
pub fn is_shown() -> bool {
    io::stdout().is_terminal()
}

/// Whether a person sits at both ends.
#[must_use]
pub fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

//! Where answers and problems are written to.

use std::io::{self, ErrorKind, IsTerminal, Write};

use super::Exit;

/// Bytes to set aside for an answer: growing a text step by step costs more than writing it.
pub const ROOM: usize = 256 * 1024;

/// Writes an answer to stdout in one piece. That nobody reads it any more is no failure.
pub fn write_answer(text: &str) -> Exit {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Ok(()) => Exit::Answered,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Exit::Answered,
        Err(error) => {
            write_problem(&format!("simbind: {error}\n"));
            Exit::Output
        }
    }
}

/// Writes what went wrong to stderr; where even that fails nobody can be told.
pub fn write_problem(text: &str) {
    let mut stderr = io::stderr().lock();
    let _told = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}

/// Whether a person sits at both ends.
pub fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

//! What an application of the terminal layer is, and what passes between the two.

use std::process::ExitCode;

use crossterm::event::KeyEvent;
use ratatui::Frame;

use super::system::die;

/// What the user did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A key, pressed or repeated, never released.
    ///
    /// `ALT` with a character may as well be Esc and then that character, sent at once.
    Key(KeyEvent),
    /// A pasted text, its first 1024 characters, controls included. What nobody can have typed that fast counts as
    /// pasted, too, where the terminal does not mark it.
    Paste(String),
    /// The new columns and rows.
    Resize(u16, u16),
    /// The mouse, while the application [wants](App::wants_mouse) it.
    Mouse(Mouse),
}

/// What the mouse did, and over which cell; the origin is at 0, 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub kind: MouseKind,
    /// Column of the cell.
    pub column: u16,
    /// Row of the cell.
    pub row: u16,
}

/// What a mouse can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button was pressed.
    Press,
    /// The wheel was turned up by one notch.
    WheelUp,
    /// The wheel was turned down by one notch.
    WheelDown,
}

/// What is shown and what keys do; knows nothing of terminals, so that a test can call it.
pub trait App {
    /// Draws everything. Where a text is being typed, the cursor must be put there: input methods follow it.
    fn draw(&mut self, frame: &mut Frame);
    /// Takes one event. Several may come before the next drawing.
    fn handle(&mut self, event: Event) -> Flow;
    /// Whether it wants the mouse now, which then no longer selects text for the terminal. Asked before every drawing.
    fn wants_mouse(&self) -> bool {
        false
    }
    /// Whether something of what is shown is still to be worked out.
    fn has_work(&self) -> bool {
        false
    }
    /// Does a slice of it, short enough for the next key to wait; whether more is left. Called again and again while no input
    /// comes; once nothing is left, everything is drawn again. What has been done for the last drawing may be in vain: the
    /// application begins anew where an event asks for something else.
    fn work(&mut self) -> bool {
        false
    }
}

/// What is to be done after an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flow {
    /// Draw and wait.
    Continue,
    /// End.
    Quit,
    /// Stop until the shell continues the job, as Ctrl-Z does elsewhere; without a shell, do nothing.
    Suspend,
    /// Draw every cell anew, in case something else has written on the screen.
    Repaint,
    /// Hand this text to the clipboard on the other side of the terminal. Nobody tells whether it arrived.
    Copy(String),
}

/// How the screen ended. The terminal is given back by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The user left.
    Quit,
    /// This signal asked for the end.
    Signal(i32),
    /// The terminal was closed.
    TerminalGone,
}

impl Outcome {
    /// Ends the process as the outcome demands: by its signal, so that the shell sees it, or with the code returned.
    #[must_use]
    pub fn exit(self) -> ExitCode {
        match self {
            Self::Quit => ExitCode::SUCCESS,
            Self::TerminalGone => ExitCode::FAILURE,
            Self::Signal(signal) => die(signal),
        }
    }
}

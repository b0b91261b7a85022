//! What the console asks a program for besides its input: Ctrl-C where it is no key, Ctrl-Break, a window that is closed.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crossterm::event::Event;

use crate::term::arrived::Request;

/// What has been heard, from whichever side.
pub enum Heard {
    /// From the console's input.
    Events(Vec<Event>),
    /// The end is asked for.
    End,
    /// The input cannot be read any more.
    Lost(io::Error),
}

/// Where everything arrives that may wake the program.
#[derive(Debug)]
pub struct Signals {
    sender: Sender<Heard>,
    heard: Receiver<Heard>,
    /// Whether our parent lets us stop.
    pub may_stop: bool,
}

impl Signals {
    /// Starts to listen, for good. After a window was closed the system ends the program on its own, perhaps before it has answered.
    pub fn listen() -> io::Result<Self> {
        let (sender, heard) = channel();
        let end = sender.clone();
        ctrlc::try_set_handler(move || {
            let _nobody_listens = end.send(Heard::End);
        })
        .map_err(io::Error::other)?;
        Ok(Self { sender, heard, may_stop: super::CAN_SUSPEND })
    }

    /// A further way to be heard.
    pub fn sender(&self) -> Sender<Heard> {
        self.sender.clone()
    }

    /// Waits for the next, for `timeout` at most.
    pub fn next(&self, timeout: Option<Duration>) -> Option<Heard> {
        let Some(timeout) = timeout else { return self.heard.recv().ok() };
        match self.heard.recv_timeout(timeout) {
            Ok(heard) => Some(heard),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => None,
        }
    }

    /// What has arrived during a stop: there is none.
    #[expect(clippy::unused_self, reason = "elsewhere signals arrive")]
    pub fn after_stop(&mut self) -> Vec<Request> {
        Vec::new()
    }
}

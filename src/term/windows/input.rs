//! Waiting, without any timer, for whatever comes first: input, or the end. The library reads the console, in a thread of its own,
//! since it can be waited for together with nothing else.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{self, MouseButton, MouseEvent, MouseEventKind};

use super::console::Tty;
use super::control::{Heard, Signals};
use super::sequences::ENDED;
use crate::term::app::{Event, Mouse, MouseKind};
use crate::term::arrived::{Arrived, Request, is_end};
use crate::term::decode::Decoder;

/// Reading goes on for this long at most before something is drawn again.
const BATCH: Duration = Duration::from_millis(50);

/// Everything that may wake the program.
#[derive(Debug)]
pub struct Input {
    /// What the system asks for.
    pub signals: Signals,
    decoder: Decoder,
}

impl Input {
    pub fn new(_tty: Arc<Tty>, signals: Signals) -> Self {
        let sender = signals.sender();
        thread::spawn(move || read_all(&sender));
        Self { signals, decoder: Decoder::default() }
    }

    /// Waits, unless there is something else to do than to wait, then takes all there is. Output never waits for room.
    pub fn next(&mut self, _stalled: bool, may_wait: bool) -> io::Result<Arrived> {
        let mut arrived = Arrived::default();
        // Whether a burst of characters is over is only told by waiting.
        let timeout = self.decoder.patience().or((!may_wait).then_some(Duration::ZERO));
        let mut heard = self.signals.next(timeout);
        let end = Instant::now() + BATCH;
        if heard.is_none() && timeout.is_some_and(|timeout| !timeout.is_zero()) {
            self.decoder.settle(&mut arrived.events);
        }
        while let Some(next) = heard {
            self.take(next, &mut arrived)?;
            // The end comes first, and something is to be seen now and then.
            let is_enough = is_end(&arrived.requests) || Instant::now() >= end;
            heard = if is_enough { None } else { self.signals.next(Some(Duration::ZERO)) };
        }
        Ok(arrived)
    }

    fn take(&mut self, heard: Heard, arrived: &mut Arrived) -> io::Result<()> {
        match heard {
            Heard::Events(events) => {
                for event in events {
                    self.take_event(event, arrived);
                }
                self.decoder.feed(&[], &mut arrived.events);
            }
            Heard::End => arrived.requests.push(Request::End(ENDED)),
            Heard::Lost(error) => return Err(error),
        }
        Ok(())
    }

    fn take_event(&mut self, event: event::Event, arrived: &mut Arrived) {
        match event {
            event::Event::Key(key) => self.decoder.press(key, &mut arrived.events),
            event::Event::Mouse(event) => arrived.events.extend(mouse(event).map(Event::Mouse)),
            event::Event::Resize(..) if !arrived.requests.contains(&Request::Resize) => {
                arrived.requests.push(Request::Resize);
            }
            _ => {}
        }
    }
}

/// Hands on what is typed, until nobody takes it any more. What is there at once is handed on at once: it may have been pasted.
fn read_all(sender: &Sender<Heard>) {
    loop {
        let heard = read_some().map_or_else(Heard::Lost, Heard::Events);
        let is_last = matches!(heard, Heard::Lost(_));
        if sender.send(heard).is_err() || is_last {
            return;
        }
    }
}

fn read_some() -> io::Result<Vec<event::Event>> {
    let mut events = vec![event::read()?];
    let end = Instant::now() + BATCH;
    while Instant::now() < end && event::poll(Duration::ZERO)? {
        events.push(event::read()?);
    }
    Ok(events)
}

fn mouse(MouseEvent { kind, column, row, .. }: MouseEvent) -> Option<Mouse> {
    let kind = match kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Press,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        _ => return None,
    };
    Some(Mouse { kind, column, row })
}

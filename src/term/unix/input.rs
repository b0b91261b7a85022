//! Waiting, without any timer, for whatever comes first: input, a signal, or room for output.

use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::retry_on_intr;

use super::signals::Signals;
use super::tty::Tty;
use crate::term::app::Event;
use crate::term::arrived::{Arrived, is_end};
use crate::term::decode::Decoder;

/// Reading goes on for this long at most before something is drawn again.
const BATCH: Duration = Duration::from_millis(50);
/// A key that comes after so long was not part of what came before.
const PAUSE: Duration = Duration::from_millis(100);
/// More than a terminal hands out at once.
const CHUNK: usize = 8192;
/// A read of less than this was all there is; after more, the writer may be waiting to go on.
const FULL: usize = 1024;

/// Everything that may wake the program.
#[derive(Debug)]
pub struct Input {
    tty: Arc<Tty>,
    /// What the system asks for.
    pub signals: Signals,
    decoder: Decoder,
    /// When something was read last.
    last: Option<Instant>,
    chunk: Box<[u8]>,
}

/// What a wait ended with.
struct Ready {
    input: bool,
    output: bool,
    signals: bool,
}

impl Input {
    pub fn new(tty: Arc<Tty>, signals: Signals) -> Self {
        Self { tty, signals, decoder: Decoder::default(), last: None, chunk: vec![0; CHUNK].into_boxed_slice() }
    }

    /// Waits, unless there is something else to do than to wait, then takes all there is. With `stalled`, room for output counts as
    /// a reason to return.
    pub fn next(&mut self, stalled: bool, may_wait: bool) -> io::Result<Arrived> {
        let mut arrived = Arrived::default();
        // What a lone Esc means is only told by waiting.
        let mut timeout = self.decoder.patience().or((!may_wait).then_some(Duration::ZERO));
        let mut end = None;
        loop {
            let ready = self.wait(stalled, timeout)?;
            arrived.has_room |= ready.output;
            if ready.signals {
                arrived.requests.extend(self.signals.pending());
            }
            // A signal explains a terminal that is closing: it comes first.
            if is_end(&arrived.requests) {
                return Ok(arrived);
            }
            let mut is_full = false;
            if ready.input {
                is_full = self.read(&mut arrived.events)? >= FULL;
            } else if timeout.is_some_and(|timeout| !timeout.is_zero()) && !ready.signals && !ready.output {
                self.decoder.settle(&mut arrived.events);
            }
            let end = *end.get_or_insert_with(|| Instant::now() + BATCH);
            if !is_full || Instant::now() >= end {
                return Ok(arrived);
            }
            timeout = Some(Duration::ZERO);
        }
    }

    fn wait(&self, stalled: bool, timeout: Option<Duration>) -> io::Result<Ready> {
        let wanted = if stalled { PollFlags::IN | PollFlags::OUT } else { PollFlags::IN };
        let mut fds = [PollFd::new(&self.tty, wanted), PollFd::new(&self.signals, PollFlags::IN)];
        let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
        retry_on_intr(|| poll(&mut fds, timeout.as_ref()))?;
        let [tty, signals] = fds.map(|fd| fd.revents());
        Ok(Ready {
            input: tty.intersects(PollFlags::IN | PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL),
            output: tty.contains(PollFlags::OUT),
            signals: !signals.is_empty(),
        })
    }

    fn read(&mut self, events: &mut Vec<Event>) -> io::Result<usize> {
        let count = self.tty.read(&mut self.chunk)?.unwrap_or(0);
        let (now, mut bytes) = (Instant::now(), self.chunk.get(..count).unwrap_or_default());
        if self.last.replace(now).is_none_or(|last| now.duration_since(last) >= PAUSE) {
            bytes = self.decoder.interrupt(bytes, events);
        }
        self.decoder.feed(bytes, events);
        Ok(count)
    }
}

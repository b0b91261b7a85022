//! Signals, turned into something that can be waited for along with input.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::signal::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::flag::register_conditional_default;
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::job::{ignored_signals, is_in};

/// The signals that end the program.
const FATAL: [i32; 4] = [SIGHUP, SIGINT, SIGQUIT, SIGTERM];

/// What a signal asks for, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Request {
    /// End, and die of this signal.
    End(i32),
    /// Stop.
    Stop,
    /// Go on after having been stopped.
    Continue,
    /// Look at the size again.
    Resize,
}

/// The signals we answer for ourselves; once dropped, they do again what they do by default.
#[derive(Debug)]
pub struct Signals {
    delivery: SignalDelivery<UnixStream, SignalOnly>,
    over: Arc<AtomicBool>,
    /// Whether our parent lets us stop.
    pub may_stop: bool,
}

impl Signals {
    /// Starts to listen. A signal that our parent made us ignore, as `nohup` does, stays ignored.
    pub fn listen() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let ignored = ignored_signals();
        let wanted = FATAL.into_iter().chain([SIGTSTP]).filter(|signal| !is_in(*signal, ignored));
        let over = Arc::new(AtomicBool::new(false));
        for signal in wanted.clone() {
            register_conditional_default(signal, Arc::clone(&over))?;
        }
        let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, wanted.chain([SIGCONT, SIGWINCH]))?;
        Ok(Self { delivery, over, may_stop: !is_in(SIGTSTP, ignored) })
    }

    /// What has arrived since the last call, each at most once.
    pub fn pending(&mut self) -> Vec<Request> {
        self.delivery.pending().map(request).collect()
    }

    /// What has arrived during a stop, but for the stop itself and its end.
    pub fn after_stop(&mut self) -> Vec<Request> {
        let mut requests = self.pending();
        requests.retain(|request| !matches!(request, Request::Stop | Request::Continue));
        requests
    }
}

impl AsFd for Signals {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.delivery.get_read().as_fd()
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
    }
}

fn request(signal: i32) -> Request {
    match signal {
        SIGTSTP => Request::Stop,
        SIGCONT => Request::Continue,
        SIGWINCH => Request::Resize,
        other => Request::End(other),
    }
}

/// Whether the end is among what is asked for.
pub fn is_end(requests: &[Request]) -> bool {
    requests.iter().any(|request| matches!(request, Request::End(_)))
}

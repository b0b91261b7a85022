//! Signals, turned into something that can be waited for along with input.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::process::Signal;
use signal_hook::consts::signal::{SIGCONT, SIGTSTP, SIGWINCH};
use signal_hook::flag::register_conditional_default;
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;
use signal_hook::low_level;

use super::job::{ignored_signals, is_in};
use crate::term::arrived::Request;

/// The signals that end a program that does not care for them, but for those that tell of a broken one or cannot be heard at all.
const FATAL: &[Signal] = &[
    Signal::HUP,
    Signal::INT,
    Signal::QUIT,
    Signal::TERM,
    Signal::ABORT,
    Signal::USR1,
    Signal::USR2,
    Signal::ALARM,
    Signal::VTALARM,
    Signal::PROF,
    Signal::TRAP,
    Signal::SYS,
    Signal::XCPU,
    Signal::XFSZ,
];
/// Such as well, but the library that makes a signal take its effect after all knows none of theirs: the program ends with the status
/// that a shell gives for them.
#[cfg(target_os = "linux")]
const FATAL_BY_STATUS: &[Signal] = &[Signal::IO, Signal::POWER];
#[cfg(not(target_os = "linux"))]
const FATAL_BY_STATUS: &[Signal] = &[];

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
        let heard = |signals: &[Signal]| -> Vec<i32> {
            signals.iter().map(|signal| signal.as_raw()).filter(|signal| !is_in(*signal, ignored)).collect()
        };
        let with_default = [heard(FATAL), heard(&[Signal::TSTP])].concat();
        let over = Arc::new(AtomicBool::new(false));
        for signal in &with_default {
            register_conditional_default(*signal, Arc::clone(&over))?;
        }
        let all = [with_default, heard(FATAL_BY_STATUS), vec![SIGCONT, SIGWINCH]].concat();
        let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, all)?;
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

/// Ends the process by a signal, so that the shell sees it; else returns the status that a shell would give for it.
pub fn die(signal: i32) -> ExitCode {
    let _returned = low_level::emulate_default_handler(signal);
    ExitCode::from(u8::try_from(128 + signal).unwrap_or(u8::MAX))
}

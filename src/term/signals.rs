//! Signals, turned into something that can be waited for along with input.

use std::fs;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::signal::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::flag::register_conditional_default;
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

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
    may_stop: bool,
}

impl Signals {
    /// Starts to listen. A signal that our parent made us ignore, as `nohup` does, stays ignored.
    ///
    /// # Errors
    ///
    /// Where the system lacks the resources.
    pub fn listen() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let ignored = ignored();
        let wanted = FATAL.into_iter().chain([SIGTSTP]).filter(|signal| !is_in(*signal, ignored));
        let over = Arc::new(AtomicBool::new(false));
        for signal in wanted.clone() {
            register_conditional_default(signal, Arc::clone(&over))?;
        }
        let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, wanted.chain([SIGCONT, SIGWINCH]))?;
        Ok(Self { delivery, over, may_stop: !is_in(SIGTSTP, ignored) })
    }

    /// Whether our parent lets us stop.
    #[must_use]
    pub fn may_stop(&self) -> bool {
        self.may_stop
    }

    /// What has arrived since the last call, each at most once.
    pub fn pending(&mut self) -> Vec<Request> {
        self.delivery.pending().map(request).collect()
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

/// The signals ignored from the start, as a bit set. No safe call tells, hence the file; none where there is no file.
fn ignored() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}

fn is_in(signal: i32, set: u64) -> bool {
    u32::try_from(signal - 1).is_ok_and(|bit| set.checked_shr(bit).is_some_and(|rest| rest & 1 == 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_bit_of_a_signal() {
        assert!(is_in(SIGHUP, 0b1) && !is_in(SIGINT, 0b1) && is_in(SIGTERM, 1 << 14));
    }
}

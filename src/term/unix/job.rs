//! What this process was started by: a shell with job control or not, and with which signals ignored.

use std::io;

use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::signal::SIGTSTP;

/// Where a process stands, as the system numbers it; 0 stands for what is outside our pid namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The process that is told of its end.
    pub parent: i32,
    /// Its process group.
    pub group: i32,
    /// Its session.
    pub session: i32,
}

/// Whether a shell is there to continue us: stopping without one would be for ever.
#[must_use]
pub fn can_be_continued() -> bool {
    let own = place("self");
    let parent = own.and_then(|own| place(&own.parent.to_string()));
    match (own, parent) {
        // The first group of a session has its parent outside; an orphan's parent is outside, too.
        (Some(own), Some(parent)) => own.group != own.session && own.session == parent.session,
        _ => false,
    }
}

/// Stops until continued, perhaps in the background. With `job`, everything that was started along with this process stops as well,
/// as with Ctrl-Z in the shell.
pub(in crate::term) fn stop(job: bool) -> io::Result<()> {
    if job {
        kill_current_process_group(Signal::TSTP)?;
    }
    signal_hook::low_level::emulate_default_handler(SIGTSTP)
}

/// Whether the process group is ours, which is assumed where the system does not tell.
#[must_use]
pub fn is_own_group(group: i32) -> bool {
    place("self").is_none_or(|own| own.group == group)
}

/// Read from `/proc`: the safe calls of the system library take a session outside our pid namespace for an error in
/// the caller, and such a session is what a container has whose terminal was opened outside.
#[cfg(target_os = "linux")]
fn place(process: &str) -> Option<Place> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    place_in(&stat)
}

/// Read from a line of `/proc/[pid]/stat`. The name in it may itself hold spaces and brackets; after it come state, parent, group
/// and session (proc(5)).
#[must_use]
pub fn place_in(stat: &str) -> Option<Place> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut numbers = fields.split_whitespace().skip(1).map(str::parse);
    let mut next = || numbers.next()?.ok();
    Some(Place { parent: next()?, group: next()?, session: next()? })
}

/// No process of that number is none: 0 would stand for ourselves.
#[cfg(not(target_os = "linux"))]
fn place(process: &str) -> Option<Place> {
    use rustix::process::{Pid, getpgid, getppid, getsid};
    let is_own = process == "self";
    let pid = if is_own { None } else { Some(Pid::from_raw(process.parse().ok()?)?) };
    let parent = if is_own { getppid() } else { None };
    Some(Place {
        parent: Pid::as_raw(parent),
        group: getpgid(pid).ok()?.as_raw_pid(),
        session: getsid(pid).ok()?.as_raw_pid(),
    })
}

/// The signals ignored from the start, as a bit set. No safe call tells, hence the file; none where there is no file.
#[must_use]
pub fn ignored_signals() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}

/// Whether a signal is in such a set, whose lowest bit stands for signal 1.
#[must_use]
pub fn is_in(signal: i32, set: u64) -> bool {
    u32::try_from(signal - 1).is_ok_and(|bit| set.checked_shr(bit).is_some_and(|rest| rest & 1 == 1))
}

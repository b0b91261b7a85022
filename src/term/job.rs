//! Whether this process runs under a shell with job control.

/// The session and process group of a process, as the system numbers them; 0 stands for one outside our pid namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    parent: i32,
    group: i32,
    session: i32,
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
    parse(&stat)
}

/// The fields after the name, which may itself hold spaces and brackets: state, parent, group, session (proc(5)).
#[cfg(target_os = "linux")]
fn parse(stat: &str) -> Option<Place> {
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

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn reads_past_a_name_with_brackets_and_spaces() {
        let place = parse("12 (a ) b (c) S 7 12 0 34816 12 4194304 1 2");
        assert_eq!(place, Some(Place { parent: 7, group: 12, session: 0 }));
        assert_eq!(parse("12 (sh) S 7"), None);
        assert_eq!(parse(""), None);
    }
}

//! The terminal layer, in a true pseudo-terminal: every way out, and what must never be written.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use rustix::process::{Signal, kill_process};
use support::pty::{Attributes, Pty, wait_until};

const SIZE: (u16, u16) = (80, 24);

/// The example, brought up to date: naming one test file does not build it.
fn program() -> String {
    static PROGRAM: LazyLock<String> = LazyLock::new(|| {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--example", "terminal_probe"]);
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        assert!(build.status().unwrap().success());
        let tests = std::env::current_exe().unwrap();
        let profile = tests.ancestors().nth(2).unwrap();
        profile.join("examples/terminal_probe").to_str().unwrap().to_owned()
    });
    PROGRAM.clone()
}

/// The program on its first screen, and the attributes from before.
fn started() -> (Pty, Attributes) {
    started_with(&program(), &[])
}

fn started_with(program: &str, args: &[&str]) -> (Pty, Attributes) {
    let pristine = Pty::spawn("true", &[], &[], SIZE).attributes();
    let pty = Pty::spawn(program, args, &[], SIZE);
    pty.wait_for_text("Vietnam");
    assert_ne!(pty.attributes(), pristine, "raw mode");
    (pty, pristine)
}

fn assert_left(pty: &Pty, attributes: &Attributes) {
    assert_eq!(&pty.attributes(), attributes);
    let shown = pty.shown();
    let screen = shown.parser.screen();
    assert!(!screen.alternate_screen(), "alternate screen");
    assert!(!screen.hide_cursor(), "cursor");
    assert!(!screen.bracketed_paste(), "bracketed paste");
}

fn assert_ends_by(signal: Signal, name: &str) {
    let (mut pty, before) = started();
    let start = Instant::now();
    pty.signal(signal);
    let status = pty.wait_exit();
    assert!(start.elapsed() < Duration::from_secs(1));
    assert_eq!(status.signal(), Some(name));
    assert_left(&pty, &before);
}

fn assert_quits(keys: &str) {
    let (mut pty, before) = started();
    pty.send(keys);
    let status = pty.wait_exit();
    assert_eq!((status.exit_code(), status.signal()), (0, None));
    assert_left(&pty, &before);
}

#[test]
fn quits_by_key() {
    assert_quits("q");
    assert_quits("\x03");
}

#[test]
fn ends_by_each_signal() {
    assert_ends_by(Signal::INT, "Interrupt");
    assert_ends_by(Signal::TERM, "Terminated");
    assert_ends_by(Signal::HUP, "Hangup");
    assert_ends_by(Signal::QUIT, "Quit");
}

#[test]
fn a_closed_terminal_ends_it() {
    let (mut pty, _) = started();
    pty.close();
    let status = pty.wait_exit();
    assert!(status.exit_code() == 1 || status.signal() == Some("Hangup"), "{status}");
}

#[test]
fn a_closed_terminal_ends_it_without_the_signal() {
    let (mut pty, _) = started_with("sh", &["-c", "trap '' HUP; exec \"$0\"", &program()]);
    pty.signal(Signal::HUP);
    pty.send("x");
    pty.wait_for_text("search: x");
    pty.close();
    let status = pty.wait_exit();
    assert_eq!((status.exit_code(), status.signal()), (1, None));
}

#[test]
fn a_panic_is_readable_afterwards() {
    for (key, message) in [("\x1bOQ", "failed in handle"), ("\x1bOR", "failed in draw")] {
        let (mut pty, before) = started();
        pty.send(key);
        assert_eq!(pty.wait_exit().exit_code(), 101);
        assert_left(&pty, &before);
        let text = pty.text();
        assert!(text.contains(message) && !text.contains("Vietnam"), "{text}");
        let stepped = text.lines().any(|line| line.starts_with("   ") && line.contains(message));
        assert!(!stepped, "printed in raw mode: {text}");
    }
}

#[test]
fn without_a_terminal_it_refuses() {
    for redirected in ["</dev/null", ">/dev/null"] {
        let mut pty = Pty::spawn("sh", &["-c", &format!("\"$0\" {redirected}"), &program()], &[], SIZE);
        assert_eq!(pty.wait_exit().exit_code(), 2);
        assert!(pty.text().contains("must be a terminal"), "{}", pty.text());
        assert!(!pty.bytes().windows(7).any(|bytes| bytes == b"\x1b[?1049"), "entered");
    }
}

#[test]
fn stops_and_comes_back() {
    let shell = "set -m; \"$0\"; stty -a; echo stopped; read line; fg; echo ended $?";
    for by_signal in [false, true] {
        let (mut pty, before) = started_with("sh", &["-c", shell, &program()]);
        pty.send("abc");
        pty.wait_for_text("search: abc");
        if by_signal {
            let jobs = pty.children();
            assert_eq!(jobs.len(), 1);
            for job in jobs {
                kill_process(job, Signal::TSTP).unwrap();
            }
        } else {
            pty.send("\x1a");
        }
        pty.wait_for_text("stopped");
        assert_left(&pty, &before);
        pty.send("\n");
        pty.wait_for_text("search: abc");
        pty.wait_for_text("Vietnam");
        pty.wait_for("modes", |screen| screen.alternate_screen() && screen.bracketed_paste());
        pty.send("d");
        pty.wait_for_text("search: abcd");
        pty.send("q");
        pty.wait_for_text("ended 0");
        assert_eq!(pty.wait_exit().exit_code(), 0);
        assert_left(&pty, &before);
    }
}

#[test]
fn can_be_ended_while_stopped() {
    // Some shells wait for a mere stop, too.
    let end = "kill %1; kill -CONT %1; while wait %1; status=$?; [ $status = 147 ]; do :; done; echo ended $status";
    let background = format!("bg; {end}");
    for rest in [end, &background] {
        let shell = format!("set -m; \"$0\"; {rest}");
        let (mut pty, before) = started_with("sh", &["-c", &shell, &program()]);
        pty.send("\x1a");
        pty.wait_for_text("ended 143");
        pty.wait_exit();
        assert_left(&pty, &before);
    }
}

#[test]
fn without_a_shell_it_does_not_stop() {
    let (mut pty, _) = started();
    pty.send("\x1a");
    pty.send("abc");
    pty.wait_for_text("search: abc");
}

#[test]
fn asks_the_terminal_nothing() {
    let (mut pty, _) = started();
    pty.send("\x1b[B\x0c");
    pty.send("q");
    pty.wait_exit();
    let text = String::from_utf8(pty.bytes()).unwrap();
    for query in ["\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[0c", "\x1b[>", "\x1b]", "\x1bP", "\x1b[?u", "$p", "\x1b[?100"] {
        assert!(!text.contains(query), "{query:?}");
    }
}

#[test]
fn idle_it_writes_nothing() {
    let (mut pty, _) = started();
    pty.written_in(Duration::from_millis(100));
    let ticks = pty.ticks();
    assert_eq!(pty.written_in(Duration::from_secs(1)), 0);
    assert_eq!(pty.ticks(), ticks);
    // At the top of the list: nothing changes.
    pty.send("\x1b[A");
    assert_eq!(pty.written_in(Duration::from_millis(200)), 0);
}

#[test]
fn a_key_costs_little() {
    let (mut pty, _) = started();
    let before = pty.bytes().len();
    pty.send("\x1b[B");
    pty.wait_for("the second line", |screen| screen.cell(3, 2).is_some_and(vt100::Cell::inverse));
    let cost = pty.bytes().len() - before;
    assert!(cost < 100, "{cost}");
}

#[test]
fn a_lone_escape_takes_effect_and_swallows_nothing() {
    let (mut pty, _) = started();
    pty.send("\x1b");
    pty.wait_for_text("escaped");
    pty.send("x");
    pty.wait_for_text("search: x");
    pty.send("\x1by");
    pty.wait_for_text("alt y");
    pty.send("\x1b\x1b");
    pty.wait_for_text("escaped");
}

#[test]
fn a_terminal_that_does_not_read_delays_no_signal() {
    for key in [None, Some("q")] {
        let (mut pty, before) = started();
        let shown = pty.handle();
        let stalled = shown.lock().unwrap();
        fill(&mut pty);
        let start = Instant::now();
        match key {
            Some(key) => pty.send(key),
            None => pty.signal(Signal::TERM),
        }
        wait_until(|| pty.has_ended(), || "the end".to_owned());
        assert!(start.elapsed() < Duration::from_secs(1));
        assert_eq!(pty.attributes(), before);
        drop(stalled);
    }
}

/// Has the program draw until its terminal takes no more.
fn fill(pty: &mut Pty) {
    loop {
        let (read, written) = pty.transferred();
        pty.send("\x0c");
        wait_until(|| pty.transferred().0 > read, || "the key to be read".to_owned());
        let end = Instant::now() + Duration::from_millis(100);
        while pty.transferred().1 == written {
            if Instant::now() > end {
                return;
            }
        }
    }
}

fn paste() -> String {
    "abc q 中国 Colombia\r".repeat(45_000)
}

#[test]
fn a_million_characters_are_pasted_at_once() {
    for (start, end) in [("\x1b[200~", "\x1b[201~"), ("", "")] {
        let (mut pty, _) = started();
        let before = pty.bytes().len();
        let begun = Instant::now();
        pty.send(format!("{start}{}{end}", paste()));
        pty.wait_for_text("pasted 1024 characters");
        pty.send("\x1b[B");
        pty.wait_for("the second line", |screen| screen.cell(3, 2).is_some_and(vt100::Cell::inverse));
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
        assert!(pty.bytes().len() - before < 2000);
        assert!(pty.text().starts_with("search: \n") || pty.text().starts_with("search:\n"), "typed: {}", pty.text());
    }
}

#[test]
fn a_held_key_leaves_no_backlog() {
    let (mut pty, _) = started();
    let before = pty.bytes().len();
    pty.send("\x1b[B".repeat(10_000));
    pty.wait_for("the last line", |screen| screen.cell(21, 2).is_some_and(vt100::Cell::inverse));
    assert!(pty.bytes().len() - before < 20_000);
}

#[test]
fn survives_a_storm_of_sizes() {
    let (mut pty, before) = started();
    for step in 0..200_u16 {
        pty.resize((1 + step * 37 % 120, 1 + step * 17 % 50));
    }
    pty.resize((1, 1));
    pty.resize(SIZE);
    pty.wait_for_text("size 80x24");
    pty.wait_for_text("Vietnam");
    pty.send("q");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    assert_left(&pty, &before);
}

#[test]
fn wide_characters_leave_nothing_behind() {
    let (mut pty, _) = started();
    pty.send("哥伦比亚");
    pty.wait_for_text("search: 哥伦比亚");
    pty.wait_for("cursor", |screen| screen.cursor_position() == (0, 16));
    pty.send("\x7f\x7f\x7f\x7fab");
    pty.wait_for("only letters", |screen| screen.rows(0, 80).next().is_some_and(|row| row.trim_end() == "search: ab"));
}

#[test]
fn garbage_does_no_harm() {
    let (mut pty, before) = started();
    let mut seed = 7_u32;
    for _ in 0..500 {
        let bytes: Vec<u8> = (0..40).map(|_| random(&mut seed)).filter(|byte| !b"qQR\x03\x1a".contains(byte)).collect();
        pty.send(bytes);
    }
    let begun = Instant::now();
    let mut sent = begun;
    pty.send("\x1b[201~\x03");
    wait_until(
        || {
            if sent.elapsed() > Duration::from_secs(1) {
                sent = Instant::now();
                pty.send("\x03");
            }
            pty.has_ended()
        },
        || "the end".to_owned(),
    );
    assert_eq!(pty.wait_exit().exit_code(), 0);
    assert_left(&pty, &before);
}

fn random(seed: &mut u32) -> u8 {
    *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    u8::try_from(*seed >> 24).unwrap()
}

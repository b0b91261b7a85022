//! The terminal layer with the least application, in a true pseudo-terminal: what the program itself cannot be made to do.
//! The ways out of the program and what it writes are tested with the program.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::pty::{Attributes, Pty, wait_until};

#[allow(dead_code, reason = "an example has a `main`")]
#[path = "../../examples/terminal_probe.rs"]
mod application;

const SIZE: (u16, u16) = (80, 24);

/// This test program, which is the application, too, when it is started so.
fn program() -> String {
    std::env::current_exe().unwrap().to_str().unwrap().to_owned()
}

const AS_APPLICATION: [&str; 5] =
    ["probe::is_the_application", "--exact", "--ignored", "--nocapture", "--test-threads=1"];

#[test]
#[ignore = "is what the others start and drive"]
fn is_the_application() {
    std::process::exit(application::drive().into());
}

/// The program on its first screen, and the attributes from before.
fn started() -> (Pty, Attributes) {
    let pristine = Pty::spawn("true", &[], &[], SIZE).attributes();
    let pty = Pty::spawn(&program(), &AS_APPLICATION, &[], SIZE);
    pty.wait_for_text("Vietnam");
    assert_ne!(pty.attributes(), pristine, "raw mode");
    (pty, pristine)
}

#[test]
fn a_panic_is_readable_afterwards() {
    for (key, message) in [("\x1bOQ", "failed in handle"), ("\x1bOR", "failed in draw")] {
        let (mut pty, before) = started();
        pty.send(key);
        assert_eq!(pty.wait_exit().exit_code(), 101);
        pty.assert_left(&before);
        let text = pty.text();
        assert!(text.contains(message) && !text.contains("Vietnam"), "{text}");
        let stepped = text.lines().any(|line| line.starts_with("   ") && line.contains(message));
        assert!(!stepped, "printed in raw mode: {text}");
    }
}

#[test]
fn without_a_terminal_it_refuses() {
    for redirected in ["</dev/null", ">/dev/null"] {
        let (script, program) = (format!("\"$0\" \"$@\" {redirected}"), program());
        let mut pty = Pty::spawn("sh", &[&["-c", &script, &program][..], &AS_APPLICATION].concat(), &[], SIZE);
        assert_eq!(pty.wait_exit().exit_code(), 2);
        assert!(pty.text().contains("must be a terminal"), "{}", pty.text());
        assert!(!pty.bytes().windows(7).any(|bytes| bytes == b"\x1b[?1049"), "entered");
    }
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
fn work_gives_way_to_keys_and_signals_and_leaves_silence() {
    let (mut pty, _) = started();
    pty.send("\x1b[15~");
    pty.wait_for_text("endless work");
    assert_eq!(pty.written_in(Duration::from_millis(100)), 0, "nothing new is to be seen before it is done");
    pty.send("x");
    pty.wait_for_text("search: x");
    pty.send("\x1b");
    pty.wait_for_text("escaped");
    pty.send("\x1b[17~");
    pty.wait_for_text("all done");
    pty.written_in(Duration::from_millis(100));
    pty.wait_for_rest();
    let ticks = pty.ticks();
    assert_eq!(pty.written_in(Duration::from_secs(1)), 0);
    assert_eq!(pty.ticks(), ticks, "idle");
    pty.send("\x1b[15~");
    pty.wait_for_text("endless work");
    pty.signal(Signal::TERM);
    assert_eq!(pty.wait_exit().signal(), Some("Terminated"));
}

#[test]
fn a_terminal_that_does_not_read_delays_no_signal() {
    for key in [None, Some("q")] {
        let (mut pty, before) = started();
        let shown = pty.handle();
        let stalled = shown.lock().unwrap();
        fill(&mut pty);
        match key {
            Some(key) => pty.send(key),
            None => pty.signal(Signal::TERM),
        }
        wait_until(|| pty.has_ended(), || "the end".to_owned());
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
        pty.send(format!("{start}{}{end}", paste()));
        pty.wait_for_text("pasted 1024 characters");
        pty.send("\x1b[B");
        pty.wait_for("the second line", |screen| screen.cell(3, 2).is_some_and(vt100::Cell::inverse));
        assert!(pty.bytes().len() - before < 2000);
        assert!(pty.text().starts_with("search: \n") || pty.text().starts_with("search:\n"), "typed: {}", pty.text());
    }
}

#[test]
fn ctrl_c_gets_out_of_a_paste_that_does_not_end() {
    let (mut pty, before) = started();
    pty.send("\x1b[200~abc");
    let mut sent = Instant::now();
    wait_until(
        || {
            // Often enough that silence does not end it.
            if sent.elapsed() > Duration::from_millis(300) {
                sent = Instant::now();
                pty.send("\x03");
            }
            pty.has_ended()
        },
        || "the end".to_owned(),
    );
    assert_eq!(pty.wait_exit().exit_code(), 0);
    pty.assert_left(&before);
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
    pty.assert_left(&before);
}

fn random(seed: &mut u32) -> u8 {
    *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    u8::try_from(*seed >> 24).unwrap()
}

//! The program in a true pseudo-terminal: from keys to a verdict, every way out, and what must never be written.

use std::time::Duration;

use crate::support::pty::{Attributes, Pty, wait_until};
use rustix::process::{Signal, kill_process};

const SIZE: (u16, u16) = (80, 24);
const PROGRAM: &str = env!("CARGO_BIN_EXE_simbind");
const ENGLISH: [&str; 2] = ["--lang", "en"];
const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";

/// The program on its first screen, and the attributes from before.
fn started() -> (Pty, Attributes) {
    started_with(PROGRAM, &ENGLISH, SIZE)
}

/// The same, started by a shell that runs `script`; `"$@"` is the program.
fn started_by(script: &str) -> (Pty, Attributes) {
    started_with("sh", &["-c", script, "sh", PROGRAM, "--lang", "en"], SIZE)
}

fn started_with(program: &str, args: &[&str], size: (u16, u16)) -> (Pty, Attributes) {
    let pristine = Pty::spawn("true", &[], &[], size).attributes();
    let pty = Pty::spawn(program, args, &[], size);
    pty.wait_for_text("? help");
    assert_ne!(pty.attributes(), pristine, "raw mode");
    (pty, pristine)
}

fn assert_ends_by(signal: Signal, name: &str) {
    let (mut pty, before) = started();
    pty.signal(signal);
    let status = pty.wait_exit();
    assert_eq!(status.signal(), Some(name));
    pty.assert_left(&before);
}

fn assert_quits(keys: &str) {
    let (mut pty, before) = started();
    pty.send(keys);
    let status = pty.wait_exit();
    assert_eq!((status.exit_code(), status.signal()), (0, None), "{keys:?}");
    pty.assert_left(&before);
}

fn quits(mut pty: Pty) {
    pty.send("\x03");
    assert_eq!(pty.wait_exit().exit_code(), 0);
}

#[test]
fn keys_lead_to_a_verdict() {
    let (mut pty, before) = started();
    pty.send("gelunbiya\r\r");
    pty.wait_for_text("[Colombia / Any SIM]");
    pty.wait_for_text("Does it come with a phone number?");
    pty.wait_for_text("Bind account  a number: limited");
    pty.send("\x1bOR");
    pty.wait_for_text("[哥伦比亚 / 没说哪种卡]");
    pty.send("\x03");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    pty.assert_left(&before);
}

#[test]
fn an_answer_by_key_sharpens_the_verdict() {
    for key in ["5", "\x1b[15~"] {
        let (mut pty, _) = started();
        pty.send("mexico\r");
        pty.wait_for_text("Does it come with a phone number?");
        pty.wait_for_text("Otherwise?  5 if it has a number: with limits");
        pty.send(key);
        pty.wait_for_text("You said: it has a number.");
        pty.wait_for_text("You can bind it;");
    }
}

#[test]
fn quits_by_key() {
    assert_quits("\x03");
    assert_quits("\x1b[21~");
    // By a letter in the list of keys only: elsewhere it is typed.
    assert_quits("co\r?q");
    for keys in ["q", "co\rq", "co\r\rq", "\rq"] {
        let (mut pty, _) = started();
        pty.send(keys);
        pty.wait_for("the search", |screen| screen.rows(0, 80).next().is_some_and(|row| row.contains("Search: q ")));
        quits(pty);
    }
}

#[test]
fn ends_by_each_signal() {
    assert_ends_by(Signal::INT, "Interrupt");
    assert_ends_by(Signal::TERM, "Terminated");
    assert_ends_by(Signal::HUP, "Hangup");
    assert_ends_by(Signal::QUIT, "Quit");
}

#[test]
fn signals_that_nobody_expects_leave_the_terminal_as_it_was_too() {
    for signal in [
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
    ] {
        let (mut pty, before) = started();
        pty.signal(signal);
        let status = pty.wait_exit();
        assert!(status.signal().is_some(), "{signal:?}: {status}");
        pty.assert_left(&before);
    }
    // Nobody can be killed by these without code that is not safe: the status tells the signal as a shell does.
    let told = [
        Signal::IO,
        #[cfg(target_os = "linux")]
        Signal::POWER,
    ];
    for signal in told {
        let (mut pty, before) = started();
        pty.signal(signal);
        assert_eq!(pty.wait_exit().exit_code(), 128 + signal.as_raw().unsigned_abs());
        pty.assert_left(&before);
    }
}

/// Sizes that no terminal has and any may claim.
const ABSURD: [(u16, u16); 8] = [
    (u16::MAX, u16::MAX),
    (u16::MAX, 1),
    (1, u16::MAX),
    (30_000, 30_000),
    (5000, 1000),
    (2000, 1000),
    (u16::MAX, 12),
    (21_845, 12),
];

#[test]
fn no_size_is_too_large_even_with_little_memory() {
    for arguments in [&["--kiosk", "--lang", "en"][..], &["--lang", "en"]] {
        let limited = [&["-c", "ulimit -v 65536; exec \"$@\"", "sh", PROGRAM], arguments].concat();
        let (mut pty, before) = started_with("sh", &limited, SIZE);
        for size in ABSURD {
            pty.claim_size(size);
            pty.send("\x0c");
        }
        pty.claim_size(SIZE);
        pty.send("mexico");
        pty.wait_for_text("Search: mexico");
        pty.send("\x1b[21~");
        assert_eq!(pty.wait_exit().exit_code(), 0);
        pty.assert_left(&before);
    }
}

#[test]
fn whatever_memory_there_is_the_terminal_is_given_back() {
    let pristine = Pty::spawn("true", &[], &[], SIZE).attributes();
    let mut ways = std::collections::BTreeSet::new();
    for mebibytes in (4..64).step_by(3) {
        let script = format!("ulimit -v {}; exec \"$@\"", mebibytes * 1024);
        let mut pty = Pty::spawn("sh", &["-c", &script, "sh", PROGRAM, "--lang", "en"], &[], SIZE);
        wait_until(|| pty.has_ended() || pty.text().contains("? help"), || "a start or an end".to_owned());
        if !pty.has_ended() {
            let before = pty.bytes().len();
            pty.claim_size((1000, 250));
            wait_until(|| pty.has_ended() || pty.bytes().len() > before, || "another frame or an end".to_owned());
        }
        let ends_by_itself = pty.has_ended();
        if !ends_by_itself {
            pty.signal(Signal::TERM);
        }
        pty.wait_exit();
        pty.assert_left(&pristine);
        ways.insert(ends_by_itself);
    }
    assert_eq!(ways.len(), 2, "with enough it stays, with too little it does not start");
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
    let (mut pty, _) = started_by("trap '' HUP; exec \"$@\"");
    pty.signal(Signal::HUP);
    pty.send("x");
    pty.wait_for_text("Search: x");
    pty.close();
    let status = pty.wait_exit();
    assert_eq!((status.exit_code(), status.signal()), (1, None));
}

#[test]
fn stops_and_comes_back() {
    for by_signal in [false, true] {
        let (mut pty, before) = started_by("set -m; \"$@\"; stty -a; echo stopped; read line; fg; echo ended $?");
        pty.send("pak");
        pty.wait_for_text("Search: pak");
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
        pty.assert_left(&before);
        pty.send("\n");
        pty.wait_for_text("Search: pak");
        pty.wait_for_text("> PK Pakistan");
        pty.wait_for("modes", |screen| screen.alternate_screen() && screen.bracketed_paste());
        pty.send("i");
        pty.wait_for_text("Search: paki");
        pty.send("\x03");
        pty.wait_for_text("ended 0");
        assert_eq!(pty.wait_exit().exit_code(), 0);
        pty.assert_left(&before);
    }
}

#[test]
fn can_be_ended_while_stopped() {
    // Some shells wait for a mere stop, too.
    let end = "kill %1; kill -CONT %1; while wait %1; status=$?; [ $status = 147 ]; do :; done; echo ended $status";
    let background = format!("bg; {end}");
    for rest in [end, &background] {
        let (mut pty, before) = started_by(&format!("set -m; \"$@\"; {rest}"));
        pty.send("\x1a");
        pty.wait_for_text("ended 143");
        pty.wait_exit();
        pty.assert_left(&before);
    }
}

#[test]
fn without_a_shell_it_does_not_stop() {
    let (mut pty, _) = started();
    pty.send("\x1a");
    pty.send("abc");
    pty.wait_for_text("Search: abc");
}

#[test]
fn asks_the_terminal_nothing() {
    let (mut pty, _) = started();
    pty.send(format!("{DOWN}\x0c\x1bOQ\x1bOR\x1bOP\x03"));
    pty.wait_exit();
    let text = String::from_utf8(pty.bytes()).unwrap();
    for query in ["\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[0c", "\x1b[>", "\x1b]", "\x1bP", "\x1b[?u", "$p", "\x1b[?100"] {
        assert!(!text.contains(query), "{query:?}");
    }
}

/// What the last `OSC 52` of some output sets the clipboard to, still encoded.
fn clipboard(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let (_, sent) = text.rsplit_once("\x1b]52;c;")?;
    sent.split_once("\x1b\\").map(|(encoded, _)| encoded.to_owned())
}

#[test]
fn a_copy_goes_out_with_the_next_frame() {
    let before = Pty::spawn("true", &[], &[], SIZE).attributes();
    let mut pty = Pty::spawn(PROGRAM, &["--lang", "zh"], &[("LANG", "zh_CN.UTF-8")], SIZE);
    pty.wait_for_text("? 帮助");
    pty.send("gelunbiya\r\r");
    pty.wait_for_text("[哥伦比亚 / 没说哪种卡]");
    assert_eq!(clipboard(&pty.bytes()), None);
    let (sent, writes) = (pty.bytes().len(), pty.writes());
    pty.send("\x19");
    pty.wait_for_text("已发给终端（");
    assert_eq!(pty.writes() - writes, 1, "one write");
    // It goes out behind the frame, so it may be read later.
    wait_until(|| clipboard(&pty.bytes()).is_some(), || "an OSC 52".to_owned());
    let encoded = clipboard(&pty.bytes()).expect("an OSC 52");
    // The name in three bytes a character, without padding in between.
    assert!(encoded.starts_with("5ZOl5Lym5q+U5LqaIC8g5rKh6K+05ZOq56eN5Y2h"), "{encoded}");
    assert!(pty.bytes().len() - sent < 9000);
    pty.send("\x1b[A");
    pty.wait_for("the message is gone", |screen| !screen.contents().contains("已发给终端"));
    pty.send("\x03");
    pty.wait_exit();
    pty.assert_left(&before);
}

#[test]
fn a_copy_at_the_last_moment_still_goes_out() {
    let (mut pty, before) = started();
    pty.send("co\r");
    pty.wait_for_text("[Card]");
    pty.send("\x19\x03");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    assert!(clipboard(&pty.bytes()).is_some());
    pty.assert_left(&before);
}

#[test]
fn a_held_key_copies_once_a_frame() {
    let (mut pty, _) = started();
    pty.send("co\r");
    pty.wait_for_text("[Card]");
    pty.send(format!("{}{DOWN}", "\x19".repeat(300)));
    pty.wait_for_text("Colombia / Data SIM");
    let copies = String::from_utf8_lossy(&pty.bytes()).matches("\x1b]52;c;").count();
    assert!((1..20).contains(&copies), "{copies}");
}

#[test]
fn for_screen_a_copy_is_wrapped_and_for_tmux_it_is_not() {
    let through = |variables: &[(&str, &str)]| {
        let mut pty = Pty::spawn(PROGRAM, &ENGLISH, variables, SIZE);
        pty.wait_for_text("? help");
        pty.send("co\x19");
        pty.wait_for_text("sent to the terminal");
        pty.send("\x03");
        pty.wait_exit();
        String::from_utf8(pty.bytes()).unwrap()
    };
    let wrapped = through(&[("TERM", "screen.xterm-256color"), ("TMUX", "")]);
    assert!(wrapped.contains("\x1bP\x1b]52;c;\x1b\\\x1bP") && wrapped.contains("\x1bP\x07\x1b\\"));
    let straight = through(&[("TERM", "screen-256color"), ("TMUX", "/tmp/tmux-0/default,1,0")]);
    assert!(straight.contains("\x1b]52;c;") && !straight.contains("\x1bP"));
}

#[test]
fn leaving_can_print_the_answer_on_the_main_screen() {
    for keys in ["co\r\r?o", "co\x0f"] {
        let (mut pty, before) = started_with(PROGRAM, &ENGLISH, (80, 60));
        pty.send(keys);
        assert_eq!(pty.wait_exit().exit_code(), 0);
        pty.assert_left(&before);
        let text = pty.text();
        assert!(text.contains("To see this again"), "{text}");
        assert!(text.contains("simbind check CO any --as mainland-traveller --today "), "{text}");
        let all = String::from_utf8(pty.bytes()).unwrap();
        let (_, printed) = all.rsplit_once("\x1b[?1049l").unwrap();
        assert!(printed.contains("Colombia / Any SIM / Traveller from the mainland"), "{printed}");
        assert!(printed.contains("\r\n"), "line ends as the terminal makes them");
    }
}

#[test]
fn a_signal_prints_nothing() {
    let (mut pty, before) = started();
    pty.send("co\r");
    pty.wait_for_text("[Card]");
    pty.signal(Signal::TERM);
    pty.wait_exit();
    pty.assert_left(&before);
    assert!(!pty.text().contains("Colombia"), "{}", pty.text());
}

const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Whether the terminal reports the mouse, after everything that it was told.
fn has_mouse(pty: &Pty) -> bool {
    let text = String::from_utf8(pty.bytes()).unwrap();
    text.rfind(MOUSE_ON) > text.rfind(MOUSE_OFF)
}

#[test]
fn the_mouse_is_taken_on_request_alone() {
    let (mut pty, before) = started();
    pty.send("co\r");
    pty.wait_for_text("[Card]");
    let text = String::from_utf8(pty.bytes()).unwrap();
    for mode in ["?1000", "?1002", "?1003", "?1006", "?1015", "?9h"] {
        assert!(!text.contains(mode), "{mode}");
    }
    pty.send("\x1b[1;2R");
    pty.wait_for_text("mouse on");
    assert!(has_mouse(&pty));
    // The fourth row of the cards, below the places.
    pty.send("\x1b[<0;5;16M\x1b[<0;5;16m");
    pty.wait_for_text("> Travel eSIM");
    pty.send("\x1b[28~");
    pty.wait_for_text("mouse off");
    assert!(!has_mouse(&pty));
    pty.send("\x03");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    pty.assert_left(&before);
}

#[test]
fn every_way_out_gives_the_mouse_back() {
    let taken = |script: &str| {
        let (pty, before) = started_with("sh", &["-c", script, "sh", PROGRAM, "--lang", "en", "--mouse"], SIZE);
        pty.wait_for("the mouse", |screen| {
            screen.mouse_protocol_mode() == vt100::MouseProtocolMode::PressRelease
                && screen.mouse_protocol_encoding() == vt100::MouseProtocolEncoding::Sgr
        });
        (pty, before)
    };
    let assert_back = |pty: &Pty, before: &Attributes| {
        pty.assert_left(before);
        assert!(!has_mouse(pty));
        let shown = pty.shown();
        assert_eq!(shown.parser.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    };
    for keys in ["\x03", "co\r?q", "co\r?o"] {
        let (mut pty, before) = taken("exec \"$@\"");
        pty.send(keys);
        pty.wait_exit();
        assert_back(&pty, &before);
    }
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let (mut pty, before) = taken("exec \"$@\"");
        pty.signal(signal);
        pty.wait_exit();
        assert_back(&pty, &before);
    }
    let (mut pty, before) = taken("set -m; \"$@\"; echo stopped; read line; fg; echo ended $?");
    pty.send("\x1a");
    pty.wait_for_text("stopped");
    assert_back(&pty, &before);
    pty.send("\n");
    pty.wait_for("the mouse again", |screen| {
        screen.alternate_screen() && screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None
    });
    pty.send("\x03");
    pty.wait_for_text("ended 0");
    pty.wait_exit();
    assert_back(&pty, &before);
}

#[test]
fn addresses_are_links_where_the_terminal_takes_them() {
    let sources = |arguments: &[&str], variables: &[(&str, &str)]| {
        let before = Pty::spawn("true", &[], &[], SIZE).attributes();
        let mut pty = Pty::spawn(PROGRAM, &[&ENGLISH, arguments].concat(), variables, SIZE);
        pty.wait_for_text("? help");
        pty.send("co\r\r2");
        pty.wait_for_text("[2Why]");
        // The sources stand behind the reasons.
        for _ in 0..40 {
            pty.send("\x1b[6~");
            pty.written_in(Duration::from_millis(50));
        }
        pty.wait_for_text("https://");
        pty.send("\x03");
        pty.wait_exit();
        pty.assert_left(&before);
        String::from_utf8(pty.bytes()).unwrap()
    };
    for (arguments, variables) in [
        (&["--links", "always"][..], &[][..]),
        (&[], &[("VTE_VERSION", "7006")]),
        (&["--no-color"], &[("WT_SESSION", "a")]),
    ] {
        let text = sources(arguments, variables);
        let (_, link) = text.split_once("\x1b]8;id=").expect("a link");
        assert!(link.split_once(';').unwrap().1.starts_with("http"), "{arguments:?} {variables:?}");
        let (starts, ends) = (text.matches("\x1b]8;id=").count(), text.matches("\x1b]8;;\x1b\\").count());
        assert!(starts >= 1 && ends >= 2, "the last one when the terminal is given back");
        assert!(text.ends_with("\x1b]8;;\x1b\\\x1b[m\x1b[?2004l\x1b[?25h\x1b[?1049l\x1b[0;0m"), "{text:?}");
    }
    for (arguments, variables) in
        [(&[][..], &[][..]), (&["--links", "never"], &[("VTE_VERSION", "7006")]), (&[], &[("TERM", "linux")])]
    {
        assert!(!sources(arguments, variables).contains("\x1b]"), "{arguments:?} {variables:?}");
    }
}

#[test]
fn keys_typed_before_the_first_frame_count() {
    let mut pty = Pty::spawn("sh", &["-c", "exec \"$@\"", "sh", PROGRAM, "--lang", "en"], &[], SIZE);
    pty.send("pakistan");
    pty.wait_for_text("> PK Pakistan");
}

#[test]
fn idle_it_writes_nothing() {
    let (mut pty, _) = started();
    pty.written_in(Duration::from_millis(100));
    pty.wait_for_rest();
    let ticks = pty.ticks();
    assert_eq!(pty.written_in(Duration::from_secs(1)), 0);
    assert_eq!(pty.ticks(), ticks);
    // The first step leads from the first page to the first answer; at the top of the list the next one changes nothing.
    pty.send(UP);
    pty.wait_for_text("[1Answer]");
    pty.written_in(Duration::from_millis(100));
    pty.send(UP);
    assert_eq!(pty.written_in(Duration::from_millis(200)), 0);
}

#[test]
fn a_key_costs_one_short_write() {
    let (mut pty, _) = started();
    pty.send("a");
    pty.wait_for_text("Search: a ");
    let mut costs = Vec::new();
    for position in 1..=7_u16 {
        let (bytes, writes) = (pty.bytes().len(), pty.writes());
        pty.send(DOWN);
        pty.wait_for("the next row", |screen| screen.cell(2 + position, 0).is_some_and(vt100::Cell::inverse));
        assert_eq!(pty.writes() - writes, 1, "writes");
        costs.push(pty.bytes().len() - bytes);
    }
    costs.sort_unstable();
    assert!(costs.iter().all(|cost| *cost < 2000) && costs.get(3).is_some_and(|cost| *cost < 1700), "{costs:?}");
}

#[test]
fn a_million_characters_are_pasted_at_once() {
    let paste = "abc q 中国 Colombia\r".repeat(45_000);
    for (start, end) in [("\x1b[200~", "\x1b[201~"), ("", "")] {
        let (mut pty, before) = started();
        let (sent, writes) = (pty.bytes().len(), pty.writes());
        pty.send(format!("{start}{paste}{end}"));
        pty.wait_for_text("Colombia abc q");
        pty.send("\x15pakistan");
        pty.wait_for_text("> PK Pakistan");
        // At most as often as it looks up while it reads on, not once a line or a character.
        assert!(pty.writes() - writes < 400, "{}", pty.writes() - writes);
        assert!(pty.bytes().len() - sent < 20_000);
        pty.send("\x03");
        assert_eq!(pty.wait_exit().exit_code(), 0);
        pty.assert_left(&before);
    }
}

#[test]
fn a_held_key_leaves_no_backlog() {
    let (mut pty, _) = started();
    let before = pty.bytes().len();
    pty.send(DOWN.repeat(10_000));
    pty.send("\x1b[D");
    pty.wait_for("the last country", |screen| {
        screen.rows(0, 24).nth(10).is_some_and(|row| row.starts_with("> ")) && screen.hide_cursor()
    });
    assert!(pty.bytes().len() - before < 200_000, "{}", pty.bytes().len() - before);
}

#[test]
fn survives_a_storm_of_sizes_while_typing() {
    let (mut pty, before) = started();
    for step in 0..200_u16 {
        pty.resize((1 + step * 37 % 120, 1 + step * 17 % 50));
        pty.send(if step % 2 == 0 { "哥" } else { "\x7f" });
    }
    pty.send("哥伦");
    pty.resize((1, 1));
    pty.resize(SIZE);
    pty.wait_for_text("Search: 哥伦");
    pty.wait_for_text("> CO Colombia");
    pty.wait_for("the caret", |screen| screen.cursor_position() == (0, 21));
    pty.send("\x03");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    pty.assert_left(&before);
}

#[test]
fn wide_characters_leave_nothing_behind() {
    let (mut pty, _) = started();
    pty.send("哥伦比亚");
    pty.wait_for_text("Search: 哥伦比亚");
    pty.wait_for("the caret", |screen| screen.cursor_position() == (0, 25));
    pty.send("\x7f\x7f\x7f\x7fab");
    pty.wait_for("only letters", |screen| {
        screen.rows(0, 40).next().is_some_and(|row| row.trim_end().ends_with(": ab"))
    });
}

#[test]
fn a_small_terminal_is_told_so_and_can_be_left() {
    let mut pty = Pty::spawn(PROGRAM, &ENGLISH, &[], (39, 11));
    pty.wait_for_text("window too small");
    pty.send("\x03");
    assert_eq!(pty.wait_exit().exit_code(), 0);
}

#[test]
fn the_first_page_takes_a_reason_by_its_digit() {
    let (mut pty, _) = started();
    pty.wait_for_text("What brings you here?");
    pty.send("\r");
    pty.wait_for_text("[Can it be bound?]");
    pty.send("2");
    pty.wait_for_text("Which card? Type its name, like giffgaff");
    pty.wait_for_text("> Keep-alive SIM");
    pty.wait_for_text("In the mainland with a foreign");
    pty.send("giffgaff");
    pty.wait_for_text("United Kingdom / giffgaff");
    quits(pty);
}

#[test]
fn a_reason_with_a_guide_shows_it_and_esc_leads_back() {
    let (mut pty, _) = started();
    pty.send("\r7");
    pty.wait_for_text("[The code never arrives]");
    pty.send("\x1b");
    pty.wait_for_text("[Can it be bound?]");
    pty.send("\x1b");
    pty.wait_for_text("[Country/region");
    quits(pty);
}

#[test]
fn a_word_typed_in_any_pane_begins_a_search_and_loses_no_letter() {
    let panes = ["", "\r", "\r7", "japan\r", "japan\r\r", "japan\r\r2", "japan\r\r4", "code never arrives\r\r"];
    for pane in panes {
        for word in ["qatar", "thai", "qianmian"] {
            let (mut pty, _) = started();
            pty.send(pane);
            pty.written_in(Duration::from_millis(100));
            pty.send(word);
            let field = format!("Search: {word} ");
            pty.wait_for(&field, |screen| screen.rows(0, 80).next().is_some_and(|row| row.contains(&field)));
            pty.wait_for_text("Traveller from the mainland F2");
            assert!(!pty.text().contains("(pinned)") && !pty.text().contains("You said"), "{}", pty.text());
            quits(pty);
        }
    }
}

#[test]
fn a_sentence_in_the_field_leads_to_its_answer_and_what_it_says_goes_with_it() {
    let (mut pty, _) = started();
    pty.send("giffgaff shanghai wechat");
    pty.wait_for_text("United Kingdom / giffgaff");
    pty.wait_for_text("You said: you are in mainland China.");
    pty.send("\x15giffgaff");
    pty.wait_for("nothing said", |screen| {
        screen.contents().contains("United Kingdom / giffgaff") && !screen.contents().contains("You said")
    });
    quits(pty);
}

#[test]
fn a_trouble_is_met_with_its_guide_and_no_digit_answers_what_is_not_shown() {
    let (mut pty, _) = started();
    pty.send("code never arrives");
    pty.wait_for_text("> The code never arrives");
    pty.send("\r\r5");
    pty.wait_for_text("[The code never arrives]");
    pty.send("hong kong data sim");
    pty.wait_for_text("Hong Kong / Data SIM");
    assert!(!pty.text().contains("You said"), "{}", pty.text());
    quits(pty);
}

#[test]
fn cards_with_a_name_are_found_and_stand_below_the_kinds() {
    let (mut pty, _) = started();
    pty.send("jazz");
    pty.wait_for_text("> PK Jazz");
    pty.wait_for_text("Pakistan / Jazz");
    pty.send("\x15pakistan\r\x1b[F");
    pty.wait_for_text("[Card]");
    // The last of them has a long name: the place stays to be read.
    pty.wait_for("a named card of the place", |screen| {
        screen.contents().contains(" Pakistan / ") && !screen.contents().contains(" Pakistan / Any SIM")
    });
    quits(pty);
}

#[test]
fn the_list_of_keys_runs_a_chosen_row_and_a_letter() {
    assert_quits("japan\r?q");
    let (mut pty, _) = started();
    pty.send("japan\r?l\x1b");
    pty.wait_for_text("日本 / 没说哪种卡");
    pty.send("?m");
    pty.wait_for_text("收验证码");
    quits(pty);
}

#[test]
fn keys_sent_at_once_with_a_sentence_hold() {
    let (mut pty, _) = started();
    pty.send("pakistan keep-alive\r\r4");
    pty.wait_for_text("[4Keep]");
    pty.wait_for_text("[Pakistan / Keep-alive SIM]");
    quits(pty);
}

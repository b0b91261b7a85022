//! The program itself: pipes, terminals, exit codes.

use std::io::Write;
use std::process::Stdio;

use crate::support::program::Program;
#[cfg(unix)]
use crate::support::pty::Pty;

/// What the program writes to lines on its stdin.
fn piped(arguments: &str, variables: &[(&str, &str)], input: &[u8]) -> (String, String, Option<i32>) {
    let program = variables.iter().fold(Program::with(arguments), |program, (name, value)| program.env(name, value));
    let mut command = program.into_command();
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    child.stdin.take().unwrap().write_all(input).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it writes UTF-8");
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn it_talks_through_pipes() {
    let (said, problem, status) = piped("--plain --lang zh", &[("LANG", "zh_CN.UTF-8")], "巴基斯坦\n5\n".as_bytes());
    assert!(said.contains("巴基斯坦 / 保号卡 / 从内地出国的人"), "{said}");
    assert_eq!((problem.as_str(), status), ("", Some(0)));
    let (said, problem, status) = piped("--plain pakistan", &[("LANG", "C")], b"5\nquit\nnever heard\n");
    assert!(
        said.is_ascii() && said.contains("for Chinese: --lang zh") && said.ends_with("Letter, part or command: \n"),
        "{said}"
    );
    assert_eq!((problem.as_str(), status), ("", Some(0)));
}

#[cfg(unix)]
#[test]
fn strangers_leave_nothing_behind() {
    let state = crate::support::program::folder("plain-kiosk");
    let home = state.to_string_lossy().into_owned();
    let variables = [("XDG_STATE_HOME", &*home), ("LANG", "C")];
    let (said, problem, status) = piped("--plain --kiosk", &variables, b"pakistan\n5\nprofile 2\npin\n");
    assert!(said.contains("Pinned: Pakistan / Keep-alive SIM"), "{said}");
    assert_eq!((problem.as_str(), status), ("", Some(0)));
    assert_eq!(std::fs::read_dir(&state).expect("it is there").count(), 0);
}

#[cfg(windows)]
#[test]
fn strangers_are_promised_nothing_that_is_kept_elsewhere_alone() {
    let told = Program::with("--plain --kiosk --lang en").fails(2);
    assert!(told.starts_with("simbind: --kiosk is not offered on this system"), "{told}");
}

#[test]
fn that_nobody_listens_is_no_failure() {
    let mut command = Program::with("--plain").into_command();
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(child.stdout.take());
    let _refused = child.stdin.take().unwrap().write_all(b"list\nlist\n");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.stderr.as_slice(), output.status.code()), (&b""[..], Some(0)));
}

#[test]
fn it_goes_with_no_command() {
    let told = Program::with("--plain list cards").fails(2);
    assert!(told.contains("--plain cannot be used with a command"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_terminal_without_a_cursor_is_talked_with() {
    let program = env!("CARGO_BIN_EXE_simbind");
    for (arguments, terminal) in [(&["--lang", "en"][..], "dumb"), (&["--lang", "en", "--plain"], "xterm-256color")] {
        let mut pty = Pty::spawn(program, arguments, &[("TERM", terminal), ("LANG", "C.UTF-8")], (80, 60));
        let before = pty.attributes();
        pty.wait_for_text("Country or region:");
        assert_eq!(pty.attributes(), before, "no raw mode");
        pty.send("pakistan\n5\n");
        pty.wait_for_text("part or command:");
        pty.send("3\n");
        pty.wait_for_text("more lines");
        let written = pty.bytes();
        assert!(!written.contains(&0x1b), "{}", String::from_utf8_lossy(&written));
        pty.send("\u{4}");
        assert_eq!(pty.wait_exit().exit_code(), 0);
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it() {
    let mut pty = Pty::spawn(env!("CARGO_BIN_EXE_simbind"), &["--plain", "--lang", "en"], &[], (80, 24));
    pty.wait_for_text("Country or region:");
    pty.send("pak\u{3}");
    assert_eq!(pty.wait_exit().signal(), Some("Interrupt"));
}

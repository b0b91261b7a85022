//! The cards of one's own: what the program touches on the disk while somebody keeps them, and half a year later.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;

use crate::kiosk::{Call, calls, is_terminal, path};
use crate::support::program::folder;
use crate::support::pty::{Pty, comes};

const PROGRAM: &str = env!("CARGO_BIN_EXE_simbind");

/// The paths that a call makes, writes, moves or removes.
fn touched(call: &Call<'_>) -> Vec<String> {
    let quoted = || call.rest.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    match call.name {
        "open" | "openat" if ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|flag| call.rest.contains(flag)) => {
            vec![path(call)]
        }
        "creat" | "mkdir" | "mkdirat" | "unlink" | "unlinkat" | "rename" | "renameat" | "renameat2" | "link"
        | "linkat" | "symlink" | "symlinkat" | "chmod" | "fchmodat" | "truncate" => quoted(),
        _ => Vec::new(),
    }
}

#[test]
#[ignore = "takes strace: the gate runs it where there is one"]
fn under_strace_no_other_file_is_touched() {
    let folder = folder("mine-trace");
    let (trace, data) = (folder.join("trace"), folder.join("data"));
    let (file, home) = (trace.display().to_string(), data.display().to_string());
    let environment = [
        ("XDG_DATA_HOME", home.as_str()),
        ("XDG_STATE_HOME", "/dev/null/state"),
        ("XDG_CONFIG_HOME", "/dev/null/config"),
    ];
    let strace = ["-f", "-s", "4096", "-o", &file, "-e", "trace=file,desc", PROGRAM, "--lang", "en"];
    let mut pty = Pty::spawn("strace", &strace, &environment, (80, 24));
    assert!(comes(|| pty.text().contains("? help")), "strace is not there, or may not trace here: {}", pty.text());
    pty.send("\x04");
    pty.wait_for_text("No card is written down yet");
    pty.send("agiffgaff 2026-08-31\r");
    pty.wait_for_text("Written down: giffgaff");
    for (key, told) in [("u", "used on"), ("c", "The calendar is"), ("\x7f", "Taken out"), ("z", "As it was before")] {
        pty.send(key);
        pty.wait_for_text(told);
    }
    pty.send("\x1b[21~");
    pty.wait_exit();
    let text = fs::read_to_string(&trace).unwrap();
    let all = calls(&text);
    let touched: Vec<String> = all.iter().flat_map(touched).filter(|path| !is_terminal(path)).collect();
    let own = data.join("simbind");
    let is_own =
        |path: &String| Path::new(path).starts_with(&own) || own.starts_with(path) || path.starts_with("/dev/null/");
    let others: Vec<&String> = touched.iter().filter(|path| !is_own(path)).collect();
    assert!(others.is_empty(), "{others:#?}");
    assert!(touched.iter().any(|path| path.ends_with("mine.ics")), "the trace shows what is written: {touched:?}");
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn half_a_year_later_enter_and_one_key_are_enough() {
    let folder = folder("mine-later");
    fs::create_dir_all(folder.join("simbind")).unwrap();
    let file = folder.join("simbind/mine.toml");
    fs::write(&file, "[[card]]\nid = \"held\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2020-01-01\"\n").unwrap();
    let own = folder.display().to_string();
    let data = [("XDG_DATA_HOME", own.as_str()), ("XDG_CONFIG_HOME", "/dev/null/config")];
    let mut pty = Pty::spawn(PROGRAM, &["--lang", "en"], &data, (80, 24));
    pty.wait_for_text("All of them: Enter or");
    pty.send("\r");
    pty.wait_for_text("The cards that you hold");
    pty.send("u");
    pty.wait_for_text("used on");
    assert!(!fs::read_to_string(&file).unwrap().contains("2020-01-01"));
    pty.send("\x1b[21~");
    pty.wait_exit();
    let mut pty = Pty::spawn(PROGRAM, &["--lang", "en"], &data, (80, 24));
    pty.wait_for_text("? help");
    assert!(!pty.text().contains("All of them"), "nothing is due any more: {}", pty.text());
    pty.send("\x1b[21~");
    pty.wait_exit();
    fs::remove_dir_all(&folder).unwrap();
}

//! `--kiosk`: what the program touches outside its own memory while strangers use it, whatever keys and environment they bring.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::support::pty::{Pty, comes};

const PROGRAM: &str = env!("CARGO_BIN_EXE_simbind");
const SIZE: (u16, u16) = (80, 24);

/// Each names a file or folder, or asks some library to read one. `{}` is a folder with something under every name.
const HOSTILE: [(&str, &str); 22] = [
    ("TERM", "../../{}/term"),
    ("TERMINFO", "{}/terminfo"),
    ("TERMINFO_DIRS", "{}/terminfo"),
    ("TERMCAP", "{}/termcap"),
    ("LANG", "../../{}/locale.UTF-8"),
    ("LC_ALL", "{}/locale.UTF-8"),
    ("LOCPATH", "{}/locale"),
    ("NLSPATH", "{}/%N"),
    ("LANGUAGE", "{}"),
    ("TZ", ":{}/zone"),
    ("TZDIR", "{}/zones"),
    ("HOME", "{}"),
    ("XDG_CONFIG_HOME", "{}"),
    ("XDG_STATE_HOME", "{}"),
    ("XDG_DATA_HOME", "{}"),
    ("XDG_CACHE_HOME", "{}"),
    ("SIMBIND_DATA", "{}/simbind/data"),
    ("SSH_ORIGINAL_COMMAND", "simbind data check {}/simbind/data"),
    ("SSH_TTY", "{}/tty"),
    ("EDITOR", "{}/editor"),
    ("PAGER", "{}/pager"),
    ("RUST_LOG", "{}"),
];

/// Where the libraries of the system lie.
const LIBRARIES: [&str; 6] = ["/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/local/lib/", "/nix/store/"];

/// What may be opened, to be read only: what the loader wants, and what the system says of the process itself (where its stack
/// lies, which signals it ignores, whether the terminal is its own). The terminal alone is opened to be written.
const READ: [&str; 6] = [
    "/etc/ld.so.cache",
    "/etc/ld.so.preload",
    "/proc/self/maps",
    "/proc/self/status",
    "/proc/self/stat",
    "/sys/fs/cgroup/", // asked by some versions of the C library for the number of processors
];

/// Calls that start, change or move something, or steer another process.
const NEVER: [&str; 28] = [
    "fork",
    "vfork",
    "clone",
    "clone3",
    "creat",
    "mkdir",
    "mkdirat",
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "chmod",
    "fchmodat",
    "chown",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "mknod",
    "mknodat",
    "truncate",
    "chdir",
    "fchdir",
    "chroot",
    "mount",
    "kill",
    "tkill",
];

/// A card of somebody's own that is due.
const DUE: &str = "[[card]]\nid = \"held\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2020-01-01\"\n";

/// A folder with data files where the environment points to.
fn folder(name: &str) -> PathBuf {
    let folder = crate::support::program::folder(name);
    fs::create_dir_all(folder.join("simbind/data")).unwrap();
    fs::write(folder.join("simbind/data/faulty.toml"), "nothing = [").unwrap();
    fs::write(folder.join("simbind/config.toml"), "nothing = [").unwrap();
    fs::write(folder.join("simbind/mine.toml"), DUE).unwrap();
    folder
}

fn hostile(folder: &Path) -> Vec<(&'static str, String)> {
    let folder = folder.display().to_string();
    HOSTILE.iter().map(|(name, value)| (*name, value.replace("{}", &folder))).collect()
}

/// Every key that there is but for those that leave, and a paste.
fn every_key() -> String {
    let stays = |c: &char| !"qo\x03\x0f".contains(*c);
    let controls = (1..=0x1a_u8).map(char::from).filter(stays).map(String::from);
    let functions = [11, 12, 13, 14, 15, 17, 18, 19, 20, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34, 1, 2, 3, 4, 5, 6];
    let functions = functions
        .into_iter()
        .filter(|number| *number != 21)
        .flat_map(|number| [1, 2, 3, 5].map(|modifier| format!("\x1b[{number};{modifier}~")));
    let arrows = "ABCDHFZ".chars().map(|last| format!("\x1b[{last}"));
    let letters = (' '..='~').filter(stays).map(String::from);
    let paste = "\x1b[200~/etc/passwd\r../../../etc/passwd\r\x1b[201~".to_owned();
    let verdict = "\x15pakistan\r\r".to_owned();
    let keys: Vec<String> =
        [verdict].into_iter().chain(controls).chain(functions).chain(arrows).chain(letters).collect();
    keys.concat() + &paste
}

/// One system call of a trace: its name, its arguments and result as text.
pub(super) struct Call<'a> {
    pub(super) name: &'a str,
    pub(super) rest: &'a str,
}

/// The calls that were made after the program itself was started; the process number stands before each.
pub(super) fn calls(trace: &str) -> Vec<Call<'_>> {
    let lines = trace.lines().filter_map(|line| line.split_once(' ').map(|(_, call)| call.trim_start()));
    lines.filter_map(|line| line.split_once('(').map(|(name, rest)| Call { name, rest })).collect()
}

/// The first text in quotes.
pub(super) fn path(call: &Call<'_>) -> String {
    call.rest.split('"').nth(1).unwrap_or_default().to_owned()
}

pub(super) fn is_terminal(path: &str) -> bool {
    path == "/dev/tty" || path.starts_with("/dev/pts/")
}

fn may_be_read(path: &str) -> bool {
    let is_library = LIBRARIES.iter().any(|folder| path.starts_with(folder)) && path.contains(".so");
    is_library || READ.iter().any(|known| path == *known || (known.ends_with('/') && path.starts_with(known)))
}

/// What a call does that no stranger may cause; `None` if nothing.
fn offence(call: &Call<'_>) -> Option<String> {
    let path = path(call);
    let is_fault = match call.name {
        "open" | "openat"
            if call.rest.contains("O_WRONLY") || call.rest.contains("O_RDWR") || call.rest.contains("O_CREAT") =>
        {
            !is_terminal(&path)
        }
        "open" | "openat" => !is_terminal(&path) && !may_be_read(&path),
        // Asks about its own descriptors, about the terminal, and about what it may open.
        "access" | "stat" | "newfstatat" | "statx" | "readlink" | "lstat" => {
            !path.is_empty() && !is_terminal(&path) && !may_be_read(&path) && !path.starts_with("/proc/self/fd/")
        }
        // A pair of pipes from itself to itself, through which signals arrive; no address is ever named.
        "socketpair" => !call.rest.starts_with("AF_UNIX"),
        "socket" | "connect" | "bind" | "listen" | "accept" | "accept4" | "sendto" | "sendmsg" => {
            !(call.name == "sendto" && call.rest.contains("NULL, 0)"))
        }
        name => NEVER.contains(&name),
    };
    is_fault.then(|| format!("{}({}", call.name, call.rest))
}

#[test]
#[ignore = "takes strace: the gate runs it where there is one"]
fn under_strace_it_touches_nothing_but_its_libraries_and_the_terminal() {
    let folder = folder("kiosk-trace");
    let trace = folder.join("trace");
    let file = trace.display().to_string();
    let environment = hostile(&folder);
    let mut environment: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
    // The loader comes before the program: what it is told nobody else can forbid. Cargo tells it something.
    environment.push(("LD_LIBRARY_PATH", ""));
    let strace =
        ["-f", "-o", &file, "-e", "trace=file,network,desc,process,signal", PROGRAM, "--kiosk", "--lang", "en"];
    let mut pty = Pty::spawn("strace", &strace, &environment, SIZE);
    let is_traced = comes(|| pty.text().contains("? help"));
    assert!(is_traced, "strace is not there, or may not trace here: {}", pty.text());
    for size in [(40, 12), (200, 60), SIZE] {
        pty.resize(size);
        pty.send(every_key());
    }
    // All of them have been taken by then.
    pty.send("\x07".repeat(8) + "mexico\x1a");
    pty.wait_for_text("> MX ");
    pty.send("\x1b[21~");
    pty.wait_exit();
    let text = fs::read_to_string(&trace).unwrap();
    let calls = calls(&text);
    let programs = calls.iter().filter(|call| call.name == "execve").map(path).collect::<Vec<_>>();
    assert_eq!(programs, [PROGRAM], "it starts nothing");
    let offences: Vec<String> = calls.iter().filter_map(offence).collect();
    assert!(offences.is_empty(), "{offences:#?}");
    let opened: BTreeSet<String> = calls.iter().filter(|call| call.name.starts_with("open")).map(path).collect();
    eprintln!("opened: {opened:?}");
    assert!(opened.iter().any(|path| is_terminal(path)), "the trace shows what is opened: {opened:?}");
    assert!(!text.contains(&format!("{}/", folder.join("simbind").display())), "the environment leads nowhere");
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn the_environment_changes_nothing_and_no_own_data_is_read() {
    let folder = folder("kiosk-environment");
    let own = folder.display().to_string();
    let faulty = [("XDG_CONFIG_HOME", own.as_str())];
    // What the account has in its configuration would keep the screen from opening.
    let mut pty = Pty::spawn(PROGRAM, &["--lang", "en"], &faulty, SIZE);
    assert_eq!(pty.wait_exit().exit_code(), 3);
    let mut pty = Pty::spawn(PROGRAM, &["--kiosk", "--lang", "en"], &faulty, SIZE);
    pty.wait_for_text("? help");
    pty.send("pakistan\r\r");
    pty.wait_for_text("[Pakistan / Any SIM]");
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn nobody_hears_of_the_cards_of_the_account() {
    let folder = crate::support::program::folder("kiosk-mine");
    fs::create_dir_all(folder.join("simbind")).unwrap();
    fs::write(folder.join("simbind/mine.toml"), DUE).unwrap();
    let own = folder.display().to_string();
    let data = [("XDG_DATA_HOME", own.as_str()), ("XDG_CONFIG_HOME", "/dev/null/config")];
    let pty = Pty::spawn(PROGRAM, &["--lang", "en"], &data, SIZE);
    pty.wait_for_text("giffgaff: since 2020");
    let pty = Pty::spawn(PROGRAM, &["--kiosk", "--lang", "en"], &data, SIZE);
    pty.wait_for_text("Search:");
    assert!(!pty.text().contains("giffgaff: since"), "{}", pty.text());
    // Neither are they shown, nor is one written down.
    let mut pty = pty;
    pty.send("\x04?sgiffgaff?s");
    pty.wait_for_text("Search: giffgaff");
    pty.send("\r\r\x04?s?");
    pty.wait_for_text("anywhere");
    assert!(!pty.text().contains("my cards") && !pty.text().contains("your cards"), "{}", pty.text());
    assert!(!folder.join("simbind/mine.lock").exists());
    assert_eq!(fs::read_to_string(folder.join("simbind/mine.toml")).unwrap(), DUE);
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_job_of_a_shell_does_not_stop_either() {
    let script = "set -m; \"$@\"; echo back at the shell";
    let mut pty = Pty::spawn("sh", &["-c", script, "sh", PROGRAM, "--kiosk", "--lang", "en"], &[], SIZE);
    pty.wait_for_text("? help");
    pty.send("pak\x1aistan");
    pty.wait_for_text("Search: pakistan");
    assert!(!pty.text().contains("back at the shell"));
}

/// The most memory that the program has used so far, in KiB.
fn peak(pty: &Pty) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", pty.process_id())).unwrap();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok()).unwrap()
}

#[test]
fn megabytes_of_input_take_no_memory() {
    let mut pty = Pty::spawn(PROGRAM, &["--kiosk", "--lang", "en"], &[], SIZE);
    pty.wait_for_text("? help");
    pty.send("pakistan\r\r");
    pty.wait_for_text("[Pakistan / Any SIM]");
    pty.send("/");
    let before = peak(&pty);
    // A paste, typed text, a paste and an answer to nothing that never end.
    for (start, text) in
        [("\x1b[200~", "x"), ("\x1b[201~", "abc "), ("\x1b]", "y"), ("\x1b[", "1;"), ("\x1b[200~", "中")]
    {
        pty.send(start);
        pty.send(text.repeat(2_000_000 / text.len()));
    }
    pty.send("\x1b[201~\x15mexico");
    pty.wait_for_text("> MX Mexico");
    let grown = peak(&pty).saturating_sub(before);
    assert!(grown < 2048, "{grown} KiB more than the {before} before");
    // And it rests afterwards.
    pty.written_in(Duration::from_millis(100));
    pty.wait_for_rest();
    let ticks = pty.ticks();
    assert_eq!(pty.written_in(Duration::from_millis(500)), 0);
    assert_eq!(pty.ticks(), ticks);
}

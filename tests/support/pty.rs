//! A program in a pseudo-terminal: what it writes is shown on a screen, what it leaves behind can be compared.
//!
//! Nothing here sleeps for a fixed time: every wait polls for a condition and fails after [`LIMIT`].
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::missing_panics_doc, reason = "a test fails by panicking")]

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::unix::fs::OpenOptionsExt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{Termios, tcgetattr};

/// How long any condition may take to become true.
pub const LIMIT: Duration = Duration::from_secs(10);
const STEP: Duration = Duration::from_millis(2);

/// What the program has written so far.
#[derive(Default)]
pub struct Shown {
    /// The screen, as far as the test's terminal understands it.
    pub parser: vt100::Parser,
    /// Every byte.
    pub bytes: Vec<u8>,
}

/// The attributes of a terminal, in a form that can be compared and printed.
pub type Attributes = String;

/// A program in a terminal. Killed on drop.
pub struct Pty {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    /// The program's side, kept open so that the terminal outlives the program.
    side: Option<File>,
    shown: Arc<Mutex<Shown>>,
    closing: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
}

impl Pty {
    /// Starts `program` in a new session on a terminal of `size` columns and rows, with `env` added.
    pub fn spawn(program: &str, args: &[&str], env: &[(&str, &str)], size: (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).unwrap();
        let terminal = open_side(&pair.master.tty_name().unwrap());
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.cwd(std::env::current_dir().unwrap());
        command.env("TERM", "xterm-256color");
        // Whoever runs the tests has a configuration of their own. Nothing can be read or written below a file.
        command.env("XDG_CONFIG_HOME", "/dev/null/config");
        command.env("XDG_STATE_HOME", "/dev/null/state");
        for refusal in ["NO_COLOR", "COLORTERM"] {
            command.env_remove(refusal);
        }
        // A backtrace would push the message of a panic off the screen.
        command.env("RUST_BACKTRACE", "0");
        // What the terminal of whoever runs the tests can do is not what this one can.
        for name in ["VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION", "TERM_PROGRAM", "TMUX", "STY"] {
            command.env_remove(name);
        }
        for (name, value) in env {
            command.env(name, value);
        }
        let parser = vt100::Parser::new(cells(size.1), cells(size.0), 0);
        let shown = Arc::new(Mutex::new(Shown { parser, bytes: Vec::new() }));
        let closing = Arc::new(AtomicBool::new(false));
        let output = pair.master.try_clone_reader().unwrap();
        let reader = thread::spawn({
            let (shown, closing) = (Arc::clone(&shown), Arc::clone(&closing));
            move || read_all(output, &shown, &closing)
        });
        let keys = pair.master.take_writer().unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        Self {
            child,
            master: Some(pair.master),
            keys: Some(keys),
            side: Some(terminal),
            shown,
            closing,
            reader: Some(reader),
        }
    }

    /// What is shown now. The program's further output waits while the guard is held.
    pub fn shown(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The text on the screen.
    pub fn text(&self) -> String {
        self.shown().parser.screen().contents()
    }

    /// The bytes written so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.shown().bytes.clone()
    }

    /// Types `keys`.
    pub fn send(&mut self, keys: impl AsRef<[u8]>) {
        self.keys.as_mut().expect("an open terminal").write_all(keys.as_ref()).unwrap();
    }

    /// Waits until `condition` holds for the screen.
    pub fn wait_for(&self, what: &str, condition: impl Fn(&vt100::Screen) -> bool) {
        wait_until(|| condition(self.shown().parser.screen()), || format!("{what}:\n{}", self.text()));
    }

    /// Waits until `text` is on the screen.
    pub fn wait_for_text(&self, text: &str) {
        self.wait_for(text, |screen| screen.contents().contains(text));
    }

    /// The bytes written during `quiet`, which begins now.
    pub fn written_in(&self, quiet: Duration) -> usize {
        let before = self.shown().bytes.len();
        let end = Instant::now() + quiet;
        while Instant::now() < end && self.shown().bytes.len() == before {
            thread::sleep(STEP);
        }
        self.shown().bytes.len() - before
    }

    /// Changes the size, of the screen as well.
    pub fn resize(&mut self, size: (u16, u16)) {
        let mut shown = self.shown.lock().unwrap();
        self.master.as_ref().expect("an open terminal").resize(pty_size(size)).unwrap();
        shown.parser.screen_mut().set_size(cells(size.1), cells(size.0));
    }

    /// Tells the program another size; the screen of the test, which would have to hold it, stays as it is.
    pub fn claim_size(&mut self, size: (u16, u16)) {
        self.master.as_ref().expect("an open terminal").resize(pty_size(size)).unwrap();
    }

    /// Sends a signal to the program alone.
    pub fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(self.process_id().try_into().unwrap()).unwrap();
        kill_process(pid, signal).unwrap();
    }

    /// The number of the process started.
    pub fn process_id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// The processes that the program has started.
    pub fn children(&self) -> Vec<Pid> {
        let list = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", self.process_id())).unwrap();
        list.split_whitespace().filter_map(|pid| Pid::from_raw(pid.parse().ok()?)).collect()
    }

    /// How many bytes the program has read and written.
    pub fn transferred(&self) -> (u64, u64) {
        let io = std::fs::read_to_string(format!("/proc/{}/io", self.process_id())).unwrap();
        let number = |name| io.lines().find_map(|line: &str| line.strip_prefix(name)?.trim().parse().ok()).unwrap();
        (number("rchar:"), number("wchar:"))
    }

    /// What is shown, to be held locked while keys are sent: then the terminal reads nothing.
    pub fn handle(&self) -> Arc<Mutex<Shown>> {
        Arc::clone(&self.shown)
    }

    /// Whether the program has ended.
    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// The processor time the program has used, in clock ticks; `None` when it has ended.
    pub fn ticks(&self) -> Option<u64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process_id())).ok()?;
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
    }

    /// The terminal's attributes, as the shell would find them.
    pub fn attributes(&self) -> Attributes {
        let termios: Termios = tcgetattr(self.side.as_ref().expect("an open terminal")).unwrap();
        format!("{termios:?}")
    }

    /// Checks that the terminal is as it was found: its attributes, the main screen, a visible cursor.
    pub fn assert_left(&self, attributes: &Attributes) {
        assert_eq!(&self.attributes(), attributes);
        let shown = self.shown();
        let screen = shown.parser.screen();
        assert!(!screen.alternate_screen(), "alternate screen");
        assert!(!screen.hide_cursor(), "cursor");
        assert!(!screen.bracketed_paste(), "bracketed paste");
    }

    /// Waits until the program waits itself: what it has done is counted by then.
    pub fn wait_for_rest(&self) {
        let stat = || std::fs::read_to_string(format!("/proc/{}/stat", self.process_id())).unwrap();
        let rests = || stat().rsplit_once(')').is_some_and(|(_, rest)| rest.trim_start().starts_with('S'));
        wait_until(rests, || "a program at rest".to_owned());
    }

    /// How often the program has written, once it rests: the system counts a write after it is to be read here.
    pub fn writes(&self) -> u64 {
        self.wait_for_rest();
        let io = std::fs::read_to_string(format!("/proc/{}/io", self.process_id())).unwrap();
        io.lines().find_map(|line| line.strip_prefix("syscw:")?.trim().parse().ok()).unwrap()
    }

    /// Closes the terminal, as by closing its window.
    pub fn close(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        // Wakes the reader, which holds the terminal, too.
        let _ = self.side.as_mut().map(|side| side.write_all(CLOSED.as_bytes()));
        let _ = self.reader.take().map(JoinHandle::join);
        self.side = None;
        self.keys = None;
        self.master = None;
    }

    /// Waits for the end of the program, and until all its output is shown.
    pub fn wait_exit(&mut self) -> ExitStatus {
        let mut status = None;
        let child = &mut self.child;
        wait_until(
            || {
                status = child.try_wait().unwrap();
                status.is_some()
            },
            || "the end of the program".to_owned(),
        );
        if let Some(side) = &mut self.side {
            side.write_all(END.as_bytes()).unwrap();
            wait_until(|| self.shown.lock().unwrap().bytes.ends_with(END.as_bytes()), || "the last output".to_owned());
        }
        status.unwrap()
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        self.close();
        let _ = self.child.wait();
    }
}

/// A mark that shows nothing: all that was written before it has been read.
const END: &str = "\x1b[0;0m";
/// Another one, after which nothing is to be read.
const CLOSED: &str = "\x1b[0;0;0m";

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).expect("at least one cell")
}

fn open_side(name: &std::path::Path) -> File {
    let flags = i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).unwrap();
    OpenOptions::new().read(true).write(true).custom_flags(flags).open(name).unwrap()
}

fn read_all(mut output: Box<dyn Read + Send>, shown: &Mutex<Shown>, closing: &AtomicBool) {
    let mut chunk = vec![0; 65536];
    while let Ok(count @ 1..) = output.read(&mut chunk) {
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = chunk.get(..count).unwrap();
        shown.parser.process(bytes);
        shown.bytes.extend_from_slice(bytes);
        if closing.load(Ordering::SeqCst) && shown.bytes.ends_with(CLOSED.as_bytes()) {
            break;
        }
    }
}

/// Polls until `condition` holds; whether it came to that within [`LIMIT`].
pub fn comes(mut condition: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + LIMIT;
    while Instant::now() < end {
        if condition() {
            return true;
        }
        thread::sleep(STEP);
    }
    false
}

/// Polls until `condition` holds, or fails with what it was.
pub fn wait_until(mut condition: impl FnMut() -> bool, what: impl Fn() -> String) {
    let end = Instant::now() + LIMIT;
    while !condition() {
        assert!(Instant::now() < end, "no success within {LIMIT:?}: {}", what());
        thread::sleep(STEP);
    }
}

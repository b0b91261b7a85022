//! Runs the program and compares everything that it says.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::expect_used, reason = "helpers of tests")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

/// A run of the program that is being prepared: English, no configuration, no terminal.
pub struct Program {
    command: Command,
}

impl Program {
    /// With these arguments, split at spaces.
    pub fn with(arguments: &str) -> Self {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        Self::with_args(&arguments)
    }

    /// With exactly these arguments.
    pub fn with_args(arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_simbind"));
        command.args(arguments).stdin(Stdio::null()).env_clear().env("XDG_CONFIG_HOME", folder("no-config"));
        // Nothing can be read or written below a file.
        command.env("XDG_STATE_HOME", "/dev/null/state");
        Self { command }
    }

    /// With a variable of the environment.
    pub fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs it.
    pub fn run(mut self) -> Output {
        self.command.output().expect("the program starts")
    }

    /// Runs it and compares stdout, stderr and status.
    #[track_caller]
    pub fn says(self, stdout: &str, stderr: &str, status: i32) {
        let output = self.run();
        let told = (text(&output.stdout), text(&output.stderr), output.status.code());
        assert_eq!(told, (stdout.to_owned(), stderr.to_owned(), Some(status)));
    }

    /// Runs it, expects success and silence on stderr, and returns what it answers.
    #[track_caller]
    pub fn answers(self) -> String {
        let output = self.run();
        assert_eq!((text(&output.stderr), output.status.code()), (String::new(), Some(0)));
        text(&output.stdout)
    }

    /// Runs it, expects no answer, and returns what it says on stderr.
    #[track_caller]
    pub fn fails(self, status: i32) -> String {
        let output = self.run();
        assert_eq!((text(&output.stdout), output.status.code()), (String::new(), Some(status)));
        text(&output.stderr)
    }

    /// The command itself.
    pub fn into_command(self) -> Command {
        self.command
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("it writes UTF-8")
}

/// An empty folder of this name, made anew. It belongs to this run of this test program: others may be running.
pub fn folder(name: &str) -> PathBuf {
    static OWN: LazyLock<PathBuf> = LazyLock::new(|| {
        let all = Path::new(env!("CARGO_TARGET_TMPDIR"));
        remove_abandoned(all);
        all.join(format!("run-{}", std::process::id()))
    });
    let folder = OWN.join(name);
    if name != "no-config" {
        let _absent = std::fs::remove_dir_all(&folder);
    }
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    // Built elsewhere, the program may have been told of a folder without its drive.
    std::path::absolute(folder).expect("there is a current folder")
}

/// Removes what runs have left behind that are over.
fn remove_abandoned(all: &Path) {
    for entry in std::fs::read_dir(all).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_over = |run: &str| Path::new("/proc/self").exists() && !Path::new("/proc").join(run).exists();
        if name.strip_prefix("run-").is_some_and(is_over) {
            let _gone = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// The version of the data, which any change of them moves, is left out of what is compared.
fn without_version(text: &str) -> String {
    let is_version = |word: &str| {
        let parts: Vec<&str> = word.split('-').collect();
        parts.iter().map(|part| part.len()).eq([4, 2, 2, 8])
            && word.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
    };
    text.split_inclusive(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-')
        .map(|word| {
            let bare = word.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
            if is_version(bare) { word.replace(bare, "…") } else { word.to_owned() }
        })
        .collect()
}

/// Compares with a file of `tests/golden`.
#[track_caller]
pub fn is_golden(name: &str, text: &str) {
    let file = Path::new("tests/golden").join(name);
    assert!(
        super::holds(file, &without_version(text)),
        "{name} differs; RENEW=1 writes it anew, to be looked at with git diff"
    );
}

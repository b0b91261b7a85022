//! Where memory or the disk gives out: what was written down stays, and what could not be is said.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::program::folder;
use crate::support::pty::Pty;

const PROGRAM: &str = env!("CARGO_BIN_EXE_simbind");
/// A file as somebody has written it, too long for the first block of a disk.
const HELD: &str = "# the red one\n[[card]]\nid = \"held\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2026-01-01\"\n";
/// Names a disk with little room; see `tests/limits/run`.
const DISK: &str = "SIMBIND_TEST_DISK";

/// Somebody who holds a card.
struct Home(PathBuf);

impl Home {
    fn new(at: PathBuf) -> Self {
        fs::create_dir_all(at.join("simbind")).unwrap();
        fs::write(at.join("simbind/mine.toml"), HELD).unwrap();
        Self(at)
    }

    fn variables(&self) -> [(&'static str, &str); 4] {
        let own = self.0.to_str().unwrap();
        let none = ("XDG_CONFIG_HOME", "/dev/null/config");
        [("XDG_DATA_HOME", own), ("XDG_STATE_HOME", own), none, ("LANG", "en_US.UTF-8")]
    }

    fn mine(&self) -> String {
        fs::read_to_string(self.0.join("simbind/mine.toml")).unwrap()
    }

    fn memory(&self) -> Option<String> {
        fs::read_to_string(self.0.join("simbind/state.toml")).ok()
    }

    /// The names of the files that are there.
    fn files(&self) -> Vec<String> {
        let names = fs::read_dir(self.0.join("simbind")).unwrap();
        let mut names: Vec<String> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort_unstable();
        names
    }

    /// Says that the card was used, after `first` in a shell.
    fn used(&self, first: &str) -> Output {
        let script = format!("{first}; exec \"$@\"");
        let words = ["-c", &script, "sh", PROGRAM, "mine", "used", "held", "2026-11-11", "--lang", "en"];
        Command::new("sh").args(words).env_clear().envs(self.variables()).output().unwrap()
    }

    /// Pins an answer on a screen, and returns what is said in the end.
    fn pins(&self) -> String {
        let mut pty = Pty::spawn(PROGRAM, &["--lang", "en"], &self.variables(), (80, 24));
        pty.wait_for_text("Search:");
        pty.send("mexico\r\x14");
        pty.wait_for_text("pinned");
        pty.send("\x03");
        pty.wait_exit();
        pty.text()
    }
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn on_a_full_disk_the_cards_stay_as_they_were_and_that_is_said() {
    let home = Home::new(folder("full-mine"));
    let output = home.used("trap '' XFSZ; ulimit -f 0");
    assert_ne!(output.status.code(), Some(0));
    assert!(said(&output).contains("mine.toml"), "{}", said(&output));
    assert_eq!((home.mine().as_str(), home.files()), (HELD, vec!["mine.lock".to_owned(), "mine.toml".to_owned()]));
}

#[test]
fn whatever_memory_there_is_the_cards_are_all_there() {
    let (mut kept, mut written) = (false, false);
    for mebibytes in 2..40 {
        let home = Home::new(folder("little-memory"));
        let output = home.used(&format!("ulimit -v {}", mebibytes * 1024));
        if output.status.code() == Some(0) {
            assert_eq!(home.mine(), HELD.replace("2026-01-01", "2026-11-11"), "{mebibytes} MiB");
            written = true;
        } else {
            assert_eq!(home.mine(), HELD, "{mebibytes} MiB");
            kept = true;
        }
    }
    assert!(kept && written, "too little and enough");
}

/// Fills a disk to the last byte.
fn fill(folder: &Path) -> PathBuf {
    let path = folder.join("filler");
    let mut file = File::create(&path).unwrap();
    while file.write_all(&[0; 64]).is_ok() {}
    path
}

#[test]
#[ignore = "takes a disk with little room: tests/limits/run"]
fn a_disk_that_fills_loses_nothing_and_works_again_with_room() {
    let disk = PathBuf::from(std::env::var_os(DISK).expect("the folder of the disk"));
    let home = Home::new(disk.join("home"));
    assert!(!home.pins().contains("No space left"), "there is room");
    let (mine, memory) = (home.mine(), home.memory());
    assert!(memory.as_ref().is_some_and(|text| text.contains("country = \"MX\"")));
    let filler = fill(&disk);
    let output = home.used("true");
    assert!(output.status.code() != Some(0) && said(&output).contains("No space left"), "{}", said(&output));
    // What is pinned is taken out again by the same key.
    let text = home.pins();
    assert!(text.contains("No space left") || text.contains("simbind: "), "{text}");
    assert_eq!((home.mine(), home.memory()), (mine.clone(), memory.clone()));
    assert!(home.files().iter().all(|name| ["mine.lock", "mine.toml", "state.toml"].contains(&name.as_str())));
    fs::remove_file(filler).unwrap();
    assert_eq!(home.used("true").status.code(), Some(0));
    home.pins();
    assert!(home.mine() != mine && home.memory() != memory, "with room it works again");
}

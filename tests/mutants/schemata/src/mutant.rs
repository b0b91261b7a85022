//! Which of the changes is made: the number that stands in the variable MUTANT, else in the file `mutant` beside the manifest (for
//! programs whose environment is emptied). A path there instead is of a file to which each number is added that is asked for.

use std::io::Write as _;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

enum Chosen {
    Number(u32),
    Seen(String),
}

static CHOSEN: LazyLock<Chosen> = LazyLock::new(|| {
    let file = || std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/mutant"));
    let text = std::env::var("MUTANT").or_else(|_| file()).unwrap_or_default();
    match text.trim() {
        path if path.starts_with('/') => Chosen::Seen(path.to_owned()),
        number => Chosen::Number(number.parse().unwrap_or(0)),
    }
});

static SEEN: [AtomicBool; 1 << 16] = [const { AtomicBool::new(false) }; 1 << 16];

pub fn on(number: u32) -> bool {
    match &*CHOSEN {
        Chosen::Number(chosen) => *chosen == number,
        Chosen::Seen(path) => {
            note(number, path);
            false
        }
    }
}

fn note(number: u32, path: &str) {
    let Some(seen) = usize::try_from(number).ok().and_then(|at| SEEN.get(at)) else { return };
    if !seen.load(Ordering::Relaxed)
        && !seen.swap(true, Ordering::Relaxed)
        && let Ok(mut file) = std::fs::OpenOptions::new().append(true).create(true).open(path)
    {
        let _ = writeln!(file, "{number}");
    }
}

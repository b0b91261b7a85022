//! How every board looks, from the smallest window to a large one.

use simbind::dataset::Language::{self, En, Zh};

use crate::mine::{CARDS, Holder};
use crate::support::holds;
use crate::support::screen::User;

/// A board of each kind, as it is come to.
const BOARDS: [(&str, &str); 8] = [
    ("facts", "mx<Enter><Down*2><F4><Down*2><Right>"),
    ("matrix", "jp<Enter><F12><Right*3><Down*4>"),
    ("map", "jp<Enter><F11><Left*2>"),
    ("region", "fr<Enter><F11><Enter><Up>"),
    ("cards", "co<Enter><Down*5><Ctrl-R><Down>"),
    ("places", "pk<Enter><Down*5><Ctrl-R><Tab><Down*2>"),
    ("compare", "pk<Enter><Down*5><Ctrl-T>/co<Enter><Ctrl-T><Ctrl-K>"),
    ("what-if", "mx<Enter><Down*2><Ctrl-X><Down*2><Right>"),
];

/// Both sides of every width from which something stands elsewhere, and few rows and many.
const SIZES: [(Language, (u16, u16)); 5] =
    [(En, (40, 12)), (Zh, (59, 17)), (En, (80, 24)), (Zh, (101, 20)), (En, (130, 32))];

fn drawn((language, (columns, rows)): (Language, (u16, u16)), text: &str) -> String {
    format!("{} at {columns}x{rows}\n{}\n{text}\n", language.code(), "-".repeat(columns.into()))
}

#[test]
fn every_board_looks_as_it_is_kept() {
    let mut failures = Vec::new();
    let mut keep = |name: &str, shown: String| {
        let file = format!("tests/golden/screens/board-{name}.txt");
        if !holds(&file, &shown) {
            failures.push(format!("{file}:\n{shown}"));
        }
    };
    for (name, way) in BOARDS {
        let shown = SIZES.map(|at| drawn(at, &User::new(at.0, at.1).keys(way).text()));
        keep(name, format!("{way}\n{}", shown.concat()));
    }
    let shown = SIZES.map(|at| {
        let name = format!("kept-{}", at.1.0);
        drawn(at, &Holder::new(&name, at.0, at.1, CARDS).keys("<Ctrl-D>"))
    });
    keep("mine", format!("<Ctrl-D>\n{}", shown.concat()));
    assert!(failures.is_empty(), "RENEW=1 keeps these:\n{}", failures.join("\n"));
}

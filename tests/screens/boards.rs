//! How panes and boards look, from the smallest window to a large one.

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

/// What the panes show, and what covers them.
const PANES: [(&str, &str); 10] = [
    ("start", ""),
    ("reasons", "<Enter><Down>"),
    ("found", "gelunbiya"),
    ("number", "+57321123"),
    ("nothing", "qqqq"),
    ("sentence", "giffgaff shanghai wechat"),
    ("why", "co<Enter><Enter>2<Down*3>"),
    ("guides", "id<Enter><Down*5><Enter>3<Down*2>"),
    ("keep", "gb<Enter><Enter>4"),
    ("keys", "co<Enter>?<Down*7>"),
];

/// Both sides of every width from which something stands elsewhere, and few rows and many.
const SIZES: [(Language, (u16, u16)); 5] =
    [(En, (40, 12)), (Zh, (59, 17)), (En, (80, 24)), (Zh, (101, 20)), (En, (130, 32))];

fn drawn((language, (columns, rows)): (Language, (u16, u16)), text: &str) -> String {
    format!("{} at {columns}x{rows}\n{}\n{text}\n", language.code(), "-".repeat(columns.into()))
}

/// Keeps what some ways lead to at every size; returns what is not as it was kept.
fn not_as_kept(kind: &str, ways: &[(&str, &str)]) -> Vec<String> {
    let shown = ways.iter().map(|(name, way)| {
        let shown = SIZES.map(|at| drawn(at, &User::new(at.0, at.1).keys(way).text()));
        (format!("tests/golden/screens/{kind}-{name}.txt"), format!("`{way}`\n{}", shown.concat()))
    });
    shown.filter(|(file, shown)| !holds(file, shown)).map(|(file, shown)| format!("{file}:\n{shown}")).collect()
}

#[test]
fn every_pane_looks_as_it_is_kept() {
    let failures = not_as_kept("pane", &PANES);
    assert!(failures.is_empty(), "RENEW=1 keeps these:\n{}", failures.join("\n"));
}

#[test]
fn every_board_looks_as_it_is_kept() {
    let mut failures = not_as_kept("board", &BOARDS);
    let shown = SIZES.map(|at| {
        let name = format!("kept-{}", at.1.0);
        drawn(at, &Holder::new(&name, at.0, at.1, CARDS).keys("<Ctrl-D>"))
    });
    let (file, shown) = ("tests/golden/screens/board-mine.txt", shown.concat());
    if !holds(file, &shown) {
        failures.push(format!("{file}:\n{shown}"));
    }
    assert!(failures.is_empty(), "RENEW=1 keeps these:\n{}", failures.join("\n"));
}

//! The screen without a terminal: keys in, lines out; its laws as tests.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

#[path = "screens/cases.rs"]
mod cases;
#[path = "screens/compare.rs"]
mod compare;
#[path = "screens/flows.rs"]
mod flows;
#[path = "screens/growth.rs"]
mod growth;
#[path = "screens/help.rs"]
mod help;
#[path = "screens/keep_alive.rs"]
mod keep_alive;
#[path = "screens/keys.rs"]
mod keys;
#[path = "screens/looks.rs"]
mod looks;
#[path = "screens/map.rs"]
mod map;
#[path = "screens/matrix.rs"]
mod matrix;
#[path = "screens/mouse.rs"]
mod mouse;
#[path = "screens/rebind.rs"]
mod rebind;
#[path = "screens/share.rs"]
mod share;
#[path = "screens/sizes.rs"]
mod sizes;
#[path = "screens/state.rs"]
mod state;
#[path = "screens/text.rs"]
mod text;
#[path = "screens/themes.rs"]
mod themes;
#[path = "screens/what_if.rs"]
mod what_if;
#[path = "screens/which.rs"]
mod which;
#[path = "screens/widths.rs"]
mod widths;
#[path = "screens/world.rs"]
mod world;

use simbind::dataset::Language;

const LANGUAGES: [Language; 2] = [Language::Zh, Language::En];

/// Ways to every pane, part and panel, with a question and a long text among them.
const PLACES: [&str; 28] = [
    "",
    "gelunbiya",
    "+57321123",
    "qqqq",
    "pk<Enter>",
    "mx<Enter><Down><Enter>",
    "co<Enter><Enter>2",
    "id<Enter><Down*4><Enter>3",
    "co<Enter><Enter>4",
    "nc<Enter><Enter>5",
    "mx<Enter><Down><Enter>6",
    "mx<F4><Down*3>",
    "co<F1>",
    "qqqq<F4>",
    "jp<Enter>m<Right*6><Down*9>",
    "qqqq<F12>",
    "jp<Enter>w<Left*3>",
    "jp<Enter>w<Enter><Up>",
    "pk<Ctrl-K>",
    "qqqq<Ctrl-K>",
    "pk<Ctrl-T><Ctrl-U>co<Ctrl-T><Ctrl-U>mx<Ins><Ctrl-U>nc<Enter><Down>tc<Left><Down*3>",
    "pk<Ctrl-T><Ctrl-U>co<Ctrl-T><Ctrl-K><End>",
    "qqqq<Ctrl-X>",
    "mx<Enter>v<Right><Down*8><Right>",
    "co<Ctrl-X><Right><PgDn>",
    "mx<Enter>r<Down*2><Right>",
    "co<Enter><Down*4>r<Tab><Down*3>",
    "qqqq<Ctrl-R>",
];

//! The screen without a terminal: keys in, lines out; its laws as tests.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod cases;
mod compare;
mod flows;
mod growth;
mod help;
mod keep_alive;
mod keys;
mod looks;
mod map;
mod matrix;
mod mouse;
mod rebind;
mod share;
mod sizes;
mod state;
mod text;
mod themes;
mod what_if;
mod which;
mod widths;
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

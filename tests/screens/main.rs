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

mod boards;
mod cases;
mod compare;
mod entrance;
mod flows;
mod growth;
mod help;
mod here;
mod keep_alive;
mod keys;
mod leftovers;
mod looks;
mod map;
mod matrix;
mod mine;
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
const PLACES: [&str; 37] = [
    "",
    "<Enter>",
    "<Enter>3",
    "<Enter>5",
    "gelunbiya",
    "+57321123",
    "qqqq",
    "giffgaff shanghai wechat",
    "收不到验证码<Down>",
    "gb<Enter><Down*13><Enter>",
    "pk<Enter>",
    "mx<Enter><Down*2><Enter>",
    "co<Enter><Enter>2",
    "id<Enter><Down*5><Enter>3",
    "gb<Enter><Enter>4",
    "mx<Enter><Down*2><Enter>6",
    "mx<F4><Down*3>",
    "co<F1>",
    "co<Enter>?<Down*40>",
    "qqqq<F4>",
    "jp<Enter><F12><Right*6><Down*9>",
    "qqqq<F12>",
    "jp<Enter><F11><Left*3>",
    "jp<Enter><F11><Enter><Up>",
    "pk<Ctrl-K>",
    "qqqq<Ctrl-K>",
    "pk<Ctrl-T><Ctrl-U>co<Ctrl-T><Ctrl-U>mx<Ins><Ctrl-U>nc<Enter><Down*2><Ctrl-T><Ctrl-K><Left><Down*3>",
    "pk<Enter><Down*5><Ctrl-T>/co<Ctrl-T><Ctrl-K><End>",
    "qqqq<Ctrl-X>",
    "mx<Enter><Ctrl-X><Right><Down*8><Right>",
    "co<Ctrl-X><Right><PgDn>",
    "mx<Enter><Ctrl-R><Down*2><Right>",
    "co<Enter><Down*5><Ctrl-R><Tab><Down*3>",
    "qqqq<Ctrl-R>",
    "<Ctrl-D>",
    "<Ctrl-D>a",
    "pk<Ctrl-T><Ctrl-D>",
];

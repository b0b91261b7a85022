//! The terminal layer: what it makes of bytes, what it writes, and how it leaves the terminal.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod clipboard;
mod decoder;
mod differential;
mod job;
mod link;
mod painter;
mod probe;
#[path = "../support/pty.rs"]
mod pty;

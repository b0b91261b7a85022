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
#[cfg(unix)]
mod job;
mod link;
mod painter;
#[cfg(unix)]
mod probe;
#[cfg(unix)]
#[path = "../support/pty.rs"]
mod pty;

//! The program with pipes and in a true pseudo-terminal.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

#[path = "../support/mod.rs"]
mod support;

mod kiosk;
mod limits;
mod mine;
mod pipes;
mod screen;
mod settings;

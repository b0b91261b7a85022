//! The engine alone: its laws, and that it knows nothing of what it answers about.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

#[path = "../support/mod.rs"]
mod support;

mod generic;
mod laws;
mod random;
mod small;

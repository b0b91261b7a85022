//! What follows from a question: every answer, and the cases that must be answered so.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

#[path = "../support/mod.rs"]
mod support;

mod boards;
mod cases;
mod every_answer;
mod json;
mod moves;
mod render;
mod which;

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

mod asked;
mod boards;
mod cases;
mod cells;
mod counsel;
mod every_answer;
mod figures;
mod json;
mod mine;
mod moves;
mod reading;
mod render;
mod rest;
mod short;
mod which;

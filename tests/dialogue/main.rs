//! The dialogue without a screen: lines in, text out.
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
mod journeys;
mod laws;
mod mine;
mod reach;
mod run;
mod sentences;
mod talker;
mod topics;
mod weighed;

//! The dialogue without a screen: lines in, text out.
//!
//! After a change that is meant: `SIMBIND_BLESS=1 cargo test --test dialogue`, then read `git diff tests/golden`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod journeys;
mod laws;
mod reach;
mod run;
mod talker;
mod topics;
mod weighed;

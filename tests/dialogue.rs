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

mod support;

#[path = "support/program.rs"]
mod program;

#[path = "dialogue/journeys.rs"]
mod journeys;
#[path = "dialogue/laws.rs"]
mod laws;
#[path = "dialogue/reach.rs"]
mod reach;
#[path = "dialogue/run.rs"]
mod run;
#[path = "dialogue/talker.rs"]
mod talker;
#[path = "dialogue/topics.rs"]
mod topics;
#[path = "dialogue/weighed.rs"]
mod weighed;

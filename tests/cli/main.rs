//! The command line, and the documents that tell of it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

#[path = "../support/mod.rs"]
mod support;

mod again;
mod ask;
mod commands;
mod compare;
#[cfg(unix)]
mod completions;
mod data;
mod documents;
mod formats;
mod help;
mod html;
mod keep_alive;
mod mine;
mod packaging;
mod picture;
mod plan;
mod questions;
#[cfg(unix)]
mod readme;
#[cfg(unix)]
mod refusals;
mod releasing;
mod schema;
mod which;

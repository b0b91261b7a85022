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

mod commands;
mod compare;
mod data;
mod documents;
mod html;
mod keep_alive;
mod packaging;
mod picture;
mod plan;
mod questions;
mod readme;
mod schema;
mod which;

//! What the program reads: data, configuration, and what people type to be found in it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

#[path = "../countries/mod.rs"]
mod countries;
#[path = "../support/mod.rs"]
mod support;

mod config;
mod corpus;
mod environment;
mod loader;
mod quality;
mod search;
mod sentences;
mod stored;

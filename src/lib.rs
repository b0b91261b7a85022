//! Can this SIM card be bound to WeChat or Alipay, what exactly works, who says so, and what would change the answer?
//!
//! The way data flows: TOML files are loaded and checked into a [`dataset`]; a query is answered by the [`engine`] on rules of
//! that data; the [`report`] gathers what goes with the answer; the [`tui`] shows it. [`search`] finds a country or region.

pub mod cli;
pub mod config;
pub mod dataset;
pub mod embedded;
pub mod engine;
mod order;
pub mod report;
pub mod search;
pub mod text;
pub mod tui;

//! Can this SIM card be bound to WeChat or Alipay, what exactly works, who says so, and what would change the answer?
//!
//! The folders stand on floors and import downwards only: TOML files are loaded and checked into a [`dataset`]; a [`query`] is
//! answered by the [`engine`] on rules of that data; [`answer`] gathers what goes with the verdict; [`doc`] says it in words;
//! [`render`], [`tui`] and [`mod@line`] show it. [`search`] finds a country or region, [`term`] is what lies below the screen.

pub mod answer;
pub mod cli;
pub mod config;
pub mod dataset;
pub mod doc;
pub mod embedded;
pub mod engine;
pub mod line;
mod order;
pub mod query;
pub mod render;
pub mod search;
pub mod session;
pub mod term;
pub mod text;
pub mod tui;
pub mod words;

//! The interactive screen.

pub mod look;
pub mod output;
pub mod paint;
pub mod signals;
pub mod terminal;
pub mod tty;

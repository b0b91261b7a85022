//! The interactive screen.

pub mod signals;
pub mod terminal;
pub mod tty;

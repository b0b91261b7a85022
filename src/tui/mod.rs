//! The interactive screen: what is shown and what keys do.

pub mod screen;

mod remembering;

pub use remembering::Remembering;

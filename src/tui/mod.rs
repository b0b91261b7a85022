//! The interactive screen: [`screen`] is what is shown and what keys do, [`terminal`] what lies between it and the terminal,
//! [`app`] what each knows of the other, [`link`] how addresses pass from one to the other, [`run`] the loop.

pub mod app;
mod driver;
pub mod link;
pub mod screen;
pub mod terminal;

pub use app::{App, Event, Flow, Mouse, MouseKind, Outcome};
pub use driver::{Abilities, run};

//! The terminal: its modes, its signals, its bytes. `README.md` beside this file says why the layer is our own, and what it
//! promises.

mod app;
pub mod clipboard;
mod csi;
pub mod decode;
mod driver;
mod input;
pub mod job;
pub mod link;
mod output;
pub mod paint;
mod session;
mod signals;
mod tty;

pub use app::{App, Event, Flow, Mouse, MouseKind, Outcome};
pub use driver::{Abilities, run};

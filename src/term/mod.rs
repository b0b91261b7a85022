//! The terminal: its modes, its signals, its bytes. `README.md` beside this file says why the layer is our own, and what it
//! promises.

mod app;
mod arrived;
pub mod clipboard;
mod csi;
pub mod decode;
mod driver;
pub mod halves;
pub mod link;
mod output;
pub mod paint;
mod room;
mod session;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix as system;
#[cfg(windows)]
use windows as system;

pub use app::{App, Event, Flow, Mouse, MouseKind, Outcome};
pub use driver::{Abilities, run};
pub use system::{CAN_SUSPEND, HAS_KIOSK, Sequences, columns, was_closed};
#[cfg(unix)]
pub use unix::job;

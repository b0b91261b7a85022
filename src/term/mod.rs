//! The terminal: [`session`] and [`tty`] keep its modes, [`signals`] hears the system, [`job`] knows the shell, [`input`],
//! [`decode`], [`csi`] and [`keys`] read, [`output`], [`paint`], [`clipboard`], [`base64`] and `style` write.

pub mod app;
pub mod base64;
pub mod clipboard;
pub mod csi;
pub mod decode;
mod driver;
pub mod input;
pub mod job;
pub mod keys;
pub mod link;
pub mod output;
pub mod paint;
pub mod session;
pub mod signals;
mod style;
pub mod tty;

pub use app::{App, Event, Flow, Mouse, MouseKind, Outcome};
pub use driver::{Abilities, run};

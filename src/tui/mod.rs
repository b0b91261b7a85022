//! The interactive screen.
//!
//! Below what is drawn lies the terminal layer. [`app`] is its interface and [`driver`] its loop; [`terminal`] and
//! [`tty`] keep the terminal's modes, [`signals`] hears the system; [`input`], [`decode`], [`csi`] and [`keys`] read;
//! [`output`], [`paint`] and [`look`] write.

pub mod app;
pub mod csi;
pub mod decode;
pub mod driver;
pub mod input;
pub mod keys;
pub mod look;
pub mod output;
pub mod paint;
pub mod screen;
pub mod signals;
pub mod terminal;
pub mod tty;

pub use app::{App, Event, Flow, Outcome};
pub use driver::run;

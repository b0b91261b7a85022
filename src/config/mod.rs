//! What somebody has chosen once and for all: the configuration file and what the program remembers, as texts. Reading the files
//! themselves is up to others.

mod choices;
mod memory;
mod read;
mod resolve;

pub use choices::{Borders, Depth, Links, Theme, View};
pub use memory::{Remembered, read as read_memory};
pub use read::{CheckKeys, Complaint, Configuration, Placed, Rebinding, Settings, Written};
pub use resolve::{Asked, Environment, Held, Origin, Resolved, Shown, resolve};

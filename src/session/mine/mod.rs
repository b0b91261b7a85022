//! The cards that somebody holds, and what he saw with them: one file on his own machine, that a person can read and change.
//!
//! `read` makes of its text what it says, `edit` changes the text without losing what stands beside, `file` finds, locks and
//! writes it, `own` keeps it for a screen or a dialogue. Never a number, an ICCID or a name of a person: nothing here asks for one,
//! and `label` refuses what is one.

/// Who has so many days left, or fewer, is told.
pub const WITHIN: u16 = 30;

mod edit;
mod entry;
mod file;
mod held;
mod label;
mod notice;
mod own;
mod read;
pub mod said;

pub use edit::{Imported, TakenOut, Text};
pub use entry::{Entry, Seen};
pub use file::{Trouble, change, read, read_from, read_own, read_there};
pub use held::{Depth, day_ahead, held, noted, notes, seen_about, seen_by};
pub use label::{LONGEST_LABEL, NoLabel, is_private, label};
pub use notice::notice;
pub use own::Own;
pub use read::{Mine, parse};

//! What somebody has chosen once and for all, and what the environment says: the configuration file, who says that a setting holds,
//! and where the files of a user are.

#[allow(missing_docs, reason = "what derives the names writes no comment")]
mod choices;
mod environment;
mod file;
mod files;
mod resolve;

pub use choices::{Borders, Depth, Links, Theme, View};
pub use environment::{Environment, Terminal, is_dumb, is_utf8, locale_language, today, variable};
pub use file::{CheckKeys, Complaint, Configuration, Placed, Rebinding, Settings, Written};
pub use files::{Unreadable, configuration_path, mine_path, own_data, read_file, read_folder, state_path, usual};
pub use resolve::{Asked, Held, Origin, Resolved, Shown, resolve, shown};

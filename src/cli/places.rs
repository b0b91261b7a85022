//! Where a Unix system keeps what belongs to a user.

use std::env;
use std::path::PathBuf;

/// The folder of the configuration; none where nobody can say where it is.
pub fn configuration() -> Option<PathBuf> {
    folder("XDG_CONFIG_HOME", ".config")
}

/// The folder of what the program remembers; none where nobody can say where it is.
pub fn state() -> Option<PathBuf> {
    folder("XDG_STATE_HOME", ".local/state")
}

/// The program's folder in the one that `variable` names, else in the usual one of the home. Terminal programs keep to the same
/// places on macOS as on other Unix systems.
fn folder(variable: &str, in_home: &str) -> Option<PathBuf> {
    // A path that is not absolute counts as none, as the XDG base directory specification demands.
    let set = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    Some(set(variable).or_else(|| Some(set("HOME")?.join(in_home)))?.join(env!("CARGO_PKG_NAME")))
}

//! Where the platform keeps what belongs to a user.

use std::env;
use std::path::PathBuf;

/// The folder of the configuration; none where nobody can say where it is.
pub fn configuration() -> Option<PathBuf> {
    folder("XDG_CONFIG_HOME", "APPDATA", ".config")
}

/// The folder of what the program remembers; none where nobody can say where it is.
pub fn state() -> Option<PathBuf> {
    folder("XDG_STATE_HOME", "LOCALAPPDATA", ".local/state")
}

/// The program's folder in the one that `variable` names, else in the one that the platform has for it. Terminal programs keep to
/// the same places on macOS as on other Unix systems.
fn folder(variable: &str, on_windows: &str, in_home: &str) -> Option<PathBuf> {
    // A path that is not absolute counts as none, as the XDG base directory specification demands.
    let set = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let by_platform = || if cfg!(windows) { set(on_windows) } else { set("HOME").map(|home| home.join(in_home)) };
    Some(set(variable).or_else(by_platform)?.join(env!("CARGO_PKG_NAME")))
}

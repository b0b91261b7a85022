//! What lies in the folders of an account is for the account alone, by what it inherits. A folder cannot be locked: a file in it is.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::os::windows::fs::OpenOptionsExt;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// `FILE_FLAG_DELETE_ON_CLOSE`.
const DELETED_ON_CLOSE: u32 = 0x0400_0000;

/// A file to write.
pub fn new_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    options
}

/// Makes folders.
pub fn folder_maker() -> DirBuilder {
    DirBuilder::new()
}

/// What is locked for a folder.
pub fn lock_of(folder: &Path) -> io::Result<File> {
    new_file().create(true).truncate(false).open(folder.join("lock"))
}

/// Puts a file in the place of another one. Whoever looks through all files that are new keeps them open for a moment, which is waited
/// for; an editor that keeps one is not.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    const TRIES: u32 = 25;
    const PAUSE: Duration = Duration::from_millis(20);
    for _ in 1..TRIES {
        match fs::rename(from, to) {
            Err(error) if is_in_use(&error) => sleep(PAUSE),
            renamed => return renamed,
        }
    }
    fs::rename(from, to)
}

/// Access denied, a sharing violation or a lock violation.
fn is_in_use(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Whether something can be written into a folder. Nothing but trying tells.
pub fn is_writable(folder: &Path) -> bool {
    let trial = folder.join(format!("trial.{}", std::process::id()));
    folder.is_dir() && new_file().create_new(true).custom_flags(DELETED_ON_CLOSE).open(trial).is_ok()
}

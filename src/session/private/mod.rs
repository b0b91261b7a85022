//! Files that only their owner can read, written whole or not at all, by one program at a time.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

pub(super) use system::is_writable;
#[cfg(unix)]
use unix as system;
#[cfg(windows)]
use windows as system;

/// Writes the whole file or nothing: of two programs that do so at once the last one wins.
pub(super) fn write(path: &Path, text: &str) -> io::Result<()> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(()) };
    make_folder(folder)?;
    let temporary = folder.join(format!("{}.{}", name.to_string_lossy(), std::process::id()));
    // One that a crash has left behind under the same number.
    let _absent = fs::remove_file(&temporary);
    let written = system::new_file().create_new(true).open(&temporary).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let moved = written.and_then(|()| system::rename(&temporary, path));
    if moved.is_err() {
        let _left_behind = fs::remove_file(&temporary);
    }
    moved
}

/// Keeps other programs that ask for the same lock waiting until the file is dropped; none where another one keeps it for seconds.
pub(super) fn lock(path: &Path) -> io::Result<Option<File>> {
    path.parent().map_or(Ok(()), make_folder)?;
    locked(system::new_file().create(true).truncate(false).open(path)?, 250, Duration::from_millis(20))
}

/// The same for a whole folder; none where there are no locks or somebody keeps it. One who was stopped while he wrote must not stop
/// this program.
pub(super) fn lock_folder(folder: &Path) -> Option<File> {
    locked(system::lock_of(folder).ok()?, 40, Duration::from_millis(5)).ok()?
}

fn locked(file: File, tries: u32, pause: Duration) -> io::Result<Option<File>> {
    for _ in 0..tries {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::Error(error)) if error.kind() != ErrorKind::Interrupted => return Err(error),
            Err(_) => sleep(pause),
        }
    }
    Ok(None)
}

/// Makes a folder that only its owner can enter, with those above it.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    system::folder_maker().recursive(true).create(folder)
}

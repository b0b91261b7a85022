//! By the modes of Unix, and a lock on the folder itself, so that no file is left behind.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::{Access, access};

pub use std::fs::rename;

/// A file to write that only its owner can read.
pub fn new_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).mode(0o600);
    options
}

/// Makes folders that only their owner can enter.
pub fn folder_maker() -> DirBuilder {
    let mut maker = DirBuilder::new();
    maker.mode(0o700);
    maker
}

/// What is locked for a folder.
pub fn lock_of(folder: &Path) -> io::Result<File> {
    File::open(folder)
}

/// Whether something can be written into a folder.
pub fn is_writable(folder: &Path) -> bool {
    folder.is_dir() && access(folder, Access::WRITE_OK).is_ok()
}

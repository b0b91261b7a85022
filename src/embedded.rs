//! The data that the binary carries: checked when it was built, stored so that starting needs no parsing.

use std::io::Read;

use lzma_rust2::LzmaReader;

use crate::dataset::{Loaded, SourceFile, Tables, load};

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"));
static FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/files.bin"));

/// The tables, as the build checked and stored them.
///
/// # Errors
/// Only if the binary itself is damaged.
pub fn tables() -> anyhow::Result<Tables> {
    Ok(postcard::from_bytes(TABLES)?)
}

/// The data files as they were written; none if the binary itself is damaged.
#[must_use]
pub fn files() -> Vec<SourceFile> {
    let mut bytes = Vec::new();
    let read = LzmaReader::new_mem_limit(FILES, u32::MAX, None).and_then(|mut reader| reader.read_to_end(&mut bytes));
    let pairs: Vec<(String, String)> = read.ok().and_then(|_| postcard::from_bytes(&bytes).ok()).unwrap_or_default();
    pairs.into_iter().map(|(path, text)| SourceFile { path, text }).collect()
}

/// The embedded data with other files laid over it; see [`load`].
#[must_use]
pub fn overlaid(files: Vec<SourceFile>, today: (u16, u8, u8)) -> Loaded {
    load(&[self::files(), files], Some(today))
}

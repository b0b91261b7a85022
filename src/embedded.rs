//! The data that the binary carries: checked when it was built, stored so that starting needs no parsing.

use std::io::Read;

use lzma_rust2::LzmaReader;

use crate::dataset::{Dataset, Loaded, Lookups, SourceFile, Tables, load};

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"));
static LOOKUPS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lookups.bin"));
/// Every word that means something, as [`crate::search::sentence::Words`].
pub static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));
/// What countries and regions are searched by, as [`crate::search::Keys`].
pub static KEYS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/keys.bin"));
/// What cards are called, as [`crate::search::products::Names`].
pub static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));
static FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/files.bin"));

/// The tables, as the build checked and stored them.
///
/// # Errors
/// Only if the binary itself is damaged.
pub fn tables() -> anyhow::Result<Tables> {
    Ok(postcard::from_bytes(TABLES)?)
}

/// The tables with what the build has made of them.
///
/// # Errors
/// Only if the binary itself is damaged.
pub fn dataset() -> anyhow::Result<Dataset> {
    Ok(Dataset::stored(tables()?, lookups()?))
}

/// What the build has made of the tables.
///
/// # Errors
/// Only if the binary itself is damaged.
pub fn lookups() -> anyhow::Result<Lookups> {
    Ok(postcard::from_bytes(LOOKUPS)?)
}

/// The data files as they were written; none if the binary itself is damaged.
#[must_use]
pub fn files() -> Vec<SourceFile> {
    let mut bytes = Vec::new();
    let read =
        LzmaReader::new_mem_limit(FILES, u32::MAX, Some(TABLES)).and_then(|mut reader| reader.read_to_end(&mut bytes));
    let pairs: Vec<(String, String)> = read.ok().and_then(|_| postcard::from_bytes(&bytes).ok()).unwrap_or_default();
    pairs.into_iter().map(|(path, text)| SourceFile { path, text }).collect()
}

/// The embedded data with other files laid over it; see [`load`].
#[must_use]
pub fn overlaid(files: Vec<SourceFile>, today: (u16, u8, u8)) -> Loaded {
    load(&[self::files(), files], Some(today))
}

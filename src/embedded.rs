//! The data that the binary carries: checked when it was built, stored so that starting needs no parsing.

use std::io::Read;
use std::sync::OnceLock;

use lzma_rust2::LzmaReader;

use crate::dataset::{Loaded, Operator, SourceFile, Tables, load};

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"));
static OPERATORS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/operators.bin"));
static FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/files.bin"));

/// The tables, as the build checked and stored them.
///
/// # Errors
/// Only if the binary itself is damaged.
pub fn tables() -> anyhow::Result<Tables> {
    Ok(postcard::from_bytes(TABLES)?)
}

/// The operators: decoded when they are first asked for, as most runs never do.
pub fn operators() -> &'static [Operator] {
    static DECODED: OnceLock<Vec<Operator>> = OnceLock::new();
    DECODED.get_or_init(|| postcard::from_bytes(unpacked(OPERATORS).leak()).unwrap_or_default())
}

/// The data files as they were written; none if the binary itself is damaged.
#[must_use]
pub fn files() -> Vec<SourceFile> {
    let pairs: Vec<(String, String)> = postcard::from_bytes(&unpacked(FILES)).unwrap_or_default();
    pairs.into_iter().map(|(path, text)| SourceFile { path, text }).collect()
}

/// What the build has compressed; nothing if the binary itself is damaged.
fn unpacked(packed: &'static [u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let reader = LzmaReader::new_mem_limit(packed, u32::MAX, Some(TABLES));
    match reader.and_then(|mut reader| reader.read_to_end(&mut bytes)) {
        Ok(_) => bytes,
        Err(_) => Vec::new(),
    }
}

/// The embedded data with other files laid over it; see [`load`].
#[must_use]
pub fn overlaid(files: Vec<SourceFile>, today: (u16, u8, u8)) -> Loaded {
    load(&[self::files(), files], Some(today))
}

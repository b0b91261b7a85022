//! The data that the binary carries: checked when it was built, stored so that starting needs no parsing.

use std::sync::OnceLock;

use crate::dataset::{Loaded, Operator, SourceFile, Tables, load};

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"));
static OPERATORS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/operators.bin"));
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

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
    DECODED.get_or_init(|| postcard::from_bytes(OPERATORS).unwrap_or_default())
}

/// The data files as they were written.
#[must_use]
pub fn files() -> Vec<SourceFile> {
    FILES.iter().map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() }).collect()
}

/// The embedded data with other files laid over it; see [`load`].
#[must_use]
pub fn overlaid(files: Vec<SourceFile>, today: (u16, u8, u8)) -> Loaded {
    load(&[self::files(), files], Some(today))
}

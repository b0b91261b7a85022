//! The shipped countries and operators, for tests and benches of the search.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::sync::LazyLock;

use simbind::dataset::{Country, List, Operator, Tables};

static TABLES: LazyLock<Tables> = LazyLock::new(|| simbind::embedded::tables().expect("the embedded data decodes"));

/// All tables.
pub fn tables() -> &'static Tables {
    &TABLES
}

/// All countries.
#[allow(dead_code, reason = "the bench needs only the tables")]
pub fn countries() -> &'static List<Country> {
    &TABLES.countries
}

/// All operators.
#[allow(dead_code, reason = "the bench needs only the tables")]
pub fn operators() -> &'static [Operator] {
    &TABLES.operators
}

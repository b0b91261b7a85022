//! The shipped countries and operators, for tests and benches of the search.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use simbind::dataset::{Country, Operator, Table};

/// All countries.
pub fn countries() -> &'static Table<Country> {
    Box::leak(Box::new(simbind::embedded::tables().expect("the embedded data decodes").countries))
}

/// All operators.
#[allow(dead_code, reason = "the bench needs only the countries")]
pub fn operators() -> &'static [Operator] {
    simbind::embedded::operators()
}

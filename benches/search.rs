//! How long a search takes over all countries.

#[path = "../tests/countries/mod.rs"]
mod countries;

use std::sync::LazyLock;

use countries::tables;
use simbind::search::Index;

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(tables()));

fn main() {
    LazyLock::force(&INDEX);
    divan::main();
}

#[divan::bench]
fn build() -> Index {
    Index::new(tables())
}

#[divan::bench(args = [
    "colombia",
    "gelunb",
    "a",
    "an",
    "indonisia",
    "philippnies",
    "qqqq",
    "asdfghjkl",
    "clmb",
    "新家坡",
    "火星",
    "+573211234567",
    "460001234567890",
    "",
])]
fn find(query: &str) -> usize {
    INDEX.find(query).len()
}

//! What several test files share.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

pub mod pty;
pub mod screen;

use simbind::dataset::Dataset;
use simbind::report::{Query, parse_setting};

/// The day that tests take for today.
pub const TODAY: (u16, u8, u8) = (2026, 11, 20);

/// The data that the binary carries.
pub fn dataset() -> Dataset {
    Dataset::new(simbind::embedded::tables().expect("the embedded data decodes")).expect("its rules have no ring")
}

/// Position of the entry with an id.
pub fn position<'a>(mut ids: impl Iterator<Item = &'a str>, wanted: &str) -> usize {
    ids.position(|id| id == wanted).unwrap_or_else(|| panic!("no `{wanted}`"))
}

/// A query by ids; settings as on the command line.
pub fn query(dataset: &Dataset, country: &str, card: &str, profile: &str, settings: &[String]) -> Query {
    let tables = &dataset.tables;
    let mut query = Query {
        country: position(tables.countries.iter().map(|country| country.code), country),
        card: position(tables.cards.iter().map(|card| card.id), card),
        profile: position(tables.profiles.iter().map(|profile| profile.id), profile),
        settings: Vec::new(),
        today: TODAY,
    };
    for setting in settings {
        query.set(parse_setting(tables, setting).unwrap_or_else(|error| panic!("{setting}: {error:?}")));
    }
    query
}

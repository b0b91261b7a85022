//! libFuzzer with one of the doors; `tests/fuzz/run` builds it and names the door in `SIMBIND_DOOR`.
#![no_main]

#[path = "../../doors.rs"]
mod doors;

use std::sync::LazyLock;

static DOOR: LazyLock<doors::Door> = LazyLock::new(|| {
    let name = std::env::var("SIMBIND_DOOR").unwrap_or_default();
    let found = doors::DOORS.iter().find(|(door, _)| *door == name);
    found.unwrap_or_else(|| panic!("no door `{name}`")).1
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| DOOR(bytes));

//! The bytes that are kept of all that `tests/fuzz/run` has tried, and those that did harm once.

use std::fs;
use std::path::Path;

#[path = "../fuzz/doors.rs"]
mod doors;

#[test]
fn what_was_tried_once_does_no_harm_at_any_door() {
    for (name, door) in doors::DOORS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
        let mut count = 0;
        for entry in fs::read_dir(folder).expect("a folder for each door") {
            door(&fs::read(entry.expect("its entries").path()).expect("bytes"));
            count += 1;
        }
        assert!(count >= 20, "{count} of {name}");
    }
}

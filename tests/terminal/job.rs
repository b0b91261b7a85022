//! What the system says of who started the program.

use rustix::process::Signal;
use simbind::term::job::{Place, is_in, place_in};

#[test]
fn reads_past_a_name_with_brackets_and_spaces() {
    let place = place_in("12 (a ) b (c) S 7 12 0 34816 12 4194304 1 2");
    assert_eq!(place, Some(Place { parent: 7, group: 12, session: 0 }));
    assert_eq!(place_in("12 (sh) S 7"), None);
    assert_eq!(place_in(""), None);
}

#[test]
fn reads_the_bit_of_a_signal() {
    let [hangup, interrupt, end] = [Signal::HUP, Signal::INT, Signal::TERM].map(Signal::as_raw);
    assert!(is_in(hangup, 0b1) && !is_in(interrupt, 0b1) && is_in(end, 1 << 14));
}

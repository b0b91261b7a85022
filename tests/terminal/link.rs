//! The marks of links in cells.

use ratatui::style::Color;
use simbind::term::link::{mark, number};

#[test]
fn a_number_comes_back() {
    for found in [0, 1, 255, 256, 70_000] {
        assert_eq!(number(mark(found)), Some(found));
    }
    assert_eq!(number(Color::Reset), None);
}

//! Text in cells, for any mix of characters.

use proptest::prelude::*;
use simbind::text::{fit, tail, width, wrap};

fn mixed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z0-9 ,./-]{1,6}",
        3 => "[\u{4e00}-\u{4e40}，。、“”（）]{1,4}",
        1 => "[e\u{301}\u{327}\u{20d7}]{1,3}",
        1 => "(😀|👩\u{200d}👩\u{200d}👧|🇸🇬|☁\u{fe0f}|👍🏽|ｱ|가|é|ก็)",
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// What one line of a paragraph may hold: textwrap counts character by character.
fn paragraph() -> impl Strategy<Value = String> {
    mixed().prop_map(|text| text.replace('\u{fe0f}', ""))
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| *c != ' ').collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fit_takes_exactly_the_cells(text in mixed(), cells in 0..60_usize) {
        let fitted = fit(&text, cells);
        prop_assert_eq!(width(&fitted), cells, "{:?}", fitted);
        if width(&text) <= cells {
            prop_assert!(fitted.starts_with(&text));
        }
    }

    #[test]
    fn the_tail_is_an_end_that_fits(text in mixed(), cells in 0..60_usize) {
        let end = tail(&text, cells);
        prop_assert!(text.ends_with(end) && width(end) <= cells, "{:?}", end);
        if text.chars().count() * 2 <= cells {
            prop_assert_eq!(end, &text);
        }
    }

    #[test]
    fn wrapped_lines_fit_and_lose_nothing_but_spaces(text in paragraph(), cells in 2..60_usize, indent in 0..8_usize) {
        let lines = wrap(&text, cells, indent, indent);
        for line in &lines {
            prop_assert!(width(line) <= cells, "{:?} in {}", line, cells);
        }
        prop_assert_eq!(without_spaces(&lines.concat()), without_spaces(&text));
    }
}

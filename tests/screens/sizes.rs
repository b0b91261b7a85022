//! No size harms.

use proptest::prelude::*;
use simbind::dataset::Language;
use simbind::term::Flow;
use simbind::tui::screen::{LEAST_HEIGHT, LEAST_WIDTH};

use crate::support::screen::{User, keys};
use crate::{LANGUAGES, PLACES};

const SIZES: [(u16, u16); 12] = [
    (40, 12),
    (41, 13),
    (50, 20),
    (59, 24),
    (60, 16),
    (60, 12),
    (79, 24),
    (80, 24),
    (100, 12),
    (120, 40),
    (200, 60),
    (1000, 10),
];

fn all_sizes() -> impl Iterator<Item = (u16, u16)> {
    let small = (0..=30).flat_map(|width| (0..=12).map(move |height| (width, height)));
    let wide = (0..=12).map(|height| (80, height));
    let narrow = (0..=40).map(|width| (width, 24));
    small.chain(wide).chain(narrow).chain(SIZES)
}

fn draws_everywhere(language: Language) {
    for place in PLACES {
        let mut user = User::new(language, (80, 24));
        user.keys(place);
        for size in all_sizes() {
            user.resize(size).see();
        }
    }
}

#[test]
fn every_place_draws_at_every_size_in_chinese() {
    draws_everywhere(Language::Zh);
}

#[test]
fn every_place_draws_at_every_size_in_english() {
    draws_everywhere(Language::En);
}

#[test]
fn below_the_minimum_one_line_says_so_and_keys_still_quit() {
    for language in LANGUAGES {
        let expected = if language == Language::Zh { "窗口太小" } else { "window too small" };
        for size in [(LEAST_WIDTH - 1, 30), (200, LEAST_HEIGHT - 1), (39, 1)] {
            let mut user = User::new(language, size);
            let lines = user.see().lines();
            assert!(lines[0].starts_with(expected), "{lines:?}");
            assert!(lines[1..].iter().all(String::is_empty), "{lines:?}");
            assert_eq!(user.see().cursor, None);
            assert_eq!(user.key(keys("<Ctrl-C>")[0]), Flow::Quit);
            assert_eq!(user.key(keys("<F10>")[0]), Flow::Quit);
            user.keys("<Tab>?");
            assert_eq!(user.key(keys("q")[0]), Flow::Quit, "in the list of keys the letter quits");
        }
    }
}

/// What a window shows, its rows joined.
fn shown(language: Language, size: (u16, u16)) -> String {
    User::new(language, size).see().lines().concat()
}

#[test]
fn whatever_the_size_the_one_that_is_needed_is_said() {
    let needed = format!("{LEAST_WIDTH}x{LEAST_HEIGHT}");
    for language in LANGUAGES {
        for (width, height) in (1..=45).flat_map(|width| (1..=30).map(move |height| (width, height))) {
            if width >= LEAST_WIDTH && height >= LEAST_HEIGHT {
                continue;
            }
            let said = shown(language, (width, height));
            match width * height {
                1 => assert_eq!(said, "+"),
                2..5 => assert_eq!(said, LEAST_WIDTH.to_string()),
                _ => assert!(said.contains(&needed), "{width}x{height}: {said}"),
            }
        }
        let words = if language == Language::Zh { "窗口太小" } else { "window too small" };
        assert!(shown(language, (20, 5)).starts_with(words));
    }
    assert_eq!(shown(Language::En, (200, 1)), shown(Language::En, (200, 11)), "where there is room, in a sentence");
}

const KEYS: &str = "aq57国<Up><Down><PgUp><PgDn><Home><End><Enter><Esc><Tab><Left><Right><Backspace><Del><Space>\
    <F1><F2><F3><F4><F5><F6><F7><Shift-F2><Ctrl-U><Alt-2><Alt-6>]？1tcv<Ins><Ctrl-K><Ctrl-X>";

#[derive(Debug, Clone)]
enum Step {
    Key(usize),
    Size(u16, u16),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..keys(KEYS).len()).prop_map(Step::Key),
        1 => (0..130_u16, 0..50_u16).prop_map(|(width, height)| Step::Size(width, height)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_keys_and_sizes_do_no_harm(steps in proptest::collection::vec(step(), 1..30)) {
        let all = keys(KEYS);
        let mut user = User::new(Language::En, (80, 24));
        for step in steps {
            match step {
                Step::Key(key) => { user.key(all[key]); }
                Step::Size(width, height) => { user.resize((width, height)); }
            }
            user.see();
        }
    }
}

//! Help and footer come from the table of keys, and every line can be scrolled to.

use simbind::dataset::Language;
use simbind::doc::Part;
use simbind::tui::screen::keymap::{BINDINGS, Context};
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::screen::{DATASET, User};

#[test]
fn the_help_shows_every_key_with_what_it_does() {
    for language in LANGUAGES {
        for size in [(80, 24), (60, 16), (40, 12)] {
            let mut user = User::new(language, size);
            user.keys("<F1>");
            let mut shown = String::new();
            for _ in 0..BINDINGS.len() + Context::ALL.len() {
                shown.push_str(&user.text());
                shown.push('\n');
                user.keys("<Down>");
            }
            for row in BINDINGS {
                let help = (row.help)(Words { wording: &DATASET.tables.wording, language });
                let keys = row.keys;
                let has_both = |line: &str| line.contains(help) && line.contains(keys);
                assert!(shown.lines().any(has_both), "`{keys}` `{help}` at {size:?} in\n{shown}");
            }
        }
    }
}

#[test]
fn the_footer_shows_only_what_the_keys_do_here() {
    for language in LANGUAGES {
        let wording = &DATASET.tables.wording;
        let words = Words { wording, language };
        for size in [(40, 12), (50, 20), (80, 24)] {
            let footer = |place: &str| {
                let mut user = User::new(language, size);
                user.keys(place).see().lines().pop().unwrap()
            };
            for place in ["", "<Enter>", "<Alt-1>", "<F4>", "<F1>"] {
                assert!(footer(place).contains(&format!("F1 {}", words.do_help())), "{}", footer(place));
            }
            assert!(footer("").starts_with(words.do_type()));
            assert!(!footer("<Enter>").contains(words.do_type()));
            assert!(!footer("<F4>").contains("Enter"), "Enter changes the value there");
        }
    }
}

/// The first and the last line that are shown, and how many there are.
fn position(text: &str) -> Option<[usize; 3]> {
    let line = text.lines().rev().nth(1)?;
    let line = line.rsplit('│').next()?;
    let numbers = line.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok());
    numbers.collect::<Vec<usize>>().try_into().ok()
}

fn body(text: &str, rows: usize) -> Vec<String> {
    let lines = text.lines().skip(3).take(rows);
    lines.map(|line| line.rsplit('│').next().unwrap_or_default().trim_end().to_owned()).collect()
}

/// All lines of a part: the answer, whose order follows the height, step by step, the others in a tall screen.
fn everything(user: &mut User, size: (u16, u16), part: usize, all: usize) -> Vec<String> {
    if part > 1 {
        let text = user.resize((size.0, 3000)).text();
        user.resize(size);
        return body(&text, all);
    }
    let mut lines = Vec::new();
    for first in 0..all {
        let text = user.text();
        let [shown, last, _] = position(&text).unwrap();
        lines.extend(body(&text, last + 1 - shown).into_iter().skip(first + 1 - shown).take(1));
        user.keys("<Down>");
    }
    user.keys("<Home>");
    lines
}

#[test]
fn scrolling_reaches_every_line_of_every_part() {
    for language in LANGUAGES {
        for size in [(80, 24), (50, 20), (40, 12)] {
            for part in 1..=Part::ALL.len() {
                let mut user = User::new(language, size);
                user.keys(&format!("id<Enter><Down*4><Enter>{part}"));
                let mut next = 0;
                // Where everything fits, nothing tells where one is.
                let Some([_, _, all]) = position(&user.text()) else { continue };
                let everything = everything(&mut user, size, part, all);
                while next < all {
                    let text = user.text();
                    let [first, last, _] = position(&text).unwrap();
                    assert!(first <= next + 1 && last > next, "skipped: {next} {text}");
                    assert_eq!(body(&text, last + 1 - first), everything[first - 1..last], "{text}");
                    next = last;
                    user.keys("<PgDn>");
                }
                assert_eq!(position(&user.keys("<End>").text()).unwrap()[1..], [all, all]);
                assert_eq!(position(&user.keys("<Home>").text()).unwrap()[0], 1);
                let most = all - (position(&user.text()).unwrap()[1] - 1);
                assert_eq!(position(&user.keys("<Down><Down><Up>").text()).unwrap()[0], most.min(3) - 1);
                assert_eq!(position(&user.keys("<End><PgUp><PgDn>").text()).unwrap()[1], all);
            }
        }
    }
}

#[test]
fn every_list_is_walked_with_the_same_keys() {
    let chosen = |user: &mut User| {
        let text = user.text();
        text.lines().find(|line| line.starts_with("> ")).map(str::to_owned).unwrap()
    };
    let mut user = User::new(Language::En, (50, 20));
    let first = chosen(&mut user);
    for pane in ["", "<Enter>", "<F4>"] {
        let first = if pane.is_empty() { first.clone() } else { chosen(user.keys(pane)) };
        assert_ne!(chosen(user.keys("<Down>")), first);
        assert_eq!(chosen(user.keys("<Up>")), first);
        let last = chosen(user.keys("<End>"));
        assert_ne!(last, first);
        assert_eq!(chosen(user.keys("<Down>")), last);
        assert_ne!(chosen(user.keys("<PgUp>")), last);
        assert_eq!(chosen(user.keys("<PgDn>")), last);
        assert_eq!(chosen(user.keys("<Home><Up>")), first);
    }
}

//! Every row is exactly as wide as its area, and the cursor is where the text is typed.

use simbind::dataset::Language;
use simbind::text::width;
use simbind::tui::screen::{Look, NARROW_BELOW, STACKED_BELOW};

use crate::support::screen::{PLAIN, Seen, User, row_cells};
use crate::{LANGUAGES, PLACES};

fn assert_rows(seen: &Seen, context: &str) {
    let area = seen.buffer.area;
    for y in 0..area.height {
        let cells: Vec<_> = row_cells(&seen.buffer, y).collect();
        let total: usize = cells.iter().map(|(_, cell)| width(cell.symbol())).sum();
        assert_eq!(total, usize::from(area.width), "row {y} of {context}:\n{}", seen.text());
        for (x, cell) in cells {
            let hidden = (1..width(cell.symbol())).map(|offset| &seen.buffer[(x + u16::try_from(offset).unwrap(), y)]);
            for covered in hidden {
                assert!(matches!(covered.symbol(), " " | ""), "half of a character at {x}, {y} of {context}");
            }
        }
    }
}

fn separators(seen: &Seen, sign: &str) -> usize {
    let area = seen.buffer.area;
    let is_separator = |x: &u16| (1..area.height - 1).all(|y| seen.buffer[(*x, y)].symbol() == sign);
    (0..area.width).filter(is_separator).count()
}

#[test]
fn every_row_is_as_wide_as_the_screen() {
    for language in LANGUAGES {
        let mut users = PLACES.map(|place| {
            let mut user = User::new(language, (80, 24));
            user.keys(place);
            (place, user)
        });
        let places = users.len();
        for columns in 40..=200 {
            // Every place at every fourth width, and every width at every fourth place.
            for (place, user) in users.iter_mut().skip(usize::from(columns) % 4).step_by(4).take(places) {
                let seen = user.resize((columns, 24)).see();
                assert_rows(&seen, &format!("`{place}` at {columns}"));
            }
        }
    }
}

#[test]
fn nothing_overlaps_a_separator() {
    for (look, sign) in [(PLAIN, "│"), (Look { ascii: true, ..PLAIN }, "|")] {
        for language in LANGUAGES {
            for place in ["gelunbiya", "pk<Enter>", "mx<Enter><Down*2><Enter>", "co<Enter><Enter>2", "mx<F4>", "co<F1>"]
            {
                let mut user = User::with_look(language, look, (80, 24));
                user.keys(place);
                for columns in [60, 61, 79, 80, 81, 99, 100, 101, 133, 200] {
                    let is_covered = place.contains("<F") || (place.ends_with('2') && columns < 100);
                    let is_panel = place.contains("<F");
                    let narrow = usize::from(!is_panel);
                    let expected = if columns < NARROW_BELOW { narrow } else { 2 - usize::from(is_covered) };
                    let seen = user.resize((columns, 24)).see();
                    assert_eq!(separators(&seen, sign), expected, "`{place}` at {columns}:\n{}", seen.text());
                }
                assert_eq!(separators(&user.resize((STACKED_BELOW - 1, 24)).see(), sign), 0);
            }
        }
    }
}

#[test]
fn the_cursor_is_at_the_caret() {
    let long = "印度尼西亚abc".repeat(20);
    for columns in [40, 50, 59, 60, 80, 120, 200] {
        for language in LANGUAGES {
            for typed in ["", "a", "哥伦比亚", "测试123", "e\u{301}", "+57 321", long.as_str()] {
                let mut user = User::new(language, (columns, 20));
                let seen = user.keys(typed).see();
                let cursor = seen.cursor.expect("a visible cursor");
                let field = if language == Language::Zh { "搜索: " } else { "Search: " };
                let before: String = row_cells(&seen.buffer, 0)
                    .take_while(|(x, _)| *x < cursor.x)
                    .map(|(_, cell)| cell.symbol())
                    .collect();
                let (_, shown) = before.split_once(field).expect("the field");
                let typed = typed.replace("e\u{301}", "é");
                let kept: String = typed.chars().take(200).collect();
                assert!(kept.ends_with(shown) && cursor.y == 0, "`{shown}` of `{kept}` at {columns}");
                assert_eq!(shown.is_empty(), kept.is_empty(), "{}", seen.text());
                assert_eq!(seen.buffer[(cursor.x, 0)].symbol(), " ", "{}", seen.text());
            }
        }
    }
}

#[test]
fn the_cursor_is_hidden_outside_the_field() {
    for language in LANGUAGES {
        for place in ["co<Enter>", "co<Enter><Enter>", "co<Left>", "co<F1>", "co<F4>", "<Alt-2>"] {
            for size in [(80, 24), (50, 20), (40, 12)] {
                let mut user = User::new(language, size);
                assert_eq!(user.keys(place).see().cursor, None, "{place}");
                user.keys("<Esc*3>/");
            }
        }
        let mut user = User::new(language, (80, 24));
        assert!(user.keys("co<Enter><Enter>/").see().cursor.is_some());
        assert!(user.keys("<F1><F1>").see().cursor.is_some());
    }
}

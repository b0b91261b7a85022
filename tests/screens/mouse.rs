//! The mouse, which is off until somebody asks for it.

use simbind::dataset::Language::{self, En};
use simbind::term::{App, Event, Flow, Mouse, MouseKind};
use simbind::tui::screen::{Options, Screen};
use simbind::words::Words;

use crate::LANGUAGES;
use crate::PLACES;
use crate::support::TODAY;
use crate::support::screen::{DATASET, User};

/// Somebody whose mouse is on from the start.
fn with_mouse(language: Language, size: (u16, u16)) -> User {
    let mut user = User::new(language, size);
    user.screen = Screen::new(&DATASET, Options { mouse: true, ..Options::new(&DATASET, language, TODAY) });
    user
}

fn point(user: &mut User, kind: MouseKind, (column, row): (u16, u16)) -> String {
    user.see();
    assert_eq!(user.screen.handle(Event::Mouse(Mouse { kind, column, row })), Flow::Continue);
    user.text()
}

/// Where a text begins on the screen.
fn cell_of(user: &mut User, wanted: &str) -> (u16, u16) {
    let seen = user.see();
    let found = seen.lines().iter().enumerate().find_map(|(row, line)| {
        let (before, _) = line.split_once(wanted)?;
        Some((simbind::text::width(before), row))
    });
    let (column, row) = found.unwrap_or_else(|| panic!("no `{wanted}` in\n{}", seen.text()));
    (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
}

fn click(user: &mut User, wanted: &str) -> String {
    let cell = cell_of(user, wanted);
    point(user, MouseKind::Press, cell)
}

#[test]
fn it_is_off_until_asked_for_and_is_told() {
    for (language, on, off) in [(En, "mouse on", "mouse off"), (Language::Zh, "鼠标开", "鼠标关")] {
        for size in [(80, 24), (40, 12)] {
            let mut user = User::new(language, size);
            assert!(!user.screen.wants_mouse());
            let before = user.keys("co<Enter>").text();
            assert_eq!(point(&mut user, MouseKind::Press, (1, 1)), before, "nothing is clicked");
            for key in ["<Shift-F3>", "<F15>"] {
                assert!(user.keys(key).text().contains(on), "{}", user.text());
                assert!(user.screen.wants_mouse());
                let shown = user.keys("<Home>").text();
                let name = Words { wording: &DATASET.tables.wording, language }.mouse();
                assert!(shown.lines().next().unwrap().trim_end().ends_with(name), "{shown}");
                assert!(!shown.contains(on));
                assert!(user.keys("<Shift-F3>").text().contains(off), "{}", user.text());
                assert!(!user.screen.wants_mouse());
            }
            assert_eq!(user.keys("<Home>").text(), before);
        }
    }
}

#[test]
fn a_click_chooses_what_it_points_at() {
    let mut user = with_mouse(En, (100, 24));
    user.keys("land");
    let third = user.see().lines()[4].split("│").next().unwrap()[2..20].trim().to_owned();
    let text = click(&mut user, &third);
    assert!(text.contains(&format!("> {third}")), "{text}");
    assert!(click(&mut user, "Keep-alive SIM").contains("> Keep-alive SIM"));
    assert!(user.text().contains("[Card]"), "the cards have the focus");
    assert!(click(&mut user, "3Guide").contains("[3Guide]"));
    assert!(click(&mut user, "4Keep").contains("[4Keep]"));
    let text = click(&mut user, "Country/region");
    assert!(text.contains("[Country/region"), "{text}");
}

#[test]
fn a_click_chooses_in_panels() {
    let mut user = with_mouse(En, (100, 24));
    user.keys("jp<Enter><F12>");
    let (column, row) = cell_of(&mut user, "Prepaid SIM");
    let text = point(&mut user, MouseKind::Press, (column, row));
    assert!(text.contains("> Prepaid SIM"), "{text}");
    let (column, _) = cell_of(&mut user, "New       Bind");
    let text = point(&mut user, MouseKind::Press, (column, row));
    assert!(text.lines().nth(1).unwrap().contains("Open a new account"), "{text}");
    assert!(click(&mut user, "Can it be Get").lines().nth(1).unwrap().contains("Can it be bound?"));
    let mut user = with_mouse(En, (100, 24));
    user.keys("jp<F4>");
    let second = user.see().lines().into_iter().filter(|line| line.contains("│  ")).nth(1).unwrap();
    let name = second.rsplit("│  ").next().unwrap().split("  ").next().unwrap().to_owned();
    assert!(click(&mut user, &name).contains(&format!("│> {name}")), "{name}: {}", user.text());
    let mut user = with_mouse(En, (100, 24));
    let text = user.keys("france<Enter><F11><Enter>").text();
    assert!(!text.lines().nth(1).unwrap().contains("Germany"), "{text}");
    let mark =
        text.split_whitespace().find(|cell| cell.starts_with("DE") && cell.len() == 3).expect("Germany").to_owned();
    assert!(click(&mut user, &mark).lines().nth(1).unwrap().contains("Germany"), "{}", user.text());
}

#[test]
fn a_click_on_what_may_be_otherwise_says_it_and_one_beside_it_nothing() {
    let (mut clicked, mut beside) = (0, 0);
    for columns in [80, 132] {
        for place in ["pk<Enter><Down*5>", "mexico<Enter><Down*2>", "giffgaff<Enter>"] {
            let size = (columns, 44);
            let at_place = || {
                let mut user = with_mouse(En, size);
                user.keys(place);
                user
            };
            let said = |user: &User| user.screen.query().expect("a question").clone();
            let before = said(&at_place());
            for digit in 5..=9 {
                let seen = at_place().see().lines();
                let found = seen.iter().enumerate().find_map(|(row, line)| {
                    let (start, _) = line.split_once(&format!("{digit} if "))?;
                    let is_behind_another = start.contains(&format!("{} if ", digit - 1));
                    Some((simbind::text::width(start), row, is_behind_another))
                });
                let Some((column, row, is_behind_another)) = found else { continue };
                let click = |column: usize| {
                    let mut user = at_place();
                    point(&mut user, MouseKind::Press, (u16::try_from(column).unwrap(), u16::try_from(row).unwrap()));
                    said(&user)
                };
                let by_key = |digit: u8| said(at_place().keys(&format!("<F{digit}>")));
                assert_ne!(by_key(digit), before);
                assert_eq!([click(column), click(column + 4)], [by_key(digit), by_key(digit)], "{digit} at {columns}");
                assert_eq!(click(column - 1), before, "in the gap before {digit} at {columns}");
                if is_behind_another {
                    assert_eq!(click(column - 3), by_key(digit - 1), "the end of what stands before {digit}");
                    beside += 1;
                }
                clicked += 1;
            }
        }
    }
    assert!(clicked > 5 && beside > 0, "{clicked} {beside}");
}

#[test]
fn a_click_on_the_top_row_does_what_stands_there() {
    for columns in [40, 59, 60, 80, 132] {
        for typed in ["co", "pakistan keep-alive sim"] {
            let at_place = || {
                let mut user = with_mouse(En, (columns, 24));
                user.keys(&format!("{typed}<Enter>"));
                user
            };
            let top = at_place().see().lines().remove(0);
            let cell = |text: &str| u16::try_from(simbind::text::width(top.split_once(text).expect(text).0)).unwrap();
            let (profile, language) = (cell("F2"), cell("F3"));
            let told = |user: &User| (user.screen.query().expect("a question").profile, user.screen.memory().language);
            let before = told(&at_place());
            let click = |column: u16| {
                let mut user = at_place();
                point(&mut user, MouseKind::Press, (column, 0));
                (told(&user), user.see().cursor.is_some())
            };
            let (next, other) = (told(at_place().keys("<F2>")), told(at_place().keys("<F3>")));
            assert!(next != before && other != before);
            for column in [profile, profile + 1] {
                assert_eq!(click(column), (next, false), "{column} of {top}");
            }
            for column in [profile + 2, language, language + 1] {
                assert_eq!(click(column), (other, false), "{column} of {top}");
            }
            assert_eq!(click(cell("Search")), (before, true), "{top}");
        }
    }
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let mut user = with_mouse(En, (100, 24));
    user.keys("id<Enter><Down*5><Enter>2");
    let inside = |user: &mut User, wanted: &str| {
        let (column, row) = cell_of(user, wanted);
        (column, row + 3)
    };
    let verdict = inside(&mut user, "[Indonesia");
    assert!(point(&mut user, MouseKind::WheelDown, verdict).contains("lines 4-"), "{}", user.text());
    assert!(point(&mut user, MouseKind::WheelUp, verdict).contains("lines 1-"));
    assert!(point(&mut user, MouseKind::WheelUp, verdict).contains("lines 1-"));
    let cards = inside(&mut user, "Card ");
    assert!(point(&mut user, MouseKind::WheelDown, cards).contains("> Contract SIM"), "{}", user.text());
    assert!(user.text().contains("[Indonesia"), "the focus stays");
    user.keys("<F1>");
    point(&mut user, MouseKind::WheelDown, verdict);
    let help = user.see().buffer;
    point(&mut user, MouseKind::WheelDown, verdict);
    assert_ne!(help, user.see().buffer, "another row is chosen");
}

#[test]
fn a_click_anywhere_does_no_harm() {
    for language in LANGUAGES {
        for size in [(40, 12), (80, 24)] {
            for place in PLACES {
                let mut user = with_mouse(language, size);
                user.keys(place);
                for row in (0..=size.1).step_by(4) {
                    for column in (0..=size.0).step_by(14) {
                        point(&mut user, MouseKind::Press, (column, row));
                        point(&mut user, MouseKind::WheelDown, (column, row));
                    }
                }
                // What stood there before the size changed is gone.
                user.resize((30, 5)).see();
                point(&mut user, MouseKind::Press, (3, 3));
            }
        }
    }
}

#[test]
fn what_stood_there_at_an_earlier_drawing_is_clicked_no_more() {
    let mut user = with_mouse(En, (80, 43));
    user.keys("co<Enter>");
    let before = user.resize((80, 24)).text();
    assert!(simbind::text::width(before.lines().last().unwrap()) < 78, "{before}");
    // In the taller window the answer stood where the end of the last row is now.
    assert_eq!(point(&mut user, MouseKind::Press, (79, 23)), before);
}

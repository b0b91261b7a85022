//! What a change must not leave on the screen, and what it must not take away.

use simbind::dataset::Language::{self, En, Zh};
use simbind::search::operator;
use simbind::term::{App, Event};
use simbind::tui::screen::{Options, Screen};

use crate::PLACES;
use crate::support::screen::{DATASET, User};

/// One, two and three panes, each at its narrowest and at its widest, low and high.
const SIZES: [(u16, u16); 8] = [(40, 12), (59, 24), (60, 19), (60, 20), (79, 24), (99, 30), (100, 12), (160, 50)];

fn after(language: Language, size: (u16, u16), written: &str) -> User {
    let mut user = User::new(language, size);
    user.keys(written);
    user
}

fn field(user: &mut User) -> String {
    let top = user.text().lines().next().unwrap().to_owned();
    top.split("Search: ").nth(1).unwrap().split(' ').next().unwrap().to_owned()
}

#[test]
fn after_the_switch_all_is_as_if_the_other_language_had_been_there_from_the_start() {
    let mut wrong = Vec::new();
    // The help lists the words that stood there when it was opened.
    for place in PLACES.into_iter().filter(|place| !place.contains("<F1>")) {
        // High enough that it is not the way there that tells which lines are shown.
        for size in SIZES.map(|(columns, _)| (columns, 60)) {
            // What is said until the next key is said no more.
            let written = format!("{place}<Ctrl-L>");
            let switched = after(En, size, &format!("{written}<F3>")).text();
            if switched != after(Zh, size, &written).text() {
                wrong.push(format!("{place} at {size:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn another_card_or_person_is_answered_from_the_first_line() {
    for size in SIZES {
        for turn in ["<Left><Down><Enter>", "<F2>"] {
            let fresh = after(En, size, &format!("gb<Enter><Enter>{turn}<Ctrl-L>")).text();
            for scrolled in ["<PgDn><PgDn>", "<Down*6>", "2<PgDn>", "3<Down>", "4"] {
                let mut user = after(En, size, &format!("gb<Enter><Enter>{scrolled}{turn}<Ctrl-L>"));
                assert_eq!(user.text(), fresh, "{scrolled}{turn} at {size:?}");
            }
        }
    }
}

#[test]
fn help_lies_over_what_was_there_and_goes_away_alone() {
    for place in PLACES.into_iter().chain(["mx<Enter><F12><F4>", "jp<F11><F4><Down>"]) {
        let mut user = after(En, (80, 24), &format!("{place}<Ctrl-L>"));
        let before = user.text();
        let help = user.keys("<F1>").text();
        assert_ne!(help, before, "{place}");
        if place.contains("<F1>") || place.contains('?') {
            continue;
        }
        for back in ["<Esc>", "<F1>"] {
            assert_eq!(user.keys(back).text(), before, "{place} {back}");
            user.keys("<F1>");
        }
    }
}

#[test]
fn what_facts_covered_comes_back_with_their_end_and_with_nothing_else() {
    let mut user = after(En, (80, 24), "jp<Enter><F12>");
    let matrix = user.text();
    assert_eq!(user.keys("<F4><Esc>").text(), matrix);
    // Whoever leaves for the answer and opens something else has done with it.
    for other in ["<F11><F11>", "<Ctrl-R><Esc>", "<Ctrl-X><Esc>"] {
        let plain = after(En, (80, 24), &format!("jp<Enter>2{other}")).text();
        assert_eq!(after(En, (80, 24), &format!("jp<Enter><F12><F4>2{other}")).text(), plain, "{other}");
    }
}

#[test]
fn whoever_is_in_the_field_already_goes_on_typing_there() {
    for stay in ["<F12>/", "<F4><F4>", "<F1><F1>", "<F2>", "<F3><F3>"] {
        let mut user = after(En, (80, 24), &format!("col{stay}om"));
        assert_eq!(field(&mut user), "colom", "{stay}");
    }
    for leave in ["<Enter><Esc>", "<Tab><Left>", "<Enter><Enter>/"] {
        let mut user = after(En, (80, 24), &format!("col{leave}pak"));
        assert_eq!(field(&mut user), "pak", "{leave}: what is typed next takes the place");
    }
}

#[test]
fn what_steers_the_direction_of_text_never_gets_into_the_field() {
    for hidden in ['\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}', '\u{200f}', '\u{feff}', '\u{7f}', '\u{1b}', '\u{9b}']
    {
        let mut typed = User::new(En, (80, 24));
        for c in ['c', hidden, 'o'] {
            typed.key(crossterm::event::KeyCode::Char(c).into());
        }
        let mut pasted = User::new(En, (80, 24));
        pasted.screen.handle(Event::Paste(format!("c{hidden}o")));
        let plain = after(En, (80, 24), "co").text();
        for (how, user) in [("typed", &mut typed), ("pasted", &mut pasted)] {
            assert_eq!(user.text(), plain, "{how} {hidden:?}");
        }
    }
}

#[test]
fn an_operator_is_named_from_the_fifth_digit_of_its_code_on() {
    let found = operator("46000", &DATASET.tables.operators).expect("an operator");
    for (typed, is_named) in [("4600", false), ("46000", true), ("460-00", true), ("460001234567890", true)] {
        let title = format!("operator: {}", found.brand);
        assert_eq!(after(En, (120, 30), typed).text().contains(&title), is_named, "{typed}");
    }
}

#[test]
fn at_the_end_of_the_calendar_the_day_stays() {
    let mut user = User::new(En, (120, 30));
    let options = Options::new(&DATASET, En, (9999, 12, 20));
    user.screen = Screen::new(&DATASET, options);
    let day = |user: &mut User| {
        user.text().split_once("used it on ").expect("the day").1.chars().take(10).collect::<String>()
    };
    user.keys("gb<Enter><Enter>4++++");
    assert_eq!(day(&mut user), "9999-12-24");
    user.keys(">");
    assert_eq!(day(&mut user), "9999-12-24", "there is no month more");
    user.keys("++++++++++");
    assert_eq!(day(&mut user), "9999-12-31");
}

//! Ten times the places: what takes longer than a key gives way to the next one, and comes to the same in the end.

#[allow(dead_code, clippy::string_slice, reason = "the benches use the rest")]
#[path = "../../benches/support/world.rs"]
mod world;

use std::collections::BTreeMap;

use ratatui::style::Modifier;
use simbind::answer::{Among, Wanted, Word, ranked, sweep};
use simbind::dataset::{Dataset, Id as _, Language, ServiceId};
use simbind::engine::{AskId, Level};
use simbind::query::Query;
use simbind::term::App;
use simbind::tui::screen::{Options, Screen};
use simbind::words::Words;

use crate::support::screen::User;
use crate::support::{TODAY, query};
use crate::{LANGUAGES, PLACES};

fn large() -> &'static Dataset {
    &world::world(10).dataset
}

/// A user who has typed in the large world.
fn user(language: Language, size: (u16, u16), keys: &str) -> User {
    let mut user = User::new(language, size);
    user.screen = Screen::new(large(), Options::new(large(), language, TODAY));
    let (typed, others) = keys.split_at(keys.find('<').unwrap_or(keys.len()));
    settle(user.keys(typed));
    user.keys(others);
    user
}

/// Does all work that is left, and looks.
fn settle(user: &mut User) -> String {
    while user.screen.has_work() {
        user.screen.work();
    }
    assert!(!user.screen.work(), "idle, it asks for nothing");
    user.text()
}

fn is_counting(text: &str, language: Language) -> bool {
    text.contains(if language == Language::Zh { "[还在算：" } else { "[still counting: " })
}

/// Ways to what takes long: the map, and the order of the places.
const LONG: [&str; 2] = ["co<Enter><Down*4><F11>", "co<Enter><Down*5><Ctrl-R><Tab>"];

#[test]
fn a_key_comes_before_the_end_of_the_work() {
    for language in LANGUAGES {
        for way in LONG {
            let mut user = user(language, (80, 24), way);
            let first = user.text();
            assert!(user.screen.has_work() && is_counting(&first, language), "{first}");
            assert!(user.screen.work(), "one slice is not all");
            let moved = user.keys("<Down>").text();
            assert!(user.screen.has_work() && is_counting(&moved, language), "{moved}");
            assert_ne!(moved, first, "the key is seen");
            let all = settle(&mut user);
            assert!(!is_counting(&all, language), "{all}");
            assert_eq!(user.text(), all);
        }
    }
}

#[test]
fn whatever_comes_between_the_end_is_the_same() {
    for (way, turn) in LONG.iter().flat_map(|way| ["<F2>", "<F3>", "<PgDn>", "<F2><F3>"].map(|turn| (way, turn))) {
        let mut straight = user(Language::En, (80, 24), &format!("{way}{turn}"));
        let expected = settle(&mut straight);
        let mut interrupted = user(Language::En, (80, 24), way);
        assert!(interrupted.screen.work());
        interrupted.keys(turn);
        assert!(interrupted.screen.has_work(), "{way}{turn}");
        assert_eq!(settle(&mut interrupted), expected, "{way}{turn}");
        let left = user(Language::En, (80, 24), &format!("{way}<Esc>"));
        assert!(!left.screen.has_work(), "what nobody sees is not worked out");
    }
}

#[test]
fn letters_are_searched_as_they_are_typed() {
    for language in LANGUAGES {
        let expected = user(language, (80, 24), "colo").text();
        let mut user = user(language, (80, 24), "");
        let empty = user.text();
        for typed in ["c", "co", "col", "colo"] {
            let text = user.keys(&typed[typed.len() - 1..]).text();
            assert!(text.lines().next().expect("a row").contains(&format!(": {typed} ")), "{text}");
            assert!(!user.screen.has_work() && !is_counting(&text, language), "{text}");
        }
        assert_eq!(user.keys("<Ctrl-U>").text(), empty);
        assert_eq!(user.keys("colo").text(), expected);
    }
}

/// What is asked after [`LONG`] and so many turns of profile and ask, and the position of the ask.
fn asked(card: usize, turns: usize) -> (Query, AskId) {
    let dataset = large();
    let profile = (dataset.default_profile().index() + turns) % dataset.tables.profiles.len();
    let profile = dataset.tables.profiles[profile].id;
    let asked = query(dataset, "CO", dataset.tables.cards[card].id, profile, &[]);
    (asked, AskId::at((dataset.headline().index() + turns) % dataset.tables.asks.len()))
}

/// Turns profile and ask while something else is still being worked out, then waits.
fn turned(user: &mut User, turns: usize) -> String {
    for _ in 0..turns {
        assert!(user.screen.work());
        user.keys("<F2><PgDn>");
    }
    settle(user)
}

#[test]
fn the_marks_are_those_of_a_sweep_in_one_go() {
    let (dataset, wording) = (large(), &large().tables.wording);
    for turns in [0, 2] {
        let (query, ask) = asked(3, turns);
        let words = sweep(dataset, &query, ServiceId::FIRST, ask);
        assert!(Word::ALL.iter().filter(|word| words.contains(word)).count() > 1, "there is something to tell apart");
        let mut expected: BTreeMap<&str, Vec<Word>> = BTreeMap::new();
        for (country, word) in dataset.tables.countries.iter().zip(&words) {
            expected.entry(country.shown().en()).or_default().push(*word);
        }
        let mut user = user(Language::En, (80, 24), LONG[0]);
        // The map begins with another question.
        let asks = dataset.tables.asks.len();
        let turned_by = (dataset.headline().index() + asks - dataset.ask_by_place().index()) % asks;
        user.keys(&"<PgDn>".repeat(turned_by));
        turned(&mut user, turns);
        user.keys("<Left*1200>");
        let (mut walked, mut before) = (0, None);
        loop {
            let seen = user.see();
            let text = seen.text();
            let (name, rest) = text.split_once('[').and_then(|(_, title)| title.split_once(": ")).expect("a title");
            let chosen = seen.cells().find(|(at, cell)| at.y > 1 && cell.modifier.contains(Modifier::REVERSED));
            let (at, cell) = chosen.expect("the chosen place");
            if before.replace(at) == Some(at) {
                break;
            }
            let is_named = |word: &Word| {
                text.contains(&format!("{} {} ", cell.symbol(), word.name(Words { wording, language: Language::En })))
            };
            let word = Word::ALL.into_iter().find(is_named).expect("a mark of the legend");
            assert!(rest.starts_with(word.name(Words { wording, language: Language::En })), "{text}");
            assert!(expected[name].contains(&word), "{name} {word:?}");
            walked += 1;
            user.keys("<Right>");
        }
        assert!(walked > 500, "{walked}");
    }
}

#[test]
fn the_order_is_that_of_one_go() {
    let dataset = large();
    for turns in [0, 2] {
        let (query, ask) = asked(4, turns);
        let services = dataset.tables.services.ids().collect();
        let wanted = Wanted { among: Among::Places, services, ask, at_least: Level::No };
        let expected = ranked(dataset, &query, &wanted);
        let mut user = user(Language::En, (240, 60), LONG[1]);
        let text = turned(&mut user, turns);
        let rows = text
            .lines()
            .skip(4)
            .filter_map(|line| line.split('│').nth(1)?.trim_start_matches(['>', ' ']).split_once(' '));
        let mut seen = 0;
        for ((number, rest), candidate) in rows.zip(&expected) {
            seen += 1;
            assert_eq!(number, seen.to_string());
            let code = dataset.tables.countries[candidate.pick.asked(&dataset.tables, &query).country.index()].code;
            assert_eq!(rest.split(' ').next(), Some(code), "{text}");
        }
        assert!(seen > 40, "{text}");
    }
}

#[test]
fn the_world_as_it_is_leaves_no_work_to_a_second_frame() {
    for language in LANGUAGES {
        for size in [(80, 24), (40, 12), (200, 60)] {
            for place in PLACES {
                let mut user = User::new(language, size);
                for key in crate::support::screen::keys(place) {
                    user.key(key);
                    let text = user.text();
                    assert!(!user.screen.has_work() && !is_counting(&text, language), "{place} at {size:?}:\n{text}");
                }
            }
        }
    }
}

//! The map of the world.

use std::collections::BTreeSet;

use ratatui::style::Modifier;
use simbind::answer::{report, sweep};
use simbind::dataset::Language::{En, Zh};

use crate::support::screen::User;
use crate::support::{dataset, position, query};
use simbind::dataset::{Id as _, ServiceId};
use simbind::engine::AskId;

/// The place, the word and the rest of the title.
fn title(user: &mut User) -> String {
    let text = user.text();
    let start = text.find('[').expect("a title");
    text[start..].split(']').next().unwrap_or_default().to_owned()
}

/// Turns the map to whether it can be bound.
fn to_the_headline(user: &mut User) {
    for _ in 0..12 {
        if title(user).contains("Can it be bound?") {
            return;
        }
        user.keys("<PgDn>");
    }
    panic!("no such question");
}

#[test]
fn every_mark_is_the_word_of_the_answer() {
    let dataset = dataset();
    for (card, profile, service, ask) in [
        ("prepaid", "visitor-to-china", 0, "bind-number"),
        ("esim", "anyone", 1, "pay-there"),
        ("voip", "keeper", 0, "overall"),
    ] {
        let ask: AskId = position(dataset.tables.asks.iter().map(|found| found.id), ask);
        let asked = query(&dataset, "JP", card, profile, &["card.sms=none".to_owned(), "you.helper=no".to_owned()]);
        let words = sweep(&dataset, &asked, ServiceId::at(service), ask);
        assert_eq!(words.len(), dataset.tables.countries.len());
        for (country, word) in dataset.tables.countries.ids().zip(words) {
            let there = asked.about(&dataset.tables, country, asked.card);
            let settings = if country == asked.country { 2 } else { 1 };
            assert_eq!(there.settings.len(), settings, "what was said of the card was said of that card only");
            assert_eq!(report(&dataset, &there).services[service].asks[ask.index()].word, word, "{country:?} {card}");
        }
    }
}

#[test]
fn every_place_has_a_mark_and_is_reached_by_walking() {
    for size in [(80, 24), (40, 12), (200, 60)] {
        let mut user = User::new(En, size);
        user.keys("japan<Enter><Down><F11>");
        to_the_headline(&mut user);
        let mut seen = BTreeSet::new();
        for _ in 0..260 {
            seen.insert(title(&mut user));
            user.keys("<Left>");
        }
        for _ in 0..260 {
            seen.insert(title(&mut user));
            user.keys("<Right>");
        }
        assert_eq!(seen.len(), dataset().tables.countries.len(), "at {size:?}");
        let legend = user.text();
        assert!(legend.contains("x no 25") || legend.contains("x no 249"), "a data SIM serves nowhere: {legend}");
    }
}

#[test]
fn a_region_is_entered_and_a_place_opened() {
    let mut user = User::new(En, (80, 24));
    user.keys("france<Enter><Down><F11>");
    to_the_headline(&mut user);
    let region = user.keys("<Enter>").text();
    for mark in ["FRx", "DEx", "RUx"] {
        assert!(region.contains(mark), "{mark} in {region}");
    }
    assert!(!region.contains("JPx"), "{region}");
    assert!(!user.keys("<Esc>").text().contains("DEx"), "back to the world");
    assert!(user.keys("<Enter><Enter>").text().contains("[France / Data SIM]"), "and to the answer");
}

#[test]
fn it_changes_with_card_service_ask_and_profile() {
    let mut user = User::new(Zh, (80, 24));
    user.keys("rb<Enter><F11>");
    let mut titles = BTreeSet::from([title(&mut user)]);
    for keys in ["+", "<Tab>", "<PgDn>"] {
        user.keys(keys);
        assert!(titles.insert(title(&mut user)), "{keys}: {titles:?}");
    }
    let before = user.text();
    assert_ne!(before, user.keys("<F2>").text());
}

#[test]
fn the_chosen_place_has_its_mark_even_where_not_all_have_room() {
    let dataset = dataset();
    for country in dataset.tables.countries.iter().step_by(12) {
        let mut user = User::new(En, (40, 12));
        let seen = user.keys(&format!("{}<Enter><F11>", country.code)).see();
        let marks = seen.cells().filter(|(at, cell)| at.y > 1 && cell.modifier.contains(Modifier::REVERSED));
        let marks: Vec<&str> = marks.map(|(_, cell)| cell.symbol()).collect();
        assert!(matches!(marks[..], [mark] if "#+~-x.".contains(mark)), "{}: {marks:?}", country.code);
    }
}

#[test]
fn where_all_have_room_no_place_moves_when_another_is_chosen() {
    let marks = |place: &str| {
        let text = User::new(En, (80, 24)).keys(&format!("{place}<Enter><F11><Enter>")).text();
        text.lines().skip(2).map(str::to_owned).collect::<Vec<_>>()
    };
    let of_france = marks("france");
    assert!(of_france.iter().any(|line| line.contains("LI")), "{of_france:#?}");
    for place in ["liechtenstein", "luxembourg", "monaco", "san marino", "vatican"] {
        assert_eq!(marks(place), of_france, "{place}");
    }
}

#[test]
fn nothing_under_the_map_moves_while_it_is_open() {
    for place in ["land", "pk<Enter>", "pk<Enter><Down*3>", "pk<Enter><Enter><Down*2>"] {
        let before = User::new(En, (80, 24)).keys(place).text();
        for keys in ["<Home>", "<End>", "<Home><Right><Left><End>", "<PgDn><PgUp>"] {
            let after = User::new(En, (80, 24)).keys(&format!("{place}<F11>{keys}<F11>")).text();
            assert_eq!(after, before, "{keys} at `{place}`");
        }
    }
}

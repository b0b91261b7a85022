//! The cards that somebody holds, in the dialogue.

use std::fs;
use std::path::{Path, PathBuf};

use simbind::dataset::{Language, Period};
use simbind::line::Start;
use simbind::query::{CardChoice, Query};
use simbind::session::mine::{Entry, Own, Trouble, read_from};

use crate::support::program::folder;
use crate::support::screen::DATASET;
use crate::support::{TODAY, query};
use crate::talker::{start, talk, told};

const CARDS: &str = "[[card]]\nid = \"gg\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2026-06-10\"\n\n\
                     [[card]]\nid = \"pk\"\ncountry = \"PK\"\ncard = \"keep-alive\"\nlast-used = \"2026-11-01\"\n";

fn file(name: &str, text: &str) -> PathBuf {
    let file = folder(&format!("dialogue-mine-{name}")).join("mine.toml");
    fs::write(&file, text).unwrap();
    file
}

fn own(file: &Path) -> Own {
    let mut own = Own::at(Some(file.to_owned()));
    own.read().unwrap();
    own
}

/// What is said to somebody who holds cards, in lines that are joined.
fn said(file: &Path, language: Language, lines: &[&str]) -> String {
    let start = Start { own: own(file), ..start(language) };
    told(&start, lines.join("\n").as_bytes()).0.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_cards_are_said_the_most_urgent_first_and_a_number_opens_one() {
    let file = file("list", CARDS);
    for (language, name, days, title) in [
        (Language::En, "my cards", "act before 2026-12-07 (17 days left)", "giffgaff (Keep-alive SIM)"),
        (Language::Zh, "我的卡", "2026-12-07 之前要动一次（还剩 17 天）", "giffgaff（保号卡）"),
    ] {
        let text = said(&file, language, &[name]);
        let (first, second) = (text.find("1. giffgaff").unwrap(), text.find("2. ").unwrap());
        assert!(first < second && text[first..second].contains(days), "{text}");
        let opened = said(&file, language, &[name, "1"]);
        assert!(opened.contains(title), "{opened}");
    }
}

#[test]
fn used_two_today_means_the_second_card() {
    for (language, lines) in [
        (Language::En, ["mine", "used 2 today"]),
        (Language::Zh, ["我的卡", "用过 2 今天"]),
        (Language::En, ["", "mine used pk"]),
        (Language::En, ["", "mine used 2 today"]),
    ] {
        let file = file("used", CARDS);
        let text = said(&file, language, &lines);
        let used = own(&file).mine().cards.iter().find(|card| card.id == "pk").and_then(|card| card.last_used);
        assert_eq!(used, Some(TODAY), "{text}");
    }
}

#[test]
fn cards_are_added_labelled_taken_out_and_put_back() {
    let file = file("edit", "");
    let text = said(&file, Language::En, &["mine", "add giffgaff 2026-08-31", "label giff the red one", "mine"]);
    assert!(text.contains("No card is written down yet"), "{text}");
    assert!(text.contains("giffgaff · the red one: act before"), "{text}");
    assert!(said(&file, Language::En, &["mine add the red one"]).contains("which card it is was not understood"));
    said(&file, Language::En, &["pk keep-alive", "mine add", "mine remove pk"]);
    assert_eq!(own(&file).mine().cards.len(), 1);
    let label = |file: &PathBuf| own(file).mine().cards.first().and_then(|card| card.label.clone());
    said(&file, Language::En, &["mine", "label 1 the blue one"]);
    assert_eq!(label(&file).as_deref(), Some("the blue one"));
    let text = said(&file, Language::En, &["mine", "label 1 +44 7700 900123"]);
    assert!(text.contains("looks like a number"), "{text}");
    assert_eq!(label(&file).as_deref(), Some("the blue one"));
    said(&file, Language::En, &["mine", "remove 1", "undo"]);
    assert_eq!(label(&file).as_deref(), Some("the blue one"));
    said(&file, Language::En, &["mine", "remove 1"]);
    assert_eq!(label(&file), None);
}

#[test]
fn a_period_of_ones_own_and_a_day_are_said_and_taken_back() {
    for (language, period, day, today) in [
        (Language::En, "period 2 10 days", "day pk 2026-11-15", "yesterday"),
        (Language::Zh, "期限 2 10天", "日子 pk 2026-11-15", "昨天"),
    ] {
        let file = file("term", CARDS);
        let card = |file: &PathBuf| own(file).mine().cards.iter().find(|card| card.id == "pk").cloned().unwrap();
        let text = said(&file, language, &["mine", period, "mine", day]);
        assert!(text.contains("2026-11-25"), "{text}");
        let changed = card(&file);
        assert_eq!(
            (changed.period.map(|period| period.to_string()).as_deref(), changed.last_used),
            (Some("10 days"), Some((2026, 11, 15)))
        );
        said(&file, language, &["mine", &format!("used pk {today}"), "period pk"]);
        assert_eq!((card(&file).period, card(&file).last_used), (None, Some((2026, 11, 19))));
        let text =
            said(&file, language, &["mine", "period pk 5 days", "undo", "period pk perhaps", "used pk 2027-01-01"]);
        assert_eq!((card(&file).period, card(&file).last_used), (None, Some((2026, 11, 19))), "{text}");
        assert!(text.contains("180"), "it is told what can be said: {text}");
    }
}

#[test]
fn where_no_day_was_said_it_is_asked_for() {
    for (language, when, how) in [
        (Language::En, "When was it last used?", "used gb-giffgaff YYYY-MM-DD"),
        (Language::Zh, "上次哪天用的？", "“用过 gb-giffgaff YYYY-MM-DD”"),
    ] {
        let text = said(&file("asks", ""), language, &["mine add giffgaff +447700900123"]);
        assert!(text.contains(when) && text.contains(how), "{text}");
        assert!(text.contains(if language == Language::En { "was not kept" } else { "没有记下" }), "{text}");
    }
    let text = said(&file("asks-place", ""), Language::En, &["mine add Colombia"]);
    assert!(text.contains("which card of Colombia?"), "{text}");
}

#[test]
fn the_calendar_and_the_pins_are_there_too() {
    let file = file("calendar", CARDS);
    let text = said(&file, Language::En, &["mine calendar"]);
    let calendar = file.with_extension("ics");
    assert!(text.contains("The calendar is") && fs::read_to_string(&calendar).unwrap().contains("UID:gg@"), "{text}");
    said(&file, Language::En, &["japan", "1", "pin", "mine pins"]);
    assert_eq!(own(&file).mine().cards.len(), 3);
    let text = said(&file, Language::En, &["japan", "1", "pin", "mine pins"]);
    assert!(text.contains("all written down already"), "{text}");
    assert_eq!(own(&file).mine().cards.len(), 3);
}

#[test]
fn what_cannot_be_understood_changes_nothing() {
    let file = file("unclear", CARDS);
    for line in [
        "used 9",
        "used 1 tomorrow",
        "used 1 2027-01-01",
        "period 1 a while",
        "add giffgaff 2026-02-30",
        "remove",
        "label 7 x",
        "mine perhaps",
    ] {
        said(&file, Language::En, &["mine", line]);
        assert_eq!(own(&file).mine().cards.len(), 2, "{line}");
        assert_eq!(own(&file).mine().cards[0].last_used, Some((2026, 6, 10)), "{line}");
    }
}

#[test]
fn strangers_have_no_cards() {
    let text = talk(Language::En, &["mine", "help"]);
    assert!(text.contains("No cards are kept here.") && !text.contains("the cards that you hold"), "{text}");
}

#[test]
fn what_is_taken_back_is_what_that_card_had_before() {
    type Change = fn(&mut Own, &str) -> Result<(), Trouble>;
    let cards = "[[card]]\nid = \"a\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2026-01-01\"\nactivated = \"2025-01-01\"\n\
                 period = \"10 days\"\nlabel = \"one\"\n\n\
                 [[card]]\nid = \"b\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2026-02-02\"\nactivated = \"2025-02-02\"\n\
                 period = \"20 days\"\nlabel = \"two\"\n\n\
                 [[card]]\nid = \"c\"\nproduct = \"gb-giffgaff\"\n";
    let changes: [Change; 5] = [
        |own, id| own.used(id, TODAY),
        |own, id| own.activated(id, TODAY),
        |own, id| own.period(id, Period::parse("30 days")),
        |own, id| own.label(id, Some("three")),
        Own::remove,
    ];
    let file = file("taken-back", cards);
    let before = own(&file).mine().clone();
    let by_id = |cards: &[Entry]| {
        let mut cards = cards.to_vec();
        cards.sort_by(|one, other| one.id.cmp(&other.id));
        cards
    };
    for change in changes {
        for id in ["a", "b", "c"] {
            let mut own = own(&file);
            change(&mut own, id).unwrap();
            assert_ne!(own.mine(), &before, "{id}");
            assert_eq!(own.take_back().unwrap().as_deref(), Some(id));
            assert_eq!(by_id(&own.mine().cards), by_id(&before.cards), "{id}");
            assert!(!own.can_take_back());
        }
    }
}

#[test]
fn a_card_that_is_written_down_is_asked_about_as_it_was_and_no_more_is_written_than_that_takes() {
    let tables = &DATASET.tables;
    let asker = query(&DATASET, "FR", "voip", "keeper", &[]);
    let (mut usual, mut others) = (0, 0);
    for (product, found) in tables.products.entries() {
        for card in found.cards.iter().copied() {
            let question = Query { card, ..asker.about_product(tables, product) };
            let entry = Entry::of(&DATASET, &question);
            assert_eq!(entry.query(&DATASET, &asker).as_ref(), Some(&question), "{} {entry:?}", found.id);
            assert_eq!(entry.country.is_some(), found.country.is_none(), "{} is sold in one place or many", found.id);
            assert_eq!(entry.card.is_some(), card != found.usual(), "{}", found.id);
            assert_eq!(entry.stem(), found.id);
            if card == found.usual() { usual += 1 } else { others += 1 }
        }
    }
    assert!(usual > 100 && others > 0, "{usual} {others}");
    for card in tables.cards.ids() {
        let question = Query { card, ..asker.clone() };
        assert_eq!(question.card_choice(), CardChoice::Kind(card));
        let entry = Entry::of(&DATASET, &question);
        assert_eq!(entry.query(&DATASET, &asker), Some(question));
        assert_eq!(entry.stem(), format!("fr-{}", entry.card.unwrap()));
    }
}

#[test]
fn what_comes_from_elsewhere_may_be_as_large_as_a_file_and_no_larger() {
    let most = 1024 * 1024;
    let of = |length: usize| format!("#{}\n{CARDS}", " ".repeat(length - CARDS.len() - 2));
    assert_eq!(read_from(of(most).as_bytes()).unwrap().1.cards.len(), 2);
    for length in [most + 1, 2 * most] {
        assert!(matches!(read_from(of(length).as_bytes()), Err(Trouble::Unreadable(_))), "{length}");
    }
}

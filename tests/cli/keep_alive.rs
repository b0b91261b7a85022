//! `keep-alive`: until when numbers must be used.

use crate::support::program::{Program, is_golden};
use serde_json::Value;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/keeping");

fn keep_alive(arguments: &[&str]) -> Program {
    Program::with_args(&[&["--data", DATA, "keep-alive"], arguments].concat())
}

fn json(arguments: &[&str]) -> Value {
    let output = keep_alive(&[arguments, &["--format", "json", "--today", "2026-11-20"]].concat()).answers();
    serde_json::from_str(&output).expect("it writes JSON")
}

#[test]
fn every_number_of_a_place_has_its_days() {
    let asked = ["Antarctica", "--last-used", "2026-08-31", "--today", "2026-11-20"];
    for language in ["en", "zh"] {
        let output = keep_alive(&[&asked[..], &["--lang", language]].concat()).answers();
        is_golden(&format!("keep-alive.{language}.txt"), &output.replace(DATA, "DIR"));
    }
}

#[test]
fn a_card_with_a_name_is_asked_about_without_its_place() {
    let numbers = |place: &str| json(&[place, "--last-used", "2026-08-31"])["numbers"].as_array().unwrap().clone();
    let (named, all) = (numbers("giffgaff"), numbers("GB"));
    assert!(!named.is_empty() && named.len() < all.len(), "{} of {}", named.len(), all.len());
    assert!(named.iter().all(|number| all.contains(number)));
}

#[test]
fn days_follow_the_calendar() {
    let days = |operator: &str, last_used: &str| {
        let number = &json(&["AQ", operator, "--last-used", last_used])["numbers"][0];
        (number["due"].clone(), number["lost"].clone(), number["days_left"].clone())
    };
    assert_eq!(days("aq-ice-cable", "2026-08-31"), ("2027-02-28".into(), "2027-03-30".into(), 100.into()));
    assert_eq!(days("aq-ice-cable", "2027-08-31"), ("2028-02-29".into(), "2028-03-30".into(), 466.into()));
    assert_eq!(days("aq-ice-cable", "2024-02-29"), ("2024-08-29".into(), "2024-09-28".into(), (-813).into()));
    let none = (Value::Null, Value::Null, Value::Null);
    assert_eq!(days("aq-ice-cable-trip", "2024-02-28"), none, "counted from the activation, which is another day");
    assert_eq!(days("aq-penguin", "2026-08-31"), none, "no period is known");
}

#[test]
fn it_says_how_a_number_stands_on_each_day() {
    // Topped up on 2026-05-20: six months later it may stop, 30 days after that it is lost.
    let told = |today: &str| {
        let asked = ["AQ", "aq-ice-cable", "--last-used", "2026-05-20", "--today", today];
        let output = keep_alive(&asked).answers();
        let lines = output.lines().map(str::trim).skip_while(|line| *line != "Ice Cable").skip(1);
        lines.take_while(|line| !line.contains("To keep it")).collect::<Vec<_>>().join(" ")
    };
    let period = "6 months from the last payment; ";
    for (today, expected) in [
        ("2026-11-18", "act before 2026-11-20 (2 days left); then 30 days in which it can be saved, before 2026-12-20"),
        ("2026-11-19", "act before 2026-11-20 (1 day left); then 30 days in which it can be saved, before 2026-12-20"),
        (
            "2026-11-20",
            "since 2026-11-20 it may have stopped (0 days ago); it can be saved before 2026-12-20 (30 days left)",
        ),
        (
            "2026-12-19",
            "since 2026-11-20 it may have stopped (29 days ago); it can be saved before 2026-12-20 (1 day left)",
        ),
        ("2026-12-20", "since 2026-12-20 it may be lost (0 days ago)"),
        ("2027-01-20", "since 2026-12-20 it may be lost (31 days ago)"),
    ] {
        assert_eq!(told(today), format!("{period}{expected}"), "{today}");
    }
}

#[test]
fn a_printed_answer_gives_no_day_that_nobody_said() {
    let told = Program::with_args(&["--data", DATA, "check", "AQ", "prepaid", "--full"]).answers();
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = "Ice Cable: 6 months from the last payment; then 30 days in which it can be saved Ice Cable Trip";
    assert!(told.contains(expected), "{told}");
    assert!(told.contains("simbind keep-alive AQ --last-used YYYY-MM-DD"), "{told}");
}

#[test]
fn without_a_day_the_number_was_used_today() {
    let found = json(&["AQ", "penguin"]);
    assert_eq!((&found["last_used"], &found["today"]), (&"2026-11-20".into(), &"2026-11-20".into()));
}

#[test]
fn an_operator_is_understood_whole_in_part_and_in_both_languages() {
    let ids = |operator: &str| -> Vec<String> {
        let found = json(&["AQ", operator]);
        found["numbers"].as_array().unwrap().iter().map(|number| number["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("ice cable"), ["aq-ice-cable"]);
    assert_eq!(ids("ICE"), ["aq-ice-cable", "aq-ice-cable-trip"]);
    assert_eq!(ids("冰缆"), ["aq-ice-cable"]);
    assert_eq!(ids("企"), ["aq-penguin"]);
    keep_alive(&["AQ", "pengiun"]).says(
        "",
        "simbind: no operator `pengiun`; there are: Ice Cable, Ice Cable Trip, Penguin\nnearest: aq-penguin\n",
        2,
    );
}

#[test]
fn days_and_places_that_are_none_are_refused() {
    keep_alive(&["AQ", "--last-used", "2026-02-30"]).says(
        "",
        "simbind: `2026-02-30` is not a real day of the form YYYY-MM-DD\n",
        2,
    );
    assert_eq!(keep_alive(&["qqqqqq"]).run().status.code(), Some(1));
}

#[test]
fn what_is_not_known_is_said() {
    let told = Program::with("keep-alive AQ").answers();
    assert!(told.contains("not known how long a number there lives unused"), "{told}");
}

#[test]
fn the_list_says_periods_in_its_language() {
    let zh = Program::with("list keep-alive --lang zh").answers();
    assert!(zh.contains("180 天") && !zh.contains("180 days"), "{zh}");
    let en = Program::with("list keep-alive --lang en").answers();
    assert!(en.contains("180 days") && !en.contains("180 天"), "{en}");
}

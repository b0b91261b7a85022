//! `which`: the card to get in a place, and the places whose cards serve.

use crate::support::program::{Program, is_golden};
use serde_json::Value;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/choosing");
const SEA: [&str; 7] = ["which", "--ask", "hear-the-sea", "--service", "shell-pay", "--today", "2026-11-20"];

/// About the sea, with data of our own.
fn sea(arguments: &[&str]) -> Program {
    Program::with_args(&[&["--data", DATA], &SEA[..], arguments].concat())
}

fn json(program: Program) -> Value {
    serde_json::from_str(&program.answers()).expect("it writes JSON")
}

fn codes(found: &Value) -> Vec<&str> {
    found["choices"].as_array().unwrap().iter().map(|choice| choice["country"]["code"].as_str().unwrap()).collect()
}

fn cards(found: &Value) -> Vec<&str> {
    found["choices"].as_array().unwrap().iter().map(|choice| choice["card"].as_str().unwrap()).collect()
}

fn words(found: &Value) -> Vec<&str> {
    let words = |choice: &'_ Value| choice["services"][0]["word"].as_str().map(str::len);
    let choices = found["choices"].as_array().unwrap();
    assert!(choices.iter().all(|choice| words(choice).is_some()));
    choices.iter().map(|choice| choice["services"][0]["word"].as_str().unwrap()).collect()
}

#[test]
fn places_stand_by_verdict_then_by_the_life_of_the_number_then_by_name() {
    for language in ["en", "zh"] {
        let output = sea(&["--card", "satellite", "--at-least", "unlikely", "--lang", language]).answers();
        is_golden(&format!("which-places.{language}.txt"), &output.replace(DATA, "DIR"));
    }
    let found = json(sea(&["--card", "satellite", "--at-least", "unlikely", "--format", "json"]));
    assert_eq!(codes(&found), ["GS", "HM", "AQ", "BV", "SJ", "TF", "IO"]);
    assert_eq!(words(&found), ["yes", "limited", "limited", "limited", "limited", "unknown", "unlikely"]);
    assert_eq!(found["more"], 0);
}

#[test]
fn of_several_numbers_the_cheapest_that_can_be_kept_is_shown() {
    let found = json(sea(&["--card", "satellite", "--at-least", "unlikely", "--format", "json"]));
    let kept: Vec<Option<&str>> =
        found["choices"].as_array().unwrap().iter().map(|choice| choice["keep_alive"]["id"].as_str()).collect();
    let expected = [None, Some("hm-seal"), Some("aq-ice"), Some("bv-skua"), None, Some("tf-albatross"), None];
    assert_eq!(kept, expected);
    let not_kept = json(sea(&["--card", "airship", "--at-least", "unlikely", "--format", "json"]));
    assert_eq!(codes(&not_kept), ["GS", "AQ", "BV", "HM", "SJ", "TF", "IO"], "by name where nothing is kept");
    assert!(not_kept["choices"].as_array().unwrap().iter().all(|choice| choice["keep_alive"].is_null()));
}

#[test]
fn cards_stand_by_verdict_then_by_effort_then_by_name() {
    for language in ["en", "zh"] {
        let output = sea(&["AQ", "--at-least", "limited", "--set", "card.antenna=large", "--lang", language]).answers();
        is_golden(&format!("which-cards.{language}.txt"), &output.replace(DATA, "DIR"));
    }
    let found = json(sea(&["South Georgia", "--most", "4", "--format", "json"]));
    assert_eq!(cards(&found), ["airship", "satellite", "kite", "balloon"]);
    assert_eq!(words(&found), ["yes", "yes", "yes", "depends"]);
    assert_eq!(found["choices"][3]["services"][0]["question"]["fact"], "card.antenna");
    assert_eq!(found["choices"][3]["services"][0]["need"], "shell-antenna");
}

#[test]
fn cards_that_cannot_be_what_was_said_are_left_out() {
    let asked = |setting: &str| json(sea(&["GS", "--set", setting, "--most", "99", "--format", "json"]));
    let small = asked("card.antenna=small");
    let own: Vec<&str> =
        cards(&small).into_iter().filter(|card| ["satellite", "balloon", "kite"].contains(card)).collect();
    assert_eq!(own, ["balloon", "kite"], "the satellite's antenna is large; that of the kite is only taken to be");
    assert!(words(&small).iter().all(|word| *word == "no"));
}

#[test]
fn the_rest_is_counted_and_none_is_said() {
    let short = sea(&["--card", "satellite", "--most", "2", "--lang", "en"]).answers();
    assert!(short.contains("248 more are not listed: --most 250 lists all"), "{short}");
    let none = sea(&["--card", "balloon", "--set", "card.antenna=small", "--at-least", "unlikely", "--lang", "en"]);
    let expected = "Balloon SIM / Traveller from the mainland / Hear the sea\n  best first; equals by name\n\n  nothing reaches that\n\n";
    assert!(none.answers().starts_with(expected));
}

#[test]
fn what_cannot_be_understood_is_refused_with_the_nearest_name() {
    for (arguments, told) in [
        ("which", "missing: COUNTRY|--card CARD"),
        ("which CO --card esim", "cannot be used with"),
        ("which CO --most 0", "--most"),
        ("which CO --at-least maybe", "there are: no, unlikely, limited, yes"),
        ("which --card kep-alive", "nearest: keep-alive"),
        ("which CO --ask registr", "nearest: register"),
        ("which CO --as keper", "nearest: keeper"),
        ("which CO --set you.wher=there", "nearest: you.where"),
    ] {
        let stderr = Program::with(arguments).fails(2);
        assert!(stderr.contains(told), "{arguments}: {stderr}");
    }
    assert!(Program::with("which colombai").fails(1).contains("CO Colombia"));
}

/// Somebody in the mainland who wants a number for codes.
#[test]
fn the_keeper_sees_at_a_glance_what_decides_and_what_keeps_a_number() {
    let shown = Program::with("which --card keep-alive --as keeper --ask receive-code --lang en").answers();
    let glance: Vec<&str> = shown.lines().take(40).collect();
    let glance = glance.join("\n");
    for card in ["GB giffgaff", "HK Club SIM", "US Ultra Mobile PayGo", "DE Vodafone CallYa"] {
        assert!(glance.contains(card), "{card}: {glance}");
    }
    let row = glance.lines().find(|line| line.contains("HK Club SIM")).expect("it is listed");
    assert!(row.contains("365 days · 15 HKD · from afar"), "{row}");
    let all = Program::with("which --card keep-alive --as keeper --most 250 --lang zh").answers();
    for (code, told) in [("HK", "365 天"), ("PK", "180 天"), ("NC", "1 个月"), ("AQ", "没查到"), ("GB", "giffgaff")]
    {
        let row = all.lines().find(|line| line.contains(&format!("  {code} "))).expect("every place is listed");
        assert!(row.contains(told), "{row}");
    }
    let is_wide = |line: &&str| {
        // The command stays whole.
        unicode_width::UnicodeWidthStr::width(*line) > 80 && !line.starts_with("  simbind ")
    };
    assert_eq!(shown.lines().chain(all.lines()).find(is_wide), None);
    assert_eq!(shown.lines().chain(all.lines()).find(|line| line.ends_with(' ')), None);
}

#[test]
fn roaming_sms_settles_the_question_for_nearly_every_place() {
    let found = json(Program::with(
        "which --card keep-alive --as keeper --ask receive-code --set card.sms=roams --at-least yes --most 250 --format json",
    ));
    assert!(codes(&found).len() > 220, "{}", codes(&found).len());
    assert!(words(&found).iter().all(|word| *word != "no"));
}

#[test]
fn cards_without_a_number_come_last() {
    let found = json(Program::with("which CO --ask receive-code --format json"));
    let last: Vec<&str> = cards(&found).into_iter().rev().take(2).collect();
    assert_eq!(last, ["travel-esim", "data-sim"]);
    assert_eq!(cards(&found)[0], "prepaid");
}

#[test]
fn cards_that_are_kept_stand_with_cost_place_and_risk() {
    let which = "which --card keep-alive --as keeper --most 9";
    let text = Program::with(which).answers();
    let row = text.lines().find(|line| line.contains("GB giffgaff  ")).expect("its row");
    assert!(row.contains("180 days · 1 GBP · from afar"), "{row}");
    assert!(text.contains("stability: getting worse"), "what does not fit is below: {text}");
    let found: Value = json(Program::with(&format!("{which} --format json")));
    let is_it = |choice: &&Value| choice["product"]["id"] == "gb-giffgaff";
    let giffgaff = found["choices"].as_array().unwrap().iter().find(is_it).expect("it is there");
    assert_eq!(giffgaff["measures"]["card.sms"], serde_json::json!(["roams"]));
    assert_eq!(giffgaff["measures"]["card.stability"], serde_json::json!(["degrading"]));
    assert_eq!(giffgaff["keep_alive"]["yearly"], 1);
}

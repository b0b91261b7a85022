//! `compare` and `what-if`: answers side by side, and what would move.

use crate::support::program::{Program, is_golden};
use serde_json::Value;

const ANSWERS: &str = "compare PK/keep-alive/keeper CO/data-sim MX/esim,card.number=own --today 2026-11-20";
const TRY: &str = "what-if CO data-sim --try card.number=own --today 2026-11-20";

fn json(arguments: &str) -> Value {
    serde_json::from_str(&Program::with(&format!("{arguments} --format json")).answers()).expect("it writes JSON")
}

#[test]
fn answers_stand_side_by_side() {
    for language in ["en", "zh"] {
        let text = Program::with(&format!("{ANSWERS} --lang {language}")).answers();
        is_golden(&format!("compare.{language}.txt"), &text);
        let is_wide = |line: &&str| unicode_width::UnicodeWidthStr::width(*line) > 80 || line.ends_with(' ');
        // The command stays on one line, to be copied.
        let mut answer = text.lines().filter(|line| !line.trim_start().starts_with("simbind "));
        assert_eq!(answer.find(is_wide), None);
        assert!(!text.contains('\u{1b}'), "plain when piped");
        let markdown = Program::with(&format!("{ANSWERS} --lang {language} --format markdown")).answers();
        is_golden(&format!("compare.{language}.md"), &markdown);
    }
}

#[test]
fn a_code_that_is_a_card_too_is_a_place_before_a_kind_of_card_and_a_card_before_a_person() {
    let found = json("compare tm/esim tm/keeper giffgaff/keeper gb/giffgaff --today 2026-11-20");
    let answers = found["answers"].as_array().unwrap();
    let of =
        |at: &str| answers.iter().map(|one| one.pointer(at).and_then(Value::as_str).unwrap_or("-")).collect::<Vec<_>>();
    assert_eq!(of("/country/code"), ["TM", "PH", "GB", "GB"]);
    assert_eq!(of("/profile"), ["mainland-traveller", "keeper", "keeper", "mainland-traveller"]);
    assert_eq!(of("/product/id"), ["-", "ph-globe", "gb-giffgaff", "gb-giffgaff"]);
}

#[test]
fn the_json_of_a_comparison_agrees_with_check() {
    let found = json(ANSWERS);
    assert_eq!(found["schema"], 1);
    let answers = found["answers"].as_array().unwrap();
    assert_eq!(answers[2]["set"][0], "card.number=own");
    let checks = ["check PK keep-alive --as keeper", "check CO data-sim", "check MX esim --set card.number=own"]
        .map(|check| json(&format!("{check} --today 2026-11-20")));
    for (answer, check) in answers.iter().zip(&checks) {
        for key in ["country", "card", "profile", "facts"] {
            assert_eq!(answer[key], check[key], "{key}");
        }
        for (one, two) in answer["services"].as_array().unwrap().iter().zip(check["services"].as_array().unwrap()) {
            for (one, two) in one["asks"].as_array().unwrap().iter().zip(two["asks"].as_array().unwrap()) {
                for key in ["ask", "worst", "best", "word"] {
                    assert_eq!(one[key], two[key]);
                }
                assert!(one["reason"].is_string());
            }
        }
    }
    let asks = checks[0]["services"][0]["asks"].as_array().unwrap().len();
    let mut different = 0;
    for (position, row) in found["rows"].as_array().unwrap().iter().enumerate() {
        let (service, ask) = (position / asks, position % asks);
        let ends = checks.iter().map(|check| {
            let ask = &check["services"][service]["asks"][ask];
            (&ask["word"], &ask["worst"], &ask["best"])
        });
        let ends: Vec<_> = ends.collect();
        assert_eq!(row["different"].as_bool().unwrap(), ends.iter().any(|one| *one != ends[0]), "{row}");
        different += usize::from(row["different"] == true);
    }
    assert!(different > 5);
}

#[test]
fn what_is_said_for_all_holds_where_an_answer_does_not_say_otherwise() {
    let found = json("compare CO/esim CO/esim/anyone,card.number=none --as keeper --set card.number=own");
    let facts = |position: usize, key: &str| found["answers"][position][key].clone();
    assert_eq!((facts(0, "profile"), facts(1, "profile")), ("keeper".into(), "anyone".into()));
    assert_eq!(facts(0, "facts")["card.number"], "own");
    assert_eq!(facts(1, "facts")["card.number"], "none");
    let one = json("compare CO/esim MX/esim --service alipay --ask pay-there --ask register");
    assert_eq!(one["rows"].as_array().unwrap().len(), 2);
    assert_eq!(one["answers"][1]["services"].as_array().unwrap().len(), 1);
    let named = json("compare gelunbiya/流量卡 Mexico/contract");
    assert_eq!(
        (named["answers"][0]["card"].clone(), named["answers"][1]["card"].clone()),
        ("data-sim".into(), "postpaid".into())
    );
}

#[test]
fn where_nothing_differs_it_says_so() {
    let same = Program::with("compare CO/esim CO/esim --lang en").answers();
    assert!(same.contains("the answers are the same") && !same.contains("  * "), "{same}");
}

#[test]
fn what_cannot_be_understood_is_refused_with_the_nearest_name() {
    for (arguments, told, status) in [
        ("compare CO/esim", "at least 2 are needed, 1 given", 2),
        ("compare CO/esim CO/esim CO/esim CO/esim CO/esim", "too many, from `CO/esim` on", 2),
        ("compare CO esim", "eSIM: of which place?", 2),
        ("compare CO/esim/anyone/x CO/esim", "is not COUNTRY/CARD", 2),
        ("compare CO/esim CO/+5731234567", "no kind of card `+##########`", 2),
        ("compare CO/kep-alive MX/esim", "nearest: keep-alive", 2),
        ("compare CO/esim/keper MX/esim", "nearest: keeper", 2),
        ("compare CO/esim,card.sms=romas MX/esim", "nearest: roams", 2),
        ("compare CO/esim,you.wher=there MX/esim", "nearest: you.where", 2),
        ("compare CO/esim, MX/esim", "is not FACT=VALUE", 2),
        ("compare colombai/esim MX/esim", "CO Colombia", 1),
        ("what-if colombai esim", "CO Colombia", 1),
        ("what-if CO esmi", "nearest: esim", 2),
        ("what-if CO esim --try card.nubmer=own", "nearest: card.number", 2),
        ("what-if CO esim --try card.number", "is not FACT=VALUE", 2),
        ("what-if CO esim --try wechta/you.account=none", "nearest: wechat", 2),
    ] {
        let stderr = Program::with(arguments).fails(status);
        assert!(stderr.contains(told), "{arguments}: {stderr}");
    }
}

#[test]
fn a_trial_tells_what_moves_and_why() {
    for language in ["en", "zh"] {
        is_golden(&format!("what-if.{language}.txt"), &Program::with(&format!("{TRY} --lang {language}")).answers());
        let all = format!("what-if MX esim --today 2026-11-20 --ask overall --ask register --lang {language}");
        is_golden(&format!("what-if-all.{language}.txt"), &Program::with(&all).answers());
    }
    let nothing = Program::with("what-if CO data-sim --try you.helper=yes --lang en").answers();
    assert!(nothing.contains("Nothing moves; unchanged: 20"), "{nothing}");
}

#[test]
fn the_json_of_a_trial_agrees_with_check() {
    let found = json(TRY);
    let before = json("check CO data-sim --today 2026-11-20");
    let after = json("check CO data-sim --set card.number=own --today 2026-11-20");
    assert_eq!(found["facts"], before["facts"]);
    let tried = &found["tries"][0];
    assert_eq!(tried["set"][0], "card.number=own");
    let mut moved = tried["moves"].as_array().unwrap().iter();
    let mut unchanged = 0;
    for (one, two) in before["services"].as_array().unwrap().iter().zip(after["services"].as_array().unwrap()) {
        for (before, after) in one["asks"].as_array().unwrap().iter().zip(two["asks"].as_array().unwrap()) {
            if ["word", "worst", "best"].iter().all(|key| before[key] == after[key]) {
                unchanged += 1;
                continue;
            }
            let told = moved.next().expect("it is told");
            assert_eq!((&told["service"], &told["ask"]), (&one["service"], &before["ask"]));
            for key in ["word", "worst", "best"] {
                assert_eq!((&told["before"][key], &told["after"][key]), (&before[key], &after[key]));
            }
        }
    }
    assert!(moved.next().is_none());
    assert_eq!(tried["unchanged"], unchanged);
    let all = json("what-if CO data-sim");
    let sets: Vec<&str> =
        all["tries"].as_array().unwrap().iter().map(|tried| tried["set"][0].as_str().unwrap()).collect();
    assert!(sets.contains(&"card.number=own") && !sets.contains(&"you.helper=yes"), "{sets:?}");
}

/// What comes first in a narrow terminal is tested on the writer: a pipe has no width.
#[test]
fn four_answers_fit_into_eighty_columns_in_both_languages() {
    for language in ["en", "zh"] {
        let text =
            Program::with(&format!("compare CO/esim MX/voip PK/prepaid NC/postpaid --lang {language}")).answers();
        assert!(text.lines().any(|line| line.split_whitespace().eq(["1", "2", "3", "4"])), "{text}");
    }
}

#[test]
fn comparisons_and_trials_end_with_the_command_that_gives_them_again() {
    for asked in [
        "compare pakistan/keep-alive CO/esim/anyone,card.number=own --set wechat/you.account=none --today 2026-11-20",
        "what-if colombia data-sim --try card.number=own --set you.where=there --service alipay --today 2026-11-20",
        "what-if CO data-sim --as keeper --ask register --today 2026-11-20 --lang zh",
    ] {
        let first = Program::with(asked).answers();
        let command = first.lines().next_back().expect("a last line").trim();
        let again = command.strip_prefix("simbind ").expect("a command of this program");
        assert_eq!(Program::with(again).answers(), first, "{command}");
    }
}

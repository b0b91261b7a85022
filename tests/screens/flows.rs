//! Whole ways from keys to an answer.

use simbind::dataset::Language::{self, En, Zh};

use crate::LANGUAGES;
use crate::support::holds;
use crate::support::screen::{User, keys};

/// The founding articles' five cases, by what a person types.
const FOUNDING: [(&str, [&str; 2]); 5] = [
    ("colombia-data-sim", ["glby<Enter><Enter>", "col<Enter><Enter>"]),
    ("mexico-esim", ["mxg<Enter><Down><Enter>", "mex<Enter><Down><Enter>"]),
    ("pakistan-keep-alive", ["bjst<Enter><Down*4><Enter>", "pak<Enter><Down*4><Enter>"]),
    ("indonesia-keep-alive", ["yn<Enter><Down*4><Enter>", "indo<Enter><Down*4><Enter>"]),
    ("new-caledonia-esim", ["xkldny<Enter><Down><Enter>", "nc<Enter><Down><Enter>"]),
];

fn typed(language: Language, written: &str) -> User {
    let mut user = User::new(language, (80, 24));
    user.keys(written);
    user
}

#[track_caller]
fn assert_shows(user: &mut User, expected: &[&str]) {
    let text = user.text();
    // The answer's pane alone, its wrapped lines joined.
    let pane = text.lines().filter_map(|line| line.rsplit('│').next()).map(str::trim).collect::<Vec<_>>().join(" ");
    for wanted in expected {
        let found = pane.contains(wanted) || pane.replace(' ', "").contains(&wanted.replace(' ', ""));
        assert!(found, "no `{wanted}` in\n{text}");
    }
}

#[test]
fn pinyin_leads_to_a_sourced_no() {
    let mut user = typed(Zh, "gelunbiya<Enter><Enter>");
    assert_shows(&mut user, &["哥伦比亚 / 流量卡", "总体 不行 不行", "微信、支付宝：不行。这张卡没有手机号"]);
    assert_shows(&mut user, &["第一步：", "微信、支付宝：官方 2026-08-06：Tencent / WeChat"]);
}

#[test]
fn an_answer_sharpens_the_verdict_at_once() {
    let question =
        ["Overall depends depends", "First tell us: Has this card a phone number", "F5 no number: WeChat no"];
    assert_shows(&mut typed(En, "mexico<Enter><Down>"), &question);
    assert_shows(&mut typed(En, "mexico<Enter><Down><F6>"), &["Overall partly partly", "WeChat: partly; "]);
    assert_shows(&mut typed(En, "mexico<Enter><Down><F5>"), &["Overall no no", "no phone number"]);
}

#[test]
fn who_keeps_a_number_is_asked_for_sms() {
    let mut user = typed(En, "pakistan<Enter><Down*4><Enter><F2*3>");
    assert_shows(&mut user, &["Overall depends depends", "First tell us: Where does this card receive SMS?"]);
    user.keys("<F5>");
    assert_shows(&mut user, &["Overall no no"]);
}

#[test]
fn who_says_so_is_the_source_of_the_reason() {
    let mut user = User::new(En, (200, 60));
    user.keys("pakistan<Enter><Down*4><Enter><F2*3><F6>");
    assert_shows(&mut user, &["Alipay: by rule, not tested 2026-01-13: php.cn mirror", "WeChat: official 2025-11-18"]);
}

#[test]
fn each_part_is_one_key_away() {
    let parts = [
        "Overall",
        "Overall / WeChat",
        "Take care",
        "In Colombia",
        "[5Guide]",
        "[6Keep]",
        "Behind the answer",
        "Claim:",
        "[9Words]",
    ];
    for (number, expected) in (1..).zip(parts) {
        assert_shows(&mut typed(En, &format!("co<Alt-{number}>")), &[expected]);
        assert_shows(&mut typed(En, &format!("co<Enter>{number}")), &[expected]);
        assert_shows(&mut typed(En, &format!("co<Enter*{}>", 1 + number)), &[expected]);
    }
}

#[test]
fn panes_are_walked_both_ways() {
    let titles = |user: &mut User| {
        let text = user.text();
        ["[Country", "[Card]", "[Colombia"].map(|title| text.contains(title))
    };
    let mut user = typed(En, "co");
    for key in ["<Tab>", "<Right>", "<Tab>", "<Left>", "<Shift-Tab>", "<Left>", "<Enter>", "<Enter>", "<Esc>", "<Esc>"]
    {
        let before = titles(&mut user);
        assert_eq!(before.iter().filter(|has| **has).count(), 1, "{}", user.text());
        user.keys(key);
        assert_ne!(titles(&mut user), before, "{key}");
    }
    assert_eq!(titles(&mut user), [true, false, false]);
}

#[test]
fn ten_keys_lead_to_each_founding_answer() {
    for (_, ways) in FOUNDING {
        for (language, way) in LANGUAGES.into_iter().zip(ways) {
            assert!(keys(way).len() <= 10, "{way}");
            for size in [(80, 24), (50, 20)] {
                let mut user = User::new(language, size);
                let text = user.keys(way).text();
                let reason = if language == Zh { "微信" } else { "WeChat" };
                assert!(text.matches(reason).count() >= 2, "no reason for the answer:\n{text}");
            }
        }
    }
}

#[test]
fn founding_screens_are_as_kept() {
    let mut failures = Vec::new();
    for (name, ways) in FOUNDING {
        for (language, way) in LANGUAGES.into_iter().zip(ways) {
            let code = if language == Zh { "zh" } else { "en" };
            let file = format!("tests/golden/screens/{name}.{code}.txt");
            let shown = [(80, 24), (50, 20)].map(|size| {
                let text = User::new(language, size).keys(way).text();
                format!("{way} at {}x{}\n{}\n{text}\n", size.0, size.1, "-".repeat(size.0.into()))
            });
            let shown = shown.concat();
            if !holds(&file, &shown) {
                failures.push(format!("{file}:\n{shown}"));
            }
        }
    }
    assert!(failures.is_empty(), "RENEW=1 keeps these:\n{}", failures.join("\n"));
}

#[test]
fn whoever_comes_back_to_the_field_types_another_place() {
    for back in ["/", "<Esc><Esc>", "<Tab>"] {
        let mut user = typed(En, &format!("pakistan<Enter><Enter>{back}"));
        assert!(user.text().contains("Search: pakistan"), "{back} keeps what was typed");
        assert_shows(user.keys("mex"), &["Mexico / Data SIM"]);
        assert!(user.text().contains("Search: mex "), "{}", user.text());
    }
    let mut user = typed(En, "pakistan<Enter>/<Backspace>");
    assert!(!user.text().contains("pakistan"), "{}", user.text());
    let mut user = typed(En, "pa<Enter>/<Down>k");
    assert!(user.text().contains("Search: k "), "{}", user.text());
    let mut user = typed(En, "paki<F2>st");
    assert!(user.text().contains("Search: pakist"), "nothing is lost where nobody left: {}", user.text());
}

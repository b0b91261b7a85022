//! Whole ways from keys to an answer.

use ratatui::style::Modifier;
use simbind::answer::report;
use simbind::dataset::Language::{self, En, Zh};
use simbind::doc::short::sentences;
use simbind::doc::{Outline, Part};
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::holds;
use crate::support::screen::{DATASET, User, keys};

/// The founding articles' five cases, by what a person types.
const FOUNDING: [(&str, [&str; 2]); 5] = [
    ("colombia-data-sim", ["glby<Enter><Down><Enter>", "col<Enter><Down><Enter>"]),
    ("mexico-esim", ["mxg<Enter><Down*2><Enter>", "mex<Enter><Down*2><Enter>"]),
    ("pakistan-keep-alive", ["pk<Enter><Down*5><Enter>", "pak<Enter><Down*5><Enter>"]),
    ("indonesia-keep-alive", ["yn<Enter><Down*5><Enter>", "id<Enter><Down*5><Enter>"]),
    ("new-caledonia-esim", ["xkldny<Enter><Down*2><Enter>", "nc<Enter><Down*2><Enter>"]),
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
    let mut user = typed(Zh, "gelunbiya<Enter><Down><Enter>");
    assert_shows(&mut user, &["哥伦比亚 / 流量卡", "能不能绑 不能 不能", "这张卡没有手机号，绑不了"]);
    assert_shows(user.keys("22"), &["第一步：", "微信、支付宝：官方 2026-08-06：腾讯（微信）"]);
}

#[test]
fn an_answer_sharpens_the_verdict_at_once() {
    let open = ["Does it come with a phone number?", "Bind account a number: limited a number: limited"];
    assert_shows(&mut typed(En, "mexico<Enter><Down*2>"), &open);
    assert_shows(&mut typed(En, "mexico<Enter><Down*2>"), &["Otherwise? 5 if it has a number: with limits"]);
    // Everywhere by a function key, in the panes by the digit that stands there.
    for key in ["<F5>", "5"] {
        let mut user = typed(En, &format!("mexico<Enter><Down*2>{key}"));
        assert_shows(&mut user, &["You said: it has a number.", "Bind account but changes type but unofficial"]);
        assert!(!user.text().contains("a number?"), "{}", user.text());
    }
    let mut user = typed(En, "colombia<Enter><Down*5>");
    let digits = user.text().lines().rev().find_map(|line| Some(line.split_once("Otherwise?")?.1.to_owned()));
    assert!(digits.is_some_and(|digits| digits.trim_start().starts_with("5 ")), "{}", user.text());
}

#[test]
fn who_keeps_a_number_is_asked_for_sms() {
    let mut user = typed(En, "pakistan<Enter><Down*5><Enter><F2*3>");
    assert_shows(&mut user, &["Does it get SMS in the mainland?", "Get the code roaming: yes roaming: yes"]);
    assert_shows(&mut user, &["5 if roaming is on: with limits"]);
    user.keys("<F5>");
    assert_shows(&mut user, &["You said: roaming is on.", "Get the code yes yes"]);
}

#[test]
fn who_says_so_is_the_source_of_the_reason() {
    let mut user = User::new(En, (200, 60));
    user.keys("pakistan<Enter><Down*5><Enter><F2*3><F5>22");
    assert_shows(&mut user, &["Alipay: by rule, not tested 2026-01-13: php.cn mirror", "WeChat: official 2025-11-18"]);
}

#[test]
fn each_part_is_one_key_away() {
    let parts = ["Bind account", "facts looked at", "[3Guide]", "[4Keep]"];
    for (number, expected) in (1..).zip(parts) {
        assert_shows(&mut typed(En, &format!("co<Alt-{number}>")), &[expected]);
        assert_shows(&mut typed(En, &format!("co<Enter>{number}")), &[expected]);
    }
    // The reasons of the row, then all reasons.
    for (enters, expected) in [(2, parts[0]), (3, parts[1]), (4, parts[1]), (5, parts[2])] {
        assert_shows(&mut typed(En, &format!("co<Enter*{enters}>")), &[expected]);
    }
}

#[test]
fn no_part_is_lost_among_the_four() {
    for language in LANGUAGES {
        let words = Words { wording: &DATASET.tables.wording, language };
        let within = [
            ("22", [Part::Changes, Part::Sources, Part::Claims].map(|part| part.name(words)).to_vec()),
            ("3", vec![words.chapter_to_do(), words.part_words()]),
        ];
        for (keys, names) in within {
            let text = User::new(language, (80, 6000)).keys(&format!("co<Enter>{keys}")).text();
            for name in names {
                let is_its = |line: &str| line.rsplit('│').next().is_some_and(|line| line.trim() == name);
                assert!(text.lines().any(is_its), "{name} behind {keys}");
            }
        }
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
                let query = user.screen.query().unwrap();
                let report = report(&DATASET, query);
                let said = sentences(&Outline::new(&DATASET, &report, language).live());
                let squeezed = |text: &str| text.split_whitespace().collect::<String>();
                let pane = text.lines().filter_map(|line| line.rsplit('│').next()).collect::<String>();
                let first = said.first().unwrap();
                assert!(squeezed(&pane).contains(&squeezed(&first.text)), "no {first:?}:\n{text}");
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
        assert_shows(user.keys("mex"), &["Mexico / Any SIM"]);
        assert!(user.text().contains("Search: mex "), "{}", user.text());
    }
    let mut user = typed(En, "pakistan<Enter>/<Backspace>");
    assert!(!user.text().contains("pakistan"), "{}", user.text());
    let mut user = typed(En, "pa<Enter>/<Down>k");
    assert!(user.text().contains("Search: k "), "{}", user.text());
    let mut user = typed(En, "paki<F2>st");
    assert!(user.text().contains("Search: pakist"), "nothing is lost where nobody left: {}", user.text());
}

/// The rows of the list of countries, without their marks.
fn listed(typed: &str) -> Vec<String> {
    let mut user = User::new(En, (80, 24));
    let text = user.keys(typed).text();
    let rows = text.lines().skip(2).map(|line| line.split('│').next().unwrap_or_default());
    let rows = rows.take_while(|row| row.starts_with("  ") || row.starts_with("> "));
    rows.map(|row| row[2..].trim_end().to_owned()).filter(|row| !row.is_empty()).collect()
}

#[test]
fn a_name_alone_lists_all_that_are_called_so_and_a_sentence_what_it_means() {
    let codes = |typed: &str| {
        let rows = listed(typed);
        rows.iter().filter_map(|row| row.split(' ').next()).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(codes("niger")[..2], ["NE", "NG"], "a whole name, and one that begins so");
    // No name is like this, and it says no more than a place.
    assert_eq!(codes("what about niger please"), ["NE"]);
    // A name of a card that no place has, and one of a place that no card has.
    assert!(listed("telkomsel").iter().any(|row| row.contains("elkomsel")), "{:?}", listed("telkomsel"));
    assert!(codes("liechtenst").contains(&"LI".to_owned()));
}

#[test]
fn the_chosen_row_stays_chosen_while_it_is_seen_and_is_left_at_the_top() {
    let mut user = typed(En, "pk<Enter><Down*5><Enter>");
    user.resize((40, 12)).see();
    let chosen = |user: &mut User| {
        let seen = user.see();
        let marked = seen.cells().filter(|(at, cell)| at.y > 2 && cell.modifier.contains(Modifier::REVERSED));
        marked.map(|(_, cell)| cell.symbol()).collect::<String>()
    };
    user.keys("<Down*40>");
    let last = chosen(&mut user);
    // Up to the first row, and on to what stands over it.
    let (mut rows, mut before) = (vec![last], user.text());
    let mut stayed = 0;
    loop {
        let text = user.keys("<Up>").text();
        let row = chosen(&mut user);
        let is_at_top = text == before;
        if is_at_top || row.is_empty() {
            break;
        }
        stayed += usize::from(rows.last() == Some(&row));
        rows.push(row);
        before = text;
        assert!(rows.len() < 200, "{before}");
    }
    assert!(stayed > 0, "the first row is seen a while longer: {rows:?}");
    assert!(chosen(&mut user).is_empty(), "at the top none is chosen any more: {}", user.text());
    assert!(!chosen(user.keys("<Down>")).is_empty(), "and again the first");
}

#[test]
fn what_stands_further_in_keeps_less_room_in_a_narrow_pane() {
    let least = |columns: u16| {
        let mut user = typed(En, "pk<Enter><Down*5><Enter>22");
        let text = user.resize((columns, 60)).text();
        let pane = text.lines().skip(3).filter_map(|line| line.rsplit('│').next());
        let margins = pane.map(|line| line.len() - line.trim_start().len()).filter(|margin| *margin > 0);
        margins.filter(|margin| *margin < 8).min()
    };
    // Beside a list of 26 columns and a line.
    assert_eq!((least(27 + 59), least(27 + 60)), (Some(1), Some(2)));
}

#[test]
fn where_one_pane_is_seen_enter_leads_past_the_cards_when_one_was_typed() {
    for language in LANGUAGES {
        let opened = |typed: &str| User::new(language, (50, 20)).keys(&format!("{typed}<Enter>")).text();
        let part = |text: &str| text.lines().any(|line| line.contains("[1"));
        for named in ["giffgaff shanghai wechat", "pakistan keep-alive sim"] {
            let after = opened(named);
            assert!(part(&after), "{named}: {after}");
        }
        let after = opened("pakistan");
        assert!(!part(&after), "a card is still to be chosen: {after}");
    }
}

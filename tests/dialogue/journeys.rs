//! The main ways through the dialogue, to the letter.

use simbind::dataset::Language::{En, Zh};

use crate::support::program::is_golden;
use crate::talker::{paper, talk};

/// A keep-alive SIM of Pakistan for somebody in the mainland, from the first line to a pinned comparison.
#[test]
fn a_number_of_pakistan_is_kept_in_the_mainland() {
    let english = [
        "pakistan",
        "keep-alive",
        "profile keeper",
        "b",
        "1",
        "",
        "change",
        "all",
        "keep",
        "-1 month",
        "what-if",
        "3",
        "5",
        "reset",
        "back",
        "pin",
        "/glby",
        "compare",
        "quit",
    ];
    is_golden("dialogue.en.txt", &paper(En, &english));
    let chinese = [
        "巴基斯坦",
        "5",
        "身份",
        "4",
        "b",
        "结论",
        "",
        "改变",
        "全部",
        "保号",
        "-1个月",
        "试一试",
        "3",
        "5",
        "恢复",
        "返回",
        "记下",
        "、glby",
        "对比",
        "退出",
    ];
    is_golden("dialogue.zh.txt", &paper(Zh, &chinese));
}

#[test]
fn three_lines_lead_to_the_answer() {
    let english = talk(En, &["pakistan", "5", "profile keeper"]);
    assert!(
        english.contains("Does it get SMS in the mainland?")
            && english.contains("\nOtherwise?  a if roaming is on: with limits  b if you are there: with limits\n"),
        "{english}"
    );
    let chinese = talk(Zh, &["bjst", "保号卡", "身份 keeper"]);
    assert!(chinese.contains("\n不是这样？  a 漫游能收短信：能，有限制  b 人在当地：能，有限制\n"), "{chinese}");
}

#[test]
fn a_letter_takes_what_may_be_otherwise_and_only_news_is_said() {
    let before = talk(En, &["mexico", "esim"]);
    let after = talk(En, &["mexico", "esim", "a"]);
    let news = after.strip_prefix(&before).unwrap();
    assert!(
        news.starts_with(
            "number of the card: own number (said by you)\n  You said: it has a number.\n  You can bind it;"
        ),
        "{news}"
    );
    assert!(!news.contains("Parts, by number") && !news.contains("Mexico / eSIM"), "{news}");
    assert!(before.contains("Parts, by number or word:\n1. Answer\n"), "{before}");
}

#[test]
fn a_choice_that_changes_nothing_says_so() {
    let said = talk(En, &["pk", "5", "profile keeper", "profile keeper"]);
    assert!(
        said.ends_with(
            "profile: In the mainland with a foreign number.\nThe answer stays the same.\nLetter, part or command: \n"
        ),
        "{said}"
    );
}

#[test]
fn the_card_stays_chosen_for_the_next_place() {
    let said = talk(En, &["pk", "5", "mexico"]);
    assert!(said.contains("\nMexico / Keep-alive SIM / Traveller from the mainland\n"), "{said}");
    // What was said of the card of one place was not said of that of another.
    let said = talk(En, &["mexico", "esim", "a", "/pakistan"]);
    let (_, pakistan) = said.split_once("Pakistan / eSIM").unwrap();
    assert!(pakistan.contains("Does it come with a phone number?"), "{pakistan}");
}

#[test]
fn the_language_can_change_at_any_time() {
    let said = talk(En, &["mexico", "esim", "a", "language", "结论"]);
    let turned = "现在起用中文。\n现在在：墨西哥 / eSIM / 从内地出国的人。? 是帮助。\n字母、部分或命令：\n结论\n";
    let (_, answer) = said.split_once(turned).expect("the whole answer");
    assert!(answer.contains("\n能不能绑：微信 能，有限制、支付宝 能，有限制\n"), "{answer}");
}

#[test]
fn back_leads_the_same_way_back() {
    let said = talk(En, &["guinea", "5", "facts", "1", "back", "back", "back", "back", "back"]);
    let places: Vec<&str> = said.lines().filter(|line| line.starts_with("Back at")).collect();
    let facts = "Back at: You and your card.";
    let answer = "Back at: Guinea / Keep-alive SIM / Traveller from the mainland.";
    assert_eq!(places, [facts, answer, "Back at: Guinea.", "Back at: the search for a country or region."]);
    assert!(
        said.ends_with("You are at: the search for a country or region. ? helps.\nCountry or region: \n"),
        "{said}"
    );
    assert!(said.contains("The last search also found:\n1. Guinea-Bissau, GW, +245"), "{said}");
}

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
        english.contains("First tell us: Where does this card receive SMS?\na.  only at home: WeChat no"),
        "{english}"
    );
    let chinese = talk(Zh, &["bjst", "保号卡", "身份 keeper"]);
    assert!(chinese.contains("先回答：这张卡在哪里能收短信？\na.  只在发卡地：微信 不行"), "{chinese}");
}

#[test]
fn a_letter_answers_the_open_question_and_only_news_is_said() {
    let before = talk(En, &["mexico", "esim"]);
    let after = talk(En, &["mexico", "esim", "b"]);
    let news = after.strip_prefix(&before).unwrap();
    assert!(
        news.starts_with(
            "number of the card: own number (said by you)\nOverall: WeChat partly, Alipay partly\nWeChat: partly;"
        ),
        "{news}"
    );
    assert!(!news.contains("Parts, by number"), "{news}");
    assert!(before.contains("Parts, by number or word:\n1. Answer\n"), "{before}");
}

#[test]
fn a_choice_that_changes_nothing_says_so() {
    let said = talk(En, &["pk", "5", "profile keeper", "profile keeper"]);
    assert!(
        said.ends_with(
            "profile: In the mainland, foreign number.\nThe answer stays the same.\nLetter, part or command: \n"
        ),
        "{said}"
    );
}

#[test]
fn the_card_stays_chosen_for_the_next_place() {
    let said = talk(En, &["pk", "5", "mexico"]);
    assert!(said.contains("\nMexico / Keep-alive SIM / Mainland traveller\n"), "{said}");
    // What was said of the card of one place was not said of that of another.
    let said = talk(En, &["mexico", "esim", "b", "/pakistan"]);
    let (_, pakistan) = said.split_once("Pakistan / eSIM").unwrap();
    assert!(pakistan.contains("First tell us: Has this card a phone number of its own?"), "{pakistan}");
}

#[test]
fn the_language_can_change_at_any_time() {
    let said = talk(En, &["mexico", "esim", "b", "language", "结论"]);
    assert!(said.contains("现在起用中文。\n现在在：墨西哥 / eSIM / 国内旅客。? 是帮助。\n部分或命令：\n结论\n总体：微信 部分、支付宝 部分\n"), "{said}");
}

#[test]
fn back_leads_the_same_way_back() {
    let said = talk(En, &["guinea", "5", "facts", "1", "back", "back", "back", "back", "back"]);
    let places: Vec<&str> = said.lines().filter(|line| line.starts_with("Back at")).collect();
    let facts = "Back at: You and your card.";
    let answer = "Back at: Guinea / Keep-alive SIM / Mainland traveller.";
    assert_eq!(places, [facts, answer, "Back at: Guinea.", "Back at: the search for a country or region."]);
    assert!(
        said.ends_with("You are at: the search for a country or region. ? helps.\nCountry or region: \n"),
        "{said}"
    );
    assert!(said.contains("The last search also found:\n1. Guinea-Bissau, GW, +245"), "{said}");
}

//! Whole sentences that are typed: what they choose, what they say, what is asked back.

use simbind::dataset::Language::{En, Zh};

use crate::talker::talk;

/// What is said to the last of some lines, English.
fn news(lines: &[&str]) -> String {
    let (before, said) = (talk(En, &lines[..lines.len() - 1]), talk(En, lines));
    said.strip_prefix(&before).expect("it goes on").to_owned()
}

#[test]
fn a_sentence_leads_to_the_answer_at_once() {
    let said = talk(En, &["can i bind a pakistan keep-alive sim to wechat"]);
    assert!(said.contains("\nPakistan / Keep-alive SIM / Traveller from the mainland\n"), "{said}");
    assert!(!said.contains("Which kind of card?"), "the sentence names it: {said}");
    let said = talk(Zh, &["巴基斯坦保号卡能绑定微信或支付宝吗？"]);
    assert!(said.contains("\n巴基斯坦 / 保号卡 / 从内地出国的人\n"), "{said}");
}

#[test]
fn a_card_with_a_name_brings_its_place() {
    let said = talk(En, &["giffgaff"]);
    assert!(said.contains("\nUnited Kingdom / giffgaff"), "{said}");
    assert!(!said.contains("Which kind of card?"), "{said}");
}

#[test]
fn what_a_sentence_says_of_the_person_is_said_by_them() {
    let said = talk(En, &["giffgaff in shanghai wechat"]);
    assert!(said.contains("You said: ") && said.contains("United Kingdom / giffgaff"), "{said}");
    let facts = news(&["giffgaff in shanghai wechat", "facts"]);
    assert!(facts.contains("where you are: in mainland China (said by you)"), "{facts}");
    // The next sentence takes its place.
    let facts = news(&["giffgaff in shanghai wechat", "/mexico esim", "facts"]);
    assert!(!facts.contains("(said by you)"), "{facts}");
}

#[test]
fn without_a_card_a_sentence_is_followed_by_the_question_which() {
    let said = talk(En, &["register wechat with a us number"]);
    assert!(said.contains("\nWhich kind of card?\n"), "{said}");
    assert!(said.ends_with("Card, 1 to 10: \n"), "{said}");
}

#[test]
fn what_was_said_of_the_card_holds_for_the_kind_that_is_chosen_then() {
    let facts = news(&["+92 300 1234567", "esim", "facts"]);
    assert!(facts.contains("number of the card: own number (said by you)"), "{facts}");
}

#[test]
fn what_was_not_used_of_a_sentence_is_told() {
    let said = talk(Zh, &["巴基斯坦保号卡能绑定微信吗？石破天惊"]);
    assert!(said.contains("\n没用上：石破天惊\n"), "{said}");
    assert!(said.contains("\n巴基斯坦 / 保号卡 / "), "{said}");
}

#[test]
fn of_several_meanings_one_is_chosen_by_number() {
    let asked = talk(En, &["mobile duck"]);
    assert!(asked.contains("\nMore than one fits, choose a number:\n1. United Kingdom / CMLink UK"), "{asked}");
    assert!(news(&["mobile duck", "2"]).starts_with("Hong Kong / CMHK Mobile Duck"));
    let said = talk(Zh, &["圣马丁 流量卡"]);
    assert!(said.contains("\n不止一个，请选编号：\n1. ") && said.contains("\n2. "), "{said}");
    // What else the sentence says is not lost while one is chosen.
    let facts = news(&["mobile duck third country", "2", "facts"]);
    assert!(facts.contains("where you are: elsewhere (said by you)"), "{facts}");
    let said = talk(Zh, &["圣马丁 流量卡", "1"]);
    assert!(said.contains(" / 流量卡 / ") && !said.contains("哪种卡？"), "{said}");
}

#[test]
fn a_trouble_without_a_place_is_met_with_its_guide() {
    let said = talk(En, &["code never arrives"]);
    assert!(said.contains("The code never arrives") && said.contains("1. "), "{said}");
    assert!(said.contains("no place was named: add a country or region, or the name of a card"), "{said}");
    assert!(said.ends_with("Country or region: \n"), "{said}");
    // And a place goes on from there.
    let said = talk(En, &["code never arrives", "pakistan keep-alive"]);
    assert!(said.contains("\nPakistan / Keep-alive SIM / "), "{said}");
}

#[test]
fn a_number_in_a_sentence_is_never_said() {
    let said = talk(En, &["+92 300 1234567 wechat", "5", "/+62 812 3456 7890 alipay"]);
    assert!(said.contains("Pakistan / Keep-alive SIM") && said.contains("Indonesia"), "{said}");
    for part in ["1234567", "3456", "7890"] {
        assert!(!said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_letter_takes_what_may_be_otherwise_and_no_other_letter_anything() {
    for lines in [["pk", "keep-alive", "profile keeper"], ["giffgaff", "pin", "pin"]] {
        let said = talk(En, &lines);
        let (_, listed) = said.rsplit_once("\nOtherwise?  ").expect("something may be otherwise");
        let listed: Vec<&str> = listed.split("\nLetter, ").next().unwrap_or_default().split_whitespace().collect();
        for letter in ["a", "b", "c", "d", "e", "z"] {
            let (small, large) = (news(&[&lines[..], &[letter]].concat()), letter.to_uppercase());
            assert_eq!(small, news(&[&lines[..], &[&large]].concat()), "{letter}");
            let is_taken = small.lines().next().is_some_and(|line| line.ends_with(" (said by you)"));
            assert_eq!(is_taken, listed.contains(&letter), "{letter}: {small}");
            let refused = format!("There is no answer {letter} to give now.\n");
            assert_eq!(!is_taken, small.starts_with(&refused), "{letter}: {small}");
        }
    }
}

#[test]
fn letters_mean_the_same_behind_the_first_answer_and_behind_its_part() {
    let part = news(&["mexico", "esim", "1"]);
    assert!(part.contains("\nOtherwise?  a if it has a number: with limits\n") && !part.contains("First: "), "{part}");
    assert_eq!(news(&["mexico", "esim", "1", "a"]), news(&["mexico", "esim", "a"]));
}

#[test]
fn a_card_that_is_sold_anywhere_takes_a_place() {
    let said = news(&["airalo"]);
    assert!(said.contains("kind of card: Airalo eSIM.\nno place was named: add a country or region"), "{said}");
    assert!(said.ends_with("Country or region: \n"), "{said}");
    assert!(talk(En, &["airalo", "mexico"]).contains("\nMexico / Airalo eSIM"));
    // Where a place was asked about, it is that.
    assert!(talk(En, &["mexico", "esim", "/airalo"]).contains("\nMexico / Airalo eSIM"));
}

#[test]
fn behind_an_answer_another_card_or_sentence_is_heard_without_a_sign_before_it() {
    let lines = ["pk", "keep-alive"];
    assert!(news(&[&lines[..], &["giffgaff"]].concat()).contains("United Kingdom / giffgaff"));
    assert!(news(&[&lines[..], &["mexico esim"]].concat()).contains("Mexico / eSIM / "));
    for nonsense in ["profle", "zzz", "mexico zzzz"] {
        assert!(news(&[&lines[..], &[nonsense]].concat()).contains("is no command."), "{nonsense}");
    }
}

#[test]
fn a_trouble_that_names_a_place_keeps_its_guide() {
    for (language, line, place, call) in [
        (En, "pakistan keep-alive code never arrives", "Pakistan / Keep-alive SIM", "guide "),
        (Zh, "巴基斯坦保号卡收不到验证码", "巴基斯坦 / 保号卡", "指南 "),
    ] {
        let said = talk(language, &[line]);
        assert!(said.contains(place), "{said}");
        let named =
            said.lines().rev().find(|line| line.contains(call)).unwrap_or_else(|| panic!("no guide in\n{said}"));
        // What it says to type opens the guide.
        let typed = named.split_once(call).unwrap().1.trim_end_matches(['.', '。', '”']);
        let guide = talk(language, &[line, &format!("{call}{typed}")]);
        assert!(guide.len() > said.len() + 500 && guide.contains("\n1. "), "{typed}: {guide}");
    }
}

#[test]
fn the_beginning_says_that_whole_questions_are_understood() {
    assert!(talk(En, &[]).contains("a whole sentence"), "{}", talk(En, &[]));
    assert!(talk(Zh, &[]).contains("整句也行"), "{}", talk(Zh, &[]));
}

#[test]
fn the_last_thing_that_was_said_is_taken_back_and_all_of_it_is_forgotten() {
    let way = ["pakistan keep-alive", "profile keeper"];
    let said = talk(En, &way);
    let undone = talk(En, &[&way[..], &["reset"]].concat());
    assert!(undone.strip_prefix(&said).is_some_and(|news| news.contains("taken back")), "{undone}");
    let anew = talk(En, &[&way[..], &["anew", "why"]].concat());
    assert!(anew.contains("needs a country or region and a card first"), "{anew}");
}

#[test]
fn who_somebody_is_is_kept_only_when_they_say_so() {
    use crate::talker::{start, told};
    let begun = start(En).memory.profile;
    assert_eq!(told(&start(En), b"profile keeper").1.profile, begun);
    assert_ne!(told(&start(En), b"profile keeper\nremember").1.profile, begun);
}

#[test]
fn at_a_terminal_a_guide_is_said_step_by_step() {
    use crate::talker::paper;
    // What is said once the guide is chosen.
    let paper = |lines: &[&str]| paper(En, lines).rsplit_once("or back: 1\n").unwrap().1.to_owned();
    let one = paper(&["guide", "1"]);
    assert!(one.contains(" 1. ") && !one.contains(" 3. "), "{one}");
    assert!(one.contains("more steps: Enter for the next"), "{one}");
    let two = paper(&["guide", "1", ""]);
    assert!(two.contains(" 2. "), "{two}");
    let all = paper(&["guide", "1", "all"]);
    assert!(all.len() > two.len() && all.contains(" 4. "), "{all}");
}

#[test]
fn letters_mean_what_they_mean_in_the_list_of_keys_of_the_screen() {
    let same = [
        ("g", "guide"),
        ("f", "facts"),
        ("v", "what-if"),
        ("m", "matrix"),
        ("w", "world"),
        ("r", "which"),
        ("t", "pin"),
        ("p", "profile"),
        ("y", "message"),
        ("k", "remember"),
        ("n", "anew"),
        ("l", "language"),
    ];
    for (letter, word) in same {
        assert_eq!(news(&["pk", "5", letter]), news(&["pk", "5", word]), "{letter}");
    }
    assert!(news(&["pk", "5", "q", "why"]).is_empty(), "nothing is heard after the end");
}

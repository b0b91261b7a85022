//! Which day counts for a card, and what is said where none was.

use super::*;

/// The days that count for the only card: the rule and the day of each.
fn due(holder: &Holder) -> Vec<(String, String)> {
    let card = holder.json()["mine"][0].clone();
    let text = |due: &Value, key: &str| due[key].as_str().unwrap_or_default().to_owned();
    card["due"].as_array().unwrap().iter().map(|found| (text(found, "rule"), text(found, "due"))).collect()
}

/// Without line breaks and the spaces around them.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pairs(found: &[(&str, &str)]) -> Vec<(String, String)> {
    found.iter().map(|(rule, day)| ((*rule).to_owned(), (*day).to_owned())).collect()
}

#[test]
fn a_day_is_the_last_use_the_last_top_up_or_the_end_of_the_plan_as_the_rule_says() {
    for (card, told, day) in [
        ("aq-floe", "Floe, used on 2026-11-28", "2027-05-28"),
        ("aq-topper", "Topper, topped up on 2026-11-28", "2027-02-26"),
        ("aq-monthly", "Monthly, plan ends on 2026-11-28", "2027-01-27"),
    ] {
        let holder = Holder::new(&format!("day-of-{card}"));
        holder.mine(&["add", card]).answers();
        let answer = holder.mine(&["used", card]).answers();
        assert!(answer.starts_with(&format!("Written down: {told}\n")), "{answer}");
        assert_eq!(due(&holder)[0].1, day, "{card}");
    }
}

#[test]
fn what_counts_from_activation_alone_takes_a_day_as_that_and_no_use_prolongs_it() {
    let holder = Holder::new("activation");
    let told = holder.mine(&["add", "aq-visitor", "2026-11-10"]).answers();
    assert!(told.contains("Visitor: act before 2026-12-10 (12 days left)"), "{told}");
    holder.mine(&["used", "visitor"]).answers();
    assert_eq!(due(&holder), pairs(&[("aq-visitor", "2026-12-10")]));
    assert!(holder.mine(&[]).answers().contains("30 days from activation"));
    assert!(holder.mine(&["due"]).run().status.code() == Some(5));
    holder.mine(&["change", "visitor", "--activated", ""]).answers();
    assert_eq!(due(&holder), pairs(&[]));
    let text = joined(&holder.mine(&[]).answers());
    assert!(text.contains("When was it activated? simbind mine change aq-visitor"), "{text}");
}

#[test]
fn beside_a_rule_of_use_that_of_activation_counts_once_its_day_is_said() {
    let holder = Holder::new("both");
    holder.mine(&["add", "aq-topper", "2026-11-10"]).answers();
    assert_eq!(due(&holder), pairs(&[("aq-topper", "2027-02-08")]));
    let text = joined(&holder.mine(&[]).answers());
    assert!(text.contains("1 year from activation. When was it activated?"), "{text}");
    holder.mine(&["change", "topper", "--activated", "2026-01-15"]).answers();
    assert_eq!(due(&holder), pairs(&[("aq-topper-check", "2027-01-15"), ("aq-topper", "2027-02-08")]));
    assert!(!holder.mine(&[]).answers().contains("When was it"), "nothing is missing any more");
}

#[test]
fn where_no_day_was_said_it_is_asked_for_at_once() {
    let holder = Holder::new("no-day");
    for (card, when) in [
        ("aq-floe", "When was it last used? simbind mine used aq-floe YYYY-MM-DD"),
        ("aq-topper", "When was it last topped up? simbind mine used aq-topper YYYY-MM-DD"),
        ("aq-monthly", "When does its plan end? simbind mine used aq-monthly YYYY-MM-DD"),
        ("aq-visitor", "When was it activated? simbind mine change aq-visitor --activated YYYY-MM-DD"),
        ("aq-mist", "To set a period of your own: simbind mine change aq-mist --period \"180 days\""),
    ] {
        let told = holder.mine(&["add", card]).answers();
        assert!(told.contains(when), "{told}");
    }
}

#[test]
fn days_are_said_as_people_say_them() {
    for (said, used) in [
        ("today", Some("2026-11-28")),
        ("yesterday", Some("2026-11-27")),
        ("昨天", Some("2026-11-27")),
        ("2026-08-31", Some("2026-08-31")),
        ("2026/8/31", Some("2026-08-31")),
        ("2026年8月31日", Some("2026-08-31")),
        ("31.8.2026", Some("2026-08-31")),
        ("", None),
    ] {
        let holder = Holder::new("said-days");
        holder.mine(&["add", &format!("giffgaff {said}")]).answers();
        assert_eq!(holder.json()["mine"][0]["last_used"].as_str(), used, "{said}");
        holder.mine(&["used", "giffgaff", "yesterday"]).answers();
        assert_eq!(holder.json()["mine"][0]["last_used"].as_str(), Some("2026-11-27"));
    }
}

#[test]
fn no_use_lies_ahead_and_no_day_beside_the_calendar_counts() {
    let holder = Holder::new("ahead");
    for words in [
        &["add", "giffgaff 2026-12-31"][..],
        &["add", "aq-floe", "2026-12-31"],
        &["add", "aq-floe", "--last-used", "2026-11-29"],
        &["add", "aq-monthly", "--activated", "2026-11-29"],
        &["add", "giffgaff 2026-02-30"],
    ] {
        holder.mine(words).fails(2);
    }
    assert!(!holder.file().exists());
    holder.mine(&["add", "aq-floe", "2026-11-01"]).answers();
    let before = holder.text();
    assert!(holder.mine(&["used", "floe", "2027-11-01"]).fails(2).contains("2027-11-01 is still to come"));
    holder.mine(&["change", "floe", "--last-used", "2027-11-01"]).fails(2);
    holder.mine(&["report", "floe", "wechat", "receive-code", "worked", "--day", "2027-11-01"]).fails(2);
    assert_eq!(holder.text(), before);
    // A plan may end next month.
    holder.mine(&["add", "aq-monthly", "2026-12-31"]).answers();
    assert!(holder.mine(&[]).answers().contains("act before 2027-03-01"));
}

#[test]
fn a_period_is_said_in_either_language() {
    let holder = Holder::new("periods");
    holder.mine(&["add", "aq-mist", "2026-11-01"]).answers();
    for (said, day) in [
        ("180 days", "2027-04-30"),
        ("180天", "2027-04-30"),
        ("6 个月", "2027-05-01"),
        ("1年", "2027-11-01"),
        ("1 Year", "2027-11-01"),
    ] {
        holder.mine(&["change", "mist", "--period", said]).answers();
        assert_eq!(due(&holder)[0].1, day, "{said}");
    }
    for wrong in ["0 days", "180", "days", "a while", "180 weeks", "99999 days"] {
        holder.mine(&["change", "mist", "--period", wrong]).fails(2);
    }
}

#[test]
fn a_place_alone_is_asked_for_one_of_its_cards() {
    let holder = Holder::new("which-card");
    let told = holder.mine(&["add", "Colombia"]).fails(1);
    assert!(told.contains("which card of Colombia? Write its name, as in Claro Colombia"), "{told}");
    let told = holder.mine(&["add", "香港卡", "--lang", "zh"]).fails(1);
    assert!(told.contains("是香港的哪张卡？") && told.contains("HK 保号卡"), "{told}");
}

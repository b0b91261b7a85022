//! The matrix of card kinds and asks.

use simbind::answer::{SaidOf, matrix, report};
use simbind::dataset::Language::{En, Zh};

use crate::LANGUAGES;
use crate::support::screen::User;
use crate::support::{dataset, query};

#[test]
fn every_cell_is_the_word_of_the_answer() {
    let dataset = dataset();
    for (country, profile) in [("JP", "visitor-to-china"), ("IN", "keeper"), ("AQ", "anyone")] {
        let asked =
            query(&dataset, country, "prepaid", profile, &["you.helper=no".to_owned(), "card.sms=home".to_owned()]);
        let rows = matrix(&dataset, &asked, SaidOf::Own);
        assert_eq!(rows.len(), dataset.tables.kinds().count());
        for row in rows {
            let of_card = asked.about(&dataset.tables, asked.country, row.card);
            let settings = if row.card == asked.card { 2 } else { 1 };
            assert_eq!(of_card.settings.len(), settings, "what was said of the card was said of that card only");
            for (answer, words) in report(&dataset, &of_card).services.iter().zip(&row.words) {
                let expected: Vec<_> = answer.asks.iter().map(|ask| ask.word).collect();
                assert_eq!(*words, expected, "{country} {}", dataset.tables.cards[row.card.index()].id);
            }
        }
    }
}

#[test]
fn it_opens_by_one_key_and_shows_the_words() {
    let text = User::new(En, (80, 24)).keys("japan<Enter><F12><Right*2>").text();
    for line in [
        "[Japan / WeChat / Open a new account]",
        "> Data SIM",
        "no        no        no",
        "  VoIP number     hardly    hardly    hardly",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    assert!(User::new(Zh, (80, 24)).keys("rb<F12><Tab>").text().contains("[日本 / 支付宝 / 能不能绑]"));
    assert!(!User::new(En, (80, 24)).keys("japan<Enter><F12><F12>").text().contains("Japan / WeChat"));
}

#[test]
fn a_cell_opens_its_proof() {
    let mut user = User::new(En, (80, 24));
    let text = user.keys("japan<Enter><F12><Down><Right*2><Tab><Enter>").text();
    assert!(text.contains("[Japan / eSIM]"), "{text}");
    let first = text.lines().nth(3).unwrap();
    assert!(first.contains("Open a new account / Alipay: depends"), "{text}");
}

#[test]
fn it_follows_what_is_typed_and_who_asks() {
    for language in LANGUAGES {
        let mut user = User::new(language, (80, 24));
        let before = user.keys("in<Enter><F12>").text();
        let after = user.keys("<F2>").text();
        assert_ne!(before, after, "another profile, other words");
    }
}

#[test]
fn where_nothing_matches_it_says_so() {
    assert!(User::new(En, (80, 24)).keys("qqqq<F12>").text().contains("nothing matches"));
}

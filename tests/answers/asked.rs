//! What a question holds, and when two of them are one.

use crate::support::{dataset, position, query};
use simbind::answer::{ComparedRow, Judged, Word};
use simbind::dataset::Dataset;
use simbind::engine::{Level, Verdict};
use simbind::query::{Query, Setting, parse_setting};

fn setting(dataset: &Dataset, written: &str) -> Setting {
    parse_setting(&dataset.tables, written).unwrap_or_else(|error| panic!("{written}: {error:?}"))
}

/// The settings that are left after these were said one after the other.
fn left(dataset: &Dataset, said: &[&str]) -> Vec<Setting> {
    let said: Vec<String> = said.iter().map(|one| (*one).to_owned()).collect();
    query(dataset, "PK", "esim", "anyone", &said).settings
}

#[test]
fn what_is_said_of_one_service_replaces_what_was_said_of_it_and_of_no_other() {
    let dataset = dataset();
    let [of_wechat, of_alipay, of_all] =
        ["wechat/you.account=existing", "alipay/you.account=none", "you.account=existing"];
    let other = "wechat/you.account=none";
    for (said, kept) in [
        (vec![of_wechat, of_alipay], vec![of_wechat, of_alipay]),
        (vec![of_wechat, other], vec![other]),
        (vec![of_wechat, of_alipay, other], vec![of_alipay, other]),
        (vec![of_all, of_alipay], vec![of_all, of_alipay]),
        (vec![of_wechat, of_alipay, of_all], vec![of_all]),
        (vec!["card.number=own", of_wechat, of_all], vec!["card.number=own", of_all]),
    ] {
        let expected: Vec<Setting> = kept.iter().map(|one| setting(&dataset, one)).collect();
        assert_eq!(left(&dataset, &said), expected, "{said:?}");
    }
}

#[test]
fn questions_are_one_where_place_card_person_and_all_that_was_said_are() {
    let dataset = dataset();
    let asked = |country, card, profile, set: &[&str]| {
        let set: Vec<String> = set.iter().map(|one| (*one).to_owned()).collect();
        query(&dataset, country, card, profile, &set)
    };
    let one = asked("PK", "esim", "anyone", &["wechat/you.account=none", "alipay/you.account=none"]);
    let same = Query {
        today: (2030, 1, 1),
        last_used: Some((2026, 1, 1)),
        ..asked("PK", "esim", "anyone", &["you.account=none"])
    };
    assert!(one.is_as(&same, &dataset), "in other words, on another day");
    for other in [
        asked("CO", "esim", "anyone", &["you.account=none"]),
        asked("PK", "prepaid", "anyone", &["you.account=none"]),
        asked("PK", "esim", "keeper", &["you.account=none"]),
        asked("PK", "esim", "anyone", &["wechat/you.account=none"]),
        asked("PK", "esim", "anyone", &[]),
    ] {
        assert!(!one.is_as(&other, &dataset) && !other.is_as(&one, &dataset), "{other:?}");
    }
}

#[test]
fn answers_of_one_word_and_other_ends_are_different() {
    let row = |ends: &[(Level, Level)]| ComparedRow {
        service: position(["a"].into_iter(), "a"),
        ask: position(["a"].into_iter(), "a"),
        cells: ends
            .iter()
            .map(|(worst, best)| Judged { word: Word::Depends, verdict: Verdict { worst: *worst, best: *best } })
            .collect(),
    };
    let [wide, narrow] = [(Level::No, Level::Yes), (Level::Limited, Level::Yes)];
    for (ends, is_different) in [(&[wide, wide][..], false), (&[wide, narrow], true), (&[wide, wide, narrow], true)] {
        let row = row(ends);
        assert_eq!((row.is_different(), row.differs_in_ends_only()), (is_different, is_different), "{ends:?}");
    }
    let mut words = row(&[wide, wide]);
    words.cells[1].word = Word::Unknown;
    assert!(words.is_different() && !words.differs_in_ends_only());
}

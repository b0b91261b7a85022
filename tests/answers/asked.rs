//! What a question holds, and when two of them are one.

use std::collections::BTreeSet;

use crate::support::{TODAY, dataset, position, query};
use simbind::answer::{ComparedRow, Judged, Word};
use simbind::dataset::{self, CardId, CountryId, Dataset, Language, Meaning, Product, ProductId, Scope, ServiceId};
use simbind::engine::{Level, Verdict};
use simbind::query::{
    Among, CardChoice, Choice, Command, Kind, Named, Query, Question, Reader, Setting, Told, Unclear, Wanted, folded,
    named, parse_setting, profile_as_said,
};
use simbind::text::width;

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
fn a_kind_of_card_is_named_by_every_word_for_it_and_by_no_other() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let mut words = 0;
    for word in &tables.words {
        let Meaning::Card(card) = word.means else { continue };
        assert_eq!(named(tables, &word.text.replace(dataset::Word::APP, "")), Ok(card), "{}", word.text);
        words += 1;
    }
    assert!(words > 50, "{words}");
    for nothing in ["", " ", "-", "quixotic", "石破天惊"] {
        assert!(named::<CardId>(tables, nothing).is_err(), "{nothing}");
    }
}

#[test]
fn a_card_is_called_and_described_as_its_row_says() {
    let dataset = dataset();
    let tables = &dataset.tables;
    for (at, card) in tables.cards.entries() {
        let choice = CardChoice::Kind(at);
        assert_eq!((choice.name(tables), choice.summary(tables)), (card.name, card.summary));
    }
    for (at, product) in tables.products.entries() {
        let choice = CardChoice::Product(at);
        assert_eq!((choice.name(tables), choice.summary(tables)), (product.name, product.summary));
    }
}

#[test]
fn a_card_with_a_name_stays_where_it_is_sold_and_no_other_kind_was_asked_for() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let elsewhere: CountryId = position(tables.countries.iter().map(|country| country.code), "AQ");
    let (mut stays, mut goes) = (0, 0);
    for (at, product) in tables.products.entries() {
        let asked = query(&dataset, "FR", "esim", "keeper", &[]).about_product(tables, at);
        let about = |country, card| asked.about(tables, country, card).product;
        assert_eq!(about(asked.country, asked.card), Some(at), "{}", product.id);
        assert_eq!(about(elsewhere, asked.card), Some(at).filter(|_| product.country.is_none()), "{}", product.id);
        let other = tables.cards.ids().find(|card| *card != asked.card).expect("there are more");
        assert_eq!(about(asked.country, other), None, "{}", product.id);
        if product.country.is_none() { stays += 1 } else { goes += 1 }
    }
    assert!(stays > 5 && goes > 100, "{stays} {goes}");
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

#[test]
fn who_asks_becomes_another_only_where_what_was_said_goes_against_the_usual_and_agrees_with_the_other() {
    let dataset = dataset();
    let profiles = &dataset.tables.profiles;
    let usual = dataset.default_profile();
    let told = |profile| profiles.get(profile).unwrap().told().collect::<Vec<_>>();
    let facts = || profiles.ids().flat_map(told).collect::<Vec<_>>();
    let mut changed = 0;
    for first in facts() {
        assert_eq!(profile_as_said(&dataset, usual, &[]), usual);
        for second in facts().into_iter().filter(|second| second.0 != first.0 || *second == first) {
            let said = [first, second];
            let taken = profile_as_said(&dataset, usual, &said);
            // What is said wins, and what is not said stays as it usually is.
            let expected = |profile| {
                let usual = told(usual);
                told(profile).iter().all(|(fact, value)| {
                    let about = said.iter().find(|(found, _)| found == fact);
                    about.map_or_else(|| usual.contains(&(*fact, *value)), |(_, said)| said == value)
                })
            };
            let is_contradicted =
                told(usual).iter().any(|(fact, value)| said.iter().any(|(found, said)| found == fact && said != value));
            let names_it = |profile| told(profile).iter().any(|(fact, _)| said.iter().any(|(found, _)| found == fact));
            if taken == usual {
                let other = profiles.ids().find(|other| is_contradicted && names_it(*other) && expected(*other));
                assert_eq!(other, None, "{said:?}");
            } else {
                assert!(is_contradicted && names_it(taken) && expected(taken), "{said:?}");
                changed += 1;
            }
            for other in profiles.ids().filter(|other| *other != usual) {
                assert_eq!(profile_as_said(&dataset, other, &said), other, "a chosen one stays");
            }
        }
    }
    assert!(changed > 0);
}

#[test]
fn a_command_is_broken_where_it_must_be_and_an_option_stays_with_its_value_where_both_fit() {
    let command = "simbind check GB keep-alive --profile visitor-to-china --set card.number=own --lang=zh --all --last-used 2026-08-31";
    let words: Vec<&str> = command.split(' ').collect();
    for cells in 4..=width(command) + 2 {
        let (lines, room) = (folded(command, cells), cells - 2);
        let parts: Vec<&str> = lines.iter().map(|line| line.trim_end_matches(" \\")).collect();
        assert_eq!(parts.join(" "), command, "a shell reads it as one");
        let mut next = 0;
        for (at, part) in parts.iter().enumerate() {
            assert!(width(part) <= room || !part.contains(' '), "{cells}: {part}");
            assert_eq!(lines[at].ends_with(" \\"), at + 1 < parts.len());
            next += part.split(' ').count();
            let Some(word) = words.get(next) else { continue };
            // What comes next had no room here, be it with its value.
            let pair = words.get(next + 1).map(|value| format!("{word} {value}"));
            let has_value = word.starts_with("--") && !word.contains('=') && *word != "--all";
            let piece = pair.filter(|pair| has_value && width(pair) <= room).unwrap_or_else(|| (*word).to_owned());
            assert!(width(part) + 1 + width(&piece) > room, "{cells}: {part} | {piece}");
            let is_torn =
                words[next - 1].starts_with("--") && !words[next - 1].contains('=') && words[next - 1] != "--all";
            assert!(!is_torn || width(words[next - 1]) + 1 + width(word) > room, "{cells}: {part} | {word}");
        }
    }
}

#[test]
fn what_was_said_of_a_card_stays_with_it_and_goes_with_another_of_the_same_place_and_kind() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let asker = query(&dataset, "FR", "esim", "keeper", &[]);
    let said = [setting(&dataset, "card.number=own"), setting(&dataset, "you.helper=no")];
    let mut others = 0;
    for (at, product) in tables.products.entries().step_by(7) {
        let mut told = Query { last_used: Some((2026, 1, 1)), ..asker.about_product(tables, at) };
        for setting in said {
            told.set(setting);
        }
        assert_eq!(told.about_product(tables, at), told, "{}", product.id);
        let is_alike = |(other, row): &(ProductId, &Product)| {
            *other != at && row.country == product.country && row.usual() == product.usual()
        };
        let Some((other, row)) = tables.products.entries().find(is_alike) else { continue };
        let found = told.about_product(tables, other);
        assert_eq!((found.last_used, &found.settings[..]), (None, &said[1..]), "{}", row.id);
        others += 1;
    }
    assert!(others > 10, "{others}");
}

#[test]
fn what_cannot_hold_cannot_hold_of_one_service_and_may_hold_of_two() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let [one, two] = [0, 1].map(|at| tables.services.ids().nth(at).expect("there are two services"));
    let mut refused = 0;
    for found in &tables.contradictions {
        let [first, second] = found.facts[..] else { continue };
        if [first, second].iter().any(|(fact, _)| tables.facts[fact.index()].scope != Scope::Person) {
            continue;
        }
        let said = |of: [ServiceId; 2]| {
            let mut asked = query(&dataset, "PK", "any", "anyone", &[]);
            for ((fact, value), service) in [first, second].into_iter().zip(of) {
                asked.set(Setting { service: Some(service), fact, value });
            }
            asked.contradiction(&dataset).is_some()
        };
        assert!(said([one, one]) && said([two, two]) && !said([one, two]) && !said([two, one]), "{}", found.id);
        refused += 1;
    }
    assert!(refused > 1, "{refused}");
}

#[test]
fn every_id_names_what_it_is_of() {
    let dataset = dataset();
    let tables = &dataset.tables;
    macro_rules! check {
        ($($table:ident)*) => {$(
            for (at, found) in tables.$table.entries() {
                assert_eq!(named(tables, found.id), Ok(at), "{}", found.id);
            }
        )*};
    }
    check!(cards services asks profiles guides);
}

#[test]
fn a_name_that_is_none_is_told_as_what_it_should_have_named() {
    let dataset: &'static Dataset = Box::leak(Box::new(dataset()));
    let reader = Reader { dataset, profile: dataset.default_profile(), today: TODAY };
    let told = Told { profile: None, settings: &[], today: None, services: &[], asks: &[] };
    let checked = |place| reader.check(Named { place, card: None }, told, None);
    assert!(matches!(checked("quixotic"), Err(Unclear::Place { .. })), "it may be a place");
    assert!(matches!(checked("giffgafff"), Err(Unclear::Unknown { kind: Kind::Card, .. })), "it is like a card");
    assert!(matches!(reader.place_or_product("quixotic", TODAY), Err(Unclear::Place { .. })));
    assert!(matches!(reader.place_or_product("vodafone", TODAY), Err(Unclear::Several { .. })));
    let place_of = |written| match reader.matrix(written, told) {
        Ok(Question::Matrix(asked)) => Some(dataset.tables.countries[asked.query.country.index()].code),
        _ => None,
    };
    // A name of several cards is that of a place where all of them are sold.
    let (mut one, mut several) = (0, 0);
    for product in &dataset.tables.products {
        for name in product.aliases.iter().copied().chain([product.name.en(), product.id]) {
            let called = dataset.products_called(name);
            let places: BTreeSet<_> = called.iter().map(|at| dataset.tables.products[at.index()].country).collect();
            if reader.country(name).is_ok() || called.len() < 2 {
                continue;
            }
            let only = Some(&places).filter(|places| places.len() == 1).and_then(|places| *places.first()?);
            assert_eq!(place_of(name), only.map(|at| dataset.tables.countries[at.index()].code), "{name}");
            if only.is_some() { one += 1 } else { several += 1 }
        }
    }
    assert!(one + several > 0, "{one} {several}");
    assert_eq!((place_of("vodafone"), place_of("quixotic")), (None, None));
}

#[test]
fn a_whole_name_is_meant_though_it_begins_another_and_a_beginning_of_both_is_neither() {
    let choices = || ["esim", "esim-travel", "voip"].map(|id| Choice { id, name: None }).to_vec();
    assert_eq!(Kind::Card.choose(choices(), "esim"), Ok(0));
    assert_eq!(Kind::Card.choose(choices(), "esim-t"), Ok(1));
    let Err(Unclear::Unknown { nearest, .. }) = Kind::Card.choose(choices(), "es") else { panic!("two begin so") };
    assert_eq!(nearest, ["esim", "esim-travel"]);
}

#[test]
fn a_command_says_the_least_level_only_where_one_was_asked_for() {
    let dataset = dataset();
    let asked = query(&dataset, "PK", "esim", "keeper", &[]);
    for at_least in Level::ALL {
        let services = dataset.tables.services.ids().collect();
        let wanted = Wanted { among: Among::Cards, services, ask: dataset.headline(), at_least };
        let line = Command::which(&dataset, Language::En, &asked, &wanted).line();
        assert_eq!(line.contains("--at-least"), at_least > Level::No, "{line}");
    }
}

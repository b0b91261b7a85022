//! The JSON answer, against the founding cases and against itself.

use std::collections::BTreeSet;

use crate::support::{dataset, query};
use serde_json::Value;
use simbind::answer::report;
use simbind::dataset::{Dataset, Language};
use simbind::engine::AskId;
use simbind::query::Query;
use simbind::render::json::check as check_json;
use simbind::words::Words;

fn answer(dataset: &Dataset, query: &Query, language: Language) -> Value {
    let words = Words { wording: &dataset.tables.wording, language };
    let asks: Vec<AskId> = dataset.tables.asks.ids().collect();
    serde_json::to_value(check_json(dataset, words, &report(dataset, query), &asks, "simbind"))
        .expect("it can be written")
}

fn cases() -> Vec<toml::Table> {
    let file: toml::Table = include_str!("../cases/founding.toml").parse().expect("the cases parse");
    let cases = file["case"].as_array().expect("cases");
    cases.iter().map(|case| case.as_table().expect("a table").clone()).collect()
}

fn case_query(dataset: &Dataset, case: &toml::Table) -> Query {
    let text = |key: &str| case[key].as_str().expect("a text");
    let set = case.get("set").and_then(toml::Value::as_table).into_iter().flatten();
    let settings: Vec<String> =
        set.map(|(fact, value)| format!("{fact}={}", value.as_str().expect("a value"))).collect();
    query(dataset, text("country"), text("card"), text("profile"), &settings)
}

fn entries(value: &Value) -> &[Value] {
    value.as_array().expect("an array")
}

fn ask<'v>(answer: &'v Value, service: &str, ask: &str) -> &'v Value {
    let service = entries(&answer["services"]).iter().find(|found| found["service"] == service).expect("the service");
    entries(&service["asks"]).iter().find(|found| found["ask"] == ask).expect("the ask")
}

#[test]
fn founding_cases() {
    let dataset = dataset();
    for case in cases() {
        let found = answer(&dataset, &case_query(&dataset, &case), Language::En);
        let id = case["id"].as_str().expect("an id");
        for (service, asks) in case.get("expect").and_then(toml::Value::as_table).into_iter().flatten() {
            for (name, words) in asks.as_table().expect("asks") {
                let word = ask(&found, service, name)["word"].as_str().expect("a word");
                assert!(
                    words.as_array().expect("words").iter().any(|allowed| allowed.as_str() == Some(word)),
                    "{id}: {service} {name} is {word}"
                );
            }
        }
        for factor in case.get("factors").and_then(toml::Value::as_array).into_iter().flatten() {
            let is_failing = |need: &Value| need["status"] == "not-met" && need["factor"].as_str() == factor.as_str();
            assert!(needs(&found).into_iter().any(is_failing), "{id}: {factor:?}");
        }
        if let Some(fact) = case.get("first-question").and_then(toml::Value::as_str) {
            let first = entries(&found["services"]).iter().find_map(|service| service["asks"][0]["questions"].get(0));
            assert_eq!(first.map(|question| &question["fact"]), Some(&fact.into()), "{id}");
        }
    }
}

fn needs(answer: &Value) -> Vec<&Value> {
    let services = entries(&answer["services"]).iter();
    let routes = services.flat_map(|service| entries(&service["asks"])).flat_map(|ask| entries(&ask["routes"]));
    routes.flat_map(|route| entries(&route["needs"])).collect()
}

/// Every `evidence` in it, at any depth.
fn collect_evidence<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(object) => {
            for (key, inner) in object {
                if key == "evidence" {
                    found.extend(entries(inner).iter().map(|id| id.as_str().expect("an id")));
                } else {
                    collect_evidence(inner, found);
                }
            }
        }
        Value::Array(array) => array.iter().for_each(|inner| collect_evidence(inner, found)),
        _ => {}
    }
}

#[test]
fn sources_are_those_that_are_used() {
    let dataset = dataset();
    for case in cases() {
        let found = answer(&dataset, &case_query(&dataset, &case), Language::Zh);
        let mut used = BTreeSet::new();
        collect_evidence(&found, &mut used);
        let listed: BTreeSet<&str> =
            found["sources"].as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(used, listed, "{:?}", case["id"]);
        assert!(!listed.is_empty());
    }
}

const LEVELS: [&str; 4] = ["no", "unlikely", "limited", "yes"];

fn level(value: &Value) -> usize {
    LEVELS.iter().position(|level| value == level).unwrap_or_else(|| panic!("{value} is no level"))
}

#[test]
fn every_country_and_card_has_all_keys_in_both_languages() {
    let dataset = dataset();
    for (position, country) in dataset.tables.countries.iter().enumerate() {
        // Each country with one card, so that all cards occur; the whole product would say no more about the form.
        let card = dataset.tables.cards[position % dataset.tables.cards.len()].id;
        let language = Language::ALL[position % 2];
        let found = answer(&dataset, &query(&dataset, country.code, card, "anyone", &[]), language);
        has_all_keys(&found, &dataset);
        assert_eq!((&found["country"]["code"], &found["card"]), (&country.code.into(), &card.into()));
    }
}

fn has_all_keys(found: &Value, dataset: &Dataset) {
    let keys = [
        "schema",
        "today",
        "data_version",
        "command",
        "country",
        "card",
        "profile",
        "facts",
        "services",
        "advice",
        "alternatives",
        "warnings",
        "claims",
        "sources",
    ];
    assert!(keys.iter().all(|key| found.get(key).is_some()));
    assert_eq!(found["schema"], 1);
    for fact in &dataset.tables.facts {
        let of_service = format!("wechat/{}", fact.id);
        assert!(found["facts"].get(fact.id).is_some() || found["facts"].get(&of_service).is_some(), "{}", fact.id);
    }
    for ask in entries(&found["services"]).iter().flat_map(|service| entries(&service["asks"])) {
        let (worst, best) = (level(&ask["worst"]), level(&ask["best"]));
        assert!(worst <= best);
        let word = ask["word"].as_str().expect("a word");
        if worst == best {
            assert_eq!(word, LEVELS[worst]);
        } else {
            assert!(matches!(word, "depends" | "unknown"), "{word}");
        }
        assert!(word != "limited" || !entries(&ask["limits"]).is_empty(), "which part is limited: {ask}");
        for change in entries(&ask["changes"]) {
            assert!(!change["text"].as_str().expect("a text").is_empty());
            assert!(change["set"].as_object().is_some_and(|set| !set.is_empty()));
            assert!((level(&change["worst"]), level(&change["best"])) > (worst, best));
        }
        for question in entries(&ask["questions"]) {
            let outcomes = question["outcomes"].as_object().expect("outcomes");
            assert!(outcomes.len() > 1 && outcomes.values().all(|ends| level(&ends[0]) <= level(&ends[1])));
        }
    }
    for need in needs(found) {
        assert!(matches!(need["status"].as_str(), Some("met" | "not-met" | "unknown")));
        assert!(need["assumed"].is_boolean() && !need["text"].as_str().expect("a text").is_empty());
    }
}

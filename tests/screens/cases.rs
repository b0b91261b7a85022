//! The founding cases, answered by the screen alone: chosen, told and read with keys as a person would.

use simbind::answer::known_facts;
use simbind::dataset::{Dataset, Language, Scope};
use simbind::engine::FactId;
use simbind::query::{Query, parse_setting};
use simbind::words::Words;

use crate::support::screen::{DATASET, User};
use crate::support::{position, query};

fn cases() -> Vec<toml::Table> {
    let file: toml::Table = include_str!("../cases/founding.toml").parse().unwrap();
    file["case"].as_array().unwrap().iter().map(|case| case.as_table().unwrap().clone()).collect()
}

/// Rows of the panel of facts: a fact of card or person, once for each service where that matters.
fn panel_rows(dataset: &Dataset) -> Vec<(usize, Option<usize>)> {
    let facts = dataset.tables.facts.iter().enumerate();
    let asked = facts.filter(|(_, fact)| matches!(fact.scope, Scope::Card | Scope::Person));
    let services = dataset.tables.services.len();
    let rows = asked.flat_map(|(fact, found)| {
        let rows = if found.per_service { services } else { 1 };
        (0..rows).map(move |row| (fact, found.per_service.then_some(row)))
    });
    rows.collect()
}

/// Keys that give a fact a value in the panel, from what is known of it before.
fn telling_keys(dataset: &Dataset, before: &Query, written: &str) -> String {
    let setting = parse_setting(&dataset.tables, written).unwrap();
    let values = dataset.tables.facts[setting.fact].values.len();
    let known = known_facts(dataset, before, 0).of(FactId(u16::try_from(setting.fact).unwrap()));
    let presses = known.values.single().map_or(setting.value + 1, |now| (setting.value + values - now) % values);
    let rows = panel_rows(dataset).into_iter().enumerate().filter(|(_, (fact, _))| *fact == setting.fact);
    let change = "<Right>".repeat(presses);
    rows.flat_map(|(row, _)| ["<F4>".to_owned(), "<Down>".repeat(row), change.clone(), "<Esc>".to_owned()]).collect()
}

fn case_keys(dataset: &Dataset, case: &toml::Table) -> String {
    let text = |key: &str| case[key].as_str().unwrap();
    let card = position(dataset.tables.cards.iter().map(|card| card.id), text("card"));
    let profile = position(dataset.tables.profiles.iter().map(|profile| profile.id), text("profile"));
    let mut typed = format!(".{}<Enter>{}{}", text("country"), "<Down>".repeat(card), "<F2>".repeat(profile));
    let mut before = query(dataset, text("country"), text("card"), text("profile"), &[]);
    for (fact, value) in case.get("set").and_then(toml::Value::as_table).into_iter().flatten() {
        let written = format!("{fact}={}", value.as_str().unwrap());
        typed.push_str(&telling_keys(dataset, &before, &written));
        before.set(parse_setting(&dataset.tables, &written).unwrap());
    }
    typed
}

/// The words in the row of an ask, as ids, in the order of the services.
fn words(text: &str, name: &str) -> Vec<&'static str> {
    let wording = &DATASET.tables.wording;
    let row = text.lines().find_map(|line| line.split_once(&format!("{name} "))).map(|(_, words)| words);
    let id = |word: &str| {
        let all = simbind::answer::Word::ALL;
        all.into_iter()
            .find(|found| found.name(Words { wording, language: Language::En }) == word)
            .unwrap_or_else(|| panic!("no word `{word}`"))
            .id()
    };
    row.unwrap_or_else(|| panic!("no row `{name}` in\n{text}")).split_whitespace().map(id).collect()
}

#[test]
fn founding_cases_are_answered_by_the_screen() {
    for case in cases() {
        let keys = case_keys(&DATASET, &case);
        let text = User::new(Language::En, (120, 40)).keys(&keys).text();
        let id = case["id"].as_str().unwrap();
        for (service, asks) in case.get("expect").and_then(toml::Value::as_table).into_iter().flatten() {
            let column = position(DATASET.tables.services.iter().map(|found| found.id), service);
            for (ask, allowed) in asks.as_table().unwrap() {
                let ask = &DATASET.tables.asks[position(DATASET.tables.asks.iter().map(|found| found.id), ask)];
                let word = words(&text, ask.name.en)[column];
                let is_allowed = allowed.as_array().unwrap().iter().any(|allowed| allowed.as_str() == Some(word));
                assert!(is_allowed, "{id}: {service} {} is {word}, not {allowed:?}, after {keys}\n{text}", ask.id);
            }
        }
        if let Some(fact) = case.get("first-question").and_then(toml::Value::as_str) {
            let fact = &DATASET.tables.facts[position(DATASET.tables.facts.iter().map(|found| found.id), fact)];
            let question = fact.question.unwrap().en;
            assert!(text.contains(question), "{id}: no `{question}` in\n{text}");
        }
    }
}

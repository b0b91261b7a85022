//! The founding cases, answered by the screen alone: chosen, told and read with keys as a person would.

use simbind::answer::known_facts;
use simbind::dataset::{CardId, Dataset, Id as _, Language, ProfileId, Scope, ServiceId};
use simbind::engine::FactId;
use simbind::query::parse_setting;
use simbind::words::Words;

use crate::support::position;
use crate::support::screen::{DATASET, User, downs_to};

fn cases() -> Vec<toml::Table> {
    let file: toml::Table = include_str!("../cases/founding.toml").parse().unwrap();
    file["case"].as_array().unwrap().iter().map(|case| case.as_table().unwrap().clone()).collect()
}

/// Rows of the panel of facts: a fact of card or person, once for each service where that matters.
fn panel_rows(dataset: &Dataset) -> Vec<(FactId, Option<ServiceId>)> {
    let facts = dataset.tables.facts.entries();
    let asked = facts.filter(|(_, fact)| matches!(fact.scope, Scope::Card | Scope::Person));
    let rows = asked.flat_map(|(fact, found)| {
        let rows = if found.per_service { dataset.tables.services.len() } else { 1 };
        dataset.tables.services.ids().take(rows).map(move |row| (fact, found.per_service.then_some(row)))
    });
    rows.collect()
}

/// Tells a fact in the panel, value by value until it has the one that is wanted.
fn tell(user: &mut User, written: &str) {
    let setting = parse_setting(&DATASET.tables, written).unwrap();
    let values = DATASET.tables.facts[setting.fact.index()].values.len();
    let fact = setting.fact;
    let rows = panel_rows(&DATASET).into_iter().enumerate().filter(|(_, (found, _))| *found == setting.fact);
    for (row, (_, service)) in rows {
        user.keys(&format!("<F4>{}", "<Down>".repeat(row)));
        let is_told = |user: &User| {
            let known =
                known_facts(&DATASET, user.screen.query().unwrap(), service.unwrap_or(ServiceId::FIRST)).of(fact);
            known.values.single() == Some(setting.value)
        };
        for _ in 0..values {
            if !is_told(user) {
                user.keys("<Right>");
            }
        }
        assert!(is_told(user), "{written} cannot be told:\n{}", user.text());
        user.keys("<Esc>");
    }
}

/// Somebody who has chosen and told everything that the case says.
fn user(case: &toml::Table) -> User {
    let text = |key: &str| case[key].as_str().unwrap();
    let card: CardId = position(DATASET.tables.cards.iter().map(|card| card.id), text("card"));
    let profile: ProfileId = position(DATASET.tables.profiles.iter().map(|profile| profile.id), text("profile"));
    let mut user = User::new(Language::En, (120, 60));
    user.keys(&format!(
        ".{}<Enter>{}{}",
        text("country"),
        "<Down>".repeat(downs_to(card)),
        "<F2>".repeat(profile.index())
    ));
    for (fact, value) in case.get("set").and_then(toml::Value::as_table).into_iter().flatten() {
        tell(&mut user, &format!("{fact}={}", value.as_str().unwrap()));
    }
    user
}

/// The word of an ask of a service, as an id, in the comparison of the present answer with itself.
fn word(text: &str, service: &str, ask: &str) -> &'static str {
    let wording = &DATASET.tables.wording;
    let mut lines =
        text.lines().skip_while(|line| *line != service).map(|line| line.trim_start_matches(['>', '*', ' ']));
    let word = lines.find_map(|line| line.strip_prefix(ask)).unwrap_or_else(|| panic!("no row `{ask}` in\n{text}"));
    let mut all = simbind::answer::Word::ALL.into_iter();
    let found = all.find(|found| found.name(Words { wording, language: Language::En }) == word.trim());
    found.unwrap_or_else(|| panic!("no word `{word}` in\n{text}")).id()
}

#[test]
fn founding_cases_are_answered_by_the_screen() {
    for case in cases() {
        let mut user = user(&case);
        let text = user.keys("<Ctrl-K>").text();
        user.keys("<Esc>");
        let id = case["id"].as_str().unwrap();
        for (service, asks) in case.get("expect").and_then(toml::Value::as_table).into_iter().flatten() {
            let service = DATASET.tables.services.iter().find(|found| found.id == service).unwrap();
            for (ask, allowed) in asks.as_table().unwrap() {
                let ask = DATASET.tables.asks.iter().find(|found| found.id == ask).unwrap();
                let word = word(&text, service.name.en(), ask.name.en());
                let is_allowed = allowed.as_array().unwrap().iter().any(|allowed| allowed.as_str() == Some(word));
                assert!(is_allowed, "{id}: {} {} is {word}, not {allowed:?}\n{text}", service.id, ask.id);
            }
        }
        if let Some(fact) = case.get("first-question").and_then(toml::Value::as_str) {
            let fact = position(DATASET.tables.facts.iter().map(|found| found.id), fact);
            user.keys("<F5>");
            let is_said = user.screen.query().unwrap().settings.iter().any(|setting| setting.fact == fact);
            assert!(is_said, "{id}: the first key does not answer what decides\n{}", user.text());
        }
    }
}

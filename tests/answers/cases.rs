//! Verdict cases: what the program must answer, in words and with the needs that decide.

use std::collections::BTreeMap;

use crate::support::{dataset, position, query};
use serde::Deserialize;
use simbind::answer::{Report, report, sources_of};
use simbind::dataset::Dataset;
use simbind::engine::Status;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Case {
    id: String,
    #[allow(dead_code, reason = "tells the reader of the file why the case is there")]
    why: String,
    country: String,
    card: String,
    profile: String,
    #[serde(default)]
    set: BTreeMap<String, String>,
    #[serde(default)]
    expect: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    #[serde(default)]
    deciding: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    evidence: BTreeMap<String, BTreeMap<String, String>>,
    /// The guide that is offered first.
    #[serde(default)]
    guide: Option<String>,
    #[serde(default)]
    first_question: Option<String>,
    #[serde(default)]
    factors: Vec<String>,
    #[serde(default)]
    assumed: Vec<String>,
}

fn cases(text: &str) -> Vec<Case> {
    toml::from_str::<Cases>(text).expect("the cases parse").case
}

fn answer(dataset: &Dataset, case: &Case) -> Report {
    let settings: Vec<String> = case.set.iter().map(|(fact, value)| format!("{fact}={value}")).collect();
    report(dataset, &query(dataset, &case.country, &case.card, &case.profile, &settings))
}

fn ask_position(dataset: &Dataset, ask: &str) -> usize {
    position(dataset.tables.asks.iter().map(|found| found.id), ask)
}

fn service_position(dataset: &Dataset, service: &str) -> usize {
    position(dataset.tables.services.iter().map(|found| found.id), service)
}

/// What is wrong with the answer to a case, one line each.
fn failures(dataset: &Dataset, case: &Case) -> Vec<String> {
    let found = answer(dataset, case);
    let mut failures = Vec::new();
    for (service, asks) in &case.expect {
        for (ask, words) in asks {
            let answer = &found.services[service_position(dataset, service)].asks[ask_position(dataset, ask)];
            if !words.iter().any(|word| word == answer.word.id()) {
                let verdict = answer.verdict;
                failures.push(format!(
                    "{}: {service}.{ask} is {} {verdict:?}, not {words:?}",
                    case.id,
                    answer.word.id()
                ));
            }
        }
    }
    for (service, asks) in &case.deciding {
        for (ask, need) in asks {
            let answer = &found.services[service_position(dataset, service)];
            let deciding = answer.deciding(dataset, ask_position(dataset, ask)).and_then(|at| answer.need(dataset, at));
            let decided = deciding.map(|(_, need)| need.id);
            if decided != Some(need) {
                failures.push(format!("{}: {service}.{ask} is decided by {decided:?}, not {need}", case.id));
            }
        }
    }
    for (service, asks) in &case.evidence {
        for (ask, source) in asks {
            let answer = &found.services[service_position(dataset, service)];
            let deciding = answer.deciding(dataset, ask_position(dataset, ask)).and_then(|at| answer.need(dataset, at));
            let sources = deciding.map(|(_, need)| sources_of(dataset, answer, need)).unwrap_or_default();
            let ids: Vec<&str> = sources.iter().map(|source| dataset.tables.sources[usize::from(*source)].id).collect();
            if !ids.contains(&source.as_str()) {
                failures.push(format!("{}: {service}.{ask} does not rest on {source} but on {ids:?}", case.id));
            }
        }
    }
    if let Some(guide) = &case.guide {
        let first = found.counsel(dataset).guides.first().and_then(|guide| dataset.tables.guides.get(*guide));
        let first = first.map(|guide| guide.id);
        if first != Some(guide) {
            failures.push(format!("{}: offers the guide {first:?} first, not {guide}", case.id));
        }
    }
    if let Some(fact) = &case.first_question {
        let asked = found.first_question(dataset).map(|question| dataset.tables.facts[question.fact.index()].id);
        if asked != Some(fact) {
            failures.push(format!("{}: asks for {asked:?} first, not {fact}", case.id));
        }
    }
    for fact in &case.assumed {
        let id = simbind::engine::FactId(
            u16::try_from(position(dataset.tables.facts.iter().map(|fact| fact.id), fact)).unwrap(),
        );
        if !found.services.iter().all(|answer| answer.known.is_assumed(dataset, id)) {
            failures.push(format!("{}: {fact} is not shown as assumed", case.id));
        }
    }
    failures.extend(missing_factors(dataset, case, &found));
    failures
}

/// Factors that no failing need is about, neither of the best route nor of another one.
fn missing_factors(dataset: &Dataset, case: &Case, found: &Report) -> Vec<String> {
    let mut words = Vec::new();
    for ask in found.services.iter().flat_map(|answer| &answer.asks) {
        for (route, proof) in ask.routes.iter().zip(&ask.proof.routes) {
            let needs = dataset.tables.routes[*route].needs.iter().zip(&proof.needs);
            let failing = needs.filter(|(_, proof)| proof.status == Status::NotMet).map(|(need, _)| need.factor);
            words.extend(failing.map(|factor| factor.into_str()));
        }
    }
    let missing = case.factors.iter().filter(|factor| !words.iter().any(|word| word == factor));
    missing.map(|factor| format!("{}: no failing need is about {factor}", case.id)).collect()
}

#[test]
fn founding_cases() {
    let dataset = dataset();
    let cases = cases(include_str!("../cases/founding.toml"));
    assert_eq!(cases.len(), 12);
    let failures: Vec<String> = cases.iter().flat_map(|case| failures(&dataset, case)).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn hard_cases_of_the_world() {
    let dataset = dataset();
    let cases = cases(include_str!("../cases/world.toml"));
    let founding = ["CO", "MX", "PK", "ID", "NC"];
    assert!(cases.len() >= 20 && cases.iter().all(|case| !founding.contains(&case.country.as_str())));
    let failures: Vec<String> = cases.iter().flat_map(|case| failures(&dataset, case)).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

//! Verdict cases: what the program must answer, in words and with the needs that decide.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{TODAY, dataset, position, query};
use serde::Deserialize;
use simbind::answer::{Report, known_facts, report, sources_of, summary};
use simbind::dataset::{Dataset, Id as _, ProfileId, ServiceId, Slot};
use simbind::engine::{AskId, FactId, Status};
use simbind::query::{Query, level_id, read_day};

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
    /// The card with a name.
    #[serde(default)]
    product: Option<String>,
    /// When its number was last used.
    #[serde(default)]
    last_used: Option<String>,
    /// Ids of the sentences, of all services, in the order of saying.
    #[serde(default)]
    says: Vec<String>,
    profile: String,
    #[serde(default)]
    set: BTreeMap<String, String>,
    #[serde(default)]
    expect: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// The worst and the best of a verdict, as `limited..yes`.
    #[serde(default)]
    range: BTreeMap<String, BTreeMap<String, String>>,
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
    let asked = query(dataset, &case.country, &case.card, &case.profile, &settings);
    let last_used = case.last_used.as_ref().map(|day| read_day(day).expect("a day"));
    let about = case.product.as_ref().map_or_else(
        || asked.clone(),
        |product| {
            let product = position(dataset.tables.products.iter().map(|found| found.id), product);
            asked.about_product(&dataset.tables, product)
        },
    );
    report(dataset, &Query { settings: asked.settings, last_used, ..about })
}

fn ask_position(dataset: &Dataset, ask: &str) -> AskId {
    position(dataset.tables.asks.iter().map(|found| found.id), ask)
}

fn service_position(dataset: &Dataset, service: &str) -> ServiceId {
    position(dataset.tables.services.iter().map(|found| found.id), service)
}

/// What is wrong with the answer to a case, one line each.
fn failures(dataset: &Dataset, case: &Case) -> Vec<String> {
    let found = answer(dataset, case);
    let mut failures = Vec::new();
    for (service, asks) in &case.expect {
        for (ask, words) in asks {
            let answer =
                &found.services[service_position(dataset, service).index()].asks[ask_position(dataset, ask).index()];
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
    for (service, asks) in &case.range {
        for (ask, range) in asks {
            let verdict = found.services[service_position(dataset, service).index()].asks
                [ask_position(dataset, ask).index()]
            .verdict;
            let told = format!("{}..{}", level_id(verdict.worst), level_id(verdict.best));
            if told != *range {
                failures.push(format!("{}: {service}.{ask} is {told}, not {range}", case.id));
            }
        }
    }
    for (service, asks) in &case.deciding {
        for (ask, need) in asks {
            let answer = &found.services[service_position(dataset, service).index()];
            let deciding = answer.deciding(dataset, ask_position(dataset, ask)).and_then(|at| answer.need(dataset, at));
            let decided = deciding.map(|(_, need)| need.id);
            if decided != Some(need) {
                failures.push(format!("{}: {service}.{ask} is decided by {decided:?}, not {need}", case.id));
            }
        }
    }
    for (service, asks) in &case.evidence {
        for (ask, source) in asks {
            let answer = &found.services[service_position(dataset, service).index()];
            let deciding = answer.deciding(dataset, ask_position(dataset, ask)).and_then(|at| answer.need(dataset, at));
            let sources = deciding.map(|(_, need)| sources_of(dataset, answer, need)).unwrap_or_default();
            let ids: Vec<&str> = sources.iter().map(|source| dataset.tables.sources[source.index()].id).collect();
            if !ids.contains(&source.as_str()) {
                failures.push(format!("{}: {service}.{ask} does not rest on {source} but on {ids:?}", case.id));
            }
        }
    }
    let said: Vec<&str> =
        summary(dataset, &found).iter().map(|said| dataset.tables.summaries[said.summary.index()].id).collect();
    if !case.says.is_empty() && said != case.says {
        failures.push(format!("{}: says {said:?}, not {:?}", case.id, case.says));
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
        let id = position(dataset.tables.facts.iter().map(|fact| fact.id), fact);
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
            let needs = dataset.tables.routes[route.index()].needs.iter().zip(&proof.needs);
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
fn cards_with_a_name_and_their_places() {
    let dataset = dataset();
    let cases = cases(include_str!("../cases/products.toml"));
    assert!(cases.iter().filter(|case| case.product.is_some()).count() >= 40);
    assert!(cases.iter().filter(|case| case.product.is_none()).count() >= 30);
    let failures: Vec<String> = cases.iter().flat_map(|case| failures(&dataset, case)).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_a_friend_would_say() {
    let dataset = dataset();
    let cases = cases(include_str!("../cases/spoken.toml"));
    assert_eq!(cases.len(), 19);
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

#[test]
fn the_same_question_is_answered_for_each_place_as_it_is_there() {
    let dataset = dataset();
    let said = |country: &str, card: &str, profile: &str| {
        let found = report(&dataset, &query(&dataset, country, card, profile, &[]));
        let numbers = summary(&dataset, &found).into_iter().filter(|said| said.slot == Slot::Number);
        numbers.map(|said| dataset.tables.summaries[said.summary.index()].id).collect::<Vec<_>>()
    };
    for card in ["any", "prepaid", "keep-alive"] {
        for profile in ["keeper", "mainland-traveller"] {
            let all: BTreeSet<_> = ["RU", "CU", "TH", "DE"].map(|country| said(country, card, profile)).into();
            assert_eq!(all.len(), 4, "{card}, {profile}: {all:?}");
        }
    }
}

/// The id of the only value that a fact has for a query and a service; empty where it is not known.
fn value(dataset: &Dataset, asked: &Query, service: ServiceId, fact: &str) -> &'static str {
    let fact: FactId = position(dataset.tables.facts.iter().map(|fact| fact.id), fact);
    let known = known_facts(dataset, asked, service).of(fact).values.single();
    known.map_or("", |value| dataset.tables.facts[fact.index()].values[value.index()].id)
}

#[test]
fn a_wallet_of_the_place_is_taken_for_granted_only_where_one_is_known() {
    let dataset = dataset();
    for service in dataset.tables.services.ids() {
        let taken = |country: &str| {
            let asked = query(&dataset, country, "prepaid", "overseas-resident", &[]);
            value(&dataset, &asked, service, "you.home-wallet")
        };
        assert_eq!(taken("TH"), "yes");
        for country in ["CU", "SY", "IR", "KP", "BY"] {
            assert_eq!(taken(country), "no", "{country}");
        }
    }
}

#[test]
fn a_card_that_is_not_what_it_seems_says_so_first() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let mut wrong = Vec::new();
    for (product, found) in tables.products.entries() {
        let of = |fact: &str| {
            let asked = Query::new(ProfileId::FIRST, TODAY).about_product(tables, product);
            value(&dataset, &asked, ServiceId::FIRST, fact)
        };
        let expected: &[&str] = match (of("card.stability"), of("card.sold")) {
            ("retired", _) => &["card-retired"],
            (_, "closed") => &["card-closed"],
            ("degrading", _) => &["card-degrading"],
            ("contested", _) => &["card-disputed"],
            _ if tables.cards[found.usual().index()].id != "travel-esim" => continue,
            _ => match of("card.number") {
                "own" | "voip" => &["card-travel-with-number"],
                "" => &["number-if-any", "number-if-any-and-sms", "number-if-any-filtered", "number-real-or-voip"],
                _ => continue,
            },
        };
        for (profile, by) in tables.profiles.entries() {
            let answered = report(&dataset, &Query::new(profile, TODAY).about_product(tables, product));
            let first = tables.summaries[summary(&dataset, &answered)[0].summary.index()].id;
            if !expected.contains(&first) {
                wrong.push(format!("{} ({}): {first}", found.id, by.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

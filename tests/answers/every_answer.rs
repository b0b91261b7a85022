//! Every country or region with every card kind, every profile and every service: what each answer must have.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use crate::support::{Dice, TODAY, completions, dataset, is_said, position};
use simbind::answer::{AskAnswer, Origin, Report, ServiceAnswer, Set, Suggestion, Word, known_facts, report};
use simbind::dataset::{
    AdviceId, CardId, ClaimId, CountryId, Dataset, GuideId, Id, Language, List, Listed, NoteId, RouteId, Scope,
    ServiceId, Tables,
};
use simbind::engine::{FactId, NeedIndex, NeedProof, Status, ValueId, ValueSet, evaluate_ask};
use simbind::query::{Query, Setting};
use simbind::words::Words;
use toml::Value;

/// What is wrong, with how often and one example; and what was seen at all.
#[derive(Default)]
struct Findings {
    wrong: BTreeMap<String, (usize, String)>,
    reports: usize,
    words: BTreeSet<&'static str>,
    notes: BTreeSet<NoteId>,
    claims: BTreeSet<ClaimId>,
    seen: Seen,
}

/// What has come up in some answer.
#[derive(Default)]
struct Seen {
    advice: BTreeSet<AdviceId>,
    guides: BTreeSet<GuideId>,
    /// Routes that decide an ask.
    routes: BTreeSet<RouteId>,
    /// Needs that decide a route, are not met or are open, by id.
    needs: BTreeSet<&'static str>,
}

impl Seen {
    fn add(&mut self, dataset: &Dataset, report: &Report) {
        let counsel = report.counsel(dataset);
        self.advice.extend([&counsel.warnings, &counsel.advice, &counsel.alternatives].into_iter().flatten());
        self.guides.extend(&counsel.guides);
        for ask in report.services.iter().flat_map(|answer| &answer.asks) {
            self.routes.extend(ask.proof.deciding.map(|route| ask.routes[route.index()]));
            for (route, proof) in ask.routes.iter().zip(&ask.proof.routes) {
                let needs = dataset.tables.routes[route.index()].needs.iter().zip(proof.entries());
                let counts = |position: NeedIndex, need: &NeedProof| {
                    proof.deciding == Some(position) || need.status != Status::Met
                };
                self.needs.extend(needs.filter(|(_, (at, proof))| counts(*at, proof)).map(|(need, _)| need.id));
            }
        }
    }

    fn merge(&mut self, other: Self) {
        self.advice.extend(other.advice);
        self.guides.extend(other.guides);
        self.routes.extend(other.routes);
        self.needs.extend(other.needs);
    }
}

impl Findings {
    fn wrong(&mut self, what: impl Into<String>, example: impl Into<String>) {
        self.wrong.entry(what.into()).or_insert_with(|| (0, example.into())).0 += 1;
    }

    fn merge(&mut self, other: Self) {
        for (what, (count, example)) in other.wrong {
            self.wrong.entry(what).or_insert((0, example)).0 += count;
        }
        self.reports += other.reports;
        self.words.extend(other.words);
        self.notes.extend(other.notes);
        self.claims.extend(other.claims);
        self.seen.merge(other.seen);
    }
}

/// Every place with every card kind, every card with a name, each for every profile.
fn every_query(tables: &Tables) -> Vec<Query> {
    let mut queries = Vec::new();
    for profile in tables.profiles.ids() {
        let person = Query::new(profile, TODAY);
        for country in tables.countries.ids() {
            queries.extend(tables.cards.ids().map(|card| Query { country, card, ..person.clone() }));
        }
        queries.extend(tables.products.ids().map(|product| person.about_product(tables, product)));
    }
    queries
}

/// Answers everything on two threads and looks at each answer with `look`.
fn for_every_answer(look: fn(&Dataset, &Report, &str, &mut Findings)) -> Findings {
    let dataset = dataset();
    let tables = &dataset.tables;
    let queries = every_query(tables);
    let answer_some = |first: usize| {
        let mut findings = Findings::default();
        for query in queries.iter().skip(first).step_by(2) {
            let product = query.product.map_or("", |product| tables.products[product.index()].id);
            let name = format!(
                "{} {} {product} {}",
                tables.countries[query.country.index()].code,
                tables.cards[query.card.index()].id,
                tables.profiles[query.profile.index()].id
            );
            findings.reports += 1;
            look(&dataset, &report(&dataset, query), &name, &mut findings);
        }
        findings
    };
    let mut findings = thread::scope(|scope| {
        let other = scope.spawn(|| answer_some(1));
        let mut findings = answer_some(0);
        findings.merge(other.join().expect("no panic"));
        findings
    });
    assert_eq!(findings.reports, queries.len());
    let wrong: Vec<String> = std::mem::take(&mut findings.wrong)
        .into_iter()
        .map(|(what, (count, example))| format!("{what}: {count} times, as {example}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    findings
}

fn look_at_answers(dataset: &Dataset, report: &Report, name: &str, findings: &mut Findings) {
    let tables = &dataset.tables;
    if report.services.len() != tables.services.len() {
        findings.wrong("a service is missing", name);
    }
    for answer in &report.services {
        if answer.asks.len() != tables.asks.len() {
            findings.wrong("an ask is missing", name);
        }
        for ask in &answer.asks {
            let name =
                format!("{name} {} {}", tables.services[answer.service.index()].id, tables.asks[ask.ask.index()].id);
            findings.words.insert(ask.word.id());
            look_at_reason(dataset, answer, ask, &name, findings);
            look_at_evidence(dataset, answer, ask, &name, findings);
        }
    }
    findings.seen.add(dataset, report);
    let background = report.background(dataset);
    findings.notes.extend(background.notes.iter().chain(&background.money_notes).chain(&background.general_notes));
    findings.claims.extend(background.claims.iter().chain(&background.general_claims));
}

/// Whoever reads "no" or "partly" or "depends" also reads why.
fn look_at_reason(dataset: &Dataset, answer: &ServiceAnswer, ask: &AskAnswer, name: &str, findings: &mut Findings) {
    if Language::ALL
        .iter()
        .any(|language| ask.word.name(Words { wording: &dataset.tables.wording, language: *language }).is_empty())
    {
        findings.wrong("a verdict without a word", name);
    }
    let deciding = answer.deciding(dataset, ask.ask).and_then(|at| answer.need(dataset, at));
    let limits = answer.limits(dataset, ask.ask);
    if let Some((_, need)) = deciding
        && (!is_said(need.text) || need.unmet.is_some_and(|unmet| !is_said(unmet)))
    {
        findings.wrong("a deciding need without a text", format!("{name} {}", need.id));
    }
    if ask.word != Word::Yes && deciding.is_none() && limits.is_empty() {
        findings.wrong("a verdict below yes without a reason", name);
    }
    if ask.word == Word::Limited && limits.is_empty() {
        findings.wrong("limited, but not which part", name);
    }
    if limits.iter().any(|limit| !is_said(*limit)) {
        findings.wrong("a limit without a text", name);
    }
    if ask.word == Word::Depends && (ask.verdict.is_decided() || ask.questions.is_empty()) {
        findings.wrong("depends, but on nothing that can be asked", name);
    }
    if ask.word == Word::Depends
        && ask.questions.iter().all(|question| question.outcomes.iter().all(|(_, verdict)| *verdict == ask.verdict))
        && deciding_answers(dataset, answer, ask, 200).is_none()
    {
        findings.wrong("depends, but no answers change it", name);
    }
}

/// Unknown never shows as yes or no: what a decided verdict rests on, somebody has said or found out.
fn look_at_evidence(dataset: &Dataset, answer: &ServiceAnswer, ask: &AskAnswer, name: &str, findings: &mut Findings) {
    let facts = &dataset.tables.facts;
    let of_world = |fact: &FactId| matches!(facts[fact.index()].scope, Scope::Country | Scope::CountryService);
    let support = answer.support(dataset, ask.ask);
    for fact in support {
        let known = answer.known.of(*fact);
        if ask.verdict.is_decided() && known.origin == Origin::Nobody {
            findings.wrong(format!("decided by `{}`, which is unknown", facts[fact.index()].id), name);
        }
        if of_world(fact) && !matches!(known.origin, Origin::Finding(_) | Origin::Nobody) {
            findings.wrong(format!("`{}` without evidence", facts[fact.index()].id), name);
        }
    }
    if ask.word == Word::Unknown
        && let Some(answers) = deciding_answers(dataset, answer, ask, 2000)
    {
        findings.wrong("unknown to the world, though answers of the person change it", format!("{name}: {answers}"));
    }
    if dataset.tables.asks[ask.ask.index()].id == "pay-there" && matches!(ask.word, Word::Yes | Word::No) {
        let has_finding = support.iter().any(|fact| matches!(answer.known.of(*fact).origin, Origin::Finding(_)));
        let has_evidence =
            answer.rest(dataset, ask.ask).weakest.is_some() && answer.rest(dataset, ask.ask).oldest.is_some();
        if !has_evidence || (ask.word == Word::Yes && !has_finding) {
            findings.wrong("a payment verdict without evidence", name);
        }
    }
}

/// Answers to open questions about person and card that together change the verdict, if there are any.
fn deciding_answers(dataset: &Dataset, answer: &ServiceAnswer, ask: &AskAnswer, most: usize) -> Option<String> {
    let facts = &dataset.tables.facts;
    let rules = dataset.rules(answer.service)?;
    let id = ask.ask;
    let situation = answer.known.situation(rules);
    let can_be_asked = |fact: &&FactId| matches!(facts[fact.index()].scope, Scope::Card | Scope::Person);
    let is_open = |fact: &&FactId| situation.possible(**fact).len() > 1;
    let open: Vec<FactId> = rules.reads(id).iter().filter(can_be_asked).filter(is_open).copied().collect();
    // As if every condition on them failed, or held: if neither changes the verdict, no answers do.
    let all = |values: ValueSet| {
        let changed = open.iter().fold(situation.clone(), |mut changed, fact| {
            changed.set(*fact, values);
            changed
        });
        evaluate_ask(rules, id, &changed)
    };
    if [ValueSet::of([]), ValueSet::of([ValueId(31)])].map(all) == [ask.verdict; 2] {
        return None;
    }
    let completions = completions(&situation, &open, most, &mut Dice(1));
    let changing = completions.into_iter().find(|complete| evaluate_ask(rules, id, complete) != ask.verdict)?;
    let value = |fact: &FactId| facts[fact.index()].values[changing.possible(*fact).single().unwrap().index()].id;
    let answers: Vec<String> = open.iter().map(|fact| format!("{}={}", facts[fact.index()].id, value(fact))).collect();
    Some(answers.join(" "))
}

/// Adds what comes up in `countries` when somebody says one thing beyond the profile.
fn add_after_one_answer(dataset: &Dataset, countries: &BTreeSet<CountryId>, seen: &mut Seen) {
    let tables = &dataset.tables;
    let facts = tables.facts.entries().filter(|(_, fact)| matches!(fact.scope, Scope::Card | Scope::Person));
    let settings: Vec<Setting> = facts
        .flat_map(|(fact, found)| found.values.ids().map(move |value| Setting { service: None, fact, value }))
        .collect();
    for &country in countries {
        for card in tables.cards.ids() {
            for profile in tables.profiles.ids() {
                for setting in &settings {
                    let settings = vec![*setting];
                    let query =
                        Query { country, card, product: None, profile, settings, today: TODAY, last_used: None };
                    seen.add(dataset, &report(dataset, &query));
                }
            }
        }
    }
}

/// Ids of the entries whose positions are not among those seen.
fn unseen<T: Listed>(seen: &BTreeSet<T::Id>, list: &List<T>, id: impl Fn(&T) -> &'static str) -> Vec<&'static str> {
    list.entries().filter(|(position, _)| !seen.contains(position)).map(|(_, found)| id(found)).collect()
}

#[test]
fn every_answer_has_a_word_a_reason_and_evidence() {
    let findings = for_every_answer(look_at_answers);
    let tables = dataset().tables;
    assert_eq!(findings.words.len(), Word::ALL.len(), "words that occur: {:?}", findings.words);
    let notes = unseen(&findings.notes, &tables.notes, |note| note.id);
    assert!(notes.is_empty(), "notes that nobody sees: {notes:?}");
    let claims = unseen(&findings.claims, &tables.claims, |claim| claim.id);
    assert!(claims.is_empty(), "claims that nobody sees: {claims:?}");
    everything_comes_up(findings.seen);
}

/// Every piece of advice is shown to somebody, every guide fits an answer, every rule decides a verdict: without further answers, or
/// after one, in the places where something is missing and in the first of all.
fn everything_comes_up(mut seen: Seen) {
    let dataset = dataset();
    let tables = &dataset.tables;
    let advice = |seen: &Seen| unseen(&seen.advice, &tables.advice, |advice| advice.id);
    let missing = tables.advice.entries().filter(|(position, _)| !seen.advice.contains(position));
    let mut countries: BTreeSet<CountryId> =
        missing.flat_map(|(_, advice)| advice.countries.iter().copied().take(1)).collect();
    countries.insert(CountryId::FIRST);
    countries.insert(position(tables.countries.iter().map(|country| country.code), "CN"));
    add_after_one_answer(&dataset, &countries, &mut seen);
    assert!(advice(&seen).is_empty(), "advice that nobody sees: {:?}", advice(&seen));
    let guides = unseen(&seen.guides, &tables.guides, |guide| guide.id);
    assert!(guides.is_empty(), "guides that no answer leads to: {guides:?}");
    let routes = unseen(&seen.routes, &tables.routes, |route| route.id);
    assert!(routes.is_empty(), "routes that decide nowhere: {routes:?}");
    let needs = tables.routes.iter().flat_map(|route| &route.needs).map(|need| need.id);
    let idle: Vec<&str> = needs.filter(|need| !seen.needs.contains(need)).collect();
    assert!(idle.is_empty(), "needs that never matter: {idle:?}");
}

// --- what would change it --------------------------------------------------------------------------------------------

fn after(query: &Query, dataset: &Dataset, suggestion: &Suggestion) -> Query {
    let mut changed = query.clone();
    for set in &suggestion.set {
        match set {
            Set::Card(card) => {
                changed.card = *card;
                let is_trait = |fact: FactId| dataset.tables.facts[fact.index()].scope == Scope::Card;
                changed.settings.retain(|setting| !is_trait(setting.fact));
            }
            Set::Fact(fact, value) => {
                changed.set(Setting { service: None, fact: *fact, value: *value });
            }
        }
    }
    changed
}

/// Card kinds of the same place that can be suggested and would raise an ask.
fn raising_cards(dataset: &Dataset, query: &Query, service: ServiceId, ask: &AskAnswer) -> Vec<&'static str> {
    let rules = dataset.rules(service).expect("rules");
    let id = ask.ask;
    let others = dataset.tables.cards.entries().filter(|(_, card)| card.effort > 0);
    let raises = |card: CardId| {
        let known = known_facts(dataset, &Query { card, ..query.clone() }, service);
        evaluate_ask(rules, id, &known.situation(rules)).raises(ask.verdict)
    };
    others.filter(|(position, _)| raises(*position)).map(|(_, card)| card.id).collect()
}

#[test]
fn what_is_suggested_leads_to_the_verdict_that_it_promises_and_no_other_card_is_missed() {
    let dataset = dataset();
    let mut tried = 0;
    for country in dataset.tables.countries.ids().step_by(23) {
        for card in dataset.tables.cards.ids() {
            for profile in dataset.tables.profiles.ids() {
                let query = Query {
                    country,
                    card,
                    product: None,
                    profile,
                    settings: Vec::new(),
                    today: TODAY,
                    last_used: None,
                };
                let report = report(&dataset, &query);
                for answer in &report.services {
                    for ask in &answer.asks {
                        let changes = report.changes(&dataset, answer, ask.ask);
                        for suggestion in changes {
                            let query = after(&query, &dataset, suggestion);
                            let known = known_facts(&dataset, &query, answer.service);
                            let rules = dataset.rules(answer.service).expect("rules");
                            let id = ask.ask;
                            let verdict = evaluate_ask(rules, id, &known.situation(rules));
                            assert_eq!(verdict, suggestion.verdict, "{query:?} {suggestion:?}");
                            assert!(verdict.raises(ask.verdict), "{query:?} {suggestion:?}");
                            tried += 1;
                        }
                        let missed = raising_cards(&dataset, &query, answer.service, ask);
                        assert!(!changes.is_empty() || missed.is_empty(), "{query:?} misses the cards {missed:?}");
                    }
                }
            }
        }
    }
    assert!(tried > 1000, "{tried} suggestions");
}

// --- texts -----------------------------------------------------------------------------------------------------------

/// Every text of the data in both languages, with the way to it.
fn texts(value: &Value, path: &str, found: &mut Vec<(String, String, String)>) {
    match value {
        Value::Table(object) => {
            if let (2, Some(Value::String(zh)), Some(Value::String(en))) =
                (object.len(), object.get("zh"), object.get("en"))
            {
                found.push((path.to_owned(), zh.clone(), en.clone()));
                return;
            }
            let id = ["id", "code"].iter().find_map(|key| object.get(*key)?.as_str()).unwrap_or_default();
            for (key, part) in object {
                texts(part, &format!("{path} {id} {key}"), found);
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| texts(part, path, found)),
        _ => {}
    }
}

fn all_texts() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for file in simbind::embedded::files() {
        let table: toml::Table = toml::from_str(&file.text).expect("the data parses");
        texts(&Value::Table(table), &file.path, &mut found);
    }
    assert!(found.len() > 1000, "{} texts", found.len());
    found
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[test]
fn every_text_says_something_in_both_languages() {
    let empty: Vec<String> = all_texts()
        .into_iter()
        .filter(|(_, zh, en)| zh.trim().is_empty() || en.trim().is_empty())
        .map(|(path, ..)| path)
        .collect();
    assert!(empty.is_empty(), "{empty:?}");
}

/// English texts that name Chinese words on purpose: what a screen of the app shows, and the key that changes the language.
const HAN_IN_ENGLISH: [&str; 2] = ["know-which-account", "do_language"];

#[test]
fn english_texts_hold_no_chinese_characters() {
    let wrong: Vec<(String, String)> = all_texts()
        .into_iter()
        .filter(|(path, _, en)| en.contains(is_han) && !HAN_IN_ENGLISH.iter().any(|id| path.contains(id)))
        .map(|(path, _, en)| (path, en))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Names that are the same in Chinese; those of operators and their brands mostly are.
const NAMES: [&str; 4] = ["eSIM", "Apple Pay", "Google Pay", "PayPal"];
const NAME_KEYS: [&str; 1] = ["operator"];
const NAMED: &str = "/products/";

#[test]
fn chinese_texts_hold_no_english_sentence() {
    let is_foreign = |sentence: &str| {
        let words = sentence.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1).count();
        !sentence.contains(is_han) && !sentence.contains('{') && words > 1 && !NAMES.contains(&sentence.trim())
    };
    let wrong: Vec<(String, String)> = all_texts()
        .into_iter()
        .filter(|(path, ..)| !NAME_KEYS.iter().any(|key| path.ends_with(key)))
        .filter(|(path, ..)| !(path.contains(NAMED) && path.ends_with(" name")))
        // Examples are commands.
        .filter(|(path, ..)| !path.contains(" example_"))
        .filter(|(_, zh, _)| zh.split(['。', '！', '？', '；']).any(is_foreign))
        .map(|(path, zh, _)| (path, zh))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn shown_names_of_places_are_said_in_both_languages() {
    for country in &dataset().tables.countries {
        let (zh, en) = (country.shown().zh(), country.shown().en());
        assert!(zh.contains(is_han) && !en.contains(is_han), "{} {zh} {en}", country.code);
    }
}

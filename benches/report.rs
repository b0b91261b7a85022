//! How long an answer takes, with everything that goes with it.
#![allow(clippy::expect_used, reason = "a bench fails by panicking")]

use std::sync::LazyLock;

use simbind::answer::{Among, Report, Wanted, choices, headline_verdict, ranked, report};
use simbind::dataset::{Dataset, Language};
use simbind::doc::{Outline, Part};
use simbind::engine::{Level, Verdict};
use simbind::query::Query;

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::new(simbind::embedded::tables().expect("the embedded data decodes")).expect("its rules have no ring")
});

/// Places and cards: decided, with a question, kept alive, data only.
const CASES: [(&str, &str); 5] =
    [("CO", "data-sim"), ("MX", "esim"), ("PK", "keep-alive"), ("NC", "travel-esim"), ("KE", "enterprise")];

fn main() {
    LazyLock::force(&DATASET);
    divan::main();
}

fn query((country, card): (&str, &str)) -> Query {
    let tables = &DATASET.tables;
    Query {
        country: tables.countries.find(|found| found.code == country).expect("it is there"),
        card: tables.cards.find(|found| found.id == card).expect("it is there"),
        product: None,
        profile: DATASET.default_profile(),
        settings: Vec::new(),
        today: (2026, 11, 20),
        last_used: None,
    }
}

/// Both services with proof, support, questions and changes, and the counsel.
#[divan::bench(args = CASES)]
fn whole(bencher: divan::Bencher, case: (&str, &str)) {
    let query = query(case);
    bencher.bench_local(|| {
        let report = report(&DATASET, &query);
        divan::black_box(report.counsel(&DATASET));
        report
    });
}

#[divan::bench(args = CASES)]
fn report_only(bencher: divan::Bencher, case: (&str, &str)) {
    let query = query(case);
    bencher.bench_local(|| report(&DATASET, &query));
}

/// One part as lines; what goes with the report is gathered by the first round.
#[divan::bench(args = Part::ALL)]
fn part(bencher: divan::Bencher, part: Part) {
    let report: Report = report(&DATASET, &query(("CO", "data-sim")));
    let outline = Outline::new(&DATASET, &report, Language::Zh);
    bencher.bench_local(|| outline.section(part));
}

/// Every country or region for one card, ranked by its headline: nothing but the verdicts.
#[divan::bench(args = CASES)]
fn ranked_places(bencher: divan::Bencher, case: (&str, &str)) {
    let query = query(case);
    let services = DATASET.tables.services.ids().collect();
    let wanted = Wanted { among: Among::Places, services, ask: DATASET.headline(), at_least: Level::No };
    bencher.bench_local(|| ranked(&DATASET, &query, &wanted));
}

/// As [`ranked_places`], with the answers of the twenty best.
#[divan::bench]
fn twenty_places(bencher: divan::Bencher) {
    let query = query(("PK", "keep-alive"));
    let services = DATASET.tables.services.ids().collect();
    let wanted = Wanted { among: Among::Places, services, ask: DATASET.headline(), at_least: Level::No };
    bencher.bench_local(|| choices(&DATASET, &query, &wanted, 20));
}

/// Every country or region, card and service: the headline alone.
#[divan::bench]
fn all_headlines() -> Vec<Verdict> {
    let tables = &DATASET.tables;
    let mut query = query(CASES[0]);
    let mut verdicts = Vec::with_capacity(tables.countries.len() * tables.cards.len() * tables.services.len());
    for country in tables.countries.ids() {
        for card in tables.cards.ids() {
            (query.country, query.card) = (country, card);
            let services = tables.services.ids();
            verdicts.extend(services.map(|service| headline_verdict(&DATASET, &query, service)));
        }
    }
    verdicts
}

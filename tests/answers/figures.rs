//! How much the answers differ, and how many are decided: what is known must show.

use std::collections::BTreeSet;

use crate::support::{TODAY, dataset, position};
use simbind::answer::{Origin, known_facts};
use simbind::dataset::{CardId, CountryId, Dataset, Id as _, ProductId, ProfileId};
use simbind::engine::{AskId, Verdict, evaluate};
use simbind::query::Query;

/// The verdicts of every ask, service by service.
fn verdicts(dataset: &Dataset, query: &Query) -> Vec<Vec<Verdict>> {
    let of_service = |service| {
        let rules = dataset.rules(service).expect("its rules");
        let found = evaluate(rules, &known_facts(dataset, query, service).situation(rules));
        dataset.tables.asks.ids().map(|ask| found.of(ask)).collect()
    };
    dataset.tables.services.ids().map(of_service).collect()
}

fn of_kind(country: CountryId, card: CardId, profile: ProfileId) -> Query {
    Query { country, card, ..Query::new(profile, TODAY) }
}

/// A card with a name as its usual kind.
fn of_product(dataset: &Dataset, product: ProductId, profile: ProfileId) -> Query {
    Query::new(profile, TODAY).about_product(&dataset.tables, product)
}

/// How many different sheets there are: of the headline alone, and of all asks.
fn distinct(dataset: &Dataset, sheets: impl Iterator<Item = Vec<Query>>) -> [usize; 2] {
    let headline = dataset.headline().index();
    let sheets = sheets.map(|queries| {
        let whole: Vec<_> = queries.iter().flat_map(|query| verdicts(dataset, query)).collect();
        let headlines: Vec<_> = whole.iter().map(|asks| asks[headline]).collect();
        (format!("{headlines:?}"), format!("{whole:?}"))
    });
    let (headlines, whole): (BTreeSet<_>, BTreeSet<_>) = sheets.unzip();
    [headlines.len(), whole.len()]
}

#[test]
fn places_and_cards_are_told_apart() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let places = tables.countries.ids().map(|country| {
        let kinds = tables.cards.ids().flat_map(|card| tables.profiles.ids().map(move |profile| (card, profile)));
        kinds.map(|(card, profile)| of_kind(country, card, profile)).collect()
    });
    let products = tables
        .products
        .ids()
        .map(|product| tables.profiles.ids().map(|profile| of_product(&dataset, product, profile)).collect());
    let ([place_words, places], [product_words, products]) = (distinct(&dataset, places), distinct(&dataset, products));
    println!("distinct headlines: {place_words} of places, {product_words} of products");
    println!("distinct sheets of all asks: {places} of places, {products} of products");
    assert!(product_words > place_words, "{product_words} and {place_words}");
    assert!(places > 50 && products > 50, "{places} and {products}");
}

#[test]
fn more_is_decided_of_cards_with_a_name_than_of_kinds() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let keeper = position(tables.profiles.iter().map(|profile| profile.id), "keeper");
    let ask: AskId = position(tables.asks.iter().map(|ask| ask.id), "receive-code");
    let decided = |queries: &[Query]| {
        let of_ask = |query| verdicts(&dataset, query).into_iter().map(|asks| asks[ask.index()]);
        let all: Vec<Verdict> = queries.iter().flat_map(of_ask).collect();
        100 * all.iter().filter(|verdict| verdict.is_decided()).count() / all.len()
    };
    let of_cards = |cards: &[CardId]| -> Vec<Query> {
        let places = tables.countries.ids();
        places.flat_map(|country| cards.iter().map(move |card| of_kind(country, *card, keeper))).collect()
    };
    let kinds: Vec<CardId> = tables.cards.ids().collect();
    let kept: Vec<CardId> = tables.cards.find_all(|card| card.kept).collect();
    let named: Vec<Query> = tables.products.ids().map(|product| of_product(&dataset, product, keeper)).collect();
    let [named, kinds, kept] = [named, of_cards(&kinds), of_cards(&kept)].map(|queries| decided(&queries));
    println!(
        "codes to a keeper, decided: {named}% of cards with a name, {kinds}% of kinds, {kept}% of those that are kept"
    );
    assert!(named > kept, "{named}% and {kept}%");
}

#[test]
fn every_finding_reaches_an_answer() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let kinds = tables
        .countries
        .ids()
        .flat_map(|country| tables.cards.ids().map(move |card| of_kind(country, card, ProfileId::FIRST)));
    let products = tables.products.entries().flat_map(|(product, found)| {
        let about = of_product(&dataset, product, ProfileId::FIRST);
        found.cards.iter().map(move |card| Query { card: *card, ..about.clone() })
    });
    let mut counts = BTreeSet::new();
    for query in kinds.chain(products) {
        for service in tables.services.ids() {
            let known = known_facts(&dataset, &query, service);
            counts.extend(tables.facts.ids().filter_map(|fact| match known.of(fact).origin {
                Origin::Finding(finding) => Some(finding),
                _ => None,
            }));
        }
    }
    let idle = tables.findings.entries().filter(|(id, _)| !counts.contains(id));
    let idle: Vec<&str> = idle.map(|(_, finding)| finding.text.en()).collect();
    println!("findings that reach no answer: {} of {}", idle.len(), tables.findings.len());
    assert!(idle.is_empty(), "{}", idle.join("\n"));
}

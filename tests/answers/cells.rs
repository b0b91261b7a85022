//! What a cell says beside its word, and how a number stands from day to day.

use std::collections::BTreeSet;

use crate::support::{dataset, query};
use simbind::answer::cell::{obstacle, part};
use simbind::answer::{Deadline, State, Word, report, seen};
use simbind::dataset::{Dated, Need, Outcome, Period};
use simbind::query::Query;
use simbind::query::day::after;

#[test]
fn a_cell_says_why_it_fails_or_which_part_does_and_nothing_of_what_works() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let (mut failing, mut limited, mut several) = (0, 0, 0);
    for country in tables.countries.iter().step_by(9) {
        for card in &tables.cards {
            let report = report(&dataset, &query(&dataset, country.code, card.id, "keeper", &[]));
            for answer in &report.services {
                for found in &answer.asks {
                    let deciding = answer.deciding(&dataset, found.ask).and_then(|at| answer.need(&dataset, at));
                    let short = deciding.and_then(|(_, need)| need.short);
                    let is_failing = matches!(found.word, Word::Unlikely | Word::No);
                    assert_eq!(obstacle(&dataset, answer, found), short.filter(|_| is_failing));
                    let of_part = answer.part(&dataset, found.ask).filter(|_| found.word == Word::Limited);
                    assert_eq!(part(&dataset, answer, found), of_part);
                    let limits = answer.limits(&dataset, found.ask);
                    assert!((1..limits.len()).all(|at| !limits[..at].contains(&limits[at])), "{limits:?}");
                    several += usize::from(limits.len() > 1);
                    failing += usize::from(is_failing && short.is_some());
                    limited += usize::from(of_part.is_some());
                }
            }
        }
    }
    assert!(failing > 50 && limited > 50 && several > 5, "{failing} {limited} {several}");
}

#[test]
fn a_number_works_until_its_day_then_can_be_saved_and_then_may_be_lost() {
    let begun = (2026, 1, 1);
    let period = |written: &str| Period::parse(written).expect("a period");
    let on = |days: &str, grace: Option<&str>| {
        let today = after(begun, period(days)).expect("a day");
        Deadline::of(begun, period("10 days"), grace.map(period), today).expect("it has one").state
    };
    for (days, grace, state) in [
        ("1 days", Some("5 days"), State::Works(9)),
        ("9 days", Some("5 days"), State::Works(1)),
        ("10 days", Some("5 days"), State::CanBeSaved(0, 5)),
        ("14 days", Some("5 days"), State::CanBeSaved(4, 1)),
        ("15 days", Some("5 days"), State::MayBeLost(0)),
        ("17 days", Some("5 days"), State::MayBeLost(2)),
        ("9 days", None, State::Works(1)),
        ("10 days", None, State::MayBeLost(0)),
        ("12 days", None, State::MayBeLost(2)),
    ] {
        assert_eq!(on(days, grace), state, "{days} {grace:?}");
    }
}

#[test]
fn what_people_saw_is_counted_of_the_headline_and_of_what_it_rests_on() {
    let dataset = dataset();
    let tables = &dataset.tables;
    // An ask and every one that a need of it takes its level from.
    let mut asks = BTreeSet::from([dataset.headline()]);
    loop {
        let routes = tables.routes.iter().filter(|route| asks.contains(&route.ask));
        let levels = routes.flat_map(|route| &route.needs).flat_map(Need::asks);
        let all: BTreeSet<_> = asks.iter().copied().chain(levels).collect();
        if all == asks {
            break;
        }
        asks = all;
    }
    let (mut counted, mut left_out) = (0, 0);
    let asker = query(&dataset, "FR", "esim", "keeper", &[]);
    let of_cards = tables.products.ids().map(|product| asker.about_product(tables, product));
    let of_places = tables.countries.ids().map(|country| Query { country, ..asker.clone() });
    for asked in of_cards.chain(of_places) {
        let report = report(&dataset, &asked);
        for service in tables.services.ids() {
            let near = report.background(&dataset).observations.iter().map(|at| &tables.observations[at.index()]);
            let (meant, others): (Vec<_>, Vec<_>) =
                near.partition(|seen| asks.contains(&seen.ask) && seen.service.is_none_or(|own| own == service));
            let worked = meant.iter().filter(|seen| seen.outcome == Outcome::Worked).count();
            let newest = meant.iter().map(|seen| seen.evidence.as_of).max_by_key(|date| date.earliest());
            let tally = seen(&dataset, &report, service);
            assert_eq!((tally.worked, tally.failed), (worked, meant.len() - worked));
            assert_eq!(tally.newest.map(Dated::earliest), newest.map(Dated::earliest));
            counted += usize::from(meant.len() > 1);
            left_out += others.len();
        }
    }
    assert!(counted > 0 && left_out > 5, "{counted} {left_out}");
}

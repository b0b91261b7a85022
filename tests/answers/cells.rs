//! What a cell says beside its word, and how a number stands from day to day.

use crate::support::{dataset, query};
use simbind::answer::cell::{obstacle, part};
use simbind::answer::{Deadline, State, Word, report};
use simbind::dataset::Period;
use simbind::query::day::after;

#[test]
fn a_cell_says_why_it_fails_or_which_part_does_and_nothing_of_what_works() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let (mut failing, mut limited) = (0, 0);
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
                    failing += usize::from(is_failing && short.is_some());
                    limited += usize::from(of_part.is_some());
                }
            }
        }
    }
    assert!(failing > 50 && limited > 50, "{failing} {limited}");
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

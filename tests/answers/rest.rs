//! What an answer rests on: how many facts, how many of them taken for granted, the weakest grade, the oldest date, what is old.

use crate::support::{TODAY, position, query};
use simbind::answer::{Rest, is_old, report};
use simbind::dataset::{Dataset, Dated, Grade, ServiceId, SourceFile};
use simbind::embedded;
use simbind::engine::{AskId, Level, Verdict};
use simbind::query::Query;

fn lantern() -> Dataset {
    let text = include_str!("../overlay/lantern-pay.toml").to_owned();
    let loaded = embedded::overlaid(vec![SourceFile { path: "own/lantern-pay.toml".to_owned(), text }], TODAY);
    assert!(loaded.faults.is_empty(), "{:#?}", loaded.faults);
    Dataset::new(loaded.data.expect("it loads")).expect("its rules have no ring")
}

/// Whether somebody can register with the lantern, and what that rests on.
fn register(dataset: &Dataset, country: &str, today: (u16, u8, u8)) -> (Verdict, Rest) {
    let tables = &dataset.tables;
    let asked = Query { today, ..query(dataset, country, "lantern", "anyone", &[]) };
    let service: ServiceId = position(tables.services.iter().map(|service| service.id), "lantern-pay");
    let ask: AskId = position(tables.asks.iter().map(|ask| ask.id), "register");
    let answer = &report(dataset, &asked).services[service.index()];
    (answer.asks[ask.index()].verdict, answer.rest(dataset, ask))
}

fn rest(facts: usize, assumed: usize, weakest: Grade, oldest: &str, old: usize) -> Rest {
    Rest { facts, assumed, weakest: Some(weakest), oldest: Dated::parse(oldest), old }
}

#[test]
fn what_is_reached_rests_on_all_needs_of_its_route_and_on_none_of_another() {
    let (verdict, found) = register(&lantern(), "PF", TODAY);
    assert_eq!(verdict, Verdict::decided(Level::Yes));
    // Two findings and three needs: those of 2026-04 are past half a year, that of 2026-05 is just not.
    assert_eq!(found, rest(3, 1, Grade::Community, "2026-03", 1));
}

#[test]
fn what_is_not_reached_rests_on_what_holds_each_route_down() {
    let (verdict, found) = register(&lantern(), "NC", TODAY);
    assert_eq!(verdict, Verdict::decided(Level::No));
    // The wick holds one way down and the card the other; what is said of the oil matters no more.
    assert_eq!(found, rest(2, 1, Grade::Press, "2026-03", 0));
}

#[test]
fn evidence_is_old_once_its_shelf_life_is_over_and_not_on_its_last_day() {
    let may = Dated::parse("2026-05").expect("a date");
    for (today, months, expected) in [
        ((2026, 11, 1), 6, false),
        ((2026, 11, 30), 6, false),
        ((2026, 12, 1), 6, true),
        ((2026, 12, 1), 7, false),
        ((2026, 4, 30), 1, false),
        ((2099, 1, 1), 0, false),
    ] {
        assert_eq!(is_old(may, months, today), expected, "{months} months on {today:?}");
    }
    let old = |today| register(&lantern(), "PF", today).1.old;
    assert_eq!([(2026, 10, 31), (2026, 11, 1), (2026, 11, 30), (2026, 12, 1)].map(old), [0, 1, 1, 2]);
}

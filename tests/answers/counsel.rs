//! The order of what goes with an answer.

use std::collections::BTreeSet;

use crate::support::{TODAY, dataset, position, query};
use simbind::answer::{Report, ServiceAnswer, Word, report};
use simbind::dataset::{AdviceId, Dataset, condition};
use simbind::engine::{Status, evaluate, status};
use simbind::query::Query;

/// The advice that the need names which an open ask speaks of first.
fn on_leading_needs(dataset: &Dataset, report: &Report) -> BTreeSet<AdviceId> {
    let mut found = BTreeSet::new();
    for answer in &report.services {
        for ask in answer.asks.iter().filter(|ask| ask.word == Word::Depends) {
            let leading = answer.leading(dataset, ask.ask).filter(|at| at.ask == ask.ask);
            let need = leading.and_then(|at| answer.need(dataset, at));
            found.extend(need.iter().flat_map(|(_, need)| &need.advice));
        }
    }
    found
}

#[test]
fn what_helps_with_the_need_that_is_spoken_of_first_comes_first() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let mut told = 0;
    for profile in tables.profiles.ids() {
        for country in tables.countries.ids().step_by(7) {
            for card in tables.cards.ids() {
                let report = report(&dataset, &Query { country, card, ..Query::new(profile, TODAY) });
                let leading = on_leading_needs(&dataset, &report);
                let counsel = report.counsel(&dataset);
                for advice in [&counsel.warnings, &counsel.advice, &counsel.alternatives] {
                    let is_first: Vec<bool> = advice.iter().map(|one| leading.contains(one)).collect();
                    assert!(
                        is_first.is_sorted_by(|one, next| one >= next),
                        "{:?}: {advice:?} of {leading:?}",
                        report.query
                    );
                    told += usize::from(is_first.contains(&true) && is_first.contains(&false));
                }
            }
        }
    }
    assert!(told > 0, "there is something to put in order");
}

#[test]
fn nobody_who_is_in_the_mainland_is_told_what_to_do_before_they_leave_first() {
    let dataset = dataset();
    let before = position(dataset.tables.advice.iter().map(|advice| advice.id), "switch-roaming-on-before-leaving");
    let here = position(dataset.tables.advice.iter().map(|advice| advice.id), "check-roaming-in-the-mainland");
    for profile in ["keeper", "visitor-to-china"] {
        for card in ["prepaid", "keep-alive", "postpaid"] {
            let report = report(&dataset, &query(&dataset, "PK", card, profile, &[]));
            let advice = report.counsel(&dataset).advice.clone();
            assert!(!advice.contains(&before), "{profile} {card}");
            assert!(advice.contains(&here), "{profile} {card}");
        }
    }
    let report = report(&dataset, &query(&dataset, "PK", "keep-alive", "mainland-traveller", &[]));
    assert!(report.counsel(&dataset).advice.iter().all(|advice| *advice != here));
}

#[test]
fn a_guide_that_is_about_no_need_fits_where_its_condition_holds_and_not_where_it_may() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let (mut fits, mut open) = (0, 0);
    for country in tables.countries.iter().step_by(10) {
        for (at, card) in tables.cards.entries() {
            let profile = &tables.profiles[at.index() % tables.profiles.len()];
            let report = report(&dataset, &query(&dataset, country.code, card.id, profile.id, &[]));
            let guides = &report.counsel(&dataset).guides;
            for (at, guide) in tables.guides.entries().filter(|(_, guide)| guide.fits.needs.is_empty()) {
                let holds = guide.fits.when.as_ref().map(|when| {
                    let of_service = |answer: &ServiceAnswer| {
                        let rules = dataset.rules(answer.service).expect("it has rules");
                        let situation = answer.known.situation(rules);
                        status(&condition(when), &situation, &evaluate(rules, &situation))
                    };
                    report.services.iter().map(of_service).max().expect("there are services")
                });
                assert_eq!(guides.contains(&at), holds.is_none_or(|holds| holds == Status::Met), "{}", guide.id);
                fits += usize::from(holds == Some(Status::Met));
                open += usize::from(holds == Some(Status::Unknown));
            }
        }
    }
    assert!(fits > 0 && open > 0, "{fits} {open}");
}

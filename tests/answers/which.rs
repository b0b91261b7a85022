//! The order of choices: laws over every place and card of the shipped data.

use crate::support::{Dice, TODAY, dataset, query};
use simbind::answer::{Among, Candidate, Wanted, Word, choices, headline_verdict, ranked};
use simbind::dataset::{CountsFrom, Dataset, Scope};
use simbind::engine::{Level, Verdict};
use simbind::query::day::{after, days_between};
use simbind::query::{Query, Setting};

/// Queries on the person at random: every profile, with a few facts on top.
fn queries(dataset: &Dataset, count: usize) -> Vec<Query> {
    let tables = &dataset.tables;
    let mut dice = Dice(20_261_120);
    let mut one = |number: usize| {
        let mut found = query(dataset, "CO", "prepaid", "anyone", &[]);
        found.profile = number % tables.profiles.len();
        found.country = dice.below(tables.countries.len());
        found.card = dice.below(tables.cards.len());
        for (fact, told) in tables.facts.iter().enumerate() {
            if told.scope == Scope::Person && dice.below(4) == 0 {
                found.set(Setting { service: None, fact, value: dice.below(told.values.len()) });
            }
        }
        found
    };
    (0..count).map(&mut one).collect()
}

fn wanted(dataset: &Dataset, among: Among, ask: usize) -> Wanted {
    Wanted { among, services: (0..dataset.tables.services.len()).collect(), ask, at_least: Level::No }
}

/// Whether nothing is worse in `one` than in `other`, and something better.
fn is_better(one: &Candidate, other: &Candidate) -> bool {
    let ends = |candidate: &Candidate| -> Vec<Level> {
        candidate.verdicts.iter().flat_map(|verdict| [verdict.worst, verdict.best]).collect()
    };
    let (one, other) = (ends(one), ends(other));
    one != other && one.iter().zip(&other).all(|(one, other)| one >= other)
}

fn in_every_order(test: impl Fn(&Dataset, &Query, &Wanted, &[Candidate])) {
    let dataset = dataset();
    for query in queries(&dataset, 15) {
        for among in [Among::Cards, Among::Places] {
            for ask in 0..dataset.tables.asks.len() {
                let wanted = wanted(&dataset, among, ask);
                test(&dataset, &query, &wanted, &ranked(&dataset, &query, &wanted));
            }
        }
    }
}

#[test]
fn nothing_stands_below_what_is_worse() {
    in_every_order(|_, query, wanted, found| {
        for (position, above) in found.iter().enumerate() {
            let better = found[position..].iter().find(|below| is_better(below, above));
            assert_eq!(better, None, "below {above:?} of {query:?} {wanted:?}");
        }
    });
}

#[test]
fn equals_stand_by_effort_then_by_the_life_of_the_number_then_by_name() {
    in_every_order(|dataset, query, wanted, found| {
        let tables = &dataset.tables;
        for pair in found.windows(2) {
            let [above, below] = [&pair[0], &pair[1]];
            if above.verdicts != below.verdicts {
                continue;
            }
            let key = |candidate: &Candidate| match wanted.among {
                Among::Cards => {
                    let card = &tables.cards[candidate.position];
                    (if card.effort == 0 { 9 } else { card.effort }, 0, card.name.en.to_lowercase())
                }
                Among::Places => {
                    let kept = candidate.kept.map(|kept| tables.validity.get(kept).expect("it is there"));
                    let kept = kept.filter(|kept| kept.from != CountsFrom::Activation);
                    let end = kept.and_then(|kept| after(TODAY, kept.period?));
                    let days = end.and_then(|end| days_between(TODAY, end)).unwrap_or(-1);
                    (0, -days, tables.countries[candidate.position].shown().en.to_lowercase())
                }
            };
            assert!(key(above) < key(below), "{:?} before {:?} for {query:?}", key(above), key(below));
        }
    });
}

#[test]
fn all_are_there_once_with_the_verdicts_of_the_full_answer() {
    in_every_order(|dataset, query, wanted, found| {
        let mut positions: Vec<usize> = found.iter().map(|candidate| candidate.position).collect();
        positions.sort_unstable();
        let all = match wanted.among {
            Among::Cards => dataset.tables.cards.len(),
            Among::Places => dataset.tables.countries.len(),
        };
        assert_eq!(positions, (0..all).collect::<Vec<_>>());
        let shown = choices(dataset, query, wanted, 3);
        assert_eq!((shown.shown.len(), shown.more), (3, all - 3));
        for (choice, candidate) in shown.shown.iter().zip(found) {
            assert_eq!(choice.candidate, *candidate);
            let asks = choice.report.services.iter().map(|answer| answer.asks[wanted.ask].verdict);
            assert_eq!(asks.collect::<Vec<_>>(), candidate.verdicts);
            if wanted.ask == dataset.headline() {
                let services = wanted.services.iter();
                let alone = services.map(|service| headline_verdict(dataset, &choice.report.query, *service));
                assert_eq!(alone.collect::<Vec<_>>(), candidate.verdicts);
            }
        }
    });
}

#[test]
fn a_filter_leaves_those_that_may_reach_the_level_in_their_order() {
    in_every_order(|dataset, query, wanted, found| {
        for at_least in Level::ALL {
            let kept = ranked(dataset, query, &Wanted { at_least, ..wanted.clone() });
            let reaches = |verdict: &Verdict| verdict.best >= at_least;
            let expected = found.iter().filter(|candidate| candidate.verdicts.iter().all(reaches)).cloned();
            assert_eq!(kept, expected.collect::<Vec<_>>());
        }
    });
}

#[test]
fn what_may_work_stands_before_what_hardly_does_and_behind_what_works() {
    let dataset = dataset();
    let query = query(&dataset, "GB", "prepaid", "keeper", &[]);
    let ask = dataset.tables.asks.iter().position(|ask| ask.id == "receive-code").expect("it is there");
    let found = choices(&dataset, &query, &wanted(&dataset, Among::Cards, ask), usize::MAX);
    let mut words: Vec<Word> = found.shown.iter().map(|choice| choice.report.services[0].asks[ask].word).collect();
    words.dedup();
    assert_eq!(words, [Word::Yes, Word::Depends, Word::Unlikely, Word::No]);
}

//! The order of choices: laws over every place and card of the shipped data.

use std::collections::HashSet;

use crate::support::{Dice, TODAY, dataset, query};
use simbind::answer::{
    Among, Candidate, Pick, Ranking, SaidOf, Wanted, Word, choices, every_kind, headline_verdict, known_facts, ranked,
};
use simbind::dataset::{CountryId, CountsFrom, Dataset, Id as _, ProfileId, Role, Scope, ServiceId};
use simbind::engine::{AskId, Level, Verdict};
use simbind::query::day::{after, days_between};
use simbind::query::{CardChoice, Query, Setting};

/// Queries on the person at random: every profile, with a few facts on top.
fn queries(dataset: &Dataset, count: usize) -> Vec<Query> {
    let tables = &dataset.tables;
    let mut dice = Dice(20_261_120);
    let mut one = |number: usize| {
        let mut found = query(dataset, "CO", "prepaid", "anyone", &[]);
        found.profile = ProfileId::at(number % tables.profiles.len());
        found.country = dice.of(&tables.countries);
        found.card = dice.of(&tables.cards);
        for (fact, told) in tables.facts.entries() {
            if told.scope == Scope::Person && dice.below(4) == 0 {
                found.set(Setting { service: None, fact, value: dice.of(&told.values) });
            }
        }
        found
    };
    (0..count).map(&mut one).collect()
}

fn wanted(dataset: &Dataset, among: Among, ask: AskId) -> Wanted {
    Wanted { among, services: dataset.tables.services.ids().collect(), ask, at_least: Level::No }
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
            for ask in dataset.tables.asks.ids() {
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

/// How far the measures of a card with a name are from the best; the middle where nobody knows, as for whatever has no name.
fn measures(dataset: &Dataset, query: &Query) -> Vec<usize> {
    let measured = dataset.tables.facts.entries().filter(|(_, fact)| fact.role.is_some_and(|role| role != Role::Lead));
    let known = known_facts(dataset, query, ServiceId::FIRST);
    let found = measured.map(|(at, fact)| {
        let only = known.of(at).values.single().filter(|_| query.product.is_some());
        only.map_or(fact.values.len() - 1, |value| 2 * value.index())
    });
    found.collect()
}

/// The days that a candidate's number lives, if it is one to keep.
fn days(dataset: &Dataset, candidate: &Candidate) -> i32 {
    let kept = candidate.kept.map(|kept| dataset.tables.validity.get(kept).expect("it is there"));
    let end = kept.filter(|kept| kept.from != CountsFrom::Activation).and_then(|kept| after(TODAY, kept.period?));
    end.and_then(|end| days_between(TODAY, end)).unwrap_or(-1)
}

#[test]
fn equals_stand_by_their_measures_then_by_effort_then_by_the_life_of_the_number_then_by_name() {
    in_every_order(|dataset, query, _, found| {
        let tables = &dataset.tables;
        let key = |candidate: &Candidate| {
            let asked = candidate.pick.asked(tables, query);
            let (effort, name) = match candidate.pick {
                Pick::Card(CardChoice::Kind(card)) => {
                    (Some(tables.cards[card.index()].effort), tables.cards[card.index()].name)
                }
                Pick::Card(CardChoice::Product(product)) => {
                    let product = tables.products.get(product).expect("it is there");
                    (product.effort, product.name)
                }
                Pick::Place(place) => (None, tables.countries[place.index()].shown()),
            };
            let effort = effort.filter(|effort| *effort > 0).unwrap_or(9);
            (measures(dataset, &asked), effort, -days(dataset, candidate), name.en().to_lowercase())
        };
        for pair in found.windows(2).filter(|pair| pair[0].verdicts == pair[1].verdicts) {
            assert!(key(&pair[0]) <= key(&pair[1]), "{:?} before {:?} for {query:?}", key(&pair[0]), key(&pair[1]));
        }
    });
}

#[test]
fn all_are_there_once_with_the_verdicts_of_the_full_answer() {
    in_every_order(|dataset, query, wanted, found| {
        let tables = &dataset.tables;
        let picks: HashSet<Pick> = found.iter().map(|candidate| candidate.pick).collect();
        assert_eq!(picks.len(), found.len());
        let is_there = |pick: Pick| picks.contains(&pick);
        match wanted.among {
            Among::Cards => assert!(tables.kinds().all(|card| is_there(Pick::Card(CardChoice::Kind(card))))),
            Among::Places => {
                let places: HashSet<CountryId> = picks.iter().map(|pick| pick.asked(tables, query).country).collect();
                assert_eq!(places.len(), tables.countries.len());
            }
        }
        let shown = choices(dataset, query, wanted, 3);
        assert_eq!((shown.shown.len(), shown.more), (3, found.len() - 3));
        for (choice, candidate) in shown.shown.iter().zip(found) {
            assert_eq!(choice.candidate, *candidate);
            let asks = choice.report.services.iter().map(|answer| answer.asks[wanted.ask.index()].verdict);
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
fn of_a_card_that_is_kept_those_with_a_name_stand_for_their_places() {
    let dataset = dataset();
    let tables = &dataset.tables;
    for (card, found) in tables.cards.entries() {
        let asked = Query { card, ..query(&dataset, "GB", "prepaid", "keeper", &[]) };
        let picks: Vec<Pick> = ranked(&dataset, &asked, &wanted(&dataset, Among::Places, AskId::FIRST))
            .iter()
            .map(|found| found.pick)
            .collect();
        let named = tables.products.ids().map(CardChoice::Product).map(Pick::Card);
        let can_be = |pick: &Pick| matches!(pick, Pick::Card(CardChoice::Product(product)) if tables.products[product.index()].can_be(card));
        let named: Vec<Pick> = named.filter(can_be).collect();
        assert_eq!(
            picks.iter().filter(|pick| matches!(pick, Pick::Card(_))).count(),
            named.len() * usize::from(found.kept)
        );
        for pick in named.iter().filter(|_| found.kept) {
            assert!(picks.contains(pick), "{pick:?}");
            let Pick::Card(CardChoice::Product(product)) = pick else { unreachable!("they are products") };
            let home = tables.products.get(*product).expect("it is there").country;
            assert!(home.is_none_or(|home| !picks.contains(&Pick::Place(home))), "{pick:?}");
        }
    }
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
    let ask = dataset.tables.asks.find(|ask| ask.id == "receive-code").expect("it is there");
    let found = choices(&dataset, &query, &wanted(&dataset, Among::Cards, ask), usize::MAX);
    let mut words: Vec<Word> =
        found.shown.iter().map(|choice| choice.report.services[0].asks[ask.index()].word).collect();
    words.dedup();
    assert_eq!(words, [Word::Yes, Word::Limited, Word::Depends, Word::Unlikely, Word::No]);
}

#[test]
fn what_is_said_of_a_card_leaves_out_kinds_and_no_place() {
    let dataset = dataset();
    let tables = &dataset.tables;
    let asked = query(&dataset, "GB", "voip", "keeper", &["card.number=own".to_owned()]);
    let own = Pick::Card(CardChoice::Kind(asked.card));
    let cards = wanted(&dataset, Among::Cards, AskId::FIRST);
    assert!(
        !ranked(&dataset, &asked, &cards).iter().any(|found| found.pick == own),
        "its number is another one, always"
    );
    let places = ranked(&dataset, &asked, &wanted(&dataset, Among::Places, AskId::FIRST));
    assert_eq!(places.len(), tables.countries.len());
    // Said of the one card, it takes no card away: not even that one, of which it may be wrong.
    let mut ranking = Ranking::new(&dataset, &asked, &cards, SaidOf::Own);
    ranking.proceed(&dataset, usize::MAX);
    assert!(ranking.candidates().any(|found| found.pick == own));
    let kinds = |said_of| every_kind(&dataset, &asked, said_of);
    assert_eq!(kinds(SaidOf::Own).len(), tables.kinds().count());
    assert!(kinds(SaidOf::Each).len() < tables.kinds().count());
    assert!(kinds(SaidOf::Each).iter().all(|asked| asked.contradiction(&dataset).is_none()));
}

#[test]
fn an_order_is_for_one_question_and_what_it_must_serve() {
    let dataset = dataset();
    let [asked, other] = ["GB", "FR"].map(|place| query(&dataset, place, "esim", "keeper", &[]));
    let [cards, places] = [Among::Cards, Among::Places].map(|among| wanted(&dataset, among, AskId::FIRST));
    let ranking = Ranking::new(&dataset, &asked, &cards, SaidOf::Own);
    assert!(ranking.is_for(&asked, &cards));
    assert!(!ranking.is_for(&other, &cards) && !ranking.is_for(&asked, &places) && !ranking.is_for(&other, &places));
}

#[test]
fn nobody_is_warned_of_a_card_that_is_of_no_use() {
    let dataset = dataset();
    let headline = dataset.headline();
    let (mut warned, mut useless) = (0, 0);
    for asked in queries(&dataset, 12) {
        let found = choices(&dataset, &asked, &wanted(&dataset, Among::Cards, headline), usize::MAX);
        for choice in &found.shown {
            let warnings = &choice.report.counsel(&dataset).warnings;
            let best = choice.report.services.iter().map(|answer| answer.asks[headline.index()].verdict.best).max();
            let expected = warnings.first().copied().filter(|_| best > Some(Level::No));
            assert_eq!(choice.warning(&dataset), expected);
            warned += usize::from(expected.is_some());
            useless += usize::from(expected.is_none() && !warnings.is_empty());
        }
    }
    assert!(warned > 5 && useless > 5, "{warned} {useless}");
}

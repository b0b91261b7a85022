//! Laws of comparisons and of what is tried.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::support::{Dice, dataset, query};
use simbind::answer::cell::outcomes;
use simbind::answer::{
    AskAnswer, ComparedRow, Judged, NeedRef, Origin, Report, ServiceAnswer, Set, Subject, Trial, Word, can_move,
    compare, facts_of, moves, otherwise, ready_trials, report, subjects, tries,
};
use simbind::dataset::{CardId, Dataset, Grade, Id as _, Requirement, RouteId, Scope, ServiceId};
use simbind::engine::{AskId, Level, RouteIndex, RouteProof, Status, ValueId, ValueSet, Verdict, evaluate_ask};
use simbind::query::{Query, Setting};

fn all_asks(dataset: &Dataset) -> Vec<AskId> {
    dataset.tables.asks.ids().collect()
}

/// Questions of every profile and every card kind, in some places, with some things said.
fn questions(dataset: &Dataset) -> Vec<Query> {
    let tables = &dataset.tables;
    let mut dice = Dice(7);
    let mut found = Vec::new();
    for place in ["PK", "CO", "NC", "HK", "AQ"] {
        for card in &tables.cards {
            let profile = &tables.profiles[dice.below(tables.profiles.len())];
            let mut asked = query(dataset, place, card.id, profile.id, &[]);
            for _ in 0..dice.below(4) {
                let all = subjects(dataset);
                let Subject { fact, service } = all[dice.below(all.len())];
                let value = dice.of(&tables.facts[fact.index()].values);
                asked.set(Setting { service, fact, value });
            }
            found.push(asked);
        }
    }
    found
}

/// What one value of a fact moves.
fn moved(dataset: &Dataset, asked: &Query, setting: Setting) -> usize {
    let mut other = asked.clone();
    other.set(setting);
    moves(&report(dataset, asked), &report(dataset, &other), &all_asks(dataset)).moved.len()
}

#[test]
fn a_fact_outside_of_every_support_moves_nothing() {
    let dataset = dataset();
    let (mut outside, mut inside) = (0, 0);
    for asked in questions(&dataset) {
        let before = report(&dataset, &asked);
        for subject @ Subject { fact, service } in subjects(&dataset) {
            let id = fact;
            let mut answers = before.services.iter().filter(|answer| service.is_none_or(|one| one == answer.service));
            let is_inside =
                answers.any(|answer| answer.asks.ids().any(|ask| answer.support(&dataset, ask).contains(&id)));
            let settings =
                dataset.tables.facts[fact.index()].values.ids().map(|value| Setting { service, fact, value });
            let count: usize = settings.map(|setting| moved(&dataset, &asked, setting)).sum();
            let name = dataset.tables.facts[fact.index()].id;
            assert!(is_inside || count == 0, "{name} of {asked:?}");
            assert_eq!(can_move(&dataset, &before, subject), count > 0, "{name} of {asked:?}");
            if is_inside { inside += 1 } else { outside += 1 }
        }
    }
    assert!(outside > 100 && inside > 100, "{outside} {inside}");
}

#[test]
fn every_change_that_moves_something_is_tried_and_the_most_useful_comes_first() {
    let dataset = dataset();
    let headline = dataset.headline();
    let asks = all_asks(&dataset);
    for asked in questions(&dataset) {
        let before = report(&dataset, &asked);
        let found = tries(&dataset, &before, &asks);
        for Subject { fact, service } in subjects(&dataset) {
            for value in dataset.tables.facts[fact.index()].values.ids() {
                let setting = Setting { service, fact, value };
                let is_tried = found.iter().any(|tried| tried.settings == [setting]);
                assert_eq!(is_tried, moved(&dataset, &asked, setting) > 0, "{setting:?} of {asked:?}");
            }
        }
        let height = |Verdict { worst, best }: Verdict| worst as i32 + best as i32;
        let gains = found.iter().map(|tried| {
            let of_headline = tried.moves.moved.iter().filter(|moved| moved.ask == headline);
            of_headline.map(|moved| height(moved.after.verdict) - height(moved.before.verdict)).sum::<i32>()
        });
        assert!(gains.collect::<Vec<_>>().is_sorted_by(|one, next| one >= next), "{asked:?}");
        for tried in &found {
            assert_eq!(tried.moves.moved.len() + tried.moves.unchanged, asks.len() * before.services.len());
            assert!(tried.moves.moved.iter().all(|moved| moved.before != moved.after));
        }
    }
}

#[test]
fn a_ready_trial_raises_the_headline_of_a_service() {
    let dataset = dataset();
    let headline = dataset.headline();
    let mut count = 0;
    for asked in questions(&dataset) {
        let before = report(&dataset, &asked);
        for set in ready_trials(&dataset, &before) {
            let after = report(&dataset, &Trial::of(&dataset, &set).query(&dataset, &asked));
            let mut pairs = before.services.iter().zip(&after.services);
            let is_raised =
                pairs.any(|(one, two)| two.asks[headline.index()].verdict.raises(one.asks[headline.index()].verdict));
            assert!(is_raised, "{set:?} of {asked:?}");
            count += 1;
        }
    }
    assert!(count > 50, "{count}");
}

#[test]
fn a_trial_leaves_the_question_and_what_was_said() {
    let dataset = dataset();
    let asked = query(&dataset, "PK", "esim", "anyone", &["card.number=own".into(), "wechat/you.account=none".into()]);
    let mut trial = Trial::default();
    assert!(trial.is_empty());
    assert_eq!(trial.query(&dataset, &asked), asked);
    let Setting { fact, value, .. } = asked.settings[1];
    trial.set(&dataset, Setting { service: None, fact, value: ValueId(1 - value.0) });
    assert_eq!(trial.settings().len(), 2, "once for each service");
    let tried = trial.query(&dataset, &asked);
    assert_eq!(tried.settings[0], asked.settings[0], "what was said of the card stays");
    assert!(dataset.tables.services.ids().all(|service| trial.changes(Subject { fact, service: Some(service) })));
    trial.reset(Subject { fact, service: Some(ServiceId::at(0)) });
    trial.reset(Subject { fact, service: Some(ServiceId::at(1)) });
    assert!(trial.is_empty());
}

/// How far the ends of the headline move with another value of a fact, over all services together.
fn headline_moves(dataset: &Dataset, before: &Report, Setting { fact, value, .. }: Setting) -> u32 {
    let headline = dataset.headline();
    let of_service = |answer: &ServiceAnswer| {
        let rules = dataset.rules(answer.service).expect("it has rules");
        let mut situation = answer.known.situation(rules);
        situation.set(fact, ValueSet::only(value));
        let (before, after) = (answer.asks[headline.index()].verdict, evaluate_ask(rules, headline, &situation));
        let steps = |one: Level, two: Level| u32::from((one as u8).abs_diff(two as u8));
        steps(before.worst, after.worst) + steps(before.best, after.best)
    };
    before.services.iter().map(of_service).sum()
}

/// Whether the headline is another word for some service if a fact is otherwise, whether it is settled for one then, and how far it
/// moves.
fn headline_then(dataset: &Dataset, before: &Report, setting: Setting) -> (bool, bool, u32) {
    let headline = dataset.headline();
    let words = before.services.iter().map(|answer| {
        let rules = dataset.rules(answer.service).expect("it has rules");
        let mut situation = answer.known.situation(rules);
        situation.set(setting.fact, ValueSet::only(setting.value));
        let after = evaluate_ask(rules, headline, &situation);
        (Word::of(answer.asks[headline.index()].verdict, true), Word::of(after, true))
    });
    let words: Vec<(Word, Word)> = words.collect();
    let is_other = words.iter().any(|(before, after)| before != after);
    (is_other, words.iter().any(|(_, after)| *after != Word::Depends), headline_moves(dataset, before, setting))
}

#[test]
fn what_may_be_otherwise_is_everything_that_settles_it_or_else_what_nobody_knows() {
    let dataset = dataset();
    let (mut settling, mut chosen) = (0, 0);
    let tables = &dataset.tables;
    let products = tables.products.ids().step_by(9);
    let of_products = products.map(|product| questions(&dataset)[0].about_product(tables, product));
    let everywhere = tables.countries.iter().step_by(6).flat_map(|country| {
        let of = |card: CardId| {
            let profile = &tables.profiles[card.index() % tables.profiles.len()];
            query(&dataset, country.code, tables.cards[card.index()].id, profile.id, &[])
        };
        tables.cards.ids().map(of).collect::<Vec<_>>()
    });
    for asked in questions(&dataset).into_iter().chain(of_products).chain(everywhere) {
        let before = report(&dataset, &asked);
        let support = before.services.iter().flat_map(|answer| answer.support(&dataset, dataset.headline()));
        let facts: BTreeSet<_> = support.copied().collect();
        // Of each fact that may be otherwise: whether one value of it settles something, and whether nobody knows it.
        let mut expected = Vec::new();
        for fact in facts {
            let (row, known) = (&dataset.tables.facts[fact.index()], before.services[0].known.of(fact));
            let is_open = known.values.single().is_none();
            let may_change = match (row.scope, known.origin) {
                (Scope::Person, _) | (Scope::Card, Origin::CardAssumes(_) | Origin::Nobody | Origin::Said) => true,
                (Scope::Card, Origin::Card) => is_open,
                (Scope::Card, Origin::Finding(at)) => {
                    is_open || dataset.tables.findings.get(at).expect("it is there").evidence.grade > Grade::Press
                }
                _ => false,
            };
            let values = row.values.ids().filter(|value| match known.values.single() {
                None => known.values.contains(*value),
                Some(present) => present != *value,
            });
            let then = values.map(|value| headline_then(&dataset, &before, Setting { service: None, fact, value }));
            let then: Vec<_> = then.filter(|(is_other, ..)| *is_other && may_change).collect();
            if !then.is_empty() {
                expected.push((fact, then.iter().any(|(_, is_settled, _)| *is_settled), is_open));
            }
        }
        let some_settle = expected.iter().any(|(_, settles, _)| *settles);
        expected.retain(|(_, settles, is_open)| *settles || (!some_settle && *is_open));
        let found = otherwise(&dataset, &before);
        let told: BTreeSet<_> = found.iter().map(|other| other.setting.fact).collect();
        assert_eq!(told, expected.iter().map(|(fact, ..)| *fact).collect(), "{asked:?}");
        settling += usize::from(some_settle);
        for Setting { fact, value, .. } in found.iter().map(|other| other.setting) {
            let values = &dataset.tables.facts[fact.index()].values;
            let worth = |value: ValueId| {
                let then = headline_then(&dataset, &before, Setting { service: None, fact, value });
                (then.1, values[value.index()].change.is_some(), then.2)
            };
            let others = values.ids().filter(|other| {
                let is_possible = before.services[0].known.of(fact).values;
                let is_possible = is_possible.single().is_some() || is_possible.contains(*other);
                is_possible && headline_then(&dataset, &before, Setting { service: None, fact, value: *other }).0
            });
            for other in others.filter(|other| *other != value) {
                assert!(worth(other) <= worth(value), "{fact:?} {other:?} before {value:?} of {asked:?}");
                chosen += 1;
            }
        }
    }
    assert!(settling > 50 && chosen > 50, "{settling} {chosen}");
}

#[test]
fn of_what_may_be_otherwise_the_least_sure_comes_first_and_then_what_moves_most() {
    let dataset = dataset();
    let (mut pairs, mut told, mut weak) = (0, 0, 0);
    let products = dataset.tables.products.ids().step_by(5);
    let of_products = products.map(|product| questions(&dataset)[0].about_product(&dataset.tables, product));
    for asked in questions(&dataset).into_iter().chain(of_products) {
        let before = report(&dataset, &asked);
        let found: Vec<Setting> = otherwise(&dataset, &before).iter().map(|other| other.setting).collect();
        let place = |setting: &Setting| {
            let known = before.services[0].known.of(setting.fact);
            let sureness = match known.values.single() {
                None => 0,
                Some(_) if known.is_assumed(&dataset) => 1,
                Some(_) => 2,
            };
            (sureness, Reverse(headline_moves(&dataset, &before, *setting)))
        };
        let places: Vec<_> = found.iter().map(place).collect();
        assert!(places.is_sorted(), "{found:?} {places:?} of {asked:?}");
        pairs += places.windows(2).filter(|pair| pair[0].0 == pair[1].0 && pair[0].1 != pair[1].1).count();
        told += places.len();
        // What somebody may be wrong about: themselves, their card as far as it is not certain, never a place.
        for fact in found.iter().map(|setting| setting.fact) {
            let known = before.services[0].known.of(fact);
            let is_open = known.values.single().is_none();
            let scope = dataset.tables.facts[fact.index()].scope;
            assert!(matches!(scope, Scope::Card | Scope::Person), "{fact:?} of {asked:?}");
            match known.origin {
                Origin::Card => assert!(is_open, "{fact:?} of {asked:?}"),
                Origin::Finding(position) => {
                    let finding = dataset.tables.findings.get(position).expect("it is there");
                    assert!(is_open || finding.evidence.grade > Grade::Press, "{fact:?} of {asked:?}");
                    weak += 1;
                }
                _ => {}
            }
        }
    }
    assert!(pairs > 5 && told > 50 && weak > 0, "{pairs} {told} {weak}");
}

#[test]
fn a_trial_holds_another_one_if_it_changes_all_that_the_other_changes() {
    let dataset = dataset();
    let asked = query(&dataset, "PK", "esim", "anyone", &["card.number=own".into(), "you.helper=no".into()]);
    let [one, two] = asked.settings[..] else { panic!("two things are said") };
    let of = |card: Option<CardId>, settings: &[Setting]| {
        let mut trial = Trial::of(&dataset, &card.map(Set::Card).into_iter().collect::<Vec<_>>());
        for setting in settings {
            trial.set(&dataset, *setting);
        }
        trial
    };
    let card = Some(asked.card);
    let whole = of(card, &[one, two]);
    for part in [of(card, &[]), of(None, &[one]), of(card, &[two]), whole.clone()] {
        assert!(whole.contains(&part), "{part:?}");
        let mut rest = whole.clone();
        rest.remove(&part);
        assert!(!rest.contains(&part), "{part:?}");
        assert_eq!(rest.card.is_none(), part.card.is_some());
        assert_eq!(rest.settings().len(), whole.settings().len() - part.settings().len());
        rest.add(&part);
        assert!(rest.contains(&whole));
    }
    let other = Setting { value: ValueId(1 - two.value.0), ..two };
    for other in [of(None, &[]), of(Some(CardId::FIRST), &[one]), of(None, &[one, other]), of(card, &[other])] {
        assert!(!whole.contains(&other), "{other:?}");
    }
    assert!(!of(None, &[one]).contains(&whole) && !of(card, &[one]).contains(&of(None, &[two])));
}

#[test]
fn a_row_is_different_exactly_where_words_or_ends_differ() {
    let dataset = dataset();
    let asks = all_asks(&dataset);
    let asked = questions(&dataset);
    let (mut different, mut in_ends) = (0, 0);
    for three in asked.chunks(3) {
        let found = compare(three.iter().map(|query| report(&dataset, query)).collect(), &asks);
        assert_eq!(found.rows.len(), asks.len() * dataset.tables.services.len());
        for row in &found.rows {
            let told = |report: &simbind::answer::Report| {
                let ask = &report.services[row.service.index()].asks[row.ask.index()];
                (ask.word, ask.verdict)
            };
            let told: Vec<_> = found.reports.iter().map(told).collect();
            assert_eq!(told, row.cells.iter().map(|cell| (cell.word, cell.verdict)).collect::<Vec<_>>());
            let is_same = told.iter().all(|one| *one == told[0]);
            assert_eq!(row.is_different(), !is_same);
            let is_same_word = told.iter().all(|(word, _)| *word == told[0].0);
            assert_eq!(row.differs_in_ends_only(), !is_same && is_same_word);
            different += usize::from(!is_same);
            in_ends += usize::from(row.differs_in_ends_only());
        }
    }
    assert!(different > 50 && in_ends > 0, "{different} {in_ends}");
}

#[test]
fn a_difference_is_seen_wherever_it_stands() {
    let judged = |best| Judged { word: Word::Depends, verdict: Verdict { worst: Level::No, best } };
    let row = |cells: Vec<Judged>| ComparedRow { service: ServiceId::FIRST, ask: AskId::FIRST, cells };
    assert!(!row(vec![]).is_different());
    assert!(!row(vec![judged(Level::Yes)]).is_different());
    assert!(!row(vec![judged(Level::Yes); 4]).is_different());
    for odd in 0..4 {
        let cells = (0..4).map(|at| judged(if at == odd { Level::Limited } else { Level::Yes })).collect();
        assert!(row(cells).differs_in_ends_only(), "{odd}");
    }
}

#[test]
fn the_same_question_in_other_words_is_the_same() {
    let dataset = dataset();
    let both = ["wechat/you.account=none".to_owned(), "alipay/you.account=none".to_owned(), "you.helper=no".to_owned()];
    let all = ["you.helper=no".to_owned(), "you.account=none".to_owned()];
    let asked = |settings: &[String]| query(&dataset, "PK", "esim", "anyone", settings);
    assert!(asked(&both).is_as(&asked(&all), &dataset));
    assert!(!asked(&both).is_as(&asked(&both[1..]), &dataset));
    assert!(!asked(&all).is_as(&Query { card: CardId::FIRST, ..asked(&all) }, &dataset));
    assert!(asked(&all).is_as(&Query { last_used: Some((2026, 1, 1)), today: (2027, 1, 1), ..asked(&all) }, &dataset));
}

#[test]
fn what_is_said_for_one_service_is_not_said_for_the_other() {
    let dataset = dataset();
    let asked = query(&dataset, "NC", "esim", "anyone", &["wechat/you.account=existing".to_owned()]);
    let both = query(&dataset, "NC", "esim", "anyone", &["you.account=existing".to_owned()]);
    let fact = asked.settings[0].fact;
    for (at, service) in dataset.tables.services.entries() {
        let subject = Subject { fact, service: Some(at) };
        assert_eq!(subject.is_said(&asked), service.id == "wechat", "{}", service.id);
        assert!(subject.is_said(&both), "{}", service.id);
    }
    let other = dataset.tables.facts.ids().find(|other| *other != fact).expect("another fact");
    assert!(!Subject { fact: other, service: None }.is_said(&both));
}

#[test]
fn what_is_presumed_of_a_person_hangs_on_what_is_known_of_the_place() {
    let dataset = dataset();
    let (mut presumed, mut not) = (0, 0);
    for profile in &dataset.tables.profiles {
        for found in &profile.presumed {
            let (given, values) = found.given;
            for country in &dataset.tables.countries {
                let asked = query(&dataset, country.code, "keep-alive", profile.id, &[]);
                for answer in &report(&dataset, &asked).services {
                    let place = answer.known.of(given);
                    let is_given = matches!(place.origin, Origin::Finding(_))
                        && place.values.iter().all(|value| values >> value.index() & 1 == 1);
                    let taken = answer.known.of(found.fact).values.single() == Some(found.value);
                    assert_eq!(taken, is_given, "{} in {}", profile.id, country.code);
                    if taken { presumed += 1 } else { not += usize::from(matches!(place.origin, Origin::Finding(_))) }
                }
            }
        }
    }
    assert!(presumed > 0 && not > 0, "{presumed} {not}");
}

#[test]
fn what_is_looked_at_next_after_an_answer_still_moves_the_question() {
    let dataset = dataset();
    let (mut next, mut closed) = (0, 0);
    for asked in questions(&dataset) {
        for answer in &report(&dataset, &asked).services {
            let rules = dataset.rules(answer.service).expect("it has rules");
            for ask in &answer.asks {
                for outcome in outcomes(&dataset, answer, ask) {
                    let mut situation = answer.known.situation(rules);
                    situation.set(outcome.fact, ValueSet::only(outcome.value));
                    let now = evaluate_ask(rules, ask.ask, &situation);
                    let moves = |fact| {
                        situation.possible(fact).iter().any(|value| {
                            let mut tried = situation.clone();
                            tried.set(fact, ValueSet::only(value));
                            evaluate_ask(rules, ask.ask, &tried) != now
                        })
                    };
                    match outcome.then {
                        Some(fact) => {
                            assert!(moves(fact), "{fact:?} of {asked:?}");
                            let scope = dataset.tables.facts[fact.index()].scope;
                            assert!(matches!(scope, Scope::Card | Scope::Person), "nobody can be asked for {fact:?}");
                        }
                        None => closed += 1,
                    }
                    next += usize::from(outcome.then.is_some());
                }
            }
        }
    }
    assert!(next > 0 && closed > 0, "{next} {closed}");
}

#[test]
fn what_is_spoken_of_first_is_an_open_need_that_the_first_question_is_about_of_the_deciding_way_before_others() {
    let dataset = dataset();
    let (mut of_deciding, mut of_others) = (0, 0);
    for asked in questions(&dataset) {
        for answer in &report(&dataset, &asked).services {
            for ask in &answer.asks {
                let Some(fact) = ask.questions.first().map(|question| question.fact) else { continue };
                let reads = |route: RouteIndex| {
                    let needs = ask.proof.route(route).into_iter().flat_map(RouteProof::entries);
                    let open = needs.filter(|(_, need)| need.status == Status::Unknown);
                    let needs =
                        open.filter_map(|(need, _)| answer.need(&dataset, NeedRef { ask: ask.ask, route, need }));
                    needs.into_iter().any(|(_, need)| facts_of(need).contains(&fact))
                };
                let ways: Vec<RouteIndex> =
                    ask.proof.entries().map(|(route, _)| route).filter(|way| reads(*way)).collect();
                let leading = answer.leading(&dataset, ask.ask).expect("something leads");
                let deciding = ask.proof.deciding.filter(|way| ways.contains(way));
                if !ways.is_empty() {
                    let (_, need) = answer.need(&dataset, leading).expect("it is there");
                    assert!(facts_of(need).contains(&fact), "{asked:?}");
                    // It may stand in an ask that a need is about.
                    let is_own = deciding.is_some() && leading.ask == ask.ask;
                    assert!(!is_own || deciding == Some(leading.route), "{asked:?}");
                    of_deciding += usize::from(is_own && leading.route != ways[0]);
                    of_others += usize::from(deciding.is_none());
                }
            }
        }
    }
    assert!(of_deciding > 0 && of_others > 0, "{of_deciding} {of_others}");
}

#[test]
fn what_is_asked_first_is_about_the_headline_and_else_about_what_no_settled_headline_passes_by() {
    let dataset = dataset();
    let headline = dataset.headline();
    let (mut of_headline, mut of_others, mut passed_by) = (0, 0, 0);
    for asked in questions(&dataset) {
        let report = report(&dataset, &asked);
        let fact = report.first_question(&dataset).map(|question| question.fact);
        let first = |ask: &AskAnswer| ask.questions.first().map(|question| question.fact);
        if let Some(expected) = report.services.iter().find_map(|answer| first(&answer.asks[headline.index()])) {
            assert_eq!(fact, Some(expected), "{asked:?}");
            of_headline += 1;
            continue;
        }
        // What only another way to a settled headline would need is passed by.
        let is_passed_by = |answer: &ServiceAnswer, ask: AskId| {
            let of = &answer.asks[headline.index()];
            let needs = |route: &RouteId| {
                let route = &dataset.tables.routes[route.index()];
                route.needs.iter().any(|need| need.requirement == Requirement::LevelOf(ask))
            };
            let deciding = of.proof.deciding.map(|route| of.routes[route.index()]);
            of.verdict.is_decided() && of.routes.iter().any(needs) && !deciding.is_some_and(|route| needs(&route))
        };
        let mut left = Vec::new();
        for answer in &report.services {
            for ask in &answer.asks {
                let is_left = !is_passed_by(answer, ask.ask);
                assert_eq!(!answer.is_passed_by(&dataset, headline, ask.ask), is_left, "{asked:?}");
                left.extend(first(ask).filter(|_| is_left));
            }
        }
        let expected = left.first().copied();
        let all = report.services.iter().flat_map(|answer| answer.asks.iter().filter_map(first));
        passed_by += usize::from(expected.is_none() && all.count() > 0);
        of_others += usize::from(expected.is_some());
        assert_eq!(fact, expected, "{asked:?}");
    }
    assert!(of_headline > 10 && of_others > 0, "{of_headline} {of_others} {passed_by}");
}

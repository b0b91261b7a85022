//! The laws of the engine, each on random rule sets and on the shipped ones, in random situations.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::random::{Case, Fitting, ask_ids, fact_ids, random_case, raw_asks, shipped_case};
use crate::support::{Dice, completions};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use simbind::engine::ValueId;
use simbind::engine::{
    Ask, AskId, Change, Condition, FactId, Level, Need, NeedProof, Question, Raise, Route, Rules, RulesError,
    Situation, Status, ValueSet, Verdict, evaluate, evaluate_ask, prove, questions, raises, reaching,
    support as support_of,
};

type Law = fn(&Case) -> Result<(), TestCaseError>;

/// Tries a law on `random` rule sets and on the shipped ones in `shipped` situations.
fn hold(law: Law, random: u32, shipped: u32) {
    let config = |cases| ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let result = TestRunner::new(config(random)).run(&random_case(), |case| law(&case));
    result.unwrap_or_else(|error| panic!("on a random rule set: {error}"));
    let result = TestRunner::new(config(shipped)).run(&shipped_case(), |case| law(&case));
    result.unwrap_or_else(|error| panic!("on the shipped rules: {error}"));
}

/// The verdict of every ask, by id.
fn verdicts(rules: &Rules, situation: &Situation) -> Vec<Verdict> {
    let found = evaluate(rules, situation);
    ask_ids(rules).map(|ask| found.of(ask)).collect()
}

/// The same rules with every ask changed.
fn changed(rules: &Rules, change: impl FnMut(&Ask) -> Ask) -> Rules {
    Rules::new(rules.facts().to_vec(), rules.asks().iter().map(change).collect()).expect("still no ring")
}

fn with(situation: &Situation, fact: FactId, values: ValueSet) -> Situation {
    let mut changed = situation.clone();
    changed.set(fact, values);
    changed
}

// --- order -----------------------------------------------------------------------------------------------------------

fn shuffled_condition(condition: &Condition, dice: &mut Dice) -> Condition {
    let mut shuffle = |parts: &[Condition]| {
        let mut parts: Vec<Condition> = parts.iter().map(|part| shuffled_condition(part, dice)).collect();
        dice.shuffle(&mut parts);
        parts
    };
    match condition {
        Condition::Any(parts) => Condition::Any(shuffle(parts)),
        Condition::All(parts) => Condition::All(shuffle(parts)),
        other => other.clone(),
    }
}

fn shuffled_ask(ask: &Ask, dice: &mut Dice) -> Ask {
    let mut shuffled = ask.clone();
    for route in &mut shuffled.routes {
        for need in &mut route.needs {
            if let Need::Condition { condition, .. } = need {
                *condition = shuffled_condition(condition, dice);
            }
        }
        dice.shuffle(&mut route.needs);
    }
    dice.shuffle(&mut shuffled.routes);
    shuffled
}

#[test]
fn order_of_routes_needs_and_parts_never_changes_a_verdict() {
    hold(
        |case| {
            let mut dice = case.dice.clone();
            let shuffled = changed(&case.rules, |ask| shuffled_ask(ask, &mut dice));
            prop_assert_eq!(verdicts(&shuffled, &case.situation), verdicts(&case.rules, &case.situation));
            Ok(())
        },
        4_000,
        500,
    );
}

fn renamed_condition(condition: &Condition, names: &[u16]) -> Condition {
    let rename = |parts: &[Condition]| parts.iter().map(|part| renamed_condition(part, names)).collect();
    match condition {
        Condition::Any(parts) => Condition::Any(rename(parts)),
        Condition::All(parts) => Condition::All(rename(parts)),
        Condition::Ask { ask, at_least } => Condition::Ask { ask: AskId(names[ask.index()]), at_least: *at_least },
        Condition::Fact { .. } => condition.clone(),
    }
}

fn renamed_ask(ask: &Ask, names: &[u16]) -> Ask {
    let mut renamed = ask.clone();
    for need in renamed.routes.iter_mut().flat_map(|route| &mut route.needs) {
        match need {
            Need::LevelOf(ask) => *ask = AskId(names[ask.index()]),
            Need::Condition { condition, .. } => *condition = renamed_condition(condition, names),
        }
    }
    renamed
}

#[test]
fn order_of_asks_never_changes_a_verdict() {
    hold(
        |case| {
            let mut names: Vec<u16> = ask_ids(&case.rules).map(|ask| ask.0).collect();
            case.dice.clone().shuffle(&mut names);
            let mut asks = vec![Ask::default(); names.len()];
            for (ask, name) in case.rules.asks().iter().zip(&names) {
                asks[usize::from(*name)] = renamed_ask(ask, &names);
            }
            let renamed = Rules::new(case.rules.facts().to_vec(), asks).expect("still no ring");
            let (before, after) = (verdicts(&case.rules, &case.situation), verdicts(&renamed, &case.situation));
            for (verdict, name) in before.iter().zip(&names) {
                prop_assert_eq!(*verdict, after[usize::from(*name)]);
            }
            Ok(())
        },
        4_000,
        500,
    );
}

#[test]
fn one_ask_alone_evaluates_as_it_does_among_all() {
    hold(
        |case| {
            let all = evaluate(&case.rules, &case.situation);
            for ask in ask_ids(&case.rules) {
                prop_assert_eq!(evaluate_ask(&case.rules, ask, &case.situation), all.of(ask));
            }
            Ok(())
        },
        3_000,
        500,
    );
}

// --- the unknown -----------------------------------------------------------------------------------------------------

/// Whether nothing is possible in the first verdict that is impossible in the second.
fn is_within(inner: Verdict, outer: Verdict) -> bool {
    outer.worst <= inner.worst && inner.best <= outer.best
}

#[test]
fn an_answer_never_widens_a_verdict() {
    hold(
        |case| {
            let mut dice = case.dice.clone();
            let mut narrower = case.situation.clone();
            for fact in fact_ids(&case.rules).filter(|_| dice.below(2) == 0).collect::<Vec<_>>() {
                narrower.set(fact, dice.part_of(case.situation.possible(fact)));
            }
            let (old, new) = (verdicts(&case.rules, &case.situation), verdicts(&case.rules, &narrower));
            for (new, old) in new.iter().zip(&old) {
                prop_assert!(new.worst <= new.best, "{:?} has its ends the wrong way round", new);
                prop_assert!(is_within(*new, *old), "{:?} is not within {:?}", new, old);
            }
            Ok(())
        },
        6_000,
        1000,
    );
}

#[test]
fn every_completion_of_the_unknowns_lies_inside_the_verdict() {
    hold(
        |case| {
            let facts: Vec<FactId> = fact_ids(&case.rules).collect();
            let open = verdicts(&case.rules, &case.situation);
            for complete in completions(&case.situation, &facts, 1024, &mut case.dice.clone()) {
                for (settled, open) in verdicts(&case.rules, &complete).iter().zip(&open) {
                    prop_assert!(settled.is_decided(), "{:?} although everything is known", settled);
                    prop_assert!(is_within(*settled, *open), "{:?} is not within {:?}", settled, open);
                }
            }
            Ok(())
        },
        3_000,
        200,
    );
}

#[test]
fn a_need_on_an_unknown_fact_is_neither_met_nor_failed() {
    hold(
        |case| {
            for (ask, proof) in case.rules.asks().iter().zip(prove(&case.rules, &case.situation)) {
                let needs = ask.routes.iter().zip(&proof.routes).flat_map(|(route, proof)| {
                    let needs: Vec<_> = route.needs.iter().zip(&proof.needs).collect();
                    needs
                });
                for (need, proof) in needs {
                    let Need::Condition { condition, otherwise } = need else { continue };
                    let expected = match proof.status {
                        Status::Met => Verdict::decided(Level::Yes),
                        Status::NotMet => Verdict::decided(*otherwise),
                        Status::Unknown => Verdict { worst: *otherwise, best: Level::Yes },
                    };
                    prop_assert_eq!(proof.verdict, expected);
                    if let Condition::Fact { fact, accepted } = condition {
                        let possible = case.situation.possible(*fact);
                        let good = possible.iter().filter(|value| accepted.contains(*value)).count();
                        let status = match (good, possible.len() as usize) {
                            (0, _) => Status::NotMet,
                            (good, all) if good == all => Status::Met,
                            _ => Status::Unknown,
                        };
                        prop_assert_eq!(proof.status, status);
                    }
                }
            }
            Ok(())
        },
        4_000,
        500,
    );
}

// --- support ---------------------------------------------------------------------------------------------------------

/// As if every condition on the fact failed: a value that no condition accepts.
fn failing() -> ValueSet {
    ValueSet::of([ValueId(31)])
}

/// As if every condition on the fact held: no value that a condition could refuse.
fn holding() -> ValueSet {
    ValueSet::of([])
}

/// The facts outside a support.
fn outside(rules: &Rules, inside: &[FactId]) -> Vec<FactId> {
    fact_ids(rules).filter(|fact| !inside.contains(fact)).collect()
}

fn all_set(situation: &Situation, facts: &[FactId], values: impl Fn(FactId) -> ValueSet) -> Situation {
    let mut changed = situation.clone();
    for fact in facts {
        changed.set(*fact, values(*fact));
    }
    changed
}

fn unknown(rules: &Rules, fact: FactId) -> ValueSet {
    ValueSet::all(rules.facts()[fact.index()])
}

#[test]
fn facts_outside_the_support_never_change_the_verdict() {
    hold(
        |case| {
            let mut dice = case.dice.clone();
            for ask in ask_ids(&case.rules) {
                let now = evaluate_ask(&case.rules, ask, &case.situation);
                let free = outside(&case.rules, &support_of(&case.rules, ask, &case.situation));
                let unknown = all_set(&case.situation, &free, |fact| unknown(&case.rules, fact));
                prop_assert_eq!(evaluate_ask(&case.rules, ask, &unknown), now);
                for settled in completions(&unknown, &free, 200, &mut dice) {
                    prop_assert_eq!(evaluate_ask(&case.rules, ask, &settled), now);
                }
                for _ in 0..20 {
                    let partly = all_set(&unknown, &free, |_| ValueSet::all(1));
                    let partly = free
                        .iter()
                        .fold(partly, |partly, fact| with(&partly, *fact, dice.part_of(unknown.possible(*fact))));
                    prop_assert_eq!(evaluate_ask(&case.rules, ask, &partly), now);
                }
            }
            Ok(())
        },
        1_000,
        150,
    );
}

/// Exact for decided verdicts: with everything outside unknown, each fact of the support is needed.
///
/// For a verdict that is not decided, making one fact unknown may leave both ends (its best may already be as good as it
/// gets); there the law is that with everything outside failing, or everything holding, the fact failing or holding too
/// changes the verdict, while without it neither does.
#[test]
fn each_fact_of_the_support_is_needed() {
    hold(
        |case| {
            for ask in ask_ids(&case.rules) {
                let now = evaluate_ask(&case.rules, ask, &case.situation);
                let inside = support_of(&case.rules, ask, &case.situation);
                let free = outside(&case.rules, &inside);
                let [worse, better] = [failing(), holding()].map(|all| all_set(&case.situation, &free, |_| all));
                prop_assert_eq!(evaluate_ask(&case.rules, ask, &worse), now);
                prop_assert_eq!(evaluate_ask(&case.rules, ask, &better), now);
                let open = all_set(&case.situation, &free, |fact| unknown(&case.rules, fact));
                for fact in &inside {
                    let failed = evaluate_ask(&case.rules, ask, &with(&worse, *fact, failing()));
                    let held = evaluate_ask(&case.rules, ask, &with(&better, *fact, holding()));
                    prop_assert!(failed != now || held != now, "{:?} can be left out of {:?}", fact, inside);
                    if now.is_decided() {
                        let without = with(&open, *fact, unknown(&case.rules, *fact));
                        let left = evaluate_ask(&case.rules, ask, &without);
                        prop_assert!(left != now, "{:?} can be left out of {:?}", fact, inside);
                    }
                }
            }
            Ok(())
        },
        4_000,
        300,
    );
}

#[test]
fn a_support_is_sorted_and_read_by_the_ask() {
    hold(
        |case| {
            for ask in ask_ids(&case.rules) {
                let inside = support_of(&case.rules, ask, &case.situation);
                prop_assert!(inside.is_sorted(), "{:?}", inside);
                prop_assert!(inside.iter().all(|fact| case.rules.reads(ask).contains(fact)));
            }
            Ok(())
        },
        2_000,
        300,
    );
}

// --- monotone --------------------------------------------------------------------------------------------------------

/// The rules with one need replaced, counted over all routes of all asks.
fn with_need(rules: &Rules, position: usize, condition: &Condition) -> Rules {
    let mut count = 0;
    changed(rules, |ask| {
        let mut replaced = ask.clone();
        for need in replaced.routes.iter_mut().flat_map(|route| &mut route.needs) {
            if count == position
                && let Need::Condition { condition: slot, .. } = need
            {
                *slot = condition.clone();
            }
            count += 1;
        }
        replaced
    })
}

#[test]
fn a_need_turned_to_met_never_lowers_a_verdict() {
    hold(
        |case| {
            let needs = case.rules.asks().iter().flat_map(|ask| &ask.routes).map(|route| route.needs.len()).sum();
            if needs == 0 {
                return Ok(());
            }
            let mut dice = case.dice.clone();
            for _ in 0..4 {
                let position = dice.below(needs);
                let not_met = with_need(&case.rules, position, &Condition::Any(Vec::new()));
                let met = with_need(&case.rules, position, &Condition::All(Vec::new()));
                let rules = [&not_met, &case.rules, &met];
                let [low, now, high] = rules.map(|rules| verdicts(rules, &case.situation));
                for ((low, now), high) in low.iter().zip(&now).zip(&high) {
                    prop_assert!(low.worst <= now.worst && now.worst <= high.worst, "{:?} {:?} {:?}", low, now, high);
                    prop_assert!(low.best <= now.best && now.best <= high.best, "{:?} {:?} {:?}", low, now, high);
                }
            }
            Ok(())
        },
        4_000,
        300,
    );
}

// --- questions -------------------------------------------------------------------------------------------------------

/// Verdicts that the answers to a fact lead to.
fn led_to(case: &Case, ask: AskId, fact: FactId) -> Vec<Verdict> {
    let values = case.situation.possible(fact);
    let answered = values.iter().map(|value| with(&case.situation, fact, ValueSet::only(value)));
    answered.map(|situation| evaluate_ask(&case.rules, ask, &situation)).collect()
}

/// Whether the widths are in the mean no larger than the others; the same mean counts if `or_equal`.
fn narrows(verdicts: &[Verdict], others: &[Verdict], or_equal: bool) -> bool {
    let width = |verdict: &Verdict| usize::from(verdict.best as u8 - verdict.worst as u8);
    let widths = |verdicts: &[Verdict]| verdicts.iter().map(width).sum::<usize>();
    let (one, other) = (widths(verdicts) * others.len(), widths(others) * verdicts.len());
    one < other || (or_equal && one == other)
}

/// The facts asked for are those that the verdict rests on, or all that it reads; where none is asked for, no answers at all
/// change the verdict, else some do.
fn decide_together(case: &Case, ask: AskId, open: &[FactId], asked: &[FactId]) -> Result<(), TestCaseError> {
    let now = evaluate_ask(&case.rules, ask, &case.situation);
    let changes = |situation: &Situation| evaluate_ask(&case.rules, ask, situation) != now;
    let mut dice = case.dice.clone();
    if asked.is_empty() {
        prop_assert!(!completions(&case.situation, open, 1024, &mut dice).iter().any(changes));
        return Ok(());
    }
    prop_assert!(completions(&case.situation, asked, 100_000, &mut dice).iter().any(changes));
    let resting = simbind::engine::support(&case.rules, ask, &case.situation);
    let expected: Vec<FactId> = resting.into_iter().filter(|fact| open.contains(fact)).collect();
    // Where those do not change it among themselves, all that it reads are asked for.
    let is_enough = completions(&case.situation, &expected, 100_000, &mut dice).iter().any(changes);
    prop_assert_eq!(asked, if is_enough { &expected } else { open });
    Ok(())
}

/// Facts are asked for if an answer changes the verdict; where none does alone, if the verdict rests on them.
#[test]
fn questions_are_those_whose_answers_matter_with_true_outcomes_most_useful_first() {
    hold(
        |case| {
            let candidates: Vec<FactId> =
                fact_ids(&case.rules).filter(|fact| u64::from(fact.0) % 7 != case.dice.0 % 7).collect();
            let asked = questions(&case.rules, &case.situation, &candidates);
            prop_assert_eq!(asked.len(), case.rules.asks().len());
            for (ask, asked) in ask_ids(&case.rules).zip(&asked) {
                let now = evaluate_ask(&case.rules, ask, &case.situation);
                let is_open = |fact: &FactId| case.situation.possible(*fact).len() > 1;
                let is_read = |fact: &FactId| case.rules.reads(ask).contains(fact);
                let open: Vec<FactId> =
                    candidates.iter().copied().filter(|fact| is_open(fact) && is_read(fact)).collect();
                let changes = |fact: &FactId| led_to(case, ask, *fact).iter().any(|led| *led != now);
                let alone: Vec<FactId> = open.iter().copied().filter(changes).collect();
                for question in asked {
                    let (values, outcomes): (Vec<ValueId>, Vec<Verdict>) = question.outcomes.iter().copied().unzip();
                    let possible: Vec<ValueId> = case.situation.possible(question.fact).iter().collect();
                    prop_assert_eq!(values, possible);
                    prop_assert_eq!(outcomes, led_to(case, ask, question.fact));
                }
                let in_order = |a: &Question, b: &Question| {
                    let [first, second] = [a, b].map(|question| led_to(case, ask, question.fact));
                    narrows(&first, &second, a.fact < b.fact)
                };
                prop_assert!(asked.is_sorted_by(in_order), "{:?}", asked);
                let mut found: Vec<FactId> = asked.iter().map(|question| question.fact).collect();
                found.sort_unstable();
                if alone.is_empty() {
                    decide_together(case, ask, &open, &found)?;
                } else {
                    prop_assert_eq!(found, alone);
                }
            }
            Ok(())
        },
        3_000,
        300,
    );
}

// --- changes ---------------------------------------------------------------------------------------------------------

/// Random things that somebody could do: each settles one or two facts.
fn random_changes(rules: &Rules, dice: &mut Dice) -> Vec<Change> {
    let mut changes = Vec::new();
    for _ in 0..dice.below(8) {
        let mut facts: Vec<FactId> = fact_ids(rules).collect();
        dice.shuffle(&mut facts);
        facts.truncate(1 + dice.below(2));
        let sets = facts.into_iter().map(|fact| (fact, dice.part_of(unknown(rules, fact)))).collect();
        changes.push(Change { sets, effort: u32::try_from(dice.below(5)).unwrap() });
    }
    changes
}

fn applied(situation: &Situation, changes: &[&Change]) -> Situation {
    let sets = changes.iter().flat_map(|change| &change.sets);
    sets.fold(situation.clone(), |changed, (fact, values)| with(&changed, *fact, *values))
}

/// Every raise by `size` of the offered changes, found by trying all.
fn all_raises(case: &Case, ask: AskId, offered: &[Change], size: usize) -> BTreeSet<Vec<usize>> {
    let now = evaluate_ask(&case.rules, ask, &case.situation);
    let combinations: Vec<Vec<usize>> = match size {
        1 => (0..offered.len()).map(|one| vec![one]).collect(),
        _ => (0..offered.len()).flat_map(|one| (one + 1..offered.len()).map(move |two| vec![one, two])).collect(),
    };
    let contradicts = |combination: &Vec<usize>| {
        let facts: Vec<FactId> = combination.iter().flat_map(|at| &offered[*at].sets).map(|(fact, _)| *fact).collect();
        facts.iter().collect::<BTreeSet<_>>().len() < facts.len()
    };
    let raises = |combination: &Vec<usize>| {
        let changes: Vec<&Change> = combination.iter().map(|at| &offered[*at]).collect();
        let verdict = evaluate_ask(&case.rules, ask, &applied(&case.situation, &changes));
        (verdict.worst, verdict.best) > (now.worst, now.best)
    };
    combinations.into_iter().filter(|combination| !contradicts(combination) && raises(combination)).collect()
}

#[test]
fn suggested_changes_are_all_the_smallest_that_raise_a_verdict_cheapest_first() {
    hold(
        |case| {
            let offered = random_changes(&case.rules, &mut case.dice.clone());
            let found = raises(&case.rules, &case.situation, &offered);
            prop_assert_eq!(found.len(), case.rules.asks().len());
            for (ask, found) in ask_ids(&case.rules).zip(&found) {
                let effort =
                    |raise: &Raise| -> u32 { raise.changes.iter().map(|change| offered[*change].effort).sum() };
                for raise in found {
                    let changes: Vec<&Change> = raise.changes.iter().map(|at| &offered[*at]).collect();
                    let verdict = evaluate_ask(&case.rules, ask, &applied(&case.situation, &changes));
                    prop_assert_eq!(raise.verdict, verdict);
                }
                let cost = |raise: &Raise| (effort(raise), Reverse((raise.verdict.worst, raise.verdict.best)));
                prop_assert!(found.is_sorted_by_key(cost), "{:?}", found);
                let singles = all_raises(case, ask, &offered, 1);
                let expected = if singles.is_empty() { all_raises(case, ask, &offered, 2) } else { singles };
                prop_assert_eq!(found.len(), expected.len());
                let found: BTreeSet<Vec<usize>> = found.iter().map(|raise| raise.changes.clone()).collect();
                prop_assert_eq!(found, expected);
            }
            Ok(())
        },
        4_000,
        300,
    );
}

// --- proof -----------------------------------------------------------------------------------------------------------

fn highest(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    verdicts.into_iter().fold(Verdict::decided(Level::No), |high, verdict| Verdict {
        worst: high.worst.max(verdict.worst),
        best: high.best.max(verdict.best),
    })
}

fn lowest(verdicts: impl IntoIterator<Item = Verdict>, at_best: Level) -> Verdict {
    verdicts.into_iter().fold(Verdict::decided(at_best), |low, verdict| Verdict {
        worst: low.worst.min(verdict.worst),
        best: low.best.min(verdict.best),
    })
}

#[test]
fn a_proof_adds_up_to_its_verdict() {
    hold(
        |case| {
            let found = evaluate(&case.rules, &case.situation);
            let proofs = prove(&case.rules, &case.situation);
            for ((id, ask), proof) in ask_ids(&case.rules).zip(case.rules.asks()).zip(&proofs) {
                prop_assert_eq!(proof.verdict, found.of(id));
                prop_assert_eq!(proof.verdict, highest(proof.routes.iter().map(|route| route.verdict)));
                prop_assert_eq!(proof.routes.len(), ask.routes.len());
                for (route, proof) in ask.routes.iter().zip(&proof.routes) {
                    prop_assert_eq!(proof.needs.len(), route.needs.len());
                    prop_assert_eq!(proof.verdict, lowest(proof.needs.iter().map(|need| need.verdict), route.at_best));
                    for (need, proof) in route.needs.iter().zip(&proof.needs) {
                        if let Need::LevelOf(other) = need {
                            prop_assert_eq!(proof.verdict, found.of(*other));
                        }
                    }
                    // What holds a decided route down is the need that fails most; an open one, the need that may.
                    let is_decided = proof.verdict.is_decided();
                    let ends = |verdict: Verdict| {
                        if is_decided { (verdict.best, verdict.worst) } else { (verdict.worst, verdict.best) }
                    };
                    let failing =
                        proof.needs.iter().map(|need| need.verdict).filter(|verdict| verdict.worst < Level::Yes);
                    let deciding = proof.deciding.map(|need| proof.needs[need.index()].verdict);
                    prop_assert_eq!(deciding.map(ends), failing.map(ends).min());
                }
            }
            Ok(())
        },
        4_000,
        500,
    );
}

/// The deciding route attains a decided verdict; of an open one it attains the best end, as surely as any route that does. Of those
/// that are as good it is the one of which fewest needs fail, then the one of which fewest are unmet, then the first.
#[test]
fn the_deciding_route_attains_the_verdict() {
    hold(
        |case| {
            for proof in prove(&case.rules, &case.situation) {
                let Some(deciding) = proof.deciding else {
                    prop_assert!(proof.routes.is_empty());
                    prop_assert_eq!(proof.verdict, Verdict::decided(Level::No));
                    continue;
                };
                let attained = proof.routes[deciding.index()].verdict;
                prop_assert_eq!(attained.best, proof.verdict.best);
                let as_good = proof.routes.iter().filter(|route| route.verdict.best == attained.best);
                prop_assert_eq!(Some(attained.worst), as_good.map(|route| route.verdict.worst).max());
                if proof.verdict.is_decided() {
                    prop_assert_eq!(attained, proof.verdict);
                }
                let failing =
                    |needs: &[NeedProof]| needs.iter().filter(|need| need.verdict.best < Level::Limited).count();
                let unmet = |needs: &[NeedProof]| needs.iter().filter(|need| need.status != Status::Met).count();
                let equals = proof.entries().filter(|(_, route)| route.verdict == attained);
                let simplest = equals.min_by_key(|(at, route)| (failing(&route.needs), unmet(&route.needs), *at));
                prop_assert_eq!(Some(deciding), simplest.map(|(at, _)| at));
            }
            Ok(())
        },
        4_000,
        500,
    );
}

// --- reverse ---------------------------------------------------------------------------------------------------------

#[test]
fn reverse_look_up_finds_exactly_those_that_may_reach_the_level_surest_first() {
    hold(
        |case| {
            let mut dice = case.dice.clone();
            let situations: Vec<Situation> = (0..6)
                .map(|_| {
                    fact_ids(&case.rules).fold(case.situation.clone(), |changed, fact| {
                        let narrowed = dice.part_of(unknown(&case.rules, fact));
                        if dice.below(3) == 0 { with(&changed, fact, narrowed) } else { changed }
                    })
                })
                .collect();
            for ask in ask_ids(&case.rules) {
                for level in Level::ALL {
                    let found = reaching(&case.rules, ask, level, situations.iter().cloned().enumerate());
                    for (name, verdict) in &found {
                        prop_assert_eq!(*verdict, evaluate_ask(&case.rules, ask, &situations[*name]));
                    }
                    let surest =
                        |(name, verdict): &(usize, Verdict)| (Reverse(verdict.worst), Reverse(verdict.best), *name);
                    prop_assert!(found.is_sorted_by_key(surest), "{:?}", found);
                    let named: BTreeSet<usize> = found.iter().map(|(name, _)| *name).collect();
                    prop_assert_eq!(named.len(), found.len());
                    for (name, situation) in situations.iter().enumerate() {
                        let reaches = evaluate_ask(&case.rules, ask, situation).best >= level;
                        prop_assert_eq!(named.contains(&name), reaches);
                    }
                }
            }
            Ok(())
        },
        1_000,
        150,
    );
}

// --- rules that cannot be evaluated ----------------------------------------------------------------------------------

fn names_in(condition: &Condition, found: &mut BTreeSet<u16>) {
    match condition {
        Condition::Ask { ask, .. } => {
            found.insert(ask.0);
        }
        Condition::Any(parts) | Condition::All(parts) => parts.iter().for_each(|part| names_in(part, found)),
        Condition::Fact { .. } => {}
    }
}

/// The asks that each ask names.
fn edges(asks: &[Ask]) -> Vec<BTreeSet<u16>> {
    let named = |ask: &Ask| {
        let mut found = BTreeSet::new();
        for need in ask.routes.iter().flat_map(|route| &route.needs) {
            match need {
                Need::LevelOf(other) => {
                    found.insert(other.0);
                }
                Need::Condition { condition, .. } => names_in(condition, &mut found),
            }
        }
        found
    };
    asks.iter().map(named).collect()
}

/// Whether asks are left when those that need none of the others are taken away again and again.
fn has_ring(edges: &[BTreeSet<u16>]) -> bool {
    let mut left: BTreeSet<u16> = (0..u16::try_from(edges.len()).unwrap()).collect();
    loop {
        let free = left.iter().copied().find(|ask| edges[usize::from(*ask)].is_disjoint(&left));
        let Some(free) = free else { return !left.is_empty() };
        left.remove(&free);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_ring_of_asks_is_refused_and_named(raw in raw_asks()) {
        let others: Vec<AskId> = (0..u16::try_from(raw.len()).unwrap()).map(AskId).collect();
        let asks: Vec<Ask> = raw.iter().map(|routes| Fitting { facts: &[2, 3], others: &others }.ask(routes)).collect();
        let edges = edges(&asks);
        match Rules::new(vec![2, 3], asks) {
            Ok(rules) => {
                prop_assert!(!has_ring(&edges));
                let order = rules.order();
                prop_assert_eq!(order.len(), edges.len());
                for (position, ask) in order.iter().enumerate() {
                    let earlier: BTreeSet<u16> = order[..position].iter().map(|ask| ask.0).collect();
                    prop_assert!(edges[ask.index()].is_subset(&earlier));
                }
            }
            Err(RulesError::Cycle(ring)) => {
                prop_assert!(!ring.is_empty());
                for (ask, next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                    prop_assert!(edges[ask.index()].contains(&next.0), "{:?} does not need {:?}", ask, next);
                }
                prop_assert_eq!(ring.iter().collect::<BTreeSet<_>>().len(), ring.len());
            }
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }
}

fn single_need(condition: Condition) -> Vec<Ask> {
    vec![Ask {
        routes: vec![Route { needs: vec![Need::Condition { condition, otherwise: Level::No }], at_best: Level::Yes }],
    }]
}

#[test]
fn a_fact_or_an_ask_that_does_not_exist_is_refused() {
    let fact = Condition::Fact { fact: FactId(1), accepted: ValueSet::only(ValueId(0)) };
    assert_eq!(Rules::new(vec![2], single_need(fact)).unwrap_err(), RulesError::UnknownFact(FactId(1)));
    let ask = Condition::Any(vec![Condition::Ask { ask: AskId(1), at_least: Level::Yes }]);
    assert_eq!(Rules::new(vec![2], single_need(ask)).unwrap_err(), RulesError::UnknownAsk(AskId(1)));
}

#[test]
fn an_ask_without_a_route_is_no() {
    let rules = Rules::new(Vec::new(), vec![Ask::default()]).unwrap();
    assert_eq!(evaluate_ask(&rules, AskId(0), &Situation::unknown(&rules)), Verdict::decided(Level::No));
}

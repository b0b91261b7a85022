//! Small sets of rules of which the answer is plain.

use std::collections::BTreeSet;

use simbind::engine::{
    Ask, AskId, Condition, FactId, Level, Need, Route, Rules, Situation, Status, ValueId, ValueSet, Verdict, prove,
    questions, support,
};

/// The first value of a fact, else `otherwise`.
fn need(fact: u16, otherwise: Level) -> Need {
    Need::Condition {
        condition: Condition::Fact { fact: FactId(fact), accepted: ValueSet::only(ValueId(0)) },
        otherwise,
    }
}

fn route(needs: Vec<Need>) -> Route {
    Route { needs, at_best: Level::Yes }
}

fn ask(routes: Vec<Route>) -> Ask {
    Ask { routes }
}

/// The rules, in a situation in which these values are known.
fn known(values: &[usize], asks: Vec<Ask>, facts: &[(u16, ValueSet)]) -> (Rules, Situation) {
    let rules = Rules::new(values.to_vec(), asks).expect("no ring");
    let mut situation = Situation::unknown(&rules);
    for (fact, possible) in facts {
        situation.set(FactId(*fact), *possible);
    }
    (rules, situation)
}

#[test]
fn a_need_on_the_level_of_an_ask_is_met_at_yes_alone() {
    for (otherwise, possible, expected) in [
        (Level::Limited, ValueSet::only(ValueId(1)), Status::NotMet),
        (Level::Unlikely, ValueSet::only(ValueId(1)), Status::NotMet),
        (Level::Limited, ValueSet::all(2), Status::Unknown),
        (Level::Limited, ValueSet::only(ValueId(0)), Status::Met),
    ] {
        let first = ask(vec![route(vec![need(0, otherwise)])]);
        let second = ask(vec![route(vec![Need::LevelOf(AskId(0))])]);
        let (rules, situation) = known(&[2], vec![first, second], &[(0, possible)]);
        assert_eq!(prove(&rules, &situation)[1].routes[0].needs[0].status, expected, "{otherwise:?} {possible:?}");
    }
}

#[test]
fn of_reasons_of_which_one_is_enough_the_known_one_is_kept_then_the_first() {
    let asks = || vec![ask(vec![route(vec![need(0, Level::No), need(1, Level::No)])])];
    for (first, second, kept) in [
        (ValueSet::only(ValueId(1)), ValueSet::only(ValueId(1)), FactId(0)),
        (ValueSet::only(ValueId(1)), ValueSet::of([ValueId(1), ValueId(2)]), FactId(0)),
        (ValueSet::of([ValueId(1), ValueId(2)]), ValueSet::only(ValueId(1)), FactId(1)),
        (ValueSet::of([ValueId(1), ValueId(2)]), ValueSet::of([ValueId(1), ValueId(2)]), FactId(0)),
    ] {
        let (rules, situation) = known(&[3, 3], asks(), &[(0, first), (1, second)]);
        assert_eq!(support(&rules, AskId(0), &situation), [kept], "{first:?} {second:?}");
    }
}

#[test]
fn where_only_several_answers_together_decide_those_are_asked_for_that_the_verdict_rests_on() {
    let is = |fact: u16, value: u8| Need::Condition {
        condition: Condition::Fact { fact: FactId(fact), accepted: ValueSet::only(ValueId(value)) },
        otherwise: Level::No,
    };
    let never = Need::Condition { condition: Condition::Any(Vec::new()), otherwise: Level::No };
    // Both facts have the first value, or both the second; a third is read, and what it is changes nothing.
    let ways = [vec![is(0, 0), is(1, 0)], vec![is(0, 1), is(1, 1)], vec![is(2, 0), never]];
    let sure = Route { needs: Vec::new(), at_best: Level::Limited };
    let routes = ways.into_iter().map(route).chain([sure]).collect();
    let (rules, situation) = known(&[2, 2, 2], vec![ask(routes)], &[]);
    let asked = &questions(&rules, &situation, &[FactId(0), FactId(1), FactId(2)])[0];
    let open = Verdict { worst: Level::Limited, best: Level::Yes };
    assert_eq!(asked.iter().map(|question| question.fact).collect::<Vec<_>>(), [FactId(0), FactId(1)]);
    assert!(asked.iter().flat_map(|question| &question.outcomes).all(|(_, verdict)| *verdict == open), "{asked:?}");
}

#[test]
fn sets_of_values_are_sets() {
    let named = [&[][..], &[0], &[2], &[0, 1], &[1, 2, 2], &[0, 1, 2]]
        .map(|values| values.iter().copied().map(ValueId).collect::<Vec<_>>());
    for one in &named {
        let (set, model) = (ValueSet::of(one.iter().copied()), one.iter().copied().collect::<BTreeSet<ValueId>>());
        assert_eq!(set.iter().collect::<Vec<_>>(), model.iter().copied().collect::<Vec<_>>(), "each once, in order");
        assert_eq!((set.len() as usize, set.is_empty()), (model.len(), model.is_empty()));
        assert_eq!(set.single(), model.first().copied().filter(|_| model.len() == 1));
        assert!((0..5).map(ValueId).all(|value| set.contains(value) == model.contains(&value)));
        let others: Vec<ValueId> = (0..3).map(ValueId).filter(|value| !model.contains(value)).collect();
        assert_eq!(set.complement(3), ValueSet::of(others));
        for other in &named {
            let (other, like) = (ValueSet::of(other.iter().copied()), other.iter().copied().collect());
            assert_eq!(set.is_subset(other), model.is_subset(&like), "{set:?} {other:?}");
            assert_eq!(set.is_disjoint(other), model.is_disjoint(&like), "{set:?} {other:?}");
        }
    }
    assert_eq!(
        (ValueSet::only(ValueId(2)), ValueSet::all(3)),
        (ValueSet::of([ValueId(2)]), ValueSet::of([0, 1, 2].map(ValueId)))
    );
    assert_eq!(ValueSet::all(ValueSet::MOST_VALUES).len() as usize, ValueSet::MOST_VALUES);
}

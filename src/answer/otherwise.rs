//! What would make the headline another one if it were otherwise: what somebody may want to correct in how they were understood.

use super::known::Origin;
use super::{Report, Word};
use crate::dataset::{Dataset, Grade, Scope, ServiceId};
use crate::engine::{FactId, ValueId, ValueSet, Verdict, evaluate_ask};
use crate::order;
use crate::query::Setting;

/// Another value of a fact, and what the headline would be then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Otherwise {
    /// What is otherwise.
    pub setting: Setting,
    /// The word for each service (position) then.
    pub words: Vec<(ServiceId, Word)>,
    /// How far the verdicts move, over all services.
    moved: u8,
}

/// How the present value of a fact is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Taken {
    /// More than one is possible.
    Open,
    /// It only is the usual case.
    Assumed,
    /// Somebody says so.
    Certain,
}

impl Otherwise {
    /// Whether the headline would be settled for some service.
    fn is_decided(&self) -> bool {
        self.words.iter().any(|(_, word)| *word != Word::Depends)
    }
}

/// Other values of single facts that would make the headline another word, one for each fact: those that were asked for or only assumed first, then
/// those that move it further.
#[must_use]
pub fn otherwise(dataset: &Dataset, report: &Report) -> Vec<Otherwise> {
    let headline = dataset.headline();
    let supports = report.services.iter().map(|answer| answer.support(dataset, headline));
    let mut facts: Vec<FactId> = supports.flatten().copied().collect();
    facts.sort_unstable();
    facts.dedup();
    let mut found: Vec<(Taken, Otherwise)> =
        facts.into_iter().filter_map(|fact| nearest(dataset, report, fact)).collect();
    // What settles nothing is of use only where nothing does, and only as an answer to what is not known.
    let some_settle = found.iter().any(|(_, other)| other.is_decided());
    found.retain(|(taken, other)| other.is_decided() || !some_settle && *taken == Taken::Open);
    order::sort_by_key(&mut found, |(taken, other)| (*taken, std::cmp::Reverse(other.moved)));
    found.into_iter().map(|(_, other)| other).collect()
}

/// The value of a fact that moves the headline furthest, and how it is taken now.
fn nearest(dataset: &Dataset, report: &Report, fact: FactId) -> Option<(Taken, Otherwise)> {
    let first = report.services.first()?;
    let found = dataset.tables.facts.get(fact)?;
    let known = first.known.of(fact);
    let may_change = match (found.scope, known.origin) {
        (Scope::Person, _) | (Scope::Card, Origin::CardAssumes(_) | Origin::Nobody | Origin::Said) => true,
        (Scope::Card, Origin::Card) => known.values.len() > 1,
        (Scope::Card, Origin::Finding(position)) => {
            let grade = dataset.tables.findings.get(position).map(|finding| finding.evidence.grade);
            known.values.len() > 1 || grade > Some(Grade::Press)
        }
        _ => false,
    };
    let taken = match known.values.single() {
        None => Taken::Open,
        Some(_) if known.is_assumed(dataset) => Taken::Assumed,
        Some(_) => Taken::Certain,
    };
    let is_other = |value: &ValueId| match known.values.single() {
        None => known.values.contains(*value),
        Some(present) => present != *value,
    };
    let values = found.values.ids().filter(is_other);
    let tried = values.filter_map(|value| tried(dataset, report, fact, value));
    // What somebody can bring about is nearer than what cannot be helped.
    let can_be_done = |value: ValueId| found.values.get(value).is_some_and(|value| value.change.is_some());
    let best = tried.filter(|_| may_change).max_by_key(|other| {
        (other.is_decided(), can_be_done(other.setting.value), other.moved, std::cmp::Reverse(other.setting.value))
    })?;
    Some((taken, best))
}

fn tried(dataset: &Dataset, report: &Report, fact: FactId, value: ValueId) -> Option<Otherwise> {
    let headline = dataset.headline();
    let ask = headline;
    let (mut words, mut moved, mut is_other_word) = (Vec::new(), 0, false);
    for answer in &report.services {
        let rules = dataset.rules(answer.service)?;
        let mut situation = answer.known.situation(rules);
        situation.set(fact, ValueSet::only(value));
        let after = evaluate_ask(rules, ask, &situation);
        let present = answer.asks.get(headline)?.verdict;
        moved += distance(present, after);
        is_other_word |= Word::of(present, true) != Word::of(after, true);
        words.push((answer.service, Word::of(after, true)));
    }
    let setting = Setting { service: None, fact, value };
    is_other_word.then_some(Otherwise { setting, words, moved })
}

/// Steps between two verdicts, both ends together.
fn distance(one: Verdict, two: Verdict) -> u8 {
    (one.worst as u8).abs_diff(two.worst as u8) + (one.best as u8).abs_diff(two.best as u8)
}

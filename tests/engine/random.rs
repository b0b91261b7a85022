//! Random rule sets and situations, and the shipped rules in random situations, for property tests.

use std::sync::OnceLock;

use proptest::prelude::*;
use simbind::answer::known_facts;
use simbind::dataset::{CardId, CountryId, Dataset, Id as _, ProfileId, ServiceId};
use simbind::engine::{Ask, AskId, Condition, FactId, Level, Need, Route, Rules, Situation, ValueId, ValueSet};
use simbind::query::Query;

use crate::support::{self, Dice};

/// A rule set in a situation, and dice for whatever else a law has to choose.
#[derive(Clone)]
pub struct Case {
    pub rules: Rules,
    pub situation: Situation,
    pub dice: Dice,
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.rules.asks().len() < 6 {
            writeln!(f, "facts {:?}", self.rules.facts())?;
            for (id, ask) in self.rules.asks().iter().enumerate() {
                writeln!(f, "ask {id}: {ask:?}")?;
            }
        }
        write!(f, "{:?} {:?}", self.situation, self.dice)
    }
}

/// What is known of one fact, before the number of its values is known.
#[derive(Debug, Clone, Copy)]
pub enum Knowledge {
    Nothing,
    Value(u32),
    OneOf(u32),
}

impl Knowledge {
    pub fn of(self, count: usize) -> ValueSet {
        let count = u32::try_from(count).unwrap();
        let bits = match self {
            Self::Nothing => u32::MAX,
            Self::Value(value) => 1 << (value % count),
            Self::OneOf(seed) => seed % ((1 << count) - 1) + 1,
        };
        ValueSet::of((0..count as usize).map(ValueId::at).filter(|value| value.is_in(bits)))
    }
}

pub fn knowledge() -> impl Strategy<Value = Knowledge> {
    prop_oneof![
        3 => Just(Knowledge::Nothing),
        5 => any::<u32>().prop_map(Knowledge::Value),
        2 => any::<u32>().prop_map(Knowledge::OneOf),
    ]
}

/// A condition whose numbers still have to be brought into range.
#[derive(Debug, Clone)]
pub enum RawCondition {
    Fact(u16, u32),
    Ask(u16, u8),
    Any(Vec<RawCondition>),
    All(Vec<RawCondition>),
}

fn raw_condition() -> impl Strategy<Value = RawCondition> {
    let leaf = prop_oneof![
        3 => (any::<u16>(), any::<u32>()).prop_map(|(fact, values)| RawCondition::Fact(fact, values)),
        1 => (any::<u16>(), 1..=3u8).prop_map(|(ask, level)| RawCondition::Ask(ask, level)),
    ];
    leaf.prop_recursive(2, 8, 3, |part| {
        let parts = prop::collection::vec(part, 1..=3);
        prop_oneof![parts.clone().prop_map(RawCondition::Any), parts.prop_map(RawCondition::All)]
    })
}

#[derive(Debug, Clone)]
pub enum RawNeed {
    Condition(RawCondition, u8),
    LevelOf(u16),
}

fn raw_need() -> impl Strategy<Value = RawNeed> {
    prop_oneof![
        5 => (raw_condition(), 0..=2u8).prop_map(|(condition, level)| RawNeed::Condition(condition, level)),
        1 => any::<u16>().prop_map(RawNeed::LevelOf),
    ]
}

pub type RawRoute = (Vec<RawNeed>, u8);

/// Asks made of routes made of needs.
pub fn raw_asks() -> impl Strategy<Value = Vec<Vec<RawRoute>>> {
    let route = (prop::collection::vec(raw_need(), 0..=3), prop_oneof![3 => Just(3u8), 1 => 0..=2u8]);
    prop::collection::vec(prop::collection::vec(route, 0..=3), 1..=4)
}

/// Brings numbers into range. An ask may name those that `others` lists for it; without any it reads facts instead.
pub struct Fitting<'a> {
    pub facts: &'a [usize],
    pub others: &'a [AskId],
}

impl Fitting<'_> {
    fn fact(&self, fact: u16, values: u32) -> Condition {
        let fact = usize::from(fact) % self.facts.len();
        // Neither none nor all of the values: the loader refuses conditions that never or always hold.
        let bits = values % ((1 << self.facts[fact]) - 2) + 1;
        let accepted = ValueSet::of((0..self.facts[fact]).map(ValueId::at).filter(|value| value.is_in(bits)));
        Condition::Fact { fact: FactId(u16::try_from(fact).unwrap()), accepted }
    }

    fn other(&self, ask: u16) -> Option<AskId> {
        (!self.others.is_empty()).then(|| self.others[usize::from(ask) % self.others.len()])
    }

    pub fn condition(&self, raw: &RawCondition) -> Condition {
        let all = |parts: &[RawCondition]| parts.iter().map(|part| self.condition(part)).collect();
        match raw {
            RawCondition::Fact(fact, values) => self.fact(*fact, *values),
            RawCondition::Ask(ask, level) => match self.other(*ask) {
                Some(ask) => Condition::Ask { ask, at_least: Level::ALL[usize::from(*level)] },
                None => self.fact(*ask, u32::from(*level)),
            },
            RawCondition::Any(parts) => Condition::Any(all(parts)),
            RawCondition::All(parts) => Condition::All(all(parts)),
        }
    }

    fn need(&self, raw: &RawNeed) -> Need {
        match raw {
            RawNeed::Condition(condition, level) => {
                Need::Condition { condition: self.condition(condition), otherwise: Level::ALL[usize::from(*level)] }
            }
            RawNeed::LevelOf(ask) => match self.other(*ask) {
                Some(ask) => Need::LevelOf(ask),
                None => Need::Condition { condition: self.fact(*ask, u32::from(*ask)), otherwise: Level::No },
            },
        }
    }

    pub fn ask(&self, routes: &[RawRoute]) -> Ask {
        let routes = routes.iter().map(|(needs, at_best)| Route {
            needs: needs.iter().map(|need| self.need(need)).collect(),
            at_best: Level::ALL[usize::from(*at_best)],
        });
        Ask { routes: routes.collect() }
    }
}

/// Asks without a ring: each names only those that come before it in a random order of the ids.
fn acyclic(facts: &[usize], raw: &[Vec<RawRoute>], dice: &mut Dice) -> Vec<Ask> {
    let mut ids: Vec<u16> = (0..u16::try_from(raw.len()).unwrap()).collect();
    dice.shuffle(&mut ids);
    let mut asks = vec![Ask::default(); raw.len()];
    for (position, id) in ids.iter().enumerate() {
        let others: Vec<AskId> = ids[..position].iter().copied().map(AskId).collect();
        asks[usize::from(*id)] = Fitting { facts, others: &others }.ask(&raw[position]);
    }
    asks
}

fn facts() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(2..=4usize, 1..=5)
}

/// A random rule set in a random situation.
pub fn random_case() -> impl Strategy<Value = Case> {
    (facts(), raw_asks(), prop::collection::vec(knowledge(), 5), any::<u64>()).prop_map(|(facts, raw, known, seed)| {
        let mut dice = Dice(seed);
        let asks = acyclic(&facts, &raw, &mut dice);
        let rules = Rules::new(facts, asks).expect("no ask names a later one");
        let situation = situation(&rules, &known);
        Case { rules, situation, dice }
    })
}

fn situation(rules: &Rules, known: &[Knowledge]) -> Situation {
    let mut situation = Situation::unknown(rules);
    for ((id, count), known) in (0..).map(FactId).zip(rules.facts()).zip(known) {
        situation.set(id, known.of(*count));
    }
    situation
}

pub fn shipped() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(support::dataset)
}

/// The shipped rules of one service: for a random query with some facts changed, or in a random situation.
pub fn shipped_case() -> impl Strategy<Value = Case> {
    let place = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>());
    let changed = prop::collection::vec((any::<prop::sample::Index>(), knowledge()), 0..6);
    let known = prop::option::weighted(0.3, prop::collection::vec(knowledge(), shipped().tables.facts.len()));
    (0..shipped().tables.services.len(), place, changed, known, any::<u64>()).prop_map(
        |(service, (country, card, profile), changed, known, seed)| {
            let tables = &shipped().tables;
            let service = ServiceId::at(service);
            let rules = shipped().rules(service).expect("a service has rules").clone();
            let query = Query {
                country: CountryId::at(country.index(tables.countries.len())),
                card: CardId::at(card.index(tables.cards.len())),
                product: None,
                profile: ProfileId::at(profile.index(tables.profiles.len())),
                settings: Vec::new(),
                today: support::TODAY,
                last_used: None,
            };
            let mut found = known_facts(shipped(), &query, service).situation(&rules);
            if let Some(known) = known {
                found = situation(&rules, &known);
            }
            for (fact, known) in changed {
                let fact = fact.index(rules.facts().len());
                found.set(FactId(u16::try_from(fact).unwrap()), known.of(rules.facts()[fact]));
            }
            Case { rules, situation: found, dice: Dice(seed) }
        },
    )
}

/// The ids of all facts.
pub fn fact_ids(rules: &Rules) -> impl Iterator<Item = FactId> + use<> {
    (0..u16::try_from(rules.facts().len()).unwrap()).map(FactId)
}

/// The ids of all asks.
pub fn ask_ids(rules: &Rules) -> impl Iterator<Item = AskId> + use<> {
    (0..u16::try_from(rules.asks().len()).unwrap()).map(AskId)
}

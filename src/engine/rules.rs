//! What the engine evaluates: asks reached by routes, routes made of needs, needs on facts.

use super::Level;

/// Index of a fact in [`Rules::facts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(pub u16);

/// Index of an ask in [`Rules::asks`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AskId(pub u16);

/// Position of a value among those of its fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueId(pub u8);

/// Position of a route among those of its ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RouteIndex(pub u16);

/// Position of a need among those of its route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NeedIndex(pub u16);

impl RouteIndex {
    /// As an index into a list that has one entry per route of the ask.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl NeedIndex {
    /// As an index into a list that has one entry per need of the route.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl FactId {
    /// As an index into a list that has one entry per fact.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl AskId {
    /// As an index into a list that has one entry per ask.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl ValueId {
    /// As an index into a list that has one entry per value of the fact.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A set of values of one fact, bit `n` for its `n`th value.
///
/// As the state of a fact it holds the values that are still possible: one bit when it is known, all when nothing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ValueSet(u32);

impl ValueSet {
    /// A fact has at most this many values; the highest bit stays free for the set without any.
    pub const MOST_VALUES: usize = 31;
    /// Lies inside every set: a need on it always counts as met.
    pub(super) const EVERYTHING: Self = Self(0);
    /// Lies in no set of real values: a need on it never counts as met.
    pub(super) const NOTHING: Self = Self(1 << Self::MOST_VALUES);

    /// The set of one value alone, which stands below [`Self::MOST_VALUES`].
    #[must_use]
    pub const fn only(value: ValueId) -> Self {
        Self(1 << value.0)
    }

    /// All of the first `count` values.
    #[must_use]
    pub const fn all(count: usize) -> Self {
        Self((1 << count) - 1)
    }

    /// The set made of the listed values.
    pub fn of(values: impl IntoIterator<Item = ValueId>) -> Self {
        Self(values.into_iter().fold(0, |bits, value| bits | Self::only(value).0))
    }

    /// The values among the first `count` that are not in this set.
    #[must_use]
    pub const fn complement(self, count: usize) -> Self {
        Self(Self::all(count).0 & !self.0)
    }

    /// How many values it holds.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether it holds no value.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it holds a value.
    #[must_use]
    pub const fn contains(self, value: ValueId) -> bool {
        self.0 & (1 << value.0) != 0
    }

    /// The one value it holds, if it holds exactly one.
    #[must_use]
    pub fn single(self) -> Option<ValueId> {
        if self.len() == 1 { self.iter().next() } else { None }
    }

    /// The values that it holds, lowest first.
    pub fn iter(self) -> impl Iterator<Item = ValueId> {
        (0..).map(ValueId).take(Self::MOST_VALUES).filter(move |value| self.contains(*value))
    }

    /// Whether each of its values is in `other`.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether it shares no value with `other`.
    #[must_use]
    pub const fn is_disjoint(self, other: Self) -> bool {
        self.0 & other.0 == 0
    }
}

/// Something that is met, not met, or not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// A fact has one of the accepted values.
    Fact {
        /// The fact that is read.
        fact: FactId,
        /// The values that meet it.
        accepted: ValueSet,
    },
    /// At least one of these.
    Any(Vec<Condition>),
    /// Each of these.
    All(Vec<Condition>),
    /// Another ask reaches a level.
    Ask {
        /// The ask that is read.
        ask: AskId,
        /// The level that its verdict must reach.
        at_least: Level,
    },
}

/// One thing that a route needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// Where the condition is not met the route falls to a level.
    Condition {
        /// What must hold.
        condition: Condition,
        /// What the route falls to where it does not; below `Yes`.
        otherwise: Level,
    },
    /// The route is no better than another ask.
    LevelOf(AskId),
}

/// One way to reach an ask: as good as its weakest need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// All of these count.
    pub needs: Vec<Need>,
    /// The level that it never exceeds.
    pub at_best: Level,
}

/// What is asked, reached by the best of its routes; without a route it is `No`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ask {
    /// The ways to reach it.
    pub routes: Vec<Route>,
}

/// Why a set of rules cannot be evaluated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RulesError {
    /// Asks that need each other in a ring, in the order in which they do; the first is not repeated at the end.
    Cycle(Vec<AskId>),
    /// A condition names an ask that does not exist.
    UnknownAsk(AskId),
    /// A condition names a fact that does not exist.
    UnknownFact(FactId),
}

/// A checked set of asks, ready to be evaluated any number of times.
#[derive(Debug, Clone)]
pub struct Rules {
    facts: Vec<usize>,
    asks: Vec<Ask>,
    order: Vec<AskId>,
    reads: Vec<Vec<FactId>>,
    asks_read: Vec<Vec<AskId>>,
}

impl Rules {
    /// Checks and orders `asks`; `facts` gives the number of values of each fact.
    ///
    /// # Errors
    /// A ring of asks, or an ask or a fact that does not exist.
    pub fn new(facts: Vec<usize>, asks: Vec<Ask>) -> Result<Self, RulesError> {
        let mentions: Vec<Mentions> = asks.iter().map(Mentions::of).collect();
        for found in &mentions {
            if let Some(ask) = found.asks.iter().find(|ask| ask.index() >= asks.len()) {
                return Err(RulesError::UnknownAsk(*ask));
            }
            if let Some(fact) = found.facts.iter().find(|fact| fact.index() >= facts.len()) {
                return Err(RulesError::UnknownFact(*fact));
            }
        }
        let order = order_by_need(&mentions)?;
        let (reads, asks_read) = close_over_asks(&mentions, &order);
        Ok(Self { facts, asks, order, reads, asks_read })
    }

    /// Number of values of each fact.
    #[must_use]
    pub fn facts(&self) -> &[usize] {
        &self.facts
    }

    /// All asks, by [`AskId`].
    #[must_use]
    pub fn asks(&self) -> &[Ask] {
        &self.asks
    }

    /// Asks in an order in which each comes after all that it needs.
    #[must_use]
    pub fn order(&self) -> &[AskId] {
        &self.order
    }

    /// The facts that an ask reads, itself or through asks that it needs, by id.
    #[must_use]
    pub fn reads(&self, ask: AskId) -> &[FactId] {
        self.reads.get(ask.index()).map_or(&[], Vec::as_slice)
    }

    /// The ask itself and those that it needs, in evaluation order.
    #[must_use]
    pub(super) fn asks_read(&self, ask: AskId) -> &[AskId] {
        self.asks_read.get(ask.index()).map_or(&[], Vec::as_slice)
    }
}

/// The facts and asks that an ask names itself.
#[derive(Default)]
struct Mentions {
    facts: Vec<FactId>,
    asks: Vec<AskId>,
}

impl Mentions {
    fn of(ask: &Ask) -> Self {
        let mut found = Self::default();
        for need in ask.routes.iter().flat_map(|route| &route.needs) {
            match need {
                Need::Condition { condition, .. } => found.add(condition),
                Need::LevelOf(other) => found.asks.push(*other),
            }
        }
        found
    }

    fn add(&mut self, condition: &Condition) {
        match condition {
            Condition::Fact { fact, .. } => self.facts.push(*fact),
            Condition::Ask { ask, .. } => self.asks.push(*ask),
            Condition::Any(parts) | Condition::All(parts) => parts.iter().for_each(|part| self.add(part)),
        }
    }
}

fn order_by_need(mentions: &[Mentions]) -> Result<Vec<AskId>, RulesError> {
    let mut order = Vec::with_capacity(mentions.len());
    let mut path = Vec::new();
    for index in 0..mentions.len() {
        visit(AskId(u16::try_from(index).unwrap_or(u16::MAX)), mentions, &mut path, &mut order)?;
    }
    Ok(order)
}

fn visit(ask: AskId, mentions: &[Mentions], path: &mut Vec<AskId>, order: &mut Vec<AskId>) -> Result<(), RulesError> {
    if order.contains(&ask) {
        return Ok(());
    }
    if let Some(start) = path.iter().position(|open| *open == ask) {
        return Err(RulesError::Cycle(path.split_off(start)));
    }
    path.push(ask);
    for other in mentions.get(ask.index()).map_or(&[][..], |found| &found.asks) {
        visit(*other, mentions, path, order)?;
    }
    path.pop();
    order.push(ask);
    Ok(())
}

fn close_over_asks(mentions: &[Mentions], order: &[AskId]) -> (Vec<Vec<FactId>>, Vec<Vec<AskId>>) {
    let mut facts = vec![Vec::new(); mentions.len()];
    let mut asks = vec![Vec::new(); mentions.len()];
    for ask in order {
        let Some(own) = mentions.get(ask.index()) else { continue };
        let mut all_facts = own.facts.clone();
        let mut needed = vec![*ask];
        for other in &own.asks {
            all_facts.extend_from_slice(facts.get(other.index()).map_or(&[][..], Vec::as_slice));
            needed.extend_from_slice(asks.get(other.index()).map_or(&[][..], Vec::as_slice));
        }
        all_facts.sort_unstable();
        all_facts.dedup();
        let in_order: Vec<AskId> = order.iter().copied().filter(|id| needed.contains(id)).collect();
        if let (Some(slot), Some(asks_slot)) = (facts.get_mut(ask.index()), asks.get_mut(ask.index())) {
            *slot = all_facts;
            *asks_slot = in_order;
        }
    }
    (facts, asks)
}

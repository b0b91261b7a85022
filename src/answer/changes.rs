//! What somebody could do to get a better answer.

use super::known::known_trait;
use super::{KnownFacts, Origin};
use crate::dataset::{CardId, Dataset, FindingPlace, Scope, ServiceId};
use crate::engine::{Change, FactId, ValueId, ValueSet, Verdict, raises};
use crate::query::Query;

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Set {
    /// Make a fact have a value; positions of both.
    Fact(FactId, ValueId),
    /// Take a card of another kind; its position.
    Card(CardId),
}

/// One or two things to do.
pub type ChangeSet = Vec<Set>;

/// What would raise a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What to do.
    pub set: ChangeSet,
    /// The verdict after it.
    pub verdict: Verdict,
}

/// At most this many suggestions are kept for an ask.
const MOST: usize = 6;

/// What would raise each ask of a service, cheapest first.
pub(super) fn suggestions(
    dataset: &Dataset,
    query: &Query,
    service: ServiceId,
    known: &KnownFacts,
) -> Vec<Vec<Suggestion>> {
    let Some(rules) = dataset.rules(service) else { return Vec::new() };
    let (sets, changes): (Vec<Set>, Vec<Change>) = offers(dataset, query, service, known).into_iter().unzip();
    let found = raises(rules, &known.situation(rules), &changes);
    let named = found.into_iter().map(|raises| {
        let named = raises.into_iter().take(MOST).map(|raise| Suggestion {
            set: raise.changes.iter().filter_map(|index| sets.get(*index)).copied().collect(),
            verdict: raise.verdict,
        });
        named.collect()
    });
    named.collect()
}

fn offers(dataset: &Dataset, query: &Query, service: ServiceId, known: &KnownFacts) -> Vec<(Set, Change)> {
    let mut offers = Vec::new();
    for (id, fact) in dataset.tables.facts.entries() {
        if !is_changeable(fact.scope, known.of(id).origin) {
            continue;
        }
        for (value_id, value) in fact.values.entries() {
            let values = ValueSet::only(value_id);
            if let Some((effort, _)) = value.change
                && known.of(id).values != values
            {
                let change = Change { sets: vec![(id, values)], effort: effort.into() };
                offers.push((Set::Fact(id, value_id), change));
            }
        }
    }
    offers.extend(other_cards(dataset, query, service));
    offers
}

/// A person can change what concerns the person, and a trait that the card kind leaves open or only assumes.
fn is_changeable(scope: Scope, origin: Origin) -> bool {
    match scope {
        Scope::Person => true,
        Scope::Card => matches!(origin, Origin::CardAssumes(_) | Origin::LastUse | Origin::Nobody | Origin::Said),
        Scope::Country | Scope::CountryService => false,
    }
}

fn other_cards(dataset: &Dataset, query: &Query, service: ServiceId) -> Vec<(Set, Change)> {
    let cards = dataset.tables.cards.entries();
    let others = cards.filter(|(position, card)| *position != query.card && card.effort > 0);
    let change = |(position, card): (CardId, &crate::dataset::CardKind)| {
        let place = FindingPlace { country: query.country, service, card: position, product: None };
        let facts = dataset.tables.facts.entries();
        let traits = facts.filter(|(_, fact)| fact.scope == Scope::Card).map(|(id, fact)| {
            let values = known_trait(dataset, place, id).map_or(ValueSet::all(fact.values.len()), |known| known.values);
            (id, values)
        });
        (Set::Card(position), Change { sets: traits.collect(), effort: card.effort.into() })
    };
    others.map(change).collect()
}

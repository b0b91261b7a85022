//! Which notes and claims belong to an answer.

use crate::dataset::{ClaimId, Dataset, NoteId, ObservationId, TopicId};
use crate::order;
use crate::query::Query;

/// What is known and said besides; all are positions in the tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Background {
    /// Notes on the place about other ways to pay.
    pub money_notes: Vec<NoteId>,
    /// Other notes on the place.
    pub notes: Vec<NoteId>,
    /// Notes on everywhere.
    pub general_notes: Vec<NoteId>,
    /// Claims in circulation about this place or this card kind, about both first.
    pub claims: Vec<ClaimId>,
    /// Claims about everywhere and every card.
    pub general_claims: Vec<ClaimId>,
    /// What people saw.
    pub observations: Vec<ObservationId>,
}

/// Collects what is known and said besides.
#[must_use]
pub fn background(dataset: &Dataset, query: &Query) -> Background {
    let tables = &dataset.tables;
    let about_money = |topic: TopicId| tables.topics.get(topic).is_some_and(|topic| topic.alternative);
    let named = query.product.map(|product| dataset.about_product(product)).unwrap_or_default();
    let own = named.notes.into_iter().chain(dataset.notes().own(query.country));
    let (money_notes, notes) =
        own.partition(|note| tables.notes.get(*note).is_some_and(|note| about_money(note.topic)));
    let general_notes = dataset.notes().everywhere().collect();
    let (near, general_claims) = claims(dataset, query);
    let claims = named.claims.into_iter().chain(near).collect();
    Background { money_notes, notes, general_notes, claims, general_claims, observations: observations(dataset, query) }
}

/// What people saw with this card with a name, else with numbers of this place; the newest first.
fn observations(dataset: &Dataset, query: &Query) -> Vec<ObservationId> {
    let near: Vec<ObservationId> = match query.product {
        Some(product) => dataset.about_product(product).observations,
        None => dataset.observations().own(query.country).collect(),
    };
    let told = |position| Some((position, dataset.tables.observations.get(position)?));
    let mut near: Vec<_> = near.into_iter().filter_map(told).collect();
    order::sort_by_key(&mut near, |(_, seen)| std::cmp::Reverse(seen.evidence.as_of.earliest()));
    near.into_iter().map(|(position, _)| position).collect()
}

/// The claims about this place or card kind, and those about everything.
fn claims(dataset: &Dataset, query: &Query) -> (Vec<ClaimId>, Vec<ClaimId>) {
    let (mut near, mut general) = (Vec::new(), Vec::new());
    for position in dataset.claims().about(query.country) {
        match dataset.tables.claims.get(position).map(|claim| (claim.country, claim.card)) {
            Some((Some(_), Some(_))) => near.push((0, position)),
            Some((Some(_), None)) => near.push((1, position)),
            Some((None, Some(card))) if card == query.card => near.push((2, position)),
            Some((None, None)) => general.push(position),
            Some((None, Some(_))) | None => {}
        }
    }
    near.sort_unstable();
    (near.into_iter().map(|(_, position)| position).collect(), general)
}

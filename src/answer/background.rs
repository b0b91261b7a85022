//! Which notes and claims belong to an answer.

use crate::dataset::Dataset;
use crate::query::Query;

/// What is known and said besides; all are positions in the tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Background {
    /// Notes on the place about other ways to pay.
    pub money_notes: Vec<usize>,
    /// Other notes on the place.
    pub notes: Vec<usize>,
    /// Notes on everywhere.
    pub general_notes: Vec<usize>,
    /// Claims in circulation about this place or this card kind, about both first.
    pub claims: Vec<usize>,
    /// Claims about everywhere and every card.
    pub general_claims: Vec<usize>,
}

/// Collects what is known and said besides.
#[must_use]
pub fn background(dataset: &Dataset, query: &Query) -> Background {
    let tables = &dataset.tables;
    let about_money = |topic: u16| tables.topics.get(usize::from(topic)).is_some_and(|topic| topic.alternative);
    let own = dataset.notes().own(query.country);
    let (money_notes, notes) =
        own.partition(|note| tables.notes.get(*note).is_some_and(|note| about_money(note.topic)));
    let general_notes = dataset.notes().everywhere().to_vec();
    let (claims, general_claims) = claims(dataset, query);
    Background { money_notes, notes, general_notes, claims, general_claims }
}

/// The claims about this place or card kind, and those about everything.
fn claims(dataset: &Dataset, query: &Query) -> (Vec<usize>, Vec<usize>) {
    let (mut near, mut general) = (Vec::new(), Vec::new());
    for position in dataset.claims().about(query.country) {
        match dataset.tables.claims.get(position).map(|claim| (claim.country, claim.card)) {
            Some((Some(_), Some(_))) => near.push((0, position)),
            Some((Some(_), None)) => near.push((1, position)),
            Some((None, Some(card))) if usize::from(card) == query.card => near.push((2, position)),
            Some((None, None)) => general.push(position),
            Some((None, Some(_))) | None => {}
        }
    }
    near.sort_unstable();
    (near.into_iter().map(|(_, position)| position).collect(), general)
}

//! Which notes and claims belong to an answer.

use super::Query;
use crate::dataset::Dataset;

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
    let mut found = Background::default();
    for (position, (places, topic)) in tables.notes.keys().enumerate() {
        if places.is_everywhere() {
            found.general_notes.push(position);
        } else if places.include(query.country) {
            let notes = if about_money(*topic) { &mut found.money_notes } else { &mut found.notes };
            notes.push(position);
        }
    }
    (found.claims, found.general_claims) = claims(dataset, query);
    found
}

/// The claims about this place or card kind, and those about everything.
fn claims(dataset: &Dataset, query: &Query) -> (Vec<usize>, Vec<usize>) {
    let is_here = |place: Option<u16>| place.is_none_or(|country| usize::from(country) == query.country);
    let is_of_card = |card: Option<u8>| card.is_none_or(|card| usize::from(card) == query.card);
    let all = dataset.tables.claims.keys().copied().enumerate();
    let about = all.filter(|(_, (place, card))| is_here(*place) && (place.is_some() || is_of_card(*card)));
    let (mut near, mut general) = (Vec::new(), Vec::new());
    for (position, about) in about {
        match about {
            (Some(_), Some(_)) => near.push((0, position)),
            (Some(_), None) => near.push((1, position)),
            (None, Some(_)) => near.push((2, position)),
            (None, None) => general.push(position),
        }
    }
    near.sort_unstable();
    (near.into_iter().map(|(_, position)| position).collect(), general)
}

//! From what the file says to the cards that the data knows, and how each stands.

use super::{Entry, Mine};
use crate::answer::mine::{Change, Holding, Noted, Sight, can_be_used_on, changes, note, only_due, standing};
use crate::dataset::Dataset;
use crate::order;
use crate::query::Query;
use crate::query::day::Day;

/// How much is worked out of each card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The days that count.
    Days,
    /// Everything.
    Whole,
}

/// The cards that the data knows, the most urgent first, as whoever asks in `asker` has them; and the ids of the others.
#[must_use]
pub fn held(dataset: &Dataset, asker: &Query, mine: &Mine, depth: Depth) -> (Vec<Holding>, Vec<String>) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for card in &mine.cards {
        match card.query(dataset, asker) {
            Some(query) => known.push(holding(dataset, mine, card, query, depth)),
            None => unknown.push(card.id.clone()),
        }
    }
    order::sort_by_key(&mut known, Holding::urgency);
    (known, unknown)
}

fn holding(dataset: &Dataset, mine: &Mine, card: &Entry, query: Query, depth: Depth) -> Holding {
    let place = |id: &String| dataset.tables.services.find(|service| service.id == id);
    let (standing, changes) = match depth {
        Depth::Days => (only_due(dataset, &query, card.terms()), Vec::new()),
        Depth::Whole => (standing(dataset, &query, card.terms()), news(dataset, card, &query)),
    };
    Holding {
        id: card.id.clone(),
        label: card.label.clone(),
        terms: card.terms(),
        bound: card.bound.iter().filter_map(place).collect(),
        seen: seen_by(dataset, mine, &card.id),
        query,
        standing,
        changes,
    }
}

/// The day of a use, a top-up or an activation of a card that lies ahead; none where none does. The end of a plan may.
#[must_use]
pub fn day_ahead(dataset: &Dataset, asker: &Query, card: &Entry) -> Option<Day> {
    let query = card.query(dataset, asker)?;
    let is_ahead = |day: &Day| !can_be_used_on(dataset, &query, card.period, *day);
    let activated = card.activated.filter(|day| *day > asker.today);
    card.last_used.filter(is_ahead).or(activated)
}

/// What is to be noted of a card. The day of the last use is no part of it: that passes by itself.
#[must_use]
pub fn noted(dataset: &Dataset, asker: &Query, card: &Entry) -> Option<Noted> {
    let query = Query { last_used: None, ..card.query(dataset, asker)? };
    Some(note(dataset, &query, &standing(dataset, &query, card.terms())))
}

/// What is to be noted of the cards of which something of older data is, or nothing: each with its id.
#[must_use]
pub fn notes(dataset: &Dataset, asker: &Query, mine: &Mine) -> Vec<(String, Noted)> {
    let is_older = |card: &&Entry| card.noted.as_ref().is_none_or(|noted| noted.version != dataset.tables.version);
    let older = mine.cards.iter().filter(is_older);
    older.filter_map(|card| Some((card.id.clone(), noted(dataset, asker, card)?))).collect()
}

/// What newer data says otherwise than it was told. The day of the last use is no part of it: that passes by itself.
fn news(dataset: &Dataset, card: &Entry, query: &Query) -> Vec<Change> {
    let Some(noted) = card.noted.as_ref().filter(|noted| noted.version != dataset.tables.version) else {
        return Vec::new();
    };
    let query = Query { last_used: None, ..query.clone() };
    let standing = standing(dataset, &query, card.terms());
    changes(dataset, noted, &note(dataset, &query, &standing), &standing)
}

/// What somebody saw with cards of his own that a question is about.
#[must_use]
pub fn seen_about(dataset: &Dataset, mine: &Mine, query: &Query) -> Vec<Sight> {
    let asker = Query::new(query.profile, query.today);
    let is_meant = |own: Query| {
        let is_same_card = query.product.is_some() || own.card == query.card;
        (own.country, own.product) == (query.country, query.product) && is_same_card
    };
    // Most hold cards and saw nothing.
    let cards = mine.cards.iter().filter(|card| mine.seen.iter().any(|seen| seen.id == card.id));
    let meant = cards.filter(|card| card.query(dataset, &asker).is_some_and(is_meant));
    meant.flat_map(|card| seen_by(dataset, mine, &card.id)).collect()
}

/// What somebody saw with a card of his own, as far as the data knows what it is about.
#[must_use]
pub fn seen_by(dataset: &Dataset, mine: &Mine, id: &str) -> Vec<Sight> {
    let tables = &dataset.tables;
    let own = mine.seen.iter().filter(|seen| seen.id == id);
    let found = own.filter_map(|seen| {
        Some(Sight {
            service: tables.services.find(|found| found.id == seen.service)?,
            ask: tables.asks.find(|found| found.id == seen.ask)?,
            outcome: seen.outcome,
            day: seen.day,
        })
    });
    found.collect()
}

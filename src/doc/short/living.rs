//! Until when the number must be used.

use crate::answer::{State, deadline, validity_of};
use crate::dataset::{CountsFrom, Period, Unit, Validity};
use crate::doc::phrases::Outline;
use crate::doc::validity::{begin, period};
use crate::query::day::written;

/// Until when a number lives.
pub(super) struct Living {
    /// Whether it is about this very number, not about those of its place.
    pub is_own: bool,
    /// A sentence.
    pub text: String,
    /// The day alone, where there is no room for more.
    pub brief: Option<String>,
}

/// The day, or how long such numbers live.
pub(super) fn living(outline: &Outline) -> Option<Living> {
    let query = &outline.report.query;
    if !lives_by_use(outline) {
        return None;
    }
    let found = validity_of(outline.dataset, query).into_iter();
    let found: Vec<&Validity> = found
        .filter_map(|position| outline.tables().validity.get(position))
        .filter(|found| found.period.is_some() && found.from != CountsFrom::Activation)
        .collect();
    match query.last_used {
        Some(begun) => {
            let days = found.iter().filter_map(|found| Some((*found, deadline(found, begun, query.today)?)));
            let (found, days) = days.min_by_key(|(_, days)| days.due)?;
            let day = written(days.due);
            let is_open = matches!(days.state, State::Works(_));
            let brief = is_open.then(|| outline.words.short_day(&day));
            Some(Living { is_own: true, text: due(outline, found, days.state, &day), brief })
        }
        None => lives(outline, &found),
    }
}

/// Whether the card is of a kind whose numbers are kept by use, or is known to be.
fn lives_by_use(outline: &Outline) -> bool {
    let query = &outline.report.query;
    let own = query.product.map(|product| outline.dataset.about_product(product).validity);
    let is_kept = outline.tables().cards.get(query.card).is_some_and(|card| card.kept);
    // What is sold for many places has nothing of the numbers of one.
    let is_of_place = query
        .product
        .and_then(|product| outline.tables().products.get(product))
        .is_none_or(|found| found.country.is_some());
    own.is_some_and(|own| !own.is_empty()) || is_kept && is_of_place
}

fn due(outline: &Outline, found: &Validity, state: State, due: &str) -> String {
    let keep = outline.text(found.cost.unwrap_or(found.keep));
    match state {
        State::Works(left) => {
            let left = Period { count: u16::try_from(left).unwrap_or(u16::MAX), unit: Unit::Day };
            outline.words.short_due(&due, &period(outline, left), &keep)
        }
        State::CanBeSaved(..) | State::MayBeLost(_) => {
            outline.words.short_due_lost(&due, &outline.text(found.rescue.unwrap_or(found.lost)))
        }
    }
}

fn lives(outline: &Outline, found: &[&Validity]) -> Option<Living> {
    let days = |period: Period| match period.unit {
        Unit::Day => u32::from(period.count),
        Unit::Month => 30 * u32::from(period.count),
        Unit::Year => 365 * u32::from(period.count),
    };
    let shortest = found.iter().min_by_key(|found| found.period.map(days))?;
    let is_own = shortest.product.is_some() && outline.report.query.product.is_some();
    if is_own {
        return lives_by_day(outline, shortest);
    }
    Some(Living { is_own, text: lives_there(outline, shortest, found.len() > 1)?, brief: None })
}

/// How long the number of a card with a name lives, with the day that follows if it was used today.
fn lives_by_day(outline: &Outline, found: &Validity) -> Option<Living> {
    let today = outline.report.query.today;
    let (length, from) = (period(outline, found.period?), begin(outline, found.from));
    let day = written(deadline(found, today, today)?.due);
    let text = match found.yearly.zip(found.currency) {
        Some((amount, money)) => outline.words.short_lives_own_for(&length, &from, &day, &amount, &money),
        None => outline.words.short_lives_own(&length, &from, &day),
    };
    Some(Living { is_own: true, text, brief: Some(outline.words.short_day(&day)) })
}

/// How long numbers of the place live; of several the shortest.
fn lives_there(outline: &Outline, found: &Validity, is_one_of_many: bool) -> Option<String> {
    let (operator, length) = (outline.text(found.operator), period(outline, found.period?));
    let from = begin(outline, found.from);
    if is_one_of_many {
        return Some(outline.words.short_lives_from(&operator, &length, &from));
    }
    Some(match found.yearly.zip(found.currency) {
        Some((amount, money)) => outline.words.short_lives_for(&operator, &length, &from, &amount, &money),
        None => outline.words.short_lives(&operator, &length, &from),
    })
}

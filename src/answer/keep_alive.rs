//! Until when a number must be used, and when it is lost.

use crate::dataset::{CountsFrom, Dataset, Validity};
use crate::query::Query;
use crate::query::day::{Day, after, days_between};

/// How a number stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It works: this many days are left, at least one.
    Works(i32),
    /// Since this many days it may have stopped, and it can be saved for as many more, at least one.
    CanBeSaved(i32, i32),
    /// Since this many days it may be lost.
    MayBeLost(i32),
}

/// The days that count for one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The first day on which it may have stopped: it must be acted before.
    pub due: Day,
    /// The first day on which it can no longer be saved; none where nobody says for how long it can.
    pub lost: Option<Day>,
    /// How it stands today.
    pub state: State,
}

/// Positions of what is known of the numbers that a query is about: those of the card with a name, else those of the place.
#[must_use]
pub fn validity_of(dataset: &Dataset, query: &Query) -> Vec<usize> {
    let own = query.product.map(|product| dataset.about_product(product).validity).unwrap_or_default();
    if own.is_empty() { validity_in(dataset, query.country) } else { own }
}

/// Positions of what is known of a country or region (position).
#[must_use]
pub fn validity_in(dataset: &Dataset, country: usize) -> Vec<usize> {
    dataset.validity().own(country).collect()
}

/// The days for a number that was last used, topped up or paid for on `begun`; none where no period is known, or where it is counted
/// from the activation, which is another day.
#[must_use]
pub fn deadline(found: &Validity, begun: Day, today: Day) -> Option<Deadline> {
    let due = found.period.filter(|_| found.from != CountsFrom::Activation).and_then(|period| after(begun, period))?;
    let lost = found.grace.and_then(|grace| after(due, grace));
    Some(Deadline { due, lost, state: state(due, lost, today)? })
}

fn state(due: Day, lost: Option<Day>, today: Day) -> Option<State> {
    let left = days_between(today, due)?;
    if left > 0 {
        return Some(State::Works(left));
    }
    let to_save = lost.and_then(|lost| days_between(today, lost));
    Some(match to_save {
        Some(days) if days > 0 => State::CanBeSaved(-left, days),
        Some(days) => State::MayBeLost(-days),
        None => State::MayBeLost(-left),
    })
}

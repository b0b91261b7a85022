//! Until when a number must be used, and when it is lost.

use crate::dataset::{CountryId, CountsFrom, Dataset, Period, Validity, ValidityId};
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
pub fn validity_of(dataset: &Dataset, query: &Query) -> Vec<ValidityId> {
    let own = query.product.map(|product| dataset.about_product(product).validity).unwrap_or_default();
    if own.is_empty() { validity_in(dataset, query.country) } else { own }
}

/// Positions of what is known of a country or region (position).
#[must_use]
pub fn validity_in(dataset: &Dataset, country: CountryId) -> Vec<ValidityId> {
    dataset.validity().own(country).collect()
}

/// How a number of a query stands since somebody said that it was last used, by each period that is known of it.
pub(super) fn states(dataset: &Dataset, query: &Query) -> Vec<State> {
    let Some(begun) = query.last_used else { return Vec::new() };
    let found = validity_of(dataset, query).into_iter();
    let known = found.filter_map(|position| deadline(dataset.tables.validity.get(position)?, begun, query.today));
    known.map(|days| days.state).collect()
}

/// Whether the number of a query may be lost since somebody said that it was last used: by every period that is known of it.
#[must_use]
pub fn is_lapsed(dataset: &Dataset, query: &Query) -> bool {
    let states = states(dataset, query);
    !states.is_empty() && states.iter().all(|state| matches!(state, State::MayBeLost(_)))
}

/// The days for a number that was last used, topped up or paid for on `begun`; none where no period is known, or where it is counted
/// from the activation, which is another day.
#[must_use]
pub fn deadline(found: &Validity, begun: Day, today: Day) -> Option<Deadline> {
    let period = found.period.filter(|_| found.from != CountsFrom::Activation)?;
    Deadline::of(begun, period, found.grace, today)
}

impl Deadline {
    /// The days for a number that lives for `period` since `begun`, and can be saved for `grace` after that.
    #[must_use]
    pub fn of(begun: Day, period: Period, grace: Option<Period>, today: Day) -> Option<Self> {
        let due = after(begun, period)?;
        let lost = grace.and_then(|grace| after(due, grace));
        Some(Self { due, lost, state: state(due, lost, today)? })
    }

    /// Whether it is to be acted within some days, or should have been.
    #[must_use]
    pub fn is_due(&self, within: u16) -> bool {
        !matches!(self.state, State::Works(left) if left > i32::from(within))
    }
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

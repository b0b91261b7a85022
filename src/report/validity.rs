//! Until when a number must be used, and when it is lost.

use super::calendar::{Day, after, days_between};
use crate::dataset::{Dataset, Validity};

/// The days that count for one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The day before which it must be acted; none where no period is known.
    pub due: Option<Day>,
    /// Days from today to that day; negative once it has passed.
    pub days_left: Option<i32>,
    /// The day from which it can no longer be saved; none where nobody says how long it can.
    pub lost: Option<Day>,
}

/// Positions of what is known of a country or region (position).
#[must_use]
pub fn validity_of(dataset: &Dataset, country: usize) -> Vec<usize> {
    dataset.validity().own(country).to_vec()
}

/// The days for a number whose period began on `begun`.
#[must_use]
pub fn deadline(found: &Validity, begun: Day, today: Day) -> Deadline {
    let due = found.period.and_then(|period| after(begun, period));
    let lost = due.zip(found.grace).and_then(|(due, grace)| after(due, grace));
    Deadline { due, days_left: due.and_then(|due| days_between(today, due)), lost }
}

//! What a verdict rests on, in figures.

use crate::dataset::{Dated, Evidence, Grade};
use crate::query::day::Day;

/// What a verdict rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rest {
    /// Number of facts.
    pub facts: usize,
    /// Number of them that are assumptions.
    pub assumed: usize,
    /// The weakest grade of the evidence behind them and behind the needs that read them; none without evidence.
    pub weakest: Option<Grade>,
    /// The oldest date of that evidence.
    pub oldest: Option<Dated>,
    /// How many pieces of that evidence are past their shelf life.
    pub old: usize,
}

impl Rest {
    pub(super) fn add(&mut self, evidence: &Evidence, shelf_life: u16, today: Day) {
        self.old += usize::from(is_old(evidence.as_of, shelf_life, today));
        self.weakest = self.weakest.max(Some(evidence.grade));
        self.oldest = self.oldest.into_iter().chain([evidence.as_of]).min_by_key(|date| date.earliest());
    }
}

/// Whether evidence is older than `months` (0: it does not age) on the day `today`.
#[must_use]
pub fn is_old(as_of: Dated, months: u16, today: Day) -> bool {
    months > 0 && as_of.months_before(today) > months
}

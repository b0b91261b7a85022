//! Dates as sources give them: a year, a month or a day, or only the month in which an undated page was read.

use std::fmt;

use serde::{Deserialize, Serialize};

/// When something was said.
///
/// Written `2026`, `2026-11`, `2026-11-20`, or `read 2026-11` for a page without a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Dated {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
    undated: bool,
}

impl Dated {
    /// Reads the written form; none if it is not one or names a day that does not exist.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (undated, date) = match written.strip_prefix("read ") {
            Some(date) => (true, date),
            None => (false, written),
        };
        let mut parts = date.split('-');
        let year = parts.next().filter(|year| year.len() == 4).and_then(number)?;
        let month = parts.next().map(two_digits).map_or(Some(None), |month| month.map(Some))?;
        let day = parts.next().map(two_digits).map_or(Some(None), |day| day.map(Some))?;
        if parts.next().is_some() || !is_real(year, month, day) {
            return None;
        }
        Some(Self { year, month, day, undated })
    }

    /// Whether the page carries no date and this is when it was read.
    #[must_use]
    pub fn is_undated(self) -> bool {
        self.undated
    }

    /// The earliest day it can mean, as year, month, day.
    #[must_use]
    pub fn earliest(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Whether it surely is an earlier day than `other`: as far as both are given. Undated pages are before and after nothing.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        let years = self.year.cmp(&other.year);
        let months = self.month.zip(other.month).map_or(std::cmp::Ordering::Equal, |(own, other)| own.cmp(&other));
        let days = self.day.zip(other.day).map_or(std::cmp::Ordering::Equal, |(own, other)| own.cmp(&other));
        !self.undated && !other.undated && years.then(months).then(days).is_lt()
    }

    /// Whole months from the latest month it can mean to `today` (year, month, day); 0 if that lies ahead.
    #[must_use]
    pub fn months_before(self, today: (u16, u8, u8)) -> u16 {
        let months = |year: u16, month: u8| i32::from(year) * 12 + i32::from(month);
        let passed = months(today.0, today.1) - months(self.year, self.month.unwrap_or(12));
        u16::try_from(passed).unwrap_or(0)
    }
}

impl fmt::Display for Dated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let read = if self.undated { "read " } else { "" };
        write!(f, "{read}{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

fn two_digits(written: &str) -> Option<u8> {
    if written.len() == 2 { number(written) } else { None }
}

fn number<N: std::str::FromStr>(digits: &str) -> Option<N> {
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits.parse().ok() } else { None }
}

fn is_real(year: u16, month: Option<u8>, day: Option<u8>) -> bool {
    let Some(month) = month else { return true };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return false,
    };
    day.is_none_or(|day| (1..=days).contains(&day))
}

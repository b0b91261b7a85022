//! The day of today.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::query::day::Day;

/// Today by the system clock, in UTC: evidence is dated to the day at best.
pub fn today() -> Day {
    let date = Timestamp::now().to_zoned(TimeZone::UTC).date();
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    (u16::try_from(date.year()).unwrap_or(0), part(date.month()), part(date.day()))
}

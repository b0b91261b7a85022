//! Days and periods, counted by the calendar.

use jiff::civil::Date;
use jiff::{Span, Unit as Counted};

use crate::dataset::{Period, Unit};

/// Year, month, day.
pub type Day = (u16, u8, u8);

/// The day that lies a period after another; a month that is too short gives its last day. None beyond the calendar.
#[must_use]
pub fn after(day: Day, period: Period) -> Option<Day> {
    shifted(day, period.unit, i32::from(period.count))
}

/// The day that lies `count` units later, or earlier where `count` is negative.
#[must_use]
pub fn shifted(day: Day, unit: Unit, count: i32) -> Option<Day> {
    let span = match unit {
        Unit::Day => Span::new().try_days(count),
        Unit::Month => Span::new().try_months(count),
        Unit::Year => Span::new().try_years(count),
    };
    let date = date(day)?.checked_add(span.ok()?).ok()?;
    Some((u16::try_from(date.year()).ok()?, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?))
}

/// Days from one day to another; negative where that lies before.
#[must_use]
pub fn days_between(from: Day, to: Day) -> Option<i32> {
    let span = date(from)?.until((Counted::Day, date(to)?)).ok()?;
    Some(span.get_days())
}

/// As `YYYY-MM-DD`.
#[must_use]
pub fn written((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// Reads `YYYY-MM-DD`; none if it is written otherwise or names no real day.
#[must_use]
pub fn parse(written: &str) -> Option<Day> {
    let is_form =
        written.len() == "YYYY-MM-DD".len() && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date: Date = written.parse().ok().filter(|_| is_form)?;
    day(date)
}

fn date((year, month, day): Day) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A day of jiff's; none before year 0.
fn day(date: Date) -> Option<Day> {
    Some((u16::try_from(date.year()).ok()?, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::{after, days_between, parse, shifted, written};
    use crate::dataset::{Period, Unit};

    #[test]
    fn periods_end_where_the_calendar_says() {
        let ends = |day, period| after(day, Period::parse(period).expect("a period"));
        assert_eq!(ends((2026, 11, 20), "180 days"), Some((2027, 5, 19)));
        assert_eq!(ends((2026, 8, 31), "6 months"), Some((2027, 2, 28)));
        assert_eq!(ends((2027, 8, 31), "6 months"), Some((2028, 2, 29)));
        assert_eq!(ends((2024, 2, 29), "1 year"), Some((2025, 2, 28)));
        assert_eq!(ends((2024, 2, 28), "1 day"), Some((2024, 2, 29)));
        assert_eq!(ends((2026, 12, 31), "1 month"), Some((2027, 1, 31)));
        assert_eq!(ends((9999, 12, 31), "1 day"), None);
    }

    #[test]
    fn days_are_counted_both_ways() {
        assert_eq!(days_between((2026, 11, 20), (2027, 5, 19)), Some(180));
        assert_eq!(days_between((2024, 3, 1), (2024, 2, 28)), Some(-2));
        assert_eq!(shifted((2026, 3, 31), Unit::Month, -1), Some((2026, 2, 28)));
        assert_eq!(shifted((2026, 1, 1), Unit::Day, -1), Some((2025, 12, 31)));
    }

    #[test]
    fn only_real_days_in_the_one_form_are_read() {
        assert_eq!(parse("2026-11-20"), Some((2026, 11, 20)));
        assert_eq!(parse("2024-02-29"), Some((2024, 2, 29)));
        let wrong = ["2026-02-29", "2026-13-01", "2026-11-31", "2026-1-2", "20261120", "2026-11-20T00:00", "today", ""];
        for written in wrong.into_iter().chain(["-026-11-20"]) {
            assert_eq!(parse(written), None, "{written}");
        }
        assert_eq!(written((2026, 1, 2)), "2026-01-02");
    }
}

//! The day of today.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Year, month, day.
pub type Day = (u16, u8, u8);

/// Today by the system clock, in UTC: evidence is dated to the day at best.
pub fn today() -> Day {
    day(Timestamp::now().to_zoned(TimeZone::UTC).date())
}

/// Reads `YYYY-MM-DD`; none if it is written otherwise or names no real day.
pub fn parse(written: &str) -> Option<Day> {
    let is_form =
        written.len() == "YYYY-MM-DD".len() && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date: Date = written.parse().ok().filter(|_| is_form)?;
    Some(day(date))
}

/// As `YYYY-MM-DD`.
pub fn written((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

fn day(date: Date) -> Day {
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    (u16::try_from(date.year()).unwrap_or(0), part(date.month()), part(date.day()))
}

#[cfg(test)]
mod tests {
    use super::{parse, written};

    #[test]
    fn only_real_days_in_the_one_form_are_read() {
        assert_eq!(parse("2026-11-20"), Some((2026, 11, 20)));
        assert_eq!(parse("2024-02-29"), Some((2024, 2, 29)));
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-11-31",
            "2026-1-2",
            "20261120",
            "2026-11-20T00:00",
            "today",
            "",
            "-026-11-20",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_day_is_written_as_it_is_read() {
        assert_eq!(written((2026, 1, 2)), "2026-01-02");
    }
}

//! Days to be reminded of, as a calendar that other programs take in (iCalendar, RFC 5545).

use crate::dataset::Unit;
use crate::doc::Reminder;
use crate::query::day::{Day, days_between, shifted};

/// No line has more octets (RFC 5545, 3.1).
const LONGEST: usize = 75;
/// So many days before the day an alarm rings.
const ALARMS: [u8; 3] = [30, 7, 1];

/// The calendar, written on a day. The same card has the same UID each time, and a later calendar, or one of the same day with a later
/// deadline, a higher SEQUENCE: taken in again, an event moves.
#[must_use]
pub fn calendar(name: &str, reminders: &[Reminder], today: Day) -> String {
    let mut text = String::new();
    let head = concat!("PRODID:-//simbind//simbind ", env!("CARGO_PKG_VERSION"), "//EN");
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", head, "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        add(&mut text, line);
    }
    add(&mut text, &format!("X-WR-CALNAME:{}", escaped(name)));
    for reminder in reminders {
        add_event(&mut text, reminder, today);
    }
    add(&mut text, "END:VCALENDAR");
    text
}

fn add_event(text: &mut String, reminder: &Reminder, today: Day) {
    let Some(next) = shifted(reminder.day, Unit::Day, 1) else { return };
    let title = escaped(&reminder.title);
    let lines = [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@mine.simbind", escaped(&reminder.id)),
        format!("DTSTAMP:{}T000000Z", digits(today)),
        format!("SEQUENCE:{}", sequence(today, reminder.day)),
        format!("DTSTART;VALUE=DATE:{}", digits(reminder.day)),
        format!("DTEND;VALUE=DATE:{}", digits(next)),
        format!("SUMMARY:{title}"),
        format!("DESCRIPTION:{}", escaped(&reminder.text.join("\n"))),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    for line in &lines {
        add(text, line);
    }
    for days in ALARMS {
        let alarm = ["BEGIN:VALARM", "ACTION:DISPLAY", &format!("DESCRIPTION:{title}"), &format!("TRIGGER:-P{days}D")];
        for line in alarm.into_iter().chain(["END:VALARM"]) {
            add(text, line);
        }
    }
    add(text, "END:VEVENT");
}

/// The number of a revision, which is never lower on a later day nor, on the same day, for a later deadline.
fn sequence(today: Day, deadline: Day) -> i32 {
    const MOST_DAYS: i32 = 10_000;
    let days = |from, to| days_between(from, to).unwrap_or(0).max(0);
    days((2020, 1, 1), today).saturating_mul(MOST_DAYS).saturating_add(days(today, deadline).min(MOST_DAYS - 1))
}

fn digits((year, month, day): Day) -> String {
    format!("{year:04}{month:02}{day:02}")
}

/// A text as a value (RFC 5545, 3.3.11). What could steer something is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Adds a line, folded between characters where it is too long.
fn add(text: &mut String, line: &str) {
    let mut room = LONGEST;
    for c in line.chars() {
        if c.len_utf8() > room {
            text.push_str("\r\n ");
            room = LONGEST - 1;
        }
        text.push(c);
        room -= c.len_utf8();
    }
    text.push_str("\r\n");
}

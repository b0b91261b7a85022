//! Numbers in a text. They may be somebody's: what they lead to is kept, they are not.

use std::ops::Range;

use crate::text::half_width;

/// A year, month and day.
pub type Day = (u16, u8, u8);

/// What stands in a text beside its words.
#[derive(Debug, Default)]
pub struct Numbers {
    /// The text without long numbers and days: a gap stands in their place.
    pub rest: String,
    /// Numbers that are long enough for a phone number or a SIM, as typed.
    pub long: Vec<String>,
    pub day: Option<Day>,
}

/// More characters of a text are not looked at.
const LONGEST: usize = 400;
/// Fewer digits are nobody's number.
pub const PHONE: usize = 7;

/// Takes the numbers out of a text.
pub fn taken(text: &str) -> Numbers {
    let typed: Vec<char> = text.chars().take(LONGEST).collect();
    let mut numbers = Numbers::default();
    let mut at = 0;
    while let Some(c) = typed.get(at) {
        let span = span(&typed, at);
        let plain: String = typed.get(span.clone()).unwrap_or_default().iter().copied().map(half_width).collect();
        let digits = plain.chars().filter(char::is_ascii_digit).count();
        if let Some((day, length)) = day(&typed, at).or_else(|| dotted_day(&typed, at)) {
            numbers.day = Some(day);
            numbers.rest.push('\n');
            at += length;
        } else if digits >= PHONE {
            numbers.long.push(plain);
            numbers.rest.push('\n');
            at = span.end;
        } else if span.is_empty() {
            numbers.rest.push(*c);
            at += 1;
        } else {
            numbers.rest.extend(typed.get(span.clone()).unwrap_or_default());
            at = span.end;
        }
    }
    numbers
}

fn is_digit(c: char) -> bool {
    half_width(c).is_ascii_digit()
}

/// The number that begins at a character: digits and what people put between them; empty where none does.
fn span(typed: &[char], start: usize) -> Range<usize> {
    let has_before = start.checked_sub(1).and_then(|before| typed.get(before)).is_some_and(|c| is_word(*c));
    let mut end = start;
    for (at, c) in typed.iter().enumerate().skip(start) {
        if is_digit(*c) {
            end = at + 1;
        } else if !(is_between(*c) || (at == start && half_width(*c) == '+')) {
            break;
        }
    }
    let begins = typed.get(start).is_some_and(|c| is_digit(*c) || half_width(*c) == '+');
    if !begins || has_before { start..start } else { start..end }
}

fn is_word(c: char) -> bool {
    half_width(c).is_ascii_alphanumeric()
}

fn is_between(c: char) -> bool {
    matches!(c, '-' | '(' | ')' | '.' | ' ' | '\u{a0}' | '−' | '　')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A day that begins at a character, and how many characters it takes: `2026-08-31`, `2026/8/31`, or the same with a character
/// of another script after each number.
fn day(typed: &[char], start: usize) -> Option<(Day, usize)> {
    let has_before = start.checked_sub(1).and_then(|before| typed.get(before)).is_some_and(|c| is_word(*c));
    if has_before {
        return None;
    }
    let mut at = start;
    let mut number = |most: usize| {
        let digits = typed.get(at..)?.iter().take(most).take_while(|c| is_digit(**c)).count();
        let read: String = typed.get(at..at + digits)?.iter().copied().map(half_width).collect();
        at += digits;
        let separator = typed.get(at).copied();
        at += usize::from(separator.is_some_and(is_separator));
        Some((read.parse::<u16>().ok()?, separator))
    };
    let (year, first) = number(4)?;
    let (month, second) = number(2)?;
    let (day, last) = number(2)?;
    let is_day = (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let is_form = first.is_some_and(is_separator)
        && second.is_some_and(is_separator)
        && !last.is_some_and(is_digit)
        && (first == second || first.is_some_and(is_letter));
    let read = (year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    // A letter after the day belongs to it, a sign to what follows.
    let end = at - usize::from(last.is_some_and(|c| is_separator(c) && !is_letter(c)));
    (is_day && is_form).then_some((read, end - start))
}

/// A day that begins at a character and is written with its year behind it, `31.8.2026`, and how many characters it takes.
fn dotted_day(typed: &[char], start: usize) -> Option<(Day, usize)> {
    let has_before =
        start.checked_sub(1).and_then(|before| typed.get(before)).is_some_and(|c| is_word(*c) || *c == '.');
    let text: String =
        typed.get(start..)?.iter().map(|c| half_width(*c)).take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let written = text.trim_end_matches('.');
    let [day, month, year] = written.split('.').collect::<Vec<_>>()[..] else { return None };
    let is_form = (1..=2).contains(&day.len()) && (1..=2).contains(&month.len()) && year.len() == 4;
    let read: Day = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let is_day = (1900..2200).contains(&read.0) && (1..=12).contains(&read.1) && (1..=31).contains(&read.2);
    (is_form && is_day && !has_before).then_some((read, written.len()))
}

fn is_separator(c: char) -> bool {
    matches!(half_width(c), '-' | '/' | '.') || is_letter(c)
}

/// A character that stands for a year, a month or a day.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii() && !is_word(c)
}

//! Days and periods as people say them of a card.

use crate::dataset::{Language, Period};
use crate::query::day::{Day, parse, shifted};
use crate::words::Words;

/// Whether a text is one of some names, in either language; case does not matter.
#[must_use]
pub fn is_name(text: &str, names: fn(Words<'static>) -> &'static str, words: Words<'static>) -> bool {
    let all = Language::ALL.map(|language| names(words.in_language(language)));
    all.into_iter().flat_map(str::split_whitespace).any(|name| name == text.to_lowercase())
}

/// The day that a text says: `YYYY-MM-DD`, today or yesterday.
#[must_use]
pub fn day(text: &str, words: Words<'static>, today: Day) -> Option<Day> {
    let text = text.trim();
    match text {
        _ if is_name(text, Words::mine_say_today, words) => Some(today),
        _ if is_name(text, Words::mine_say_yesterday, words) => shifted(today, crate::dataset::Unit::Day, -1),
        _ => parse(text),
    }
}

/// Takes a day that is said in a word of its own out of a text.
#[must_use]
pub fn without_day(text: &str, words: Words<'static>, today: Day) -> (Option<Day>, String) {
    let (said, others): (Vec<&str>, Vec<&str>) =
        text.split_whitespace().partition(|word| parse(word).is_none() && day(word, words, today).is_some());
    let found = said.first().and_then(|word| day(word, words, today));
    if found.is_none() { (None, text.to_owned()) } else { (found, others.join(" ")) }
}

/// The period that a text says: `180 days`, `6 months`, `1 year`, or the same in the other language, with or without a space.
#[must_use]
pub fn period(text: &str, words: Words<'static>) -> Option<Period> {
    let text = text.trim();
    let (count, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let names = [Words::mine_say_days as fn(Words<'static>) -> _, Words::mine_say_months, Words::mine_say_years];
    let at = names.into_iter().position(|names| is_name(unit.trim(), names, words))?;
    Period::parse(&format!("{count} {}", ["days", "months", "years"].get(at)?))
}

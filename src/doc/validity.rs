//! Until when numbers of the place must be used, what keeps them, and what is lost.

use super::model::{Block, Kind};
use super::phrases::{Outline, Phrases};
use crate::answer::{Deadline, State, deadline, validity_of};
use crate::dataset::{CountsFrom, Period, Text, Unit, Validity};
use crate::query::day::{Day, written};
use crate::words::Words;

/// Live everything; in print a line for each number, and the command for the rest.
pub(super) fn blocks(outline: &Outline) -> Vec<Block> {
    let (found, query) = (numbers(outline), &outline.report.query);
    if found.is_empty() {
        return vec![none(outline)];
    }
    if !outline.is_live {
        let short = found.iter().map(|found| Block::text(0, in_short(outline, found, query.last_used)));
        return short.chain([Block::faint(1, command(outline))]).collect();
    }
    let begun = query.last_used.unwrap_or(query.today);
    let head = [from(outline, begun), Block::new(0, Kind::LastUsed, "")];
    head.into_iter().chain(found.into_iter().flat_map(|found| number(outline, found, begun))).collect()
}

/// A line for each of at most `most` numbers, and the command for the rest.
pub(super) fn short_blocks(outline: &Outline, most: usize) -> Vec<Block> {
    let found = numbers(outline);
    if found.is_empty() {
        return vec![none(outline)];
    }
    let keep = |found: &Validity| outline.words.keep_alive_keep(&outline.text(found.keep));
    let short = found.iter().take(most).map(|found| {
        // Without a number of days there is nothing below that says more.
        Block::item(
            0,
            if found.period.is_some() {
                in_short(outline, found, outline.report.query.last_used)
            } else {
                outline.of(outline.text(found.operator), &keep(found))
            },
        )
    });
    short.chain((found.len() > most).then(|| Block::new(0, Kind::Command, command(outline)))).collect()
}

/// The numbers of the place.
fn numbers<'a>(outline: &Outline<'a>) -> Vec<&'a Validity> {
    let found = validity_of(outline.dataset, &outline.report.query);
    found.into_iter().filter_map(|position| outline.tables().validity.get(position)).collect()
}

/// What says more about them; where nobody said when a number was used, a place is left for the day.
fn command(outline: &Outline) -> String {
    let query = &outline.report.query;
    let product = query.product.and_then(|product| outline.tables().products.get(product));
    let code = outline.tables().countries.of(query.country, |country| country.code);
    let code = product.map_or(code, |product| product.id);
    let date = query.last_used.map_or_else(|| "YYYY-MM-DD".to_owned(), written);
    outline.words.keep_alive_command(&code, &date)
}

/// The operator, and how long its numbers live; how one stands only where somebody said when it was used.
pub(super) fn in_short(phrases: &Phrases, found: &Validity, begun: Option<Day>) -> String {
    phrases.of(phrases.text(found.operator), &until(phrases, found, begun))
}

/// What is known of some numbers whose period began on `begun`.
#[must_use]
pub fn validity_blocks(phrases: Phrases, found: &[&Validity], begun: Day) -> Vec<Block> {
    if found.is_empty() {
        return vec![none(&phrases)];
    }
    let numbers = found.iter().flat_map(|found| number(&phrases, found, begun));
    std::iter::once(from(&phrases, begun)).chain(numbers).collect()
}

fn none(phrases: &Phrases) -> Block {
    Block::text(0, phrases.words.keep_alive_none())
}

/// From which day on it is counted.
fn from(phrases: &Phrases, begun: Day) -> Block {
    Block::text(0, phrases.words.keep_alive_from(&written(begun)))
}

fn number(phrases: &Phrases, found: &Validity, begun: Day) -> Vec<Block> {
    let words = phrases.words;
    let shelf_life = phrases.tables().topics.iter().find(|topic| topic.validity).map_or(0, |topic| topic.shelf_life);
    let said = |text: Option<Text>, say: &dyn Fn(&str) -> String| text.map(|text| say(phrases.text(text)));
    let head = [Block::heading(0, phrases.text(found.operator)), Block::text(1, until(phrases, found, Some(begun)))];
    let lines = [
        said(Some(found.keep), &|text| words.keep_alive_keep(&text)),
        said(found.not_counting, &|text| words.keep_alive_not_counting(&text)),
        said(found.cost, &|text| words.keep_alive_cost(&text)),
        said(found.safest, &|text| words.keep_alive_safest(&text)),
        yearly(phrases, found),
        said(found.rescue, &|text| words.keep_alive_rescue(&text)),
        said(Some(found.lost), &|text| words.keep_alive_lost(&text)),
    ];
    let lines = lines.into_iter().flatten().map(|line| Block::text(1, line));
    head.into_iter().chain(lines).chain([phrases.basis_block(1, &found.evidence, shelf_life)]).collect()
}

/// What it costs in a year, in the money of the operator: rates of exchange are no knowledge that lasts.
fn yearly(phrases: &Phrases, found: &Validity) -> Option<String> {
    let (amount, money) = found.yearly.zip(found.currency)?;
    Some(phrases.words.keep_alive_yearly(&amount, &money))
}

/// How long it lives, and how it stands if it was last used on `begun`.
fn until(phrases: &Phrases, found: &Validity, begun: Option<Day>) -> String {
    until_day(phrases, found, begun.and_then(|begun| deadline(found, begun, phrases.today)))
}

/// How long it lives, and how it stands by the days that count.
pub(super) fn until_day(phrases: &Phrases, found: &Validity, days: Option<Deadline>) -> String {
    let mut parts = vec![length(phrases, found)];
    if let Some(days) = days {
        parts.push(standing_text(phrases, days));
    }
    if let Some(grace) = found.grace.filter(|_| days.is_none_or(|days| matches!(days.state, State::Works(_)))) {
        let period = period(phrases, grace);
        parts.push(match days.and_then(|days| days.lost) {
            Some(lost) => phrases.words.keep_alive_grace_until(&period, &written(lost)),
            None => phrases.words.keep_alive_grace(&period),
        });
    }
    phrases.statements(parts)
}

/// The period, and what it is counted from.
pub(super) fn length(phrases: &Phrases, found: &Validity) -> String {
    found.period.map_or_else(
        || phrases.words.keep_alive_no_period().to_owned(),
        |length| phrases.words.keep_alive_period(&period(phrases, length), &begin(phrases, found.from)),
    )
}

/// What a period is counted from.
pub(super) fn begin(phrases: &Phrases, from: CountsFrom) -> &'static str {
    let words = phrases.words;
    match from {
        CountsFrom::Use => words.from_use(),
        CountsFrom::TopUp => words.from_top_up(),
        CountsFrom::PlanEnd => words.from_plan_end(),
        CountsFrom::Activation => words.from_activation(),
    }
}

/// How a number stands today.
pub(super) fn standing_text(phrases: &Phrases, days: Deadline) -> String {
    let words = phrases.words;
    let (due, lost) = (written(days.due), days.lost.map(written).unwrap_or_default());
    let since = if days.lost.is_some() { &lost } else { &due };
    match days.state {
        State::Works(left) => words.keep_alive_until(&due, &days_of(phrases, left)),
        State::CanBeSaved(past, left) => {
            words.keep_alive_can_be_saved(&due, &days_of(phrases, past), &lost, &days_of(phrases, left))
        }
        State::MayBeLost(past) => words.keep_alive_may_be_lost(since, &days_of(phrases, past)),
    }
}

/// A number of days in words.
pub(super) fn days_of(phrases: &Phrases, count: i32) -> String {
    period(phrases, Period { count: u16::try_from(count).unwrap_or(u16::MAX), unit: Unit::Day })
}

pub(super) fn period(phrases: &Phrases, period: Period) -> String {
    period_text(phrases.words, period)
}

/// A period in words.
#[must_use]
pub fn period_text(words: Words<'_>, period: Period) -> String {
    let count = &period.count;
    match (period.unit, period.count) {
        (Unit::Day, 1) => words.one_day(count),
        (Unit::Day, _) => words.days(count),
        (Unit::Month, 1) => words.one_month(count),
        (Unit::Month, _) => words.months(count),
        (Unit::Year, 1) => words.one_year(count),
        (Unit::Year, _) => words.years(count),
    }
}

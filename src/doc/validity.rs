//! Until when numbers of the place must be used, what keeps them, and what is lost.

use super::{AnswerLabels, Line, Outline, Phrases, Role};
use crate::answer::{Deadline, State, deadline, validity_of};
use crate::dataset::{CountsFrom, Period, Unit, Validity};
use crate::query::day::{Day, written};
use crate::words::Words;

/// On the screen everything; elsewhere a line for each number, and the command for the rest.
pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let phrases = outline.phrases;
    let found = numbers(outline);
    if !outline.labels.are_live() && !found.is_empty() {
        let short = found.iter().map(|found| Line::new(0, Role::Text, in_short(outline, found)));
        return short.chain([Line::new(1, Role::Faint, command(outline))]).collect();
    }
    let query = &outline.report.query;
    let mut lines = validity_lines(phrases, &found, query.last_used.unwrap_or(query.today));
    if !found.is_empty()
        && let Some(how) = how_to_shift(outline)
    {
        lines.insert(1, Line::new(0, Role::Faint, how));
    }
    lines
}

/// How the day of the last use is changed.
fn how_to_shift(outline: &Outline) -> Option<String> {
    let phrases = outline.phrases;
    match outline.labels {
        AnswerLabels::Keys(_) => Some(phrases.words.keep_alive_keys().to_owned()),
        AnswerLabels::Letters(_) => {
            let used = phrases.words.call_used().split_whitespace().next().unwrap_or_default();
            Some(phrases.words.plain_used_how(&used, &written(phrases.today)))
        }
        AnswerLabels::Settings | AnswerLabels::Paper => None,
    }
}

/// A line for each of at most `most` numbers, and the command for the rest.
pub(super) fn short_lines(outline: &Outline, most: usize) -> Vec<Line> {
    let phrases = outline.phrases;
    let found = numbers(outline);
    let mut lines = Vec::new();
    if found.is_empty() {
        lines.push(Line::new(0, Role::Text, phrases.words.keep_alive_none()));
    }
    let keep = |found: &Validity| phrases.words.keep_alive_keep(&phrases.words.text(found.keep));
    lines.extend(found.iter().take(most).map(|found| {
        // Without a number of days there is nothing below that says more.
        let text = if found.period.is_some() {
            in_short(outline, found)
        } else {
            [phrases.words.text(found.operator), &keep(found)].join(phrases.colon())
        };
        Line::new(0, Role::Text, format!("- {text}"))
    }));
    if found.len() > most {
        lines.push(Line::new(0, Role::Command, command(outline)));
    }
    lines
}

/// The numbers of the place.
fn numbers<'a>(outline: &Outline<'a>) -> Vec<&'a Validity> {
    let dataset = outline.phrases.dataset;
    let found = validity_of(dataset, outline.report.query.country);
    found.into_iter().filter_map(|position| dataset.tables.validity.get(position)).collect()
}

/// What says more about them; where nobody said when a number was used, a place is left for the day.
fn command(outline: &Outline) -> String {
    let (tables, query) = (&outline.phrases.dataset.tables, &outline.report.query);
    let code = tables.countries.get(query.country).map_or("", |country| country.code);
    let date = query.last_used.map_or_else(|| "YYYY-MM-DD".to_owned(), written);
    outline.phrases.words.keep_alive_command(&code, &date)
}

/// The operator, and how long its numbers live; how one stands only where somebody said when it was used.
fn in_short(outline: &Outline, found: &Validity) -> String {
    let phrases = outline.phrases;
    [phrases.words.text(found.operator), &until(phrases, found, outline.report.query.last_used)].join(phrases.colon())
}

/// What is known of some numbers whose period began on `begun`.
#[must_use]
pub fn validity_lines(phrases: Phrases, found: &[&Validity], begun: Day) -> Vec<Line> {
    if found.is_empty() {
        return vec![Line::new(0, Role::Text, phrases.words.keep_alive_none())];
    }
    let head = phrases.words.keep_alive_from(&written(begun));
    let mut lines = vec![Line::new(0, Role::Text, head)];
    for number in found {
        lines.extend(number_lines(phrases, number, begun));
    }
    lines
}

fn number_lines(phrases: Phrases, found: &Validity, begun: Day) -> Vec<Line> {
    let tables = &phrases.dataset.tables;
    let words = phrases.words;
    let shelf_life = tables.topics.iter().find(|topic| topic.validity).map_or(0, |topic| topic.shelf_life);
    let mut lines = vec![
        Line::new(0, Role::Heading, phrases.words.text(found.operator)),
        Line::new(1, Role::Text, until(phrases, found, Some(begun))),
        Line::new(1, Role::Text, words.keep_alive_keep(&words.text(found.keep))),
    ];
    lines.extend(found.cost.map(|cost| Line::new(1, Role::Text, words.keep_alive_cost(&words.text(cost)))));
    lines.push(Line::new(1, Role::Text, words.keep_alive_lost(&words.text(found.lost))));
    lines.push(phrases.basis_line(1, &found.evidence, shelf_life));
    lines
}

/// How long it lives, and how it stands if it was last used on `begun`.
fn until(phrases: Phrases, found: &Validity, begun: Option<Day>) -> String {
    let mut parts = vec![length(phrases, found)];
    let days = begun.and_then(|begun| deadline(found, begun, phrases.today));
    if let Some(days) = days {
        parts.push(standing(phrases, days));
    }
    if let Some(grace) = found.grace.filter(|_| days.is_none_or(|days| matches!(days.state, State::Works(_)))) {
        let period = period(phrases, grace);
        parts.push(match days.and_then(|days| days.lost) {
            Some(lost) => phrases.words.keep_alive_grace_until(&period, &written(lost)),
            None => phrases.words.keep_alive_grace(&period),
        });
    }
    parts.join(phrases.semicolon())
}

/// The period, and what it is counted from.
fn length(phrases: Phrases, found: &Validity) -> String {
    let words = phrases.words;
    let from = match found.from {
        CountsFrom::Use => words.from_use(),
        CountsFrom::TopUp => words.from_top_up(),
        CountsFrom::PlanEnd => words.from_plan_end(),
        CountsFrom::Activation => words.from_activation(),
    };
    found.period.map_or_else(
        || phrases.words.keep_alive_no_period().to_owned(),
        |length| phrases.words.keep_alive_period(&period(phrases, length), &from),
    )
}

/// How a number stands today.
fn standing(phrases: Phrases, days: Deadline) -> String {
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

fn days_of(phrases: Phrases, count: i32) -> String {
    period(phrases, Period { count: u16::try_from(count).unwrap_or(u16::MAX), unit: Unit::Day })
}

pub(super) fn period(phrases: Phrases, period: Period) -> String {
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

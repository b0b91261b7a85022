//! Until when numbers of the place must be used, what keeps them, and what is lost.

use super::{AnswerLabels, Line, Outline, Phrases, Role, fill};
use crate::answer::{Deadline, State, deadline, validity_of};
use crate::dataset::{CountsFrom, Language, Period, Unit, Validity, Wording};
use crate::query::day::{Day, written};

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
    let wording = &phrases.dataset.tables.wording;
    match outline.labels {
        AnswerLabels::Keys(_) => Some(phrases.say(wording.keep_alive_keys).to_owned()),
        AnswerLabels::Letters(_) => {
            let used = phrases.say(wording.call_used).split_whitespace().next().unwrap_or_default();
            Some(fill(phrases.say(wording.plain_used_how), &[("used", used), ("date", &written(phrases.today))]))
        }
        AnswerLabels::Settings | AnswerLabels::Paper => None,
    }
}

/// A line for each of at most `most` numbers, and the command for the rest.
pub(super) fn short_lines(outline: &Outline, most: usize) -> Vec<Line> {
    let phrases = outline.phrases;
    let wording = &phrases.dataset.tables.wording;
    let found = numbers(outline);
    let mut lines = Vec::new();
    if found.is_empty() {
        lines.push(Line::new(0, Role::Text, phrases.say(wording.keep_alive_none)));
    }
    let keep = |found: &Validity| fill(phrases.say(wording.keep_alive_keep), &[("text", phrases.say(found.keep))]);
    lines.extend(found.iter().take(most).map(|found| {
        // Without a number of days there is nothing below that says more.
        let text = if found.period.is_some() {
            in_short(outline, found)
        } else {
            [phrases.say(found.operator), &keep(found)].join(phrases.colon())
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
    fill(outline.phrases.say(tables.wording.keep_alive_command), &[("country", code), ("date", &date)])
}

/// The operator, and how long its numbers live; how one stands only where somebody said when it was used.
fn in_short(outline: &Outline, found: &Validity) -> String {
    let phrases = outline.phrases;
    [phrases.say(found.operator), &until(phrases, found, outline.report.query.last_used)].join(phrases.colon())
}

/// What is known of some numbers whose period began on `begun`.
#[must_use]
pub fn validity_lines(phrases: Phrases, found: &[&Validity], begun: Day) -> Vec<Line> {
    let wording = &phrases.dataset.tables.wording;
    if found.is_empty() {
        return vec![Line::new(0, Role::Text, phrases.say(wording.keep_alive_none))];
    }
    let head = fill(phrases.say(wording.keep_alive_from), &[("date", &written(begun))]);
    let mut lines = vec![Line::new(0, Role::Text, head)];
    for number in found {
        lines.extend(number_lines(phrases, number, begun));
    }
    lines
}

fn number_lines(phrases: Phrases, found: &Validity, begun: Day) -> Vec<Line> {
    let tables = &phrases.dataset.tables;
    let wording = &tables.wording;
    let named = |template, text| fill(phrases.say(template), &[("text", phrases.say(text))]);
    let shelf_life = tables.topics.iter().find(|topic| topic.validity).map_or(0, |topic| topic.shelf_life);
    let mut lines = vec![
        Line::new(0, Role::Heading, phrases.say(found.operator)),
        Line::new(1, Role::Text, until(phrases, found, Some(begun))),
        Line::new(1, Role::Text, named(wording.keep_alive_keep, found.keep)),
    ];
    lines.extend(found.cost.map(|cost| Line::new(1, Role::Text, named(wording.keep_alive_cost, cost))));
    lines.push(Line::new(1, Role::Text, named(wording.keep_alive_lost, found.lost)));
    lines.push(phrases.basis_line(1, &found.evidence, shelf_life));
    lines
}

/// How long it lives, and how it stands if it was last used on `begun`.
fn until(phrases: Phrases, found: &Validity, begun: Option<Day>) -> String {
    let wording = &phrases.dataset.tables.wording;
    let mut parts = vec![length(phrases, found)];
    let days = begun.and_then(|begun| deadline(found, begun, phrases.today));
    if let Some(days) = days {
        parts.push(standing(phrases, days));
    }
    if let Some(grace) = found.grace.filter(|_| days.is_none_or(|days| matches!(days.state, State::Works(_)))) {
        let period = period(phrases, grace);
        parts.push(match days.and_then(|days| days.lost) {
            Some(lost) => {
                fill(phrases.say(wording.keep_alive_grace_until), &[("period", &period), ("date", &written(lost))])
            }
            None => fill(phrases.say(wording.keep_alive_grace), &[("period", &period)]),
        });
    }
    parts.join(phrases.semicolon())
}

/// The period, and what it is counted from.
fn length(phrases: Phrases, found: &Validity) -> String {
    let wording = &phrases.dataset.tables.wording;
    let from = phrases.say(match found.from {
        CountsFrom::Use => wording.from_use,
        CountsFrom::TopUp => wording.from_top_up,
        CountsFrom::PlanEnd => wording.from_plan_end,
        CountsFrom::Activation => wording.from_activation,
    });
    found.period.map_or_else(
        || phrases.say(wording.keep_alive_no_period).to_owned(),
        |length| fill(phrases.say(wording.keep_alive_period), &[("period", &period(phrases, length)), ("from", from)]),
    )
}

/// How a number stands today.
fn standing(phrases: Phrases, days: Deadline) -> String {
    let wording = &phrases.dataset.tables.wording;
    let (due, lost) = (written(days.due), days.lost.map(written).unwrap_or_default());
    let (template, first, second) = match days.state {
        State::Works(left) => (wording.keep_alive_until, left, 0),
        State::CanBeSaved(past, left) => (wording.keep_alive_can_be_saved, past, left),
        State::MayBeLost(past) => (wording.keep_alive_may_be_lost, past, 0),
    };
    let since = if days.lost.is_some() { lost.as_str() } else { due.as_str() };
    let values = [
        ("due", due.as_str()),
        ("lost", lost.as_str()),
        ("since", since),
        ("days", &days_of(phrases, first)),
        ("left", &days_of(phrases, second)),
    ];
    fill(phrases.say(template), &values)
}

fn days_of(phrases: Phrases, count: i32) -> String {
    period(phrases, Period { count: u16::try_from(count).unwrap_or(u16::MAX), unit: Unit::Day })
}

pub(super) fn period(phrases: Phrases, period: Period) -> String {
    period_text(&phrases.dataset.tables.wording, phrases.language, period)
}

/// A period in words.
#[must_use]
pub fn period_text(wording: &Wording, language: Language, period: Period) -> String {
    let template = match (period.unit, period.count) {
        (Unit::Day, 1) => wording.one_day,
        (Unit::Day, _) => wording.days,
        (Unit::Month, 1) => wording.one_month,
        (Unit::Month, _) => wording.months,
        (Unit::Year, 1) => wording.one_year,
        (Unit::Year, _) => wording.years,
    };
    fill(template.in_language(language), &[("count", &period.count.to_string())])
}

//! Until when numbers of the place must be used, what keeps them, and what is lost.

use super::{AnswerLabels, Line, Outline, Phrases, Role, fill};
use crate::dataset::{CountsFrom, Period, Unit, Validity};
use crate::report::calendar::{Day, written};
use crate::report::{deadline, validity_of};

/// On the screen everything; elsewhere a line for each number, and the command for the rest.
pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let phrases = outline.phrases;
    let (tables, query) = (&phrases.dataset.tables, &outline.report.query);
    let found: Vec<&Validity> = validity_of(phrases.dataset, query.country)
        .into_iter()
        .filter_map(|position| tables.validity.get(position))
        .collect();
    let begun = query.last_used.unwrap_or(query.today);
    if outline.labels == AnswerLabels::Settings && !found.is_empty() {
        let code = tables.countries.get(query.country).map_or("", |country| country.code);
        let values = [("country", code), ("date", &written(begun))];
        let command = fill(phrases.say(tables.wording.keep_alive_command), &values);
        let short = found.into_iter().map(|found| {
            let text = [phrases.say(found.operator), &until(phrases, found, begun)].join(phrases.colon());
            Line::new(0, Role::Text, text)
        });
        return short.chain([Line::new(1, Role::Faint, command)]).collect();
    }
    let mut lines = validity_lines(phrases, &found, begun);
    if outline.labels != AnswerLabels::Settings && !found.is_empty() {
        lines.insert(1, Line::new(0, Role::Faint, phrases.say(tables.wording.keep_alive_keys)));
    }
    lines
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
        Line::new(1, Role::Text, until(phrases, found, begun)),
        Line::new(1, Role::Text, named(wording.keep_alive_keep, found.keep)),
    ];
    lines.extend(found.cost.map(|cost| Line::new(1, Role::Text, named(wording.keep_alive_cost, cost))));
    lines.push(Line::new(1, Role::Text, named(wording.keep_alive_lost, found.lost)));
    lines.push(phrases.basis_line(1, &found.evidence, shelf_life));
    lines
}

/// The days that count, in a sentence.
fn until(phrases: Phrases, found: &Validity, begun: Day) -> String {
    let wording = &phrases.dataset.tables.wording;
    let days = deadline(found, begun, phrases.today);
    let from = phrases.say(match found.from {
        CountsFrom::Use => wording.from_use,
        CountsFrom::TopUp => wording.from_top_up,
        CountsFrom::PlanEnd => wording.from_plan_end,
        CountsFrom::Activation => wording.from_activation,
    });
    let (Some(length), Some(due), Some(left)) = (found.period, days.due, days.days_left) else {
        return phrases.say(wording.keep_alive_no_period).to_owned();
    };
    let left = match left {
        0 => phrases.say(wording.due_today).to_owned(),
        1.. => fill(phrases.say(wording.days_left), &[("days", &days_of(phrases, left))]),
        _ => fill(phrases.say(wording.days_past), &[("days", &days_of(phrases, left.saturating_neg()))]),
    };
    let length = period(phrases, length);
    let values = [("period", length.as_str()), ("from", from), ("date", &written(due)), ("left", &left)];
    let template =
        if found.from == CountsFrom::Activation { wording.keep_alive_ends } else { wording.keep_alive_until };
    let mut text = fill(phrases.say(template), &values);
    if let (Some(grace), Some(lost)) = (found.grace, days.lost) {
        let values = [("period", period(phrases, grace)), ("date", written(lost))];
        let [(_, length), (_, date)] = &values;
        let grace = fill(phrases.say(wording.keep_alive_grace), &[("period", length), ("date", date)]);
        text = [text.as_str(), &grace].join(phrases.semicolon());
    }
    text
}

fn days_of(phrases: Phrases, count: i32) -> String {
    period(phrases, Period { count: u16::try_from(count).unwrap_or(u16::MAX), unit: Unit::Day })
}

/// A period in words.
pub(super) fn period(phrases: Phrases, period: Period) -> String {
    let wording = &phrases.dataset.tables.wording;
    let template = match (period.unit, period.count) {
        (Unit::Day, 1) => wording.one_day,
        (Unit::Day, _) => wording.days,
        (Unit::Month, 1) => wording.one_month,
        (Unit::Month, _) => wording.months,
        (Unit::Year, 1) => wording.one_year,
        (Unit::Year, _) => wording.years,
    };
    fill(phrases.say(template), &[("count", &period.count.to_string())])
}

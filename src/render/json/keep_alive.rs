//! Until when numbers must be used.

use serde::Serialize;

use super::ordered::Ordered;
use super::sources::{Cited, SourceJson};
use super::{Name, Words};
use crate::answer::deadline;
use crate::dataset::{Country, Dataset, Validity};
use crate::query::day::{Day, days_between, written};

/// The numbers of one country or region.
#[derive(Debug, Serialize)]
pub struct KeepAliveJson {
    country: &'static str,
    name: Name,
    last_used: String,
    today: String,
    data_version: &'static str,
    command: String,
    numbers: Vec<NumberJson>,
    sources: Ordered<&'static str, SourceJson>,
}

/// One number.
#[derive(Debug, Serialize)]
pub struct NumberJson {
    id: &'static str,
    country: &'static str,
    operator: Name,
    from: &'static str,
    period: Option<String>,
    grace: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_left: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lost: Option<String>,
    keep: &'static str,
    cost: Option<&'static str>,
    what_is_lost: &'static str,
    as_of: String,
    grade: &'static str,
    evidence: Vec<&'static str>,
}

/// The JSON of some numbers of a country or region, whose periods began on the first of two days and are looked at on the second,
/// with the command that gives it again.
pub fn keep_alive(
    dataset: &Dataset,
    words: Words,
    country: &Country,
    found: &[&Validity],
    (begun, today): (Day, Day),
    command: String,
) -> KeepAliveJson {
    let cited = Cited::new(&dataset.tables);
    let numbers = found.iter().map(|found| number_on(dataset, words, &cited, found, (begun, today)));
    KeepAliveJson {
        country: country.code,
        name: country.shown().into(),
        last_used: written(begun),
        today: written(today),
        data_version: dataset.tables.version,
        command,
        numbers: numbers.collect(),
        sources: cited.sources(),
    }
}

/// One number whose period began on the first of two days, as it stands on the second.
pub fn number_on(
    dataset: &Dataset,
    words: Words,
    cited: &Cited,
    found: &Validity,
    (begun, today): (Day, Day),
) -> NumberJson {
    let days = deadline(found, begun, today);
    let plain = number(dataset, words, cited, found);
    let days_left = days.and_then(|days| days_between(today, days.due));
    NumberJson {
        due: days.map(|days| written(days.due)),
        days_left,
        lost: days.and_then(|days| days.lost).map(written),
        ..plain
    }
}

/// One number without days: nobody has said when it was last used.
pub fn number(dataset: &Dataset, words: Words, cited: &Cited, found: &Validity) -> NumberJson {
    let country = found.country.and_then(|country| dataset.tables.countries.get(usize::from(country)));
    NumberJson {
        id: found.id,
        country: country.map_or("", |country| country.code),
        operator: found.operator.into(),
        from: found.from.into_str(),
        period: found.period.map(|period| period.to_string()),
        grace: found.grace.map(|period| period.to_string()),
        due: None,
        days_left: None,
        lost: None,
        keep: words.text(found.keep),
        cost: found.cost.map(|cost| words.text(cost)),
        what_is_lost: words.text(found.lost),
        as_of: found.evidence.as_of.to_string(),
        grade: found.evidence.grade.into_str(),
        evidence: cited.evidence(Some(&found.evidence)),
    }
}

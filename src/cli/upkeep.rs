//! `list facts --older-than`: statements whose evidence is old, the oldest first.

use super::args::ListFormat;
use super::data::Data;
use super::{Exit, Problem, today};
use crate::answer::upkeep::{Statement, statements};
use crate::dataset::{Language, Period};
use crate::query::day::{self, Day, shifted};
use crate::render::columns::aligned;
use crate::render::{json, output};
use crate::words::Words;

/// From when on evidence counts as old.
enum Limit {
    /// Older than this day.
    Before(Day),
    /// Past the shelf life of its kind.
    ShelfLife,
}

/// The word for [`Limit::ShelfLife`].
const SHELF_LIFE: &str = "shelf-life";

/// Writes what is older than `written`: a day, a month, a year, a period before today, or `shelf-life`.
///
/// # Errors
/// Where it is none of these.
pub fn run(data: Data, language: Language, written: &str, format: ListFormat) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let today = today::today();
    let limit = limit(written, today).ok_or_else(|| Problem::new(Exit::Usage, &[words.age_form(&written)]))?;
    let mut found = statements(dataset);
    found.retain(|statement| match limit {
        Limit::Before(day) => statement.evidence.as_of.earliest() < day,
        Limit::ShelfLife => statement.is_old(today),
    });
    crate::order::sort_by_key(&mut found, |statement| statement.evidence.as_of.earliest());
    Ok(match format {
        ListFormat::Json => output::write_json(&json::statements(dataset, words, &found)),
        ListFormat::Text => output::write_answer(&columns(words, &found)),
    })
}

fn limit(written: &str, today: Day) -> Option<Limit> {
    if written == SHELF_LIFE {
        return Some(Limit::ShelfLife);
    }
    if let Some(period) = Period::parse(written) {
        return shifted(today, period.unit, -i32::from(period.count)).map(Limit::Before);
    }
    let whole = match written.len() {
        4 => format!("{written}-01-01"),
        7 => format!("{written}-01"),
        _ => written.to_owned(),
    };
    day::parse(&whole).map(Limit::Before)
}

fn columns(words: Words, found: &[Statement]) -> String {
    let rows = found.iter().map(|statement| {
        let places = match statement.places[..] {
            [] => "*".to_owned(),
            [place] => place.to_owned(),
            [..] => statement.places.len().to_string(),
        };
        [
            statement.evidence.as_of.to_string(),
            words.grade(statement.evidence.grade).to_owned(),
            statement.table.to_owned(),
            places,
            statement.id.clone(),
            words.text(statement.text).to_owned(),
        ]
    });
    aligned(&rows.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::{Limit, limit};

    #[test]
    fn an_age_is_a_day_a_month_a_year_a_period_or_the_shelf_life() {
        let before = |written| match limit(written, (2026, 11, 20)) {
            Some(Limit::Before(day)) => Some(day),
            _ => None,
        };
        assert_eq!(before("2024-06-30"), Some((2024, 6, 30)));
        assert_eq!(before("2024-06"), Some((2024, 6, 1)));
        assert_eq!(before("2024"), Some((2024, 1, 1)));
        assert_eq!(before("18 months"), Some((2025, 5, 20)));
        assert!(matches!(limit("shelf-life", (2026, 11, 20)), Some(Limit::ShelfLife)));
        for wrong in ["", "24", "2024-13", "old", "0 days", "2024-6"] {
            assert!(limit(wrong, (2026, 11, 20)).is_none(), "{wrong}");
        }
    }
}

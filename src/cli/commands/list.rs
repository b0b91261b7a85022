//! `list`: what the data holds.

use std::io;

use clap::ValueEnum as _;
use clap::builder::PossibleValue;

use crate::answer::is_old;
use crate::cli::args::Listed;
use crate::cli::exit::{Exit, Problem};
use crate::cli::run::{Run, Said};
use crate::dataset::{Dataset, Period, Statement, Tables, Text};
use crate::doc::{Table, period_text};
use crate::order;
use crate::query::day::{self, Day, shifted};
use crate::query::{Form, Unclear};
use crate::render::json::write;
use crate::render::text::joined;
use crate::render::{Format, json};
use crate::words::Words;

/// Writes a list.
pub fn run(run: &Run, what: Listed) -> Exit {
    let Run { dataset, words, format, .. } = *run;
    Exit::of(match format {
        Format::Json => write_entries(dataset, words, what),
        _ => run.say(Said::Rows(title(what.to_possible_value()), columns(&dataset.tables, words, what))),
    })
}

/// What lists the same, as the title of a page.
fn title(what: Option<PossibleValue>) -> String {
    let name = what.map(|what| what.get_name().to_owned()).unwrap_or_default();
    [env!("CARGO_PKG_NAME"), "list", &name].join(" ")
}

fn write_entries(dataset: &Dataset, words: Words, what: Listed) -> io::Result<()> {
    match what {
        Listed::Countries => write(json::countries(dataset)),
        Listed::Cards => write(json::cards(dataset, words)),
        Listed::Services => write(json::services(dataset)),
        Listed::Asks => write(json::asks(dataset, words)),
        Listed::Facts => write(json::facts(dataset, words)),
        Listed::Profiles => write(json::profiles(dataset, words)),
        Listed::Sources => write(json::sources(dataset)),
        Listed::Products => write(json::products(dataset, words)),
        Listed::Reports => write(json::reports(dataset, words)),
        Listed::Claims => write(json::claims(dataset, words)),
        Listed::Notes => write(json::notes(dataset, words)),
        Listed::Guides => write(json::guides(dataset, words)),
        Listed::Terms => write(json::terms(dataset, words)),
        Listed::KeepAlive => write(json::numbers(dataset, words)),
    }
}

fn columns(tables: &Tables, words: Words, what: Listed) -> Table {
    match what {
        Listed::Countries => countries(tables, words),
        Listed::Cards => described(words, tables.cards.iter().map(|card| (card.id, card.name, card.summary))),
        Listed::Services => {
            let rows =
                tables.services.iter().map(|service| [service.id.to_owned(), words.text(service.name).to_owned()]);
            Table::bare(rows)
        }
        Listed::Asks => described(words, tables.asks.iter().map(|ask| (ask.id, ask.name, ask.question))),
        Listed::Facts => facts(tables, words),
        Listed::Profiles => {
            described(words, tables.profiles.iter().map(|profile| (profile.id, profile.name, profile.summary)))
        }
        Listed::Sources => sources(tables, words),
        Listed::Products => products(tables, words),
        Listed::Reports => reports(tables, words),
        Listed::Claims => claims(tables, words),
        Listed::Notes => notes(tables, words),
        Listed::Guides => guides(tables, words),
        Listed::Terms => described(words, tables.terms.iter().map(|term| (term.id, term.name, term.text))),
        Listed::KeepAlive => keep_alive(tables, words),
    }
}

fn described(words: Words, entries: impl Iterator<Item = (&'static str, Text, Text)>) -> Table {
    let row = |(id, name, about): (&str, Text, Text)| [id, words.text(name), words.text(about)].map(str::to_owned);
    Table::bare(entries.map(row))
}

fn countries(tables: &Tables, words: Words) -> Table {
    let rows = tables
        .countries
        .iter()
        .map(|country| [country.code.to_owned(), words.text(country.shown()).to_owned(), joined(&country.dial)]);
    Table::bare(rows)
}

/// A fact with its values, ready for `--set`.
fn facts(tables: &Tables, words: Words) -> Table {
    let rows = tables.facts.iter().map(|fact| {
        let values: Vec<&str> = fact.values.iter().map(|value| value.id).collect();
        [fact.id.to_owned(), values.join("|"), words.text(fact.question.unwrap_or(fact.name)).to_owned()]
    });
    Table::bare(rows)
}

fn sources(tables: &Tables, words: Words) -> Table {
    let rows = tables.sources.iter().map(|source| {
        let grade = words.grade(source.grade).to_owned();
        [source.id.to_owned(), source.published.to_string(), grade, source.title.to_owned(), source.url.to_owned()]
    });
    Table::bare(rows)
}

/// Every guide: id, name, for whom.
pub fn guides(tables: &Tables, words: Words) -> Table {
    described(words, tables.guides.iter().map(|guide| (guide.id, guide.name, guide.about)))
}

/// Every note: id, where, topic, text.
fn notes(tables: &Tables, words: Words) -> Table {
    let rows = tables.notes.iter().map(|note| {
        let places = tables.codes(&note.countries);
        let place = match places[..] {
            [] => "*".to_owned(),
            [one] => one.to_owned(),
            [..] => places.len().to_string(),
        };
        let topic = tables.topics.of(note.topic, |topic| words.text(topic.name));
        [note.id.to_owned(), place, topic.to_owned(), words.text(note.text).to_owned()]
    });
    Table::bare(rows)
}

fn keep_alive(tables: &Tables, words: Words) -> Table {
    let rows = tables.validity.iter().map(|found| {
        let country =
            found.country.and_then(|country| tables.countries.get(country)).map_or("*", |country| country.code);
        let written = |period: Option<Period>| {
            let in_words = |period| period_text(words, period);
            period.map_or_else(|| "-".to_owned(), in_words)
        };
        [
            country.to_owned(),
            words.text(found.operator).to_owned(),
            written(found.period),
            written(found.grace),
            words.text(found.keep).to_owned(),
        ]
    });
    Table::bare(rows)
}

/// Every card with a name: id, where, name, its kinds, what it is.
fn products(tables: &Tables, words: Words) -> Table {
    let rows = tables.products.iter().map(|found| {
        let country = found.country.and_then(|country| tables.countries.get(country));
        let kinds = found.cards.iter().filter_map(|card| Some(tables.cards.get(*card)?.id));
        [
            found.id.to_owned(),
            country.map_or("*", |country| country.code).to_owned(),
            words.text(found.name).to_owned(),
            kinds.collect::<Vec<_>>().join(" "),
            words.text(found.summary).to_owned(),
        ]
    });
    Table::bare(rows)
}

/// Every report: id, day, outcome, text.
fn reports(tables: &Tables, words: Words) -> Table {
    let rows = tables.observations.iter().map(|seen| {
        let (id, outcome) = (seen.id.to_owned(), seen.outcome.into_str().to_owned());
        [id, seen.evidence.as_of.to_string(), outcome, words.text(seen.text).to_owned()]
    });
    Table::bare(rows)
}

fn claims(tables: &Tables, words: Words) -> Table {
    let rows = tables.claims.iter().map(|claim| {
        let country = claim.country.and_then(|country| tables.countries.get(country));
        let country = country.map_or("*", |country| country.code);
        let check = words.check(claim.check);
        [claim.id, country, check, words.text(claim.says)].map(str::to_owned)
    });
    Table::bare(rows)
}

/// From when on evidence counts as old.
enum Limit {
    /// Older than this day.
    Before(Day),
    /// Past the shelf life of its kind.
    ShelfLife,
}

/// The word for [`Limit::ShelfLife`].
const SHELF_LIFE: &str = "shelf-life";

/// `list facts --older-than`: writes the statements whose evidence is older than `written` says, the oldest first: a day, a month, a
/// year, a period before today, or `shelf-life`.
///
/// # Errors
/// Where it is none of these.
pub fn older(run: &Run, written: &str) -> Result<Exit, Problem> {
    let Run { dataset, words, today, .. } = *run;
    let form = || run.unclear(&Unclear::Form(Form::Age, written.to_owned()));
    let limit = limit(written, today).ok_or_else(form)?;
    let mut found: Vec<Statement> = dataset.tables.statements().collect();
    found.retain(|statement| match limit {
        Limit::Before(day) => statement.evidence.as_of.earliest() < day,
        Limit::ShelfLife => is_old(statement.evidence.as_of, statement.shelf_life, today),
    });
    order::sort_by_key(&mut found, |statement| statement.evidence.as_of.earliest());
    let said =
        || Said::Rows(title(Listed::Facts.to_possible_value()), statement_columns(&dataset.tables, words, &found));
    Ok(run.write(|| json::statements(dataset, words, &found), said))
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

fn statement_columns(tables: &Tables, words: Words, found: &[Statement]) -> Table {
    let rows = found.iter().map(|statement| {
        let places = match tables.codes(statement.places)[..] {
            [] => "*".to_owned(),
            [place] => place.to_owned(),
            [..] => statement.places.len().to_string(),
        };
        [
            statement.evidence.as_of.to_string(),
            words.grade(statement.evidence.grade).to_owned(),
            statement.table().to_owned(),
            places,
            tables.full_id(statement),
            words.text(statement.text).to_owned(),
        ]
    });
    Table::bare(rows)
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

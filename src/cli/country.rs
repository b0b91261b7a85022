//! Which country or region somebody means.

use super::data::Data;
use super::{Exit, Problem};
use crate::dataset::{Country, Table};
use crate::search::{Index, Unresolved};
use crate::words::Words;

/// Its position.
///
/// # Errors
/// Where nothing or more than one fits: what is nearest, and what the program covers.
pub fn resolve(data: Data, words: Words, written: &str) -> Result<usize, Problem> {
    let countries = &data.dataset.tables.countries;
    by_code(countries, written).or_else(|| by_name(countries, written)).map_or_else(
        || Index::new(countries).resolve(written).map_err(|unresolved| explained(data, words, written, &unresolved)),
        Ok,
    )
}

/// A two-letter code in capitals needs no index: building one takes longer than the answer. In small letters it may be initials too.
fn by_code(countries: &Table<Country>, written: &str) -> Option<usize> {
    countries.iter().position(|country| country.code == written)
}

/// Nor does a name as it is shown.
fn by_name(countries: &Table<Country>, written: &str) -> Option<usize> {
    let is_name = |name: &str| name.eq_ignore_ascii_case(written);
    countries.iter().position(|country| is_name(country.name.en) || is_name(country.shown().zh))
}

fn explained(data: Data, words: Words, written: &str, unresolved: &Unresolved) -> Problem {
    let written = hidden(written);
    let (text, nearest) = match unresolved {
        Unresolved::NotFound(nearest) => (words.not_found(&written), nearest),
        Unresolved::Ambiguous(nearest) => (words.ambiguous(&written), nearest),
    };
    let mut lines = vec![text];
    let countries = &data.dataset.tables.countries;
    let near = nearest.iter().filter_map(|position| countries.get(*position));
    let names: Vec<String> = near.map(|country| format!("{} {}", country.code, words.text(country.shown()))).collect();
    if !names.is_empty() {
        lines.push(words.nearest(&words.list(names)));
    }
    lines.push(scope(data, words));
    Problem::new(Exit::NotFound, &lines)
}

/// What the program covers.
pub fn scope(data: Data, words: Words) -> String {
    let tables = &data.dataset.tables;
    let (countries, cards) = (tables.countries.len().to_string(), tables.cards.len().to_string());
    words.scope(&countries, &cards)
}

/// What was typed, as it may be shown: numbers of a phone or a SIM are private, so longer ones are not echoed.
pub fn hidden(written: &str) -> String {
    const SHORT: usize = 4;
    let digits = written.chars().filter(|c| c.is_numeric()).count();
    if digits <= SHORT {
        written.to_owned()
    } else {
        written.chars().map(|c| if c.is_numeric() { '#' } else { c }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{by_code, by_name, hidden};
    use crate::search::Index;

    #[test]
    fn codes_and_names_mean_the_same_with_and_without_the_index() {
        let countries = &*Box::leak(Box::new(crate::embedded::tables().expect("decodes").countries));
        let index = Index::new(countries);
        for (position, country) in countries.iter().enumerate() {
            assert_eq!(by_code(countries, country.code), Some(position));
            assert_eq!(index.resolve(country.code), Ok(position), "{}", country.code);
            for name in
                [country.name.en.to_owned(), country.name.en.to_ascii_lowercase(), country.shown().zh.to_owned()]
            {
                assert_eq!(by_name(countries, &name), Some(position));
                assert_eq!(index.resolve(&name), Ok(position), "{name}");
            }
        }
    }

    #[test]
    fn private_digits_are_not_echoed() {
        assert_eq!(hidden("colombai"), "colombai");
        assert_eq!(hidden("+57"), "+57");
        assert_eq!(hidden("+999 300 1234567"), "+### ### #######");
    }
}

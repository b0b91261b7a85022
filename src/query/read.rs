//! From what is written to the question that it asks.

use super::day::{self, Day};
use super::names::{can_be_set, nearest};
use super::{Among, Asked, Choice, Form, Kind, Query, Question, Setting, Unclear, Wanted};
use crate::dataset::{Country, Dataset, Table, Tables};
use crate::engine::Level;
use crate::search::Index;

/// What most commands are told alike, as it is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Told<'a> {
    /// Who asks; none for whoever asks where nobody says so.
    pub profile: Option<&'a str>,
    /// Facts, as [`parse_setting`] reads them.
    pub settings: &'a [String],
    /// The day that counts as today.
    pub today: Option<&'a str>,
    /// The services; none for all.
    pub services: &'a [String],
    /// The asks; none for all.
    pub asks: &'a [String],
}

/// What `which` is told of the choice, as it is written: the place or the card kind, the ask, the least level, how many.
#[derive(Debug, Clone, Copy)]
pub struct Choosing<'a> {
    /// The country or region whose card kinds are compared.
    pub country: Option<&'a str>,
    /// The card kind whose places are compared, where there is no country or region.
    pub card: Option<&'a str>,
    /// What must be reached.
    pub at_least: Level,
    /// How many are listed at most.
    pub most: u16,
}

/// Reads questions.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// What can be named.
    pub dataset: &'static Dataset,
    /// Who asks where nobody says so (position).
    pub profile: usize,
    /// The day that is today where nobody says so.
    pub today: Day,
}

impl Reader {
    /// One answer; `last_used` is the day on which a number of the card was last used.
    ///
    /// # Errors
    /// The first thing that is not understood.
    pub fn check(self, [country, card]: [&str; 2], told: Told, last_used: Option<&str>) -> Result<Question, Unclear> {
        let mut asked = self.about(country, card, told)?;
        asked.query.last_used = last_used.map(read_day).transpose()?;
        Ok(Question::Check(asked))
    }

    /// Answers side by side, each as `COUNTRY/CARD[/PROFILE][,FACT=VALUE...]`: what it does not say is as for all.
    ///
    /// # Errors
    /// The first thing that is not understood.
    pub fn compare(self, answers: &[String], told: Told) -> Result<Question, Unclear> {
        let Asked { query, services, asks } = self.told(told)?;
        let queries = answers.iter().map(|written| self.compared(&query, written)).collect::<Result<_, _>>()?;
        Ok(Question::Compare { queries, services, asks })
    }

    /// What moves where some settings are tried.
    ///
    /// # Errors
    /// The first thing that is not understood.
    pub fn what_if(self, [country, card]: [&str; 2], tried: &[String], told: Told) -> Result<Question, Unclear> {
        let asked = self.about(country, card, told)?;
        let tried = tried.iter().map(|written| parse_setting(&self.dataset.tables, written));
        Ok(Question::WhatIf { asked, tried: tried.collect::<Result<_, _>>()? })
    }

    /// The card kinds of a place, or the places for a card kind.
    ///
    /// # Errors
    /// The first thing that is not understood.
    pub fn which(self, choosing: Choosing, told: Told) -> Result<Question, Unclear> {
        let Choosing { country, card, at_least, most } = choosing;
        let Asked { mut query, services, asks } = self.told(told)?;
        let among = if let Some(country) = country {
            query.country = self.country(country)?;
            Among::Cards
        } else {
            query.card = Kind::Card.named(&self.dataset.tables, card.unwrap_or_default())?;
            Among::Places
        };
        let ask = asks.first().copied().filter(|_| !told.asks.is_empty()).unwrap_or_else(|| self.dataset.headline());
        Ok(Question::Which { query, wanted: Wanted { among, services, ask, at_least }, most })
    }

    /// The position of a country or region.
    ///
    /// # Errors
    /// Where nothing or more than one fits.
    pub fn country(self, written: &str) -> Result<usize, Unclear> {
        let countries = &self.dataset.tables.countries;
        by_code(countries, written).or_else(|| by_name(countries, written)).map_or_else(
            || Index::new(countries).resolve(written).map_err(|unresolved| Unclear::place(written, unresolved)),
            Ok,
        )
    }

    fn about(self, country: &str, card: &str, told: Told) -> Result<Asked, Unclear> {
        let card = Kind::Card.named(&self.dataset.tables, card)?;
        let mut asked = self.told(told)?;
        asked.query.card = card;
        asked.query.country = self.country(country)?;
        Ok(asked)
    }

    /// Everything but the country or region and the card; these stay the first of the data.
    fn told(self, told: Told) -> Result<Asked, Unclear> {
        let tables = &self.dataset.tables;
        let today = told.today.map(read_day).transpose()?;
        let profile = told.profile.map(|written| Kind::Profile.named(tables, written)).transpose()?;
        let mut query = Query::new(profile.unwrap_or(self.profile), today.unwrap_or(self.today));
        for written in told.settings {
            query.set(parse_setting(tables, written)?);
        }
        let services = self.all_named(Kind::Service, told.services)?;
        let asks = self.all_named(Kind::Ask, told.asks)?;
        Ok(Asked { query, services, asks })
    }

    /// The positions of what is named, in the order of the data; of everything where nothing is.
    fn all_named(self, kind: Kind, written: &[String]) -> Result<Vec<usize>, Unclear> {
        let tables = &self.dataset.tables;
        let named = written.iter().map(|written| kind.named(tables, written)).collect::<Result<Vec<_>, _>>()?;
        let all = 0..kind.choices(tables).len();
        Ok(all.filter(|position| named.is_empty() || named.contains(position)).collect())
    }

    fn compared(self, all: &Query, written: &str) -> Result<Query, Unclear> {
        let tables = &self.dataset.tables;
        let mut parts = written.split(',');
        let about: Vec<&str> = parts.next().unwrap_or_default().split('/').map(str::trim).collect();
        let (country, card, profile) = match about[..] {
            [country, card] => (country, card, None),
            [country, card, profile] => (country, card, Some(profile)),
            _ => return Err(Unclear::Form(Form::Answer, hidden(written))),
        };
        let mut query = Query { card: Kind::Card.named(tables, card)?, ..all.clone() };
        if let Some(profile) = profile {
            query.profile = Kind::Profile.named(tables, profile)?;
        }
        for setting in parts {
            query.set(parse_setting(tables, setting.trim())?);
        }
        query.country = self.country(country)?;
        Ok(query)
    }
}

/// A day, as `YYYY-MM-DD`.
///
/// # Errors
/// Where it is written otherwise or is none.
pub fn read_day(written: &str) -> Result<Day, Unclear> {
    day::parse(written).ok_or_else(|| Unclear::Form(Form::Day, written.to_owned()))
}

/// Reads `FACT=VALUE` or `SERVICE/FACT=VALUE`.
///
/// # Errors
/// What is wrong with it: its form, or that there is no such service, no such fact that somebody can set, or no such value of it.
pub fn parse_setting(tables: &Tables, written: &str) -> Result<Setting, Unclear> {
    let form = || Unclear::Form(Form::Setting, written.to_owned());
    let (name, value) = written.split_once('=').ok_or_else(form)?;
    let (service, name) = match name.split_once('/') {
        Some((service, fact)) => {
            let position = tables.services.iter().position(|found| found.id == service);
            let ids = || ids(tables.services.iter().map(|service| service.id));
            (Some(position.ok_or_else(|| no_id(Kind::Service, ids(), service))?), fact)
        }
        None => (None, name),
    };
    let mut facts = tables.facts.iter().enumerate().filter(|(_, fact)| can_be_set(fact));
    let (fact, found) =
        facts.find(|(_, fact)| fact.id == name).ok_or_else(|| no_id(Kind::Fact, Kind::Fact.choices(tables), name))?;
    let position = found.values.iter().position(|found| found.id == value);
    let ids = || ids(found.values.iter().map(|value| value.id));
    Ok(Setting { service, fact, value: position.ok_or_else(|| no_id(Kind::Value, ids(), value))? })
}

/// Settings name everything by its id alone.
fn ids(ids: impl Iterator<Item = &'static str>) -> Vec<Choice> {
    ids.map(|id| Choice { id, name: None }).collect()
}

fn no_id(kind: Kind, choices: Vec<Choice>, written: &str) -> Unclear {
    let nearest = nearest(&choices, written);
    kind.unknown(choices, written, nearest)
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

/// What was typed, as it may be shown: numbers of a phone or a SIM are private, so longer ones are not echoed.
#[must_use]
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

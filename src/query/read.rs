//! From what is written to the question that it asks.

use super::choice::can_be_set;
use super::day::{self, Day};
use super::hidden::hidden;
use super::names::{almost, nearest};
use super::{
    Among, Asked, Choice, Form, Kind, Nameable, Query, Question, Setting, Unclear, Wanted, named, setting_text,
};
use crate::dataset::{CardId, CountryId, Dataset, ProductId, ProfileId, Tables};
use crate::engine::{AskId, Level};
use crate::search::Index;
use crate::search::sentence::Sentences;

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

/// Which card, as it is written: a place and a card kind or a card with a name, or the latter alone in the place of the place.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// A country or region, or a card with a name.
    pub place: &'a str,
    /// A card kind, or a card with a name.
    pub card: Option<&'a str>,
}

/// Reads questions.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// What can be named.
    pub dataset: &'static Dataset,
    /// Who asks where nobody says so (position).
    pub profile: ProfileId,
    /// The day that is today where nobody says so.
    pub today: Day,
}

impl Query {
    /// Adds a setting of which nothing was said yet.
    fn tell(&mut self, tables: &Tables, setting: Setting) -> Result<(), Unclear> {
        let is_same = |earlier: &Setting| (earlier.fact, earlier.service) == (setting.fact, setting.service);
        if self.settings.iter().any(is_same) {
            return Err(Unclear::Twice(setting_text(tables, setting)));
        }
        self.set(setting);
        Ok(())
    }
}

impl Reader {
    /// One answer; `last_used` is the day on which a number of the card was last used.
    ///
    /// # Errors
    /// The first thing that is not understood.
    pub fn check(self, card: Named, told: Told, last_used: Option<&str>) -> Result<Question, Unclear> {
        let mut asked = self.about(card, told)?;
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
    pub fn what_if(self, card: Named, tried: &[String], told: Told) -> Result<Question, Unclear> {
        let asked = self.about(card, told)?;
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
            query.country = self.country_of(country)?;
            Among::Cards
        } else {
            query.card = named(&self.dataset.tables, card.unwrap_or_default())?;
            query = self.held(query)?;
            Among::Places
        };
        let ask = self.single_ask(&asks, told);
        Ok(Question::Which { query, wanted: Wanted { among, services, ask, at_least }, most })
    }

    /// Every card kind of a country or region, or of that of a card with a name.
    ///
    /// # Errors
    /// The first thing that is not understood.
    pub fn matrix(self, country: &str, told: Told) -> Result<Question, Unclear> {
        let mut asked = self.told(told)?;
        asked.query.country = self.country_of(country)?;
        let refused = |card| Query { card, ..asked.query.clone() }.contradiction(self.dataset);
        let mut refusals: Vec<_> = self.dataset.tables.kinds().map(refused).collect();
        // One kind that can be as is said is enough.
        match refusals.iter().all(Option::is_some).then(|| refusals.pop()).flatten().flatten() {
            Some(refusal) => Err(Unclear::Contradiction(refusal)),
            None => Ok(Question::Matrix(asked)),
        }
    }

    /// Every country and region for a card kind, on the first of the asks or on what differs between places.
    ///
    /// # Errors
    /// The first thing that is not understood.
    pub fn world(self, card: Option<&str>, told: Told) -> Result<Question, Unclear> {
        let mut asked = self.told(told)?;
        let kind = card.map(|card| named(&self.dataset.tables, card)).transpose()?;
        asked.query.card = kind.unwrap_or_else(|| self.dataset.tables.unsaid_card());
        let said = asked.asks.first().copied().filter(|_| !told.asks.is_empty());
        asked.asks = vec![said.unwrap_or_else(|| self.dataset.ask_by_place())];
        Ok(Question::World(Asked { query: self.held(asked.query)?, ..asked }))
    }

    /// The ask that was named, or the one that sums up the others.
    fn single_ask(self, asks: &[AskId], told: Told) -> AskId {
        asks.first().copied().filter(|_| !told.asks.is_empty()).unwrap_or_else(|| self.dataset.headline())
    }

    /// Asks about a country or region, or about a card with a name.
    ///
    /// # Errors
    /// Where nothing or more than one fits.
    pub fn place_or_product(self, written: &str, today: Day) -> Result<Query, Unclear> {
        let query = Query::new(self.profile, today);
        match self.dataset.products_called(written)[..] {
            [product] => Ok(query.about_product(&self.dataset.tables, product)),
            _ => Ok(Query { country: self.country_not_of_cards(written)?, ..query }),
        }
    }

    /// The position of a country or region; where none is called so, but several cards are, these are told.
    fn country_not_of_cards(self, written: &str) -> Result<CountryId, Unclear> {
        self.country(written).map_err(|unclear| match self.dataset.products_called(written) {
            products if products.is_empty() => unclear,
            products => Unclear::Several { written: hidden(written), products },
        })
    }

    /// The position of a country or region, or of that of a card with a name.
    fn country_of(self, written: &str) -> Result<CountryId, Unclear> {
        let place = self.country(written);
        let products = if place.is_err() { self.dataset.products_called(written) } else { Vec::new() };
        let mut countries = products.iter().map(|product| self.dataset.tables.products.get(*product)?.country);
        let own = countries.next().flatten().filter(|own| countries.all(|other| other == Some(*own)));
        own.map_or(place, Ok)
    }

    /// The position of a country or region.
    ///
    /// # Errors
    /// Where nothing or more than one fits.
    pub fn country(self, written: &str) -> Result<CountryId, Unclear> {
        // Small letters of a code may be initials, too. No index is needed for a code or a name: it takes longer than the answer.
        let named = self.dataset.country_called(written);
        let searched = || Index::new(&self.dataset.tables).resolve(written);
        named.map_or_else(|| searched().map_err(|unresolved| Unclear::place(written, unresolved)), Ok)
    }

    /// What is asked of every place and card: the person, the services, the asks.
    ///
    /// # Errors
    /// The first thing that is not understood.
    pub fn everything(self, told: Told) -> Result<Asked, Unclear> {
        self.told(told)
    }

    /// A question about nothing yet, by whoever asks.
    ///
    /// # Errors
    /// The first thing that is not understood.
    pub fn nothing_yet(self, told: Told) -> Result<Query, Unclear> {
        self.told(told).map(|asked| asked.query)
    }

    fn about(self, card: Named, told: Told) -> Result<Asked, Unclear> {
        let Asked { query, services, asks } = self.told(told)?;
        Ok(Asked { query: self.held(self.with_card(query, card)?)?, services, asks })
    }

    fn is_card(self, written: &str) -> bool {
        named::<CardId>(&self.dataset.tables, written).is_ok() || !self.dataset.products_called(written).is_empty()
    }

    fn is_of(self, product: ProductId, country: CountryId) -> bool {
        let product = self.dataset.tables.products.get(product);
        product.is_some_and(|found| found.country.is_none_or(|own| own == country))
    }

    /// The question about a card; one that is named wrongly is told before a place that is.
    fn with_card(self, query: Query, Named { place, card }: Named) -> Result<Query, Unclear> {
        let Some(written) = card else { return self.at_home(query, place) };
        let products = match named(&self.dataset.tables, &hidden(written)) {
            Ok(card) => return Ok(Query { country: self.country(place)?, card, ..query }),
            Err(unclear) => {
                let products = self.dataset.products_called(written);
                if products.is_empty() {
                    return Err(unclear);
                }
                products
            }
        };
        let country = self.country(place)?;
        let there = products.into_iter().filter(|product| self.is_of(*product, country)).collect();
        self.with_product(Query { country, ..query }, there, written)
    }

    /// The question about the only one of some cards with a name, whose place is known, or about whichever card of a place.
    fn at_home(self, query: Query, written: &str) -> Result<Query, Unclear> {
        let tables = &self.dataset.tables;
        let products = self.dataset.products_called(written);
        if products.is_empty() {
            if let Ok(card) = named(tables, written) {
                return Err(Unclear::NoPlaceOf(card));
            }
            let card = tables.unsaid_card();
            let there = |country| self.with_number(Query { country, card, ..query.clone() }, written);
            return self.country(written).map(there).or_else(|unclear| match self.like(written) {
                near if near.is_empty() => Err(unclear),
                _ => self.with_product(query, products, written),
            });
        }
        let query = self.with_product(query, products, written)?;
        let found = query.product.and_then(|product| Some((product, self.dataset.tables.products.get(product)?)));
        match found.filter(|(_, found)| found.country.is_none()) {
            Some((product, _)) => Err(Unclear::NoPlace(product)),
            None => Ok(query),
        }
    }

    /// Whoever writes a number says that the card has one.
    fn with_number(self, mut query: Query, written: &str) -> Query {
        if written.chars().filter(char::is_ascii_digit).count() >= LEAST_NUMBER {
            let facts = Sentences::new(&self.dataset.tables).understand(written).facts;
            let said = facts.into_iter().map(|(fact, value)| Setting { service: None, fact, value });
            let told = query.settings.clone();
            said.chain(told).for_each(|setting| query.set(setting));
        }
        query
    }

    /// The question about the only one of some cards with a name.
    fn with_product(self, query: Query, products: Vec<ProductId>, written: &str) -> Result<Query, Unclear> {
        let tables = &self.dataset.tables;
        if let [only] = products[..] {
            let about = query.about_product(tables, only);
            return Ok(Query { settings: query.settings, last_used: query.last_used, ..about });
        }
        if !products.is_empty() {
            return Err(Unclear::Several { written: hidden(written), products });
        }
        Err(Kind::Card.unknown(Kind::Card.choices(tables), &hidden(written), self.like(written)))
    }

    /// The ids of cards with a name that are called almost so.
    fn like(self, written: &str) -> Vec<&'static str> {
        let products = self.dataset.tables.products.iter();
        almost(&products.map(|found| Choice { id: found.id, name: Some(found.name) }).collect::<Vec<_>>(), written)
    }

    /// A query of which all can hold that was said.
    fn held(self, query: Query) -> Result<Query, Unclear> {
        query.contradiction(self.dataset).map_or(Ok(query), |found| Err(Unclear::Contradiction(found)))
    }

    /// Everything but the country or region and the card; these stay the first of the data.
    fn told(self, told: Told) -> Result<Asked, Unclear> {
        let tables = &self.dataset.tables;
        let today = told.today.map(read_day).transpose()?;
        let profile = told.profile.map(|written| named(tables, written)).transpose()?;
        let mut query = Query::new(profile.unwrap_or(self.profile), today.unwrap_or(self.today));
        for written in told.settings {
            query.tell(tables, parse_setting(tables, written)?)?;
        }
        let services = self.all_named(tables.services.ids(), told.services)?;
        let asks = self.all_named(tables.asks.ids(), told.asks)?;
        Ok(Asked { query, services, asks })
    }

    /// The positions of what is named, in the order of the data; of everything where nothing is.
    fn all_named<I: Nameable>(self, all: impl Iterator<Item = I>, written: &[String]) -> Result<Vec<I>, Unclear> {
        let tables = &self.dataset.tables;
        let named = written.iter().map(|written| named(tables, written)).collect::<Result<Vec<I>, _>>()?;
        Ok(all.filter(|position| named.is_empty() || named.contains(position)).collect())
    }

    fn compared(self, all: &Query, written: &str) -> Result<Query, Unclear> {
        let tables = &self.dataset.tables;
        let mut parts = written.split(',');
        let about: Vec<&str> = parts.next().unwrap_or_default().split('/').map(str::trim).collect();
        let (place, card, profile) = match about[..] {
            [product] => (product, None, None),
            // A code may be what a card is called, too.
            [product, profile] if !self.is_card(profile) && !self.dataset.products_called(product).is_empty() => {
                (product, None, Some(profile))
            }
            [country, card] => (country, Some(card), None),
            [country, card, profile] => (country, Some(card), Some(profile)),
            _ => return Err(Unclear::Form(Form::Answer, hidden(written))),
        };
        let mut query = self.with_card(all.clone(), Named { place, card })?;
        if let Some(profile) = profile {
            query.profile = named(tables, profile)?;
        }
        for setting in parts {
            query.set(parse_setting(tables, setting.trim())?);
        }
        self.held(query)
    }
}

/// So many digits are a number and not its beginning, which is that of a place.
const LEAST_NUMBER: usize = 7;

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
            let position = tables.services.find(|found| found.id == service);
            let ids = || ids(tables.services.iter().map(|service| service.id));
            (Some(position.ok_or_else(|| no_id(Kind::Service, ids(), service))?), fact)
        }
        None => (None, name),
    };
    let mut facts = tables.facts.entries().filter(|(_, fact)| can_be_set(fact));
    let (fact, found) =
        facts.find(|(_, fact)| fact.id == name).ok_or_else(|| no_id(Kind::Fact, Kind::Fact.choices(tables), name))?;
    let position = found.values.find(|found| found.id == value);
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

#[cfg(test)]
mod tests {
    use crate::search::Index;

    #[test]
    fn codes_and_names_mean_the_same_with_and_without_the_index() {
        let dataset = &*Box::leak(Box::new(crate::embedded::dataset().expect("decodes")));
        let countries = &dataset.tables.countries;
        let index = Index::new(&dataset.tables);
        for (position, country) in countries.entries() {
            assert_eq!(dataset.country_called(country.code), Some(position));
            assert_eq!(index.resolve(country.code), Ok(position), "{}", country.code);
            for name in
                [country.name.en().to_owned(), country.name.en().to_ascii_lowercase(), country.shown().zh().to_owned()]
            {
                assert_eq!(dataset.country_called(&name), Some(position));
                assert_eq!(index.resolve(&name), Ok(position), "{name}");
            }
        }
    }
}

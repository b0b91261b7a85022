//! One card that somebody holds, and what he saw with one.

use crate::answer::mine::{Noted, Terms, only_counts_from_activation};
use crate::dataset::{Dataset, Outcome, Period, Whereabouts};
use crate::query::day::Day;
use crate::query::{Query, parse_setting};

/// A card that somebody holds, as the file says it: by ids, of which the data may know some no more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is called in commands.
    pub id: String,
    /// The id of the card with a name.
    pub product: Option<String>,
    /// The code of the country or region.
    pub country: Option<String>,
    /// The id of the card kind.
    pub card: Option<String>,
    /// A label of one's own.
    pub label: Option<String>,
    /// The day of the last use or top-up, or of the end of the plan.
    pub last_used: Option<Day>,
    /// The day of its activation.
    pub activated: Option<Day>,
    /// A period of one's own.
    pub period: Option<Period>,
    /// Ids of the services that it is bound to.
    pub bound: Vec<String>,
    /// What was said of card and person, as commands write settings.
    pub set: Vec<String>,
    /// What was told of it last.
    pub noted: Option<Noted>,
}

/// What somebody saw with a card of his own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The id of the entry.
    pub id: String,
    /// The id of the service.
    pub service: String,
    /// The id of the ask.
    pub ask: String,
    /// How it went.
    pub outcome: Outcome,
    /// Where he was.
    pub whereabouts: Whereabouts,
    /// When.
    pub day: Option<Day>,
}

impl Entry {
    /// The card of a question, as far as a card can be written down.
    #[must_use]
    pub fn of(dataset: &Dataset, query: &Query) -> Self {
        let tables = &dataset.tables;
        let product = query.product.and_then(|at| tables.products.get(at));
        let country = tables.countries.get(query.country).map(|country| country.code.to_owned());
        let kind = tables.cards.get(query.card).map(|card| card.id.to_owned());
        let is_elsewhere = product.is_some_and(|found| found.country.is_none());
        let is_unusual = product.is_some_and(|found| found.usual() != query.card);
        // A day that is said of a card is what its period begins on.
        let is_activation = only_counts_from_activation(dataset, query, None);
        let set = query.settings.iter().map(|setting| crate::query::setting_text(tables, *setting));
        Self {
            product: product.map(|found| found.id.to_owned()),
            country: country.filter(|_| product.is_none() || is_elsewhere),
            card: kind.filter(|_| product.is_none() || is_unusual),
            last_used: query.last_used.filter(|_| !is_activation),
            activated: query.last_used.filter(|_| is_activation),
            set: set.collect(),
            ..Self::default()
        }
    }

    /// The question about it, by whoever asks in `asker`; none where the data does not know the card, or no more.
    #[must_use]
    pub fn query(&self, dataset: &Dataset, asker: &Query) -> Option<Query> {
        let tables = &dataset.tables;
        let place = |code: &String| tables.countries.find_head(|(found, ..)| found == code);
        let kind = |id: &String| tables.cards.find(|found| found.id == id);
        let mut query = asker.clone();
        if let Some(code) = &self.country {
            query.country = place(code)?;
        }
        if let Some(id) = &self.product {
            let product = tables.products.find_head(|found| found == id)?;
            query = query.about_product(tables, product);
        } else {
            self.country.as_ref()?;
            query.card = kind(self.card.as_ref()?)?;
        }
        if let Some(card) = self.card.as_ref().filter(|_| self.product.is_some()) {
            query.card = kind(card)?;
        }
        query.last_used = self.last_used;
        for setting in self.set.iter().filter_map(|written| parse_setting(tables, written).ok()) {
            query.set(setting);
        }
        Some(query)
    }

    /// What is said of it beside when it was used.
    #[must_use]
    pub fn terms(&self) -> Terms {
        Terms { own: self.period, activated: self.activated }
    }

    /// What its id is made from: the card, by its ids.
    #[must_use]
    pub fn stem(&self) -> String {
        let country = self.country.as_deref().unwrap_or_default().to_lowercase();
        match (&self.product, &self.card) {
            (Some(product), _) => product.clone(),
            (None, Some(card)) => format!("{country}-{card}"),
            (None, None) => country,
        }
    }
}

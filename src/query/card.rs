//! The card that is asked about: a kind, or one with a name.

use super::Query;
use crate::dataset::{CardId, CountryId, Dataset, ProductId, Tables, Text};

/// What can be chosen as the card of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardChoice {
    /// A card kind (position).
    Kind(CardId),
    /// A card with a name (position).
    Product(ProductId),
}

impl CardChoice {
    /// A card of which nothing is said, every kind, then the cards with a name of a country or region, then those that are sold for
    /// many.
    #[must_use]
    pub fn of_place(dataset: &Dataset, country: CountryId) -> Vec<Self> {
        let tables = &dataset.tables;
        let kinds = std::iter::once(tables.unsaid_card()).chain(tables.kinds()).map(Self::Kind);
        kinds.chain(dataset.products().about(country).map(Self::Product)).collect()
    }

    /// The name.
    #[must_use]
    pub fn name(self, tables: &Tables) -> Text {
        match self {
            Self::Kind(card) => tables.cards.of(card, |card| card.name),
            Self::Product(product) => tables.products.of(product, |product| product.name),
        }
    }

    /// What it is, in one sentence.
    #[must_use]
    pub fn summary(self, tables: &Tables) -> Text {
        match self {
            Self::Kind(card) => tables.cards.of(card, |card| card.summary),
            Self::Product(product) => tables.products.of(product, |product| product.summary),
        }
    }
}

impl Query {
    /// The card that is asked about.
    #[must_use]
    pub fn card_choice(&self) -> CardChoice {
        self.product.map_or(CardChoice::Kind(self.card), CardChoice::Product)
    }

    /// The same person's question about another card of the place, or about the place of a card with a name.
    #[must_use]
    pub fn about_card(&self, tables: &Tables, card: CardChoice) -> Self {
        match card {
            CardChoice::Product(product) => self.about_product(tables, product),
            CardChoice::Kind(card) => {
                let mut asked = self.about(tables, self.country, card);
                if asked.product.take().is_some() {
                    asked.forget_card(tables);
                }
                asked
            }
        }
    }
}

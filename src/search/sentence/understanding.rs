//! What was understood.

use super::Day;
use crate::dataset::{CardId, CountryId, GuideId, ProductId, ProfileId, ServiceId};
use crate::engine::{AskId, FactId, ValueId};

/// What a text means. Everything but texts and the day is a position in the tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understanding {
    /// Country or region of the card, said or implied by the card with a name.
    pub place: Option<CountryId>,
    /// Whether the place was said.
    pub has_said_place: bool,
    /// Card kind, said or implied by a card with a name that is sold for many places.
    pub card: Option<CardId>,
    /// Whether the card kind was said.
    pub has_said_card: bool,
    /// Card with a name.
    pub product: Option<ProductId>,
    /// Services, ascending.
    pub services: Vec<ServiceId>,
    /// Asks, ascending.
    pub asks: Vec<AskId>,
    /// Facts with one of their values, ascending.
    pub facts: Vec<(FactId, ValueId)>,
    /// Guides, ascending.
    pub guides: Vec<GuideId>,
    /// Who asks.
    pub profile: Option<ProfileId>,
    /// The day that was named, as year, month and day: when the card was last used. It may be none of the calendar.
    pub last_used: Option<Day>,
    /// Cards with a name of the operator whose number was typed.
    pub offered: Vec<ProductId>,
    /// What may be one of several; none of them is taken.
    pub ambiguous: Vec<Ambiguous>,
    /// What means something and was not understood, as typed; never a number.
    pub ignored: Vec<String>,
}

/// A word that names several things, or several words of which one only can be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ambiguous {
    /// As typed.
    pub text: String,
    /// Positions of the places that may be meant.
    pub places: Vec<CountryId>,
    /// Positions of the cards with a name that may be meant.
    pub products: Vec<ProductId>,
}

impl Understanding {
    /// Whether it says more than the name of a place.
    #[must_use]
    pub fn says_more(&self) -> bool {
        let place = Self {
            place: self.place,
            has_said_place: self.has_said_place,
            ignored: self.ignored.clone(),
            ambiguous: self.ambiguous.iter().filter(|found| found.products.is_empty()).cloned().collect(),
            ..Self::default()
        };
        *self != place
    }

    /// Whether nothing at all was understood.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { ignored: self.ignored.clone(), last_used: self.last_used, ..Self::default() }
    }
}

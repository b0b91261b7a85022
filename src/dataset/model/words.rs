//! The words by which things are found in what somebody types, beside their names.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::dataset::{CardId, CountryId, GuideId, ProductId, ProfileId, ServiceId};
use crate::engine::{AskId, FactId, ValueId};

/// A word of either language, or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// As the data writes it; case, accents, spaces and punctuation do not count.
    pub text: &'static str,
    pub means: Meaning,
}

impl Word {
    /// Stands in a word for an app, or for none.
    pub const APP: char = '…';
}

/// What a word means; positions in the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Meaning {
    Country(CountryId),
    Product(ProductId),
    Card(CardId),
    Service(ServiceId),
    Ask(AskId),
    /// A fact and one of its values.
    Value(FactId, ValueId),
    Guide(GuideId),
    /// Who asks.
    Profile(ProfileId),
    Filler(Filler),
}

/// What a word does that means nothing by itself.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Filler {
    /// Nothing.
    Plain,
    /// It says that what stands beside it is a card: number, SIM.
    Card,
    /// It says that somebody is at the place that follows, or goes there.
    Where,
    /// It says that the card is of the place that follows: from.
    From,
}

/// What it says of the person that a place is named which is not that of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standpoint {
    pub id: &'static str,
    /// Position of the place; none for any.
    pub country: Option<CountryId>,
    /// The fact and its value for whoever is there.
    pub value: (FactId, ValueId),
    /// The value where the card is of the place; none where that says nothing.
    pub own: Option<ValueId>,
    /// The card kind whose number is of the place while it is used in another one.
    pub card: Option<CardId>,
    /// Asks that become another one where they are asked for this place.
    pub asks: Vec<(AskId, AskId)>,
}

/// Characters that are written in another way, too: one for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spelling {
    pub id: &'static str,
    /// The other way.
    pub from: &'static str,
    /// The way of the data.
    pub to: &'static str,
}

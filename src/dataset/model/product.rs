//! Cards with a name, as they are sold, and what people saw happen with them.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::Evidence;
use crate::dataset::{CardId, CountryId, Headed, Id as _, ProductId, ServiceId, Text};
use crate::engine::AskId;

/// A card with a name. What differs from its kind are findings that name it; the rest is as the kind says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// Its id.
    pub id: &'static str,
    /// The country or region of its number; none where it is sold for many, as travel eSIMs are.
    pub country: Option<CountryId>,
    /// Positions of the card kinds that it can be, the usual one first; at least one.
    pub cards: Vec<CardId>,
    /// As people write it.
    pub name: Text,
    /// What else people type for it.
    pub aliases: Vec<&'static str>,
    /// The network that carries it, where it has none of its own.
    pub network: Option<&'static str>,
    /// Brands of operators of its country whose network codes are its own.
    pub operators: Vec<&'static str>,
    /// How hard it is to get from mainland China, 1 (at once, no document) to 5 (in person, with residence papers).
    pub effort: Option<u8>,
    /// What it is and for whom, in one sentence.
    pub summary: Text,
}

impl Headed for Product {
    /// Its id.
    type Head = &'static str;

    fn head(&self) -> Self::Head {
        self.id
    }
}

impl Product {
    /// The kind that it usually is.
    #[must_use]
    pub fn usual(&self) -> CardId {
        self.cards.first().copied().unwrap_or(CardId::FIRST)
    }

    /// Whether it can be of a kind.
    #[must_use]
    pub fn can_be(&self, card: CardId) -> bool {
        self.cards.contains(&card)
    }
}

/// What somebody saw happen once. No rule reads it; it stands at the verdict that it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// Its id.
    pub id: &'static str,
    /// With which card; none where only the place is told.
    pub product: Option<ProductId>,
    /// Of which country or region the number was; none where nobody says, or the product says it.
    pub country: Option<CountryId>,
    /// With which service; none for another one, or any.
    pub service: Option<ServiceId>,
    /// Position of the ask that it is about.
    pub ask: AskId,
    /// Where the person was.
    pub whereabouts: Whereabouts,
    /// How it went.
    pub outcome: Outcome,
    /// Whether whoever tells it saw it.
    pub first_hand: bool,
    /// What happened, in one sentence.
    pub text: Text,
    /// Who says so.
    pub evidence: Evidence,
}

/// Where somebody was who saw something happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Whereabouts {
    /// In mainland China.
    Mainland,
    /// Where the number is from.
    Home,
    Elsewhere,
    /// Nobody says.
    Unknown,
}

/// How something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Outcome {
    Worked,
    Failed,
    /// The account or the number was cut off afterwards.
    Blocked,
}

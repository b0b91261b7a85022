//! A text with everything that was found in it.

use super::Owner;
use super::mention::Mention;
use super::text::Letter;
use crate::dataset::{CountryId, Tables};

/// Everything that was found in a text.
pub struct Whole<'a> {
    pub tables: &'a Tables,
    /// What was typed, without long numbers.
    pub text: &'a str,
    pub letters: &'a [Letter],
    pub mentions: &'a [Mention],
    pub owners: &'a [Owner],
}

impl Whole<'_> {
    /// The letters of a mention.
    pub fn letters(&self, mention: &Mention) -> &[Letter] {
        self.letters.get(mention.letters.clone()).unwrap_or_default()
    }

    /// Every place that may be named.
    pub fn said(&self) -> Vec<CountryId> {
        let owned = self.owners.iter().filter_map(|owner| owner.place);
        self.mentions.iter().flat_map(|mention| mention.places.iter().copied()).chain(owned).collect()
    }

    /// Whether a card is spoken of.
    pub fn has_card(&self) -> bool {
        self.mentions.iter().any(|mention| mention.is_of_card() || !mention.products.is_empty())
            || !self.owners.is_empty()
    }
}

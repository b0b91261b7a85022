//! Which card is meant.

use super::mention::Mention;
use super::whole::Whole;
use super::{Ambiguous, rest};
use crate::dataset::{CardId, CountryId, ProductId};

/// The card of a text.
#[derive(Debug, Default)]
pub struct Cards {
    /// Card with a name.
    pub product: Option<ProductId>,
    /// The place of all cards with a name that may be meant.
    pub place: Option<CountryId>,
    /// Card kind.
    pub kind: Option<CardId>,
    /// Whether the card kind was said.
    pub is_said: bool,
    pub ambiguous: Option<Ambiguous>,
}

impl Cards {
    pub fn of(whole: &Whole) -> Self {
        let named: Vec<&Mention> = whole.mentions.iter().filter(|mention| !mention.products.is_empty()).collect();
        let products = meant(whole, &named);
        let product = if let [only] = products[..] { Some(only) } else { None };
        let kinds: Vec<CardId> = whole.mentions.iter().flat_map(|mention| &mention.cards).copied().collect();
        let found = product.and_then(|product| whole.tables.products.get(product));
        // The last word is the noun: a prepaid eSIM is an eSIM.
        let said = kinds.iter().rev().find(|kind| found.is_none_or(|found| found.can_be(**kind))).or(kinds.last());
        let implied = found.filter(|found| found.country.is_none()).map(crate::dataset::Product::usual);
        let ambiguous = (products.len() > 1).then(|| Ambiguous {
            text: named
                .iter()
                .map(|mention| rest::typed(whole.text, whole.letters(mention)))
                .collect::<Vec<_>>()
                .join(", "),
            places: Vec::new(),
            products: products.clone(),
        });
        Self {
            product,
            place: place(whole, &products),
            kind: said.copied().or(implied),
            is_said: said.is_some(),
            ambiguous,
        }
    }
}

/// The cards with a name that may be meant: of each word those of a place that is said, if there are any, else those that are sold
/// for many places; of several words those that all of them name, if there are any.
fn meant(whole: &Whole, named: &[&Mention]) -> Vec<ProductId> {
    let said = whole.said();
    let mut products: Option<Vec<ProductId>> = None;
    for mention in named {
        let country = |product: &ProductId| whole.tables.products.get(*product).and_then(|found| found.country);
        let is_there = |product: &ProductId| country(product).is_some_and(|own| said.contains(&own));
        let there: Vec<ProductId> = mention.products.iter().copied().filter(is_there).collect();
        let anywhere = mention.products.iter().copied().filter(|product| country(product).is_none());
        let anywhere: Vec<ProductId> = anywhere.filter(|_| !said.is_empty()).collect();
        let own = [there, anywhere].into_iter().find(|list| !list.is_empty()).unwrap_or(mention.products.clone());
        products = Some(match products {
            None => own,
            Some(earlier) => {
                let both: Vec<ProductId> = earlier.iter().copied().filter(|product| own.contains(product)).collect();
                if both.is_empty() { [earlier, own].concat() } else { both }
            }
        });
    }
    products.unwrap_or_default()
}

/// The place of all of some cards with a name.
fn place(whole: &Whole, products: &[ProductId]) -> Option<CountryId> {
    let country = |product: &ProductId| whole.tables.products.get(*product).and_then(|found| found.country);
    let first = country(products.first()?)?;
    products.iter().all(|product| country(product) == Some(first)).then_some(first)
}

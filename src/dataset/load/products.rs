//! Cards with a name, and what people saw happen.

use strum::VariantArray as _;

use super::reader::Reader;
use crate::dataset::{CountryId, Id, Kind, Observation, Outcome, Product, ProductId, Text, Whereabouts};
use crate::engine::AskId;

pub(super) fn product(reader: &Reader) -> Product {
    let cards = reader.references("cards");
    if cards.is_empty() {
        let help = "expected the ids of its card kinds, the usual one first".to_owned();
        reader.error(&reader.span_of("cards"), "a product of no card kind", Some(help));
    }
    Product {
        id: reader.id(),
        country: reader.country(),
        cards,
        name: reader.text("name"),
        aliases: reader.str_list("aliases"),
        network: reader.optional_kept("network"),
        operators: reader.str_list("operators"),
        effort: reader.has("effort").then(|| u8::try_from(reader.number("effort", 1..=5)).unwrap_or(5)),
        summary: reader.text("summary"),
    }
}

pub(super) fn observation(reader: &Reader) -> Observation {
    let product = reader.optional_reference("product");
    if product.is_some() == reader.has("country") {
        let help = "expected one of `product` and `country`".to_owned();
        reader.error(&reader.span(), "a report of no card, or of two", Some(help));
    }
    Observation {
        id: reader.id(),
        product,
        country: if product.is_some() { None } else { reader.country() },
        service: reader.optional_reference("service"),
        ask: reader.reference("ask").unwrap_or(AskId::FIRST),
        whereabouts: reader.choice("where", Whereabouts::VARIANTS).unwrap_or(Whereabouts::Unknown),
        outcome: reader.choice("outcome", Outcome::VARIANTS).unwrap_or(Outcome::Worked),
        first_hand: reader.flag("first-hand"),
        text: reader.text("text"),
        evidence: reader.evidence(),
    }
}

/// The card with a name that a table is about, with what its own table says of the place and the name.
pub(super) fn named(reader: &Reader) -> Option<(ProductId, Option<CountryId>, Text)> {
    let product: ProductId = reader.optional_reference("product")?;
    let entry = reader.context.catalog.of(Kind::Product).entries.get(product.index())?;
    let own = entry.reader(reader.context);
    Some((product, own.country(), own.optional_text("name").unwrap_or_default()))
}

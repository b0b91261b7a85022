//! What an answer finds its few entries by: made when the program is built.

use serde::{Deserialize, Serialize};

use super::sorted::{By, Sorted, bytes};
use super::{
    AdviceId, ClaimId, Country, CountryId, FindingId, FindingKey, Id, NoteId, ObservationId, Product, ProductId,
    Tables, ValidityId,
};

/// What an answer finds its few entries by. Without it an answer would take the longer the more is known of other places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Lookups {
    /// By [`finding`].
    pub(super) findings: Sorted<10>,
    pub(super) notes: By<CountryId, NoteId>,
    pub(super) claims: By<CountryId, ClaimId>,
    pub(super) advice: By<CountryId, AdviceId>,
    pub(super) validity: By<CountryId, ValidityId>,
    /// Only those that name no card.
    pub(super) observations: By<CountryId, ObservationId>,
    pub(super) product_notes: By<ProductId, NoteId>,
    pub(super) product_claims: By<ProductId, ClaimId>,
    pub(super) product_validity: By<ProductId, ValidityId>,
    pub(super) product_observations: By<ProductId, ObservationId>,
    /// Those that are sold for many places concern everywhere.
    pub(super) products: By<CountryId, ProductId>,
    /// By [`name`].
    country_names: Sorted<6>,
    /// By [`name`].
    product_names: Sorted<6>,
}

impl Lookups {
    /// Reads all of the tables that it is about.
    #[must_use]
    pub fn of(tables: &Tables) -> Self {
        let Tables { findings, notes, claims, advice, validity, products, observations, .. } = tables;
        let brands = super::brands(tables);
        Self {
            findings: Sorted::new(findings.entries().map(|(id, found)| finding(&found.key(), id))),
            notes: By::new(notes.entries().flat_map(|(id, note)| concerned(id, note.product, &note.countries))),
            claims: By::new(
                claims.entries().flat_map(|(id, claim)| concerned(id, claim.product, claim.country.as_slice())),
            ),
            advice: By::new(advice.entries().flat_map(|(id, advice)| concerned(id, None, &advice.countries))),
            validity: By::new(
                validity.entries().flat_map(|(id, number)| concerned(id, number.product, number.country.as_slice())),
            ),
            observations: By::new(
                observations.entries().filter(|(_, seen)| seen.product.is_none()).map(|(id, seen)| (seen.country, id)),
            ),
            product_notes: of_product(notes.entries().map(|(id, note)| (note.product, id))),
            product_claims: of_product(claims.entries().map(|(id, claim)| (claim.product, id))),
            product_validity: of_product(validity.entries().map(|(id, number)| (number.product, id))),
            product_observations: of_product(observations.entries().map(|(id, seen)| (seen.product, id))),
            products: By::new(products.entries().map(|(id, product)| (product.country, id))),
            country_names: names(
                tables.countries.entries().flat_map(|(id, found)| names_of_country(found).map(move |name| (name, id))),
            ),
            product_names: names(
                products
                    .entries()
                    .flat_map(|(id, found)| names_of_product(found).map(move |name| (name, id)))
                    .chain(brands.iter().map(|(id, brand)| (brand.as_str(), *id))),
            ),
        }
    }

    /// The countries and regions that are shown or coded so, whatever the case of Latin letters.
    pub(super) fn countries_called(&self, tables: &Tables, written: &str) -> Vec<CountryId> {
        let found = self.country_names.about(&name(written)).map(CountryId::at);
        let is_name = |name: &str| name.to_lowercase() == written.to_lowercase();
        found.filter(|id| tables.countries.get(*id).is_some_and(|found| names_of_country(found).any(is_name))).collect()
    }

    /// The cards that have such an id, name, alias or brand, whatever its case.
    pub(super) fn products_called(&self, tables: &Tables, written: &str) -> Vec<ProductId> {
        let found: Vec<ProductId> = self.product_names.about(&name(written)).map(ProductId::at).collect();
        let written = written.to_lowercase();
        let called = |is_so: fn(&str) -> bool| {
            let is_name = |name: &str| name.to_lowercase().strip_prefix(&written).is_some_and(is_so);
            let is_called =
                |id: &ProductId| tables.products.get(*id).is_some_and(|found| names_of_product(found).any(is_name));
            found.iter().copied().filter(is_called).collect::<Vec<_>>()
        };
        let whole = called(str::is_empty);
        // Of others only those have the same checksum whose name begins with their brand.
        if whole.is_empty() { called(|rest| rest.starts_with(' ')) } else { whole }
    }
}

fn names_of_country(country: &Country) -> impl Iterator<Item = &'static str> + use<> {
    [country.name.en(), country.shown().zh()].into_iter()
}

fn names_of_product(product: &Product) -> impl Iterator<Item = &'static str> {
    [product.id, product.name.zh(), product.name.en()].into_iter().chain(product.aliases.iter().copied())
}

fn names<'n, I: Id>(named: impl Iterator<Item = (&'n str, I)>) -> Sorted<6> {
    Sorted::new(named.map(|(written, id)| {
        let ([n0, n1, n2, n3], [i0, i1]) = (name(written), bytes(id));
        [n0, n1, n2, n3, i0, i1]
    }))
}

/// A checksum (FNV-1a) of a name in small letters: several names may have the same.
fn name(written: &str) -> [u8; 4] {
    let bytes = written.chars().flat_map(char::to_lowercase).map(u32::from);
    bytes.fold(0x811c_9dc5_u32, |sum, c| (sum ^ c).wrapping_mul(0x0100_0193)).to_be_bytes()
}

/// The places that an entry concerns; none of them stands for everywhere, unless it is about a card with a name.
fn concerned<I: Id>(
    entry: I,
    product: Option<ProductId>,
    places: &[CountryId],
) -> impl Iterator<Item = (Option<CountryId>, I)> {
    let everywhere = (product.is_none() && places.is_empty()).then_some((None, entry));
    places.iter().map(move |place| (Some(*place), entry)).chain(everywhere)
}

fn of_product<I: Id>(entries: impl Iterator<Item = (Option<ProductId>, I)>) -> By<ProductId, I> {
    By::new(entries.filter(|(product, _)| product.is_some()))
}

/// What a finding is about, as it is sorted, and its position. There are no more services and card kinds than a set of bits holds.
pub(super) fn finding(key: &FindingKey, id: FindingId) -> [u8; 10] {
    let [f0, f1] = bytes(key.fact);
    let [c0, c1] = key.country.map_or([u8::MAX; 2], bytes);
    let [_, service] = key.service.map_or([u8::MAX; 2], bytes);
    let [_, card] = key.card.map_or([u8::MAX; 2], bytes);
    let [p0, p1] = key.product.map_or([u8::MAX; 2], bytes);
    let [i0, i1] = bytes(id);
    [f0, f1, c0, c1, service, card, p0, p1, i0, i1]
}

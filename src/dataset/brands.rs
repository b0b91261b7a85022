//! What people call cards by: their names without what the name of any card may have, as "prepaid" or the place.

use std::collections::BTreeSet;

use super::{Filler, Meaning, Product, ProductId, Tables};

/// Fewer letters are a word of its own more often than not, unless a digit is among them.
const FEWEST: usize = 3;

/// Each card of one place whose name begins with a brand, with that brand.
pub fn brands(tables: &Tables) -> Vec<(ProductId, String)> {
    let common = common(tables);
    let products = || tables.products.entries().filter(|(_, product)| product.country.is_some());
    let mut names: BTreeSet<String> = products().filter_map(|(_, product)| brand(tables, &common, product)).collect();
    // Where one card is called just so, that one is meant.
    products().flat_map(|(_, product)| product.aliases.iter()).for_each(|own| _ = names.remove(&own.to_lowercase()));
    let called = |product: &Product| {
        let name = product.name.en().to_lowercase();
        let begins = move |brand: &&String| name.strip_prefix(brand.as_str()).is_some_and(|rest| rest.starts_with(' '));
        names.iter().filter(begins).cloned().collect::<Vec<_>>()
    };
    products().flat_map(|(at, product)| called(product).into_iter().map(move |brand| (at, brand))).collect()
}

/// Words that say that something is a card, or of which kind.
fn common(tables: &Tables) -> BTreeSet<String> {
    let is_common = |means: Meaning| matches!(means, Meaning::Card(_) | Meaning::Filler(Filler::Card));
    let words = tables.words.iter().filter(|word| is_common(word.means)).map(|word| word.text);
    words.chain(tables.cards.iter().map(|card| card.name.en())).map(str::to_lowercase).collect()
}

/// The name of a card without common words and its place at the end; none where nothing of that is there, or nothing else.
fn brand(tables: &Tables, common: &BTreeSet<String>, product: &Product) -> Option<String> {
    let place = tables.countries.get(product.country?)?;
    let called = |text: &str| {
        let own = [place.name.en(), place.code, place.alpha3].into_iter().chain(place.keys.aliases.iter().copied());
        own.into_iter().any(|name| name.eq_ignore_ascii_case(text))
    };
    let name = product.name.en().split(" (").next()?.to_lowercase();
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let all = words.len();
    while let Some(kept) = (0..words.len()).find(|from| {
        let end = words.get(*from..).unwrap_or_default().join(" ");
        common.contains(&end) || called(&end)
    }) {
        words.truncate(kept);
    }
    let brand = words.join(" ");
    let letters = brand.chars().filter(|c| c.is_alphanumeric()).count();
    let has_both = brand.contains(|c: char| c.is_ascii_digit()) && brand.contains(|c: char| c.is_alphabetic());
    let is_word = words.len() == 1 && (letters >= FEWEST || has_both);
    (words.len() < all && is_word).then_some(brand)
}

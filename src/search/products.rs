//! Cards with a name, by what somebody types of one of their names.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fold::folded;
use super::hit::{Hit, Layer, MatchedBy};
use super::keys::letters;
use super::typo::nearest;
use crate::dataset::{Product, ProductId, Tables};
use crate::embedded;
use crate::order;

/// A card with a name that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductHit {
    /// Its position in the tables.
    pub product: ProductId,
    /// The kind of text that matched.
    pub by: MatchedBy,
    /// The text that matched, from the data.
    pub text: &'static str,
    /// How well it matched.
    pub layer: Layer,
    /// Letters of the text that were not typed.
    rest: usize,
}

/// The cards with a name that fit, best first; guesses where no name has what was typed.
#[must_use]
pub fn find(tables: &Tables, typed: &str) -> Vec<ProductHit> {
    let found = called(tables, typed);
    if found.is_empty() { guessed(tables, typed) } else { found }
}

/// The cards with a name that fit beside places that were found by the same text: guesses only where none of these has it, either.
#[must_use]
pub fn beside(places: &[Hit], tables: &Tables, typed: &str) -> Vec<ProductHit> {
    let is_found = places.iter().any(|hit| hit.layer.is_literal());
    if is_found { called(tables, typed) } else { find(tables, typed) }
}

/// The cards with a name that has what was typed, best first.
fn called(tables: &Tables, typed: &str) -> Vec<ProductHit> {
    best(tables, &Typed::new(typed), literal)
}

/// The cards with a name that what was typed may be a misspelling of, best first.
fn guessed(tables: &Tables, typed: &str) -> Vec<ProductHit> {
    let typed = Typed::new(typed);
    if typed.allowed_edits() == 0 { Vec::new() } else { best(tables, &typed, misspelt) }
}

/// What was typed, folded.
struct Typed {
    folded: String,
    chars: usize,
    letters: u64,
    /// Whether it is long enough to stand in the middle of a name, or to be guessed at.
    is_long: bool,
}

impl Typed {
    /// Fewer Latin letters stand inside many names, and one is misspelt into any other.
    const SHORT: usize = 4;

    fn new(typed: &str) -> Self {
        let folded = folded(typed);
        let chars = folded.chars().count();
        Self { letters: letters(&folded), is_long: chars > Self::SHORT || !folded.is_ascii(), chars, folded }
    }

    fn allowed_edits(&self) -> usize {
        if self.is_long && self.folded.is_ascii() { (self.folded.len() / Self::SHORT).min(2) } else { 0 }
    }
}

/// What a folded name is to what was typed: how well it fits, and how many letters more it has or are wrong.
type Fit = fn(&Typed, &str) -> Option<(Layer, usize)>;

fn best(tables: &Tables, typed: &Typed, fit: Fit) -> Vec<ProductHit> {
    let names = Names::new(tables);
    let mut folded = names.text.split(SEPARATOR);
    let mut hits: Vec<ProductHit> = Vec::new();
    for (product, count) in tables.products.ids().zip(&names.counts) {
        let fits = folded.by_ref().take(usize::from(*count)).enumerate();
        let fits = fits.filter_map(|(number, name)| fit(typed, name).map(|(layer, rest)| (layer, rest, number)));
        let Some((layer, rest, number)) = fits.min_by_key(|(layer, rest, _)| (*layer, *rest)) else { continue };
        let called = tables.products.get(product).and_then(|found| called_by(found).nth(number));
        let Some((by, text)) = called else { continue };
        let by = if layer == Layer::Typo { MatchedBy::Typo } else { by };
        hits.push(ProductHit { product, by, text, layer, rest });
    }
    order::sort_by_key(&mut hits, |hit| (hit.layer, hit.rest, hit.product));
    hits
}

fn called_by(product: &Product) -> impl Iterator<Item = (MatchedBy, &'static str)> {
    let own = [product.name.zh(), product.name.en()].map(|text| (MatchedBy::Name, text));
    own.into_iter().chain(product.aliases.iter().map(|text| (MatchedBy::Alias, *text)))
}

/// Stands after each name; folding never leaves it.
const SEPARATOR: char = '\n';

/// What cards are called, folded.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Names {
    /// Of the data that they are of.
    #[serde(borrow)]
    version: Cow<'static, str>,
    #[serde(borrow)]
    text: Cow<'static, str>,
    /// How many names each card has.
    counts: Vec<u16>,
}

impl Names {
    /// Those that the program carries, if they are of this data; else those of every card, folded.
    fn new(tables: &Tables) -> Self {
        let carried =
            postcard::from_bytes(embedded::NAMES).ok().filter(|names: &Self| *names.version == *tables.version);
        carried.unwrap_or_else(|| Self::of(tables))
    }

    /// Those of every card.
    #[must_use]
    pub fn of(tables: &Tables) -> Self {
        let mut names = Self { version: tables.version.into(), ..Self::default() };
        for product in &tables.products {
            let mut count = 0;
            for (_, name) in called_by(product) {
                names.text.to_mut().push_str(&folded(name));
                names.text.to_mut().push(SEPARATOR);
                count += 1;
            }
            names.counts.push(count);
        }
        names
    }
}

fn literal(typed: &Typed, name: &str) -> Option<(Layer, usize)> {
    let layer = match name.strip_prefix(&typed.folded) {
        Some("") => Layer::Exact,
        Some(_) if typed.folded.len() > 2 => Layer::Prefix,
        // Only what is long enough is looked for everywhere.
        _ if typed.is_long && name.contains(&typed.folded) => Layer::Inside,
        _ => return None,
    };
    Some((layer, name.chars().count().saturating_sub(typed.chars)))
}

/// A letter that only one of them has costs an edit.
fn misspelt(typed: &Typed, name: &str) -> Option<(Layer, usize)> {
    let limit = typed.allowed_edits();
    let own = letters(name);
    if (typed.letters & !own).count_ones().max((own & !typed.letters).count_ones()) as usize > limit {
        return None;
    }
    let guess = nearest(&typed.folded, name, limit).filter(|guess| guess.rest == 0)?;
    Some((Layer::Typo, guess.edits))
}

/// A place or a card with a name.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// A place.
    Place(&'a Hit),
    /// A card with a name.
    Product(&'a ProductHit),
}

/// Places and cards with a name as one list, the best first, places before cards that fit as well; guesses only where nothing has
/// what was typed.
#[must_use]
pub fn together<'a>(places: &'a [Hit], products: &'a [ProductHit]) -> Vec<Found<'a>> {
    let is_found = places.iter().any(|hit| hit.layer.is_literal()) || products.iter().any(|hit| hit.layer.is_literal());
    let places = places.iter().map(|hit| (hit.layer, Found::Place(hit)));
    let products = products.iter().map(|hit| (hit.layer, Found::Product(hit)));
    let all = places.chain(products).filter(|(layer, _)| layer.is_literal() || !is_found);
    let mut all: Vec<(Layer, Found)> = all.collect();
    order::sort_by_key(&mut all, |(layer, _)| *layer);
    all.into_iter().map(|(_, found)| found).collect()
}

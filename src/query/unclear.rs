//! What was written and cannot be understood, and how that is said.

use super::choice::{Choice, Kind};
use super::contradiction::Contradiction;
use super::hidden::hidden;
use crate::dataset::{CardId, ProductId, Tables};
use crate::search::Unresolved;
use crate::text::quotable;
use crate::words::Words;

/// Why something written names nothing. Holds only what may be shown: no number that may be private.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// Nothing, or more than one thing, is called so.
    Unknown {
        /// What was to be named.
        kind: Kind,
        /// The name.
        written: String,
        /// Everything that can be named.
        choices: Vec<Choice>,
        /// Ids of what is most like it.
        nearest: Vec<&'static str>,
    },
    /// No country or region, or more than one, is called so.
    Place {
        /// The name.
        written: String,
        /// What fits it or is most like it (positions).
        unresolved: Unresolved,
    },
    /// It is not of the form that it must have.
    Form(Form, String),
    /// It cannot hold.
    Contradiction(Contradiction),
    /// A card with a name (position) is sold for many places, and none is named.
    NoPlace(ProductId),
    /// A card kind of which no country or region is named.
    NoPlaceOf(CardId),
    /// Several cards with a name (positions) are called so.
    Several {
        /// The name.
        written: String,
        /// What is called so.
        products: Vec<ProductId>,
    },
    /// The same thing is said twice: a setting.
    Twice(String),
}

/// What must be of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A day.
    Day,
    /// A setting.
    Setting,
    /// An answer of a comparison.
    Answer,
    /// An age of evidence.
    Age,
}

impl Unclear {
    /// A country or region that is not found, or more than one.
    #[must_use]
    pub fn place(written: &str, unresolved: Unresolved) -> Self {
        Self::Place { written: hidden(written), unresolved }
    }

    /// In words: what is wrong, what is nearest, what there is.
    #[must_use]
    pub fn lines(&self, tables: &Tables, words: Words) -> Vec<String> {
        match self {
            Self::Unknown { kind, written, choices, nearest } => {
                let choices = words.list(choices.iter().map(|choice| kind.shown(choice, words)));
                let unknown = words.unknown_name(&kind.name(words), &quotable(written), &choices);
                std::iter::once(unknown).chain(nearest_line(words, nearest)).collect()
            }
            Self::Place { written, unresolved } => {
                let written = quotable(written);
                let (text, nearest) = match unresolved {
                    Unresolved::NotFound(nearest) => (words.not_found(&written), nearest),
                    Unresolved::Ambiguous(nearest) => (words.ambiguous(&written), nearest),
                };
                let near = nearest.iter().filter_map(|position| tables.countries.get(*position));
                let names: Vec<String> =
                    near.map(|country| format!("{} {}", country.code, words.text(country.shown()))).collect();
                let scope = words.scope(&tables.countries.len(), &tables.kinds().count());
                [text].into_iter().chain(nearest_line(words, &names)).chain([scope]).collect()
            }
            Self::Form(form, written) => vec![form.text(words, &quotable(written))],
            Self::Contradiction(found) => vec![found.text(tables, words)],
            Self::NoPlace(product) => {
                let (name, id) =
                    (tables.products.of(*product, |found| found.name), tables.products.of(*product, |found| found.id));
                vec![words.product_without_place(&words.text(name), &id)]
            }
            Self::NoPlaceOf(card) => {
                let (name, id) = (tables.cards.of(*card, |card| card.name), tables.cards.of(*card, |card| card.id));
                vec![words.kind_without_place(&words.text(name), &id)]
            }
            Self::Several { written, products } => {
                let found = products.iter().filter_map(|product| tables.products.get(*product));
                let names = words.list(found.map(|found| format!("{} {}", found.id, words.text(found.name))));
                vec![words.heard_ambiguous(&quotable(written), &names)]
            }
            Self::Twice(setting) => vec![words.said_twice(&quotable(setting))],
        }
    }
}

fn nearest_line<S: AsRef<str>>(words: Words, nearest: &[S]) -> Option<String> {
    (!nearest.is_empty()).then(|| words.nearest(&words.list(nearest)))
}

impl Form {
    fn text(self, words: Words, written: &str) -> String {
        match self {
            Self::Day => words.today_form(&written),
            Self::Setting => words.setting_form(&written),
            Self::Answer => words.answer_form(&written),
            Self::Age => words.age_form(&written),
        }
    }
}

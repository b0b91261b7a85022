//! What was understood of a text.

use super::SCHEMA;
use super::tree::{Json, array, keyed, object};
use crate::dataset::Tables;
use crate::query::day::written;
use crate::search::sentence::{Ambiguous, Understanding};

/// What a text means by ids, and the answer to it.
#[must_use]
pub fn understood(tables: &Tables, found: &Understanding, answer: Option<Json>) -> Json {
    let facts = found.facts.iter().filter_map(|(fact, value)| {
        let fact = tables.facts.get(*fact)?;
        Some((fact.id, Json::from(fact.values.get(*value)?.id)))
    });
    let understood = object! {
        "country": found.place.and_then(|at| tables.countries.get(at)).map(|place| place.code),
        "card": found.card.and_then(|at| tables.cards.get(at)).map(|card| card.id),
        "product": found.product.and_then(|at| tables.products.get(at)).map(|product| product.id),
        "services": array(found.services.iter().filter_map(|at| Some(tables.services.get(*at)?.id))),
        "asks": array(found.asks.iter().filter_map(|at| Some(tables.asks.get(*at)?.id))),
        "facts": keyed(facts),
        "guides": array(found.guides.iter().filter_map(|at| Some(tables.guides.get(*at)?.id))),
        "profile": found.profile.and_then(|at| tables.profiles.get(at)).map(|profile| profile.id),
        "last_used": found.last_used.map(written),
        "offered": array(found.offered.iter().filter_map(|at| Some(tables.products.get(*at)?.id))),
    };
    object! {
        "schema": SCHEMA,
        "understood": understood,
        "ambiguous": array(found.ambiguous.iter().map(|found| choices(tables, found))),
        "ignored": array(found.ignored.iter().cloned()),
        "answer": answer,
    }
}

fn choices(tables: &Tables, found: &Ambiguous) -> Json {
    object! {
        "text": found.text.clone(),
        "countries": array(found.places.iter().filter_map(|at| Some(tables.countries.get(*at)?.code))),
        "products": array(found.products.iter().filter_map(|at| Some(tables.products.get(*at)?.id))),
    }
}

//! Lists of what the data holds, guides, what a search found, and what is configured.

use serde::Serialize;

use super::answer::{checked, note, number, observation};
use super::{Context, Json, Rows, array, country, keyed, name, object, optional, source};
use crate::config::{Origin, Shown};
use crate::dataset::{CardKind, Claim, Dataset, Fact, Guide, Id as _, Operator, Profile, Statement, Tables, Text};
use crate::search::Hit;
use crate::search::products::{Found, ProductHit};
use crate::words::Words;

/// Every country and region.
#[must_use]
pub fn countries(dataset: &Dataset) -> impl Serialize {
    Rows(dataset.tables.countries.iter().map(move |found| {
        object! {
            "code": found.code,
            "alpha3": found.alpha3,
            "name": name(found.shown()),
            "dial_codes": array(found.dial.iter().copied()),
            "mcc": array(found.keys.mcc.iter().copied()),
        }
    }))
}

/// Every card kind with what it settles.
#[must_use]
pub fn cards<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    let cx = Context::new(dataset, words);
    Rows(dataset.tables.cards.iter().map(move |found| {
        let about = object! { "summary": cx.say(found.summary), "traits": traits(&cx, found) };
        named(found.id, found.name).and(about)
    }))
}

fn traits(cx: &Context, card: &CardKind) -> Json {
    array(card.traits.iter().filter_map(|settled| {
        let fact = cx.tables().facts.get(settled.fact)?;
        let values = fact.values.iter().enumerate().filter(|(value, _)| settled.values & (1 << value) != 0);
        Some(object! {
            "fact": fact.id,
            "values": array(values.map(|(_, value)| value.id)),
            "assumed": settled.assumed,
            "why": optional(settled.why.map(|why| cx.say(why))),
        })
    }))
}

/// Every service.
#[must_use]
pub fn services(dataset: &Dataset) -> impl Serialize {
    Rows(dataset.tables.services.iter().map(move |found| named(found.id, found.name)))
}

/// Every ask.
#[must_use]
pub fn asks<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    Rows(dataset.tables.asks.iter().map(move |found| {
        let about = object! { "question": words.text(found.question), "headline": found.headline };
        named(found.id, found.name).and(about)
    }))
}

/// Every fact with its values.
#[must_use]
pub fn facts<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    Rows(dataset.tables.facts.iter().map(move |found| fact(words, found)))
}

fn fact(words: Words, found: &Fact) -> Json {
    let about = object! {
        "scope": found.scope.into_str(),
        "per_service": found.per_service,
        "question": found.question.map(|question| words.text(question)),
        "values": array(found.values.iter().map(|value| named(value.id, value.name))),
    };
    named(found.id, found.name).and(about)
}

/// Every profile with what it says and what it takes for granted.
#[must_use]
pub fn profiles<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    let cx = Context::new(dataset, words);
    Rows(dataset.tables.profiles.iter().map(move |found| {
        let about = object! {
            "summary": cx.say(found.summary),
            "default": found.default,
            "facts": said(&cx, found, false),
            "assumed": said(&cx, found, true),
            "presumed": presumed(&cx, found),
        };
        named(found.id, found.name).and(about)
    }))
}

/// The facts of a profile that are assumed, or the others.
fn said(cx: &Context, profile: &Profile, is_assumed: bool) -> Json {
    let entries = profile.facts.iter().filter(|(.., assumed)| *assumed == is_assumed);
    keyed(entries.filter_map(|(fact, value, _)| {
        let fact = cx.tables().facts.get(*fact)?;
        Some((fact.id, fact.values.get(*value)?.id))
    }))
}

/// What a profile takes for granted where something is known of the place.
fn presumed(cx: &Context, profile: &Profile) -> Json {
    keyed(profile.presumed.iter().filter_map(|found| {
        let fact = cx.tables().facts.get(found.fact)?;
        let given = cx.tables().facts.get(found.given.0)?;
        let value = fact.values.get(found.value)?.id;
        Some((fact.id, object! { "value": value, "given": given.id }))
    }))
}

/// Every source.
#[must_use]
pub fn sources(dataset: &Dataset) -> impl Serialize {
    Rows(dataset.tables.sources.iter().map(move |found| object! { "id": found.id }.and(source(found))))
}

/// Every card with a name, with the kinds that it can be.
#[must_use]
pub fn products<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    let cx = Context::new(dataset, words);
    Rows(dataset.tables.products.entries().map(move |(position, found)| {
        let tables = cx.tables();
        let country = found.country.and_then(|country| tables.countries.get(country));
        let kinds = found.cards.iter().filter_map(|card| Some(tables.cards.get(*card)?.id));
        object! {
            "id": found.id,
            "country": country.map(|country| country.code),
            "name": name(found.name),
            "cards": array(kinds),
            "aliases": array(found.aliases.iter().copied()),
            "network": found.network,
            "operators": array(found.operators.iter().copied()),
            "effort": found.effort.map(usize::from),
            "summary": cx.say(found.summary),
            "sold": cx.sold(position),
        }
    }))
}

/// Everything that people saw happen.
#[must_use]
pub fn reports<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    let cx = Context::new(dataset, words);
    Rows(dataset.tables.observations.ids().filter_map(move |position| observation(&cx, position)))
}

/// Every claim with what it is about.
#[must_use]
pub fn claims<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    let cx = Context::new(dataset, words);
    Rows(dataset.tables.claims.iter().map(move |found| claim(&cx, found)))
}

fn claim(cx: &Context, found: &Claim) -> Json {
    let tables = cx.tables();
    let services = tables.services.entries().filter(|(service, _)| service.is_in(found.services));
    let about = object! {
        "id": found.id,
        "country": found.country.and_then(|country| tables.countries.get(country)).map(|country| country.code),
        "card": found.card.and_then(|card| tables.cards.get(card)).map(|card| card.id),
        "services": array(services.map(|(_, service)| service.id)),
        "ask": found.ask.and_then(|ask| tables.asks.get(ask)).map(|ask| ask.id),
    };
    about.and(checked(cx, found))
}

/// Every note.
#[must_use]
pub fn notes<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    let cx = Context::new(dataset, words);
    Rows(dataset.tables.notes.ids().filter_map(move |position| note(&cx, position)))
}

/// How long every number lives unused, and what keeps it.
#[must_use]
pub fn numbers<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    let cx = Context::new(dataset, words);
    Rows(dataset.tables.validity.iter().map(move |found| number(&cx, found, None)))
}

/// Every term of the glossary.
#[must_use]
pub fn terms<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    let cx = Context::new(dataset, words);
    Rows(dataset.tables.terms.iter().map(move |found| {
        let text = object! { "text": cx.say(found.text) };
        let basis = optional(found.evidence.as_ref().map(|evidence| cx.basis(evidence)));
        named(found.id, found.name).and(text).and(basis)
    }))
}

/// Every guide without its steps.
#[must_use]
pub fn guides<'a>(dataset: &'a Dataset, words: Words<'a>) -> impl Serialize {
    Rows(dataset.tables.guides.iter().map(move |found| guide_head(words, found)))
}

/// One guide with its steps.
#[must_use]
pub fn guide(dataset: &Dataset, words: Words, found: &Guide) -> Json {
    let cx = Context::new(dataset, words);
    let steps = found.steps.iter().map(|step| {
        let said = object! {
            "kind": step.kind.into_str(),
            "if": optional(step.holding.map(|holding| cx.say(holding))),
            "text": cx.say(step.text),
        };
        said.and(optional(step.evidence.as_ref().map(|evidence| cx.basis(evidence))))
    });
    guide_head(words, found).and(object! { "steps": array(steps), "sources": cx.sources() })
}

fn guide_head(words: Words, found: &Guide) -> Json {
    named(found.id, found.name).and(object! { "about": words.text(found.about) })
}

fn named(id: &'static str, text: Text) -> Json {
    object! { "id": id, "name": name(text) }
}

/// What a search found; `operator` is the one behind a typed network code or IMSI. Of numbers only the part that the data knows is said,
/// never what was typed.
#[must_use]
pub fn found(tables: &Tables, hits: &[Found], operator: Option<&Operator>) -> impl Serialize {
    array(hits.iter().filter_map(|hit| match hit {
        Found::Place(hit) => place_found(tables, hit, operator),
        Found::Product(hit) => product_found(tables, hit),
    }))
}

fn place_found(tables: &Tables, hit: &Hit, operator: Option<&Operator>) -> Option<Json> {
    let place = tables.countries.get(hit.country)?;
    let operator = operator.filter(|operator| operator.country == place.code);
    let found = country(place).and(object! {
        "matched": object! { "by": hit.by.id(), "text": hit.text.to_string() },
        "operator": operator.map(|operator| operator.brand),
        "product": Json::Null,
    });
    Some(found)
}

/// A card with a name; one that is sold for many places has none.
fn product_found(tables: &Tables, hit: &ProductHit) -> Option<Json> {
    let found = tables.products.get(hit.product)?;
    let place = found.country.and_then(|country| tables.countries.get(country));
    Some(object! {
        "code": place.map(|place| place.code),
        "name": name(found.name),
        "matched": object! { "by": hit.by.id(), "text": hit.text },
        "operator": Json::Null,
        "product": found.id,
    })
}

/// Statements with their evidence, for upkeep.
#[must_use]
pub fn statements<'a>(dataset: &'a Dataset, words: Words<'a>, found: &'a [Statement<'a>]) -> impl Serialize {
    let cx = Context::new(dataset, words);
    Rows(found.iter().map(move |statement| {
        object! {
            "as_of": statement.evidence.as_of.to_string(),
            "grade": statement.evidence.grade.into_str(),
            "table": statement.table(),
            "places": array(dataset.tables.codes(statement.places)),
            "id": dataset.tables.full_id(statement),
            "text": cx.say(statement.text),
            "evidence": cx.evidence(Some(statement.evidence)),
        }
    }))
}

/// All settings, where configuration and memory are, and whether the place of the memory cannot be written to.
#[must_use]
pub fn config(shown: Vec<Shown>, [configuration, memory]: [Option<String>; 2], is_lost: bool) -> Json {
    let memory_writable = memory.is_some() && !is_lost;
    object! {
        "settings": array(shown.into_iter().map(setting)),
        "configuration": configuration,
        "memory": memory,
        "memory_writable": memory_writable,
    }
}

fn setting(Shown { name, value, origin }: Shown) -> Json {
    let (origin, variable, line) = match origin {
        Origin::CommandLine => ("command-line", None, None),
        Origin::Environment(name) => ("environment", Some(name), None),
        Origin::Locale => ("locale", None, None),
        Origin::File(line) => ("file", None, Some(line)),
        Origin::Remembered => ("remembered", None, None),
        Origin::Default => ("default", None, None),
    };
    object! {
        "name": name,
        "value": value,
        "origin": origin,
        "variable": optional(variable),
        "line": optional(line),
    }
}

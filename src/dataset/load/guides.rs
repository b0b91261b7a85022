//! Guides, the glossary, and how long numbers live.

use strum::VariantArray as _;

use super::conditions::condition;
use super::nowhere;
use super::products::named;
use super::reader::Reader;
use super::words::{also, numbered};
use crate::dataset::reader::Word;
use crate::dataset::{CountsFrom, Fits, Guide, Period, RouteId, Step, StepKind, Term, Validity};

pub(super) fn guide(reader: &Reader) -> Guide {
    also(reader);
    let steps: Vec<Step> = reader.tables("step").into_iter().filter_map(step).collect();
    if !steps.iter().any(|step| step.kind == StepKind::Stop) {
        let help = "expected a [[guide.step]] with `kind = \"stop\"`: when to stop, and what never to do".to_owned();
        reader.error(&reader.span(), "a guide without a stop rule", Some(help));
    }
    let when = reader.optional_table("when").and_then(|part| {
        let found = condition(&part);
        part.finish();
        found
    });
    let names = reader.words("needs");
    let needs = names.iter().filter_map(|word| need_position(reader, word)).collect();
    if names.is_empty() && !reader.has("when") {
        let help = "expected `needs` or `when`: what it fits".to_owned();
        reader.error(&reader.span(), "a guide that no verdict points to", Some(help));
    }
    Guide {
        id: reader.id(),
        name: reader.text("name"),
        about: reader.text("about"),
        fits: Fits { needs, when },
        steps: steps.into(),
    }
}

fn step(reader: Reader) -> Option<Step> {
    let kind = reader.optional_choice("kind", StepKind::VARIANTS);
    let kind = if reader.has("kind") { kind? } else { StepKind::Step };
    let found = Step {
        kind,
        holding: reader.optional_text("if"),
        text: reader.text("text"),
        evidence: reader.optional_evidence(),
    };
    reader.finish();
    Some(found)
}

/// Position of the route and position in it of the need that a word names.
fn need_position(reader: &Reader, word: &Word) -> Option<(RouteId, u16)> {
    let mut names = Vec::new();
    for (route, entry) in numbered(reader.context) {
        let parts = entry.table.iter().find(|(key, _)| key.get_ref() == "need");
        let parts = parts.and_then(|(_, list)| list.get_ref().as_array()).into_iter().flat_map(|list| list.iter());
        for (need, part) in (0u16..).zip(parts) {
            let id = part.get_ref().as_table().and_then(|table| table.iter().find(|(key, _)| key.get_ref() == "id"));
            let Some(id) = id.and_then(|(_, id)| id.get_ref().as_str()) else { continue };
            if id == word.text {
                return Some((route, need));
            }
            names.push(id);
        }
    }
    let help = crate::dataset::nearest_help(word.text, &names);
    reader.error(&word.span, format!("unknown need `{}`", word.text), help);
    None
}

pub(super) fn term(reader: &Reader) -> Term {
    Term { id: reader.id(), name: reader.text("name"), text: reader.text("text"), evidence: reader.optional_evidence() }
}

pub(super) fn validity(reader: &Reader) -> Validity {
    let (product, country, operator) = match named(reader) {
        Some((product, country, name)) => (Some(product), country, name),
        None => (None, Some(reader.reference("country").unwrap_or_else(nowhere)), reader.text("operator")),
    };
    Validity {
        id: reader.id(),
        country,
        product,
        operator,
        from: reader.choice("from", CountsFrom::VARIANTS).unwrap_or(CountsFrom::Use),
        period: period(reader, "period"),
        grace: period(reader, "grace"),
        keep: reader.text("keep"),
        not_counting: reader.optional_text("not-counting"),
        safest: reader.optional_text("safest"),
        cost: reader.optional_text("cost"),
        yearly: yearly(reader),
        currency: reader.optional_kept("currency"),
        rescue: reader.optional_text("rescue"),
        lost: reader.text("lost"),
        evidence: reader.evidence(),
    }
}

/// More than any number costs in any money.
const MOST_A_YEAR: u32 = 10_000_000;

fn yearly(reader: &Reader) -> Option<u32> {
    if reader.has("yearly") && !reader.has("cost") {
        let help = "expected the key `cost`, which says it in words".to_owned();
        reader.error(&reader.span_of("yearly"), "`yearly` without `cost`", Some(help));
    }
    if reader.has("yearly") != reader.has("currency") {
        let help = "expected both keys or none: an amount and its money, as `GBP`".to_owned();
        reader.error(&reader.span(), "`yearly` or `currency` alone", Some(help));
    }
    reader.has("yearly").then(|| reader.number("yearly", 1..=MOST_A_YEAR))
}

fn period(reader: &Reader, key: &'static str) -> Option<Period> {
    let word = reader.optional_word(key)?;
    let found = Period::parse(word.text);
    if found.is_none() {
        let help = "expected a number of days, months or years, as `180 days`".to_owned();
        reader.error(&word.span, format!("`{}` is no period", word.text), Some(help));
    }
    found
}

//! Findings, notes, claims, advice and sources.

use strum::VariantArray as _;

use super::NOWHERE;
use super::conditions::{condition, value_bits};
use super::reader::Reader;
use crate::dataset::reader::Word;
use crate::dataset::{Advice, AdviceKind, Check, Claim, Finding, Grade, Kind, Note, Source, Stay};

pub(super) fn finding(reader: &Reader) -> Finding {
    let fact = reader.reference("fact", Kind::Fact);
    let words = reader.words("values");
    let values = fact.map_or(0, |fact| value_bits(reader, fact, &words));
    if words.is_empty() {
        reader.error(
            &reader.span_of("values"),
            "a finding without a value",
            Some("expected `values = [\"…\"]`".to_owned()),
        );
    }
    Finding {
        fact: fact.unwrap_or(NOWHERE),
        country: reader.country(),
        service: reader.optional_reference("service", Kind::Service).and_then(|id| u8::try_from(id).ok()),
        card: reader.optional_reference("card", Kind::Card).and_then(|id| u8::try_from(id).ok()),
        values,
        assumed: reader.flag("assumed"),
        text: reader.text("text"),
        evidence: reader.evidence(),
    }
}

pub(super) fn note(reader: &Reader) -> Note {
    Note {
        id: reader.id(),
        countries: places(reader),
        topic: reader.reference("topic", Kind::Topic).unwrap_or(0),
        text: reader.text("text"),
        evidence: reader.evidence(),
    }
}

/// Where a note holds: one place, or a list of them.
fn places(reader: &Reader) -> Vec<u16> {
    if !reader.has("countries") {
        return reader.country().into_iter().collect();
    }
    if reader.has("country") {
        let help = "expected one of `country` and `countries`".to_owned();
        reader.error(&reader.span_of("country"), "`country` beside `countries`", Some(help));
    }
    reader.limits("countries", Kind::Country)
}

pub(super) fn claim(reader: &Reader) -> Claim {
    let check = reader.choice("check", Check::VARIANTS).unwrap_or(Check::Unverified);
    let sources = reader.references("sources", Kind::Source);
    if sources.is_empty() && check != Check::Unverified {
        let help = "only an unverified claim has no source".to_owned();
        reader.error(&reader.span(), "a checked claim without sources", Some(help));
    }
    Claim {
        id: reader.id(),
        country: reader.country(),
        card: reader.optional_reference("card", Kind::Card).and_then(|id| u8::try_from(id).ok()),
        services: reader.reference_bits("services", Kind::Service),
        ask: reader.optional_reference("ask", Kind::Ask),
        says: reader.text("says"),
        check,
        because: reader.text("because"),
        sources,
    }
}

pub(super) fn advice(reader: &Reader) -> Advice {
    let when = reader.optional_table("when").and_then(|part| {
        let found = condition(&part);
        part.finish();
        found
    });
    Advice {
        id: reader.id(),
        kind: reader.choice("kind", AdviceKind::VARIANTS).unwrap_or(AdviceKind::Advice),
        text: reader.text("text"),
        countries: reader.limits("countries", Kind::Country),
        cards: reader.reference_bits("cards", Kind::Card),
        services: reader.reference_bits("services", Kind::Service),
        stay: reader.optional_choice("stay", Stay::VARIANTS),
        when,
        evidence: reader.optional_evidence(),
    }
}

pub(super) fn source(reader: &Reader) -> Source {
    let url = reader.word("url", "the exact address");
    if let Some(url) = &url {
        check_url(reader, url);
    }
    Source {
        id: reader.id(),
        title: reader.kept("title", "the title of the page"),
        publisher: reader.kept("publisher", "who published it"),
        url: reader.optional_kept("url").unwrap_or_default(),
        published: reader.date("published"),
        grade: reader.choice("grade", Grade::VARIANTS.get(..3).unwrap_or_default()).unwrap_or(Grade::Community),
    }
}

/// Parameters in an address that pay somebody for the visit, or that follow it.
const REFERRAL: [&str; 14] = [
    "utm_", "aff", "aff_", "ref", "ref_", "referral", "referrer", "invite", "invite_", "promo", "coupon", "partner",
    "gclid", "fbclid",
];

fn check_url(reader: &Reader, url: &Word) {
    let rest = url.text.strip_prefix("https://").or_else(|| url.text.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let is_host = |host: &str| host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    if !host.is_some_and(is_host) || url.text.contains(char::is_whitespace) {
        let help = "expected an address that starts with https:// or http://".to_owned();
        reader.error(&url.span, format!("`{}` is no address", url.text), Some(help));
    }
    let query = url.text.split_once('?').map_or("", |(_, query)| query);
    let parameters = query.split('#').next().unwrap_or_default().split('&');
    let names = parameters.map(|parameter| parameter.split('=').next().unwrap_or_default());
    let is_referral = |name: &str| {
        let name = name.to_ascii_lowercase();
        REFERRAL.iter().any(|word| name == *word || (word.ends_with('_') && name.starts_with(word)))
    };
    for name in names.filter(|name| is_referral(name)) {
        reader.error(&url.span, format!("referral parameter `{name}` in an address"), Some("leave it out".to_owned()));
    }
}

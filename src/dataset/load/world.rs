//! Findings, notes, claims, advice and sources.

use strum::VariantArray as _;

use super::conditions::{condition, value_bits};
use super::nowhere;
use super::reader::Reader;
use crate::dataset::reader::Word;
use crate::dataset::{
    Advice, AdviceKind, CardId, Check, Claim, CountryId, Finding, Grade, Id as _, Kind, Note, ProductId, ServiceId,
    Source, Stay, Text, TopicId,
};

pub(super) fn finding(reader: &Reader) -> Finding {
    let fact = reader.reference("fact");
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
        fact: fact.unwrap_or_else(nowhere),
        country: if reader.has("product") { None } else { reader.country() },
        service: reader.optional_reference("service"),
        card: reader.optional_reference("card"),
        product: product(reader),
        values,
        assumed: reader.flag("assumed"),
        text: reader.text("text"),
        evidence: reader.evidence(),
    }
}

/// The card with a name that something is about; it stands in the place of the country or region.
fn product(reader: &Reader) -> Option<ProductId> {
    let product = reader.optional_reference("product");
    if product.is_some() && reader.has("country") {
        let help = "expected one of `country` and `product`: a product has a country".to_owned();
        reader.error(&reader.span_of("country"), "`country` beside `product`", Some(help));
    }
    product
}

pub(super) fn note(reader: &Reader) -> Note {
    Note {
        id: reader.id(),
        countries: if reader.has("product") { Vec::new() } else { places(reader) },
        product: product(reader),
        topic: reader.reference("topic").unwrap_or(TopicId::FIRST),
        text: reader.text("text"),
        evidence: reader.evidence(),
    }
}

/// Where a note holds: one place, or a list of them.
fn places(reader: &Reader) -> Vec<CountryId> {
    if !reader.has("countries") {
        return reader.country().into_iter().collect();
    }
    if reader.has("country") {
        let help = "expected one of `country` and `countries`".to_owned();
        reader.error(&reader.span_of("country"), "`country` beside `countries`", Some(help));
    }
    reader.limits("countries")
}

pub(super) fn claim(reader: &Reader) -> Claim {
    let check = reader.choice("check", Check::VARIANTS).unwrap_or(Check::Unverified);
    let sources = reader.references("sources");
    if sources.is_empty() && check != Check::Unverified {
        let help = "only an unverified claim has no source".to_owned();
        reader.error(&reader.span(), "a checked claim without sources", Some(help));
    }
    Claim {
        id: reader.id(),
        country: if reader.has("product") { None } else { reader.country() },
        card: reader.optional_reference("card"),
        product: product(reader),
        services: reader.reference_bits::<ServiceId>("services"),
        ask: reader.optional_reference("ask"),
        says: reader.text("says"),
        check,
        because: reader.text("because"),
        sources,
    }
}

/// Columns that a step of the short answer may take: a line of a terminal.
const STEP: [usize; 2] = [76, 76];

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
        short: reader.short(STEP),
        countries: reader.limits("countries"),
        cards: reader.reference_bits::<CardId>("cards"),
        products: reader.limits("products"),
        services: reader.reference_bits::<ServiceId>("services"),
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
        publisher: publisher(reader),
        url: reader.optional_kept("url").unwrap_or_default(),
        published: reader.date("published"),
        grade: reader.choice("grade", Grade::VARIANTS.get(..3).unwrap_or_default()).unwrap_or(Grade::Community),
    }
}

/// Who published a source, with the Chinese name where a table gives one.
fn publisher(reader: &Reader) -> Text {
    let en = reader.kept("publisher", "who published it");
    let known = &reader.context.catalog.of(Kind::Publisher);
    let entry = known.positions.get(en).and_then(|position| known.entries.get(*position));
    let zh = entry.and_then(|entry| entry.reader(reader.context).optional_kept("zh"));
    Text::new(zh.unwrap_or(en), en)
}

/// Reads the Chinese name of whoever publishes sources; it stands in their sources.
pub(super) fn publisher_name(reader: &Reader) {
    reader.kept("name", "the name as sources write it");
    reader.kept("zh", "the Chinese name");
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
    // None of these belongs into an address, and each means something to some format that shows it.
    if let Some(found) = url.text.chars().find(|c| r#"<>"'`\{}|^"#.contains(*c)) {
        let help = format!("write it as %{:02X}", u32::from(found));
        reader.error(&url.span, format!("`{found}` in an address"), Some(help));
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

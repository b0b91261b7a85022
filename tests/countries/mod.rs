//! The countries and operators of the data files, read without the loader of the program.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]
#![allow(dead_code, reason = "not every user of this module needs both lists")]

use std::sync::LazyLock;

use simbind::dataset::{Country, Currency, Operator, OperatorKind, Place, Reading, Text};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

type Entry = DeTable<'static>;

/// All countries, in the order of the file.
pub fn countries() -> &'static [Country] {
    static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| read("countries.toml", "country", country));
    &COUNTRIES
}

/// All operators, in the order of the file.
pub fn operators() -> &'static [Operator] {
    static OPERATORS: LazyLock<Vec<Operator>> = LazyLock::new(|| read("operators.toml", "operator", operator));
    &OPERATORS
}

fn read<T>(file: &str, key: &str, build: fn(&Entry) -> T) -> Vec<T> {
    let path = format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let source: &'static str = std::fs::read_to_string(path).expect("a data file").leak();
    let table = DeTable::parse(source).expect("TOML").into_inner();
    tables(&table, key).map(build).collect()
}

fn country(entry: &Entry) -> Country {
    Country {
        code: text(entry, "code"),
        alpha3: text(entry, "alpha3"),
        numeric: maybe(entry, "numeric"),
        name: name(table(entry, "name").expect("a name")),
        short: maybe(entry, "short"),
        traditional: text(entry, "traditional"),
        aliases: list(entry, "aliases"),
        native: list(entry, "native"),
        readings: tables(entry, "readings").map(reading).collect(),
        capital: table(entry, "capital").map(place),
        places: tables(entry, "places").map(place).collect(),
        dial: list(entry, "dial"),
        prefixes: list(entry, "prefixes"),
        area_codes: list(entry, "area-codes"),
        dial_note: None,
        currencies: tables(entry, "currencies")
            .map(|entry| Currency { code: text(entry, "code"), name: name(entry) })
            .collect(),
        region: Text::default(),
        subregion: None,
        population: number(entry, "population"),
        position: (0.0, 0.0),
        mcc: list(entry, "mcc"),
        iccid: maybe(entry, "iccid"),
        example: table(entry, "mobile").and_then(|mobile| maybe(mobile, "example")),
        trunk: None,
    }
}

fn operator(entry: &Entry) -> Operator {
    Operator {
        country: text(entry, "country"),
        brand: text(entry, "brand"),
        company: maybe(entry, "company"),
        networks: list(entry, "networks"),
        kind: match text(entry, "kind") {
            "mno" => OperatorKind::Mno,
            "mvno" => OperatorKind::Mvno,
            "wholesale" => OperatorKind::Wholesale,
            _ => OperatorKind::Unknown,
        },
    }
}

fn name(entry: &Entry) -> Text {
    Text { zh: text(entry, "zh"), en: text(entry, "en") }
}

fn reading(entry: &Entry) -> Reading {
    Reading { of: text(entry, "of"), pinyin: text(entry, "pinyin") }
}

fn place(entry: &Entry) -> Place {
    let names = ["name", "zh", "en"].into_iter().filter_map(|key| maybe(entry, key)).collect();
    Place { names, pinyin: maybe(entry, "pinyin") }
}

fn text(entry: &Entry, key: &str) -> &'static str {
    maybe(entry, key).unwrap_or_else(|| panic!("no `{key}`"))
}

fn maybe(entry: &Entry, key: &str) -> Option<&'static str> {
    entry.get(key).and_then(|value| value.get_ref().as_str()).map(leak)
}

fn number(entry: &Entry, key: &str) -> u32 {
    let number = entry.get(key).and_then(|value| value.get_ref().as_integer()).expect("a number");
    number.as_str().parse().expect("decimal digits")
}

fn list(entry: &Entry, key: &str) -> Vec<&'static str> {
    values(entry, key).filter_map(DeValue::as_str).map(leak).collect()
}

fn table<'a>(entry: &'a Entry, key: &str) -> Option<&'a Entry> {
    entry.get(key).and_then(|value| value.get_ref().as_table())
}

fn tables<'a>(entry: &'a Entry, key: &str) -> impl Iterator<Item = &'a Entry> {
    values(entry, key).filter_map(DeValue::as_table)
}

fn values<'a>(entry: &'a Entry, key: &str) -> impl Iterator<Item = &'a DeValue<'static>> {
    let array = entry.get(key).and_then(|value| value.get_ref().as_array());
    array.into_iter().flatten().map(Spanned::get_ref)
}

fn leak(text: &str) -> &'static str {
    text.to_owned().leak()
}

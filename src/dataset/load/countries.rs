//! Countries, regions and operators.

use strum::VariantArray as _;

use super::reader::Reader;
use super::words::also;
use crate::dataset::reader::keep;
use crate::dataset::{Country, CountryId, Currency, Operator, OperatorKind, Place, Reading, SearchKeys, Text};

pub(super) fn country(reader: &Reader) -> Country {
    also(reader);
    let mobile = reader.optional_table("mobile");
    let example = mobile.as_ref().map(|mobile| mobile.kept("example", "a number that nobody has"));
    let trunk = mobile.as_ref().and_then(|mobile| mobile.optional_kept("trunk"));
    if let Some(mobile) = mobile {
        mobile.finish();
    }
    Country {
        code: code(reader, "code", 2),
        alpha3: code(reader, "alpha3", 3),
        numeric: reader.optional_kept("numeric"),
        name: reader.text("name"),
        short: reader.optional_kept("short"),
        traditional: reader.kept("traditional", "the name in traditional characters"),
        dial: reader.str_list("dial"),
        dial_note: reader.optional_kept("dial-note"),
        region: reader.text("region"),
        subregion: reader.optional_text("subregion"),
        population: reader.number("population", 0..=u32::MAX),
        popular: u8::try_from(reader.number("popular", 0..=250)).unwrap_or(0),
        position: position(reader),
        example,
        trunk,
        keys: search_keys(reader).into(),
    }
}

fn search_keys(reader: &Reader) -> SearchKeys {
    SearchKeys {
        aliases: reader.str_list("aliases"),
        native: reader.str_list("native"),
        readings: reader.tables("readings").into_iter().map(reading).collect(),
        capital: reader.optional_table("capital").map(capital),
        places: reader.tables("places").into_iter().map(place).collect(),
        prefixes: digits_list(reader, "prefixes"),
        area_codes: digits_list(reader, "area-codes"),
        currencies: reader.tables("currencies").into_iter().map(currency).collect(),
        mcc: digits_list(reader, "mcc"),
        iccid: reader.optional_kept("iccid"),
    }
}

fn code(reader: &Reader, key: &'static str, length: usize) -> &'static str {
    let Some(word) = reader.word(key, &format!("{length} capital letters")) else { return "" };
    if word.text.len() != length || !word.text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        let help = format!("expected {length} capital letters (ISO 3166-1)");
        reader.error(&word.span, format!("`{}` is no code", word.text), Some(help));
    }
    keep(word.text.to_owned())
}

fn digits_list(reader: &Reader, key: &'static str) -> Vec<&'static str> {
    for word in reader.words(key) {
        if word.text.is_empty() || !word.text.bytes().all(|byte| byte.is_ascii_digit()) {
            let help = "expected digits without plus sign, spaces and hyphens".to_owned();
            reader.error(&word.span, format!("`{}` is not made of digits", word.text), Some(help));
        }
    }
    reader.str_list(key)
}

fn position(reader: &Reader) -> (f32, f32) {
    let Some(part) = reader.optional_table("position") else {
        reader.error(
            &reader.span(),
            "missing key `position`",
            Some("expected { latitude = 0.0, longitude = 0.0 }".into()),
        );
        return (0.0, 0.0);
    };
    let found = (part.decimal("latitude"), part.decimal("longitude"));
    part.finish();
    found
}

fn reading(part: Reader) -> Reading {
    let found = Reading { of: part.kept("of", "a Chinese name"), pinyin: part.kept("pinyin", "its syllables") };
    part.finish();
    found
}

fn capital(part: Reader) -> Place {
    let names = vec![part.kept("en", "the English name"), part.kept("zh", "the Chinese name")];
    let found = Place { names, pinyin: part.optional_kept("pinyin") };
    part.finish();
    found
}

fn place(part: Reader) -> Place {
    let found = Place { names: vec![part.kept("name", "a name")], pinyin: part.optional_kept("pinyin") };
    part.finish();
    found
}

fn currency(part: Reader) -> Currency {
    let name = Text::new(part.kept("zh", "the Chinese name"), part.kept("en", "the English name"));
    let found = Currency { code: code(&part, "code", 3), name };
    part.finish();
    found
}

pub(super) fn operator(reader: &Reader) -> Operator {
    let word = reader.word("country", "a two-letter code");
    let country = word.map_or("", |word| {
        reader.refer::<CountryId>(&word);
        keep(word.text.to_owned())
    });
    Operator {
        country,
        brand: reader.kept("brand", "the name on the card"),
        company: reader.optional_kept("company"),
        networks: networks(reader),
        issuers: issuers(reader),
        kind: reader.choice("kind", OperatorKind::VARIANTS).unwrap_or(OperatorKind::Unknown),
    }
}

/// ITU-T E.118: 89, the country code and the issuer, seven digits at most.
fn issuers(reader: &Reader) -> Vec<&'static str> {
    let is_issuer = |text: &str| {
        text.starts_with("89") && (4..=7).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    for word in reader.words("issuers").iter().filter(|word| !is_issuer(word.text)) {
        let help = "expected 89, the country code and the issuer's digits, as 894410".to_owned();
        reader.error(&word.span, format!("`{}` is no issuer of SIM cards", word.text), Some(help));
    }
    reader.str_list("issuers")
}

fn networks(reader: &Reader) -> Vec<&'static str> {
    let is_code = |code: &str| {
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        code.split_once('-').is_some_and(|(mcc, mnc)| {
            mcc.len() == 3 && (2..=3).contains(&mnc.len()) && all_digits(mcc) && all_digits(mnc)
        })
    };
    for word in reader.words("networks").iter().filter(|word| !is_code(word.text)) {
        let help = "expected MCC and MNC joined by a hyphen, as 732-101".to_owned();
        reader.error(&word.span, format!("`{}` is no network code", word.text), Some(help));
    }
    reader.str_list("networks")
}

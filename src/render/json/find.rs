//! What a search found.

use serde::Serialize;

use super::Name;
use crate::dataset::{Country, Operator};
use crate::search::Hit;

/// One country or region.
#[derive(Debug, Serialize)]
pub struct FoundJson {
    code: &'static str,
    name: Name,
    matched: MatchedJson,
    operator: Option<&'static str>,
}

/// Why it was found. Of numbers only the part that the data knows, never what was typed.
#[derive(Debug, Serialize)]
struct MatchedJson {
    by: &'static str,
    text: String,
}

/// The JSON of one hit; `operator` is the one behind a typed network code or IMSI.
pub fn found(country: &'static Country, hit: &Hit, operator: Option<&Operator>) -> FoundJson {
    FoundJson {
        code: country.code,
        name: country.shown().into(),
        matched: MatchedJson { by: hit.by.id(), text: hit.text.to_string() },
        operator: operator.filter(|operator| operator.country == country.code).map(|operator| operator.brand),
    }
}

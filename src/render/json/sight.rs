//! What the holder of a card saw with it.

use super::Context;
use super::tree::{Json, object};
use crate::answer::mine::Sight;
use crate::query::day::written;

/// What the holder of a card saw.
pub(super) fn seen(cx: &Context, sight: &Sight) -> Option<Json> {
    let outcome: &'static str = sight.outcome.into_str();
    Some(object! {
        "service": cx.tables().services.get(sight.service)?.id,
        "ask": cx.tables().asks.get(sight.ask)?.id,
        "outcome": outcome,
        "day": sight.day.map(written),
    })
}

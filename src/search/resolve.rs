//! One country without doubt, for commands that take exactly one.

use super::hit::{Hit, Layer, MatchedBy};

/// How many countries are offered instead.
const OFFERED: usize = 5;

/// Why a query does not name one country. Holds indices of countries, best first, five at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unresolved {
    /// These fit equally well, or nearly.
    Ambiguous(Vec<usize>),
    /// None fits; these are the nearest guesses, perhaps none.
    NotFound(Vec<usize>),
}

/// The country of the first hit, unless another is as good or all are guesses.
///
/// What is written like a code must be one, or a whole name: `XX` is not the beginning of anything.
pub(super) fn resolve(hits: &[Hit], is_written_as_code: bool) -> Result<usize, Unresolved> {
    let is_guess = |hit: &Hit| !hit.layer.is_literal() || (is_written_as_code && hit.layer != Layer::Exact);
    match hits {
        [first, ..] if is_guess(first) => Err(Unresolved::NotFound(offered(hits))),
        [first, rest @ ..] if is_code(first) || !rest.first().is_some_and(|next| is_equal(first, next)) => {
            Ok(first.country)
        }
        [_, ..] => Err(Unresolved::Ambiguous(offered(hits))),
        [] => Err(Unresolved::NotFound(Vec::new())),
    }
}

/// A code names one country, even if its letters are somebody's initials too.
fn is_code(hit: &Hit) -> bool {
    hit.layer == Layer::Exact && matches!(hit.by, MatchedBy::Iso2 | MatchedBy::Iso3)
}

fn is_equal(one: &Hit, other: &Hit) -> bool {
    (one.layer, one.tier) == (other.layer, other.tier)
}

fn offered(hits: &[Hit]) -> Vec<usize> {
    hits.iter().take(OFFERED).map(|hit| hit.country).collect()
}

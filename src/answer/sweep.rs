//! One ask of one service, answered for every country and region.

use super::reverse::ask_verdict;
use super::{Judged, SaidOf, Word, report_on};
use crate::dataset::{CountryId, Dataset, ServiceId};
use crate::engine::AskId;
use crate::query::Query;

/// The word of `ask` for `service` (positions) at every place, by position, for the query's card kind and person: a card with a name is one of its kind elsewhere.
#[must_use]
pub fn sweep(dataset: &Dataset, query: &Query, service: ServiceId, ask: AskId) -> Vec<Word> {
    let word = |country: CountryId| place_word(dataset, query, country, service, ask);
    dataset.tables.countries.ids().map(word).collect()
}

/// The same at one place (position).
#[must_use]
pub fn place_word(dataset: &Dataset, query: &Query, country: CountryId, service: ServiceId, ask: AskId) -> Word {
    judged(dataset, &at_place(dataset, query, country, SaidOf::Own), service, ask).word
}

/// The question about the query's card kind at a place (position).
#[must_use]
pub fn at_place(dataset: &Dataset, query: &Query, country: CountryId, said_of: SaidOf) -> Query {
    let asked = said_of.told(query, query.about(&dataset.tables, country, query.card));
    Query { product: None, ..asked }
}

/// What the answer to a query says to one ask of one service (positions), without its proof.
#[must_use]
pub fn judged(dataset: &Dataset, query: &Query, service: ServiceId, ask: AskId) -> Judged {
    let verdict = ask_verdict(dataset, query, service, ask);
    if verdict.is_decided() {
        return Judged { word: Word::of(verdict, false), verdict };
    }
    // Whether the person could decide it takes more than the verdict.
    let report = report_on(dataset, query, [service]);
    let answered = report.services.first().and_then(|answer| answer.asks.get(ask));
    answered.map_or(Judged { word: Word::Unknown, verdict }, Judged::from)
}

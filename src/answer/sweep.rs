//! One ask of one service, answered for every country and region.

use super::reverse::ask_verdict;
use super::{Word, report_on};
use crate::dataset::Dataset;
use crate::query::Query;

/// The word of `ask` for `service` (positions) at every place, by position, for the query's card kind and person.
#[must_use]
pub fn sweep(dataset: &Dataset, query: &Query, service: usize, ask: usize) -> Vec<Word> {
    let word = |country: usize| place_word(dataset, query, country, service, ask);
    (0..dataset.tables.countries.len()).map(word).collect()
}

/// The same at one place (position).
#[must_use]
pub fn place_word(dataset: &Dataset, query: &Query, country: usize, service: usize, ask: usize) -> Word {
    let query = query.about(&dataset.tables, country, query.card);
    let verdict = ask_verdict(dataset, &query, service, ask);
    if verdict.is_decided() {
        return Word::of(verdict, false);
    }
    // Whether the person could decide it takes more than the verdict.
    let report = report_on(dataset, &query, [service]);
    let answered = report.services.first().and_then(|answer| answer.asks.get(ask));
    answered.map_or(Word::Unknown, |answered| answered.word)
}

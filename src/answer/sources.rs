//! The sources that an answer uses, and the evidence behind a need.

use std::collections::BTreeSet;

use super::Report;
use super::known::{Origin, facts_of};
use super::service::ServiceAnswer;
use crate::dataset::{Dataset, Evidence, Finding, Need, SourceId};
use crate::engine::FactId;
use crate::order;

/// The findings behind the facts that a need reads.
pub fn findings_of<'d>(
    dataset: &'d Dataset,
    answer: &ServiceAnswer,
    need: &Need,
) -> impl Iterator<Item = (FactId, &'d Finding)> {
    facts_of(need).into_iter().filter_map(|fact| match answer.known.of(fact).origin {
        Origin::Finding(position) => Some((fact, dataset.tables.findings.get(position)?)),
        _ => None,
    })
}

/// Whether a need rests on an assumption.
#[must_use]
pub fn rests_on_assumption(dataset: &Dataset, answer: &ServiceAnswer, need: &Need) -> bool {
    facts_of(need).into_iter().any(|fact| answer.known.is_assumed(dataset, fact))
}

/// Positions of the sources of a need and of the findings behind it, each once.
#[must_use]
pub fn sources_of(dataset: &Dataset, answer: &ServiceAnswer, need: &Need) -> Vec<SourceId> {
    let own = need.evidence.iter().flat_map(|evidence| &evidence.sources);
    let mut found: Vec<SourceId> = own.copied().collect();
    for (_, finding) in findings_of(dataset, answer, need) {
        found.extend(
            finding.evidence.sources.iter().filter(|source| !found.contains(source)).copied().collect::<Vec<_>>(),
        );
    }
    found
}

/// Positions of all sources that a report uses, strongest grade first, then newest.
#[must_use]
pub fn used_sources(dataset: &Dataset, report: &Report) -> Vec<SourceId> {
    let tables = &dataset.tables;
    let mut used = BTreeSet::new();
    let mut mark = |sources: &[SourceId]| used.extend(sources.iter().copied());
    for answer in &report.services {
        let routes = answer.asks.iter().flat_map(|ask| &ask.routes).filter_map(|route| tables.routes.get(*route));
        routes.flat_map(|route| &route.needs).for_each(|need| mark(&sources_of(dataset, answer, need)));
    }
    let counsel = report.counsel(dataset);
    for advice in counsel.warnings.iter().chain(&counsel.advice).chain(&counsel.alternatives) {
        let evidence = tables.advice.get(*advice).and_then(|advice| advice.evidence.as_ref());
        mark(evidence.map_or(&[], |evidence: &Evidence| &evidence.sources));
    }
    let background = report.background(dataset);
    for note in background.money_notes.iter().chain(&background.notes).filter_map(|note| tables.notes.get(*note)) {
        mark(&note.evidence.sources);
    }
    background.claims.iter().filter_map(|claim| tables.claims.get(*claim)).for_each(|claim| mark(&claim.sources));
    let mut used: Vec<SourceId> = used.into_iter().collect();
    order::sort_by_key(&mut used, |source| {
        tables.sources.get(*source).map(|source| (source.grade, std::cmp::Reverse(source.published.earliest())))
    });
    used
}

//! Who says so: the sources that decide, then every other one that the answer uses.

use super::{Line, Outline, Phrases, Role};
use crate::answer::{sources_of, used_sources};
use crate::dataset::{Evidence, Source};

pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let tables = &outline.phrases.dataset.tables;
    let deciding = deciding(outline, &(0..tables.asks.len()).collect::<Vec<_>>());
    let used = used_sources(outline.phrases.dataset, outline.report);
    let (first, others): (Vec<usize>, Vec<usize>) = used.into_iter().partition(|source| deciding.contains(source));
    let mut lines = Vec::new();
    for (heading, group) in
        [(outline.phrases.words.sources_deciding(), first), (outline.phrases.words.sources_other(), others)]
    {
        if !group.is_empty() {
            lines.push(outline.phrases.heading(heading));
        }
        let sources = group.iter().filter_map(|source| tables.sources.get(*source));
        lines.extend(sources.flat_map(|source| source_lines(outline.phrases, source)));
    }
    lines
}

/// Every source of some evidence once, in the order in which it is cited; nothing where none is.
#[must_use]
pub fn cited_lines<'e>(phrases: Phrases, evidence: impl IntoIterator<Item = &'e Evidence>) -> Vec<Line> {
    let tables = &phrases.dataset.tables;
    let mut cited: Vec<u16> = Vec::new();
    for source in evidence.into_iter().flat_map(|evidence| &evidence.sources) {
        if !cited.contains(source) {
            cited.push(*source);
        }
    }
    let sources = cited.iter().filter_map(|source| tables.sources.get(usize::from(*source)));
    let lines: Vec<Line> = sources.flat_map(|source| source_lines(phrases, source)).collect();
    let heading = (!lines.is_empty()).then(|| phrases.heading(phrases.words.part_sources()));
    heading.into_iter().chain(lines).collect()
}

/// The sources of the needs that decide some asks, strongest first.
pub(super) fn deciding_lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let tables = &outline.phrases.dataset.tables;
    let deciding = deciding(outline, asks);
    let used = used_sources(outline.phrases.dataset, outline.report).into_iter();
    let sources = used.filter(|source| deciding.contains(source)).filter_map(|source| tables.sources.get(source));
    sources.flat_map(|source| source_lines(outline.phrases, source)).collect()
}

fn source_lines(phrases: Phrases, source: &Source) -> [Line; 3] {
    let head = format!("[{} {}] {}", phrases.words.grade(source.grade), phrases.date(source.published), source.title);
    [Line::new(0, Role::Text, head), Line::new(1, Role::Faint, source.publisher), Line::new(1, Role::Link, source.url)]
}

/// The sources of the needs that decide some asks.
fn deciding(outline: &Outline, asks: &[usize]) -> Vec<usize> {
    let mut found = Vec::new();
    for answer in &outline.report.services {
        let needs = asks.iter().filter_map(|ask| answer.deciding(outline.phrases.dataset, *ask));
        for (_, need) in needs.filter_map(|at| answer.need(outline.phrases.dataset, at)) {
            found.extend(sources_of(outline.phrases.dataset, answer, need).into_iter().map(usize::from));
        }
    }
    found
}

//! Who says so: every source that the answer uses.

use super::{Line, Outline, Role};
use crate::report::sources::used_sources;

pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let used = used_sources(outline.dataset, outline.report);
    let sources = used.iter().filter_map(|source| outline.dataset.tables.sources.get(*source));
    sources
        .flat_map(|source| {
            let head = format!("[{} {}] {}", outline.grade(source.grade), outline.date(source.published), source.title);
            [
                Line::new(0, Role::Text, head),
                Line::new(1, Role::Faint, source.publisher),
                Line::new(1, Role::Link, source.url),
            ]
        })
        .collect()
}

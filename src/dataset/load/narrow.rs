//! What is said of everywhere on the word of one place alone.

use std::path::Path;

use super::lint::report;
use super::{Context, Severity};
use crate::dataset::{Kind, SourceId, Tables};

/// A file of sources that is named by a place holds pages about that place.
pub(super) fn check(context: &Context, tables: &Tables) {
    let findings = tables.findings.iter().map(|found| {
        let is_wide = found.country.is_none() && found.product.is_none();
        (Kind::Finding, is_wide, &found.evidence.sources)
    });
    let notes = tables.notes.iter().map(|note| {
        let is_wide = note.countries.is_empty() && note.product.is_none();
        (Kind::Note, is_wide, &note.evidence.sources)
    });
    let claims = tables.claims.iter().map(|claim| {
        let is_wide = claim.country.is_none() && claim.product.is_none();
        (Kind::Claim, is_wide, &claim.sources)
    });
    let mut positions = [Kind::Finding, Kind::Note, Kind::Claim].map(|kind| (kind, 0));
    for (kind, is_wide, sources) in findings.chain(notes).chain(claims) {
        let Some((_, position)) = positions.iter_mut().find(|(found, _)| *found == kind) else { continue };
        let entry = context.catalog.of(kind).entries.get(*position);
        *position += 1;
        if let Some(place) = only_place(context, tables, sources).filter(|_| is_wide) {
            let message = format!("said of everywhere on the word of `{place}` alone");
            let help = "name the place, add other sources, or move a page that is about more than one to another file";
            report(context, entry, Severity::Lint, message, help);
        }
    }
}

/// The one place that all of some sources are about.
fn only_place(context: &Context, tables: &Tables, sources: &[SourceId]) -> Option<&'static str> {
    let mut places = sources.iter().map(|source| place(context, tables, *source));
    let first = places.next()??;
    places.all(|place| place == Some(first)).then_some(first)
}

/// The place that the file of a source is named by.
fn place(context: &Context, tables: &Tables, source: SourceId) -> Option<&'static str> {
    let entry = context.catalog.of(Kind::Source).entries.get(source.index())?;
    let stem = Path::new(&entry.file.file.path).file_stem()?.to_str()?;
    tables.countries.iter().map(|country| country.code).find(|code| *code == stem)
}

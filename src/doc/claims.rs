//! What articles in circulation say, with our check of it.

use super::{Line, Outline, Role};
use crate::dataset::Claim;

/// The claims about this place or card; on the screen also those about everywhere, elsewhere the command that lists them.
pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let phrases = outline.phrases;
    let (tables, background) = (&phrases.dataset.tables, outline.report.background(phrases.dataset));
    let of = |claims: &[usize]| -> Vec<Line> {
        let found = claims.iter().filter_map(|claim| tables.claims.get(*claim));
        found.flat_map(|claim| claim_lines(outline, claim)).collect()
    };
    let mut lines = of(&background.claims);
    if lines.is_empty() {
        lines.push(Line::new(0, Role::Text, phrases.words.no_claims()));
    }
    if !background.general_claims.is_empty() {
        let count = background.general_claims.len().to_string();
        let more = phrases.words.general_claims(&count);
        lines.push(Line::new(0, Role::Heading, more));
        if outline.labels.are_live() {
            lines.extend(of(&background.general_claims));
        } else {
            lines.push(Line::new(1, Role::Faint, format!("{} list claims", env!("CARGO_PKG_NAME"))));
        }
    }
    lines
}

fn claim_lines(outline: &Outline, claim: &Claim) -> Vec<Line> {
    let tables = &outline.phrases.dataset.tables;
    let says = outline.phrases.words.claim_says(&outline.phrases.words.text(claim.says));
    let check = outline
        .phrases
        .words
        .claim_check(&outline.phrases.words.check(claim.check), &outline.phrases.words.text(claim.because));
    let mut lines = vec![Line::new(0, Role::Heading, says), Line::new(1, Role::Text, check)];
    let sources = claim.sources.iter().filter_map(|source| tables.sources.get(usize::from(*source)));
    let named: Vec<String> = sources
        .map(|source| {
            format!(
                "{} ({} {})",
                source.publisher,
                outline.phrases.words.grade(source.grade),
                outline.phrases.date(source.published)
            )
        })
        .collect();
    if !named.is_empty() {
        lines.push(Line::new(1, Role::Faint, named.join(outline.phrases.words.list_separator())));
    }
    lines
}

//! What articles in circulation say, with our check of it.

use super::{Line, Outline, Role, fill};
use crate::dataset::Claim;

pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let tables = &outline.phrases.dataset.tables;
    let found = &outline.report.counsel(outline.phrases.dataset).claims;
    let claims = found.iter().filter_map(|claim| tables.claims.get(*claim));
    let lines: Vec<Line> = claims.flat_map(|claim| claim_lines(outline, claim)).collect();
    if lines.is_empty() {
        return vec![Line::new(0, Role::Text, outline.phrases.say(tables.wording.no_claims))];
    }
    lines
}

fn claim_lines(outline: &Outline, claim: &Claim) -> Vec<Line> {
    let tables = &outline.phrases.dataset.tables;
    let says = fill(outline.phrases.say(tables.wording.claim_says), &[("says", outline.phrases.say(claim.says))]);
    let values = [("check", outline.phrases.check(claim.check)), ("because", outline.phrases.say(claim.because))];
    let check = fill(outline.phrases.say(tables.wording.claim_check), &values);
    let mut lines = vec![Line::new(0, Role::Heading, says), Line::new(1, Role::Text, check)];
    let sources = claim.sources.iter().filter_map(|source| tables.sources.get(usize::from(*source)));
    let named: Vec<String> = sources
        .map(|source| {
            format!(
                "{} ({} {})",
                source.publisher,
                outline.phrases.grade(source.grade),
                outline.phrases.date(source.published)
            )
        })
        .collect();
    if !named.is_empty() {
        lines.push(Line::new(1, Role::Faint, named.join(outline.phrases.say(tables.wording.list_separator))));
    }
    lines
}

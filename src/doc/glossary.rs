//! Words that hide more than one thing, each explained.

use super::{Line, Phrases, Role};

/// Every term of the data, in its order.
#[must_use]
pub fn glossary_lines(phrases: Phrases) -> Vec<Line> {
    let terms = phrases.dataset.tables.terms.iter();
    let lines = terms.flat_map(|term| {
        let head = Line::new(0, Role::Heading, phrases.words.text(term.name));
        let basis = term.evidence.iter().map(|evidence| phrases.basis_line(1, evidence, 0));
        [head, Line::new(1, Role::Text, phrases.words.text(term.text))].into_iter().chain(basis)
    });
    lines.collect()
}

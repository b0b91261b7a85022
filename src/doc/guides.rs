//! Guides: the ones that fit the answer, and each step by step.

use super::{AnswerLabels, Line, Outline, Phrases, Role};
use crate::dataset::{Guide, StepKind};

/// On the screen every guide, those that fit first; elsewhere the names of those that fit.
pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let phrases = outline.phrases;
    let (tables, _wording) = (&phrases.dataset.tables, &phrases.dataset.tables.wording);
    let fitting = &outline.report.counsel(phrases.dataset).guides;
    let found = fitting.iter().filter_map(|guide| tables.guides.get(*guide));
    if !outline.labels.are_live() {
        return found.flat_map(|guide| [head(phrases, guide), command(guide)]).collect();
    }
    let mut lines: Vec<Line> = found.flat_map(|guide| guide_lines(phrases, guide)).collect();
    let others: Vec<&Guide> = tables
        .guides
        .iter()
        .enumerate()
        .filter(|(guide, _)| !fitting.contains(guide))
        .map(|(_, guide)| guide)
        .collect();
    if !others.is_empty() {
        lines.push(phrases.heading(phrases.words.guides_other()));
    }
    lines.extend(others.into_iter().flat_map(|guide| guide_lines(phrases, guide)));
    lines
}

/// The line that points from the answer to the guide that fits it best.
pub(super) fn pointer(outline: &Outline) -> Option<Line> {
    let phrases = outline.phrases;
    let guide = *outline.report.counsel(phrases.dataset).guides.first()?;
    let guide = phrases.dataset.tables.guides.get(guide)?;
    let how = match outline.labels {
        AnswerLabels::Keys(_) | AnswerLabels::Letters(_) => super::Part::Guides.name(phrases.words).to_owned(),
        AnswerLabels::Settings | AnswerLabels::Paper => command(guide).text,
    };
    Some(Line::new(0, Role::Text, phrases.words.guide_fits(&phrases.words.text(guide.name), &how)))
}

/// A guide, from its name to its last step. Steps are numbered; what the person must still hold stands over them.
#[must_use]
pub fn guide_lines(phrases: Phrases, guide: &Guide) -> Vec<Line> {
    let about = Line::new(0, Role::Text, phrases.words.text(guide.about));
    let mut lines = vec![Line::new(0, Role::Heading, phrases.words.text(guide.name)), about];
    let mut holding = None;
    let mut number = 0;
    for step in &guide.steps {
        if step.holding != holding {
            holding = step.holding;
            let rung = holding.map_or_else(
                || phrases.words.step_always().to_owned(),
                |text| phrases.words.step_if(&phrases.words.text(text)),
            );
            lines.push(Line::new(1, Role::Heading, rung));
        }
        let text = phrases.words.text(step.text);
        let (role, text) = match step.kind {
            StepKind::Step => {
                number += 1;
                (Role::Step(number), format!("{number}. {text}"))
            }
            StepKind::Warning => (Role::Text, [phrases.words.warnings(), text].join(phrases.colon())),
            StepKind::Stop => (Role::Text, [phrases.words.step_stop(), text].join(phrases.colon())),
        };
        lines.push(Line::new(1, role, text));
        lines.extend(step.evidence.iter().map(|evidence| phrases.basis_line(2, evidence, 0)));
    }
    lines
}

fn head(phrases: Phrases, guide: &Guide) -> Line {
    Line::new(0, Role::Heading, phrases.words.guide(&phrases.words.text(guide.name), &phrases.words.text(guide.about)))
}

/// What prints the guide.
fn command(guide: &Guide) -> Line {
    Line::new(1, Role::Faint, format!("{} guide {}", env!("CARGO_PKG_NAME"), guide.id))
}

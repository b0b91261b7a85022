//! Guides: the ones that fit the answer, and each step by step.

use super::{AnswerLabels, Line, Outline, Phrases, Role, fill};
use crate::dataset::{Guide, StepKind};

/// On the screen every guide, those that fit first; elsewhere the names of those that fit.
pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let phrases = outline.phrases;
    let (tables, wording) = (&phrases.dataset.tables, &phrases.dataset.tables.wording);
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
        lines.push(phrases.heading(wording.guides_other));
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
        AnswerLabels::Keys(_) | AnswerLabels::Letters(_) => {
            phrases.say(super::Part::Guides.name(phrases.dataset)).to_owned()
        }
        AnswerLabels::Settings | AnswerLabels::Paper => command(guide).text,
    };
    let values = [("name", phrases.say(guide.name)), ("how", how.as_str())];
    Some(Line::new(0, Role::Text, fill(phrases.say(phrases.dataset.tables.wording.guide_fits), &values)))
}

/// A guide, from its name to its last step. Steps are numbered; what the person must still hold stands over them.
#[must_use]
pub fn guide_lines(phrases: Phrases, guide: &Guide) -> Vec<Line> {
    let wording = &phrases.dataset.tables.wording;
    let about = Line::new(0, Role::Text, phrases.say(guide.about));
    let mut lines = vec![Line::new(0, Role::Heading, phrases.say(guide.name)), about];
    let mut holding = None;
    let mut number = 0;
    for step in &guide.steps {
        if step.holding != holding {
            holding = step.holding;
            let rung = holding.map_or_else(
                || phrases.say(wording.step_always).to_owned(),
                |text| fill(phrases.say(wording.step_if), &[("holding", phrases.say(text))]),
            );
            lines.push(Line::new(1, Role::Heading, rung));
        }
        let text = phrases.say(step.text);
        let (role, text) = match step.kind {
            StepKind::Step => {
                number += 1;
                (Role::Step(number), format!("{number}. {text}"))
            }
            StepKind::Warning => (Role::Text, [phrases.say(wording.warnings), text].join(phrases.colon())),
            StepKind::Stop => (Role::Text, [phrases.say(wording.step_stop), text].join(phrases.colon())),
        };
        lines.push(Line::new(1, role, text));
        lines.extend(step.evidence.iter().map(|evidence| phrases.basis_line(2, evidence, 0)));
    }
    lines
}

fn head(phrases: Phrases, guide: &Guide) -> Line {
    let values = [("name", phrases.say(guide.name)), ("about", phrases.say(guide.about))];
    Line::new(0, Role::Heading, fill(phrases.say(phrases.dataset.tables.wording.guide), &values))
}

/// What prints the guide.
fn command(guide: &Guide) -> Line {
    Line::new(1, Role::Faint, format!("{} guide {}", env!("CARGO_PKG_NAME"), guide.id))
}

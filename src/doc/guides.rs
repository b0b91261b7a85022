//! Guides: the ones that fit the answer, and each step by step.

use super::model::{Block, Kind, headed};
use super::phrases::{Outline, Phrases};
use crate::dataset::{Guide, StepKind};

/// Live every guide, those that fit first; in print the names of those that fit.
pub(super) fn blocks(outline: &Outline) -> Vec<Block> {
    let guides = &outline.tables().guides;
    let fitting = &outline.report.counsel(outline.dataset).guides;
    let found = fitting.iter().filter_map(|guide| guides.get(*guide));
    if !outline.is_live {
        return found.flat_map(|guide| [head(outline, guide), Block::faint(1, command(guide))]).collect();
    }
    let mut blocks: Vec<Block> = found.flat_map(|guide| guide_blocks(outline.phrases, guide)).collect();
    let others = guides.iter().enumerate().filter(|(guide, _)| !fitting.contains(guide));
    let others = others.flat_map(|(_, guide)| guide_blocks(outline.phrases, guide)).collect();
    blocks.extend(headed(Block::heading(0, outline.words.guides_other()), others));
    blocks
}

/// What points from the answer to the guide that fits it best.
pub(super) fn pointer(outline: &Outline) -> Option<Block> {
    let guide = best(outline)?;
    let how = if outline.is_live { outline.words.part_guides().to_owned() } else { command(guide) };
    Some(Block::text(0, outline.words.guide_fits(&outline.text(guide.name), &how)))
}

/// The guide that fits best.
pub(super) fn best<'a>(outline: &Outline<'a>) -> Option<&'a Guide> {
    outline.tables().guides.get(*outline.report.counsel(outline.dataset).guides.first()?)
}

/// A guide, from its name to its last step.
#[must_use]
pub fn guide_blocks(phrases: Phrases, guide: &Guide) -> Vec<Block> {
    let head = [Block::heading(0, phrases.text(guide.name)), Block::text(0, phrases.text(guide.about))];
    head.into_iter().chain(steps(phrases, guide).into_iter().map(Block::deeper)).collect()
}

/// The steps of a guide, numbered; what the person must still hold stands over them.
pub(super) fn steps(phrases: Phrases, guide: &Guide) -> Vec<Block> {
    let words = phrases.words;
    let (mut blocks, mut holding, mut number) = (Vec::new(), None, 0);
    for step in &guide.steps {
        if step.holding != holding {
            holding = step.holding;
            let always = || words.step_always().to_owned();
            blocks.push(Block::heading(0, holding.map_or_else(always, |text| words.step_if(&phrases.text(text)))));
        }
        let text = phrases.text(step.text);
        blocks.push(match step.kind {
            StepKind::Step => {
                number += 1;
                Block::new(0, Kind::Step(number), text)
            }
            StepKind::Warning => Block::text(0, phrases.of(words.warnings(), text)),
            StepKind::Stop => Block::text(0, phrases.of(words.step_stop(), text)),
        });
        blocks.extend(step.evidence.iter().map(|evidence| phrases.basis_block(1, evidence, 0)));
    }
    blocks
}

fn head(outline: &Outline, guide: &Guide) -> Block {
    Block::heading(0, outline.words.guide(&outline.text(guide.name), &outline.text(guide.about)))
}

/// What prints the guide.
fn command(guide: &Guide) -> String {
    format!("{} guide {}", env!("CARGO_PKG_NAME"), guide.id)
}

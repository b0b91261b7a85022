//! Guides: the ones that fit the answer, and each step by step.

use super::model::{Block, Kind, headed};
use super::phrases::{Outline, Phrases};
use super::sources::glossary_blocks;
use super::to_do;
use crate::dataset::{Guide, GuideId, StepKind};

/// Live every guide, those that fit first; in print the names of those that fit.
pub(super) fn blocks(outline: &Outline) -> Vec<Block> {
    let guides = &outline.tables().guides;
    let fitting = &outline.report.counsel(outline.dataset).guides;
    let found = fitting.iter().filter_map(|guide| guides.get(*guide));
    if !outline.is_live {
        return found.flat_map(|guide| [head(outline, guide), Block::faint(1, command(guide))]).collect();
    }
    let mut blocks: Vec<Block> = found.flat_map(|guide| guide_blocks(outline.phrases, guide)).collect();
    let others = guides.entries().filter(|(guide, _)| !fitting.contains(guide));
    let others = others.flat_map(|(_, guide)| guide_blocks(outline.phrases, guide)).collect();
    blocks.extend(headed(Block::heading(0, outline.words.guides_other()), others));
    blocks
}

/// What stands in the list of guides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chapter {
    /// A guide (position).
    Guide(GuideId),
    /// What to do and to mind in this place with this card.
    ToDo,
    /// What words mean.
    Words,
}

impl Outline<'_> {
    /// The list of guides, those that fit the answer first, and how many of it do.
    #[must_use]
    pub fn chapters(&self) -> (Vec<Chapter>, usize) {
        let fitting = &self.report.counsel(self.dataset).guides;
        let own = fitting.iter().copied().map(Chapter::Guide).chain([Chapter::ToDo]);
        let others = self.tables().guides.ids().filter(|guide| !fitting.contains(guide)).map(Chapter::Guide);
        (own.chain(others).chain([Chapter::Words]).collect(), fitting.len() + 1)
    }

    /// The name of one of the list.
    #[must_use]
    pub fn chapter_name(&self, chapter: Chapter) -> &'static str {
        match chapter {
            Chapter::Guide(guide) => self.tables().guides.of(guide, |guide| self.text(guide.name)),
            Chapter::ToDo => self.words.chapter_to_do(),
            Chapter::Words => self.words.part_words(),
        }
    }

    /// One of the list in full.
    #[must_use]
    pub fn chapter_blocks(&self, chapter: Chapter) -> Vec<Block> {
        let heading = |text: &str| Block::heading(0, text);
        match chapter {
            Chapter::Guide(guide) => {
                self.tables().guides.get(guide).map_or(Vec::new(), |guide| guide_blocks(self.phrases, guide))
            }
            Chapter::ToDo => std::iter::once(heading(self.words.chapter_to_do())).chain(to_do::blocks(self)).collect(),
            Chapter::Words => {
                std::iter::once(heading(self.words.part_words())).chain(glossary_blocks(self.phrases)).collect()
            }
        }
    }
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

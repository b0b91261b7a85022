//! The guides: a list of their names, and each in full.

use super::list::{Choice, List};
use super::stage::{Stage, View};
use super::{Command, Dialogue, commands};
use crate::dataset::GuideId;
use crate::doc::{Block, Kind as BlockKind, Part, guide_blocks};

impl Dialogue {
    /// Says the names of the guides, those that fit first; or all guides in full, or the one that is named.
    pub(super) fn say_guides(&mut self, rest: &str) {
        let tables = &self.dataset.tables;
        let is_all = commands::find(self.words(), rest).is_some_and(|entry| entry.command == Command::All);
        if is_all && self.stage == Stage::Answer {
            return self.say_whole_part(Part::Guides);
        }
        if is_all {
            return tables.guides.ids().for_each(|guide| self.say_guide(guide));
        }
        if rest.is_empty() {
            self.say(self.words().plain_guides());
            let guides = self.guides_in_order().into_iter().map(Choice::Guide).collect();
            return self.open(View::Guides, List::new(guides, usize::MAX));
        }
        if let Some(guide) = self.pick(rest) {
            self.say_guide(guide);
        }
    }

    /// Says a guide step by step.
    pub(super) fn say_guide(&mut self, guide: GuideId) {
        let Some(guide) = self.dataset.tables.guides.get(guide) else { return };
        let blocks = guide_blocks(self.phrases(), guide);
        if !self.is_terminal {
            return self.speech.say_blocks(&blocks);
        }
        self.steps = in_steps(blocks).into();
        self.say_step();
    }

    /// Says the next step of the guide that is open, and how many follow; whether there is one.
    pub(super) fn say_step(&mut self) -> bool {
        let Some(step) = self.steps.pop_front() else { return false };
        self.speech.say_blocks(&step);
        let left = self.steps.len();
        if left > 0 {
            self.say(&self.words().plain_steps_left(&left));
        }
        true
    }

    pub(super) fn guide_text(&self, guide: GuideId) -> String {
        let Some(guide) = self.dataset.tables.guides.get(guide) else { return String::new() };
        self.named(self.words().text(guide.name), self.words().text(guide.about))
    }

    /// Positions of all guides, those that fit the answer first.
    fn guides_in_order(&mut self) -> Vec<GuideId> {
        let dataset = self.dataset;
        let mut guides = self.refreshed().map(|report| report.counsel(dataset).guides.clone()).unwrap_or_default();
        let others: Vec<GuideId> = dataset.tables.guides.ids().filter(|guide| !guides.contains(guide)).collect();
        guides.extend(others);
        guides
    }
}

/// The blocks of a guide up to its first step, then step by step; what stands over a step goes with it.
fn in_steps(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut steps: Vec<Vec<Block>> = Vec::new();
    let (mut has_step, mut is_headed) = (false, false);
    for block in blocks {
        let (is_step, is_heading) = (matches!(block.kind, BlockKind::Step(_)), block.kind == BlockKind::Heading);
        let begins = has_step && (is_heading || is_step && !is_headed);
        match steps.last_mut() {
            Some(step) if !begins => step.push(block),
            _ => steps.push(vec![block]),
        }
        has_step |= is_step;
        is_headed = is_heading;
    }
    steps
}

//! The guides: a list of their names, and each in full.

use super::list::{Choice, List};
use super::stage::{Stage, View};
use super::{Command, Dialogue, commands};
use crate::doc::{Part, guide_blocks};
use crate::query::Kind;

impl Dialogue {
    /// Says the names of the guides, those that fit first; or all guides in full, or the one that is named.
    pub(super) fn say_guides(&mut self, rest: &str) {
        let tables = &self.dataset.tables;
        let is_all = commands::find(self.words(), rest).is_some_and(|entry| entry.command == Command::All);
        if is_all && self.stage == Stage::Answer {
            return self.say_whole_part(Part::Guides);
        }
        if is_all {
            return (0..tables.guides.len()).for_each(|guide| self.say_guide(guide));
        }
        if rest.is_empty() {
            self.say(self.words().plain_guides());
            let guides = self.guides_in_order().into_iter().map(Choice::Guide).collect();
            return self.open(View::Guides, List::new(guides, usize::MAX));
        }
        if let Some(guide) = self.pick(Kind::Guide, rest) {
            self.say_guide(guide);
        }
    }

    /// Says a guide step by step.
    pub(super) fn say_guide(&mut self, guide: usize) {
        if let Some(guide) = self.dataset.tables.guides.get(guide) {
            self.speech.say_blocks(&guide_blocks(self.phrases(), guide));
        }
    }

    pub(super) fn guide_text(&self, guide: usize) -> String {
        let Some(guide) = self.dataset.tables.guides.get(guide) else { return String::new() };
        self.named(self.words().text(guide.name), self.words().text(guide.about))
    }

    /// Positions of all guides, those that fit the answer first.
    fn guides_in_order(&mut self) -> Vec<usize> {
        let dataset = self.dataset;
        let mut guides = self.refreshed().map(|report| report.counsel(dataset).guides.clone()).unwrap_or_default();
        let others: Vec<usize> = (0..dataset.tables.guides.len()).filter(|guide| !guides.contains(guide)).collect();
        guides.extend(others);
        guides
    }
}

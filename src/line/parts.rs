//! The parts of the answer.

use super::Dialogue;
use super::stage::Stage;
use crate::doc::{Part, Section, VerdictTable, glossary_lines};
use crate::query::Kind;

impl Dialogue {
    /// Says a part; of the proof only what an ask is about that is named behind it.
    pub(super) fn say_part(&mut self, part: Part, rest: &str) {
        self.part = part;
        self.leave_views();
        match part {
            Part::Guides => self.say_guides(rest),
            Part::Words if self.stage != Stage::Answer => {
                self.say(part.name(self.words()));
                self.speech.say_lines(&glossary_lines(self.phrases()));
            }
            Part::Why if !rest.is_empty() => {
                if let Some(ask) = self.picked_ask(rest) {
                    let section = self.outlined(|outline| outline.section_about(part, &[ask]));
                    self.say_section(section.as_ref());
                }
            }
            _ => self.say_whole_part(part),
        }
    }

    /// Says everything that a part holds.
    pub(super) fn say_whole_part(&mut self, part: Part) {
        if part == Part::KeepAlive {
            self.told.keep = Some(self.query.country);
        }
        let section = self.outlined(|outline| outline.section(part));
        self.say_section(section.as_ref());
    }

    /// The part that is `step` parts further, in a ring.
    pub(super) fn turn_part(&mut self, step: usize) {
        let position = Part::ALL.iter().position(|part| *part == self.part).unwrap_or(0);
        if let Some(part) = Part::ALL.get((position + step) % Part::ALL.len()) {
            self.say_part(*part, "");
        }
    }

    /// The ask that a text names.
    pub(super) fn picked_ask(&mut self, name: &str) -> Option<usize> {
        self.pick(Kind::Ask, name)
    }

    fn say_section(&mut self, section: Option<&Section>) {
        let Some(section) = section else { return };
        self.speech.say(section.title);
        section.table.iter().for_each(|table| self.say_table(table));
        self.speech.say_lines(&section.lines);
    }

    /// The words of every ask, a sentence for each.
    fn say_table(&mut self, table: &VerdictTable) {
        for (name, found) in &table.rows {
            let words = self.whose(table.services.iter().copied().zip(found.iter().copied()));
            self.say(&self.words().plain_whose(&name, &words));
        }
    }
}

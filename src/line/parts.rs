//! The parts of the answer.

use super::stage::Stage;
use super::{Command, Dialogue};
use crate::doc::{Block, Cell, Kind as BlockKind, Part, Section, Table, glossary_blocks};
use crate::engine::AskId;
use crate::query::day::written;

impl Dialogue {
    /// Says a part; of the proof only what an ask is about that is named behind it.
    pub(super) fn say_part(&mut self, part: Part, rest: &str) {
        self.part = part;
        self.leave_views();
        match part {
            Part::Guides => self.say_guides(rest),
            Part::Words if self.stage != Stage::Answer => {
                self.say(part.name(self.words()));
                self.speech.say_blocks(&glossary_blocks(self.phrases()));
            }
            Part::Why if !rest.is_empty() => {
                if let Some(ask) = self.pick::<AskId>(rest) {
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
            self.told.keep = Some(self.session.query.country);
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

    fn say_section(&mut self, section: Option<&Section>) {
        let Some(section) = section else { return };
        self.speech.say(section.title);
        for block in &section.blocks {
            match &block.kind {
                BlockKind::Table(table) => self.say_table(table),
                // Its letters would not be those that are taken.
                BlockKind::Question(_) => self.say_otherwise(),
                BlockKind::LastUsed => {
                    let how =
                        self.words().plain_used_how(&self.called(Command::Used), &written(self.session.query.today));
                    self.speech.say_blocks(&[Block::faint(block.indent, how)]);
                }
                _ => self.speech.say_blocks(std::slice::from_ref(block)),
            }
        }
    }

    /// The words of every ask, a sentence for each.
    fn say_table(&mut self, table: &Table) {
        let names = table.columns.iter().skip(1).map(|column| &column.title);
        for row in &table.rows {
            let Some((name, cells)) = row.cells.split_first() else { continue };
            let words = self.whose(names.clone().zip(cells.iter().filter_map(Cell::word)));
            self.say(&self.words().plain_whose(&name.said(), &words));
        }
    }
}

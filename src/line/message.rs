//! The answer as a short text that is complete in itself, to be kept or sent to somebody.

use super::Dialogue;
use crate::doc::{Block, Kind, Outline, Section};

impl Dialogue {
    /// Says the text that the screen would copy, without its empty lines.
    pub(super) fn say_message(&mut self) {
        let command = self.session.command();
        let (dataset, language) = (self.dataset, self.session.language);
        let Some(report) = self.refreshed() else { return };
        let sections = Outline::new(dataset, report, language).message_sections(&command);
        for Section { title, blocks } in sections {
            let title = (!title.is_empty()).then(|| Block::heading(0, title));
            // Only the command is to be taken whole: an address is broken like the text around it.
            let text =
                |block: Block| if let Kind::Link(_) = block.kind { Block { kind: Kind::Text, ..block } } else { block };
            self.speech.say_blocks(&title.into_iter().chain(blocks).map(text).collect::<Vec<_>>());
        }
    }
}

//! Keeping and sharing the present answer: the command that gives it again, its text, leaving with it.

use super::Screen;
use crate::doc::Outline;
use crate::query::{Command, Query};
use crate::term::Flow;

impl Screen {
    /// The query whose answer is to be printed once the screen is left, if the user wants that.
    #[must_use]
    pub fn printed(&self) -> Option<&Query> {
        self.query().filter(|_| self.is_printed)
    }

    /// Hands the present answer to the clipboard, and says no more than that.
    pub(super) fn copy(&mut self) -> Flow {
        self.refresh();
        let Some(report) = &self.report else { return self.nothing_found() };
        let command = Command::whole(self.dataset, self.language, &report.query).with_data(self.data.as_deref());
        let outline = Outline::new(self.dataset, report, self.language);
        let text = outline.message(&command.line());
        self.notice = self.words().sent(&text.len());
        Flow::Copy(text)
    }

    /// Leaves, to print the present answer.
    pub(super) fn print(&mut self) -> Flow {
        self.refresh();
        if self.report.is_none() {
            return self.nothing_found();
        }
        self.is_printed = true;
        Flow::Quit
    }

    fn nothing_found(&mut self) -> Flow {
        self.words().no_hit().clone_into(&mut self.notice);
        Flow::Continue
    }
}

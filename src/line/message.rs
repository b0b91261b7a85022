//! The answer as a short text that is complete in itself, to be kept or sent to somebody.

use super::Dialogue;
use crate::doc::{AnswerLabels, Line, Outline, Role};
use crate::query::Command;

impl Dialogue {
    /// Says the text that the screen would copy, without its empty lines.
    pub(super) fn say_message(&mut self) {
        let command = Command::whole(self.dataset, self.language, &self.query).with_data(self.data.as_deref()).line();
        let (dataset, language) = (self.dataset, self.language);
        let Some(report) = self.refreshed() else { return };
        let text = Outline::new(dataset, report, language, AnswerLabels::Paper).message(&command);
        let line = |line: &str| {
            let role = if line == command { Role::Command } else { Role::Text };
            let text = line.trim_start();
            let indent = u8::try_from((line.len() - text.len()) / 2).unwrap_or(0);
            Line { indent, role, text: text.to_owned() }
        };
        let lines: Vec<Line> = text.lines().filter(|line| !line.is_empty()).map(line).collect();
        self.speech.say_lines(&lines);
    }
}

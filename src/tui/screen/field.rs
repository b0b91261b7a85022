//! The search field.

use crate::text::joined;

/// Longer input is cut: no name and no number is as long.
const MOST_CHARACTERS: usize = 64;

/// The text that is being typed. It is never stored anywhere else.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchField {
    text: String,
    is_marked: bool,
}

impl SearchField {
    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether what is typed next takes the place of the text.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.is_marked
    }

    /// Marks the text: whoever comes back to the field looks for something else.
    pub fn mark(&mut self) {
        self.is_marked = !self.text.is_empty();
    }

    /// Adds text, in place of a marked one; controls are left out, letters and their accents joined.
    pub fn add(&mut self, added: &str) {
        self.clear_marked();
        let printable = added.chars().filter(|c| !crate::dataset::is_forbidden(*c) && !matches!(c, '\n' | '\t'));
        let room = MOST_CHARACTERS.saturating_sub(self.text.chars().count());
        self.text = joined(self.text.chars().chain(printable.take(room)));
    }

    /// Takes the last character out, or the marked text.
    pub fn erase(&mut self) {
        self.clear_marked();
        self.text.pop();
    }

    fn clear_marked(&mut self) {
        if std::mem::take(&mut self.is_marked) {
            self.text.clear();
        }
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.text.clear();
        self.is_marked = false;
    }
}

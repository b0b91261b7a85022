//! The search field.

use unicode_normalization::UnicodeNormalization;

/// Longer input is cut: no name and no number is as long.
const MOST_CHARACTERS: usize = 64;

/// The text that is being typed. It is never stored anywhere else.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchField {
    text: String,
}

impl SearchField {
    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds text; controls are left out, letters and their accents joined.
    pub fn add(&mut self, added: &str) {
        let printable = added.chars().filter(|c| !crate::dataset::is_forbidden(*c) && !matches!(c, '\n' | '\t'));
        let room = MOST_CHARACTERS.saturating_sub(self.text.chars().count());
        let joined: String = self.text.chars().chain(printable.take(room)).nfc().collect();
        self.text = joined;
    }

    /// Takes the last character out.
    pub fn erase(&mut self) {
        self.text.pop();
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.text.clear();
    }
}

//! The program's own wording in the chosen language.

use crate::dataset::{Language, Text, Wording};
use crate::doc::fill;

/// The wording together with the language to read it in.
#[derive(Debug, Clone, Copy)]
pub struct Words<'d> {
    /// The texts.
    pub wording: &'d Wording,
    /// The language.
    pub language: Language,
}

impl Words<'_> {
    /// One text.
    #[must_use]
    pub fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    /// One text with its names in braces replaced.
    #[must_use]
    pub fn fill(&self, text: Text, values: &[(&str, &str)]) -> String {
        fill(self.say(text), values)
    }

    /// Things one after the other.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        let mut joined = String::new();
        for (position, item) in items.into_iter().enumerate() {
            if position > 0 {
                joined.push_str(self.say(self.wording.list_separator));
            }
            joined.push_str(item.as_ref());
        }
        joined
    }
}

//! The program's own wording in one language: a method per text of `data/interface.toml`, with what fills its holes as arguments.
//! The build writes the methods, so a wrong key and a hole that nobody fills do not compile.

mod names;

use std::fmt::{Display, Write as _};

use crate::dataset::{Language, Text, Wording};

/// The wording together with the language to read it in.
#[derive(Debug, Clone, Copy)]
pub struct Words<'d> {
    /// The texts.
    pub wording: &'d Wording,
    /// The language.
    pub language: Language,
}

impl Words<'_> {
    /// The same wording in another language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// A text of the data.
    #[must_use]
    pub fn text(self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    /// Things one after the other.
    #[must_use]
    pub fn list<S: AsRef<str>>(self, items: impl IntoIterator<Item = S>) -> String {
        let mut joined = String::new();
        for (position, item) in items.into_iter().enumerate() {
            if position > 0 {
                joined.push_str(self.list_separator());
            }
            joined.push_str(item.as_ref());
        }
        joined
    }

    /// The text at a place among the keys of `data/interface.toml`.
    fn at(self, key: usize) -> &'static str {
        self.wording.at(key).in_language(self.language)
    }

    /// The same, with the names in braces filled in.
    fn filled(self, key: usize, values: &[(&str, &dyn Display)]) -> String {
        let template = self.at(key);
        let mut filled = String::with_capacity(template.len() * 2);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
                let _never_fails = write!(filled, "{value}");
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

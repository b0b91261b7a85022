//! The program's own wording in the chosen language.

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
    /// One text.
    pub fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    /// One text with its names in braces replaced.
    pub fn fill(&self, text: Text, values: &[(&str, &str)]) -> String {
        fill(self.say(text), values)
    }

    /// Things one after the other.
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

/// Replaces each `{name}` once; braces inside the values stay as they are.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, end)) = after.split_once('}') else { break };
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = end;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_are_filled_in_once() {
        assert_eq!(fill("{a}: {b}.", &[("b", "{a}"), ("a", "x")]), "x: {a}.");
        assert_eq!(fill("no names", &[]), "no names");
    }
}

//! Labels: a text of one's own, never a number of a phone or a SIM, nor the name of a person.

use crate::dataset::{Language, is_forbidden};
use crate::words::Words;

/// A longer label is none.
pub const LONGEST_LABEL: usize = 40;

/// Why a text is no label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLabel {
    /// It may be a number of a phone, a SIM or a person.
    Private,
    /// It holds the name of a person.
    Name,
    /// It is too long, or more than a line.
    Form,
}

impl NoLabel {
    /// In words.
    #[must_use]
    pub fn text(self, words: Words) -> String {
        match self {
            Self::Private => words.mine_private().to_owned(),
            Self::Name => words.mine_private_name().to_owned(),
            Self::Form => words.mine_label_form(&LONGEST_LABEL),
        }
    }
}

/// A label as it is kept; none where nothing is left of the text.
///
/// # Errors
/// Where the text must not be kept.
pub fn label(text: &str, words: Words) -> Result<Option<String>, NoLabel> {
    let text = text.trim();
    let is_line = !text.contains(|c: char| is_forbidden(c) || matches!(c, '\n' | '\t'));
    match text {
        _ if is_private(text) => Err(NoLabel::Private),
        _ if has_name(text, words) => Err(NoLabel::Name),
        _ if !is_line || text.chars().count() > LONGEST_LABEL => Err(NoLabel::Form),
        _ => Ok((!text.is_empty()).then(|| text.to_owned())),
    }
}

/// Whether a text holds what may be a number of a phone, a SIM or a person: five digits with nothing but signs and spaces between
/// them.
#[must_use]
pub fn is_private(text: &str) -> bool {
    const FEWEST: usize = 5;
    let mut runs = text.split(char::is_alphabetic);
    runs.any(|run| run.chars().filter(|c| c.is_numeric()).count() >= FEWEST)
}

/// Whether a text holds the name of a person, as far as lists of names know one. What only looks like a name is none: most words
/// with a capital are brands.
fn has_name(text: &str, words: Words) -> bool {
    let [zh, en] = [Language::Zh, Language::En].map(|language| words.in_language(language));
    let parts = |ends: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphabetic() || ends.contains(c));
        parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
    };
    has_spaced_name(&parts(""), en) || parts(zh.mine_name_end()).iter().any(|part| is_joined_name(part, zh))
}

/// Whether one of some words is a given name, or a surname is the first or the last of two or three.
fn has_spaced_name(parts: &[String], words: Words) -> bool {
    let is_in = |names: &str, part: &String| names.split(' ').any(|name| name.to_lowercase() == *part);
    let mut edges = [parts.first(), parts.last()].into_iter().flatten();
    parts.iter().any(|part| is_in(words.mine_given(), part))
        || (2..=3).contains(&parts.len()) && edges.any(|part| is_in(words.mine_surnames(), part))
}

/// Whether a word is a surname of one character and a given name of one or two, of which some never stand alone.
fn is_joined_name(part: &str, words: Words) -> bool {
    let (alone, in_pairs) = words.mine_given().split_once(' ').unwrap_or_default();
    let mut letters = part.chars();
    let begins = letters.next().is_some_and(|first| words.mine_surnames().contains(first));
    let given: Vec<char> = letters.take(3).collect();
    begins
        && match given[..] {
            [only] => alone.contains(only),
            [first, second] => [first, second].iter().all(|c| alone.contains(*c) || in_pairs.contains(*c)),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_LABEL, NoLabel, label};
    use crate::dataset::Language;
    use crate::session::data::carried;
    use crate::words::Words;

    fn labelled(text: &str) -> Result<Option<String>, NoLabel> {
        let words = Words { wording: &carried().expect("it loads").tables.wording, language: Language::En };
        label(text, words)
    }

    #[test]
    fn a_label_is_one_line_of_at_most_forty_characters() {
        let longest = "x".repeat(LONGEST_LABEL);
        assert_eq!(labelled(&longest), Ok(Some(longest.clone())));
        assert_eq!(labelled(&format!(" {longest} ")), Ok(Some(longest.clone())), "spaces around it do not count");
        assert_eq!(labelled(&format!("{longest}x")), Err(NoLabel::Form));
        for broken in ["two\nlines", "a\tb", "a\u{202e}b", "a\u{1b}b"] {
            assert_eq!(labelled(broken), Err(NoLabel::Form), "{broken:?}");
        }
        assert_eq!(labelled(" \t\n"), Ok(None), "nothing is left of it");
    }
}

//! Reads the keys of one table of a TOML file. A fault is noted and reading goes on with an empty value, so that all faults come to
//! light.

use std::cell::RefCell;
use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Faults, LinedFile, Severity, choice_help, forbidden_in, list_of, nearest_help, wrong_kind};

/// What a table and the tables in it stand in.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The file.
    pub file: &'a LinedFile<'a>,
    /// Where its faults are noted.
    pub faults: &'a RefCell<Faults>,
}

/// A table that is being read; `C` is whatever else its reader needs to know.
#[derive(Debug)]
pub struct Reader<'a, C> {
    /// What else is known.
    pub context: C,
    source: Source<'a>,
    table: &'a DeTable<'a>,
    span: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

/// A word with its place in the file, in bytes.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Word<'a> {
    pub text: &'a str,
    pub span: Range<usize>,
}

/// A value of a table.
type Value<'a> = Spanned<DeValue<'a>>;

/// A text is expected.
const TEXT: &str = "a text in quotes";

impl<'a, C: Copy> Reader<'a, C> {
    /// A reader of the table at `span` (bytes).
    pub fn new(context: C, source: Source<'a>, table: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Self { context, source, table, span, asked: RefCell::default() }
    }

    /// A reader of a table in this one.
    #[must_use]
    pub fn of(&self, table: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Self::new(self.context, self.source, table, span)
    }

    /// The line of a place, from 1.
    pub fn line(&self, span: &Range<usize>) -> usize {
        self.source.file.line(span.start).0
    }

    /// Where the table stands, in bytes.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Number of the layer that the table stands in.
    pub fn layer(&self) -> usize {
        self.source.file.layer
    }

    /// Notes an error.
    pub fn error(&self, span: &Range<usize>, message: impl Into<String>, help: Option<String>) {
        self.report(Severity::Error, span, message.into(), help);
    }

    /// Notes a fault.
    pub fn report(&self, severity: Severity, span: &Range<usize>, message: String, help: Option<String>) {
        self.source.faults.borrow_mut().add(severity, self.source.file, span, message, help);
    }

    /// Whether so much is wrong already that it does not count what would help.
    pub fn is_full(&self) -> bool {
        self.source.faults.borrow().is_full()
    }

    /// Notes every key that nothing has asked for, with the nearest of those that something has.
    pub fn finish(self) {
        self.finish_with(nearest_help);
    }

    /// Notes every key that nothing has asked for; `help` is told it and the others.
    pub fn finish_with(self, help: impl Fn(&str, &[&str]) -> Option<String>) {
        let asked = self.asked.borrow();
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !asked.contains(&name) {
                self.error(&key.span(), format!("unknown key `{name}`"), help(name, &asked));
            }
        }
    }

    /// The value of a key.
    pub fn find(&self, key: &'static str) -> Option<&'a Value<'a>> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    /// The keys of the table, whether anybody asks for them or not.
    pub fn keys(&self) -> impl Iterator<Item = &'a str> + use<'a, C> {
        self.table.keys().map(|key| &**key.get_ref())
    }

    /// Whether there is such a key.
    pub fn has(&self, key: &'static str) -> bool {
        self.find(key).is_some()
    }

    /// Where the value of a key stands; where it is missing, the table.
    pub fn span_of(&self, key: &'static str) -> Range<usize> {
        self.find(key).map_or_else(|| self.span(), Spanned::span)
    }

    /// Notes that a key is missing.
    pub fn missing(&self, key: &str, expected: &str) {
        self.error(&self.span, format!("missing key `{key}`"), Some(format!("expected {expected}")));
    }

    /// Notes that a value is of another kind than expected.
    pub fn wrong(&self, key: &str, value: &Value<'a>, expected: &str) {
        let message = wrong_kind(key, value.get_ref().type_str());
        self.error(&value.span(), message, Some(format!("expected {expected}")));
    }

    /// A text of any characters.
    pub fn raw_word(&self, key: &str, value: &'a Value<'a>, expected: &str) -> Option<Word<'a>> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(key, value, expected);
            return None;
        };
        Some(Word { text, span: value.span() })
    }

    /// Notes a character that may not stand in a line of text; whether there is none.
    pub fn is_line(&self, key: &str, word: &Word, help: Option<&str>) -> bool {
        let found = forbidden_in(word.text).or_else(|| word.text.chars().find(|c| matches!(c, '\n' | '\t')));
        if let Some(found) = found {
            let kind = if found.is_control() { "control character" } else { "character" };
            let message = format!("{kind} U+{:04X} in `{key}`", u32::from(found));
            self.error(&word.span, message, help.map(str::to_owned));
        }
        found.is_none()
    }

    fn as_word(&self, key: &str, value: &'a Value<'a>) -> Option<Word<'a>> {
        const HELP: &str = "a text is one line without control characters, marks that turn the reading direction, and what nobody sees";
        let word = self.raw_word(key, value, TEXT)?;
        self.is_line(key, &word, Some(HELP));
        Some(word)
    }

    /// A text, where there is one.
    pub fn optional_word(&self, key: &'static str) -> Option<Word<'a>> {
        let value = self.find(key)?;
        self.as_word(key, value)
    }

    /// A text that must be there.
    pub fn word(&self, key: &'static str, expected: &str) -> Option<Word<'a>> {
        let word = self.optional_word(key);
        if word.is_none() && self.find(key).is_none() {
            self.missing(key, expected);
        }
        word
    }

    /// A text that must be there and not be empty.
    pub fn kept(&self, key: &'static str, expected: &str) -> &'static str {
        let Some(word) = self.word(key, expected) else { return "" };
        if word.text.trim().is_empty() {
            self.error(&word.span, format!("`{key}` is empty"), Some(format!("expected {expected}")));
        }
        keep(word.text.to_owned())
    }

    /// A text, where there is one.
    pub fn optional_kept(&self, key: &'static str) -> Option<&'static str> {
        self.optional_word(key).map(|word| keep(word.text.to_owned()))
    }

    /// An id: lower-case words joined by hyphens, dots allowed.
    pub fn id(&self) -> &'static str {
        let Some(word) = self.word("id", "lower-case words joined by hyphens") else { return "" };
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        if word.text.is_empty() || !word.text.chars().all(is_plain) {
            let help = "expected lower-case letters, digits and hyphens".to_owned();
            self.error(&word.span, format!("`{}` is no id", word.text), Some(help));
        }
        keep(word.text.to_owned())
    }

    /// Yes or no; no where the key is missing.
    pub fn flag(&self, key: &'static str) -> bool {
        self.optional_flag(key).unwrap_or(false)
    }

    /// Yes or no, where it is said.
    pub fn optional_flag(&self, key: &'static str) -> Option<bool> {
        let value = self.find(key)?;
        let found = value.get_ref().as_bool();
        if found.is_none() {
            self.wrong(key, value, "true or false");
        }
        found
    }

    /// A whole number within `range`; the lower end where it is missing or wrong.
    pub fn number(&self, key: &'static str, range: RangeInclusive<u32>) -> u32 {
        let Some(value) = self.find(key) else { return *range.start() };
        let expected = format!("a whole number from {} to {}", range.start(), range.end());
        let Some(written) = value.get_ref().as_integer() else {
            self.wrong(key, value, &expected);
            return *range.start();
        };
        let number = u32::from_str_radix(written.as_str(), written.radix()).ok();
        number.filter(|number| range.contains(number)).unwrap_or_else(|| {
            self.error(&value.span(), format!("`{key}` is out of range"), Some(format!("expected {expected}")));
            *range.start()
        })
    }

    /// A number with a decimal point that must be there.
    pub fn decimal(&self, key: &'static str) -> f32 {
        const EXPECTED: &str = "a number with a decimal point";
        let Some(value) = self.find(key) else {
            self.missing(key, EXPECTED);
            return 0.0;
        };
        let parsed = value.get_ref().as_float().and_then(|float| float.as_str().parse().ok());
        parsed.filter(|number: &f32| number.is_finite()).unwrap_or_else(|| {
            self.wrong(key, value, EXPECTED);
            0.0
        })
    }

    /// A table in braces, where there is one.
    pub fn optional_table(&self, key: &'static str) -> Option<Self> {
        let value = self.find(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, value, "a table in braces");
            return None;
        };
        Some(self.of(table, value.span()))
    }

    /// A list; empty where the key is missing.
    pub fn array(&self, key: &'static str) -> Vec<&'a Value<'a>> {
        let Some(value) = self.find(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list in brackets");
            return Vec::new();
        };
        array.iter().collect()
    }

    /// A list of texts.
    pub fn words(&self, key: &'static str) -> Vec<Word<'a>> {
        self.array(key).into_iter().filter_map(|value| self.as_word(key, value)).collect()
    }

    /// Words that may not be empty or hold a line break.
    pub fn str_list(&self, key: &'static str) -> Vec<&'static str> {
        let words = self.words(key);
        for word in words.iter().filter(|word| word.text.is_empty() || word.text.contains('\n')) {
            self.error(&word.span, format!("an empty or broken word in `{key}`"), None);
        }
        words.iter().map(|word| keep(word.text.to_owned())).collect()
    }

    /// A list of tables.
    pub fn tables(&self, key: &'static str) -> Vec<Self> {
        let found = self.array(key).into_iter();
        found
            .filter_map(|value| {
                let table = value.get_ref().as_table();
                if table.is_none() {
                    self.wrong(key, value, "a table in braces");
                }
                table.map(|table| self.of(table, value.span()))
            })
            .collect()
    }

    /// Every key of this table with its place, and its value.
    pub fn entries(&self) -> impl Iterator<Item = (Word<'a>, &'a Value<'a>)> + use<'a, C> {
        self.table.iter().map(|(name, value)| (Word { text: name.get_ref(), span: name.span() }, value))
    }

    /// The keys and words of a table that maps ids to ids.
    pub fn pairs(&self, key: &'static str) -> Vec<(Word<'a>, Word<'a>)> {
        let Some(reader) = self.optional_table(key) else { return Vec::new() };
        reader.entries().filter_map(|(name, value)| Some((name, self.as_word(key, value)?))).collect()
    }

    /// One of a closed list of words, where there is one.
    pub fn optional_choice<T: Copy + Into<&'static str>>(&self, key: &'static str, among: &[T]) -> Option<T> {
        let word = self.optional_word(key)?;
        self.choose("word", &word, among)
    }

    /// One of a closed list of words.
    pub fn choice<T: Copy + Into<&'static str>>(&self, key: &'static str, among: &[T]) -> Option<T> {
        let word = self.word(key, &list_of(&words_of(among)))?;
        self.choose("word", &word, among)
    }

    /// What a word of a closed list means; `kind` is what such a word is called.
    pub fn choose<T: Copy + Into<&'static str>>(&self, kind: &str, word: &Word, among: &[T]) -> Option<T> {
        let found = among.iter().copied().find(|found| word.text == (*found).into());
        if found.is_none() {
            let help = choice_help(word.text, &words_of(among));
            self.error(&word.span, format!("unknown {kind} `{}`", word.text), Some(help));
        }
        found
    }
}

/// The words of a closed list.
pub fn words_of<T: Copy + Into<&'static str>>(among: &[T]) -> Vec<&'static str> {
    among.iter().map(|found| (*found).into()).collect()
}

/// What is read lives as long as the program: its texts are kept for good instead of being passed around with a lifetime.
pub(super) fn keep(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

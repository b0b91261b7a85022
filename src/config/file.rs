//! The configuration file: text in, settings and faults out. What is wrong loses only itself; the rest of the file holds.

use std::cell::RefCell;
use std::ops::Range;

use strum::VariantArray as _;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::choices::{Borders, Links, Theme, View};
use crate::dataset::reader::{self, Source, Word, words_of};
use crate::dataset::{Fault, Faults, Language, LinedFile, Severity, SourceFile, choice_help, list_of};
use crate::order;

/// A value with the line that it stands in, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// The line.
    pub line: usize,
}

/// A word of the file with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The word.
    pub text: String,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// Its line, from 1.
    pub line: usize,
}

/// The keys that an action shall have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebinding {
    /// Name of the action.
    pub action: Written,
    /// Names of the keys.
    pub keys: Vec<Written>,
}

/// What is wrong with a rebinding. Only the screen knows its actions and keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What was expected.
    pub help: Option<String>,
}

/// Tells what is wrong with rebindings.
pub type CheckKeys = fn(&[Rebinding]) -> Vec<Complaint>;

/// What the file says; nothing where it is silent or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Language of all texts.
    pub language: Option<Placed<Language>>,
    /// Id of the profile.
    pub profile: Option<Written>,
    /// What the screen opens with.
    pub view: Option<Placed<View>>,
    /// Colours.
    pub theme: Option<Placed<Theme>>,
    /// Line characters.
    pub borders: Option<Placed<Borders>>,
    /// Whether the screen listens to the mouse.
    pub mouse: Option<Placed<bool>>,
    /// Whether addresses are links.
    pub links: Option<Placed<Links>>,
    /// Whether anything is remembered.
    pub remember: Option<Placed<bool>>,
    /// Keys.
    pub keys: Vec<Rebinding>,
}

/// The configuration file after reading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Configuration {
    /// What it says.
    pub settings: Settings,
    /// All that is wrong with it, by place.
    pub faults: Vec<Fault>,
    /// Where actions and keys stand that cannot be had.
    refused: Vec<Range<usize>>,
    file: Option<SourceFile>,
}

impl Configuration {
    /// Reads the text of a file. A text that is no TOML says nothing at all.
    #[must_use]
    pub fn read(file: SourceFile, check_keys: CheckKeys) -> Self {
        let lined = LinedFile::new(&file);
        let noted = RefCell::new(Faults::default());
        let source = Source { file: &lined, faults: &noted };
        let (document, errors) = DeTable::parse_recoverable(&file.text);
        let reader = Reader::new((), source, document.get_ref(), document.span());
        for error in &errors {
            reader.error(&error.span().unwrap_or(0..0), error.message(), None);
        }
        let (settings, refused) = if errors.is_empty() { settings(reader, check_keys) } else { Default::default() };
        Self { settings, faults: noted.into_inner().first(), refused, file: Some(file) }
    }

    /// There is a file that cannot be read for `reason`.
    #[must_use]
    pub fn unreadable(path: String, reason: String) -> Self {
        let file = SourceFile { path, text: String::new() };
        let fault = Fault::new(Severity::Error, &LinedFile::new(&file), &(0..0), reason, None);
        Self { faults: vec![fault], file: Some(file), ..Self::default() }
    }

    /// The rebindings that hold, without the keys that cannot be had.
    pub fn held_keys(&self) -> impl Iterator<Item = (&Written, Vec<&str>)> {
        let is_held = |written: &&Written| !self.refused.contains(&written.span);
        let rebindings = self.settings.keys.iter().filter(move |rebinding| is_held(&&rebinding.action));
        rebindings.filter_map(move |rebinding| {
            let keys: Vec<&str> = rebinding.keys.iter().filter(is_held).map(|key| key.text.as_str()).collect();
            (rebinding.keys.is_empty() || !keys.is_empty()).then_some((&rebinding.action, keys))
        })
    }

    /// Drops the profile unless it is one of `ids`: known only when the data is loaded.
    pub fn hold_to_profiles(&mut self, ids: &[&str]) {
        let (Some(file), Some(profile)) = (&self.file, &self.settings.profile) else { return };
        if ids.contains(&profile.text.as_str()) {
            return;
        }
        let (message, help) = (format!("unknown profile `{}`", profile.text), choice_help(&profile.text, ids));
        let fault = Fault::new(Severity::Error, &LinedFile::new(file), &profile.span, message, Some(help));
        self.faults.push(fault);
        self.faults = sorted(std::mem::take(&mut self.faults));
        self.settings.profile = None;
    }
}

fn sorted(mut faults: Vec<Fault>) -> Vec<Fault> {
    order::sort_by_key(&mut faults, |fault| (fault.line, fault.column));
    faults
}

type Reader<'a> = reader::Reader<'a, ()>;
type Value<'a> = Spanned<DeValue<'a>>;

/// What the file says, and where actions and keys stand that cannot be had.
fn settings(reader: Reader, check_keys: CheckKeys) -> (Settings, Vec<Range<usize>>) {
    let mut settings = Settings {
        language: choice(&reader, "language", &Language::ALL),
        profile: reader.find("profile").and_then(|id| written(&reader, "profile", id, "the id of a profile in quotes")),
        view: choice(&reader, "view", View::VARIANTS),
        theme: choice(&reader, "theme", Theme::VARIANTS),
        borders: choice(&reader, "borders", Borders::VARIANTS),
        mouse: flag(&reader, "mouse"),
        links: choice(&reader, "links", Links::VARIANTS),
        remember: flag(&reader, "remember"),
        keys: reader.find("keys").map(|value| rebindings(&reader, value)).unwrap_or_default(),
    };
    // The parser sorts by name; which of two comes first in the file decides which of them keeps a key.
    order::sort_by_key(&mut settings.keys, |rebinding| rebinding.action.span.start);
    let mut refused = Vec::new();
    // What is complained of stays in: whoever builds the table of keys passes over it as well.
    for Complaint { span, message, help } in check_keys(&settings.keys) {
        reader.error(&span, message, help);
        refused.push(span);
    }
    reader.finish_with(|key, keys| Some(choice_help(key, keys)));
    (settings, refused)
}

fn flag(reader: &Reader, key: &'static str) -> Option<Placed<bool>> {
    let value = reader.optional_flag(key)?;
    Some(Placed { value, line: reader.line(&reader.span_of(key)) })
}

fn choice<T: Copy + Into<&'static str>>(reader: &Reader, key: &'static str, among: &[T]) -> Option<Placed<T>> {
    let word = word(reader, key, reader.find(key)?, &list_of(&words_of(among)))?;
    let value = reader.choose(key, &word, among)?;
    Some(Placed { value, line: reader.line(&word.span) })
}

/// A line of text; one that holds anything else says nothing.
fn word<'a>(reader: &Reader<'a>, key: &str, value: &'a Value<'a>, expected: &str) -> Option<Word<'a>> {
    reader.raw_word(key, value, expected).filter(|word| reader.is_line(key, word, None))
}

fn written<'a>(reader: &Reader<'a>, key: &str, value: &'a Value<'a>, expected: &str) -> Option<Written> {
    word(reader, key, value, expected).map(|word| placed(reader, word))
}

fn placed(reader: &Reader, word: Word) -> Written {
    Written { text: word.text.to_owned(), line: reader.line(&word.span), span: word.span }
}

fn rebindings<'a>(reader: &Reader<'a>, value: &'a Value<'a>) -> Vec<Rebinding> {
    const EXPECTED: &str = "a table `[keys]` of actions, each with a list of keys";
    let Some(table) = value.get_ref().as_table() else {
        reader.wrong("keys", value, EXPECTED);
        return Vec::new();
    };
    let rebindings = reader.of(table, value.span()).entries().filter_map(|(action, keys)| {
        Some(Rebinding { keys: key_names(reader, action.text, keys)?, action: placed(reader, action) })
    });
    rebindings.collect()
}

/// A list of names, or a single one.
fn key_names<'a>(reader: &Reader<'a>, action: &str, value: &'a Value<'a>) -> Option<Vec<Written>> {
    const EXPECTED: &str = "a list of keys, such as [\"F5\", \"Ctrl-K\"]";
    match value.get_ref() {
        DeValue::String(_) => Some(vec![written(reader, action, value, EXPECTED)?]),
        DeValue::Array(keys) => {
            let words: Vec<Written> = keys.iter().filter_map(|key| written(reader, action, key, EXPECTED)).collect();
            // A list of which nothing is left says nothing; an empty one takes the keys away.
            (keys.is_empty() || !words.is_empty()).then_some(words)
        }
        _ => {
            reader.wrong(action, value, EXPECTED);
            None
        }
    }
}

//! The configuration file: text in, settings and faults out. What is wrong loses only itself; the rest of the file holds.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::choices::{Borders, Links, Theme, View};
use crate::dataset::{
    Fault, Language, LinedFile, Severity, SourceFile, choice_help, is_forbidden, list_of, wrong_kind,
};

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

/// The keys of the file.
const KEYS: [&str; 9] = ["language", "profile", "view", "theme", "borders", "mouse", "links", "remember", "keys"];
const LANGUAGES: [(&str, Language); 2] = [("zh", Language::Zh), ("en", Language::En)];

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
        let (document, errors) = DeTable::parse_recoverable(&file.text);
        let mut reader = Reader { lined: &lined, faults: Vec::new(), refused: Vec::new() };
        for error in &errors {
            reader.fault(&error.span().unwrap_or(0..0), error.message(), None);
        }
        let settings =
            if errors.is_empty() { reader.settings(document.get_ref(), check_keys) } else { Settings::default() };
        let (faults, refused) = (sorted(reader.faults), reader.refused);
        Self { settings, faults, refused, file: Some(file) }
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
    crate::order::sort_by_key(&mut faults, |fault| (fault.line, fault.column));
    faults
}

struct Reader<'a> {
    lined: &'a LinedFile<'a>,
    faults: Vec<Fault>,
    refused: Vec<Range<usize>>,
}

type Value<'a> = Spanned<DeValue<'a>>;

impl Reader<'_> {
    fn fault(&mut self, span: &Range<usize>, message: &str, help: Option<String>) {
        // A fault is told in one line, whatever it quotes.
        let message = message.replace(['\n', '\t'], "\u{fffd}");
        self.faults.push(Fault::new(Severity::Error, self.lined, span, message, help));
    }

    fn line(&self, span: &Range<usize>) -> usize {
        self.lined.line(span.start).0
    }

    fn settings(&mut self, table: &DeTable, check_keys: CheckKeys) -> Settings {
        let mut settings = Settings::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "language" => settings.language = self.choice("language", value, &LANGUAGES),
                "profile" => settings.profile = self.word("profile", value, "the id of a profile in quotes"),
                "view" => settings.view = self.choice("view", value, &View::ALL),
                "theme" => settings.theme = self.choice("theme", value, &Theme::ALL),
                "borders" => settings.borders = self.choice("borders", value, &Borders::ALL),
                "mouse" => settings.mouse = self.flag("mouse", value),
                "links" => settings.links = self.choice("links", value, &Links::ALL),
                "remember" => settings.remember = self.flag("remember", value),
                "keys" => settings.keys = self.keys(value, check_keys),
                unknown => {
                    self.fault(&key.span(), &format!("unknown key `{unknown}`"), Some(choice_help(unknown, &KEYS)));
                }
            }
        }
        settings
    }

    fn wrong(&mut self, key: &str, value: &Value, expected: &str) {
        let message = wrong_kind(key, value.get_ref().type_str());
        self.fault(&value.span(), &message, Some(format!("expected {expected}")));
    }

    fn word(&mut self, key: &str, value: &Value, expected: &str) -> Option<Written> {
        let (span, text) = (value.span(), value.get_ref().as_str());
        let Some(text) = text else {
            self.wrong(key, value, expected);
            return None;
        };
        if let Some(found) = text.chars().find(|c| is_forbidden(*c) || matches!(c, '\n' | '\t')) {
            self.fault(&span, &format!("control character U+{:04X} in `{key}`", u32::from(found)), None);
            return None;
        }
        Some(Written { text: text.to_owned(), line: self.line(&span), span })
    }

    fn choice<T: Copy>(&mut self, key: &str, value: &Value, choices: &[(&str, T)]) -> Option<Placed<T>> {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        let word = self.word(key, value, &list_of(&names))?;
        let found = choices.iter().find(|(name, _)| *name == word.text).map(|(_, choice)| *choice);
        if found.is_none() {
            self.fault(&word.span, &format!("unknown {key} `{}`", word.text), Some(choice_help(&word.text, &names)));
        }
        found.map(|value| Placed { value, line: word.line })
    }

    fn flag(&mut self, key: &str, value: &Value) -> Option<Placed<bool>> {
        let found = value.get_ref().as_bool();
        if found.is_none() {
            self.wrong(key, value, "true or false");
        }
        found.map(|found| Placed { value: found, line: self.line(&value.span()) })
    }

    /// The table of keys. What is complained of stays in: whoever builds the table of keys passes over it as well.
    fn keys(&mut self, value: &Value, check_keys: CheckKeys) -> Vec<Rebinding> {
        const EXPECTED: &str = "a table `[keys]` of actions, each with a list of keys";
        let Some(table) = value.get_ref().as_table() else {
            self.wrong("keys", value, EXPECTED);
            return Vec::new();
        };
        let rebindings = table.iter().filter_map(|(action, keys)| {
            let span = action.span();
            let action = Written { text: action.get_ref().to_string(), line: self.line(&span), span };
            Some(Rebinding { keys: self.key_names(&action.text, keys)?, action })
        });
        let mut rebindings: Vec<Rebinding> = rebindings.collect();
        // The parser sorts by name; which of two comes first in the file decides which of them keeps a key.
        crate::order::sort_by_key(&mut rebindings, |rebinding| rebinding.action.span.start);
        for Complaint { span, message, help } in check_keys(&rebindings) {
            self.fault(&span, &message, help);
            self.refused.push(span);
        }
        rebindings
    }

    /// A list of names, or a single one.
    fn key_names(&mut self, action: &str, value: &Value) -> Option<Vec<Written>> {
        const EXPECTED: &str = "a list of keys, such as [\"F5\", \"Ctrl-K\"]";
        match value.get_ref() {
            DeValue::String(_) => Some(vec![self.word(action, value, EXPECTED)?]),
            DeValue::Array(keys) => {
                let words: Vec<Written> = keys.iter().filter_map(|key| self.word(action, key, EXPECTED)).collect();
                // A list of which nothing is left says nothing; an empty one takes the keys away.
                (keys.is_empty() || !words.is_empty()).then_some(words)
            }
            _ => {
                self.wrong(action, value, EXPECTED);
                None
            }
        }
    }
}

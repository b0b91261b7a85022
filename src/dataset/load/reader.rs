//! Reads the keys of one table. A fault is noted and reading goes on with an empty value, so that all faults come to light.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::catalog::Section;
use super::{Context, Fault, Severity, keep};
use crate::dataset::fault::is_forbidden;
use crate::dataset::{Dated, Evidence, Grade, Text};
use crate::dataset::{choice_help, list_of, nearest_help, wrong_kind};

/// A table that is being read.
pub(super) struct Reader<'a> {
    pub context: &'a Context<'a>,
    file: usize,
    table: &'a DeTable<'a>,
    span: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

/// A word with its place.
#[derive(Clone)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    pub span: Range<usize>,
}

impl<'a> Reader<'a> {
    pub fn new(context: &'a Context<'a>, file: usize, table: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Self { context, file, table, span, asked: RefCell::default() }
    }

    /// Where the table starts.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Number of the layer that the table stands in.
    pub fn layer(&self) -> usize {
        self.context.files.get(self.file).map_or(0, |(layer, _)| *layer)
    }

    pub fn error(&self, span: &Range<usize>, message: impl Into<String>, help: Option<String>) {
        self.report(Severity::Error, span, message.into(), help);
    }

    pub fn report(&self, severity: Severity, span: &Range<usize>, message: String, help: Option<String>) {
        if let Some((_, file)) = self.context.files.get(self.file) {
            self.context.faults.borrow_mut().push(Fault::new(severity, file, span, message, help));
        }
    }

    /// Notes every key that nothing has asked for.
    pub fn finish(self) {
        let asked = self.asked.borrow();
        for (key, _) in self.table {
            if !asked.iter().any(|name| key.get_ref() == name) {
                let help = nearest_help(key.get_ref(), &asked);
                self.error(&key.span(), format!("unknown key `{}`", key.get_ref()), help);
            }
        }
    }

    fn find(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    pub fn has(&self, key: &'static str) -> bool {
        self.find(key).is_some()
    }

    /// Where the value of a key stands; where it is missing, the table.
    pub fn span_of(&self, key: &'static str) -> Range<usize> {
        self.find(key).map_or_else(|| self.span(), Spanned::span)
    }

    fn missing(&self, key: &str, expected: &str) {
        self.error(&self.span, format!("missing key `{key}`"), Some(format!("expected {expected}")));
    }

    fn wrong(&self, key: &str, value: &Spanned<DeValue<'a>>, expected: &str) {
        let message = wrong_kind(key, value.get_ref().type_str());
        self.error(&value.span(), message, Some(format!("expected {expected}")));
    }

    pub fn optional_word(&self, key: &'static str) -> Option<Word<'a>> {
        let value = self.find(key)?;
        self.as_word(key, value)
    }

    fn as_word(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<Word<'a>> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(key, value, "a text in quotes");
            return None;
        };
        if let Some(found) = text.chars().find(|c| is_forbidden(*c) || matches!(c, '\n' | '\t')) {
            let help = "a text is one line without control characters and marks that turn the reading direction";
            let message = format!("control character U+{:04X} in `{key}`", u32::from(found));
            self.error(&value.span(), message, Some(help.to_owned()));
        }
        Some(Word { text, span: value.span() })
    }

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

    pub fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.find(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, value, "true or false");
            false
        })
    }

    /// A whole number within `range`; the lower end where it is missing or wrong.
    pub fn number(&self, key: &'static str, range: std::ops::RangeInclusive<u32>) -> u32 {
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

    /// A text in both languages that must be there.
    pub fn text(&self, key: &'static str) -> Text {
        self.optional_text(key).unwrap_or_else(|| {
            if self.find(key).is_none() {
                self.missing(key, "{ zh = \"…\", en = \"…\" }");
            }
            Text::default()
        })
    }

    pub fn optional_text(&self, key: &'static str) -> Option<Text> {
        let reader = self.optional_table(key)?;
        let text = Text { zh: reader.kept("zh", "the Chinese text"), en: reader.kept("en", "the English text") };
        reader.check_wording("zh");
        reader.check_wording("en");
        reader.finish();
        Some(text)
    }

    /// Words and addresses that no text may hold: advertising, contacts, links.
    fn check_wording(&self, key: &'static str) {
        let Some(word) = self.optional_word(key) else { return };
        let text = word.text.to_lowercase();
        let forbidden = self.context.catalog.forbidden.positions.keys();
        let mut found: Vec<&String> =
            forbidden.filter(|forbidden| !forbidden.is_empty() && text.contains(&forbidden.to_lowercase())).collect();
        crate::order::sort(&mut found);
        for forbidden in found {
            let help = "texts carry no advertising, contacts or links; addresses belong in [[source]]".to_owned();
            self.error(&word.span, format!("`{forbidden}` in a text"), Some(help));
        }
    }

    pub fn optional_table(&self, key: &'static str) -> Option<Reader<'a>> {
        let value = self.find(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, value, "a table in braces");
            return None;
        };
        Some(Reader::new(self.context, self.file, table, value.span()))
    }

    fn array(&self, key: &'static str) -> Vec<&'a Spanned<DeValue<'a>>> {
        let Some(value) = self.find(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list in brackets");
            return Vec::new();
        };
        array.iter().collect()
    }

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

    pub fn tables(&self, key: &'static str) -> Vec<Reader<'a>> {
        let found = self.array(key).into_iter();
        found
            .filter_map(|value| {
                let table = value.get_ref().as_table();
                if table.is_none() {
                    self.wrong(key, value, "a table in braces");
                }
                table.map(|table| Reader::new(self.context, self.file, table, value.span()))
            })
            .collect()
    }

    /// The keys and words of a table that maps ids to ids.
    pub fn pairs(&self, key: &'static str) -> Vec<(Word<'a>, Word<'a>)> {
        let Some(reader) = self.optional_table(key) else { return Vec::new() };
        let pairs = reader.table.iter();
        pairs
            .filter_map(|(name, value)| {
                let word = self.as_word(key, value)?;
                Some((Word { text: name.get_ref(), span: name.span() }, word))
            })
            .collect()
    }

    /// One of a closed list of words.
    pub fn choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        let word = self.word(key, &list_of(&names_of(choices)))?;
        self.choose(&word, choices)
    }

    pub fn optional_choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
        let word = self.optional_word(key)?;
        self.choose(&word, choices)
    }

    fn choose<T: Copy>(&self, word: &Word, choices: &[(&str, T)]) -> Option<T> {
        let found = choices.iter().find(|(name, _)| *name == word.text).map(|(_, value)| *value);
        if found.is_none() {
            let help = choice_help(word.text, &names_of(choices));
            self.error(&word.span, format!("unknown word `{}`", word.text), Some(help));
        }
        found
    }

    /// Position of the table that a word names.
    pub fn refer(&self, word: &Word, kind: &str, section: &Section) -> Option<u16> {
        let position = section.position(word.text);
        if position.is_none() {
            let names: Vec<&str> = section.positions.keys().map(String::as_str).collect();
            self.error(&word.span, format!("unknown {kind} `{}`", word.text), nearest_help(word.text, &names));
        }
        position
    }

    pub fn reference(&self, key: &'static str, kind: &str, section: &Section) -> Option<u16> {
        let word = self.word(key, &format!("the id of a {kind}"))?;
        self.refer(&word, kind, section)
    }

    pub fn optional_reference(&self, key: &'static str, kind: &str, section: &Section) -> Option<u16> {
        let word = self.optional_word(key)?;
        self.refer(&word, kind, section)
    }

    pub fn references(&self, key: &'static str, kind: &str, section: &Section) -> Vec<u16> {
        self.words(key).iter().filter_map(|word| self.refer(word, kind, section)).collect()
    }

    /// The listed tables as bits; all of them where the key is missing.
    pub fn reference_bits(&self, key: &'static str, kind: &str, section: &Section) -> u32 {
        if !self.has(key) {
            return u32::MAX;
        }
        self.limits(key, kind, section)
            .into_iter()
            .fold(0, |bits, position| bits | 1u32.checked_shl(position.into()).unwrap_or_default())
    }

    /// The listed tables, to which something is limited: a list that is there but empty would limit it to nothing.
    pub fn limits(&self, key: &'static str, kind: &str, section: &Section) -> Vec<u16> {
        if self.has(key) && self.array(key).is_empty() {
            let help = "leave the key out where there is no limit".to_owned();
            self.error(&self.span_of(key), format!("`{key}` is empty"), Some(help));
        }
        self.references(key, kind, section)
    }

    /// A place: none for `"*"`, everywhere.
    pub fn country(&self) -> Option<u16> {
        let word = self.word("country", "a two-letter code, or \"*\" for everywhere")?;
        if word.text == "*" { None } else { self.refer(&word, "country", &self.context.catalog.countries) }
    }

    pub fn date(&self, key: &'static str) -> Dated {
        const EXPECTED: &str = "2026, 2026-11, 2026-11-20, or read 2026-11 for an undated page";
        let Some(word) = self.word(key, EXPECTED) else { return Dated::NOT_READ };
        let Some(date) = Dated::parse(word.text) else {
            self.error(&word.span, format!("`{}` is no date", word.text), Some(format!("expected {EXPECTED}")));
            return Dated::NOT_READ;
        };
        if let Some((year, month, day)) = self.context.today.filter(|today| date.earliest() > *today) {
            let help = format!("expected a date up to {year:04}-{month:02}-{day:02}");
            self.error(&word.span, format!("`{}` lies in the future", word.text), Some(help));
        }
        date
    }

    /// The three keys of evidence.
    pub fn evidence(&self) -> Evidence {
        let sources = self.references("sources", "source", &self.context.catalog.sources);
        if self.find("sources").is_none() {
            self.missing("sources", "at least one source: a value without a source is unknown");
        } else if self.array("sources").is_empty() {
            let help = "expected at least one source: a value without a source is unknown".to_owned();
            self.error(&self.span_of("sources"), "`sources` is empty", Some(help));
        }
        let grade = self.choice("grade", &Grade::ALL).unwrap_or(Grade::Contested);
        Evidence { as_of: self.date("as-of"), grade, sources }
    }

    pub fn optional_evidence(&self) -> Option<Evidence> {
        let has_any = ["as-of", "grade", "sources"].map(|key| self.has(key)).contains(&true);
        has_any.then(|| self.evidence())
    }
}

fn names_of<'n, T>(choices: &[(&'n str, T)]) -> Vec<&'n str> {
    choices.iter().map(|(name, _)| *name).collect()
}

//! What a table of the data says by the ids of others, and what all tables of the data say alike: texts, dates, evidence.

use strum::VariantArray as _;

use super::Context;
use crate::dataset::reader::{self, Word};
use crate::dataset::{Dated, Evidence, Grade, Kind, Text, nearest_help};

/// A table of the data that is being read.
pub(super) type Reader<'a> = reader::Reader<'a, &'a Context<'a>>;

impl Reader<'_> {
    /// A text in both languages that must be there.
    pub fn text(&self, key: &'static str) -> Text {
        self.optional_text(key).unwrap_or_else(|| {
            if self.find(key).is_none() {
                self.missing(key, "{ zh = \"…\", en = \"…\" }");
            }
            Text::default()
        })
    }

    /// A text in both languages, where there is one.
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
        let forbidden = self.context.catalog.of(Kind::Forbidden).positions.keys();
        let mut found: Vec<&String> =
            forbidden.filter(|forbidden| !forbidden.is_empty() && text.contains(&forbidden.to_lowercase())).collect();
        found.sort_unstable();
        for forbidden in found {
            let help = "texts carry no advertising, contacts or links; addresses belong in [[source]]".to_owned();
            self.error(&word.span, format!("`{forbidden}` in a text"), Some(help));
        }
    }

    /// Position of the table that a word names.
    pub fn refer(&self, word: &Word, kind: Kind) -> Option<u16> {
        let section = self.context.catalog.of(kind);
        let position = section.position(word.text);
        if position.is_none() {
            let names: Vec<&str> = section.positions.keys().map(String::as_str).collect();
            let message = format!("unknown {} `{}`", kind.into_str(), word.text);
            self.error(&word.span, message, nearest_help(word.text, &names));
        }
        position
    }

    /// Position of the table that a key names.
    pub fn reference(&self, key: &'static str, kind: Kind) -> Option<u16> {
        let word = self.word(key, &format!("the id of a {}", kind.into_str()))?;
        self.refer(&word, kind)
    }

    /// The same, where the key is there.
    pub fn optional_reference(&self, key: &'static str, kind: Kind) -> Option<u16> {
        let word = self.optional_word(key)?;
        self.refer(&word, kind)
    }

    /// Positions of the tables that a key lists.
    pub fn references(&self, key: &'static str, kind: Kind) -> Vec<u16> {
        self.words(key).iter().filter_map(|word| self.refer(word, kind)).collect()
    }

    /// The listed tables as bits; all of them where the key is missing.
    pub fn reference_bits(&self, key: &'static str, kind: Kind) -> u32 {
        if !self.has(key) {
            return u32::MAX;
        }
        let listed = self.limits(key, kind).into_iter();
        listed.fold(0, |bits, position| bits | 1u32.checked_shl(position.into()).unwrap_or_default())
    }

    /// The listed tables, to which something is limited: a list that is there but empty would limit it to nothing.
    pub fn limits(&self, key: &'static str, kind: Kind) -> Vec<u16> {
        if self.has(key) && self.array(key).is_empty() {
            let help = "leave the key out where there is no limit".to_owned();
            self.error(&self.span_of(key), format!("`{key}` is empty"), Some(help));
        }
        self.references(key, kind)
    }

    /// A place: none for `"*"`, everywhere.
    pub fn country(&self) -> Option<u16> {
        let word = self.word("country", "a two-letter code, or \"*\" for everywhere")?;
        if word.text == "*" { None } else { self.refer(&word, Kind::Country) }
    }

    /// A date, not after today.
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
        let sources = self.references("sources", Kind::Source);
        if self.find("sources").is_none() {
            self.missing("sources", "at least one source: a value without a source is unknown");
        } else if self.array("sources").is_empty() {
            let help = "expected at least one source: a value without a source is unknown".to_owned();
            self.error(&self.span_of("sources"), "`sources` is empty", Some(help));
        }
        let grade = self.choice("grade", Grade::VARIANTS).unwrap_or(Grade::Contested);
        Evidence { as_of: self.date("as-of"), grade, sources }
    }

    /// The same, where any of the keys is there.
    pub fn optional_evidence(&self) -> Option<Evidence> {
        let has_any = ["as-of", "grade", "sources"].map(|key| self.has(key)).contains(&true);
        has_any.then(|| self.evidence())
    }
}

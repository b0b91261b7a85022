//! What a table of the data says by the ids of others, and what all tables of the data say alike: texts, dates, evidence.

use strum::VariantArray as _;

use super::Context;
use crate::dataset::reader::{self, Word};
use crate::dataset::{CountryId, Dated, Evidence, Grade, Kind, OfKind, Text, nearest_help};

/// What helps where a word is not one that is said otherwise.
const NO_ADVERTISING: &str = "texts carry no advertising, contacts or links; addresses belong in [[source]]";

/// Columns that the part of a cell may take.
pub(super) const CELL: [usize; 2] = [20, 20];

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
        let text = Text::new(reader.kept("zh", "the Chinese text"), reader.kept("en", "the English text"));
        reader.check_wording("zh");
        reader.check_wording("en");
        reader.finish();
        Some(text)
    }

    /// A text of at most so many columns in Chinese and in English, where there is one; what is filled in does not count.
    pub fn short(&self, columns: [usize; 2]) -> Option<Text> {
        let text = self.optional_text("short")?;
        for (said, columns) in [text.zh(), text.en()].into_iter().zip(columns) {
            let taken = taken(said);
            if taken > columns {
                let help = format!("expected at most {columns} columns; a Chinese character takes two");
                self.error(&self.span_of("short"), format!("`{said}` takes {taken} columns"), Some(help));
            }
        }
        Some(text)
    }

    /// Words and addresses that no text may hold: advertising, contacts, links, and what nobody would say.
    fn check_wording(&self, key: &'static str) {
        let Some(word) = self.optional_word(key) else { return };
        let text = word.text.to_lowercase();
        for found in self.context.forbidden().iter().filter(|forbidden| text.contains(&forbidden.small)) {
            let (forbidden, position) = (&found.written, found.position);
            let instead =
                self.context.catalog.of(Kind::Forbidden).entries.get(position).and_then(|entry| entry.word("instead"));
            let help =
                instead.map_or_else(|| NO_ADVERTISING.to_owned(), |instead| format!("say it otherwise: {instead}"));
            self.error(&word.span, format!("`{forbidden}` in a text"), Some(help));
        }
    }

    /// Position of the table that a word names.
    pub fn refer<I: OfKind>(&self, word: &Word) -> Option<I> {
        let section = self.context.catalog.of(I::KIND);
        let position = section.position(word.text);
        if position.is_none() {
            let message = format!("unknown {} `{}`", I::KIND.into_str(), word.text);
            let nearest = || {
                let names: Vec<&str> = section.positions.keys().map(String::as_str).collect();
                nearest_help(word.text, &names)
            };
            self.error(&word.span, message, if self.is_full() { None } else { nearest() });
        }
        position
    }

    /// Position of the table that a key names.
    pub fn reference<I: OfKind>(&self, key: &'static str) -> Option<I> {
        let word = self.word(key, &format!("the id of a {}", I::KIND.into_str()))?;
        self.refer(&word)
    }

    /// The same, where the key is there.
    pub fn optional_reference<I: OfKind>(&self, key: &'static str) -> Option<I> {
        let word = self.optional_word(key)?;
        self.refer(&word)
    }

    /// Positions of the tables that a key lists.
    pub fn references<I: OfKind>(&self, key: &'static str) -> Vec<I> {
        self.words(key).iter().filter_map(|word| self.refer(word)).collect()
    }

    /// The listed tables as bits; all of them where the key is missing.
    pub fn reference_bits<I: OfKind>(&self, key: &'static str) -> u32 {
        if !self.has(key) {
            return u32::MAX;
        }
        self.limits::<I>(key).into_iter().fold(0, |bits, id| bits | id.bit())
    }

    /// The listed tables, to which something is limited: a list that is there but empty would limit it to nothing.
    pub fn limits<I: OfKind>(&self, key: &'static str) -> Vec<I> {
        if self.has(key) && self.array(key).is_empty() {
            let help = "leave the key out where there is no limit".to_owned();
            self.error(&self.span_of(key), format!("`{key}` is empty"), Some(help));
        }
        self.references(key)
    }

    /// A place: none for `"*"`, everywhere.
    pub fn country(&self) -> Option<CountryId> {
        let word = self.word("country", "a two-letter code, or \"*\" for everywhere")?;
        if word.text == "*" { None } else { self.refer(&word) }
    }

    /// A date, not after today.
    pub fn date(&self, key: &'static str) -> Dated {
        const EXPECTED: &str = "2026, 2026-11, 2026-11-20, or read 2026-11 for an undated page";
        let Some(word) = self.word(key, EXPECTED) else { return Dated::NOT_READ };
        let Some(date) = Dated::parse(word.text) else {
            self.error(&word.span, format!("`{}` is no date", word.text), Some(format!("expected {EXPECTED}")));
            return Dated::NOT_READ;
        };
        let today =
            self.context.today.filter(|today| self.layer() == self.context.last_layer && date.earliest() > *today);
        if let Some((year, month, day)) = today {
            let help = format!("expected a date up to {year:04}-{month:02}-{day:02}");
            self.error(&word.span, format!("`{}` lies in the future", word.text), Some(help));
        }
        date
    }

    /// The three keys of evidence.
    pub fn evidence(&self) -> Evidence {
        let sources = self.references("sources");
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

/// Columns that a text takes without what is filled in; the width of rare characters does not matter here.
fn taken(text: &str) -> usize {
    let fixed = text.split('}').map(|part| part.split_once('{').map_or(part, |(before, _)| before));
    fixed.flat_map(str::chars).map(|c| if c < '\u{2e80}' { 1 } else { 2 }).sum()
}

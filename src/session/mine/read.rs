//! From the text of the file to what it says, or to the first thing that is wrong with it.

use std::ops::Range;

use strum::VariantArray;
use toml_edit::{Document, Item, Table, TableLike};

use super::{Entry, Seen, is_private};
use crate::answer::mine::Noted;
use crate::dataset::{Fault, LinedFile, Outcome, Period, Severity, SourceFile, Whereabouts, is_forbidden, list_of};
use crate::query::day::{self, Day};

/// What the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mine {
    /// The cards, in the order of the file.
    pub cards: Vec<Entry>,
    /// What was seen with them.
    pub seen: Vec<Seen>,
}

impl Mine {
    /// The cards that a name in a command means: the one with that id, else those whose id or label holds it.
    #[must_use]
    pub fn named(&self, written: &str) -> Vec<&Entry> {
        let wanted = written.trim().to_lowercase();
        let exact: Vec<&Entry> = self.cards.iter().filter(|card| card.id == wanted).collect();
        if !exact.is_empty() || wanted.is_empty() {
            return exact;
        }
        let has = |text: &str| text.to_lowercase().contains(&wanted);
        self.cards.iter().filter(|card| has(&card.id) || card.label.as_deref().is_some_and(has)).collect()
    }

    /// An id that no card has yet.
    #[must_use]
    pub fn free_id(&self, stem: &str) -> String {
        let is_free = |id: &String| self.cards.iter().all(|card| card.id != *id);
        let numbered = (2..=self.cards.len() + 2).map(|number| format!("{stem}-{number}"));
        std::iter::once(stem.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
    }
}

/// What is wrong, and where in bytes.
struct Wrong {
    span: Range<usize>,
    message: String,
    help: Option<String>,
}

type Read<T> = Result<T, Wrong>;

/// Reads the text of the file. Keys that it does not know are passed over.
///
/// # Errors
/// The first thing that is wrong.
pub fn parse(file: &SourceFile) -> Result<Mine, Box<Fault>> {
    let lined = LinedFile::new(file);
    let found = Document::parse(file.text.as_str()).map_err(|error| Wrong {
        span: error.span().unwrap_or(0..0),
        message: error.message().to_owned(),
        help: None,
    });
    let read = found.and_then(|document| mine(document.as_table()));
    read.map_err(|Wrong { span, message, help }| Box::new(Fault::new(Severity::Error, &lined, &span, message, help)))
}

fn mine(table: &Table) -> Read<Mine> {
    let cards = tables(table, "card")?.into_iter().map(|card| entry(Part(card))).collect::<Read<Vec<Entry>>>()?;
    let seen = tables(table, "report")?.into_iter().map(|seen| report(Part(seen))).collect::<Read<_>>()?;
    for (position, card) in cards.iter().enumerate() {
        if cards.iter().take(position).any(|earlier| earlier.id == card.id) {
            let span = tables(table, "card")?.get(position).map_or(0..0, |card| Part(*card).span_of("id"));
            return Err(Wrong { span, message: format!("a second card `{}`", card.id), help: None });
        }
    }
    Ok(Mine { cards, seen })
}

/// The tables under a key: `[[key]]`, or inline ones in a list.
fn tables<'t>(table: &'t Table, key: &str) -> Read<Vec<&'t dyn TableLike>> {
    let wrong = |item: &Item| Wrong {
        span: item.span().unwrap_or(0..0),
        message: format!("`{key}` is no list of tables"),
        help: Some(format!("expected `[[{key}]]`")),
    };
    match table.get(key) {
        None => Ok(Vec::new()),
        Some(Item::ArrayOfTables(list)) => Ok(list.iter().map(|table| table as &dyn TableLike).collect()),
        Some(item) => {
            let inline = item.as_array().map(|list| list.iter().map(|value| value.as_inline_table()));
            let tables = inline.and_then(Iterator::collect::<Option<Vec<_>>>).ok_or_else(|| wrong(item))?;
            Ok(tables.into_iter().map(|table| table as &dyn TableLike).collect())
        }
    }
}

fn entry(part: Part) -> Read<Entry> {
    let id = part.needed("id")?;
    let found = Entry {
        product: part.text("product")?,
        country: part.text("country")?,
        card: part.text("card")?,
        label: part.text("label")?,
        last_used: part.day("last-used")?,
        activated: part.day("activated")?,
        period: part.period("period")?,
        bound: part.list("bound")?,
        set: part.list("set")?,
        noted: part.noted()?,
        id,
    };
    if found.product.is_none() && (found.country.is_none() || found.card.is_none()) {
        let help = "expected `product`, or `country` and `card`".to_owned();
        return Err(Wrong { span: part.span_of("id"), message: "no card is named".to_owned(), help: Some(help) });
    }
    for (key, text) in [("id", Some(&found.id)), ("label", found.label.as_ref())] {
        if text.is_some_and(|text| is_private(text)) {
            let message = format!("`{key}` looks like a number of a phone, a SIM or a person");
            let help = Some("nothing of that kind is kept here: take it out".to_owned());
            return Err(Wrong { span: part.span_of(key), message, help });
        }
    }
    Ok(found)
}

fn report(part: Part) -> Read<Seen> {
    Ok(Seen {
        id: part.needed("card")?,
        service: part.needed("service")?,
        ask: part.needed("ask")?,
        outcome: part.choice("outcome", Outcome::VARIANTS, Outcome::into_str)?.unwrap_or(Outcome::Worked),
        whereabouts: part
            .choice("where", Whereabouts::VARIANTS, Whereabouts::into_str)?
            .unwrap_or(Whereabouts::Unknown),
        day: part.day("day")?,
    })
}

/// A table of the file.
#[derive(Clone, Copy)]
struct Part<'t>(&'t dyn TableLike);

impl Part<'_> {
    fn span_of(self, key: &str) -> Range<usize> {
        self.0.get(key).and_then(Item::span).or_else(|| self.0.iter().find_map(|(_, item)| item.span())).unwrap_or(0..0)
    }

    fn wrong<T>(self, key: &str, expected: &str) -> Read<T> {
        let message = format!("`{key}` is not of its form");
        Err(Wrong { span: self.span_of(key), message, help: Some(format!("expected {expected}")) })
    }

    fn text(self, key: &str) -> Read<Option<String>> {
        let Some(item) = self.0.get(key) else { return Ok(None) };
        match item.as_str() {
            Some(text) if !text.trim().is_empty() && !text.contains(|c: char| is_forbidden(c) || c == '\n') => {
                Ok(Some(text.to_owned()))
            }
            _ => self.wrong(key, "a text in one line"),
        }
    }

    fn needed(self, key: &str) -> Read<String> {
        let missing = || Wrong { span: self.span_of(key), message: format!("`{key}` is missing"), help: None };
        self.text(key)?.ok_or_else(missing)
    }

    fn list(self, key: &str) -> Read<Vec<String>> {
        let Some(item) = self.0.get(key) else { return Ok(Vec::new()) };
        let texts = item.as_array().map(|list| list.iter().map(|value| value.as_str().map(str::to_owned)));
        match texts.and_then(Iterator::collect::<Option<Vec<String>>>) {
            Some(texts) if !texts.iter().any(|text| text.contains(|c: char| is_forbidden(c) || c == '\n')) => Ok(texts),
            _ => self.wrong(key, "a list of texts"),
        }
    }

    /// A day, as a text or as TOML writes one.
    fn day(self, key: &str) -> Read<Option<Day>> {
        let Some(item) = self.0.get(key) else { return Ok(None) };
        let written = item.as_str().map(str::to_owned).or_else(|| item.as_datetime().map(ToString::to_string));
        match written.and_then(|written| day::parse(&written)) {
            Some(day) => Ok(Some(day)),
            None => self.wrong(key, "a day as \"YYYY-MM-DD\""),
        }
    }

    fn period(self, key: &str) -> Read<Option<Period>> {
        let Some(written) = self.text(key)? else { return Ok(None) };
        Period::parse(&written)
            .map_or_else(|| self.wrong(key, "\"180 days\", \"6 months\" or \"1 year\""), |period| Ok(Some(period)))
    }

    fn choice<T: Copy + VariantArray>(self, key: &str, all: &[T], name: fn(&T) -> &'static str) -> Read<Option<T>> {
        let Some(written) = self.text(key)? else { return Ok(None) };
        match all.iter().find(|found| name(found) == written) {
            Some(found) => Ok(Some(*found)),
            None => self.wrong(key, &list_of(&all.iter().map(name).collect::<Vec<_>>())),
        }
    }

    fn noted(self) -> Read<Option<Noted>> {
        let Some(item) = self.0.get("noted") else { return Ok(None) };
        let Some(table) = item.as_table_like() else { return self.wrong("noted", "a table") };
        let part = Part(table);
        let words = table.get("words").and_then(Item::as_table_like);
        let words = words.into_iter().flat_map(|words| words.iter());
        Ok(Some(Noted {
            version: part.text("version")?.unwrap_or_default(),
            profile: part.text("profile")?.unwrap_or_default(),
            words: words.filter_map(|(id, word)| Some((id.to_owned(), word.as_str()?.to_owned()))).collect(),
            rules: part.list("rules")?,
            threats: part.list("threats")?,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::dataset::SourceFile;

    /// What is wrong with a card that has a line more, and where.
    fn wrong(line: &str) -> Option<(usize, usize, String, Option<String>)> {
        let text = format!("[[card]]\nid = \"a\"\nproduct = \"p\"\n{line}\n");
        let fault = parse(&SourceFile { path: "mine.toml".to_owned(), text }).err()?;
        Some((fault.line, fault.column, fault.message, fault.help))
    }

    #[test]
    fn a_list_holds_texts_of_one_line_each() {
        assert_eq!(wrong("bound = []"), None);
        assert_eq!(wrong("bound = [\"wechat\", \"alipay\"]"), None);
        for list in ["\"wechat\"", "[1]", "[\"wechat\", 2]", "[\"two\\nlines\"]", "[\"wechat\", \"\\u202E\"]"] {
            let expected = Some("expected a list of texts".to_owned());
            let message = "`bound` is not of its form".to_owned();
            assert_eq!(wrong(&format!("bound = {list}")), Some((4, 9, message, expected)), "{list}");
        }
    }

    #[test]
    fn what_is_needed_is_a_text_of_one_line_that_is_not_blank() {
        let parsed = |text: &str| parse(&SourceFile { path: "mine.toml".to_owned(), text: text.to_owned() });
        let told = |text: &str| parsed(text).expect_err(text).message;
        assert_eq!(told("[[card]]\nproduct = \"p\""), "`id` is missing");
        for id in ["\"\"", "\" \"", "\"a\\nb\"", "\"a\\u202Eb\"", "7"] {
            assert_eq!(told(&format!("[[card]]\nproduct = \"p\"\nid = {id}")), "`id` is not of its form", "{id}");
        }
    }
}

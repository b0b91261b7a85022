//! The words by which things are found, from all tables that have some.

use std::collections::HashMap;

use strum::VariantArray as _;

use super::catalog::Entry;
use super::conditions::value_position;
use super::reader::Reader;
use super::{Context, Severity, nowhere};
use crate::dataset::reader::Word as Written;
use crate::dataset::{Filler, Id as _, Kind, Meaning, OfKind, Spelling, Standpoint, Word};
use crate::engine::{FactId, ValueId};

/// The key that they stand under.
const KEY: &str = "also";

/// Reads them with the table that they stand in; [`all`] collects them.
pub(super) fn also(reader: &Reader) {
    reader.str_list(KEY);
}

pub(super) fn filler(reader: &Reader) {
    reader.id();
    role(reader);
    also(reader);
}

fn role(reader: &Reader) -> Filler {
    reader.optional_choice("role", Filler::VARIANTS).unwrap_or(Filler::Plain)
}

pub(super) fn standpoint(reader: &Reader) -> Standpoint {
    let fact = reader.reference("fact").unwrap_or_else(nowhere);
    let value = |word: &Written| value_position(reader, fact, word);
    let here = reader.word("value", "the id of a value").as_ref().and_then(value);
    let asks =
        reader.pairs("asks").into_iter().filter_map(|(from, to)| Some((reader.refer(&from)?, reader.refer(&to)?)));
    Standpoint {
        id: reader.id(),
        country: reader.country(),
        value: (fact, here.unwrap_or(ValueId::FIRST)),
        own: reader.optional_word("own").as_ref().and_then(value),
        card: reader.optional_reference("card"),
        asks: asks.collect(),
    }
}

pub(super) fn spelling(reader: &Reader) -> Spelling {
    let found = Spelling {
        id: reader.id(),
        from: reader.kept("from", "characters"),
        to: reader.kept("to", "as many characters"),
    };
    if found.from.chars().count() != found.to.chars().count() {
        let message = format!("{} characters for {}", found.to.chars().count(), found.from.chars().count());
        reader.error(&reader.span_of("to"), message, Some("expected one for each".to_owned()));
    }
    found
}

/// Every word of every table.
pub(super) fn all<'a>(context: &'a Context<'a>) -> Vec<Word> {
    let mut words = Words { found: Vec::new(), seen: HashMap::new() };
    words.take_all(context, Meaning::Country);
    words.take_all(context, Meaning::Card);
    words.take_all(context, Meaning::Service);
    words.take_all(context, Meaning::Ask);
    words.take_all(context, Meaning::Guide);
    words.take_all(context, Meaning::Profile);
    for (position, entry) in numbered::<FactId>(context) {
        for (value, part) in (0..).map(ValueId).zip(entry.reader(context).tables("value")) {
            words.take(&part, Meaning::Value(position, value));
        }
    }
    for entry in &context.catalog.of(Kind::Filler).entries {
        let reader = entry.reader(context);
        words.take(&reader, Meaning::Filler(role(&reader)));
    }
    words.found
}

/// The entries of a kind with their positions.
pub(super) fn numbered<'a, I: OfKind>(context: &'a Context) -> impl Iterator<Item = (I, &'a Entry<'a>)> {
    context.catalog.of(I::KIND).entries.iter().enumerate().map(|(index, entry)| (I::at(index), entry))
}

struct Words<'a> {
    found: Vec<Word>,
    /// What each means, by class and spelling.
    seen: HashMap<(Class, String), (Meaning, &'a str)>,
}

impl<'a> Words<'a> {
    /// Takes those of all tables of a kind.
    fn take_all<I: OfKind>(&mut self, context: &'a Context<'a>, meaning: impl Fn(I) -> Meaning) {
        for (position, entry) in numbered(context) {
            self.take(&entry.reader(context), meaning(position));
        }
    }

    /// Takes those of a table; one that means two things of a class is a fault.
    fn take(&mut self, reader: &Reader<'a>, means: Meaning) {
        for (written, text) in reader.words(KEY).iter().zip(reader.str_list(KEY)) {
            self.found.push(Word { text, means });
            let key = (Class::of(means), plain(text));
            let (earlier, first) = *self.seen.entry(key).or_insert((means, written.text));
            if earlier != means {
                let message = format!("`{}` means two things", written.text);
                let help = format!("`{first}` stands at another one of the kind: leave one of them out");
                reader.report(Severity::Error, &written.span, message, Some(help));
            }
        }
    }
}

/// Things of which a word may mean one only.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Class {
    Country,
    Product,
    Card,
    Service,
    Ask,
    Fact(FactId),
    Guide,
    Profile,
    Filler,
}

impl Class {
    fn of(meaning: Meaning) -> Self {
        match meaning {
            Meaning::Country(_) => Self::Country,
            Meaning::Product(_) => Self::Product,
            Meaning::Card(_) => Self::Card,
            Meaning::Service(_) => Self::Service,
            Meaning::Ask(_) => Self::Ask,
            Meaning::Value(fact, _) => Self::Fact(fact),
            Meaning::Guide(_) => Self::Guide,
            Meaning::Profile(_) => Self::Profile,
            Meaning::Filler(_) => Self::Filler,
        }
    }
}

/// Without what does not count where words are looked for.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

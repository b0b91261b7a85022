//! The wording of the program: one table, of which later layers may replace single texts.

use super::Context;
use super::reader::Reader;
use crate::dataset::{Text, Wording};

/// Each text from the last layer that has it.
pub(super) fn read(context: &Context) -> Wording {
    let readers: Vec<Reader> = context.catalog.wording.entries.iter().map(|entry| entry.reader(context)).collect();
    let Some(first) = readers.first() else { return Wording::default() };
    let wording = Wording::read(|key| {
        let having: Vec<&Reader> = readers.iter().filter(|reader| reader.has(key)).collect();
        check_repeated(key, &having);
        let reader = having.last().copied().unwrap_or(first);
        let text = reader.text(key);
        check_placeholders(reader, key, text);
        text
    });
    readers.into_iter().for_each(Reader::finish);
    wording
}

/// One layer says a text once.
fn check_repeated(key: &'static str, having: &[&Reader]) {
    for pair in having.windows(2) {
        if let [earlier, later] = pair
            && earlier.layer() == later.layer()
        {
            let help = "leave one of them out".to_owned();
            later.error(&later.span_of(key), format!("a second text `{key}`"), Some(help));
        }
    }
}

/// Both languages must fill in the same things.
fn check_placeholders(reader: &Reader, key: &'static str, text: Text) {
    let (zh, en) = (placeholders(text.zh), placeholders(text.en));
    if zh != en {
        let list = |names: &[&str]| if names.is_empty() { "nothing".to_owned() } else { names.join(" ") };
        let message = format!("`{key}` fills in {} in zh and {} in en", list(&zh), list(&en));
        reader.error(&reader.span_of(key), message, Some("both languages fill in the same names".to_owned()));
    }
}

/// Names in braces, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let after_open = text.split('{').skip(1);
    let mut names: Vec<&str> = after_open.filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect();
    crate::order::sort(&mut names);
    names
}

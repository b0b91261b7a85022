//! The wording of the program: one table, of which later layers may replace single texts.

use super::reader::Reader;
use super::{Context, Kind, keep};
use crate::dataset::{Text, Wording};

/// Each text from the last layer that has it. The first layer says which texts there are, and what they fill in.
pub(super) fn read(context: &Context) -> Wording {
    let readers: Vec<Reader> =
        context.catalog.of(Kind::Interface).entries.iter().map(|entry| entry.reader(context)).collect();
    let mut keys: Vec<&'static str> = readers
        .iter()
        .filter(|reader| reader.layer() == 0)
        .flat_map(Reader::keys)
        .map(|key| keep(key.to_owned()))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let wording = Wording::new(keys.into_iter().map(|key| (key, text(&readers, key))));
    readers.into_iter().for_each(Reader::finish);
    wording
}

fn text(readers: &[Reader], key: &'static str) -> Text {
    let having: Vec<&Reader> = readers.iter().filter(|reader| reader.has(key)).collect();
    check_repeated(key, &having);
    let texts: Vec<(&Reader, Text)> = having.iter().map(|reader| (*reader, reader.text(key))).collect();
    let first = texts.first().map_or(Text::default(), |(_, text)| *text);
    for (reader, text) in &texts {
        check_placeholders(reader, key, *text, first);
    }
    texts.last().map_or(Text::default(), |(_, text)| *text)
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

/// Both languages must fill in the same things, and a later layer no others than the `first`.
fn check_placeholders(reader: &Reader, key: &'static str, text: Text, first: Text) {
    let (zh, en, expected) = (placeholders(text.zh()), placeholders(text.en()), placeholders(first.en()));
    let list = |names: &[&str]| if names.is_empty() { "nothing".to_owned() } else { names.join(" ") };
    let (message, help) = if zh != en {
        let message = format!("`{key}` fills in {} in zh and {} in en", list(&zh), list(&en));
        (message, "both languages fill in the same names".to_owned())
    } else if en != expected {
        (format!("`{key}` fills in {}", list(&en)), format!("expected {}", list(&expected)))
    } else {
        return;
    };
    reader.error(&reader.span_of(key), message, Some(help));
}

/// Names in braces, sorted, each once.
pub(super) fn placeholders(text: &str) -> Vec<&str> {
    let after_open = text.split('{').skip(1);
    let mut names: Vec<&str> = after_open.filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

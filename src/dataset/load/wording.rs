//! The wording of the program: one table.

use super::Context;
use super::reader::Reader;
use crate::dataset::{Text, Wording};

pub(super) fn read(context: &Context) -> Wording {
    let Some(entry) = context.catalog.wording.entries.first() else { return Wording::default() };
    let reader = entry.reader(context);
    let wording = Wording::read(|key| {
        let text = reader.text(key);
        check_placeholders(&reader, key, text);
        text
    });
    reader.finish();
    wording
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
    names.sort_unstable();
    names
}

//! Answers and lists for programs. Keys are stable: a new key may be added, none is renamed or removed.

mod ask;
mod check;
mod counsel;
mod facts;
mod find;
mod list;
mod ordered;
mod route;
mod sources;

pub use check::{CheckJson, check};
pub use find::found;
pub use list::list;

use serde::Serialize;

use super::{Words, output};
use crate::dataset::Text;

/// Both names of a thing.
#[derive(Debug, Serialize)]
struct Name {
    zh: &'static str,
    en: &'static str,
}

impl From<Text> for Name {
    fn from(Text { zh, en }: Text) -> Self {
        Self { zh, en }
    }
}

/// JSON with indentation and a line end.
pub fn written(value: &impl Serialize) -> String {
    let mut text = Vec::with_capacity(output::ROOM);
    // A value made of strings, numbers and lists can always be written into memory.
    let _written = serde_json::to_writer_pretty(&mut text, value);
    text.push(b'\n');
    String::from_utf8(text).unwrap_or_default()
}

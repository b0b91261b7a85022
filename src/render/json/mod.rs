//! Answers and lists for programs. Keys are stable: a new key may be added, none is renamed or removed.

mod ask;
mod check;
mod comparison;
mod config;
mod counsel;
mod facts;
mod find;
mod guide;
mod judged;
mod keep_alive;
mod list;
mod ordered;
mod route;
mod sources;
mod statements;
mod what_if;
mod which;

pub use check::{CheckJson, check};
pub use comparison::comparison;
pub use config::config;
pub use find::found;
pub use guide::{guide, guides};
pub use keep_alive::keep_alive;
pub use list::write_list;
pub use statements::statements;
pub use what_if::what_if;
pub use which::which;

use std::io::{self, Write};

use serde::Serialize;

use super::output;
use crate::dataset::Text;
use crate::words::Words;

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

/// Writes JSON with indentation and a line end.
///
/// # Errors
/// Where it cannot be written.
pub fn write(value: &impl Serialize) -> io::Result<()> {
    output::answer_with(|stdout| {
        serde_json::to_writer_pretty(&mut *stdout, value)?;
        stdout.write_all(b"\n")
    })
}

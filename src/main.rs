//! The `simbind` program.

use std::process::ExitCode;

use simbind::dataset::{Dataset, Language};
use simbind::tui::screen::{Look, Options, Screen};

fn main() -> anyhow::Result<ExitCode> {
    let dataset: &'static Dataset =
        Box::leak(Box::new(Dataset::new(simbind::embedded::tables()?).map_err(|error| anyhow::anyhow!("{error:?}"))?));
    let mut screen = Screen::new(
        dataset,
        Options {
            language: if std::env::args().any(|a| a == "en") { Language::En } else { Language::Zh },
            look: Look { colour: true, ascii: false },
            today: (2026, 11, 20),
            search: String::new(),
            hint: String::new(),
            operators: simbind::embedded::operators,
        },
    );
    Ok(simbind::tui::run(&mut screen)?.exit())
}

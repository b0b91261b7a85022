//! The `simbind` program: wires the command line and the screen, which do not know each other.

use std::process::ExitCode;

use simbind::cli::{self, Face};
use simbind::config::{Terminal, today, variable};
use simbind::session::begin;
use simbind::term::clipboard::Way;
use simbind::term::{Abilities, Outcome};
use simbind::tui::screen::keymap::Keymap;
use simbind::tui::screen::{Look, Options, Screen, rebind};

fn main() -> ExitCode {
    cli::run(std::env::args_os(), Face { open: open_screen, check_keys: rebind::complaints })
}

fn open_screen(start: cli::Start) -> anyhow::Result<cli::Left> {
    let begun = start.begun;
    let (dataset, held) = (begun.dataset, &begun.held);
    let options = Options {
        memory: begun.memory.clone(),
        look: Look { theme: held.theme.value, depth: held.depth, ascii: begun.is_ascii() },
        today: today(),
        kiosk: start.is_kiosk,
        search: start.search,
        hint: begun.hint().to_owned(),
        notice: begun.notice(),
        view: held.view.value,
        keys: Keymap::with(&begun.configuration.settings.keys),
        data: start.folder,
        mouse: held.mouse.value,
    };
    let has_links = begin::has_links(held.links.value, true);
    let abilities = Abilities {
        clipboard: if Terminal::of(variable).is_screen { Way::Screen } else { Way::Straight },
        links: if has_links { dataset.tables.sources.iter().map(|source| source.url).collect() } else { Vec::new() },
    };
    let mut screen = Screen::new(dataset, options);
    let outcome = simbind::term::run(&mut screen, abilities)?;
    // Whoever ends the program by a signal asks for nothing more.
    let print = screen.printed().filter(|_| outcome == Outcome::Quit).cloned();
    Ok(cli::Left { memory: screen.memory(), print, end: Box::new(move || outcome.exit()) })
}

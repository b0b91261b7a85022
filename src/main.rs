//! The `simbind` program: wires the command line and the screen, which do not know each other.

use std::process::ExitCode;

use simbind::cli::{self, Face};
use simbind::term::clipboard::Way;
use simbind::term::{Abilities, Outcome};
use simbind::tui::screen::keymap::Keymap;
use simbind::tui::screen::{Look, Options, Screen, rebind};

fn main() -> ExitCode {
    cli::run(std::env::args_os(), Face { open: open_screen, check_keys: rebind::complaints })
}

fn open_screen(start: cli::Screen) -> anyhow::Result<cli::Left> {
    let options = Options {
        memory: start.memory,
        look: Look { theme: start.theme, depth: start.depth, ascii: start.ascii },
        today: start.today,
        kiosk: start.kiosk,
        search: start.query,
        hint: start.hint.to_owned(),
        notice: start.notice,
        view: start.view,
        keys: Keymap::with(&start.keys),
        data: start.data,
        mouse: start.mouse,
    };
    let sources = &start.dataset.tables.sources;
    let abilities = Abilities {
        clipboard: if start.terminal.is_screen { Way::Screen } else { Way::Straight },
        links: if start.terminal.has_links { sources.iter().map(|source| source.url).collect() } else { Vec::new() },
    };
    let mut screen = Screen::new(start.dataset, options);
    let outcome = simbind::term::run(&mut screen, abilities)?;
    // Whoever ends the program by a signal asks for nothing more.
    let print = screen.printed().filter(|_| outcome == Outcome::Quit).cloned();
    Ok(cli::Left { memory: screen.memory(), print, end: Box::new(move || outcome.exit()) })
}

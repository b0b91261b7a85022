//! The `simbind` program: wires the command line and the screen, which do not know each other.

use std::process::ExitCode;

use simbind::cli::{self, Face};
use simbind::config::{Terminal, today, variable};
use simbind::session::begin;
use simbind::term::clipboard::Way;
use simbind::term::{Abilities, Outcome, Sequences};
use simbind::tui::Remembering;
use simbind::tui::screen::action::Action;
use simbind::tui::screen::keymap::Keymap;
use simbind::tui::screen::{Look, Options, Screen, rebind};

fn main() -> ExitCode {
    let _until_the_end = Sequences::on();
    cli::run(std::env::args_os(), Face { open: open_screen, check_keys: rebind::complaints })
}

fn open_screen(start: cli::Start) -> anyhow::Result<cli::Left> {
    let begun = start.begun;
    let (dataset, held) = (begun.dataset, &begun.held);
    let keys = Keymap::with(&begun.configuration.settings.keys);
    let how = begun.words().mine_due_keys(&keys.name_of(Action::Mine).unwrap_or_default());
    let options = Options {
        memory: begun.memory.clone(),
        look: Look { theme: held.theme.value, depth: held.depth, ascii: begun.is_ascii() },
        today: today(),
        kiosk: start.is_kiosk,
        search: start.search,
        hint: begun.hint().to_owned(),
        notice: begun.notice(),
        due: begun.due(&how),
        own: begun.own.clone(),
        view: held.view.value,
        keys,
        data: start.folder,
        mouse: held.mouse.value,
    };
    let has_links = begin::has_links(held.links.value, true);
    let abilities = Abilities {
        clipboard: if Terminal::of(variable).is_screen { Way::Screen } else { Way::Straight },
        links: if has_links { dataset.tables.sources.heads().map(|(_, (_, url))| url).collect() } else { Vec::new() },
    };
    let mut keep = |memory| begun.keep_silently(memory);
    let mut remembering = Remembering::new(Screen::new(dataset, options), &mut keep);
    let outcome = simbind::term::run(&mut remembering, abilities)?;
    let screen = remembering.screen;
    // Whoever ends the program by a signal asks for nothing more.
    let print = screen.printed().filter(|_| outcome == Outcome::Quit).cloned();
    Ok(cli::Left { memory: screen.memory(), print, end: Box::new(move || outcome.exit()) })
}

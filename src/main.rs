//! The `simbind` program: wires the command line and the screen, which do not know each other.

use std::process::ExitCode;

use simbind::cli;
use simbind::tui::screen::{Look, Options, Screen};

fn main() -> ExitCode {
    cli::run(std::env::args_os(), open_screen)
}

fn open_screen(start: cli::Screen) -> anyhow::Result<cli::Left> {
    let options = Options {
        memory: start.memory,
        look: Look { colour: !start.no_color, ascii: start.ascii },
        today: start.today,
        kiosk: start.kiosk,
        search: start.query,
        hint: start.hint.to_owned(),
        operators: start.operators,
    };
    let mut screen = Screen::new(start.dataset, options);
    let outcome = simbind::tui::run(&mut screen)?;
    Ok(cli::Left { memory: screen.memory(), end: Box::new(move || outcome.exit()) })
}

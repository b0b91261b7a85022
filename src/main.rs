//! The `simbind` program: wires the command line and the screen, which do not know each other.

use std::process::ExitCode;

use simbind::cli;

fn main() -> ExitCode {
    cli::run(std::env::args_os(), open_screen).into()
}

/// The seam for the screen.
fn open_screen(_screen: cli::Screen) -> anyhow::Result<()> {
    anyhow::bail!("the screen is not built yet; use `simbind check`")
}

//! Completion scripts and the manual page, made from the definition of the arguments.

use clap::CommandFactory;
use clap_complete::Shell;

use super::args::Cli;

/// The completion script for a shell.
pub fn completions(shell: Shell) -> String {
    let mut written = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "simbind", &mut written);
    String::from_utf8_lossy(&written).into_owned()
}

/// The manual page in roff: the program, then each of its commands.
pub fn manual() -> String {
    let mut command = Cli::command();
    command.build();
    let mut written = Vec::new();
    // Writing into memory does not fail.
    let _rendered = clap_mangen::Man::new(command.clone()).render(&mut written);
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set() && inner.get_name() != "help") {
        let page = clap_mangen::Man::new(inner.clone());
        let _rendered = page.render_options_section(&mut written);
    }
    String::from_utf8_lossy(&written).into_owned()
}

//! Completion scripts and the manual page, made from the definition of the arguments.

use std::io;

use clap::{Command, CommandFactory};
use clap_complete::generate;
use clap_complete::shells::{Bash, Fish, Zsh};
use clap_mangen::Man;

use crate::cli::args::{Cli, Shell};

/// The completion script for a shell.
pub fn completions(shell: Shell) -> String {
    let (mut command, mut written) = (Cli::command(), Vec::new());
    let name = env!("CARGO_PKG_NAME");
    match shell {
        Shell::Bash => generate(Bash, &mut command, name, &mut written),
        Shell::Zsh => generate(Zsh, &mut command, name, &mut written),
        Shell::Fish => generate(Fish, &mut command, name, &mut written),
    }
    text(&written)
}

/// The manual page in roff: one page for the program and all of its commands.
pub fn manual() -> String {
    let mut command = Cli::command();
    command.build();
    let mut written = Vec::new();
    // Writing into memory does not fail.
    let _rendered = page(&command, &mut written);
    text(&written)
}

fn page(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let man = Man::new(command.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    for inner in commands(command) {
        section(inner, page)?;
    }
    man.render_extra_section(page)
}

/// A section for a command, with what would be sections on a page of its own below it.
fn section(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let man = Man::new(command.clone());
    let mut inner = Vec::new();
    man.render_synopsis_section(&mut inner)?;
    man.render_description_section(&mut inner)?;
    if command.get_arguments().any(|argument| !argument.is_hide_set()) {
        man.render_options_section(&mut inner)?;
    }
    let name = command.get_bin_name().unwrap_or_default().to_uppercase();
    page.extend(format!(".SH \"{name}\"\n").bytes());
    page.extend(text(&inner).replace(".SH ", ".SS ").bytes());
    commands(command).try_for_each(|inner| section(inner, page))
}

fn commands(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|inner| !inner.is_hide_set() && inner.get_name() != "help")
}

fn text(written: &[u8]) -> String {
    String::from_utf8_lossy(written).into_owned()
}

//! Commands by their path, such as `simbind mine add`.

use clap::Command;

/// The name of the program, which begins every path.
pub const NAME: &str = env!("CARGO_PKG_NAME");

/// A command and its own with their paths, as far as they are defined; values are taken whatever their case.
pub fn with_path(command: Command, path: &str) -> Command {
    let command = command.mut_subcommands(|inner| {
        let path = format!("{path} {}", inner.get_name());
        with_path(inner, &path)
    });
    command.override_help(path.to_owned()).mut_args(|arg| {
        let takes_values = arg.get_action().takes_values();
        arg.ignore_case(takes_values)
    })
}

//! What is said of a command: how it is written, what it does, what it takes.

use clap::{Arg, Command};

use super::part::{Line, Part};
use super::{NAME, commands, texts};
use crate::words::Words;

/// The page of a command.
pub struct Page {
    /// How it is written.
    pub usage: String,
    /// What it does, in paragraphs.
    pub about: Vec<&'static str>,
    /// The rest, in the order of reading.
    pub parts: Vec<Part>,
}

impl Page {
    /// The page of a command of a definition that is built.
    pub fn of(definition: &Command, command: &Command, words: Words<'static>) -> Self {
        let path = path(command);
        let is_program = path.is_empty();
        let arguments = command.get_positionals().filter(|arg| !arg.is_hide_set());
        let options = options(definition, command).map(|arg| option_line(arg, path, words));
        let inner =
            commands(command).map(|inner| Line::Term(inner.get_name().to_owned(), about(inner, words).to_owned()));
        let mut parts = vec![
            Part {
                heading: words.help_arguments(),
                lines: arguments.map(|arg| argument_line(arg, path, words)).collect(),
            },
            Part { heading: words.help_commands(), lines: inner.collect() },
            Part { heading: words.help_what(), lines: choices(command, words) },
            Part { heading: words.help_options(), lines: options.collect() },
            Part { heading: words.help_examples(), lines: texts::examples(words, path).map(Line::Command).collect() },
        ];
        if is_program {
            parts.extend(texts::surroundings(words));
        }
        let remark = if is_program { words.help_more().to_owned() } else { everywhere(definition, words) };
        parts.push(Part { heading: "", lines: vec![Line::Text(remark)] });
        parts.retain(|part| !part.lines.is_empty());
        let about = about(command, words);
        let about = if is_program { vec![words.door_what(), about] } else { vec![about] };
        Self { usage: usage(command, words), about, parts }
    }
}

/// The name of a command behind that of the program.
pub fn path(command: &Command) -> &str {
    let whole = command.get_bin_name().unwrap_or_default();
    whole.strip_prefix(NAME).unwrap_or(whole).trim_start()
}

/// What a command does, in a line.
pub fn about(command: &Command, words: Words<'static>) -> &'static str {
    texts::about(words, path(command))
}

/// The options that belong to a command and not to all of them.
fn options<'c>(definition: &'c Command, command: &'c Command) -> impl Iterator<Item = &'c Arg> {
    let is_of_all = |arg: &Arg| definition.get_arguments().any(|common| common.get_id() == arg.get_id());
    let is_program = path(command).is_empty();
    let wanted = move |arg: &&Arg| !arg.is_positional() && !arg.is_hide_set() && (is_program || !is_of_all(arg));
    command.get_arguments().filter(wanted)
}

fn option_line(arg: &Arg, path: &str, words: Words<'static>) -> Line {
    let short = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
    Line::Term(short + &option(arg), told(arg, path, words))
}

fn argument_line(arg: &Arg, path: &str, words: Words<'static>) -> Line {
    Line::Term(value_name(arg), told(arg, path, words))
}

/// What is said of an argument, with what it can be and what it is where nothing is said.
fn told(arg: &Arg, path: &str, words: Words<'static>) -> String {
    let mut text = texts::argument(words, path, arg.get_id().as_str()).to_owned();
    let values = arg.get_possible_values();
    if !values.is_empty() && !is_listed(arg, words) {
        text = words.help_with_choices(&text, &words.list(values.iter().map(clap::builder::PossibleValue::get_name)));
    }
    match arg.get_default_values() {
        [value] if arg.get_action().takes_values() => words.help_with_default(&text, &value.to_string_lossy()),
        _ => text,
    }
}

/// Whether each of its values has a line of its own.
fn is_listed(arg: &Arg, words: Words<'static>) -> bool {
    arg.get_possible_values().iter().any(|value| texts::value(words, arg.get_id().as_str(), value.get_name()).is_some())
}

/// What can be written for an argument, where each has something said of it.
fn choices(command: &Command, words: Words<'static>) -> Vec<Line> {
    let line = |arg: &Arg, name: &str| {
        let text = texts::value(words, arg.get_id().as_str(), name)?;
        Some(Line::Term(name.to_owned(), text.to_owned()))
    };
    let values =
        command.get_positionals().flat_map(|arg| arg.get_possible_values().into_iter().map(move |value| (arg, value)));
    values.filter_map(|(arg, value)| line(arg, value.get_name())).collect()
}

/// How a command is written.
pub fn usage(command: &Command, words: Words<'static>) -> String {
    let mut usage = command.get_bin_name().unwrap_or(NAME).to_owned();
    let mut add = |word: &str| usage.extend([" ", word]);
    let groups: Vec<_> = command.get_groups().filter(|group| group.is_required_set()).collect();
    let is_of_group = |arg: &Arg| groups.iter().any(|group| group.get_args().any(|id| id == arg.get_id()));
    for group in &groups {
        let members = group.get_args().filter_map(|id| command.get_arguments().find(|arg| arg.get_id() == id));
        add(&members.map(written).collect::<Vec<_>>().join("|"));
    }
    for arg in command.get_positionals().filter(|arg| !is_of_group(arg)) {
        let dots = if is_many(arg) { "..." } else { "" };
        let name = value_name(arg);
        add(&if arg.is_required_set() { name + dots } else { format!("[{name}]{dots}") });
    }
    if commands(command).next().is_some() {
        let word = words.help_command_word();
        add(&if command.is_subcommand_required_set() { word.to_owned() } else { format!("[{word}]") });
    }
    add(&format!("[{}]", words.help_option_word()));
    usage
}

/// An argument as it is written on the command line.
fn written(arg: &Arg) -> String {
    if arg.is_positional() { value_name(arg) } else { option(arg) }
}

/// Whether an argument that stands for itself takes several words.
pub fn is_many(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|count| count.max_values() > 1)
}

fn option(arg: &Arg) -> String {
    let name = format!("--{}", arg.get_long().unwrap_or_default());
    if arg.get_action().takes_values() { format!("{name} {}", value_name(arg)) } else { name }
}

fn value_name(arg: &Arg) -> String {
    let named = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    named.unwrap_or_else(|| arg.get_id().as_str().to_uppercase())
}

fn everywhere(definition: &Command, words: Words<'static>) -> String {
    let common = definition.get_arguments().filter(|arg| arg.is_global_set());
    words.help_everywhere(&words.list(common.map(|arg| format!("--{}", arg.get_long().unwrap_or_default()))))
}

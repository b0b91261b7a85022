//! The manual page: the pages of all commands in one, in the language of `man`.

use clap::Command;

use super::page::Page;
use super::part::{Line, Part};
use super::{NAME, commands};
use crate::text::may_end_between;
use crate::words::Words;

/// The manual in roff, for a definition that is built.
pub fn manual(definition: &Command, words: Words<'static>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let page = Page::of(definition, definition, words);
    let mut text = format!(
        ".\\\" -*- mode: troff; coding: utf-8 -*-\n.TH {} 1 \"\" \"{NAME} {version}\"\n.nh\n.na\n",
        NAME.to_uppercase()
    );
    heading(&mut text, ".SH", words.help_name());
    line(&mut text, &format!("{NAME} - {}", words.door_what()));
    heading(&mut text, ".SH", words.help_synopsis());
    line(&mut text, &page.usage);
    heading(&mut text, ".SH", words.help_description());
    paragraphs(&mut text, &page.about);
    let (of_arguments, around) =
        page.parts.split_at(page.parts.iter().position(is_example).unwrap_or(page.parts.len()));
    for part in of_arguments {
        add(&mut text, ".SH", part);
    }
    commands(definition).for_each(|inner| section(&mut text, definition, inner, words));
    around.iter().filter(|part| !part.heading.is_empty()).for_each(|part| add(&mut text, ".SH", part));
    text
}

fn is_example(part: &Part) -> bool {
    part.lines.iter().any(|line| matches!(line, Line::Command(_)))
}

/// A section for a command, and one for each of its own.
fn section(text: &mut String, definition: &Command, command: &Command, words: Words<'static>) {
    if command.get_name() == "help" {
        return;
    }
    let page = Page::of(definition, command, words);
    heading(text, ".SH", command.get_bin_name().unwrap_or_default());
    line(text, &page.usage);
    paragraphs(text, &page.about);
    page.parts.iter().filter(|part| !part.heading.is_empty()).for_each(|part| add(text, ".SS", part));
    commands(command).for_each(|inner| section(text, definition, inner, words));
}

fn add(text: &mut String, macro_name: &str, part: &Part) {
    heading(text, macro_name, part.heading);
    for entry in &part.lines {
        match entry {
            Line::Term(term, said) => {
                text.extend([".TP\n\\fB", &escaped(term), "\\fR\n"]);
                line(text, said);
            }
            Line::Command(command) => {
                text.push_str(".PP\n");
                line(text, command);
            }
            Line::Text(said) => {
                text.push_str(".PP\n");
                line(text, said);
            }
        }
    }
}

fn paragraphs(text: &mut String, said: &[&str]) {
    for said in said {
        text.push_str(".PP\n");
        line(text, said);
    }
}

fn heading(text: &mut String, macro_name: &str, said: &str) {
    text.extend([macro_name, " \"", &escaped(&said.to_uppercase()), "\"\n"]);
}

fn line(text: &mut String, said: &str) {
    text.push_str("\\&");
    text.push_str(&escaped(said));
    text.push('\n');
}

/// A text as roff writes it literally. Hyphens can be copied, and lines of Chinese can end.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        if may_end_between(before, c) {
            written.push_str("\\:");
        }
        before = c;
        match c {
            '\\' => written.push_str("\\e"),
            '-' => written.push_str("\\-"),
            '"' => written.push_str("\\(dq"),
            '\'' => written.push_str("\\(aq"),
            '`' => written.push_str("\\(ga"),
            '^' => written.push_str("\\(ha"),
            '~' => written.push_str("\\(ti"),
            _ => written.push(c),
        }
    }
    written
}

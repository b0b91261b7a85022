//! Faults in data files: what is wrong, where, what was expected, and the nearest valid name.

use std::fmt;
use std::ops::Range;

/// A data file as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path, as people should see it.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The data cannot be used.
    Error,
    /// The data can be used, but somebody should look at it.
    Lint,
}

/// One thing that is wrong with the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// How bad it is.
    pub severity: Severity,
    /// Path of the file.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong: lower case, no final stop, what the file says in backticks.
    pub message: String,
    /// What was expected, or the nearest valid name.
    pub help: Option<String>,
    /// The line of the file, without control characters.
    pub snippet: String,
}

impl Fault {
    /// Places `message` at `span` (bytes) of `file`.
    #[must_use]
    pub fn new(
        severity: Severity,
        file: &SourceFile,
        span: &Range<usize>,
        message: String,
        help: Option<String>,
    ) -> Self {
        let before = file.text.get(..span.start).unwrap_or(&file.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line_text = file.text.get(line_start..).unwrap_or_default().lines().next().unwrap_or_default();
        Self {
            severity,
            path: printable(&file.path),
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
            message: made_printable(message),
            help: help.map(made_printable),
            snippet: printable(line_text),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.severity {
            Severity::Error => "error",
            Severity::Lint => "lint",
        };
        write!(f, "{}:{}:{}: {kind}: {}", self.path, self.line, self.column, self.message)?;
        let snippet = window(&self.snippet, self.column);
        if !snippet.is_empty() {
            write!(f, "\n    | {snippet}")?;
        }
        self.help.as_ref().map_or(Ok(()), |help| write!(f, "\n    = {help}"))
    }
}

/// The part of a long line around the fault.
fn window(line: &str, column: usize) -> String {
    const MOST: usize = 100;
    let first = column.saturating_sub(MOST / 3);
    let shown: String = line.chars().skip(first).take(MOST).collect();
    shown.trim().to_owned()
}

/// As [`printable`], without a copy where there is nothing to replace.
fn made_printable(text: String) -> String {
    if text.contains(is_forbidden) { printable(&text) } else { text }
}

/// The text without anything that could steer a terminal or turn the reading direction.
#[must_use]
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if is_forbidden(c) { '\u{fffd}' } else { c }).collect()
}

/// Whether a character may not stand in the data: controls but tab and newline, and marks that turn the reading direction.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    let turns_direction =
        matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns_direction || (c.is_control() && !matches!(c, '\n' | '\t'))
}

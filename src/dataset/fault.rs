//! Faults in files: what is wrong, where, what was expected, and the nearest valid name.

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
    /// The line of the file, without control characters, tabs as spaces; of a very long one what stands around the fault.
    pub snippet: String,
}

/// The faults of one reading: the first of them by place, errors before lints, and how many there are.
#[derive(Debug, Default)]
pub struct Faults {
    errors: Kept,
    lints: Kept,
}

/// Those of one severity.
#[derive(Debug, Default)]
struct Kept {
    /// Each with the byte where it begins, by path and byte.
    first: Vec<(usize, Fault)>,
    count: usize,
}

impl Faults {
    /// More than this are counted, and not told: nobody reads them, and they would take more memory than the files.
    pub const MOST: usize = 100;

    /// Notes `message` at `span` (bytes) of a file.
    pub fn add(
        &mut self,
        severity: Severity,
        lined: &LinedFile,
        span: &Range<usize>,
        message: String,
        help: Option<String>,
    ) {
        let kept = match severity {
            Severity::Error => &mut self.errors,
            Severity::Lint => &mut self.lints,
        };
        let place = (lined.file.path.as_str(), span.start);
        let at = kept.first.partition_point(|(start, fault)| (fault.path.as_str(), *start) <= place);
        if at >= Self::MOST {
            kept.count += 1;
            return;
        }
        let fault = Fault::new(severity, lined, span, message, help);
        if kept.first.iter().any(|(start, found)| *start == span.start && *found == fault) {
            return;
        }
        kept.count += 1;
        kept.first.insert(at, (span.start, fault));
        kept.first.truncate(Self::MOST);
    }

    /// Whether further errors are mostly counted: then there is no use in finding out what would help.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.errors.first.len() >= Self::MOST
    }

    /// Number of errors and of lints.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.errors.count, self.lints.count)
    }

    /// The first of them, by path and place; no more than [`MOST`](Self::MOST).
    #[must_use]
    pub fn first(self) -> Vec<Fault> {
        let both = self.errors.first.into_iter().chain(self.lints.first);
        let mut first: Vec<Fault> = both.take(Self::MOST).map(|(_, fault)| fault).collect();
        first.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
        first
    }
}

/// A data file with the places where its lines begin: found once, however many faults it has.
#[derive(Debug)]
pub struct LinedFile<'a> {
    /// The file.
    pub file: &'a SourceFile,
    /// Number of the layer that it stands in; see [`load`](super::load()).
    pub layer: usize,
    starts: Vec<usize>,
}

impl<'a> LinedFile<'a> {
    /// Finds them.
    #[must_use]
    pub fn new(file: &'a SourceFile) -> Self {
        Self::in_layer(file, 0)
    }

    /// Finds them in a file of a later layer.
    #[must_use]
    pub fn in_layer(file: &'a SourceFile, layer: usize) -> Self {
        let after_breaks = file.text.match_indices('\n').map(|(at, _)| at + 1);
        Self { file, layer, starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// Number of the line that holds a byte, from 1, and the byte where it begins.
    #[must_use]
    pub fn line(&self, at: usize) -> (usize, usize) {
        let number = self.starts.partition_point(|start| *start <= at);
        (number, self.starts.get(number.saturating_sub(1)).copied().unwrap_or(0))
    }
}

impl Fault {
    /// Places `message` at `span` (bytes) of a file.
    #[must_use]
    pub fn new(
        severity: Severity,
        lined: &LinedFile,
        span: &Range<usize>,
        message: String,
        help: Option<String>,
    ) -> Self {
        let text = lined.file.text.as_str();
        let at = span.start.min(text.len());
        let (line, line_start) = lined.line(at);
        let line_text = text.get(line_start..).unwrap_or_default().lines().next().unwrap_or_default();
        Self {
            severity,
            path: printable(&lined.file.path).replace(['\n', '\t'], "\u{fffd}"),
            line,
            column: text.get(line_start..at).unwrap_or_default().chars().count() + 1,
            message: made_printable(one_line(message)),
            help: help.map(|help| made_printable(one_line(help))),
            snippet: printable(&excerpt(line_text, text.get(line_start..at).unwrap_or_default())).replace('\t', " "),
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
        let is_excerpt = self.column > self.snippet.chars().count() + 1;
        let snippet = if is_excerpt { self.snippet.trim().to_owned() } else { window(&self.snippet, self.column) };
        if !snippet.is_empty() {
            write!(f, "\n    | {snippet}")?;
        }
        self.help.as_ref().map_or(Ok(()), |help| write!(f, "\n    = {help}"))
    }
}

/// A line as it is, or the part of a very long one around the fault, which stands after `before`.
fn excerpt(line: &str, before: &str) -> String {
    const LONG: usize = 4096;
    let column = before.chars().count() + 1;
    match line.len() {
        ..LONG => line.to_owned(),
        _ if column <= MOST_SHOWN => line.chars().take(2 * MOST_SHOWN).collect(),
        _ => window(line, column),
    }
}

/// Characters of a line that are shown.
const MOST_SHOWN: usize = 100;

/// The part of a long line around the fault.
fn window(line: &str, column: usize) -> String {
    let first = column.saturating_sub(MOST_SHOWN / 3);
    let shown: String = line.chars().skip(first).take(MOST_SHOWN).collect();
    shown.trim().to_owned()
}

/// What is told in one line, whatever it quotes.
fn one_line(text: String) -> String {
    if text.contains(['\n', '\t']) { text.replace(['\n', '\t'], "\u{fffd}") } else { text }
}

/// As [`printable`], without a copy where there is nothing to replace.
fn made_printable(text: String) -> String {
    if forbidden_in(&text).is_some() { printable(&text) } else { text }
}

/// The text without anything that could steer a terminal or turn the reading direction.
#[must_use]
pub fn printable(text: &str) -> String {
    let mut before = ' ';
    text.chars()
        .map(|c| {
            let is_shown = !is_forbidden(c) && !is_stray(before, c);
            before = c;
            if is_shown { c } else { '\u{fffd}' }
        })
        .collect()
}

/// The first character of a text that may not stand where it does.
#[must_use]
pub fn forbidden_in(text: &str) -> Option<char> {
    let before = std::iter::once(' ').chain(text.chars());
    before.zip(text.chars()).find(|(before, c)| is_forbidden(*c) || is_stray(*before, *c)).map(|(_, c)| c)
}

/// Whether a joiner stands where it joins nothing: it is written, and seen, only in the scripts from Arabic to Khmer.
fn is_stray(before: char, c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}') && !matches!(before, '\u{600}'..='\u{1cff}')
}

/// Whether a character may not stand in the data: controls but tab and newline, other ends of lines, marks that turn the reading
/// direction, and what is not to be seen at all and can hide a text in another one.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    // Nearly all of a text: ASCII and Chinese.
    if matches!(c, ' '..='~' | '\u{3000}'..='\u{d7ff}') {
        return false;
    }
    let turns_direction =
        matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_hidden = matches!(
        c,
        '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    );
    turns_direction || is_hidden || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// The most similar of `names`, if any is similar at all.
#[must_use]
pub fn nearest<'n>(word: &str, names: &[&'n str]) -> Option<&'n str> {
    let (word, length) = (word.to_lowercase(), word.chars().count());
    let scored = names.iter().map(|name| (strsim::osa_distance(&word, &name.to_lowercase()), *name));
    let (distance, name) = scored.min()?;
    let is_near = distance == 0 || (length > 2 && distance * 2 <= length);
    is_near.then_some(name)
}

/// The most similar name, as help.
#[must_use]
pub fn nearest_help(word: &str, names: &[&str]) -> Option<String> {
    nearest(word, names).map(|name| format!("nearest: `{name}`"))
}

/// What there is to choose from.
#[must_use]
pub fn list_of(names: &[&str]) -> String {
    format!("one of {}", names.join(", "))
}

/// What there is to choose from, and what comes nearest to `word`.
#[must_use]
pub fn choice_help(word: &str, names: &[&str]) -> String {
    let nearest = nearest(word, names).map_or(String::new(), |name| format!("; nearest: `{name}`"));
    format!("expected {}{nearest}", list_of(names))
}

/// That a value of another kind stands at a key.
#[must_use]
pub fn wrong_kind(key: &str, kind: &str) -> String {
    let article = if kind.starts_with(['a', 'i']) { "an" } else { "a" };
    format!("`{key}` is {article} {kind} here")
}

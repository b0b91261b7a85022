//! An answer as Markdown: headings, a table, lists, links.

use super::words::Words;
use crate::report::outline::{Line, Outline, Part, Role, Section, VerdictTable};

/// Every part of the answer; of the asks only `asks` (positions).
pub fn markdown(outline: &Outline, words: Words, asks: &[usize]) -> String {
    let mut text = format!("# {}\n", escaped(&outline.title()));
    for part in Part::printed() {
        section(&mut text, &outline.section_about(part, asks), words);
    }
    text
}

fn section(text: &mut String, section: &Section, words: Words) {
    if section.table.is_none() && section.lines.is_empty() {
        return;
    }
    text.extend(["\n## ", &escaped(section.title), "\n\n"]);
    if let Some(found) = &section.table {
        table(text, found, words);
        text.push('\n');
    }
    text.push_str(&lines(&section.lines));
}

/// Lines of an outline, as headings and lists.
pub fn lines(lines: &[Line]) -> String {
    let (mut text, mut list) = (String::new(), List::default());
    for line in lines {
        list.add(&mut text, line);
    }
    text
}

fn table(text: &mut String, table: &VerdictTable, words: Words) {
    let row = |cells: Vec<&str>| {
        let cells: Vec<String> = cells.into_iter().map(escaped).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let head = std::iter::once("").chain(table.services.iter().copied());
    text.push_str(&row(head.collect()));
    text.extend(["|", &" --- |".repeat(table.services.len() + 1), "\n"]);
    for (name, found) in &table.rows {
        let words = found.iter().map(|word| words.say(word.text(words.wording)));
        text.push_str(&row(std::iter::once(*name).chain(words).collect()));
    }
}

/// The list that lines are added to: the indents of the items that are open.
#[derive(Default)]
struct List {
    open: Vec<u8>,
    is_begun: bool,
}

impl List {
    fn add(&mut self, text: &mut String, line: &Line) {
        if line.role == Role::Heading && line.indent == 0 {
            if self.is_begun {
                text.push('\n');
            }
            text.extend(["### ", &escaped(&line.text), "\n\n"]);
            self.open.clear();
        } else {
            self.open.retain(|indent| *indent < line.indent);
            let depth = self.open.len();
            text.extend([&"  ".repeat(depth), "- ", &inline(line), "\n"]);
            self.open.push(line.indent);
        }
        self.is_begun = true;
    }
}

fn inline(line: &Line) -> String {
    let plain = line.text.strip_prefix("- ").unwrap_or(&line.text);
    match line.role {
        Role::Link => format!("<{plain}>"),
        Role::Question if plain.starts_with("--") => {
            let (option, rest) = plain.split_once("  ").unwrap_or((plain, ""));
            format!("`{option}` {}", escaped(rest))
        }
        Role::Heading | Role::Verdict(_) | Role::Question => format!("**{}**", escaped(plain)),
        Role::Text | Role::Faint => escaped(plain),
    }
}

/// The text as Markdown shows it literally.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~') {
            written.push('\\');
        }
        written.push(c);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_taken_for_markup() {
        assert_eq!(escaped("a*b_[c](d)|<e>#"), r"a\*b\_\[c\](d)\|\<e\>\#");
    }
}

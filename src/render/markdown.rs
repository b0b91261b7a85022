//! An answer as Markdown: headings, a table, lists, links.

use crate::doc::{Line, Role, Section, VerdictTable};
use crate::words::Words;

/// An answer, section by section.
pub fn markdown(title: &str, sections: &[Section], words: Words) -> String {
    let mut text = format!("# {}\n", escaped(title));
    for found in sections {
        section(&mut text, found, words);
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
        if !section.lines.is_empty() {
            text.push('\n');
        }
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
        let words = found.iter().map(|word| word.name(words));
        text.push_str(&row(std::iter::once(name.as_ref()).chain(words).collect()));
    }
}

/// The list that lines are added to: the indents of the items that are open, each with the columns of its marker.
#[derive(Default)]
struct List {
    open: Vec<(u8, usize)>,
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
            self.open.retain(|(indent, _)| *indent < line.indent);
            let margin: usize = self.open.iter().map(|(_, columns)| columns).sum();
            // The text of a step begins with its number, which is its marker.
            let marker = match line.role {
                Role::Step(number) => format!("{number}. "),
                _ => "- ".to_owned(),
            };
            text.extend([&" ".repeat(margin), &marker, &inline(line, &marker), "\n"]);
            self.open.push((line.indent, marker.len()));
        }
        self.is_begun = true;
    }
}

fn inline(line: &Line, marker: &str) -> String {
    let plain = line.text.strip_prefix(marker).unwrap_or(&line.text);
    match line.role {
        Role::Command => code(plain),
        Role::Link => format!("<{plain}>"),
        Role::Question if plain.starts_with("--") => {
            let (option, rest) = plain.split_once("  ").unwrap_or((plain, ""));
            format!("`{option}` {}", escaped(rest))
        }
        Role::Heading | Role::Verdict(_) | Role::Question => format!("**{}**", escaped(plain)),
        Role::Text | Role::Step(_) | Role::Faint => escaped(plain),
    }
}

/// As code: fenced by more backticks than stand in it.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 { " " } else { "" };
    [&fence, space, text, space, &fence].concat()
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
    use super::{code, escaped};

    #[test]
    fn code_is_fenced_by_more_backticks_than_it_holds() {
        assert_eq!(code("simbind check"), "`simbind check`");
        assert_eq!(code("--data='a``b`'"), "``` --data='a``b`' ```");
    }

    #[test]
    fn nothing_in_a_text_is_taken_for_markup() {
        assert_eq!(escaped("a*b_[c](d)|<e>#"), r"a\*b\_\[c\](d)\|\<e\>\#");
    }
}

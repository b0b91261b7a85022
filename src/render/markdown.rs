//! A document as Markdown: headings, a table, lists, links.

use crate::doc::{Block, Kind, Section, Table};
use crate::text::link::is_of_the_web;

/// A document, section by section.
#[must_use]
pub fn markdown(title: &str, sections: &[Section]) -> String {
    let mut text = format!("# {}\n", escaped(title));
    for section in sections.iter().filter(|section| !section.blocks.is_empty()) {
        text.push('\n');
        if !section.title.is_empty() {
            text.extend(["## ", &escaped(section.title), "\n\n"]);
        }
        text.push_str(&blocks(&section.blocks));
    }
    text
}

/// Blocks, as headings and lists.
#[must_use]
pub fn blocks(blocks: &[Block]) -> String {
    let (mut text, mut list) = (String::new(), List::default());
    for block in blocks {
        list.add(&mut text, block);
    }
    text
}

fn table(text: &mut String, table: &Table) {
    let mut row = |cells: &mut dyn Iterator<Item = String>| {
        text.extend(["| ", &cells.collect::<Vec<_>>().join(" | "), " |\n"]);
    };
    row(&mut table.columns.iter().map(|column| escaped(&column.title)));
    row(&mut table.columns.iter().map(|_| "---".to_owned()));
    for found in &table.rows {
        let said = found.cells.iter().map(|cell| escaped(&cell.said()));
        // A row over others has one cell, and takes as many as they.
        let rest = table.columns.iter().skip(found.cells.len()).map(|_| String::new());
        if found.is_heading() {
            row(&mut said.map(|said| format!("**{said}**")).chain(rest));
        } else {
            row(&mut said.chain(rest));
        }
    }
}

/// The list that blocks are added to: the indents of the items that are open, each with the columns of its marker.
#[derive(Default)]
struct List {
    open: Vec<(u8, usize)>,
    last: Option<Last>,
}

/// What was written last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Heading,
    Table,
    Item,
}

impl List {
    fn add(&mut self, text: &mut String, block: &Block) {
        match &block.kind {
            Kind::LastUsed => {}
            Kind::Heading if block.indent == 0 => {
                self.begin(text, Last::Heading, self.last.is_some());
                text.extend(["### ", &escaped(&block.text), "\n\n"]);
            }
            Kind::Table(found) => {
                self.begin(text, Last::Table, matches!(self.last, Some(Last::Table | Last::Item)));
                table(text, found);
            }
            _ => {
                self.begin(text, Last::Item, self.last == Some(Last::Table));
                self.items(text, block);
            }
        }
    }

    fn begin(&mut self, text: &mut String, what: Last, is_apart: bool) {
        text.push_str(if is_apart { "\n" } else { "" });
        if what != Last::Item {
            self.open.clear();
        }
        self.last = Some(what);
    }

    /// A block as an item, with the answers below a question.
    fn items(&mut self, text: &mut String, block: &Block) {
        let marker = if let Kind::Step(number) = block.kind { format!("{number}. ") } else { "- ".to_owned() };
        self.item(text, block.indent, &marker, &inline(block));
        let Kind::Question(answers) = &block.kind else { return };
        for answer in answers {
            let answer = format!("{} {}", code(&format!("--set {}", answer.id)), escaped(&answer.text));
            self.item(text, block.indent + 1, "- ", &answer);
        }
    }

    fn item(&mut self, text: &mut String, indent: u8, marker: &str, said: &str) {
        self.open.retain(|(outer, _)| *outer < indent);
        let margin: usize = self.open.iter().map(|(_, columns)| columns).sum();
        text.extend([&" ".repeat(margin), marker, said, "\n"]);
        self.open.push((indent, marker.len()));
    }
}

fn inline(block: &Block) -> String {
    let said = escaped(&block.text);
    match &block.kind {
        Kind::Command => code(&block.text),
        Kind::Link(_) => link(&block.text),
        Kind::Trial(ids) => {
            let options: Vec<String> = ids.iter().map(|id| format!("--try {id}")).collect();
            format!("{} {said}", code(&options.join(" ")))
        }
        Kind::Heading | Kind::Verdict(_) | Kind::Question(_) => format!("**{said}**"),
        _ => said,
    }
}

/// An address as a link. What would end it early, and let the rest be markup, is written as in a percent-encoded address; what is no
/// address of the web stays text.
fn link(address: &str) -> String {
    if !is_of_the_web(address) {
        return escaped(address);
    }
    let plain = |c: char| !(c.is_whitespace() || c.is_control() || "<>\"`\\".contains(c));
    let mut written = String::from("<");
    for c in address.chars() {
        if plain(c) {
            written.push(c);
        } else {
            written.extend(c.to_string().bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    written + ">"
}

/// As code: fenced by more backticks than stand in it.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 { " " } else { "" };
    [&fence, space, text, space, &fence].concat()
}

/// The text as Markdown shows it literally.
#[must_use]
pub fn escaped(text: &str) -> String {
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
    use super::{code, escaped, link};

    #[test]
    fn code_is_fenced_by_more_backticks_than_it_holds() {
        assert_eq!(code("simbind check"), "`simbind check`");
        assert_eq!(code("--data='a``b`'"), "``` --data='a``b`' ```");
    }

    #[test]
    fn no_address_gets_out_of_its_link() {
        assert_eq!(link("https://a.example/b_c?d=e"), "<https://a.example/b_c?d=e>");
        assert_eq!(link("https://a.example/><script>"), "<https://a.example/%3E%3Cscript%3E>");
        assert_eq!(link("https://a.example/ `\"\n"), "<https://a.example/%20%60%22%0A>");
        assert_eq!(link("javascript:a<b>"), r"javascript:a\<b\>");
    }

    #[test]
    fn nothing_in_a_text_is_taken_for_markup() {
        assert_eq!(escaped("a*b_[c](d)|<e>#"), r"a\*b\_\[c\](d)\|\<e\>\#");
    }
}

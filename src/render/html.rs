//! A document as one page of HTML that needs nothing else: no script, no other file, readable without its style sheet.

use std::borrow::Cow;

use crate::dataset::Language;
use crate::doc::{Block, Kind, Section, Table};
use crate::text::link::is_of_the_web;

const STYLE: &str = include_str!("page.css");

/// The page.
#[must_use]
pub fn html(title: &str, sections: &[Section], language: Language) -> String {
    let title = escaped(title);
    let language = language_tag(language);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    for found in sections.iter().filter(|section| !section.blocks.is_empty()) {
        section(&mut page, found);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// As browsers and screen readers know the language.
fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Zh => "zh-Hans",
        Language::En => "en",
    }
}

fn section(page: &mut String, section: &Section) {
    page.push_str("<section>\n");
    if !section.title.is_empty() {
        page.extend(["<h2>", &escaped(section.title), "</h2>\n"]);
    }
    blocks(page, &section.blocks);
    page.push_str("</section>\n");
}

fn head(page: &mut String, table: &Table) {
    page.push_str("<thead>\n<tr>");
    for column in &table.columns {
        let [start, end] = if column.title.is_empty() { ["<td>", "</td>"] } else { ["<th scope=\"col\">", "</th>"] };
        page.extend([start, &*escaped(&column.title), end]);
    }
    page.push_str("</tr>\n</thead>\n");
}

/// A table of so few columns stands beside the text where there is more of that than of columns.
const NARROW: usize = 3;

fn table(page: &mut String, table: &Table, is_beside: bool) {
    page.push_str(if is_beside { "<table class=\"beside\">\n" } else { "<table>\n" });
    if table.has_titles() {
        head(page, table);
    }
    page.push_str("<tbody>\n");
    for row in &table.rows {
        page.push_str("<tr>");
        if let ([cell], columns @ 2..) = (row.cells.as_slice(), table.columns.len()) {
            let said = cell.said();
            page.extend([&*format!("<th colspan=\"{columns}\">"), &*escaped(&said), "</th></tr>\n"]);
            continue;
        }
        for (place, cell) in row.cells.iter().enumerate() {
            let [start, end] = if place == 0 { ["<th scope=\"row\">", "</th>"] } else { ["<td>", "</td>"] };
            page.extend([start, &*escaped(&cell.said()), end]);
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

/// The list that an outer block belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Numbered,
    Bulleted,
}

impl List {
    fn of(block: &Block) -> Option<Self> {
        match block.kind {
            Kind::Step(_) => Some(Self::Numbered),
            Kind::Item => Some(Self::Bulleted),
            _ => None,
        }
    }

    fn tag(self) -> &'static str {
        match self {
            Self::Numbered => "ol",
            Self::Bulleted => "ul",
        }
    }
}

/// Blocks, each with those that stand below it.
fn blocks(page: &mut String, all: &[Block]) {
    let mut open: Option<List> = None;
    let mut rest = all;
    while let Some((block, after)) = rest.split_first() {
        let below = after.iter().take_while(|next| next.indent > block.indent).count();
        let (inner, next) = after.split_at(below);
        let list = List::of(block);
        if list != open {
            page.extend(open.map(|list| format!("</{}>\n", list.tag())));
            page.extend(list.map(|list| format!("<{}>\n", list.tag())));
            open = list;
        }
        match &block.kind {
            Kind::Table(found) => table(page, found, found.columns.len() <= NARROW && all.len() > NARROW),
            Kind::LastUsed => {}
            _ => element(page, block, inner),
        }
        rest = next;
    }
    page.extend(open.map(|list| format!("</{}>\n", list.tag())));
}

/// A block as an element; what stands back is told in it, all else that stands below follows.
fn element(page: &mut String, block: &Block, inner: &[Block]) {
    let (beside, below): (Vec<&Block>, Vec<&Block>) = inner.iter().partition(|block| stands_back(block));
    let below: Vec<Block> = below.into_iter().cloned().collect();
    let (start, end) = tags(block);
    page.extend([&start, &*inline(block)]);
    for block in beside {
        page.extend([" ", &*inline(block)]);
    }
    // A list may stand in an item, but not in a paragraph.
    let is_item = List::of(block).is_some();
    if is_item {
        blocks(page, &below);
    }
    page.extend([end, "\n"]);
    if !is_item {
        options(page, block);
        blocks(page, &below);
    }
}

/// The answers below a question, each with what gives it.
fn options(page: &mut String, block: &Block) {
    let Kind::Question(answers) = &block.kind else { return };
    page.push_str(if answers.is_empty() { "" } else { "<ul>\n" });
    for answer in answers {
        page.extend(["<li><code>--set ", &*escaped(&answer.id), "</code> ", &*escaped(&answer.text), "</li>\n"]);
    }
    page.push_str(if answers.is_empty() { "" } else { "</ul>\n" });
}

fn stands_back(block: &Block) -> bool {
    matches!(block.kind, Kind::Faint | Kind::Link(_))
}

fn tags(block: &Block) -> (String, &'static str) {
    match block.kind {
        Kind::Step(number) => (format!("<li value=\"{number}\">"), "</li>"),
        Kind::Item => ("<li>".to_owned(), "</li>"),
        Kind::Heading if block.indent == 0 => ("<h3>".to_owned(), "</h3>"),
        _ => ("<p>".to_owned(), "</p>"),
    }
}

fn inline(block: &Block) -> String {
    let written = escaped(&block.text);
    match &block.kind {
        Kind::Heading if block.indent > 0 => format!("<strong>{written}</strong>"),
        Kind::Verdict(_) | Kind::Question(_) => format!("<strong>{written}</strong>"),
        Kind::Faint => format!("<small>{written}</small>"),
        Kind::Link(_) => link(&block.text, &written),
        Kind::Command => format!("<code>{written}</code>"),
        Kind::Trial(ids) => format!("<code>--try {}</code> {written}", escaped(&ids.join(" --try "))),
        _ => written.into_owned(),
    }
}

/// An address that can be followed and, on paper, read; anything else that calls itself one stays text.
fn link(address: &str, written: &str) -> String {
    if is_of_the_web(address) { format!("<a href=\"{written}\">{written}</a>") } else { written.to_owned() }
}

/// The text as HTML shows it literally. Five characters, in one place that nothing on the page gets around: a dependency would not
/// make that safer.
///
/// Every character that means something, between tags or in a quoted attribute, is written as a reference.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| reference(c).is_some()) {
        return text.into();
    }
    let mut written = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match reference(c) {
            Some(reference) => written.push_str(reference),
            None => written.push(c),
        }
    }
    written.into()
}

fn reference(c: char) -> Option<&'static str> {
    Some(match c {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_taken_for_markup() {
        assert_eq!(escaped("<a href=\"x\" b='y'>&amp;"), "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
        assert_eq!(escaped("流量卡 (eSIM)"), "流量卡 (eSIM)");
    }
}

//! A plan as one page of HTML that needs nothing else: no script, no other file, readable without its style sheet.

mod escape;

use escape::escaped;

use crate::dataset::Language;
use crate::doc::{Line, Role, Section, VerdictTable};
use crate::text::link::is_of_the_web;
use crate::words::Words;

const STYLE: &str = include_str!("page.css");

/// The page.
pub fn html(title: &str, sections: &[Section], words: Words) -> String {
    let title = escaped(title);
    let language = language_tag(words.language);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    for found in sections {
        section(&mut page, found, words);
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

fn section(page: &mut String, section: &Section, words: Words) {
    page.extend(["<section>\n<h2>", &escaped(section.title), "</h2>\n"]);
    if let Some(found) = &section.table {
        table(page, found, words);
    }
    blocks(page, &section.lines);
    page.push_str("</section>\n");
}

fn table(page: &mut String, table: &VerdictTable, words: Words) {
    page.push_str("<table>\n<thead>\n<tr><td></td>");
    for service in &table.services {
        page.extend(["<th scope=\"col\">", &escaped(service), "</th>"]);
    }
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for (name, found) in &table.rows {
        page.extend(["<tr><th scope=\"row\">", &escaped(name), "</th>"]);
        for word in found {
            page.extend(["<td>", &escaped(word.name(words)), "</td>"]);
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

/// The list that an outer line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Numbered,
    Bulleted,
}

impl List {
    fn of(line: &Line) -> Option<Self> {
        match line.role {
            Role::Step(_) => Some(Self::Numbered),
            _ if line.text.starts_with(BULLET) => Some(Self::Bulleted),
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

/// What an item of a list begins with in an outline.
const BULLET: &str = "- ";

/// Lines, each with the lines that stand below it.
fn blocks(page: &mut String, lines: &[Line]) {
    let mut open: Option<List> = None;
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        let below = after.iter().take_while(|next| next.indent > line.indent).count();
        let (inner, next) = after.split_at(below);
        let list = List::of(line);
        if list != open {
            page.extend(open.map(|list| format!("</{}>\n", list.tag())));
            page.extend(list.map(|list| format!("<{}>\n", list.tag())));
            open = list;
        }
        block(page, line, inner);
        rest = next;
    }
    page.extend(open.map(|list| format!("</{}>\n", list.tag())));
}

/// A line as an element; what stands back is told in it, all else that stands below follows.
fn block(page: &mut String, line: &Line, inner: &[Line]) {
    let (beside, below): (Vec<&Line>, Vec<&Line>) = inner.iter().partition(|line| stands_back(line));
    let below: Vec<Line> = below.into_iter().cloned().collect();
    let (start, end) = tags(line);
    page.extend([&start, &*inline(line)]);
    for line in beside {
        page.extend([" ", &*inline(line)]);
    }
    // A list may stand in an item, but not in a paragraph.
    let is_item = List::of(line).is_some();
    if is_item {
        blocks(page, &below);
    }
    page.extend([end, "\n"]);
    if !is_item {
        blocks(page, &below);
    }
}

fn stands_back(line: &Line) -> bool {
    matches!(line.role, Role::Faint | Role::Link)
}

fn tags(line: &Line) -> (String, &'static str) {
    match (line.role, List::of(line)) {
        (Role::Step(number), _) => (format!("<li value=\"{number}\">"), "</li>"),
        (_, Some(_)) => ("<li>".to_owned(), "</li>"),
        (Role::Heading, None) if line.indent == 0 => ("<h3>".to_owned(), "</h3>"),
        _ => ("<p>".to_owned(), "</p>"),
    }
}

/// The text of a line without the marker of its list.
fn inline(line: &Line) -> String {
    let plain = match line.role {
        Role::Step(number) => line.text.strip_prefix(&format!("{number}. ")),
        _ => line.text.strip_prefix(BULLET),
    };
    let written = escaped(plain.unwrap_or(&line.text));
    match line.role {
        Role::Heading if line.indent == 0 => written.into_owned(),
        Role::Heading | Role::Verdict(_) | Role::Question => format!("<strong>{written}</strong>"),
        Role::Text | Role::Step(_) => written.into_owned(),
        Role::Faint => format!("<small>{written}</small>"),
        Role::Link => link(&line.text, &written),
        Role::Command => format!("<code>{written}</code>"),
    }
}

/// An address that can be followed and, on paper, read; anything else that calls itself one stays text.
fn link(address: &str, written: &str) -> String {
    if is_of_the_web(address) { format!("<a href=\"{written}\">{written}</a>") } else { written.to_owned() }
}

//! A strict reader of HTML: what it takes, every browser takes. It panics where a tag is not closed or a character is not escaped.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests")]

/// An element with its attributes and what is in it.
#[derive(Debug, Default)]
pub struct Element {
    pub tag: String,
    pub attributes: Vec<(String, String)>,
    pub inside: Vec<Node>,
}

/// What may stand in an element.
#[derive(Debug)]
pub enum Node {
    Element(Element),
    Text(String),
}

/// The only tags of a page; of them `meta` has no end.
const TAGS: [&str; 25] = [
    "html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "h3", "p", "ol", "ul", "li",
    "table", "thead", "tbody", "tr", "th", "td", "strong", "small", "a", "code",
];
const REFERENCES: [(&str, char); 5] = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\'')];

/// The page as an element.
pub fn read(page: &str) -> Element {
    let rest = page.strip_prefix("<!DOCTYPE html>\n").expect("the document type comes first");
    let mut open = vec![Element::default()];
    let mut rest = rest.strip_suffix('\n').expect("a line end comes last");
    while !rest.is_empty() {
        let is_raw = open.last().is_some_and(|element| element.tag == "style");
        if let Some(after) = rest.strip_prefix("</") {
            let (tag, after) = after.split_once('>').expect("the tag ends");
            let closed = open.pop().expect("an open element");
            assert_eq!(closed.tag, tag, "another element is open");
            open.last_mut().expect("not the first").inside.push(Node::Element(closed));
            rest = after;
        } else if let Some(after) = rest.strip_prefix('<') {
            let (written, after) = after.split_once('>').expect("the tag ends");
            let element = start(written);
            match element.tag.as_str() {
                "meta" => open.last_mut().expect("an element").inside.push(Node::Element(element)),
                _ => open.push(element),
            }
            rest = after;
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            let (written, after) = rest.split_at(end);
            let text = if is_raw { written.to_owned() } else { unescaped(written) };
            open.last_mut().expect("an element").inside.push(Node::Text(text));
            rest = after;
        }
    }
    assert_eq!(open.len(), 1, "not closed: {:?}", open.last().map(|element| &element.tag));
    let mut top = open.remove(0).inside;
    assert_eq!(top.len(), 1, "one element holds all");
    match top.remove(0) {
        Node::Element(html) if html.tag == "html" => html,
        other => panic!("not a page: {other:?}"),
    }
}

fn start(written: &str) -> Element {
    let (tag, mut rest) = written.split_once(' ').unwrap_or((written, ""));
    assert!(TAGS.contains(&tag), "<{tag}> does not belong on the page");
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let (name, after) =
            rest.split_once("=\"").unwrap_or_else(|| panic!("<{written}>: an attribute without a value"));
        assert!(name.chars().all(|c| c.is_ascii_lowercase()), "<{written}>: `{name}` is no attribute");
        let (value, after) = after.split_once('"').expect("the quote ends");
        attributes.push((name.to_owned(), unescaped(value)));
        rest = after.strip_prefix(' ').unwrap_or(after);
        assert!(after.is_empty() || after.starts_with(' '), "<{written}>: no space between attributes");
    }
    Element { tag: tag.to_owned(), attributes, inside: Vec::new() }
}

/// The text that is meant; nothing but the known references may begin with `&`, and nothing else stand for itself.
fn unescaped(written: &str) -> String {
    let mut text = String::new();
    let mut rest = written;
    while let Some(c) = rest.chars().next() {
        assert!(!matches!(c, '<' | '>' | '"' | '\''), "not escaped: {written}");
        let (meant, length) = if c == '&' {
            let found = REFERENCES.iter().find(|(reference, _)| rest.starts_with(reference));
            found.map_or_else(|| panic!("not escaped: {written}"), |(reference, meant)| (*meant, reference.len()))
        } else {
            (c, c.len_utf8())
        };
        text.push(meant);
        rest = rest.split_at(length).1;
    }
    text
}

impl Element {
    /// It and all elements in it, in the order of reading.
    pub fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        for node in &self.inside {
            if let Node::Element(inner) = node {
                found.extend(inner.all());
            }
        }
        found
    }

    /// Those of one kind.
    pub fn named(&self, tag: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|element| element.tag == tag).collect()
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All text in it; `skipping` elements are left out.
    pub fn text_without(&self, skipping: &[&str]) -> String {
        let mut text = String::new();
        for node in &self.inside {
            match node {
                Node::Text(found) => text.push_str(found),
                Node::Element(inner) if skipping.contains(&inner.tag.as_str()) => {}
                Node::Element(inner) => text.push_str(&inner.text_without(skipping)),
            }
        }
        text
    }

    pub fn text(&self) -> String {
        self.text_without(&[])
    }
}

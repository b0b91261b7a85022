//! Reads the sources and keeps the walls between their parts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use support::dataset;

/// A source file without its comments: line comments become empty, strings stay.
struct Source {
    path: String,
    text: String,
    code: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("its entries").path()) {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_of_tests(&path) {
            let text = fs::read_to_string(&path).expect("a text");
            let shown = path.strip_prefix(root()).expect("inside").to_string_lossy().replace('\\', "/");
            let code = without_comments(&without_tests(&text));
            found.push(Source { path: shown, text, code });
        }
    }
}

/// Tests that stand in a file of their own beside what they test.
fn is_of_tests(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem == "tests" || stem.to_string_lossy().ends_with("_tests"))
}

fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The file up to its tests, which stand at the end.
fn without_tests(text: &str) -> String {
    text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

/// The text with comments left out; what stands in strings is no comment.
fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let token = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if c == '"' {
            let end = string_end(rest);
            code.push_str(&rest[..end]);
            end
        } else if rest.starts_with("'\"'") {
            code.push_str("'\"'");
            3
        } else if rest.starts_with("'\\\"'") {
            4
        } else {
            code.push(c);
            c.len_utf8()
        };
        rest = &rest[token..];
    }
    code
}

/// Length of the string at the start, quotes included.
fn string_end(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Contents of the string literals of some code.
fn strings(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find('"') {
        if start > 0 && rest[..start].ends_with('\'') && rest[start..].starts_with("\"'") {
            rest = &rest[start + 2..];
            continue;
        }
        let literal = &rest[start..];
        let end = string_end(literal);
        found.push(literal.get(1..end.max(2) - 1).unwrap_or_default());
        rest = &literal[end..];
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether a word stands in a text, not as a part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(is_word);
        let after = text[at + word.len()..].chars().next().is_some_and(is_word);
        !before && !after
    })
}

/// The files outside `allowed` that name one of `words` in their code.
fn naming<'w>(sources: &[Source], words: &[&'w str], allowed: impl Fn(&str) -> bool) -> Vec<(String, &'w str)> {
    let outside = sources.iter().filter(|source| !allowed(&source.path));
    outside
        .flat_map(|source| {
            words.iter().filter(|word| has_word(&source.code, word)).map(|word| (source.path.clone(), *word))
        })
        .collect()
}

fn part(path: &str, name: &str) -> bool {
    path.starts_with(&format!("src/{name}/")) || path == format!("src/{name}.rs")
}

#[test]
fn the_engine_names_only_itself_and_the_standard_library() {
    let engine = sources("src/engine");
    assert!(engine.len() > 5);
    for source in &engine {
        for line in source.code.lines().map(str::trim) {
            let path = line.strip_prefix("pub use ").or_else(|| line.strip_prefix("use "));
            let Some(path) = path else { continue };
            let first = path.split("::").next().unwrap_or_default();
            let own = ["super", "self", "std", "core"];
            let modules = ["change", "evaluate", "level", "proof", "question", "reverse", "rules", "support"];
            assert!(own.contains(&first) || modules.contains(&first), "{}: {line}", source.path);
        }
        let outside = ["crate", "simbind", "anyhow", "serde", "jiff", "toml", "ratatui", "crossterm", "clap"];
        let io = ["println", "eprintln", "File", "Instant", "SystemTime", "env", "fs", "io", "stdin", "stdout"];
        for word in outside.iter().chain(&io) {
            assert!(!has_word(&source.code, word), "{} names `{word}`", source.path);
        }
        assert!(!source.code.contains("super::super"), "{} reaches out of the engine", source.path);
    }
}

#[test]
fn imports_run_down_the_floors_only() {
    let mut found = BTreeSet::new();
    for source in sources("src") {
        let Some(own) = floor(folder(&source.path)) else { continue };
        for named in folders_named(&source.code) {
            let is_allowed = named == folder(&source.path) || floor(named).is_some_and(|floor| floor < own);
            if !is_allowed {
                found.insert(format!("{} names {named}", source.path));
            }
        }
    }
    let known: BTreeSet<String> = STILL_UP.iter().map(|&line| line.to_owned()).collect();
    assert_eq!(found, known);
}

/// What still looks up, on its way down: this list only ever gets shorter.
const STILL_UP: [&str; 14] = [
    "src/config/memory.rs names answer",
    "src/config/memory.rs names session",
    "src/line/cards.rs names cli",
    "src/line/commands.rs names cli",
    "src/line/guides.rs names cli",
    "src/line/hear.rs names cli",
    "src/line/parts.rs names cli",
    "src/line/profiles.rs names cli",
    "src/line/topic.rs names cli",
    "src/query/write.rs names answer",
    "src/render/json/config.rs names cli",
    "src/render/json/list.rs names cli",
    "src/render/json/mod.rs names cli",
    "src/render/output.rs names cli",
];

/// The folders from the ground up: each may name those of the floors below, and no other of its own floor.
const FLOORS: [&[&str]; 12] = [
    &["engine", "text"],
    &["dataset", "term"],
    &["words"],
    &["search"],
    &["query"],
    &["answer", "config"],
    &["doc"],
    &["render"],
    &["session"],
    &["tui", "line"],
    &["cli"],
    &["main", "lib"],
];

#[test]
fn the_architecture_tells_every_floor() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the document");
    let (_, rest) = text.split_once("<!-- floors -->").expect("the table");
    let rows = rest.split_once("<!-- end -->").expect("its end").0.lines().filter(|line| line.starts_with("| "));
    let told: Vec<(usize, &str)> = rows
        .filter_map(|row| {
            let mut cells = row.split('|').map(str::trim).skip(1);
            Some((cells.next()?.parse().ok()?, folder(cells.next()?.trim_matches('`'))))
        })
        .collect();
    let floors = FLOORS.iter().zip(1..).flat_map(|(folders, floor)| folders.iter().map(move |folder| (floor, *folder)));
    let there: Vec<(usize, &str)> = floors.filter(|(_, folder)| *folder != "lib").collect();
    assert_eq!(told, there);
}

fn floor(folder: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&folder))
}

/// The folder, or the file at the top, that a source stands in.
fn folder(path: &str) -> &str {
    path.trim_start_matches("src/").split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// The folders that some code names by their path.
fn folders_named(code: &str) -> BTreeSet<&str> {
    let after = code.split("crate::").skip(1);
    let names = after.map(|rest| rest.split(|c: char| !is_word(c)).next().unwrap_or_default());
    names.filter(|name| floor(name).is_some()).collect()
}

#[test]
fn only_the_screen_names_the_terminal_libraries() {
    let found = naming(&sources("src"), &["ratatui", "crossterm"], |path| part(path, "tui") || part(path, "term"));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn only_the_search_names_the_matcher() {
    let found = naming(&sources("src"), &["fuzzy_matcher"], |path| part(path, "search"));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn nothing_is_left_to_do() {
    let all: Vec<Source> = ["src", "tests", "benches", "examples"].into_iter().flat_map(sources).collect();
    for source in all.iter().filter(|source| source.path != "tests/walls.rs") {
        for left in ["todo!", "dbg!", "unimplemented!"] {
            assert!(!source.code.contains(left), "{} holds `{left}`", source.path);
        }
    }
}

#[test]
fn no_chinese_characters_stand_in_the_sources() {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
    let found: Vec<String> = sources("src")
        .iter()
        .flat_map(|source| {
            let text = without_tests(&source.text);
            let lines: Vec<String> = text
                .lines()
                .enumerate()
                .filter(|(_, line)| line.contains(is_han))
                .map(|(number, line)| format!("{}:{}: {}", source.path, number + 1, line.trim()))
                .collect();
            lines
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Names and ids of the data that are words of their own: services, card kinds, countries and regions.
fn names_of_the_data() -> BTreeSet<String> {
    let tables = dataset().tables;
    // Words that also mean something else in a program.
    let ambiguous = ["prepaid", "enterprise", "jersey", "georgia", "jordan", "turkey", "guinea", "esim", "keep-alive"];
    let services = tables.services.iter().flat_map(|service| [service.id, service.name.en]);
    let cards = tables.cards.iter().flat_map(|card| [card.id, card.name.en]);
    let countries = tables.countries.iter().flat_map(|country| [country.name.en, country.alpha3]);
    let long = |name: &&str| name.chars().count() > 4;
    let codes = ["\"CN\"", "\"CO\"", "\"MX\"", "\"PK\"", "\"NC\"", "\"US\"", "\"HK\""].map(str::to_owned);
    let facts = tables.facts.iter().map(|fact| fact.id);
    let words = services.chain(cards).chain(countries).chain(facts).filter(long);
    words.map(str::to_lowercase).filter(|word| !ambiguous.contains(&word.as_str())).chain(codes).collect()
}

#[test]
fn no_country_card_service_or_fact_is_named_in_the_code() {
    let names = names_of_the_data();
    assert!(names.len() > 250);
    let mut found = Vec::new();
    for source in sources("src") {
        let lower = source.code.to_lowercase();
        for name in &names {
            // A code stands in quotes: as it is written; a name anywhere, in any case.
            let is_named = if name.starts_with('"') { source.code.contains(name) } else { has_word(&lower, name) };
            if is_named {
                found.push(format!("{} names {name}", source.path));
            }
        }
        for literal in strings(&source.code) {
            if ["wechat", "weixin", "alipay", "tencent", "paypal"]
                .iter()
                .any(|name| literal.to_lowercase().contains(name))
            {
                found.push(format!("{} says {literal:?}", source.path));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_reader_of_sources_tells_code_from_comments_and_strings() {
    let text = "let a = \"// no \\\" comment\"; // a comment\nlet b = '\"'; /* more */ let c = \"text\";";
    let code = without_comments(text);
    assert_eq!(code, "let a = \"// no \\\" comment\"; \nlet b = '\"';  let c = \"text\";");
    assert_eq!(strings(&code), ["// no \\\" comment", "text"]);
    assert!(has_word("use crate::tui;", "tui") && !has_word("intuition", "tui"));
}

/// Doc comments on arguments are printed by the program: they are text for people.
#[test]
fn no_argument_names_a_country_card_or_service_in_its_help() {
    let names = names_of_the_data();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/cli/args.rs");
    let text = std::fs::read_to_string(path).expect("the arguments are there").to_lowercase();
    let found: Vec<&String> = names.iter().filter(|name| !name.starts_with('"') && has_word(&text, name)).collect();
    assert!(found.is_empty(), "{found:?}");
}

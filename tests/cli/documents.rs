//! What the documents name is there: links, files, commands, exit codes, keys of JSON.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use simbind::cli::Exit;
use simbind::dataset::SourceFile;
use simbind::embedded;

use crate::support::TODAY;
use crate::support::program::Program;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(file: &str) -> String {
    fs::read_to_string(root().join(file)).expect(file)
}

/// Every document, named from the top folder.
fn documents() -> Vec<String> {
    let folders = ["", "docs", "data", "packaging/server"].map(|folder| root().join(folder));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
    let paths = files.map(|file| file.expect("a file").path());
    let documents = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    documents.map(|path| path.strip_prefix(root()).expect("inside").to_str().expect("UTF-8").to_owned()).collect()
}

/// The addresses of links and pictures.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0))
}

/// The anchors that headings have.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches(['#', ' ']));
    let kept = |c: char| (c.is_alphanumeric() || "-_ ".contains(c)).then_some(if c == ' ' { '-' } else { c });
    headings.map(|heading| heading.to_lowercase().chars().filter_map(kept).collect()).collect()
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    let documents = documents();
    assert!(documents.len() > 20, "{documents:?}");
    for document in documents {
        for link in links(&text(&document)).filter(|link| !link.starts_with("http")) {
            let (file, anchor) = link.split_once('#').map_or((link, None), |(file, anchor)| (file, Some(anchor)));
            let path = root().join(&document).parent().expect("a folder").join(file);
            let path = if file.is_empty() { root().join(&document) } else { path };
            assert!(path.exists(), "{document} links to {link}");
            let is_there = |anchor: &str| anchors(&fs::read_to_string(&path).expect("a text")).contains(anchor);
            assert!(anchor.is_none_or(is_there), "{document} links to {link}");
        }
    }
}

#[test]
fn documents_stand_in_both_languages_and_link_to_each_other() {
    for document in documents().iter().filter(|document| document.starts_with("docs") || document.starts_with("README"))
    {
        let other = match document.strip_suffix(".zh-CN.md") {
            Some(name) => format!("{name}.md"),
            None => document.replace(".md", ".zh-CN.md"),
        };
        let name = PathBuf::from(&other).file_name().expect("a name").to_str().expect("UTF-8").to_owned();
        assert!(text(document).contains(&format!("]({name})")) && root().join(&other).exists(), "{document}");
    }
}

#[test]
fn a_readme_is_read_in_one_go() {
    for file in ["README.md", "README.zh-CN.md"] {
        assert!(text(file).lines().count() <= 200, "{file}");
    }
}

/// What stands in the code of a line of text and looks like a path.
fn paths(text: &str) -> Vec<&str> {
    let is_path = |code: &&str| {
        let top = code.split('/').next().unwrap_or_default();
        ["src", "tests", "data", "docs", "examples", "packaging", ".ci"].contains(&top) && !code.contains(['*', ' '])
    };
    text.split('`').skip(1).step_by(2).filter(is_path).collect()
}

#[test]
fn every_path_that_the_documents_for_developers_name_is_there() {
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = text(document);
        let paths = paths(&text);
        assert!(paths.len() > 20, "{paths:?}");
        for path in paths.into_iter().filter(|path| !path.contains("CC.toml")) {
            assert!(root().join(path).exists(), "{document} names {path}");
        }
    }
}

/// The lines of a block between two marks.
fn block<'a>(text: &'a str, name: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("<!-- {name} -->\n")).expect(name);
    rest.split_once("<!-- end -->").expect("its end").0
}

const COMMAND_LINE: [&str; 2] = ["docs/command-line.md", "docs/command-line.zh-CN.md"];

#[test]
fn every_exit_code_is_told() {
    for file in COMMAND_LINE {
        let text = text(file);
        let codes: Vec<u8> =
            block(&text, "exit codes").lines().filter_map(|row| row.split('|').nth(1)?.trim().parse().ok()).collect();
        assert_eq!(codes, Exit::ALL.map(Exit::code), "{file}");
    }
}

/// A line as a shell splits it, without its comment.
fn words(line: &str) -> Vec<&str> {
    line.split(" #").next().unwrap_or_default().split_whitespace().collect()
}

#[test]
fn every_command_that_is_shown_works() {
    for file in COMMAND_LINE {
        let text = text(file);
        let (_, rest) = text.split_once("```sh\n").expect("commands");
        let lines: Vec<&str> = rest.split_once("```").expect("their end").0.lines().collect();
        assert!(lines.len() > 12, "{lines:?}");
        for line in lines {
            let words = words(line);
            let output = Program::with_args(&words[1..]).run();
            assert_eq!((words[0], output.status.code()), ("simbind", Some(0)), "{file}: {line}: {output:?}");
        }
    }
}

#[test]
fn the_example_of_own_data_holds() {
    for name in ["docs/own-data.md", "docs/own-data.zh-CN.md"] {
        let whole = text(name);
        let (_, rest) = whole.split_once("```toml\n").expect("an example");
        let file = SourceFile { path: name.to_owned(), text: rest.split_once("```").expect("its end").0.to_owned() };
        let loaded = embedded::overlaid(vec![file], TODAY);
        assert!(loaded.faults.is_empty() && loaded.data.is_some(), "{:?}", loaded.faults);
    }
}

/// Every key of every answer: the schema names them all, which tests of its own hold. Of names each language is one.
fn keys() -> BTreeSet<String> {
    fn collect(told: &Value, found: &mut BTreeSet<String>) {
        let inner = told.as_object().into_iter().flat_map(|object| object.values());
        inner.chain(told.as_array().into_iter().flatten()).for_each(|inner| collect(inner, found));
        found.extend(told["properties"].as_object().into_iter().flat_map(|keys| keys.keys().cloned()));
    }
    let mut found = BTreeSet::new();
    collect(&serde_json::from_str(&text("docs/schema.json")).expect("JSON"), &mut found);
    found.retain(|key| key != "zh" && key != "en");
    found
}

/// What stands beside the keys on the page: commands and lists.
const NAMES: [&str; 10] =
    ["check", "compare", "find", "guide", "list", "matrix", "which", "world", "profiles", "terms"];

#[test]
fn every_key_of_json_is_told() {
    let keys = keys();
    assert!(keys.len() > 150, "{}", keys.len());
    for file in ["docs/json.md", "docs/json.zh-CN.md"] {
        let text = text(file);
        let is_key = |code: &&str| code.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit());
        let told: BTreeSet<String> =
            block(&text, "json keys").split('`').skip(1).step_by(2).filter(is_key).map(str::to_owned).collect();
        let missing: Vec<_> = keys.difference(&told).collect();
        assert!(missing.is_empty(), "{file} does not tell of {missing:?}");
        let unknown: Vec<_> = told.difference(&keys).filter(|name| !NAMES.contains(&name.as_str())).collect();
        assert!(unknown.is_empty(), "{file} tells of {unknown:?}");
        for part in ["`limited`", "`part`", "`limits`"] {
            assert!(text.contains(part), "{file} does not explain {part}");
        }
    }
}

//! Reads the sources and keeps the walls between their parts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
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
            let modules = ["change", "evaluate", "level", "proof", "question", "rules", "support"];
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
    assert!(found.is_empty(), "{found:#?}");
}

/// The parts of a document, from the ground; the way to each of them stands above all in `mod.rs`.
const DOCUMENT: [&str; 16] = [
    "model", "phrases", "door", "to_do", "sources", "guides", "validity", "mine", "measures", "short", "verdicts",
    "seen", "why", "changes", "plan", "boards",
];

#[test]
fn imports_inside_the_document_run_down() {
    for source in sources("src/doc").iter().filter(|source| source.path != "src/doc/mod.rs") {
        let own = source.path.split(['/', '.']).nth(2).expect("a part");
        let above = DOCUMENT.iter().skip_while(|part| **part != own).skip(1);
        let own_folder = if ["boards", "short"].contains(&own) { "use crate::doc::" } else { "use super::" };
        let mut imports = source.code.lines().filter(|line| line.starts_with(own_folder));
        assert!(DOCUMENT.contains(&own), "{} has a place", source.path);
        let up = imports.find(|line| above.clone().any(|part| has_word(line, part)));
        assert_eq!(up, None, "{}", source.path);
    }
}

/// The folders from the ground up: each may name those of the floors below, and no other of its own floor.
const FLOORS: [&[&str]; 12] = [
    &["engine", "order", "text"],
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

/// Where a module stands: the names from the root of the crate on.
type Module = Vec<String>;

/// The files of the library by module, and what each brings into scope by `use`: the name there and the path that it stands for.
struct Paths {
    files: BTreeMap<Module, Source>,
    scopes: BTreeMap<Module, BTreeMap<String, Module>>,
}

impl Paths {
    fn read() -> Self {
        let files: BTreeMap<Module, Source> =
            sources("src").into_iter().filter(|source| source.path != "src/main.rs").map(with_module).collect();
        let scopes = files.iter().map(|(module, source)| (module.clone(), brought_by(&source.code))).collect();
        Self { files, scopes }
    }

    /// The file that a path in a module leads to, through every `use` on the way to where the thing itself stands; and whether that is
    /// a thing in the file, not the module.
    fn resolved(&self, module: &[String], path: &[String], steps: usize) -> Option<(Module, bool)> {
        let first = path.first().filter(|_| steps > 0)?;
        let (mut at, mut rest) = match first.as_str() {
            "crate" => (Module::new(), &path[1..]),
            "self" => (module.to_vec(), &path[1..]),
            "super" => {
                let up = path.iter().take_while(|name| *name == "super").count();
                (module[..module.len().checked_sub(up)?].to_vec(), &path[up..])
            }
            child if self.files.contains_key(&joined(module, child)) => (module.to_vec(), path),
            name => {
                let brought = self.scopes.get(module)?.get(name).filter(|brought| brought[0] != *name)?;
                return self.resolved(module, &[brought, &path[1..]].concat(), steps - 1);
            }
        };
        while let Some(name) = rest.first().filter(|name| self.files.contains_key(&joined(&at, name))) {
            at.push(name.clone());
            rest = &rest[1..];
        }
        let brought = rest.first().and_then(|name| self.scopes.get(&at)?.get(name));
        let further = brought.and_then(|brought| self.resolved(&at, &[brought, &rest[1..]].concat(), steps - 1));
        further.or_else(|| self.files.contains_key(&at).then_some((at, !rest.is_empty())))
    }

    /// The other files that a file names. A folder's `mod.rs` and what stands in the folder are one thing.
    fn named_by(&self, module: &Module) -> BTreeSet<Module> {
        let code = &self.files[module].code;
        // A module that a `use` brings is named where something in it is: what is meant may be a function of that name.
        let brought = self.scopes[module].values().filter_map(|path| self.resolved(module, path, 12));
        let brought = brought.filter(|(_, is_inside)| *is_inside);
        let written = paths_in(code).into_iter().filter_map(|path| self.resolved(module, &path, 12));
        let named = brought.chain(written).map(|(module, _)| module);
        named.filter(|other| !other.starts_with(module) && !module.starts_with(other)).collect()
    }

    /// Files that lead to each other, each circle in one line.
    fn circles(&self) -> BTreeSet<String> {
        let named: BTreeMap<&Module, BTreeSet<Module>> =
            self.files.keys().map(|module| (module, self.named_by(module))).collect();
        let reached = |from: &Module| {
            let (mut seen, mut open) = (BTreeSet::new(), vec![from.clone()]);
            while let Some(module) = open.pop() {
                open.extend(named[&module].iter().filter(|next| seen.insert((*next).clone())).cloned());
            }
            seen
        };
        let reached: BTreeMap<&Module, BTreeSet<Module>> =
            named.keys().map(|module| (*module, reached(module))).collect();
        let in_circle = reached.iter().filter(|(module, others)| others.contains(**module));
        let circle = |(module, others): (&&Module, &BTreeSet<Module>)| {
            let back = others.iter().filter(|other| reached[other].contains(*module));
            back.map(|other| self.files[other].path.as_str()).collect::<Vec<_>>().join(" <-> ")
        };
        in_circle.map(circle).collect()
    }
}

fn joined(module: &[String], name: &str) -> Module {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

fn with_module(source: Source) -> (Module, Source) {
    let path = source.path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut module: Module = path.split('/').map(str::to_owned).collect();
    module.pop_if(|name| name == "mod" || name == "lib");
    let code = without_strings(&source.code);
    (module, Source { code, ..source })
}

/// What the `use` statements of some code bring: name and path.
fn brought_by(code: &str) -> BTreeMap<String, Module> {
    let mut brought = BTreeMap::new();
    for statement in uses(code) {
        expand(statement, &[], &mut brought);
    }
    brought
}

/// The `use` statements, without the word and the end.
fn uses(code: &str) -> impl Iterator<Item = &str> {
    let words = code.match_indices("use ").filter(|(at, _)| !code[..*at].chars().next_back().is_some_and(is_word));
    words.filter_map(|(at, word)| code[at + word.len()..].split(';').next())
}

/// One tree of a `use` statement, whose `outer` part has been read.
fn expand(tree: &str, outer: &[String], brought: &mut BTreeMap<String, Module>) {
    let (path, parts) = tree.split_once('{').map_or((tree, None), |(path, parts)| (path, Some(parts)));
    let (path, alias) = path.split_once(" as ").map_or((path, None), |(path, alias)| (path, Some(alias.trim())));
    let names =
        path.split("::").map(str::trim).filter(|name| !name.is_empty() && (*name != "self" || outer.is_empty()));
    let path: Module = outer.iter().cloned().chain(names.map(str::to_owned)).collect();
    match parts {
        Some(parts) => split_list(parts.trim_end().strip_suffix('}').unwrap_or(parts))
            .for_each(|part| expand(part, &path, brought)),
        None => {
            if let Some(name) = alias.map(str::to_owned).or_else(|| path.last().cloned()) {
                brought.insert(name, path);
            }
        }
    }
}

/// The parts between commas that stand in no further braces.
fn split_list(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let parts = list.split(move |c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// Paths of two names or more outside of `use` statements.
fn paths_in(code: &str) -> Vec<Module> {
    let mut rest = code.to_owned();
    uses(code).for_each(|statement| rest = rest.replace(&format!("use {statement};"), ""));
    let paths = rest.split(|c: char| !is_word(c) && c != ':').map(|path| path.trim_matches(':'));
    let paths = paths.filter(|path| path.contains("::"));
    paths.map(|path| path.split("::").map(str::to_owned).collect()).collect()
}

/// The code with nothing left of its strings.
fn without_strings(code: &str) -> String {
    let mut left = code.to_owned();
    strings(code).into_iter().filter(|literal| !literal.is_empty()).for_each(|literal| {
        left = left.replacen(&format!("\"{literal}\""), "\"\"", 1);
    });
    left
}

#[test]
fn no_two_files_import_each_other_in_a_circle() {
    assert_eq!(Paths::read().circles(), BTreeSet::new());
}

#[test]
fn the_reader_of_paths_follows_them_to_the_file() {
    let brought = brought_by("pub use a::{B, c::{self, d as e}};\nuse super::f;");
    let expected = [("B", "a::B"), ("c", "a::c"), ("e", "a::c::d"), ("f", "super::f")];
    let expected: BTreeMap<String, Module> =
        expected.map(|(name, path)| (name.to_owned(), path.split("::").map(str::to_owned).collect())).into();
    assert_eq!(brought, expected);
    assert_eq!(
        paths_in(&without_strings("use a::b; let x = \"y::z\"; super::c::D::new();")),
        [["super", "c", "D", "new"].map(str::to_owned)]
    );
    let file = |path: &str, code: &str| {
        with_module(Source { path: path.to_owned(), text: String::new(), code: code.to_owned() })
    };
    let files = BTreeMap::from([
        file("src/lib.rs", "pub mod a; pub mod d;"),
        file("src/a/mod.rs", "mod b; mod c; pub use b::B;"),
        file("src/a/b.rs", "use super::c::C; pub struct B;"),
        file("src/a/c.rs", "pub struct C; fn f() { super::B; }"),
        file("src/d.rs", "use crate::a::{self, B}; use crate::e;"),
        file("src/e.rs", "use crate::d; fn f() { d(); }"),
    ]);
    let scopes = files.iter().map(|(module, source)| (module.clone(), brought_by(&source.code))).collect();
    let circles = Paths { files, scopes }.circles();
    assert_eq!(circles, BTreeSet::from(["src/a/b.rs <-> src/a/c.rs".to_owned()]));
}

#[test]
fn only_the_screen_names_the_terminal_libraries() {
    let found = naming(&sources("src"), &["ratatui", "crossterm"], |path| part(path, "tui") || part(path, "term"));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn systems_are_told_apart_where_the_architecture_says_so() {
    let told = ["src/term/", "src/session/private/", "src/config/files.rs", "src/config/environment.rs"];
    for source in sources("src").iter().filter(|source| !told.iter().any(|place| source.path.starts_with(place))) {
        for condition in
            ["cfg(unix)", "cfg(windows)", "cfg!(unix)", "cfg!(windows)", "target_os", "os::unix", "os::windows"]
        {
            assert!(!source.code.contains(condition), "{} asks for `{condition}`", source.path);
        }
    }
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
    let services = tables.services.iter().flat_map(|service| [service.id, service.name.en()]);
    let cards = tables.cards.iter().flat_map(|card| [card.id, card.name.en()]);
    let countries = tables.countries.iter().flat_map(|country| [country.name.en(), country.alpha3]);
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

/// The names of what the program is built with, from its manifest.
fn dependencies(manifest: &toml::Table) -> BTreeSet<String> {
    let of = |table: &toml::Table| -> Vec<String> {
        let named = ["dependencies", "build-dependencies"].into_iter().filter_map(|key| table.get(key)?.as_table());
        named.flat_map(|found| found.keys().cloned()).collect()
    };
    let systems = manifest["target"].as_table().expect("systems").values().filter_map(toml::Value::as_table);
    of(manifest).into_iter().chain(systems.flat_map(of)).collect()
}

fn locked(lock: &toml::Table, name: &str) -> toml::Table {
    let packages = lock["package"].as_array().expect("packages").iter().filter_map(toml::Value::as_table);
    let mut named = packages.filter(|package| package["name"].as_str() == Some(name));
    named.next().unwrap_or_else(|| panic!("{name} is not locked")).clone()
}

#[test]
fn fuzzing_is_locked_to_what_the_program_is_built_with() {
    let read = |path: &str| fs::read_to_string(root().join(path)).ok()?.parse::<toml::Table>().ok();
    // `cargo package` leaves out packages inside.
    let Some(fuzzing) = read("tests/fuzz/libfuzzer/Cargo.lock") else { return };
    let (own, manifest) = (read("Cargo.lock").expect("a lock"), read("Cargo.toml").expect("a manifest"));
    let linked = locked(&fuzzing, env!("CARGO_PKG_NAME"));
    let linked = linked["dependencies"].as_array().expect("dependencies");
    for name in dependencies(&manifest) {
        assert!(
            linked.iter().any(|found| found.as_str() == Some(&name)),
            "{name} is not locked: run cargo metadata --manifest-path tests/fuzz/libfuzzer/Cargo.toml"
        );
        assert_eq!(locked(&own, &name)["version"], locked(&fuzzing, &name)["version"], "{name}");
    }
}

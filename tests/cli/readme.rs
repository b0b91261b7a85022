//! The pictures, the examples and the tables of keys and commands in the READMEs and in `docs` are made from the program.
#![allow(clippy::format_push_string, reason = "it need not be fast")]

use std::path::Path;
use std::process::Command;

use crate::picture::svg;
use crate::support::program::folder as folder_of;
use crate::support::{self, TODAY, holds};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use simbind::cli::coverage_table;
use simbind::config::{Depth, Theme};
use simbind::dataset::{Dataset, Language};
use simbind::line::COMMANDS;
use simbind::term::{App, Event};
use simbind::tui::screen::action::{Action, Direction, Step};
use simbind::tui::screen::keymap::{BINDINGS, Binding};
use simbind::tui::screen::{Look, Options, Screen};
use simbind::words::Words;

fn dataset() -> &'static Dataset {
    Box::leak(Box::new(support::dataset()))
}

/// The screen after typing and some actions, in colour.
fn picture(dataset: &'static Dataset, language: Language, search: &str, actions: &[Action]) -> String {
    let look = Look { theme: Theme::Dark, depth: Depth::Indexed, ascii: false };
    let options = Options { search: search.into(), look, ..Options::new(dataset, language, TODAY) };
    let mut screen = Screen::new(dataset, options);
    for action in actions {
        screen.perform(*action);
    }
    // What was said of the last key is not part of the picture.
    screen.handle(Event::Paste(String::new()));
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| screen.draw(frame)).unwrap();
    svg(terminal.backend().buffer(), "simbind")
}

fn keys(words: Words<'static>) -> String {
    let language = words.language;
    let mut table = match language {
        Language::Zh => "| 按键 | 作用 | 在哪里 | 名称 |\n|---|---|---|---|\n".to_owned(),
        Language::En => "| key | does | where | name |\n|---|---|---|---|\n".to_owned(),
    };
    for row in BINDINGS.iter().filter(|row| !row.keys.is_empty()) {
        let help = (row.help)(words);
        let context = row.context.name(words);
        table.push_str(&format!("| {} | {help} | {context} | {} |\n", row.keys, names(row)));
    }
    table.trim_end().to_owned()
}

fn commands(words: Words<'static>) -> String {
    let language = words.language;
    let mut table = match language {
        Language::Zh => "| 命令 | 作用 |\n|---|---|\n".to_owned(),
        Language::En => "| command | does |\n|---|---|\n".to_owned(),
    };
    for entry in COMMANDS {
        let names = [language, language.other()].map(|language| (entry.names)(words.in_language(language)));
        let mut all: Vec<&str> = Vec::new();
        for name in names.into_iter().flat_map(str::split_whitespace) {
            if !all.contains(&name) {
                all.push(name);
            }
        }
        table.push_str(&format!("| {} | {} |\n", all.join(" "), (entry.help)(words)));
    }
    table.trim_end().to_owned()
}

/// The names of the actions of a row, for the configuration: each once, or the first and the last of many.
fn names(row: &Binding) -> String {
    let mut names: Vec<String> = row.bound().iter().filter_map(|(_, action)| action.id()).collect();
    names.dedup();
    match names.as_slice() {
        [first, .., last] if names.len() > 4 => format!("`{first}`..`{last}`"),
        names => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" "),
    }
}

/// The file with what stands between `<!-- name -->` and the next `<!-- end -->` replaced.
fn with_block(text: &str, name: &str, block: &str) -> String {
    let start = format!("<!-- {name} -->\n");
    let (before, rest) = text.split_once(&start).expect("the block starts");
    let (_, after) = rest.split_once("<!-- end -->").expect("the block ends");
    format!("{before}{start}{block}\n<!-- end -->{after}")
}

/// Keys that type a text.
fn typed(text: &str) -> Vec<Action> {
    text.chars().map(Action::Type).collect()
}

/// Down to the nth card kind of a place, from the field or from another card.
fn card(place: &str, nth: usize) -> Vec<Action> {
    let down = std::iter::repeat_n(Action::Move(Step::Down), nth);
    let to_first = [Action::Enter, Action::Move(Step::First)];
    [vec![Action::Search], typed(place), to_first.into(), down.collect()].concat()
}

/// A place on the map of the world, for the nth ask.
fn map_of(place: &str, nth_card: usize, nth_ask: usize) -> Vec<Action> {
    let asks = vec![Action::Ask(Direction::Next); nth_ask];
    [card(place, nth_card), vec![Action::Map], asks].concat()
}

/// Four answers side by side.
fn comparison(places: [(&str, usize); 4]) -> Vec<Action> {
    let pinned = places.iter().map(|(place, nth)| [card(place, *nth), vec![Action::Pin]].concat());
    [pinned.collect::<Vec<_>>().concat(), vec![Action::Compare]].concat()
}

/// Looks whether a picture is as the program draws it, and light enough to be looked at over a slow line.
fn is_drawn(name: &str, language: Language, picture: &str) {
    let file = format!("docs/pictures/{name}{}.svg", ending(language));
    assert!(picture.len() < 60_000, "{file} has {} bytes", picture.len());
    assert!(holds(&file, picture), "{file} is out of date: RENEW=1 writes it anew");
}

fn are_drawn(language: Language, search: &str, actions: &[Action]) {
    let dataset = dataset();
    is_drawn("answer", language, &picture(dataset, language, search, actions));
    is_drawn("map", language, &picture(dataset, language, "", &map_of("TH", 3, 5)));
    let compared = comparison([("PK", 4), ("PK", 3), ("MX", 1), ("US", 7)]);
    is_drawn("compare", language, &picture(dataset, language, "", &compared));
}

/// What the names of documents in a language have before what says their kind.
fn ending(language: Language) -> &'static str {
    match language {
        Language::Zh => ".zh-CN",
        Language::En => "",
    }
}

/// The document with what each line of a console that begins with `$` answers in the place of what stands below it.
fn with_answers(text: &str, language: Language) -> String {
    let mut made = String::new();
    let mut parts = text.split("```console\n");
    made.push_str(parts.next().expect("a text"));
    for part in parts {
        let (console, after) = part.split_once("```").expect("its end");
        made.push_str("```console\n");
        for asked in console.lines().filter_map(|line| line.strip_prefix("$ ")) {
            made.push_str(&format!("$ {asked}\n{}", answer(asked, language)));
        }
        made.push_str(&format!("```{after}"));
    }
    made
}

/// What a line says in a shell that finds the program.
fn answer(line: &str, language: Language) -> String {
    let mut shell = Command::new("sh");
    let folder = Path::new(env!("CARGO_BIN_EXE_simbind")).parent().expect("a folder");
    shell.args(["-c", line]).env_clear().env("PATH", format!("{}:/usr/bin:/bin", folder.display()));
    shell.env("LANG", if language == Language::Zh { "zh_CN.UTF-8" } else { "en_US.UTF-8" });
    shell.env("XDG_CONFIG_HOME", folder_of("no-config")).env("XDG_STATE_HOME", "/dev/null/state");
    let output = shell.output().expect("a shell");
    assert!(output.status.success() && output.stderr.is_empty(), "{line}: {output:?}");
    let text = String::from_utf8(output.stdout).expect("it writes UTF-8");
    assert!(!text.trim().is_empty(), "{line} says nothing");
    if text.ends_with('\n') { text } else { text + "\n" }
}

/// Looks whether a document says what the program says.
fn is_current(file: &str, language: Language) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = std::fs::read_to_string(&path).expect("the file is there");
    let mut made = with_answers(&text, language);
    let words = Words { wording: &dataset().tables.wording, language };
    let tables = [("keys", keys as fn(Words<'static>) -> String), ("commands", commands)];
    for (name, table) in tables.into_iter().filter(|(name, _)| text.contains(&format!("<!-- {name} -->"))) {
        made = with_block(&made, name, &table(words));
    }
    assert!(holds(file, &made), "{file} is out of date: RENEW=1 writes it anew");
}

#[test]
fn the_documents_say_what_the_program_says() {
    for language in [Language::En, Language::Zh] {
        for name in ["README", "docs/keys", "docs/json"] {
            is_current(&format!("{name}{}.md", ending(language)), language);
        }
    }
}

#[test]
fn the_readme_of_the_data_shows_how_much_is_known() {
    let dataset = dataset();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/README.md");
    let text = std::fs::read_to_string(&path).expect("the file is there");
    let words = Words { wording: &dataset.tables.wording, language: Language::En };
    let made = with_block(&text, "coverage", coverage_table(dataset, words).trim_end());
    assert!(holds("data/README.md", &made), "data/README.md is out of date: RENEW=1 writes it anew");
}

#[test]
fn the_english_readme_shows_the_program() {
    are_drawn(Language::En, "giffgaff shanghai wechat", &[]);
}

#[test]
fn the_chinese_readme_shows_the_program() {
    are_drawn(Language::Zh, "giffgaff 上海 微信", &[]);
}

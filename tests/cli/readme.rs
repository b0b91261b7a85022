//! The pictures and the tables of keys and commands in the READMEs are made from the program.

use std::path::Path;

use crate::support::{self, TODAY, holds};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use simbind::cli::coverage_table;
use simbind::dataset::{Dataset, Language};
use simbind::line::COMMANDS;
use simbind::term::{App, Event};
use simbind::tui::screen::action::{Action, Direction, Step};
use simbind::tui::screen::keymap::{BINDINGS, Binding};
use simbind::tui::screen::{Options, Screen};
use simbind::words::Words;

fn dataset() -> &'static Dataset {
    Box::leak(Box::new(support::dataset()))
}

/// The screen after typing and some actions, as lines without trailing spaces.
fn picture(dataset: &'static Dataset, language: Language, search: &str, actions: &[Action]) -> String {
    let options = Options { search: search.into(), ..Options::new(dataset, language, TODAY) };
    let mut screen = Screen::new(dataset, options);
    for action in actions {
        screen.perform(*action);
    }
    // What was said of the last key is not part of the picture.
    screen.handle(Event::Paste(String::new()));
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| screen.draw(frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let mut lines = String::new();
    for row in buffer.content.chunks(80) {
        let mut line = String::new();
        let mut skip = 0;
        for cell in row {
            if skip == 0 {
                line.push_str(cell.symbol());
                skip = simbind::text::width(cell.symbol()).max(1);
            }
            skip -= 1;
        }
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    format!("```text\n{lines}```")
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

fn check(file: &str, language: Language, search: &str, actions: &[Action]) {
    let dataset = dataset();
    let words = Words { wording: &dataset.tables.wording, language };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = std::fs::read_to_string(&path).expect("the file is there");
    let made = with_block(&text, "screen", &picture(dataset, language, search, actions));
    let made = with_block(&made, "map", &picture(dataset, language, "", &map_of("TH", 3, 5)));
    let compared = comparison([("PK", 4), ("PK", 3), ("MX", 1), ("US", 7)]);
    let made = with_block(&made, "compare", &picture(dataset, language, "", &compared));
    let made = with_block(&made, "keys", &keys(words));
    let made = with_block(&made, "commands", &commands(words));
    assert!(holds(file, &made), "{file} is out of date: RENEW=1 writes it anew");
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
    check("README.md", Language::En, "mexico", &[Action::Enter, Action::Move(Step::Down)]);
}

#[test]
fn the_chinese_readme_shows_the_program() {
    check("README.zh-CN.md", Language::Zh, "gelunb", &[]);
}

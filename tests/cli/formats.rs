//! Every command that answers does so in every format, and says the same in each.

use std::collections::BTreeSet;

use crate::html::read;
use crate::support::program::{Program, folder};

/// A command line for each command that answers; those that list have one of many.
const LINES: &[&str] = &[
    "check PK keep-alive --as keeper --today 2026-11-20",
    "check NC esim --today 2026-11-20",
    "which colombia --today 2026-11-20",
    "which --card keep-alive --as keeper --today 2026-11-20",
    "compare CO/prepaid MX/prepaid,card.sms=roams --today 2026-11-20",
    "what-if PK keep-alive --as keeper --today 2026-11-20",
    "what-if CO data-sim --try card.number=own --today 2026-11-20",
    "matrix PK --as keeper --today 2026-11-20",
    "world pay-there --card esim --today 2026-11-20",
    "ask giffgaff wechat in shanghai --today 2026-11-20",
    "ask lost phone --today 2026-11-20",
    "find gelunbiya",
    "list countries",
    "list claims",
    "list facts --older-than 2025",
    "keep-alive GB giffgaff --last-used 2026-08-31 --today 2026-11-20",
    "guide",
    "guide code-never-arrives",
    "mine",
    "mine due",
];

const LANGUAGES: [&str; 2] = ["zh", "en"];

fn answer(line: &str, language: &str, format: &str) -> String {
    let program = Program::with(&format!("{line} --lang {language} --format {format}"));
    program.env("XDG_DATA_HOME", folder("no-config")).env("COLUMNS", "80").answers()
}

#[test]
fn every_command_that_takes_a_format_is_tried_here() {
    let offered = |typed: &[&str]| Program::with_args(&[&["complete", "fish", "simbind"], typed].concat()).answers();
    let commands = offered(&[""]);
    let commands = commands.lines().filter_map(|line| line.split('\t').next());
    let named: BTreeSet<&str> = commands.filter(|name| offered(&[*name, "--for"]).contains("--format")).collect();
    let tried: BTreeSet<&str> = LINES.iter().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(named, tried);
}

#[test]
fn the_world_assumes_no_card() {
    assert!(Program::with("world --lang en").answers().starts_with("The world / Pay there / Any SIM / "));
}

#[test]
fn every_page_is_well_formed() {
    for line in LINES {
        for language in LANGUAGES {
            let page = read(&answer(line, language, "html"));
            let titles = page.named("h1");
            assert_eq!(titles.len(), 1, "{line}");
            assert!(!titles[0].text().is_empty(), "{line}");
            for table in page.named("table") {
                let wide = |row: &&crate::html::Element| -> usize {
                    let cells = row.named("td").into_iter().chain(row.named("th"));
                    cells.map(|cell| cell.attribute("colspan").map_or(1, |span| span.parse().expect("a number"))).sum()
                };
                let widths: BTreeSet<usize> = table.named("tr").iter().map(wide).collect();
                assert!(widths.len() <= 1, "{line}: {widths:?}");
            }
        }
    }
}

/// The cells of a row of a table in Markdown.
fn cells(line: &str) -> usize {
    line.replace("\\|", "").matches('|').count()
}

#[test]
fn every_table_of_markdown_has_as_many_cells_in_each_row() {
    for line in LINES {
        for language in LANGUAGES {
            let written = answer(line, language, "markdown");
            for table in written.split("\n\n").filter(|part| part.starts_with('|')) {
                let counts: BTreeSet<usize> = table.lines().map(cells).collect();
                assert_eq!(counts.len(), 1, "{line}: {table}");
                assert!(table.lines().nth(1).is_some_and(|rule| rule.starts_with("| --- |")), "{line}: {table}");
            }
        }
    }
}

/// Letters and digits alone: how a text is broken and marked up is left aside.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn a_page_and_markdown_hold_every_word_that_text_does() {
    for line in LINES.iter().filter(|line| !line.starts_with("check") && !line.starts_with("ask")) {
        for language in LANGUAGES {
            let [text, markdown, page] = ["text", "markdown", "html"].map(|format| answer(line, language, format));
            let others = [("markdown", letters(&markdown)), ("html", letters(&read(&page).text()))];
            // The command is another one.
            let said = text.lines().filter(|said| !said.trim_start().starts_with("simbind "));
            // A cut name stands whole elsewhere.
            let words = said.flat_map(str::split_whitespace).filter(|word| !word.ends_with('~'));
            for word in words.map(letters) {
                for (format, other) in &others {
                    assert!(other.contains(&word), "{line} --format {format} lacks {word}");
                }
            }
        }
    }
}

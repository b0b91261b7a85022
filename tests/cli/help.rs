//! Help and manual: every command and argument is told of in both languages, and what is shown works.

use std::process::{Command, Stdio};

use unicode_width::UnicodeWidthStr;

use crate::support::program::{Program, folder, is_golden};

const LANGUAGES: [&str; 2] = ["zh", "en"];

fn help(path: &str, language: &str) -> String {
    Program::with(&format!("{path} --help --lang {language}")).answers()
}

/// The part of a page under a heading.
fn part<'p>(page: &'p str, heading: &str) -> Option<&'p str> {
    let (_, rest) = page.split_once(&format!("\n{heading}\n"))?;
    Some(rest.split("\n\n").next().unwrap_or(rest))
}

/// The terms of a part: what stands before two spaces at the start of a line.
fn terms(part: &str) -> impl Iterator<Item = &str> {
    part.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '))
}

/// Every command that help tells of, by its path behind the program's name.
fn paths() -> Vec<String> {
    let mut found = vec![String::new()];
    let mut at = 0;
    while at < found.len() {
        let page = help(&found[at], "en");
        let inner = part(&page, "Commands").map_or(Vec::new(), |part| terms(part).collect());
        for name in inner.iter().filter_map(|line| line.split(' ').next()).filter(|name| *name != "help") {
            found.push([found[at].as_str(), name].join(" ").trim().to_owned());
        }
        at += 1;
    }
    found
}

#[test]
fn every_command_has_a_page_that_says_something_of_everything_in_both_languages() {
    let paths = paths();
    assert!(paths.len() > 25 && paths.contains(&"mine add".to_owned()), "{paths:?}");
    for path in &paths {
        for language in LANGUAGES {
            let page = help(path, language);
            let usage = if language == "zh" { "用法：simbind" } else { "Usage: simbind" };
            assert!(page.contains(&format!("\n\n{usage}")), "{path}: {page}");
            assert!(!page.starts_with('\n'), "nothing is said of what {path} does: {page}");
            let lines: Vec<&str> = page.lines().collect();
            for (at, line) in lines.iter().enumerate() {
                assert!(line.width() <= 80 || line.trim_start().starts_with("simbind "), "{path}: {line}");
                // A term has its text beside it or below.
                let is_option = line.starts_with("  -") && !line.trim().contains("  ");
                let below = lines.get(at + 1).is_some_and(|next| next.starts_with("      "));
                assert!(!is_option || below, "nothing is said of `{line}` of {path}");
            }
            for heading in ["Commands", "命令", "Arguments", "参数", "What can be listed", "能列的"] {
                for term in part(&page, heading).into_iter().flat_map(terms) {
                    assert!(term.contains("  "), "nothing is said of `{term}` of {path}");
                }
            }
            let is_english = page.chars().all(|c| c.is_ascii() || "…“”".contains(c));
            assert_eq!(is_english, language == "en", "{path}: {page}");
        }
    }
}

#[test]
fn the_first_page_tells_examples_keys_files_environment_and_exit_status() {
    // Elsewhere the files lie in other places.
    if cfg!(unix) {
        is_golden("help.en.txt", &help("", "en"));
        is_golden("help.zh.txt", &help("", "zh"));
    }
    is_golden("help-check.en.txt", &help("check", "en"));
    is_golden("help-check.zh.txt", &help("check", "zh"));
    let page = help("", "en");
    for heading in ["Commands", "Options", "Examples", "Keys of the screen", "Files", "Environment", "Exit status"] {
        assert!(part(&page, heading).is_some(), "{heading}");
    }
}

#[test]
fn help_is_the_same_however_it_is_asked_for() {
    for path in ["check", "mine add", "data check"] {
        let page = help(path, "en");
        for line in [format!("{path} -h"), format!("help {path}")] {
            assert_eq!(Program::with(&line).answers(), page, "{line}");
        }
    }
    let chinese = help("", "zh");
    assert_eq!(Program::with("--help").env("LANG", "zh_CN.UTF-8").answers(), chinese);
    assert_eq!(Program::with("--lang=zh -h").answers(), chinese);
    let home = folder("help-language");
    std::fs::create_dir_all(home.join("simbind")).expect("a folder");
    std::fs::write(home.join("simbind/config.toml"), "language = \"zh\"\n").expect("a file");
    assert_eq!(Program::with("--help").env("XDG_CONFIG_HOME", &home).answers(), chinese);
    assert_eq!(Program::with("--help --lang en").env("XDG_CONFIG_HOME", &home).answers(), help("", "en"));
}

#[test]
fn every_example_of_help_works() {
    let mut tried = 0;
    for path in paths() {
        for (language, heading) in [("en", "Examples"), ("zh", "例子")] {
            let page = help(&path, language);
            let home = folder(&format!("help-examples-{language}"));
            for line in part(&page, heading).unwrap_or_default().lines() {
                let words: Vec<&str> = line.trim().split(' ').collect();
                let words: Vec<String> = words[1..].iter().map(|word| word.replace('"', "")).collect();
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                let output = Program::with_args(&words).env("XDG_DATA_HOME", &home).run();
                assert_eq!(output.status.code(), Some(0), "{line}: {output:?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 50, "{tried}");
}

#[test]
fn the_manual_holds_the_pages_of_all_commands_in_both_languages() {
    for language in LANGUAGES {
        let manual = Program::with(&format!("man --lang {language}")).answers();
        let name = if language == "zh" { "simbind.zh_CN.1" } else { "simbind.1" };
        if cfg!(unix) {
            is_golden(name, &manual);
        }
        for path in paths() {
            assert!(
                manual.contains(&format!("\n.SH \"SIMBIND {}", path.to_uppercase().replace('-', "\\-")))
                    || path.is_empty(),
                "{path}"
            );
        }
        for line in manual.lines() {
            let is_macro = [".\\\"", ".TH ", ".SH ", ".SS ", ".TP", ".PP", ".nh", ".na"]
                .iter()
                .any(|start| line.starts_with(start));
            assert!(is_macro || !line.starts_with(['.', '\'']), "{line}");
        }
    }
}

#[test]
fn man_shows_the_manual_in_both_languages() {
    if Command::new("man").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
        eprintln!("left out: man is not installed");
        return;
    }
    let folder = folder("manual");
    for (language, locale, word) in [("en", "C.UTF-8", "Exit status"), ("zh", "C.UTF-8", "退出状态")] {
        let page = folder.join(format!("simbind.{language}.1"));
        std::fs::write(&page, Program::with(&format!("man --lang {language}")).answers()).expect("written");
        let mut man = Command::new("man");
        man.arg("-l").arg(&page).env("LC_ALL", locale).env("MANWIDTH", "80").env("PAGER", "cat").env("MANPAGER", "cat");
        let output = man.output().expect("man runs");
        let shown = String::from_utf8_lossy(&output.stdout).to_lowercase();
        assert!(shown.contains(&word.to_lowercase()), "{shown}");
        assert!(shown.contains("--last-used yyyy-mm-dd"), "{shown}");
        let wide = shown.lines().find(|line| line.width() > 80);
        assert_eq!(wide, None);
    }
}

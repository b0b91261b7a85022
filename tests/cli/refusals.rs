//! What is said of arguments that are refused, word for word, a line for each kind and language.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;

use crate::support::program::{Program, is_golden};

/// Command lines as people type them wrong, one for each kind of fault.
const TYPED: &[&str] = &[
    "check",
    "check CO esim --frmat json",
    "check CO esim --lang",
    "check CO esim --lang fr",
    "check CO esim --format",
    "check CO esim --format yaml",
    "check CO esim --format jsn",
    "check CO esim --full=yes",
    "check CO esim --full --plan",
    "check CO esim --today 2026-01-01 --today 2026-01-02",
    "check new zealand esim",
    "check --all",
    "check CO --all --format json",
    "check --card esim",
    "check CO esim --plan --format json",
    "compare CO/esim",
    "compare CO/esim MX/esim PK/esim NC/esim ID/esim",
    "which",
    "which CO --most 0",
    "which CO --most many",
    "which CO --at-least good",
    "list",
    "list countrys",
    "list cards --older-than 2020",
    "data",
    "data chek",
    "mine rm giffgaff",
    "mine due --within soon",
    "mine report giffgaff wechat receive-code maybe",
    "mine report",
    "completions powershell",
    "help chek",
    "--version=2",
    "--nothing",
    "-x",
    "--kiosk check CO esim",
    "--kiosk --data tests",
    "--plain check CO esim",
];

#[test]
fn every_kind_of_wrong_usage_is_told_in_both_languages() {
    for language in ["en", "zh"] {
        let mut told = String::new();
        for typed in TYPED {
            let locale = if language == "zh" { "zh_CN.UTF-8" } else { "C" };
            let said = Program::with(typed).env("LC_ALL", locale).fails(2);
            told.extend(["$ simbind ", typed, "\n", &said, "\n"]);
        }
        is_golden(&format!("refusals.{language}.txt"), &told);
    }
}

#[test]
fn a_refusal_says_what_is_wrong_what_is_nearest_and_where_help_is() {
    Program::with("check CO esim --frmat json").says(
        "",
        "simbind: there is no option `--frmat`\n\
         nearest: --format\n\
         usage: simbind check COUNTRY|--all [CARD] [OPTIONS]\n\
         help: simbind check --help\n",
        2,
    );
    Program::with("list countrys --lang zh").says(
        "",
        "simbind: WHAT 不能写“countrys”，可选：countries、cards、services、asks、facts、profiles、sources、products、reports、claims、notes、guides、terms、keep-alive\n\
         最接近的：countries\n\
         用法：simbind list WHAT [选项]\n\
         说明：simbind list --help\n",
        2,
    );
}

#[test]
fn words_that_are_no_text_are_refused_and_not_shown() {
    let mut command = Program::with("check").into_command();
    let output = command.arg(OsStr::from_bytes(b"\xff\xfe")).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(told.starts_with("simbind: one of the words is not UTF-8 text\n"), "{told}");
}

#[test]
fn numbers_of_phones_are_not_shown_again_where_they_stand_wrong() {
    for typed in ["check CO esim +573001234567", "check CO esim --573001234567", "list 573001234567"] {
        let told = Program::with(typed).fails(2);
        assert!(!told.contains("3001234567"), "{told}");
    }
}

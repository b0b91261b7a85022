//! What holds whatever is typed.

use simbind::dataset::Language;
use simbind::line::{COMMANDS, Start, command_names};
use simbind::words::Words;

use crate::support::Dice;
use crate::support::screen::DATASET;
use crate::talker::{start, talk, told};

/// A way through everything.
const WALK: &[&str] = &[
    "?",
    "list",
    "all",
    "world",
    "2",
    "1",
    "back",
    "congo",
    "1",
    "2",
    "1",
    "2",
    "3",
    "4",
    "5",
    "1",
    "guide all",
    "6",
    "7",
    "8",
    "9",
    "next",
    "previous",
    "menu",
    "a",
    "b",
    "profile",
    "3",
    "facts",
    "1",
    "2",
    "facts",
    "3",
    "reset",
    "used",
    "2026-01-31",
    "-1 month",
    "matrix",
    "4",
    "which",
    "1",
    "where",
    "more",
    "all",
    "3",
    "ask",
    "2",
    "service",
    "1",
    "pin",
    "/mexico",
    "pin",
    "pins",
    "compare",
    "1",
    "what-if",
    "1",
    "2",
    "2",
    "what-if",
    "more",
    "take",
    "what-if",
    "3",
    "reset",
    "back",
    "message",
    "search",
    "colombai",
    "qqqq",
    "+923001234567",
    "732101",
    "language",
    "?",
    "facts",
    "5",
    "compare",
    "why",
    "words",
];

#[track_caller]
fn is_plain(said: &str) {
    let is_bad = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}' | '\u{e000}'..='\u{f8ff}')
    };
    let bad = said.find(is_bad).map(|at| said[..at].lines().last().unwrap_or_default().to_owned());
    assert_eq!(bad, None, "behind this");
    let padded = said.lines().find(|line| line.ends_with("  "));
    assert_eq!(padded, None);
}

#[test]
fn nothing_but_text_is_written() {
    for language in Language::ALL {
        is_plain(&talk(language, WALK));
    }
}

#[test]
fn english_can_be_ascii() {
    let (said, _) = told(&Start { ascii: true, ..start(Language::En) }, WALK.join("\n").as_bytes());
    let english = said.split("现在起用中文").next().unwrap();
    assert!(english.len() < said.len(), "the language was changed");
    assert_eq!(english.lines().find(|line| !line.is_ascii()), None);
}

#[test]
fn controls_that_are_typed_are_never_written() {
    let input =
        b"pk\n5\nx\x1b[2Jx\x07\ncard \x1b[2J\nused \x1b[2J\n\x1b[2Jpk\x07\n5\n\x1b]0;title\x07\n\xff\xfe\x80\nno\x08\x7fcommand\n/\x1b[31mjapan\nfacts \xe2\x80\xae\n";
    for language in Language::ALL {
        is_plain(&told(&start(language), input).0);
    }
}

#[test]
fn a_line_of_a_megabyte_does_no_harm() {
    let mut input = vec![b'9'; 1 << 20];
    input.extend(b"\npk\n5\n");
    input.extend("国".repeat(1 << 19).bytes());
    input.push(b'\n');
    input.extend(std::iter::repeat_n(0xf0, 1 << 20));
    let (said, _) = told(&start(Language::En), &input);
    assert!(said.len() < 10_000 && said.contains("Pakistan / Keep-alive SIM"), "{said}");
}

#[test]
fn the_end_of_the_input_ends_it_anywhere() {
    for count in 0..WALK.len() {
        let said = talk(Language::En, &WALK[..count]);
        assert!(said.ends_with(": \n") || said.ends_with("：\n"), "{}", said.lines().last().unwrap_or_default());
    }
}

#[test]
fn whatever_is_typed_is_answered() {
    let wording = &DATASET.tables.wording;
    let mut words: Vec<String> = COMMANDS
        .iter()
        .flat_map(|entry| command_names(Words { wording, language: Language::En }, entry))
        .map(str::to_owned)
        .collect();
    words.retain(|word| word != "quit" && word != "exit" && word != "退出");
    words.extend((0..30).map(|number| number.to_string()));
    words.extend(
        [
            "",
            "a",
            "b",
            "e",
            "z",
            "/",
            "/co",
            "pk",
            "+57",
            "日本",
            "-1 month",
            "2026-05-01",
            "card esim",
            "why register",
            "guide all",
            "\u{1b}[2J",
        ]
        .map(str::to_owned),
    );
    for seed in 0..12 {
        let mut dice = Dice(seed);
        let lines: Vec<&str> =
            (0..60).map(|_| words[usize::try_from(dice.roll() % words.len() as u64).unwrap()].as_str()).collect();
        let language = Language::ALL[usize::from(seed % 2 == 0)];
        let start = Start { is_terminal: seed % 3 == 0, ..start(language) };
        let (said, _) = told(&start, lines.join("\n").as_bytes());
        is_plain(&said);
    }
}

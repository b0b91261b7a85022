//! Somebody's own data, sound and faulty, through the program.

use std::fs;
use std::path::Path;

use crate::support::program::{Program, folder};

const NOTE: &str = r#"
[[source]]
id = "own-shop"
title = "Sign at the till"
publisher = "A shop in Nouméa"
url = "https://example.org/sign"
published = "2026-10"
grade = "community"

[[note]]
id = "nc-own-note"
country = "NC"
topic = "cash"
text = { zh = "自己的一条备注", en = "a note of my own" }
as-of = "2026-10"
grade = "community"
sources = ["own-shop"]
"#;

fn shown(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

#[test]
fn own_data_is_laid_over() {
    let own = folder("overlay");
    fs::create_dir(own.join("inner")).expect("made");
    fs::write(own.join("inner/note.toml"), NOTE).expect("written");
    let text = Program::with_args(&["--data", shown(&own), "check", "NC", "esim", "--full", "--lang", "en"]).answers();
    assert!(text.contains("a note of my own") && text.contains("Sign at the till"));
    assert!(!Program::with("check NC esim --lang en").answers().contains("a note of my own"));
}

#[test]
fn own_findings_replace_carried_ones_and_own_places_are_added() {
    let own = folder("finding");
    let finding =
        NOTE.replace("[[note]]", "[[finding]]").replace("id = \"nc-own-note\"", "fact = \"wallet.merchants\"");
    let finding = finding.replace("topic = \"cash\"", "service = \"wechat\"\nvalues = [\"accepted\"]");
    let place = r#"
[[country]]
code = "ZQ"
alpha3 = "ZQQ"
name = { zh = "新地", en = "Newland" }
traditional = "新地"
dial = ["+999"]
region = { zh = "海上", en = "At sea" }
position = { latitude = 1.5, longitude = 2.5 }

[[claim]]
id = "own-claim"
country = "ZQ"
says = { zh = "哪里都能付款", en = "it pays everywhere" }
check = "unverified"
because = { zh = "没查到依据", en = "nothing was found" }
"#;
    fs::write(own.join("own.toml"), finding + place).expect("written");
    let ask = ["check", "NC", "esim", "--full", "--service", "wechat", "--ask", "pay-there", "--lang", "en"];
    let carried = Program::with_args(&ask).answers();
    let replaced = Program::with_args(&[&["--data", shown(&own)], &ask[..]].concat()).answers();
    assert!(!carried.contains("a note of my own") && !carried.contains("Pay there  yes"), "{carried}");
    assert!(replaced.contains("a note of my own") && replaced.contains("Pay there  yes"), "{replaced}");
    let newland =
        Program::with_args(&["--data", shown(&own), "check", "newland", "esim", "--full", "--lang", "en"]).answers();
    assert!(newland.starts_with("Newland / eSIM") && newland.contains("it pays everywhere"), "{newland}");
}

#[test]
fn the_configuration_may_hold_own_data() {
    let config = folder("config");
    fs::create_dir_all(config.join("simbind/data")).expect("made");
    fs::write(config.join("simbind/data/note.toml"), NOTE).expect("written");
    let check = || Program::with("check NC esim --full --lang en").env("XDG_CONFIG_HOME", &config);
    assert!(check().answers().contains("a note of my own"));
    fs::write(config.join("simbind/data/note.toml"), "[[note]]\n").expect("written");
    assert!(check().fails(3).contains("note.toml:1:1: error: "));
}

#[test]
fn all_faults_are_told_at_once() {
    let own = folder("faulty");
    fs::write(
        own.join("a.toml"),
        NOTE.replace("\"cash\"", "\"csah\"").replace("\"2026-10\"\ngrade", "\"2099-10\"\ngrade"),
    )
    .expect("written");
    fs::write(own.join("b.toml"), "[[claim]\n").expect("written");
    let output = Program::with_args(&["data", "check", shown(&own)]).run();
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(3));
    let sum = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(sum.ends_with(" lints\n"), "{sum}");
    for part in ["a.toml:", "csah", "2099-10", "b.toml:1:"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let refused = Program::with_args(&["--data", shown(&own), "list", "services"]).fails(3);
    assert_eq!(refused, told);
}

#[test]
fn what_cannot_be_read_is_named() {
    let told = |path: &Path| Program::with_args(&["--data", shown(path), "list", "services"]).fails(3);
    let own = folder("unreadable");
    let absent = own.join("absent");
    // In the words of the system.
    let why = fs::read_dir(&absent).expect_err("it is not there");
    let expected = format!("simbind: cannot read `{}`: {why}\n", absent.display());
    assert_eq!(told(&absent), expected);
    assert_eq!(Program::with_args(&["data", "check", shown(&absent)]).fails(3), expected);
    assert_eq!(told(&own), format!("simbind: `{}` holds no .toml file\n", own.display()));
    fs::write(own.join("x.toml"), [0xff, 0xfe, 0x00]).expect("written");
    assert_eq!(told(&own), format!("simbind: `{}` is not a file of UTF-8 text\n", own.join("x.toml").display()));
    let large = fs::File::create(own.join("x.toml")).expect("made");
    large.set_len(9 * 1024 * 1024).expect("grown");
    assert_eq!(told(&own), format!("simbind: the file `{}` is too large\n", own.join("x.toml").display()));
}

#[cfg(unix)]
#[test]
fn rings_of_links_end() {
    let own = folder("ring");
    std::os::unix::fs::symlink(&own, own.join("again")).expect("linked");
    let told = Program::with_args(&["data", "check", shown(&own)]).fails(3);
    assert!(told.contains("holds too many files or folders within folders"), "{told}");
}

#[test]
fn of_many_faults_the_first_are_told_and_how_many_more_there_are() {
    let own = folder("many-faults");
    fs::write(own.join("own.toml"), "[[topic]]\nid = 1\n".repeat(500)).expect("written");
    for (lang, more) in [("en", "and 900 more\n"), ("zh", "还有 900 处\n")] {
        let told = Program::with_args(&["--data", shown(&own), "check", "NC", "esim", "--lang", lang]).fails(3);
        assert_eq!(told.matches(": error: ").count(), 100);
        assert!(told.ends_with(more), "{told}");
        let output = Program::with_args(&["data", "check", shown(&own), "--lang", lang]).run();
        assert!(String::from_utf8(output.stderr).expect("UTF-8").ends_with(more));
        assert!(String::from_utf8(output.stdout).expect("UTF-8").starts_with("1000 "));
    }
}

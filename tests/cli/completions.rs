//! Completions: what the program offers, and that bash, zsh and fish put it on the line. Shells that are not installed are left out, loudly.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::program::{Program, folder, is_golden};
use crate::support::pty::{LIMIT, Pty};

/// What is offered for the last of some words, as zsh and fish ask.
fn offered(words: &[&str]) -> Vec<String> {
    let asked = [&["complete", "zsh", "simbind"], words].concat();
    Program::with_args(&asked).answers().lines().map(str::to_owned).collect()
}

fn names(words: &[&str]) -> Vec<String> {
    offered(words).iter().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn commands_and_options_are_offered_with_what_they_do() {
    assert_eq!(offered(&["che"]), ["check\tCan a card of a place be bound, and what works"]);
    assert_eq!(names(&["mine", "re"]), ["remove", "report"]);
    assert_eq!(names(&["help", "mine", "ad"]), ["add"]);
    assert_eq!(names(&["check", "CO", "--f"]), ["--format", "--full"]);
    assert_eq!(names(&["check", "CO", "--full", "--fu"]), Vec::<String>::new(), "it is there already");
    assert_eq!(names(&["check", "--format", "m"]), ["markdown"]);
    assert_eq!(names(&["check", "--format=m"]), ["--format=markdown"]);
    assert_eq!(offered(&["list", "cou"]), ["countries\tCountries and regions"]);
    assert_eq!(names(&["fin"]), ["find"], "a place that begins alike does not stand in the way");
    assert!(names(&["finl"]).contains(&"Finland".to_owned()));
    assert_eq!(names(&["pakistan", "che"]), Vec::<String>::new(), "no command follows a word");
    assert!(!names(&[""]).contains(&"complete".to_owned()), "what scripts ask stays hidden");
}

#[test]
fn names_are_offered_from_the_data_by_id_and_in_either_language() {
    assert_eq!(offered(&["check", "colo"]), ["Colombia\tCO"]);
    assert_eq!(offered(&["check", "哥伦"])[0], "哥伦比亚\tCO");
    assert_eq!(names(&["check", "New Z"]), ["New Zealand"]);
    assert!(names(&["check", "gb-gif"]).contains(&"gb-giffgaff".to_owned()));
    assert!(names(&["check", "giff"]).contains(&"giffgaff".to_owned()));
    let cards = names(&["check", "GB", ""]);
    assert!(cards.contains(&"esim".to_owned()) && cards.contains(&"gb-giffgaff".to_owned()), "{cards:?}");
    assert!(!cards.iter().any(|card| card.starts_with("hk-")), "only cards of the place: {cards:?}");
    assert_eq!(names(&["check", "巴基斯坦", "保"]), ["保号卡"]);
    assert_eq!(names(&["check", "--as", "kee"]), ["keeper"]);
    assert_eq!(names(&["check", "--service", "微"]), ["微信"]);
    assert_eq!(names(&["which", "--ask", "rec"]), ["receive-code"]);
    assert_eq!(names(&["guide", "code-n"]), ["code-never-arrives"]);
    assert_eq!(names(&["check", "--set", "card.nu"]), ["card.number="]);
    assert!(names(&["check", "--set", "card.number=o"]).contains(&"card.number=own".to_owned()));
    assert!(names(&["check", "--set", "wec"]).contains(&"wechat/".to_owned()));
    assert_eq!(names(&["check", "--set", "wechat/you.account=ex"]), ["wechat/you.account=existing"]);
    assert_eq!(names(&["compare", "C"]).iter().filter(|name| *name == "CO/").count(), 1);
    assert_eq!(names(&["compare", "CO/pre"]), ["CO/prepaid"]);
    assert_eq!(names(&["compare", "CO/prepaid/kee"]), ["CO/prepaid/keeper"]);
    assert_eq!(names(&["compare", "CO/prepaid,card.sms=ro"]), ["CO/prepaid,card.sms=roams"]);
    assert_eq!(names(&["check", "--data", "x"]), [":folders"]);
    assert_eq!(names(&["mine", "import", ""]), [":files"]);
}

#[test]
fn places_without_a_letter_are_all_there_with_their_names() {
    let all = offered(&["check", ""]);
    assert_eq!(all.len(), 250);
    assert!(all.contains(&"CO\tColombia".to_owned()));
    let chinese =
        Program::with_args(&["complete", "fish", "simbind", "check", "C"]).env("LANG", "zh_CN.UTF-8").answers();
    assert!(chinese.contains("CO\t哥伦比亚\n"), "{chinese}");
}

/// A folder with a guide of one's own.
fn own_data() -> std::path::PathBuf {
    let own = folder("completions-data");
    let guide = "[[guide]]\nid = \"aunt-phone\"\nname = { zh = \"姨妈的手机\", en = \"The phone of my aunt\" }\n\
                 about = { zh = \"教她。\", en = \"Show her.\" }\n\
                 when = { all = [ { fact = \"card.alive\", is = [\"no\"] } ] }\n\
                 [[guide.step]]\nkind = \"step\"\ntext = { zh = \"打开。\", en = \"Switch it on.\" }\n\
                 [[guide.step]]\nkind = \"stop\"\ntext = { zh = \"别再试。\", en = \"Try no more.\" }\n";
    std::fs::write(own.join("own.toml"), guide).expect("written");
    own
}

#[test]
fn the_data_laid_over_is_offered_too() {
    let own = own_data();
    let folder = own.to_str().expect("UTF-8");
    let check = Program::with_args(&["data", "check", folder]).run();
    assert_eq!(check.status.code(), Some(0), "{check:?}");
    assert_eq!(names(&["--data", folder, "guide", "aun"]), ["aunt-phone"]);
    assert_eq!(names(&[&format!("--data={folder}"), "guide", "aun"]), ["aunt-phone"]);
    assert_eq!(names(&["guide", "aun"]), Vec::<String>::new());
    let faulty = Program::with_args(&["complete", "zsh", "simbind", "--data", "/dev/null/none", "guide", ""]).run();
    assert!(faulty.stdout.is_empty() && faulty.stderr.is_empty(), "whoever types is left alone: {faulty:?}");
}

#[test]
fn ones_own_cards_are_offered() {
    let home = folder("completions-mine");
    Program::with("mine add giffgaff 2026-08-31").env("XDG_DATA_HOME", &home).answers();
    let told = Program::with("complete fish simbind mine used g").env("XDG_DATA_HOME", &home).answers();
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn scripts_of_all_shells_are_short() {
    for shell in ["bash", "zsh", "fish"] {
        is_golden(&format!("completions.{shell}"), &Program::with(&format!("completions {shell}")).answers());
    }
}

fn is_there(shell: &str) -> bool {
    let is_there = Command::new(shell).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !is_there {
        eprintln!("left out: {shell} is not installed");
    }
    is_there
}

/// A shell in a terminal, with completions as their installation says, and the program in its path.
fn shell(name: &str) -> Pty {
    let home = folder(&format!("shell-{name}"));
    let program = Path::new(env!("CARGO_BIN_EXE_simbind")).parent().expect("a folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let file = home.join(if name == "zsh" { "_simbind" } else { "script" });
    std::fs::write(&file, Program::with(&format!("completions {name}")).answers()).expect("written");
    let home = home.to_str().expect("UTF-8");
    let file = file.to_str().expect("UTF-8");
    let env = [("HOME", home), ("PATH", &path), ("LC_ALL", "C.UTF-8"), ("ZDOTDIR", home)];
    let (args, start): (&[&str], String) = match name {
        "bash" => (&["--norc", "--noprofile", "-i"], format!(". {file}")),
        "zsh" => (&["-f", "-i"], format!("fpath=({home} $fpath); autoload -U compinit; compinit -u -D")),
        _ => (&["--no-config", "--private", "-i"], format!("source {file}")),
    };
    let mut pty = Pty::spawn(name, args, &env, (200, 50));
    wait_for_more(&pty, 0);
    pty.send(format!("{start}; echo be''gun\r"));
    pty.wait_for_text("begun");
    pty
}

/// What is typed, where Tab is pressed, and what the command that stands there then must say. A shell puts a space behind what is whole.
const TYPED: &[(&str, &str)] = &[
    ("simbind fin\tgelunbiya", "CO  Colombia"),
    ("simbind find New\\ Z\t", "NZ  New Zealand"),
    ("simbind find 'New Z\t", "NZ  New Zealand"),
    ("simbind find 新西\t", "NZ  New Zealand"),
    ("simbind find colo\t", "CO  Colombia"),
    ("simbind guide code-n\t--format json | head -2", "\"id\": \"code-never-arrives\""),
    (
        "simbind check CO prep\t--set card.number=ow\t--form\tjson --serv\twech\t | grep card.number",
        "\"card.number\": \"own\"",
    ),
    ("simbind compare CO/prep\tMX/prepaid,card.sms=roa\t--ask overall | head -1", "Comparison"),
    ("simbind list serv\t--lang=z\t", "wechat  微信"),
    ("simbind config pa\t", "simbind/config.toml"),
];

/// Waits until there is more than so many bytes, and no more for a while: shells draw in several writes.
fn wait_for_more(pty: &Pty, before: usize) {
    let begun = Instant::now();
    while pty.bytes().len() <= before && begun.elapsed() < LIMIT {
        std::thread::sleep(Duration::from_millis(5));
    }
    while pty.written_in(Duration::from_millis(300)) > 0 {}
}

fn completes(name: &str) {
    if !is_there(name) {
        return;
    }
    let mut pty = shell(name);
    for (number, (typed, expected)) in TYPED.iter().enumerate() {
        pty.send(format!("clear; echo st''art{number}\r"));
        pty.wait_for_text(&format!("start{number}"));
        // Each Tab is answered before the next key is pressed, as from a keyboard.
        for (place, keys) in typed.split('\t').enumerate() {
            if place > 0 {
                let before = pty.bytes().len();
                pty.send("\t");
                wait_for_more(&pty, before);
            }
            pty.send(keys);
        }
        pty.send("\r");
        pty.wait_for(&format!("{name}: {typed}"), |screen| screen.contents().contains(expected));
    }
}

#[test]
fn bash_completes() {
    completes("bash");
}

#[test]
fn zsh_completes() {
    completes("zsh");
}

#[test]
fn fish_completes() {
    completes("fish");
}
